/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-page.h"

G_BEGIN_DECLS

/**
 * TovPartnershipPage:
 *
 * One partnership: its agreement, who answers for what, its sites and slots, what to do, who pays, and its figures for the period.
 */
#define TOV_TYPE_PARTNERSHIP_PAGE (tov_partnership_page_get_type ())
G_DECLARE_FINAL_TYPE (TovPartnershipPage, tov_partnership_page, TOV, PARTNERSHIP_PAGE, TovPage)

TovPage *tov_partnership_page_new (TovDocument *document, gint64 id);

G_END_DECLS
