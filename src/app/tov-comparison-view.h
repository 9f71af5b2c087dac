/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-costs.h"

G_BEGIN_DECLS

/**
 * TovComparisonView:
 *
 * One cost comparison: the answer as a sentence, the bridge from the alternative's cost to this one's, the calculation, and the same where not every slot that is paid
 * for is filled.
 */
#define TOV_TYPE_COMPARISON_VIEW (tov_comparison_view_get_type ())
G_DECLARE_FINAL_TYPE (TovComparisonView, tov_comparison_view, TOV, COMPARISON_VIEW, AdwBin)

GtkWidget *tov_comparison_view_new (const TovComparison *comparison);

G_END_DECLS
