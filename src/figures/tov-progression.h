/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-scope.h"

G_BEGIN_DECLS

/* One indicator of an instrument as one assessor answered it (design 5.6): over candidates with at least two answers in the
 * period, each one's first against latest. */
typedef struct
{
  char  *instrument;    /* code */
  char  *assessor;      /* code */
  char  *indicator;     /* code */
  char  *label_en;
  char  *label_da;
  int    scale_min, scale_max;
  gint64 n;
  double mean_first, mean_latest, mean_change; /* latest − first on the scale, whatever its direction; NAN when n = 0 */
  double change_low, change_high;              /* 95 % (Student's t); NAN when n < 10 */
  gint64 rose, same, fell;                     /* towards the better, by the indicator's direction */
  gint64 single;                               /* candidates with just one answer */
} TovIndicatorChange;

/* With partnerships or jobcentres chosen, a measurement counts where its placement is one of theirs or, where it belongs to no
 * placement, where its candidate has had one of theirs. */
typedef struct
{
  TovScope  *scope;
  GPtrArray *indicators; /* (element-type TovIndicatorChange) those with an answer, by instrument, assessor, indicator's position */
} TovProgression;

TovProgression *tov_progression_compute (TovStore *store, const TovScope *scope, GError **error);
void            tov_progression_free    (TovProgression *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovProgression, tov_progression_free)

G_END_DECLS
