/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-store.h"

#include <glib/gi18n-lib.h>

#include "tov-sqlite-error.h"
#include "tov-step-private.h"

G_DEFINE_FINAL_TYPE (TovStore, tov_store, G_TYPE_OBJECT)

/* A file on a disk that is gone can't be told; it then looks as after a crash, which does no harm. */
static void
end_session (TovStore *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->has_log || self->path == NULL)
    return;

  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
  if (!tov_step_end_session (self, &error))
    g_debug ("%s", error->message);
}

static void
tov_store_dispose (GObject *object)
{
  TovStore *self = TOV_STORE (object);

  tov_store_forget_statements (self);
  end_session (self);
  self->has_log = FALSE;

  G_OBJECT_CLASS (tov_store_parent_class)->dispose (object);
}

static void
tov_store_finalize (GObject *object)
{
  TovStore *self = TOV_STORE (object);

  tov_store_forget_statements (self);
  sqlite3_close_v2 (self->db);
  g_free (self->path);

  G_OBJECT_CLASS (tov_store_parent_class)->finalize (object);
}

static void
tov_store_class_init (TovStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tov_store_dispose;
  object_class->finalize = tov_store_finalize;
}

static void
tov_store_init (TovStore *self)
{
}

TovStore *
tov_store_new_for_handle (sqlite3    *db,
                          const char *path,
                          gboolean    read_only)
{
  TovStore *self = g_object_new (TOV_TYPE_STORE, NULL);

  self->db = db;
  self->path = g_strdup (path);
  self->read_only = read_only;

  return self;
}

void
tov_store_forget_statements (TovStore *self)
{
  for (int kind = 0; kind < TOV_N_KINDS; kind++)
    for (int sql = 0; sql < TOV_N_SQL; sql++)
      g_clear_pointer (&self->statements[kind][sql], tov_statement_free);
  for (int kind = 0; kind <= TOV_N_KINDS; kind++)
    for (int action = 0; action < TOV_N_LOG_ACTIONS; action++)
      g_clear_pointer (&self->inverses[kind][action], tov_statement_free);
}

gboolean
tov_store_fail (TovStore  *self,
                int        code,
                GError   **error)
{
  tov_sqlite_error_set (error, code, self->db, self->path);

  return FALSE;
}

gboolean
tov_store_exec (TovStore    *self,
                const char  *sql,
                GError     **error)
{
  int code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || tov_store_fail (self, code, error);
}

gboolean
tov_store_query_int (TovStore    *self,
                     const char  *sql,
                     gint64      *value,
                     GError     **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (self, sql, error);

  if (statement == NULL)
    return FALSE;

  int row = tov_statement_step (statement, error);

  if (row == 0)
    tov_store_fail (self, SQLITE_ERROR, error);
  if (row <= 0)
    return FALSE;

  *value = tov_statement_get_int (statement, 0);

  return TRUE;
}

gboolean
tov_store_quick_check (TovStore  *self,
                       GError   **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (self, "PRAGMA quick_check(1)", error);

  if (statement == NULL || tov_statement_step (statement, error) < 0)
    return FALSE;

  const char *found = tov_statement_get_text (statement, 0);

  if (g_strcmp0 (found, "ok") == 0)
    return TRUE;

  tov_sqlite_error_set_damaged (error, self->path, found);

  return FALSE;
}

const char *
tov_store_get_path (TovStore *self)
{
  g_return_val_if_fail (TOV_IS_STORE (self), NULL);

  return self->path;
}

gboolean
tov_store_is_read_only (TovStore *self)
{
  g_return_val_if_fail (TOV_IS_STORE (self), TRUE);

  return self->read_only;
}

char *
tov_store_get_meta (TovStore   *self,
                    const char *key)
{
  g_return_val_if_fail (TOV_IS_STORE (self), NULL);

  g_autoptr (GError) error = NULL;
  g_autoptr (TovStatement) statement = tov_statement_new (
      self, "SELECT value FROM meta WHERE key = ?1", &error);

  if (statement != NULL)
    {
      tov_statement_bind_text (statement, 1, key);
      if (tov_statement_step (statement, &error) > 0)
        return tov_statement_dup_text (statement, 0);
    }
  /* Not worth stopping for: what reads or writes next meets the same error and reports it. */
  if (error != NULL)
    g_debug ("%s", error->message);

  return NULL;
}

static gboolean
write_meta (TovStore    *self,
            const char  *key,
            const char  *value,
            GError     **error)
{
  const char *sql =
      value != NULL
          ? "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
          : "DELETE FROM meta WHERE key = ?1";
  g_autoptr (TovStatement) statement = tov_statement_new (self, sql, error);

  if (statement == NULL)
    return FALSE;

  tov_statement_bind_text (statement, 1, key);
  if (value != NULL)
    tov_statement_bind_text (statement, 2, value);

  return tov_statement_run (statement, error);
}

gboolean
tov_store_set_meta (TovStore    *self,
                    const char  *key,
                    const char  *value,
                    GError     **error)
{
  g_return_val_if_fail (TOV_IS_STORE (self), FALSE);

  gboolean own = self->depth == 0;

  if (own && !tov_store_begin (self, error))
    return FALSE;

  gboolean done = write_meta (self, key, value, error);

  return own ? tov_store_end (self, done, error) : done;
}

TovDate
tov_store_get_as_of (TovStore *self)
{
  g_autofree char *text = tov_store_get_meta (self, TOV_META_AS_OF);
  TovDate day;

  if (text != NULL && tov_date_parse (text, &day, NULL))
    return day;

  return tov_date_today ();
}

char *
tov_store_get_note (TovStore    *self,
                    TovLanguage  language)
{
  gboolean danish = language == TOV_LANGUAGE_DANISH;
  char *note = tov_store_get_meta (self, danish ? TOV_META_NOTE_DA : TOV_META_NOTE);

  return note != NULL ? note : tov_store_get_meta (self, danish ? TOV_META_NOTE : TOV_META_NOTE_DA);
}

/* SQLite ends a transaction by itself after a full disk or a failing one. What was begun outside must not go on as if it were there. */
static gboolean
check_still_open (TovStore  *self,
                  GError   **error)
{
  if (self->depth == 0 || !sqlite3_get_autocommit (self->db))
    return TRUE;

  g_set_error_literal (error, TOV_ERROR, TOV_ERROR_IO,
                       _("Nothing of this was saved, because an earlier step of it failed."));

  return FALSE;
}

static gboolean
close_step (TovStore  *self,
            GError   **error)
{
  return !self->has_log || tov_step_close (self, error);
}

gboolean
tov_store_begin (TovStore  *self,
                 GError   **error)
{
  g_return_val_if_fail (TOV_IS_STORE (self), FALSE);

  if (!check_still_open (self, error))
    return FALSE;

  const char *sql = self->depth > 0   ? "SAVEPOINT inner_step"
                    : self->read_only ? "BEGIN"
                                      : "BEGIN IMMEDIATE";

  if (!tov_store_exec (self, sql, error))
    return FALSE;
  self->depth++;
  /* Another program, or a write past the store's functions, may have left one open. */
  if (self->depth > 1 || close_step (self, error))
    return TRUE;
  tov_store_rollback (self);

  return FALSE;
}

static void
leave_transaction (TovStore *self)
{
  self->depth--;
  if (self->depth < self->step_depth)
    self->step_depth = 0;
}

gboolean
tov_store_commit (TovStore  *self,
                  GError   **error)
{
  g_return_val_if_fail (TOV_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);

  gboolean ends_step = self->depth == 1 || self->depth == self->step_depth;

  /* The innermost savepoint of a name is the one that is meant, so one name does for every depth. */
  if (check_still_open (self, error) && (!ends_step || close_step (self, error)) &&
      tov_store_exec (self, self->depth > 1 ? "RELEASE inner_step" : "COMMIT", error))
    {
      leave_transaction (self);
      return TRUE;
    }
  tov_store_rollback (self);

  return FALSE;
}

void
tov_store_rollback (TovStore *self)
{
  g_return_if_fail (TOV_IS_STORE (self));
  g_return_if_fail (self->depth > 0);

  g_autoptr (GError) error = NULL;
  gboolean inner = self->depth > 1;

  leave_transaction (self);
  if (sqlite3_get_autocommit (self->db))
    return;
  /* A disk that fails now has failed before, and that was reported; what is half done is undone when the file is next opened. */
  if (!tov_store_exec (self, inner ? "ROLLBACK TO inner_step; RELEASE inner_step" : "ROLLBACK",
                       &error))
    g_debug ("%s", error->message);
}

gboolean
tov_store_end (TovStore  *self,
               gboolean   done,
               GError   **error)
{
  if (done)
    return tov_store_commit (self, error);
  tov_store_rollback (self);

  return FALSE;
}
