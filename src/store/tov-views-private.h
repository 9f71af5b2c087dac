/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-views.h"

G_BEGIN_DECLS

TovPartnershipView    *tov_partnership_view_new     (void);
void                   tov_slot_view_free           (gpointer data);
/* One partnership's; TOV_ERROR_NOT_FOUND where there is no such. */
TovPartnershipSummary *tov_partnership_summary_read (TovStore *store, gint64 id, TovDate as_of, GError **error);

G_END_DECLS
