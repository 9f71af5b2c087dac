/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-page.h"

G_BEGIN_DECLS

/**
 * TovOverviewPage:
 *
 * What the manager sees first: the state today, what needs attention, occupancy, results and cost for the period.
 */
#define TOV_TYPE_OVERVIEW_PAGE (tov_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (TovOverviewPage, tov_overview_page, TOV, OVERVIEW_PAGE, TovPage)

TovPage *tov_overview_page_new (TovDocument *document);

G_END_DECLS
