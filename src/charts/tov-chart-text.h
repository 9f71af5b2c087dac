/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-chart-style.h"
#include "tov-labels.h"

G_BEGIN_DECLS

/* How one text looks. */
typedef struct
{
  double   size;
  gboolean bold;
  TovInk   ink;
} TovTextLook;

#define TOV_LOOK_ROW(style)  ((TovTextLook) { (style)->text_size, FALSE, TOV_INK_TEXT })
#define TOV_LOOK_BOLD(style) ((TovTextLook) { (style)->text_size, TRUE, TOV_INK_TEXT })
#define TOV_LOOK_NOTE(style) ((TovTextLook) { (style)->small_size, FALSE, TOV_INK_SECONDARY })

typedef enum
{
  TOV_TEXT_START,  /* the text begins at x */
  TOV_TEXT_MIDDLE,
  TOV_TEXT_END,    /* the text ends at x */
} TovTextAnchor;

/**
 * TovPen:
 *
 * What a chart writes with: a cairo context, a style and one Pango layout that is used again for
 * each text, with tabular figures and without hinting of widths, so that a text is as wide in every
 * medium. Texts are one line each and are centred on y by the height of capitals and figures, so
 * that all texts of a row stand on one line.
 */
typedef struct
{
  cairo_t              *cr;
  const TovChartStyle  *style;
  PangoLayout          *layout;
  PangoFontDescription *font;
  double                size; /* of @font, to leave it alone while it fits */
  gboolean              bold;
} TovPen;

void    tov_pen_init      (TovPen              *pen,
                           cairo_t             *cr,
                           const TovChartStyle *style);
void    tov_pen_clear     (TovPen *pen);
double  tov_pen_width     (TovPen      *pen,
                           TovTextLook  look,
                           const char  *text);
/* Where the text would be: its rectangle, as high as a line. */
TovRect tov_pen_rect      (TovPen        *pen,
                           TovTextLook    look,
                           const char    *text,
                           double         x,
                           double         y,
                           TovTextAnchor  anchor);
void    tov_pen_text      (TovPen        *pen,
                           TovTextLook    look,
                           const char    *text,
                           double         x,
                           double         y,
                           TovTextAnchor  anchor);
/* Ends in "…" where it is wider than @width. Nothing where not even that has room. */
void    tov_pen_text_within (TovPen        *pen,
                             TovTextLook    look,
                             const char    *text,
                             double         x,
                             double         y,
                             TovTextAnchor  anchor,
                             double         width);
/* With a halo of the background, for a label that stands in a picture; @rect as from tov_pen_rect(). */
void    tov_pen_label     (TovPen        *pen,
                           TovTextLook    look,
                           const char    *text,
                           const TovRect *rect);
/* On a patch of the background, for a label on hatching, in which a halo would be lost. */
void    tov_pen_patch_label (TovPen        *pen,
                             TovTextLook    look,
                             const char    *text,
                             const TovRect *rect);

/* Straight lines, on the screen on whole pixels. */
void    tov_pen_horizontal (TovPen *pen,
                            TovInk  ink,
                            double  line_width,
                            double  x1,
                            double  x2,
                            double  y);
void    tov_pen_vertical   (TovPen *pen,
                            TovInk  ink,
                            double  line_width,
                            double  x,
                            double  y1,
                            double  y2);
/* A bar from x1 to x2 (either may be the greater), centred on y; at least @min_width wide. */
void    tov_pen_bar        (TovPen *pen,
                            TovInk  ink,
                            double  x1,
                            double  x2,
                            double  y,
                            double  height,
                            double  min_width);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TovPen, tov_pen_clear)

/* With a capital at the start: a sentence may begin with a name of a week or a month (transfer full). */
char   *tov_chart_capitalise (const char *text);

G_END_DECLS
