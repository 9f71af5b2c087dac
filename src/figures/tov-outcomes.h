/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-scope.h"
#include "tov-text.h"

G_BEGIN_DECLS

typedef struct
{
  char    *code;      /* "not_stated" for the row that has none */
  char    *label_en;
  char    *label_da;
  char    *group;     /* a TOV_CODES_OUTCOME_GROUP code, or "not_stated" */
  gboolean success;
  gint64   count;
} TovOutcomeCount;

typedef struct
{
  int    weeks;
  gint64 eligible;         /* ended ones whose checkpoint day (end + 7 × weeks) is not after the as-of date */
  gint64 known;            /* of these, with a checkpoint recorded (a status or self-supporting stated) */
  gint64 self_supporting;  /* of the known */
  gint64 job_or_education; /* of the known: ordinary_job, flex_job, education */
} TovCheckpointCount;

/* Placements and what came of them (design 5.2). */
typedef struct
{
  TovScope  *scope;
  gint64     started;
  gint64     running_at_end;
  gint64     ended;
  gint64     ended_days;  /* sum of end − start + 1 over the ended */
  GPtrArray *outcomes;    /* (element-type TovOutcomeCount) every outcome of the file that is valid in the period or used, by
                             group, then falling count, then list order; "not_stated" last; their counts add up to ended */
  gint64     success;
  GArray    *checkpoints; /* (element-type TovCheckpointCount) 4, 5, 13, 26 and any other weeks recorded */
} TovOutcomes;

TovOutcomes *tov_outcomes_compute       (TovStore *store, const TovScope *scope, GError **error);
double       tov_outcomes_mean_days     (const TovOutcomes *self); /* NAN when none ended */
double       tov_outcomes_success_share (const TovOutcomes *self); /* NAN when none ended */
const char  *tov_outcome_label          (const TovOutcomeCount *outcome, TovLanguage language);
void         tov_outcomes_free          (TovOutcomes *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovOutcomes, tov_outcomes_free)

G_END_DECLS
