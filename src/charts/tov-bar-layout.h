/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-bar-table.h"
#include "tov-chart-text.h"
#include "tov-ticks.h"

G_BEGIN_DECLS

typedef enum
{
  TOV_BAR_LINE_ROW,
  TOV_BAR_LINE_GROUP, /* the name of the group that @row starts */
  TOV_BAR_LINE_MORE,  /* @row and those after it have no room */
} TovBarLineKind;

typedef struct
{
  TovBarLineKind kind;
  guint          row;
  gboolean       gap;
  double         top;
} TovBarLine;

/* A stretch of rows with bars, without a line of words between them. */
typedef struct
{
  double top;
  double bottom;
} TovBarSegment;

/* Where everything of a TovBarTable goes in a given space. */
typedef struct
{
  GArray  *lines;    /* (element-type TovBarLine) */
  GArray  *segments; /* (element-type TovBarSegment) */
  gboolean paper;
  double   width;
  double   pitch;
  double   bar_height;

  gboolean has_head;
  gboolean has_total;
  gboolean has_axis;
  gboolean has_line;
  double   head_y;      /* middles */
  double   total_y;
  double   total_rule;
  double   rows_top;
  double   rows_bottom;

  double   name_x;
  double   name_width;
  gboolean shows_figure[TOV_BAR_FIGURES];
  double   figure_right[TOV_BAR_FIGURES];
  double   figures_left; /* where the first figures may begin */
  gboolean shows_bars;
  double   bar_left;
  double   bar_right;
  double   max;          /* the value at bar_right */
  TovTicks ticks;        /* in counts or per cent */
} TovBarLayout;

void        tov_bar_layout_init           (TovBarLayout      *layout,
                                           const TovBarTable *table,
                                           TovPen            *pen,
                                           double             width,
                                           double             height);
void        tov_bar_layout_clear          (TovBarLayout *layout);
double      tov_bar_layout_natural_height (const TovBarTable   *table,
                                           const TovChartStyle *style);
const char *tov_bar_layout_hidden_text    (TovLanguage language);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TovBarLayout, tov_bar_layout_clear)

G_END_DECLS
