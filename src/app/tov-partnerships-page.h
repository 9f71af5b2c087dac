/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-page.h"

G_BEGIN_DECLS

/**
 * TovPartnershipsPage:
 *
 * Every partnership with its company, model, agreement and slots. A row opens the partnership.
 */
#define TOV_TYPE_PARTNERSHIPS_PAGE (tov_partnerships_page_get_type ())
G_DECLARE_FINAL_TYPE (TovPartnershipsPage, tov_partnerships_page, TOV, PARTNERSHIPS_PAGE, TovPage)

TovPage *tov_partnerships_page_new (TovDocument *document);

G_END_DECLS
