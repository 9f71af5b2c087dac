/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include "tov-text.h"

G_BEGIN_DECLS

typedef enum
{
  TOV_MEDIUM_SCREEN_LIGHT,
  TOV_MEDIUM_SCREEN_DARK,
  TOV_MEDIUM_PAPER,        /* the annex's colours; survives a black-and-white printer by position, label and sign */
  TOV_MEDIUM_PAPER_MONO,   /* black and hatching only */
} TovMedium;

typedef enum
{
  TOV_INK_TEXT,        /* main text */
  TOV_INK_SECONDARY,   /* axes, notes */
  TOV_INK_MAIN,        /* the one colour: success, cheaper, filled */
  TOV_INK_NEUTRAL,     /* other bars */
  TOV_INK_AREA,        /* the filled area */
  TOV_INK_AGAINST,     /* dearer, fell */
  TOV_INK_AGAINST_TEXT,
  TOV_INK_UNKNOWN,     /* not stated */
  TOV_INK_OUTLINE,     /* open slots, today's line */
  TOV_INK_GRID,
  TOV_INK_BACKGROUND,  /* halo behind labels */
  TOV_N_INKS,
} TovInk;

/**
 * TovChartStyle:
 *
 * How a chart looks: medium, language, type. Units are those of the cairo context: pixels on screen, points on paper. Colours and hatches: mockups' tables for screen (light, dark) and annex.
 * A plain struct on the stack; tov_chart_style_init sets everything from medium, language and size.
 */
typedef struct
{
  TovMedium   medium;
  TovLanguage language;
  const char *font_family; /* static or outliving the style */
  double      text_size;   /* chart text (labels, rows), in units */
  double      small_size;  /* axes, notes */
  double      row;         /* height of a row of bars */
} TovChartStyle;

/* Screen: @text_size in pixels follows the user's text size. Paper: 8.5 and 7.5 pt, row 13 pt, Inter/Adwaita Sans. */
void         tov_chart_style_init       (TovChartStyle *style, TovMedium medium, TovLanguage language, const char *font_family, double text_size);
gboolean     tov_chart_style_is_paper   (const TovChartStyle *style);
void         tov_chart_style_set_ink    (const TovChartStyle *style, cairo_t *cr, TovInk ink);
/* Fills the current path as this ink is filled in this medium: solid, or hatched in monochrome; consumes the path. */
void         tov_chart_style_fill       (const TovChartStyle *style, cairo_t *cr, TovInk ink);

G_END_DECLS
