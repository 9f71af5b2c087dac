/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  TOV_ALIGN_LEFT,
  TOV_ALIGN_RIGHT, /* figures: equal decimals, so that the comma aligns */
} TovAlign;

/**
 * TovTable:
 *
 * A table of finished texts, in the language it was made in: a chart's data, an annex's table, what
 * a screen reader gets. Reference counted.
 */
typedef struct _TovTable TovTable;

TovTable   *tov_table_new        (void);
TovTable   *tov_table_ref        (TovTable *self);
void        tov_table_unref      (TovTable *self);
void        tov_table_add_column (TovTable *self, const char *title, TovAlign align);
/* Cells follow, one for each column; NULL is an empty cell. */
void        tov_table_add_row    (TovTable *self, const char * const *cells);
/* The row just added is a total: set bold, with a rule above. */
void        tov_table_mark_total (TovTable *self);
guint       tov_table_n_columns  (const TovTable *self);
guint       tov_table_n_rows     (const TovTable *self);
const char *tov_table_title      (const TovTable *self, guint column);
TovAlign    tov_table_align      (const TovTable *self, guint column);
const char *tov_table_cell       (const TovTable *self, guint row, guint column);
gboolean    tov_table_is_total   (const TovTable *self, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovTable, tov_table_unref)

G_END_DECLS
