/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-labels.h"
#include "tov-occupancy-private.h"

G_BEGIN_DECLS

/* What the plot and its labels share. From @x on, a stepped line stands at @value. */
typedef struct
{
  double x;
  double value;
} TovOccupancyLevel;

double tov_occupancy_y_of             (const TovOccupancyFrame *frame,
                                       double                   value);
double tov_occupancy_right_of         (const TovOccupancyFrame *frame);
double tov_occupancy_end_of_level     (const GArray            *levels,
                                       guint                    index,
                                       const TovOccupancyFrame *frame);

/* The names at the steps, where they have room. @filled (element-type TovOccupancyLevel) is the
 * area's edge. */
void   tov_occupancy_draw_step_labels (const TovOccupancyData  *data,
                                       TovPen                  *pen,
                                       const TovOccupancyFrame *frame,
                                       const GArray            *filled,
                                       TovLabels               *labels);
/* Where there is no margin for them: above the line and within the area. */
void   tov_occupancy_draw_end_labels  (const TovOccupancyData  *data,
                                       TovPen                  *pen,
                                       const TovOccupancyFrame *frame,
                                       const GArray            *filled,
                                       const GArray            *open,
                                       TovLabels               *labels);

G_END_DECLS
