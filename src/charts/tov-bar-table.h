/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-chart.h"

G_BEGIN_DECLS

#define TOV_BAR_FIGURES 2

/* One row: a name, two figures, a bar. */
typedef struct
{
  char    *group;                    /* a group starts here; nullable */
  char    *group_note;               /* quieter, under the group's name on paper; nullable */
  char    *label;
  char    *figures[TOV_BAR_FIGURES];
  gboolean hidden;                   /* "not shown" in place of figures and bar */
  gboolean bold;
  gboolean gap;                      /* half a row of air above */
  double   value;                    /* of the bar; NAN: none */
  TovInk   ink;
  char    *mark;                     /* for pointer and keyboard */
} TovBarRow;

typedef enum
{
  TOV_BAR_AXIS_NONE,
  TOV_BAR_AXIS_COUNT,
  TOV_BAR_AXIS_PERCENT, /* values are shares, 0.1 is 10 % */
} TovBarAxis;

/**
 * TovBarTable:
 *
 * A table whose rows end in bars: what most charts are. On the screen a row is name, bar, figures;
 * on paper (annex figure 2 and 3) group, name, figures, bar, with the axis above. Columns are as
 * wide as their texts; names that have no room end in "…"; rows that have none are counted in a
 * last line.
 */
typedef struct
{
  GPtrArray  *rows;                     /* (element-type TovBarRow) */
  char       *heads[TOV_BAR_FIGURES];   /* above the figures; nullable */
  char       *total[1 + TOV_BAR_FIGURES]; /* name and figures of the last line; nullable */
  gboolean    group_lines;              /* on the screen, groups have lines of their own; otherwise only air between them */
  gboolean    names_first;              /* on paper, names hang in the first column; there are no groups */
  TovBarAxis  axis;                     /* on paper */
  double      max;                      /* the greatest value */
  double      line;                     /* a goal or limit across all bars; NAN: none */
  char       *line_label;
} TovBarTable;

TovBarTable *tov_bar_table_new    (void);
void         tov_bar_table_free   (TovBarTable *self);
/* A row at the end, to be filled in; owned by the table. */
TovBarRow   *tov_bar_table_add    (TovBarTable *self);
double       tov_bar_table_height (const TovBarTable   *self,
                                   const TovChartStyle *style);
void         tov_bar_table_draw   (const TovBarTable   *self,
                                   cairo_t             *cr,
                                   const TovChartStyle *style,
                                   double               width,
                                   double               height,
                                   GPtrArray           *marks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovBarTable, tov_bar_table_free)

G_END_DECLS
