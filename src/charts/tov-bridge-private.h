/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-chart-text.h"
#include "tov-chart.h"
#include "tov-costs.h"

G_BEGIN_DECLS

typedef enum
{
  TOV_BRIDGE_ALTERNATIVE,
  TOV_BRIDGE_OPERATING,
  TOV_BRIDGE_BENEFIT,
  TOV_BRIDGE_HERE,
  TOV_BRIDGE_DIFFERENCE,
  TOV_BRIDGE_N_ROWS,
} TovBridgeRow;

/* What the cost chart keeps of one comparison. */
typedef struct
{
  char             *candidate; /* the candidate type; the title where none is stated */
  int               weeks;
  char             *rules[2];  /* the rule set, by TovLanguage; nullable */
  TovDate           rule_to;
  gboolean          rule_ended;
  TovComparisonSide here;
  TovComparisonSide alternative;
  TovMoney          differences[TOV_BRIDGE_N_ROWS]; /* of the two steps and of all; the totals' are their amounts */
} TovBridgePanel;

/* All panels share one scale and, where they can, their names. */
typedef struct
{
  GPtrArray *panels; /* (element-type TovBridgePanel) */
  double     low;    /* in øre; 0 unless something is below it */
  double     high;
  gboolean   same_names;
} TovBridge;

/* Where a row's bar starts and ends, in øre. */
void   tov_bridge_span   (const TovBridgePanel *panel,
                          TovBridgeRow          row,
                          double               *from,
                          double               *to);
/* "Operating cost", or a side's own name (transfer full). */
char  *tov_bridge_name   (const TovBridgePanel *panel,
                          TovBridgeRow          row,
                          TovLanguage           language);
/* "8,325.10 cheaper" with its unit; "the same" (transfer full). */
char  *tov_bridge_result (const TovBridgePanel *panel,
                          TovLanguage           language);
/* For pointer and keyboard (transfer full). */
char  *tov_bridge_mark   (const TovBridgePanel *panel,
                          TovBridgeRow          row,
                          TovLanguage           language);
/* Cheaper, dearer or neither: the ink of a row's bar, and of its figures. */
TovInk tov_bridge_ink    (const TovBridgePanel *panel,
                          TovBridgeRow          row);
TovInk tov_bridge_text_ink (const TovBridgePanel *panel,
                            TovBridgeRow          row);

double tov_bridge_screen_height (const TovBridge     *bridge,
                                 const TovChartStyle *style);
void   tov_bridge_draw_screen   (const TovBridge *bridge,
                                 TovPen          *pen,
                                 double           width,
                                 double           height,
                                 GPtrArray       *marks);
double tov_bridge_paper_height  (const TovBridge     *bridge,
                                 const TovChartStyle *style);
void   tov_bridge_draw_paper    (const TovBridge *bridge,
                                 TovPen          *pen,
                                 double           width,
                                 double           height,
                                 GPtrArray       *marks);

G_END_DECLS
