/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-page-data.h"
#include "tov-table.h"

G_BEGIN_DECLS

/* The jobcentres that take part: filled of quota, share and amount, with a total that they add up to. (transfer full) */
TovTable *tov_participants_table_new (const TovPartnershipData *data);

G_END_DECLS
