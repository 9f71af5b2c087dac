/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-page.h"

G_BEGIN_DECLS

/**
 * TovCostsPage:
 *
 * The file's cost comparisons, each with its answer, bridge and calculation.
 */
#define TOV_TYPE_COSTS_PAGE (tov_costs_page_get_type ())
G_DECLARE_FINAL_TYPE (TovCostsPage, tov_costs_page, TOV, COSTS_PAGE, TovPage)

TovPage *tov_costs_page_new (TovDocument *document);

G_END_DECLS
