/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-chart.h"
#include "tov-figures.h"

G_BEGIN_DECLS

/* The charts, each made from figures; all copy what they need. */

/* Open slots as a stepped outline, filled ones as the area under it. */
TovChart *tov_occupancy_chart_new             (const TovOccupancy *occupancy);
/* A bar for each partnership, the fullest first; those where nothing was open last. May pass 100 %. */
TovChart *tov_partnership_occupancy_chart_new (const TovOccupancy *occupancy);
/* Bars sorted within their groups, "not stated" last. An outcome that nobody had is left out; where
 * none is a success, one row says so. */
TovChart *tov_outcome_chart_new               (const TovOutcomes *outcomes);
/* From the alternative's cost to this one's. @comparisons (element-type TovComparison): a panel
 * each, three side by side on paper. */
TovChart *tov_bridge_chart_new                (GPtrArray *comparisons);
/* Job or education and self-supporting after N weeks, of those whose status is known.
 * @target_percent −1: no goal. */
TovChart *tov_checkpoint_chart_new            (const TovOutcomes *outcomes,
                                               int                target_percent);

/* Hides small numbers in a public edition: rows whose code is in @hidden show "not shown" and no
 * bar, and come last in their groups, whatever their counts; with @merge_success the success
 * outcomes are one row, hidden by the code "job_education". */
void      tov_outcome_chart_suppress          (TovChart           *self,
                                               const char * const *hidden,
                                               gboolean            merge_success);

/* By the names the command line knows: occupancy, partnerships, outcomes, cost, checkpoints. */
const char * const *tov_chart_names (void);
/* NULL and TOV_ERROR_INVALID_ARGUMENT (naming those there are) for an unknown name; an empty figure
 * gives a chart that is_empty. */
TovChart *tov_chart_new_by_name (const char        *name,
                                 const TovFigures  *figures,
                                 GError           **error);

G_END_DECLS
