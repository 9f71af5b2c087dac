/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-costs.h"
#include "tov-payment-term-private.h"

G_BEGIN_DECLS

/**
 * TovCostShares:
 *
 * Who pays how much of one partnership's cost: gathers the participants with their shares and the days that each jobcentre's
 * placements filled, then splits the terms' amounts. Rounded once, so that the parts add up to the total.
 */
typedef struct _TovCostShares TovCostShares;

/* @terms (element-type TovPaymentTerm) belongs to the caller and outlives this. @lead_jobcentre_id is 0, and its name NULL, where
 * no jobcentre leads. */
TovCostShares *tov_cost_shares_new             (const GPtrArray *terms, gint64 lead_jobcentre_id, const char *lead_name);
void           tov_cost_shares_free            (TovCostShares *self);
/* @cost_share in ten-thousandths, −1 where it isn't stated. */
void           tov_cost_shares_add_participant (TovCostShares *self, gint64 jobcentre_id, const char *name, gint64 cost_share);
/* @days: a whole placement's. @fresh_days: those of them that no other placement of the jobcentre filled in the same slot; may
 * be empty. */
void           tov_cost_shares_add_placement   (TovCostShares *self, gint64 jobcentre_id, const char *name, TovPeriod days,
                                                TovPeriod fresh_days);
/* (element-type TovJobcentreShare) (transfer full) */
GPtrArray     *tov_cost_shares_split           (TovCostShares *self, TovMoney total);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovCostShares, tov_cost_shares_free)

G_END_DECLS
