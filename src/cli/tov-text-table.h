/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table for a terminal: the first column to the left, the others to the right, as wide as what is in them. */
typedef struct _TovTextTable TovTextTable;

TovTextTable *tov_text_table_new  (const char *title);
void          tov_text_table_free (TovTextTable *self);
/* The next cell of the row that is open. */
void tov_text_table_add (TovTextTable *self, const char *cell);
/* Takes the cell over. */
void tov_text_table_take (TovTextTable *self, char *cell);
void tov_text_table_end  (TovTextTable *self); /* of the row */
/* Appends title, rows and an empty line; the first row is set off when @has_header. A table without rows (but the
 * header) is left out. */
void tov_text_table_append (TovTextTable *self, gboolean has_header, GString *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovTextTable, tov_text_table_free)

G_END_DECLS
