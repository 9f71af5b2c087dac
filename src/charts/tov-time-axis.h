/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-chart-text.h"
#include "tov-format.h"
#include "tov-period.h"

G_BEGIN_DECLS

/**
 * TovTimeAxis:
 *
 * True time from left to right: each day is as wide as any other. Below its line stand the finest
 * units whose names fit: ISO weeks, months, quarters or years, and under those that are shorter
 * than a year, the year. Names of years are thinned where they would touch.
 */
typedef struct
{
  TovPeriod period; /* not empty */
  double    x;      /* where its first day begins */
  double    width;
} TovTimeAxis;

/* Where @day begins; the day after the last one ends the axis. Days beyond the period are at its ends. */
double    tov_time_axis_x      (const TovTimeAxis *axis,
                                TovDate            day);
/* The units that get names at this width, in weeks at the finest. */
TovBucket tov_time_axis_unit   (const TovTimeAxis *axis,
                                TovPen            *pen,
                                gboolean           two_rows);
/* How many rows of names the axis needs. */
int       tov_time_axis_rows   (TovBucket unit);
double    tov_time_axis_row    (const TovChartStyle *style);
/* Ticks and names below @y. */
void      tov_time_axis_draw   (const TovTimeAxis *axis,
                                TovPen            *pen,
                                TovBucket          unit,
                                double             y);
/* "wk 53", "Feb", "Q1", "2015" (transfer full). */
char     *tov_time_axis_name   (TovLanguage language,
                                TovBucket   unit,
                                TovDate     day);

G_END_DECLS
