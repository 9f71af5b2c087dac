/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

/* Writes everything that the file holds as the folder of CSV files: semicolon, UTF-8 with BOM, ISO dates, amounts as
 * "1234.50", one file a record kind, files without rows left out. The same content always gives the same bytes.
 * @path must not exist or be an empty folder (TOV_ERROR_EXISTS). Written beside and renamed when complete.
 * CPR numbers never go out. Text that a spreadsheet would read as a formula (=, +, -, @ at its start) is written with an
 * apostrophe before it, which import takes off. */
gboolean tov_export_folder (TovStore *store, const char *path, GError **error);

G_END_DECLS
