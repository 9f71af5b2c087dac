/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model.h"

G_BEGIN_DECLS

/*
 * The figures a second time, in the plainest way there is: every day, every slot, every placement, over the model's arrays. Nothing
 * here knows the database or anything of src/figures, so that the two can only agree by both being right.
 */

typedef struct { gint64 open, filled, outside, overlap; } NaiveOccupancy;

/* Of one slot on one day: each 0 or 1. */
NaiveOccupancy naive_slot_on   (const Model *model, int slot, int day);
/* Of one partnership, or with −1 of all that are chosen. */
NaiveOccupancy naive_occupancy (const Model *model, int partnership, int from, int to);

typedef struct
{
  int         day, open, change, partnership; /* NONE: several, or none */
  gboolean    pause;
  int         reason;                         /* NONE: none, or several */
} NaiveStep;

/* (element-type NaiveStep) */
GArray *naive_steps (const Model *model);
int     naive_filled_on (const Model *model, int day);

typedef struct
{
  gint64 started, running, ended, ended_days, success;
  gint64 outcomes[4], outcome_not_stated;
} NaiveOutcomes;

NaiveOutcomes naive_outcomes (const Model *model);

typedef struct { gint64 eligible, known, self_supporting, job_or_education; } NaiveCheckpoint;

NaiveCheckpoint naive_checkpoint (const Model *model, int weeks);
/* Whether a placement of the scope has a checkpoint of so many weeks. */
gboolean        naive_has_weeks  (const Model *model, int weeks);

typedef struct
{
  gint64 total, genders[3], gender_not_stated, under_30, thirty_and_over, age_not_stated, benefits[3], benefit_not_stated;
} NaiveCandidates;

NaiveCandidates naive_candidates (const Model *model);

/* Amounts in øre, each multiplied by NAIVE_UNIT, of which every divisor that a term can bring is a factor: 7 × 100 × 1 … 6, 28 … 31,
 * 365, 366. */
__extension__ typedef __int128 NaiveAmount;
#define NAIVE_UNIT ((NaiveAmount) 168136374000)

typedef struct
{
  gint64      open, filled;             /* of all jobcentres */
  NaiveAmount terms[MOST];
  NaiveAmount total;
  double      shares[MOST];             /* by jobcentre, in øre */
  double      not_stated;               /* share */
  gint64      filled_days[MOST];        /* by jobcentre */
} NaiveCosts;

NaiveCosts naive_costs (const Model *model, int partnership);
/* Half away from zero. */
gint64     naive_round (NaiveAmount amount, gint64 multiplier, gint64 divisor);

typedef struct
{
  gint64 n, single, rose, same, fell;
  double first, latest, change, deviation;
} NaiveChange;

NaiveChange naive_change (const Model *model, int assessor, int indicator);

G_END_DECLS
