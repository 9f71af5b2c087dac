/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-table.h"

G_BEGIN_DECLS

/**
 * TovTableDialog:
 *
 * A chart's numbers as a table that can be read row by row and copied into a spreadsheet.
 */
#define TOV_TYPE_TABLE_DIALOG (tov_table_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovTableDialog, tov_table_dialog, TOV, TABLE_DIALOG, AdwDialog)

AdwDialog *tov_table_dialog_new (const char *title, const char *subtitle, TovTable *table);
/* The table as text, columns parted by tabs: what spreadsheets paste (transfer full). */
char *tov_table_to_text (TovTable *table);

G_END_DECLS
