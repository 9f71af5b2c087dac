/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-statement.h"

#include "tov-store-private.h"

struct _TovStatement
{
  TovStore *store;
  sqlite3_stmt *handle;
  gboolean kept;
  GPtrArray *repaired; /* (nullable) texts of the present row */
};

static TovStatement *
prepare (TovStore    *store,
         const char  *sql,
         gboolean     kept,
         GError     **error)
{
  sqlite3_stmt *handle = NULL;
  int code = sqlite3_prepare_v3 (store->db, sql, -1, kept ? SQLITE_PREPARE_PERSISTENT : 0, &handle,
                                 NULL);

  if (code != SQLITE_OK)
    {
      tov_store_fail (store, code, error);
      g_prefix_error (error, "%s: ", sql);
      return NULL;
    }
  if (handle == NULL)
    {
      tov_store_fail (store, SQLITE_ERROR, error);
      return NULL;
    }

  TovStatement *self = g_new0 (TovStatement, 1);
  self->store = kept ? store : g_object_ref (store);
  self->handle = handle;
  self->kept = kept;

  return self;
}

TovStatement *
tov_statement_new (TovStore    *store,
                   const char  *sql,
                   GError     **error)
{
  g_return_val_if_fail (TOV_IS_STORE (store), NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  return prepare (store, sql, FALSE, error);
}

TovStatement *
tov_statement_new_kept (TovStore    *store,
                        const char  *sql,
                        GError     **error)
{
  return prepare (store, sql, TRUE, error);
}

void
tov_statement_free (TovStatement *self)
{
  if (self == NULL)
    return;

  sqlite3_finalize (self->handle);
  g_clear_pointer (&self->repaired, g_ptr_array_unref);
  if (!self->kept)
    g_object_unref (self->store);
  g_free (self);
}

/* A parameter that the statement doesn't have is the caller's mistake. */
static void
check_bound (TovStatement *self,
             int           parameter,
             int           code)
{
  if (code != SQLITE_OK)
    g_critical ("Parameter %d of “%s”: %s", parameter, sqlite3_sql (self->handle),
                sqlite3_errstr (code));
}

void
tov_statement_bind_int (TovStatement *self,
                        int           parameter,
                        gint64        value)
{
  check_bound (self, parameter, sqlite3_bind_int64 (self->handle, parameter, value));
}

void
tov_statement_bind_date (TovStatement *self,
                         int           parameter,
                         TovDate       value)
{
  if (value == TOV_DATE_NONE)
    tov_statement_bind_null (self, parameter);
  else
    tov_statement_bind_int (self, parameter, value);
}

void
tov_statement_bind_text (TovStatement *self,
                         int           parameter,
                         const char   *value)
{
  check_bound (self, parameter,
               sqlite3_bind_text (self->handle, parameter, value, -1, SQLITE_TRANSIENT));
}

void
tov_statement_bind_null (TovStatement *self,
                         int           parameter)
{
  check_bound (self, parameter, sqlite3_bind_null (self->handle, parameter));
}

void
tov_statement_reset (TovStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
}

int
tov_statement_step (TovStatement  *self,
                    GError       **error)
{
  int code = sqlite3_step (self->handle);

  g_clear_pointer (&self->repaired, g_ptr_array_unref);
  if (code == SQLITE_ROW)
    return 1;
  if (code == SQLITE_DONE)
    return 0;

  tov_store_fail (self->store, code, error);

  return -1;
}

gboolean
tov_statement_run (TovStatement  *self,
                   GError       **error)
{
  int row;

  do
    row = tov_statement_step (self, error);
  while (row > 0);

  tov_statement_reset (self);

  return row == 0;
}

gboolean
tov_statement_is_null (TovStatement *self,
                       int           column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

gint64
tov_statement_get_int (TovStatement *self,
                       int           column)
{
  return sqlite3_column_int64 (self->handle, column);
}

gint64
tov_statement_get_within (TovStatement *self,
                          int           column,
                          gint64        least,
                          gint64        most)
{
  return CLAMP (sqlite3_column_int64 (self->handle, column), least, most);
}

TovDate
tov_statement_get_date (TovStatement *self,
                        int           column)
{
  if (tov_statement_is_null (self, column))
    return TOV_DATE_NONE;

  return (TovDate) CLAMP (sqlite3_column_int64 (self->handle, column), TOV_DATE_MIN, TOV_DATE_MAX);
}

const char *
tov_statement_get_raw_text (TovStatement *self,
                            int           column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

const char *
tov_statement_get_text (TovStatement *self,
                        int           column)
{
  const char *text = tov_statement_get_raw_text (self, column);

  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return text;

  char *repaired = g_utf8_make_valid (text, -1);

  if (self->repaired == NULL)
    self->repaired = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->repaired, repaired);

  return repaired;
}

char *
tov_statement_dup_text (TovStatement *self,
                        int           column)
{
  return g_strdup (tov_statement_get_text (self, column));
}
