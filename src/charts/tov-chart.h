/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "tov-chart-style.h"
#include "tov-table.h"

G_BEGIN_DECLS

/* A thing in the picture that can be pointed at: a bar, a week, a step. In reading order; what
 * keyboard and pointer go through. */
typedef struct
{
  double x, y, width, height; /* in the units last drawn in */
  char  *text;                /* "Week 13, 2015: 12.0 of 16.0 slots filled on average, 75.0%" */
} TovChartMark;

/**
 * TovChart:
 *
 * Base class of the charts. A chart is immutable: made from computed figures, whose numbers it
 * copies. It can be drawn any number of times, anywhere, in any style: screen, print, PDF, SVG and
 * PNG are one code path. No GTK, no file.
 */
#define TOV_TYPE_CHART (tov_chart_get_type ())
G_DECLARE_DERIVABLE_TYPE (TovChart, tov_chart, TOV, CHART, GObject)

struct _TovChartClass
{
  GObjectClass parent_class;

  double    (*get_height)  (TovChart *self, const TovChartStyle *style, double width);
  /* Fills @marks (element-type TovChartMark, free func set) when not NULL. Not called for an empty chart. */
  void      (*draw)        (TovChart *self, cairo_t *cr, const TovChartStyle *style, double width, double height, GPtrArray *marks);
  char     *(*get_title)   (TovChart *self, TovLanguage language);
  char     *(*describe)    (TovChart *self, TovLanguage language);
  TovTable *(*get_table)   (TovChart *self, TovLanguage language);
  gboolean  (*is_empty)    (TovChart *self);
};

/* The height it wants at a width: what its rows need, or a pleasant proportion. */
double    tov_chart_get_height (TovChart            *self,
                                const TovChartStyle *style,
                                double               width);
/* Draws within (0, 0, width, height); never outside. Where the height is too small for the rows,
 * those that fit are drawn and the others are counted. Returns the marks (transfer full)
 * (element-type TovChartMark) when @marks is not NULL. An empty chart is one quiet sentence. */
void      tov_chart_draw       (TovChart            *self,
                                cairo_t             *cr,
                                const TovChartStyle *style,
                                double               width,
                                double               height,
                                GPtrArray          **marks);
/* "Occupancy". (transfer full) */
char     *tov_chart_get_title  (TovChart    *self,
                                TovLanguage  language);
/* The finding, one sentence: "21 of 22 slots are filled today; in 2015 occupancy was 75.0 per
 * cent." (transfer full) */
char     *tov_chart_describe   (TovChart    *self,
                                TovLanguage  language);
/* The numbers behind the picture (transfer full). */
TovTable *tov_chart_get_table  (TovChart    *self,
                                TovLanguage  language);
/* Nothing to draw: the caller shows an empty state instead. */
gboolean  tov_chart_is_empty   (TovChart *self);

/* Adds a mark; @marks may be NULL, @text is taken over. For the charts. */
void      tov_chart_add_mark   (GPtrArray *marks,
                                double     x,
                                double     y,
                                double     width,
                                double     height,
                                char      *text);

/* Writes the chart as a file by @path's ending, svg, pdf or png (twice the density), on its
 * background and with a margin; the same chart gives the same bytes. Written beside and renamed, so
 * that a failure leaves what was there. Width and height in points, 0: natural.
 * TOV_ERROR_INVALID_ARGUMENT for another ending or a size that no page has; otherwise what kept it
 * from being written. */
gboolean  tov_chart_write      (TovChart            *self,
                                const TovChartStyle *style,
                                const char          *path,
                                double               width,
                                double               height,
                                GError             **error);

G_END_DECLS
