/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <glib/gi18n-lib.h>

#include "tov-file.h"
#include "tov-step-private.h"

/* Version 2: the change log. The triggers come with every file that is brought up to date. */
#define CHANGE_LOG \
  "CREATE TABLE log_step (\n" \
  "  number INTEGER PRIMARY KEY, uid INTEGER NOT NULL UNIQUE,\n" \
  "  action TEXT NOT NULL DEFAULT 'edit' CHECK (action IN ('edit', 'undo', 'redo')),\n" \
  "  name TEXT, arguments TEXT, who TEXT, origin INTEGER, at INTEGER NOT NULL, reverts INTEGER, undone_by INTEGER,\n" \
  "  live INTEGER NOT NULL DEFAULT 1 CHECK (live IN (0, 1)), first_entry INTEGER NOT NULL, entries INTEGER\n" \
  ") STRICT;\n" \
  "CREATE INDEX log_step_live ON log_step (number) WHERE live = 1;\n" \
  "CREATE TABLE log_entry (\n" \
  "  id INTEGER PRIMARY KEY, step INTEGER NOT NULL, kind TEXT NOT NULL, record INTEGER NOT NULL,\n" \
  "  action INTEGER NOT NULL CHECK (action IN (0, 1, 2)), fields TEXT\n" \
  ") STRICT;\n" \
  "CREATE INDEX log_entry_record ON log_entry (record);\n" \
  "CREATE TABLE log_withheld (\n" \
  "  entry INTEGER NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL,\n" \
  "  PRIMARY KEY (entry, field)\n" \
  ") STRICT, WITHOUT ROWID;\n"

/* Element n brings a file from version n to n + 1. There never was a version 0, so the first element is empty. To change the file's form: change
 * schema.sql, add the step here, and keep a file of the version before in tests/store/fixtures. */
static const TovMigration history[] = {
  { NULL, NULL },
  { CHANGE_LOG, NULL },
};

const TovMigration *
tov_migrations_get (int *version)
{
  *version = G_N_ELEMENTS (history);

  return history;
}

static gboolean
check_references (TovStore  *store,
                  GError   **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (store, "PRAGMA foreign_key_check", error);

  if (statement == NULL)
    return FALSE;

  int row = tov_statement_step (statement, error);

  return row == 0 || (row > 0 && tov_store_fail (store, SQLITE_CORRUPT, error));
}

static gboolean
apply_steps (TovStore            *store,
             const TovMigration  *migrations,
             int                  from,
             int                  to,
             GError             **error)
{
  if (!tov_log_detach (store, error))
    return FALSE;

  for (int version = from; version < to; version++)
    {
      const TovMigration *step = &migrations[version];

      if (step->sql != NULL && !tov_store_exec (store, step->sql, error))
        return FALSE;
      if (step->apply != NULL && !step->apply (store, error))
        return FALSE;
    }

  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %d", to);

  return tov_store_exec (store, mark, error) && check_references (store, error);
}

static gboolean
apply_all (TovStore            *store,
           const TovMigration  *migrations,
           int                  from,
           int                  to,
           GError             **error)
{
  if (!tov_store_begin (store, error))
    return FALSE;
  if (!apply_steps (store, migrations, from, to, error))
    {
      tov_store_rollback (store);
      return FALSE;
    }

  return tov_store_commit (store, error);
}

/* Beside the file, under a name that isn't taken: what an earlier try left is not ours to overwrite. */
static char *
keep_copy (TovStore  *store,
           int        version,
           GError   **error)
{
  g_autofree char *path = g_strdup_printf ("%s.before-v%d", store->path, version);
  g_autofree char *base = g_strdup (path);

  for (int number = 2; g_file_test (path, G_FILE_TEST_EXISTS); number++)
    {
      g_free (path);
      path = g_strdup_printf ("%s-%d", base, number);
    }

  return tov_store_save_copy (store, path, FALSE, error) ? g_steal_pointer (&path) : NULL;
}

gboolean
tov_migrations_run (TovStore            *store,
                    const TovMigration  *migrations,
                    int                  from,
                    int                  to,
                    GError             **error)
{
  g_autofree char *copy = keep_copy (store, to, error);

  if (copy == NULL)
    return FALSE;

  /* A step may rebuild a table, which other tables refer to. Within a transaction this setting can't be changed; check_references makes up for it. */
  gboolean done = tov_store_exec (store, "PRAGMA foreign_keys = OFF", error) &&
                  apply_all (store, migrations, from, to, error) &&
                  tov_store_exec (store, "PRAGMA foreign_keys = ON", error) &&
                  tov_store_quick_check (store, error);

  if (!done)
    {
      g_autofree char *name = g_filename_display_name (copy);

      g_prefix_error (
          error, _("The file could not be brought up to date; a copy of it as it was is “%s”. "),
          name);
      return FALSE;
    }
  tov_file_discard (copy);

  return TRUE;
}
