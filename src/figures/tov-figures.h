/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-candidates.h"
#include "tov-costs.h"
#include "tov-occupancy.h"
#include "tov-outcomes.h"
#include "tov-progression.h"

G_BEGIN_DECLS

/* Everything for one scope: what the overview, the annex and `tovholder-cli figures` show. */
typedef struct
{
  TovScope       *scope;
  TovOccupancy   *occupancy;   /* cut as tov_period_bucket says */
  TovOutcomes    *outcomes;
  TovCandidates  *candidates;
  GPtrArray      *costs;       /* (element-type TovPartnershipCost) */
  GPtrArray      *comparisons; /* (element-type TovComparison) */
  TovProgression *progression;
} TovFigures;

/* @cancellable is looked at between one figure and the next. */
TovFigures *tov_figures_compute (TovStore *store, const TovScope *scope, GCancellable *cancellable, GError **error);
void        tov_figures_free    (TovFigures *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovFigures, tov_figures_free)

G_END_DECLS
