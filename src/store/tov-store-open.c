/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "tov-file.h"
#include "tov-sqlite-error.h"
#include "tov-step-private.h"

/* A file is a document that people copy, mail and put on shares, and that a stranger may have made:
 * - locking_mode EXCLUSIVE: one program at a time, with the system's own locks, which a crash releases (a lock file of our own would stay behind).
 * - journal_mode DELETE: no WAL, which leaves side files and does not work on network shares.
 * - synchronous EXTRA: what was saved is still there after the power fails.
 * - trusted_schema OFF, cell_size_check ON, mmap_size 0, and "defensive" below: a damaged or malicious file gives an error and no more.
 * - temp_store MEMORY: nothing about people in /tmp.
 * - cache_size 64 MB: encrypted files larger than the cache are read four to six times as slowly.
 * - recursive_triggers ON: or REPLACE would delete past the change log.
 * - secure_delete ON: what is deleted about a person is gone from the disk. */
#define SETTINGS_FOR_ALL         \
  "PRAGMA foreign_keys = ON;"    \
  "PRAGMA trusted_schema = OFF;" \
  "PRAGMA cell_size_check = ON;" \
  "PRAGMA mmap_size = 0;"        \
  "PRAGMA temp_store = MEMORY;"  \
  "PRAGMA cache_size = -65536;"  \
  "PRAGMA recursive_triggers = ON;"
#define SETTINGS_FOR_WRITING    \
  "PRAGMA synchronous = EXTRA;" \
  "PRAGMA secure_delete = ON;"  \
  "PRAGMA locking_mode = EXCLUSIVE;"
/* While a new file is made nothing of it is worth keeping until it is complete, synced and renamed. */
#define SETTINGS_FOR_MAKING       \
  "PRAGMA journal_mode = MEMORY;" \
  "PRAGMA synchronous = OFF;"

/* Long enough for a program that only looked to be done, short enough that the user doesn't wonder. */
#define BUSY_TIMEOUT_MS 250

static gboolean
set_database_options (sqlite3 *db)
{
  static const struct
  {
    int option;
    int value;
  } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (sqlite3_db_config (db, options[i].option, options[i].value, NULL) != SQLITE_OK)
      return FALSE;

  return TRUE;
}

/* (transfer full): a handle with our settings on it. Nothing of the file has been read yet. */
static TovStore *
open_handle (const char  *path,
             int          flags,
             const char  *settings,
             GError     **error)
{
  sqlite3 *db = NULL;
  /* NOMUTEX: a store is used by one thread at a time. No URI flag: a path is a path. */
  int code = sqlite3_open_v2 (path != NULL ? path : ":memory:", &db,
                              flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);

  if (code != SQLITE_OK)
    {
      tov_sqlite_error_set (error, code, db, path);
      sqlite3_close (db);
      return NULL;
    }

  g_autoptr (TovStore) self = tov_store_new_for_handle (db, path,
                                                        (flags & SQLITE_OPEN_READONLY) != 0);

  sqlite3_busy_timeout (db, BUSY_TIMEOUT_MS);
  if (!set_database_options (db) || !tov_collation_register (db))
    {
      tov_store_fail (self, SQLITE_ERROR, error);
      return NULL;
    }
  if (!tov_store_exec (self, SETTINGS_FOR_ALL, error) || !tov_store_exec (self, settings, error))
    return NULL;

  return g_steal_pointer (&self);
}

static gboolean
create_schema (TovStore  *self,
               GError   **error)
{
  int version;

  tov_migrations_get (&version);
  g_autofree char *marks = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                            TOV_FILE_APPLICATION_ID, version);

  return tov_store_make_tables (self, error) && tov_store_exec (self, marks, error);
}

static gboolean
fill_new (TovStore  *self,
          GError   **error)
{
  if (!tov_store_begin (self, error))
    return FALSE;
  /* What a file comes with isn't an edit: the log starts after it. */
  if (!create_schema (self, error) || !tov_seed_store (self, error) ||
      !tov_log_create_triggers (self, error))
    {
      tov_store_rollback (self);
      return FALSE;
    }

  return tov_store_commit (self, error);
}

static gboolean
make_file (const char  *temporary,
           GError     **error)
{
  g_autoptr (TovStore) self = open_handle (temporary, SQLITE_OPEN_READWRITE, SETTINGS_FOR_MAKING,
                                           error);

  return self != NULL && fill_new (self, error);
}

TovStore *
tov_store_create (const char  *path,
                  GError     **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autofree char *absolute = g_canonicalize_filename (path, NULL);

  if (g_file_test (absolute, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    {
      tov_file_fail_exists (path, error);
      return NULL;
    }

  g_autofree char *temporary = tov_file_begin (absolute, error);

  if (temporary == NULL)
    return NULL;
  if (!make_file (temporary, error) || !tov_file_publish (temporary, absolute, FALSE, error))
    {
      tov_file_discard (temporary);
      return NULL;
    }

  return tov_store_open (absolute, TOV_STORE_OPEN_DEFAULT, error);
}

TovStore *
tov_store_new_memory (GError **error)
{
  g_autoptr (TovStore) self = open_handle (NULL, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                           SETTINGS_FOR_MAKING, error);

  if (self == NULL || !fill_new (self, error) || !tov_log_attach (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* What can be said without reading the file. Reading it here would be wrong: closing a second descriptor releases the locks that this process
 * may hold on it already. */
static gboolean
check_kind_of_file (const char  *path,
                    GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    g_set_error (error, TOV_ERROR, TOV_ERROR_NOT_FOUND,
                 _("“%s” is not there; it may have been moved or renamed."), name);
  else if (S_ISDIR (status.st_mode))
    g_set_error (error, TOV_ERROR, TOV_ERROR_NOT_OURS,
                 _("“%s” is a folder, not a Tovholder file."), name);
  else if (!S_ISREG (status.st_mode))
    g_set_error (error, TOV_ERROR, TOV_ERROR_NOT_OURS, _("“%s” is not a Tovholder file."), name);
  else if (status.st_size == 0)
    g_set_error (
        error, TOV_ERROR, TOV_ERROR_NOT_OURS,
        _("“%s” is empty, and so not a Tovholder file; use the latest backup or copy of it."),
        name);
  else
    return TRUE;

  return FALSE;
}

/* Takes the lock by the first transaction and, in the exclusive mode, keeps it until the file is closed. Writes nothing. */
static gboolean
take_lock (TovStore  *self,
           GError   **error)
{
  gint64 count;

  if (self->read_only)
    return tov_store_query_int (self, "SELECT count(*) FROM sqlite_schema", &count, error);
  if (sqlite3_db_readonly (self->db, "main") != 0)
    return tov_store_fail (self, SQLITE_READONLY, error);

  return tov_store_exec (self, "BEGIN EXCLUSIVE; COMMIT", error);
}

static gboolean
check_ours (TovStore  *self,
            int        newest,
            int       *version,
            GError   **error)
{
  g_autofree char *name = g_filename_display_basename (self->path);
  gint64 application, found;

  if (!tov_store_query_int (self, "PRAGMA application_id", &application, error) ||
      !tov_store_query_int (self, "PRAGMA user_version", &found, error))
    return FALSE;

  if (application != TOV_FILE_APPLICATION_ID)
    {
      g_set_error (error, TOV_ERROR, TOV_ERROR_NOT_OURS,
                   _("“%s” is a database of another program, not a Tovholder file."), name);
      return FALSE;
    }
  if (found > newest)
    {
      g_set_error (error, TOV_ERROR, TOV_ERROR_TOO_NEW,
                   _("“%s” was made by a newer version of Tovholder; open it with that version."),
                   name);
      return FALSE;
    }
  if (found < 1)
    return tov_store_fail (self, SQLITE_CORRUPT, error);

  *version = (int) found;

  return TRUE;
}

/* Better said now than by some later query. */
static gboolean
check_tables (TovStore  *self,
             GError   **error)
{
  g_autoptr (TovStore) model = open_handle (NULL, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                            SETTINGS_FOR_MAKING, error);

  return model != NULL && tov_store_make_tables (model, error) &&
         tov_store_check_form (self, model, error);
}

static gboolean
bring_up_to_date (TovStore            *self,
                  const TovMigration  *migrations,
                  int                  from,
                  int                  to,
                  GError             **error)
{
  if (from == to)
    return TRUE;

  if (self->read_only)
    {
      g_autofree char *name = g_filename_display_basename (self->path);

      g_set_error (
          error, TOV_ERROR, TOV_ERROR_READ_ONLY,
          _("“%s” was made by an older version of Tovholder; open it once for writing, which brings it up to date."),
          name);
      return FALSE;
    }

  return tov_migrations_run (self, migrations, from, to, error);
}

TovStore *
tov_store_open_with (const char          *path,
                     TovStoreOpenFlags    flags,
                     const TovMigration  *migrations,
                     int                  version,
                     GError             **error)
{
  gboolean read_only = (flags & TOV_STORE_OPEN_READ_ONLY) != 0;
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);

  if (!check_kind_of_file (absolute, error))
    return NULL;

  g_autoptr (TovStore) self = open_handle (absolute,
                                           read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE,
                                           read_only ? "" : SETTINGS_FOR_WRITING, error);
  int found = 0;

  if (self == NULL || !take_lock (self, error) || !check_ours (self, version, &found, error))
    return NULL;
  /* Only now: a foreign file is left as it is. */
  if (!read_only && !tov_store_exec (self, "PRAGMA journal_mode = DELETE", error))
    return NULL;
  if (!bring_up_to_date (self, migrations, found, version, error))
    return NULL;

  return g_steal_pointer (&self);
}

static TovStore *
open_checked (const char         *path,
              TovStoreOpenFlags   flags,
              GError            **error)
{
  int version;
  const TovMigration *migrations = tov_migrations_get (&version);
  g_autoptr (TovStore) self = tov_store_open_with (path, flags, migrations, version, error);

  if (self == NULL || !check_tables (self, error) || !tov_log_attach (self, error))
    return NULL;
  if ((flags & TOV_STORE_OPEN_UNCHECKED) == 0 &&
      (!tov_store_quick_check (self, error) || !tov_store_check_ids (self, error)))
    return NULL;

  return g_steal_pointer (&self);
}

TovStore *
tov_store_open (const char         *path,
                TovStoreOpenFlags   flags,
                GError            **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (GError) local_error = NULL;
  TovStore *self = open_checked (path, flags, &local_error);

  /* What is asked of the file here is right, so a question that SQLite doesn't understand is about a schema that it can't read. */
  if (g_error_matches (local_error, TOV_ERROR, TOV_ERROR_FAILED))
    tov_sqlite_error_set_damaged (error, path, "schema");
  else if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return self;
}

TovStore *
tov_store_new_memory_copy (TovStore  *source,
                           GError   **error)
{
  g_return_val_if_fail (TOV_IS_STORE (source), NULL);

  g_autoptr (TovStore) self = open_handle (NULL, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                           SETTINGS_FOR_MAKING, error);

  if (self == NULL)
    return NULL;

  sqlite3_backup *backup = sqlite3_backup_init (self->db, "main", source->db, "main");

  sqlite3_backup_step (backup, -1);
  if (sqlite3_backup_finish (backup) != SQLITE_OK)
    {
      tov_store_fail (self, sqlite3_errcode (self->db), error);
      return NULL;
    }

  return tov_log_attach (self, error) ? g_steal_pointer (&self) : NULL;
}
