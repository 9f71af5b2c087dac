/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-chart-text.h"
#include "tov-occupancy.h"
#include "tov-ticks.h"
#include "tov-time-axis.h"

G_BEGIN_DECLS

/* What the occupancy chart keeps of the figure. */
typedef struct
{
  TovPeriod         period;
  TovDate           as_of;
  TovBucket         bucket;
  TovOccupancyCount total;
  GArray           *buckets;  /* (element-type TovOccupancyBucket) */
  GArray           *quarters; /* (element-type TovOccupancyBucket) */
  GPtrArray        *steps;    /* (element-type TovOpenStep) */
  int               open_now;
  int               filled_now;
  gboolean          single;   /* of one partnership, which needs not be named */
} TovOccupancyData;

/* Where the plot is: its scale from 0 at the bottom to @max at the top. */
typedef struct
{
  TovTimeAxis time;
  double      top;
  double      bottom;
  double      max;
  TovTicks    ticks;
} TovOccupancyFrame;

double tov_occupancy_filled_average (const TovOccupancyBucket *bucket); /* filled outside included */
double tov_occupancy_open_average   (const TovOccupancyBucket *bucket);
/* The greatest value to be drawn, at least 1. */
double tov_occupancy_greatest       (const TovOccupancyData *data);

/* Grid with its values to the left, area, outline, and the labels at the steps; at the end, too,
 * where @end_labels. */
void   tov_occupancy_plot           (const TovOccupancyData  *data,
                                     TovPen                  *pen,
                                     const TovOccupancyFrame *frame,
                                     gboolean                 end_labels,
                                     double                   label_top);
/* "22 open", "21 filled" (transfer full). */
char  *tov_occupancy_open_label     (const TovOccupancyData *data,
                                     TovLanguage             language);
char  *tov_occupancy_filled_label   (const TovOccupancyData *data,
                                     TovLanguage             language);

/* The whole picture of annex figure 1: the plot with its table below. */
void   tov_occupancy_draw_paper     (const TovOccupancyData *data,
                                     TovPen                 *pen,
                                     double                  width,
                                     double                  height,
                                     TovOccupancyFrame      *frame);
double tov_occupancy_paper_height   (const TovOccupancyData *data,
                                     const TovChartStyle    *style);

G_END_DECLS
