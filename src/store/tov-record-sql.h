/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store-private.h"

G_BEGIN_DECLS

/* The statements for a kind, made from its description (no value ever becomes part of them). (transfer full) */
char *tov_record_sql            (const TovKindInfo *info, TovSql which);
/* All of a kind, the id and the fields, in the order of the natural key; where that is made of other records, in the order of theirs. */
char *tov_record_sql_ordered    (const TovKindInfo *info);

G_END_DECLS
