/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-chart.h"
#include "tov-figures.h"

G_BEGIN_DECLS

/* The charts, each made from figures; all copy what they need. */
TovChart *tov_occupancy_chart_new             (const TovOccupancy *occupancy);                /* open slots as a stepped outline, filled as the area under it */
TovChart *tov_partnership_occupancy_chart_new (const TovOccupancy *occupancy);                /* a bar for each partnership */
TovChart *tov_outcome_chart_new               (const TovOutcomes *outcomes);                  /* bars sorted within groups, "not stated" last */
TovChart *tov_bridge_chart_new                (GPtrArray *comparisons /* TovComparison, 1–3: a panel each */); /* from the alternative's cost to this one's */
TovChart *tov_checkpoint_chart_new            (const TovOutcomes *outcomes, int target_percent /* −1: none */); /* job or education and self-supporting after N weeks */

/* Hides small numbers in a public edition: rows whose code is in @hidden show "not shown" and no bar; with @merge_success the success outcomes are one row. */
void      tov_outcome_chart_suppress          (TovChart *self, const char * const *hidden, gboolean merge_success);

/* By the names the command line knows: occupancy, partnerships, outcomes, cost, checkpoints. */
const char * const *tov_chart_names (void);
/* NULL and TOV_ERROR_INVALID_ARGUMENT (naming those there are) for an unknown name; an empty figure gives a chart that is_empty. */
TovChart *tov_chart_new_by_name (const char *name, const TovFigures *figures, GError **error);

G_END_DECLS
