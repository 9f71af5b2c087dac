/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "helpers.h"
#include "tov-store-private.h"

/* Files of older versions. For each version there is one in fixtures/, made by the program as it then was, with at least one record of each kind; it
 * is never made anew. The mechanism is tested with a history of its own, which goes on from version 2. */

static void
copy_fixture (Fixture    *fixture,
              const char *name)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (source, &contents, &size, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) size, &error));
  g_assert_no_error (error);
}

/* Every column as a line: whatever way a file came to its form, it is the form of a new one. */
static char *
describe_form (TovStore *store)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (TovStatement) statement = tov_statement_new (
      store,
      "SELECT tables.name || '.' || columns.name || ' ' || columns.type || ' ' || columns.\"notnull\" || ' ' || coalesce (dflt_value, '')"
      " FROM pragma_table_list AS tables, pragma_table_info (tables.name) AS columns"
      " WHERE tables.schema = 'main' AND tables.name NOT LIKE 'sqlite_%' "
      "UNION SELECT tables.name || ': ' || list.\"unique\" || ' ' || (SELECT group_concat (name) FROM pragma_index_info (list.name))"
      " FROM pragma_table_list AS tables, pragma_index_list (tables.name) AS list WHERE tables.schema = 'main' "
      "UNION SELECT tables.name || ' → ' || keys.\"table\" || ' ' || keys.\"from\""
      " FROM pragma_table_list AS tables, pragma_foreign_key_list (tables.name) AS keys WHERE tables.schema = 'main' ORDER BY 1",
      NULL);

  while (tov_statement_step (statement, NULL) > 0)
    g_string_append_printf (text, "%s\n", tov_statement_get_text (statement, 0));

  return g_steal_pointer (&text->str);
}

static void
assert_form_of_new (TovStore *store)
{
  g_autoptr (TovStore) fresh = tov_store_new_memory (NULL);
  g_autofree char *found = describe_form (store);
  g_autofree char *expected = describe_form (fresh);

  g_assert_cmpint (strlen (expected), >, 5000);
  g_assert_cmpstr (found, ==, expected);
}

/* What every fixture holds, and (transfer full) the store with it. */
static TovStore *
open_fixture (Fixture    *fixture,
              const char *name)
{
  g_autoptr (GError) error = NULL;

  copy_fixture (fixture, name);
  TovStore *store = tov_store_open (fixture->path, TOV_STORE_OPEN_DEFAULT, &error);

  g_assert_no_error (error);
  assert_form_of_new (store);

  for (int kind = 0; kind < TOV_N_KINDS; kind++)
    g_assert_cmpint (tov_store_count (store, kind, NULL), >, 0);
  g_assert_cmpint (tov_store_get_as_of (store), ==, tov_date_from_ymd (2015, 12, 31));
  g_autoptr (TovRecord) placement = tov_store_get (store, TOV_KIND_PLACEMENT, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (
      tov_record_get_text (placement, tov_kind_find_field (TOV_KIND_PLACEMENT, "reference")), ==,
      "P-1");
  g_assert_cmpint (
      tov_record_get_int (placement, tov_kind_find_field (TOV_KIND_PLACEMENT, "start_day")), ==,
      tov_date_from_ymd (2015, 1, 12));
  g_autoptr (TovRecord) site = tov_store_get (store, TOV_KIND_SITE, 1, &error);
  g_assert_cmpstr (tov_record_get_text (site, tov_kind_find_field (TOV_KIND_SITE, "name")), ==,
                   "Østhallen");

  g_autoptr (GPtrArray) findings = tov_store_check (store, TOV_LANGUAGE_ENGLISH, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);

  return store;
}

/* A change, its undo and its redo; @n is the number of steps in the file. */
static void
assert_log_works (TovStore *store,
                  gint64    n)
{
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM log_step"), ==, n);
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'"),
                   ==, 3 * (TOV_N_KINDS + 1));
  g_assert_null (tov_store_get_undo_name (store, TOV_LANGUAGE_ENGLISH));
  run_sql (store, "UPDATE placement SET goal = 'a job' WHERE id = 1");
  g_assert_true (tov_store_undo (store, NULL, NULL));
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM placement WHERE goal = 'a job'"), ==, 0);
  g_assert_true (tov_store_redo (store, NULL, NULL));
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM placement WHERE goal = 'a job'"), ==, 1);
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM log_step"), ==, n + 3);
}

static void
test_version_1 (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (TovStore) store = open_fixture (fixture, "version-1.tovholder");

  assert_log_works (store, 0);
}

static void
test_version_2 (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (TovStore) store = open_fixture (fixture, "version-2.tovholder");
  TovLogQuery query = TOV_LOG_QUERY_INIT;
  g_autoptr (GPtrArray) entries = tov_store_read_log (store, &query, TOV_LANGUAGE_ENGLISH, NULL);
  const TovLogEntry *rename = g_ptr_array_index (entries, 2);

  g_assert_cmpuint (entries->len, ==, 4);
  g_assert_cmpstr (rename->step->name, ==, "Rename K-1");
  g_assert_cmpstr (rename->step->who, ==, "Ulla Berg");
  g_assert_cmpuint (rename->changes->len, ==, 2);
  g_assert_cmpstr (((TovLogChange *) g_ptr_array_index (rename->changes, 0))->to, ==, "Åse");
  assert_log_works (store, 4);
}

static gboolean
add_title (TovStore  *store,
           GError   **error)
{
  return tov_store_set_meta (store, TOV_META_TITLE, "of version 4", error);
}

/* Rebuilds a table that others refer to, as SQLite wants it done, and then adds to another one. */
static const TovMigration history[] = {
  { NULL, NULL },
  { NULL, NULL },
  { "CREATE TABLE new_company (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, cvr TEXT, sector TEXT, industry TEXT, kind TEXT, web TEXT) STRICT;"
    "INSERT INTO new_company SELECT *, 'https://' || id FROM company;"
    "DROP TABLE company;"
    "ALTER TABLE new_company RENAME TO company",
    NULL },
  { "ALTER TABLE goal ADD COLUMN reached INTEGER", add_title },
};

static const TovMigration wrong_sql[] = {
  { NULL, NULL },
  { NULL, NULL },
  { "ALTER TABLE goal ADD COLUMN reached INTEGER", NULL },
  { "UPDATE nowhere SET x = 1", NULL },
};

static const TovMigration breaks_references[] = {
  { NULL, NULL },
  { NULL, NULL },
  { "DELETE FROM company", NULL },
};

static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  copy_fixture (fixture, "version-2.tovholder");
  TovStore *store = tov_store_open_with (fixture->path, TOV_STORE_OPEN_DEFAULT, history,
                                         G_N_ELEMENTS (history), &error);

  g_assert_no_error (error);
  g_assert_cmpint (query_sql (store, "PRAGMA user_version"), ==, 4);
  g_assert_cmpint (
      query_sql (store,
                 "SELECT count(*) FROM company WHERE web = 'https://1' AND name = 'Rørværket'"),
      ==, 1);
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM goal WHERE reached IS NULL"), ==, 1);
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM meta WHERE value = 'of version 4'"), ==,
                   1);
  g_assert_cmpint (query_sql (store, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (
      query_sql (
          store,
          "SELECT count(*) FROM pragma_foreign_key_list ('site') WHERE \"table\" = 'company'"),
      ==, 1);
  g_assert_finalize_object (store);
  g_assert_cmpuint (fixture_count_files (fixture), ==, 1);

  /* Not again, and no longer with the program of before. */
  store = tov_store_open_with (fixture->path, TOV_STORE_OPEN_DEFAULT, history,
                               G_N_ELEMENTS (history), &error);
  g_assert_no_error (error);
  g_assert_finalize_object (store);
  g_assert_null (tov_store_open (fixture->path, TOV_STORE_OPEN_DEFAULT, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_TOO_NEW);
}

/* The file is as it was, and so is the copy beside it. */
static void
assert_untouched (Fixture    *fixture,
                  const char *copy_name)
{
  g_autofree char *copy_path = g_build_filename (fixture->folder, copy_name, NULL);
  const char *paths[] = { fixture->path, copy_path };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TovStore) store = tov_store_open (paths[i], TOV_STORE_OPEN_READ_ONLY, &error);

      g_assert_no_error (error);
      g_assert_cmpint (query_sql (store, "PRAGMA user_version"), ==, 2);
      g_assert_cmpint (tov_store_count (store, TOV_KIND_COMPANY, NULL), ==, 1);
      assert_form_of_new (store);
    }
}

static void
test_failing_step (Fixture       *fixture,
                   gconstpointer  data)
{
  copy_fixture (fixture, "version-2.tovholder");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      TovStore *store = tov_store_open_with (fixture->path, TOV_STORE_OPEN_DEFAULT, wrong_sql,
                                             G_N_ELEMENTS (wrong_sql), &error);

      g_assert_null (store);
      g_assert_error (error, TOV_ERROR, TOV_ERROR_FAILED);
      g_assert_nonnull (strstr (error->message, FIXTURE_FILE_NAME ".before-v4"));
    }
  /* The second try keeps its hands off what the first one left. */
  g_assert_cmpuint (fixture_count_files (fixture), ==, 3);
  assert_untouched (fixture, FIXTURE_FILE_NAME ".before-v4");
  assert_untouched (fixture, FIXTURE_FILE_NAME ".before-v4-2");
}

static void
test_broken_references (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  copy_fixture (fixture, "version-2.tovholder");
  g_assert_null (tov_store_open_with (fixture->path, TOV_STORE_OPEN_DEFAULT, breaks_references,
                                      G_N_ELEMENTS (breaks_references), &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_DAMAGED);
  assert_untouched (fixture, FIXTURE_FILE_NAME ".before-v3");
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  copy_fixture (fixture, "version-2.tovholder");
  g_assert_null (tov_store_open_with (fixture->path, TOV_STORE_OPEN_READ_ONLY, history,
                                      G_N_ELEMENTS (history), &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_READ_ONLY);
  g_assert_cmpuint (fixture_count_files (fixture), ==, 1);
}

/* No version without its file here, and none without its step. */
static void
test_history_is_whole (void)
{
  int version;
  const TovMigration *steps = tov_migrations_get (&version);

  for (int i = 1; i <= version; i++)
    {
      g_autofree char *name = g_strdup_printf ("version-%d.tovholder", i);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
      g_assert_true (i == version || steps[i].sql != NULL || steps[i].apply != NULL);
    }
}

#define ADD(path, function) \
  g_test_add ("/migration/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("version-1", test_version_1);
  ADD ("version-2", test_version_2);
  ADD ("steps", test_steps);
  ADD ("failing-step", test_failing_step);
  ADD ("broken-references", test_broken_references);
  ADD ("read-only", test_read_only);
  g_test_add_func ("/migration/history-is-whole", test_history_is_whole);

  return g_test_run ();
}
