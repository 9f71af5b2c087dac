/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "helpers.h"

/* What is refused, and in which words; and files that may only be read. */

static TovStore *
create (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_create (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);

  return store;
}

static void
make_file (Fixture *fixture)
{
  TovStore *store = create (fixture);

  g_assert_finalize_object (store);
}

static void
assert_refused (Fixture           *fixture,
                TovStoreOpenFlags  flags,
                TovErrorCode       code)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_open (fixture->path, flags, &error);

  g_assert_null (store);
  g_assert_error (error, TOV_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, FIXTURE_FILE_NAME));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_refuse_missing (Fixture       *fixture,
                     gconstpointer  data)
{
  assert_refused (fixture, TOV_STORE_OPEN_DEFAULT, TOV_ERROR_NOT_FOUND);
  assert_refused (fixture, TOV_STORE_OPEN_READ_ONLY, TOV_ERROR_NOT_FOUND);
  g_assert_cmpuint (fixture_count_files (fixture), ==, 0);
}

static void
test_refuse_folder (Fixture       *fixture,
                    gconstpointer  data)
{
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  assert_refused (fixture, TOV_STORE_OPEN_DEFAULT, TOV_ERROR_NOT_OURS);
}

static void
test_refuse_empty (Fixture       *fixture,
                   gconstpointer  data)
{
  struct stat status;

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  assert_refused (fixture, TOV_STORE_OPEN_DEFAULT, TOV_ERROR_NOT_OURS);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_size, ==, 0);
}

static void
test_refuse_foreign (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  assert_refused (fixture, TOV_STORE_OPEN_DEFAULT, TOV_ERROR_NOT_OURS);
  assert_refused (fixture, TOV_STORE_OPEN_READ_ONLY, TOV_ERROR_NOT_OURS);
  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, text);
}

static void
patch (Fixture *fixture,
       gsize    offset,
       guint32  value)
{
  g_autofree char *contents = NULL;
  guint32 big_endian = GUINT32_TO_BE (value);
  gsize size;

  g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));
  memcpy (contents + offset, &big_endian, sizeof big_endian);
  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) size, NULL));
}

#define OFFSET_USER_VERSION 60
#define OFFSET_APPLICATION_ID 68

static void
test_refuse_other_database (Fixture       *fixture,
                            gconstpointer  data)
{
  make_file (fixture);
  patch (fixture, OFFSET_APPLICATION_ID, 0x0f055112);
  assert_refused (fixture, TOV_STORE_OPEN_DEFAULT, TOV_ERROR_NOT_OURS);
}

static void
test_refuse_newer (Fixture       *fixture,
                   gconstpointer  data)
{
  make_file (fixture);
  patch (fixture, OFFSET_USER_VERSION, 3);
  assert_refused (fixture, TOV_STORE_OPEN_DEFAULT, TOV_ERROR_TOO_NEW);
  assert_refused (fixture, TOV_STORE_OPEN_READ_ONLY, TOV_ERROR_TOO_NEW);
  patch (fixture, OFFSET_USER_VERSION, 2);
  g_autoptr (TovStore) store = tov_store_open (fixture->path, TOV_STORE_OPEN_DEFAULT, NULL);
  g_assert_nonnull (store);
}

static void
test_refuse_truncated (Fixture       *fixture,
                       gconstpointer  data)
{
  make_file (fixture);
  g_assert_cmpint (truncate (fixture->path, 8192), ==, 0);
  assert_refused (fixture, TOV_STORE_OPEN_DEFAULT, TOV_ERROR_DAMAGED);
}

static void
test_refuse_incomplete (Fixture       *fixture,
                        gconstpointer  data)
{
  TovStore *store = create (fixture);

  run_sql (store, "DROP TABLE goal");
  g_assert_finalize_object (store);
  assert_refused (fixture, TOV_STORE_OPEN_DEFAULT, TOV_ERROR_DAMAGED);
}

/* A new file after this was done to it by another program. */
static void
assert_tampered_refused (Fixture    *fixture,
                         const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  make_file (fixture);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
  sqlite3_close (db);

  g_test_message ("%s", sql);
  assert_refused (fixture, TOV_STORE_OPEN_DEFAULT, TOV_ERROR_DAMAGED);
  assert_refused (fixture, TOV_STORE_OPEN_READ_ONLY, TOV_ERROR_DAMAGED);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
}

/* Columns may be empty that never are, a view never ends, a trigger writes something else, a number means something else. */
static void
test_refuse_tampered (Fixture       *fixture,
                      gconstpointer  data)
{
  assert_tampered_refused (fixture, "DROP TABLE goal;"
                                    "CREATE TABLE goal (id INTEGER PRIMARY KEY, name TEXT, figure TEXT, target INTEGER,"
                                    " from_day INTEGER, to_day INTEGER, promise TEXT)");
  assert_tampered_refused (fixture, "DROP TABLE goal;"
                                    "CREATE VIEW goal AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                                    " SELECT i AS id, 'x' AS name, 'x' AS figure, 1 AS target, 1 AS from_day, 1 AS to_day, 'x' AS promise FROM n");
  assert_tampered_refused (fixture, "ALTER TABLE goal ADD COLUMN twice INTEGER AS (target * 2)");
  assert_tampered_refused (fixture, "CREATE TRIGGER t AFTER INSERT ON company BEGIN DELETE FROM goal; END");
  assert_tampered_refused (fixture, "DROP TRIGGER log_changed_outcome; UPDATE outcome SET id = -1 WHERE code = 'other'");
  assert_tampered_refused (fixture,
                           "PRAGMA writable_schema = ON;"
                           "UPDATE sqlite_schema SET sql = replace (sql, 'label_en TEXT NOT NULL', 'label_en TEXT') WHERE name = 'purpose';"
                           "PRAGMA writable_schema = RESET;"
                           "UPDATE purpose SET label_en = NULL;"
                           "PRAGMA writable_schema = ON;"
                           "UPDATE sqlite_schema SET sql = replace (sql, 'label_en TEXT', 'label_en TEXT NOT NULL') WHERE name = 'purpose'");
}

static void
test_refuse_open (Fixture       *fixture,
                  gconstpointer  data)
{
  TovStore *store = create (fixture);

  assert_refused (fixture, TOV_STORE_OPEN_DEFAULT, TOV_ERROR_BUSY);
  assert_refused (fixture, TOV_STORE_OPEN_READ_ONLY, TOV_ERROR_BUSY);
  g_assert_finalize_object (store);

  store = tov_store_open (fixture->path, TOV_STORE_OPEN_DEFAULT, NULL);
  g_assert_nonnull (store);
  g_assert_finalize_object (store);
}

/* The path for the program that a test starts beside itself. */
#define OTHER_PATH "TOV_TEST_OTHER_PATH"

static void
test_other_program (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (TovStore) store = create (fixture);

  g_setenv (OTHER_PATH, fixture->path, TRUE);
  g_test_trap_subprocess ("/open/other/opens", 10 * G_USEC_PER_SEC, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
other_opens (void)
{
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    return;
  g_assert_null (tov_store_open (g_getenv (OTHER_PATH), TOV_STORE_OPEN_DEFAULT, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_null (tov_store_open (g_getenv (OTHER_PATH), TOV_STORE_OPEN_READ_ONLY, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_BUSY);
}

/* A program dies in the middle of writing: what it had not committed is gone, and all before it is there. */
static void
test_crash (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autoptr (GError) error = NULL;

  make_file (fixture);
  g_setenv (OTHER_PATH, fixture->path, TRUE);
  g_test_trap_subprocess ("/open/other/dies", 10 * G_USEC_PER_SEC, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  assert_refused (fixture, TOV_STORE_OPEN_READ_ONLY, TOV_ERROR_READ_ONLY);

  TovStore *store = tov_store_open (fixture->path, TOV_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_autofree char *title = tov_store_get_meta (store, TOV_META_TITLE);
  g_assert_cmpstr (title, ==, "kept");
  g_assert_null (tov_store_get_meta (store, TOV_META_NOTE));
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM outcome"), >, 0);
  g_assert_finalize_object (store);
  g_assert_cmpuint (fixture_count_files (fixture), ==, 1);
}

static void
other_dies (void)
{
  g_autofree char *text = g_strnfill (1000000, 'x');

  if (!g_test_subprocess ())
    return;

  g_autoptr (TovStore) store = tov_store_open (g_getenv (OTHER_PATH), TOV_STORE_OPEN_DEFAULT, NULL);
  tov_store_set_meta (store, TOV_META_TITLE, "kept", NULL);
  /* A cache this small is written out before the end of the transaction. */
  run_sql (store, "PRAGMA cache_size = 5");
  tov_store_begin (store, NULL);
  run_sql (store, "DELETE FROM outcome");
  tov_store_set_meta (store, TOV_META_NOTE, text, NULL);
  kill (getpid (), SIGKILL);
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  gsize size_before, size_after;

  make_file (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &before, &size_before, NULL));

  g_autoptr (TovStore) store = tov_store_open (fixture->path, TOV_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (tov_store_is_read_only (store));
  g_assert_cmpint (tov_store_count (store, TOV_KIND_OUTCOME, &error), >, 0);
  g_assert_false (tov_store_set_meta (store, TOV_META_TITLE, "x", &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_READ_ONLY);

  /* Two readers at a time are no trouble. */
  g_autoptr (TovStore) other = tov_store_open (fixture->path, TOV_STORE_OPEN_READ_ONLY, NULL);
  g_assert_nonnull (other);

  g_assert_true (g_file_get_contents (fixture->path, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
  g_assert_cmpuint (fixture_count_files (fixture), ==, 1);
}

static gboolean
become_ordinary_user (void)
{
  return geteuid () != 0 || seteuid (65534) == 0;
}

static void
become_oneself (void)
{
  g_assert_cmpint (seteuid (getuid ()), ==, 0);
}

static void
test_protected_file (Fixture       *fixture,
                     gconstpointer  data)
{
  make_file (fixture);
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  if (!become_ordinary_user ())
    {
      g_test_skip ("No other user to be");
      return;
    }
  assert_refused (fixture, TOV_STORE_OPEN_DEFAULT, TOV_ERROR_READ_ONLY);
  g_autoptr (TovStore) store = tov_store_open (fixture->path, TOV_STORE_OPEN_READ_ONLY, NULL);
  become_oneself ();
  g_assert_nonnull (store);
}

static void
test_protected_folder (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  if (!become_ordinary_user ())
    {
      g_test_skip ("No other user to be");
      return;
    }
  TovStore *store = tov_store_create (fixture->path, &error);
  become_oneself ();
  g_assert_null (store);
  g_assert_error (error, TOV_ERROR, TOV_ERROR_READ_ONLY);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  g_assert_cmpuint (fixture_count_files (fixture), ==, 0);
}

#define ADD(path, function) \
  g_test_add ("/open/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("refuse/missing", test_refuse_missing);
  ADD ("refuse/folder", test_refuse_folder);
  ADD ("refuse/empty", test_refuse_empty);
  ADD ("refuse/foreign", test_refuse_foreign);
  ADD ("refuse/other-database", test_refuse_other_database);
  ADD ("refuse/newer", test_refuse_newer);
  ADD ("refuse/truncated", test_refuse_truncated);
  ADD ("refuse/incomplete", test_refuse_incomplete);
  ADD ("refuse/tampered", test_refuse_tampered);
  ADD ("refuse/open", test_refuse_open);
  ADD ("other-program", test_other_program);
  ADD ("crash", test_crash);
  g_test_add_func ("/open/other/opens", other_opens);
  g_test_add_func ("/open/other/dies", other_dies);
  ADD ("read-only", test_read_only);
  ADD ("protected-file", test_protected_file);
  ADD ("protected-folder", test_protected_folder);

  return g_test_run ();
}
