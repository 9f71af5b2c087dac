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
  TOV_MEDIUM_PAPER,      /* the annex's colours; survives a black-and-white printer by position, label and sign */
  TOV_MEDIUM_PAPER_MONO, /* black and hatching only */
  TOV_N_MEDIA,
} TovMedium;

typedef enum
{
  TOV_INK_TEXT,         /* main text */
  TOV_INK_SECONDARY,    /* axes, notes */
  TOV_INK_MAIN,         /* the one colour: success, filled */
  TOV_INK_SECOND,       /* a second series beside the main one: white with an outline */
  TOV_INK_NEUTRAL,      /* other bars */
  TOV_INK_UNKNOWN,      /* not stated */
  TOV_INK_AREA,         /* the filled area */
  TOV_INK_CHEAPER,      /* a step down in cost; as a text, the main colour */
  TOV_INK_DEARER,       /* a step up in cost: a solid sliver, as it is often thin */
  TOV_INK_AGAINST,      /* fell */
  TOV_INK_AGAINST_TEXT, /* dearer, fell, as a text */
  TOV_INK_OUTLINE,      /* open slots, today's line */
  TOV_INK_AXIS,         /* the zero line */
  TOV_INK_RULE,         /* rules of a table */
  TOV_INK_GRID,
  TOV_INK_BACKGROUND,   /* halo behind labels; text on the main colour */
  TOV_N_INKS,
} TovInk;

/**
 * TovChartStyle:
 *
 * How a chart looks: medium, language, type. Units are those of the cairo context: pixels on
 * screen, points on paper. Colours and hatches are those of the mockups, for the screen (light,
 * dark) and for the annex. A plain struct on the stack; tov_chart_style_init() sets everything from
 * medium, language and size.
 */
typedef struct
{
  TovMedium   medium;
  TovLanguage language;
  const char *font_family; /* a family or a list of them with commas; static or outliving the style */
  double      text_size;   /* chart text (labels, rows), in units */
  double      small_size;  /* axes, notes */
  double      row;         /* height of a row of bars */
} TovChartStyle;

/* Screen: @text_size in pixels follows the user's text size. Paper: @text_size is ignored; 8.5 and
 * 7.5 pt, rows of 13 pt. @font_family NULL: Adwaita Sans, or Inter, from which it is drawn. */
void     tov_chart_style_init     (TovChartStyle *style,
                                   TovMedium      medium,
                                   TovLanguage    language,
                                   const char    *font_family,
                                   double         text_size);
gboolean tov_chart_style_is_paper (const TovChartStyle *style);

void     tov_chart_style_set_ink  (const TovChartStyle *style,
                                   cairo_t             *cr,
                                   TovInk               ink);
/* Fills the current path as this ink is filled in this medium: solid, outlined, or hatched on
 * paper; consumes the path. */
void     tov_chart_style_fill     (const TovChartStyle *style,
                                   cairo_t             *cr,
                                   TovInk               ink);

G_END_DECLS
