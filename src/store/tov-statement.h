/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

/**
 * TovStatement:
 *
 * A prepared statement. The only way to SQL, used by src/store and src/figures alone. Parameters count from 1, columns from 0.
 *
 *   g_autoptr (TovStatement) statement = tov_statement_new (store, "SELECT … WHERE x = ?1", error);
 *   if (statement == NULL) return FALSE;
 *   tov_statement_bind_int (statement, 1, x);
 *   while ((row = tov_statement_step (statement, error)) > 0) …
 *   if (row < 0) return FALSE;
 *
 * tov_statement_new fails (TOV_ERROR_FAILED) for SQL that is wrong; step returns 1 for a row, 0 at the end, −1 on an error.
 */
typedef struct _TovStatement TovStatement;

TovStatement *tov_statement_new        (TovStore *store, const char *sql, GError **error);
void          tov_statement_free       (TovStatement *self);
void          tov_statement_bind_int   (TovStatement *self, int parameter, gint64 value);
void          tov_statement_bind_date  (TovStatement *self, int parameter, TovDate value);      /* TOV_DATE_NONE binds NULL */
void          tov_statement_bind_text  (TovStatement *self, int parameter, const char *value);  /* NULL binds NULL */
void          tov_statement_bind_null  (TovStatement *self, int parameter);
void          tov_statement_reset      (TovStatement *self);                                    /* rewinds and clears the parameters */
int           tov_statement_step       (TovStatement *self, GError **error);
gboolean      tov_statement_run        (TovStatement *self, GError **error);                    /* steps to the end, then resets */
gboolean      tov_statement_is_null    (TovStatement *self, int column);
gint64        tov_statement_get_int    (TovStatement *self, int column);
/* Nearest to what is there: for numbers that are calculated with, since a file may hold any. */
gint64        tov_statement_get_within (TovStatement *self, int column, gint64 least, gint64 most);
TovDate       tov_statement_get_date   (TovStatement *self, int column);                        /* NULL: TOV_DATE_NONE; within the program's calendar */
/* Valid until the next step; NULL for NULL. Always UTF-8: bytes that aren't are replaced. */
const char   *tov_statement_get_text   (TovStatement *self, int column);
/* As the file has it, to judge whether it is readable. */
const char   *tov_statement_get_raw_text (TovStatement *self, int column);
char         *tov_statement_dup_text   (TovStatement *self, int column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovStatement, tov_statement_free)

G_END_DECLS
