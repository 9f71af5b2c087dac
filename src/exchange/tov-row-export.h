/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-layout.h"

G_BEGIN_DECLS

/* The text of one file: its header and a row for each record of its layouts, in the order of their names. NULL with an
 * error;
 * "" where there are no rows. @cache holds records by id, for all files of one export: see tov_row_export_cache_new(). */
char       *tov_row_export_file      (TovStore *store, GHashTable *cache, const TovLayout *layouts, guint n_layouts, GError **error);
GHashTable *tov_row_export_cache_new (void);

G_END_DECLS
