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
  TovOccupancy   *occupancy;
  TovOutcomes    *outcomes;
  TovCandidates  *candidates;
  GPtrArray      *costs;        /* TovPartnershipCost */
  GPtrArray      *comparisons;  /* TovComparison */
  TovProgression *progression;
} TovFigures;

TovFigures *tov_figures_compute (TovStore *store, const TovScope *scope, GCancellable *cancellable, GError **error);
void        tov_figures_free    (TovFigures *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovFigures, tov_figures_free)

G_END_DECLS
