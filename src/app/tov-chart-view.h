/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-chart.h"

G_BEGIN_DECLS

/**
 * TovChartView:
 *
 * Shows a chart, in the colours of the desktop's light or dark style, and in the text's size and face. As high as the chart's rows need at its width.
 *
 * The value under the pointer is shown beside it. With the keyboard: Left and Right (Up and Down) go through the chart's marks, Home and End to the first and
 * last, Escape leaves; the value is shown and spoken. The context menu (also Menu, Shift+F10 and a long press) shows the chart as a table, copies that, and saves
 * the picture. For assistive technology it is an image named after the chart, described by the chart's finding.
 */
#define TOV_TYPE_CHART_VIEW (tov_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (TovChartView, tov_chart_view, TOV, CHART_VIEW, GtkWidget)

GtkWidget *tov_chart_view_new (void);
/* NULL: nothing is shown. */
void tov_chart_view_set_chart (TovChartView *self, TovChart *chart);
TovChart *tov_chart_view_get_chart (TovChartView *self);
/* The number of the mark that the keyboard or pointer is on; −1: none. */
int tov_chart_view_get_mark (TovChartView *self);
/* What is shown beside it; NULL where there is none. */
const char *tov_chart_view_get_readout (TovChartView *self);

G_END_DECLS
