/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-table.h"

G_BEGIN_DECLS

/**
 * TovTableGrid:
 *
 * A short table shown whole in a card: headings, rows, a total. Columns are as wide as they need to be and the first takes the rest; where there is no room the
 * card scrolls sideways. For assistive technology it is a table of rows and cells.
 */
#define TOV_TYPE_TABLE_GRID (tov_table_grid_get_type ())
G_DECLARE_FINAL_TYPE (TovTableGrid, tov_table_grid, TOV, TABLE_GRID, AdwBin)

GtkWidget *tov_table_grid_new (void);
/* @name is the table's name for who can't see it. */
void tov_table_grid_set (TovTableGrid *self, const char *name, TovTable *table);

G_END_DECLS
