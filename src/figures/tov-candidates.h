/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-scope.h"

G_BEGIN_DECLS

typedef struct
{
  char  *code;     /* "not_stated" last, where there are any */
  char  *label_en;
  char  *label_da;
  gint64 count;    /* ≥ 1 */
} TovBenefitCount;

/* The candidates' make-up (design 5.2): those with a placement on any day of the period, each once; age (the year of the start
 * less the birth year), benefit and jobcentre as at the start of the first of these placements. */
typedef struct
{
  TovScope  *scope;
  gint64     total;
  gint64     men, women, other, gender_not_stated;
  gint64     under_30, thirty_and_over, age_not_stated;
  GPtrArray *benefits; /* (element-type TovBenefitCount) falling count, then list order; they add up to the total */
} TovCandidates;

TovCandidates *tov_candidates_compute (TovStore *store, const TovScope *scope, GError **error);
void           tov_candidates_free    (TovCandidates *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovCandidates, tov_candidates_free)

G_END_DECLS
