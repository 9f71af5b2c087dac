/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex.h"
#include "tov-page.h"

G_BEGIN_DECLS

/**
 * TovAnnexPage:
 *
 * The committee's annex: what goes into it, for whom, and its pages exactly as they will be printed.
 */
#define TOV_TYPE_ANNEX_PAGE (tov_annex_page_get_type ())
G_DECLARE_FINAL_TYPE (TovAnnexPage, tov_annex_page, TOV, ANNEX_PAGE, TovPage)

TovPage *tov_annex_page_new (TovDocument *document);

G_END_DECLS
