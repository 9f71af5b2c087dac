/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "helpers.h"

/* The file: made, filled, changed and copied. What is refused is in test-open.c. */

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

/* Opening fails with this code, and the sentence names the file. */
static void
test_create (Fixture       *fixture,
             gconstpointer  data)
{
  TovStore *store = create (fixture);
  struct stat status;

  g_assert_cmpstr (tov_store_get_path (store), ==, fixture->path);
  g_assert_false (tov_store_is_read_only (store));
  g_assert_cmpint (query_sql (store, "PRAGMA application_id"), ==, 0x546f7668);
  g_assert_cmpint (query_sql (store, "PRAGMA user_version"), ==, 2);
  g_assert_finalize_object (store);

  g_assert_cmpuint (fixture_count_files (fixture), ==, 1);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 077, ==, 0);
}

static void
test_settings (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (TovStore) store = create (fixture);
  g_autoptr (TovStatement) statement = NULL;

  g_assert_cmpint (query_sql (store, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (query_sql (store, "PRAGMA synchronous"), ==, 3);
  g_assert_cmpint (query_sql (store, "PRAGMA trusted_schema"), ==, 0);
  g_assert_cmpint (query_sql (store, "PRAGMA cell_size_check"), ==, 1);
  g_assert_cmpint (query_sql (store, "PRAGMA temp_store"), ==, 2);
  g_assert_cmpint (query_sql (store, "PRAGMA mmap_size"), ==, 0);
  g_assert_cmpint (query_sql (store, "PRAGMA cache_size"), ==, -65536);
  g_assert_cmpint (
      query_sql (store, "SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'delete'"),
      ==, 1);
  g_assert_cmpint (
      query_sql (store,
                 "SELECT count(*) FROM pragma_locking_mode WHERE locking_mode = 'exclusive'"),
      ==, 1);

  /* Defensive: not even the program itself can damage the schema by SQL. */
  run_sql (store, "PRAGMA writable_schema = ON");
  statement = tov_statement_new (store, "UPDATE sqlite_schema SET sql = ''", NULL);
  g_assert_null (statement);
}

static void
test_create_over (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "mine", -1, NULL));
  g_assert_null (tov_store_create (fixture->path, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "mine");
  g_assert_cmpuint (fixture_count_files (fixture), ==, 1);
}

static void
test_create_nowhere (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none", "a.tovholder", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_store_create (path, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_NOT_FOUND);
  g_assert_cmpuint (fixture_count_files (fixture), ==, 0);
}

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = create (fixture);

  g_assert_true (
      tov_store_set_meta (store, TOV_META_TITLE, "Det Professionelle Partnerskab", &error));
  g_assert_no_error (error);
  g_assert_finalize_object (store);
  g_assert_cmpuint (fixture_count_files (fixture), ==, 1);

  store = tov_store_open (fixture->path, TOV_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_autofree char *title = tov_store_get_meta (store, TOV_META_TITLE);
  g_assert_cmpstr (title, ==, "Det Professionelle Partnerskab");
  g_assert_finalize_object (store);
}

static void
test_meta (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStore) store = tov_store_new_memory (&error);

  g_assert_no_error (error);
  g_assert_null (tov_store_get_path (store));
  g_assert_null (tov_store_get_meta (store, TOV_META_TITLE));
  g_assert_cmpint (tov_store_get_as_of (store), ==, tov_date_today ());
  g_assert_true (tov_store_set_meta (store, TOV_META_AS_OF, "2016-01-13", NULL));
  g_assert_cmpint (tov_store_get_as_of (store), ==, tov_date_from_ymd (2016, 1, 13));

  g_assert_null (tov_store_get_note (store, TOV_LANGUAGE_DANISH));
  g_assert_true (tov_store_set_meta (store, TOV_META_NOTE, "Invented people", NULL));
  g_autofree char *other = tov_store_get_note (store, TOV_LANGUAGE_DANISH);
  g_assert_cmpstr (other, ==, "Invented people");
  g_assert_true (tov_store_set_meta (store, TOV_META_NOTE_DA, "Opdigtede personer", NULL));
  g_autofree char *danish = tov_store_get_note (store, TOV_LANGUAGE_DANISH);
  g_assert_cmpstr (danish, ==, "Opdigtede personer");

  g_assert_true (tov_store_set_meta (store, TOV_META_NOTE, NULL, NULL));
  g_assert_null (tov_store_get_meta (store, TOV_META_NOTE));
}

/* Writes a whole number, highest byte first, as SQLite's header has them. */
/* A file of ours, but a table of it is gone. */
/* Permissions don't bind root, so it takes another user's rights for a while. */
static void
test_no_space (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (TovStore) store = create (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *long_text = g_strnfill (10000000, 'x');

  query_sql (store, "PRAGMA max_page_count = 300");
  g_assert_true (tov_store_begin (store, &error));
  g_assert_true (tov_store_set_meta (store, TOV_META_TITLE, "kept?", &error));
  g_assert_false (tov_store_set_meta (store, TOV_META_NOTE, long_text, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_NO_SPACE);
  g_clear_error (&error);
  tov_store_rollback (store);
  g_assert_null (tov_store_get_meta (store, TOV_META_TITLE));

  /* The file goes on working. */
  g_assert_true (tov_store_set_meta (store, TOV_META_TITLE, "short", &error));
  g_assert_no_error (error);
}

static void
test_transactions (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (tov_store_begin (store, &error));
  g_assert_true (tov_store_set_meta (store, "outer", "1", &error));
  g_assert_true (tov_store_begin (store, &error));
  g_assert_true (tov_store_set_meta (store, "inner", "1", &error));
  tov_store_rollback (store);
  g_assert_true (tov_store_begin (store, &error));
  g_assert_true (tov_store_set_meta (store, "second", "1", &error));
  g_assert_true (tov_store_commit (store, &error));
  g_assert_true (tov_store_commit (store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM meta"), ==, 2);
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM meta WHERE key = 'inner'"), ==, 0);

  g_assert_true (tov_store_begin (store, &error));
  g_assert_true (tov_store_set_meta (store, "third", "1", &error));
  tov_store_rollback (store);
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM meta"), ==, 2);
}

static void
test_statement (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStatement) wrong = tov_statement_new (store, "SELECT nothing FROM nowhere", &error);

  g_assert_null (wrong);
  g_assert_error (error, TOV_ERROR, TOV_ERROR_FAILED);
  g_clear_error (&error);

  g_autoptr (TovStatement) statement = tov_statement_new (store, "SELECT ?1, ?2, ?3, ?4", &error);
  tov_statement_bind_int (statement, 1, G_MAXINT64);
  tov_statement_bind_date (statement, 2, tov_date_from_ymd (2015, 3, 31));
  tov_statement_bind_date (statement, 3, TOV_DATE_NONE);
  tov_statement_bind_text (statement, 4, "Æblegård");
  g_assert_cmpint (tov_statement_step (statement, &error), ==, 1);
  g_assert_cmpint (tov_statement_get_int (statement, 0), ==, G_MAXINT64);
  g_assert_cmpint (tov_statement_get_date (statement, 1), ==, 16525);
  g_assert_true (tov_statement_is_null (statement, 2));
  g_assert_cmpint (tov_statement_get_date (statement, 2), ==, TOV_DATE_NONE);
  g_assert_cmpstr (tov_statement_get_text (statement, 3), ==, "Æblegård");
  g_assert_cmpint (tov_statement_step (statement, &error), ==, 0);

  tov_statement_reset (statement);
  g_assert_cmpint (tov_statement_step (statement, &error), ==, 1);
  g_assert_true (tov_statement_is_null (statement, 0));
  g_assert_no_error (error);
}

/* A statement keeps its file open, so that it can't point to nothing. */
static void
test_statement_outlives (void)
{
  TovStore *store = tov_store_new_memory (NULL);
  TovStatement *statement = tov_statement_new (store, "SELECT count(*) FROM outcome", NULL);

  g_object_unref (store);
  g_assert_cmpint (tov_statement_step (statement, NULL), ==, 1);
  tov_statement_free (statement);
}

static void
test_danish_order (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) order = g_string_new (NULL);
  g_autoptr (TovStatement) statement = tov_statement_new (
      store,
      "SELECT value FROM json_each ('[\"Ørsted\", \"Aarhus\", \"zoo\", \"Æblegård\", \"Plads 10\", \"Ålborg\", \"Plads 2\", \"abe\", \"Abe\"]') "
      "ORDER BY value COLLATE danish",
      &error);

  g_assert_no_error (error);
  while (tov_statement_step (statement, &error) > 0)
    g_string_append_printf (order, "%s|", tov_statement_get_text (statement, 0));
  g_assert_cmpstr (order->str, ==, "Abe|abe|Plads 2|Plads 10|zoo|Æblegård|Ørsted|Ålborg|Aarhus|");
}

static void
test_save_copy (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (TovStore) store = create (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *copy_path = g_build_filename (fixture->folder, "kopi.tovholder", NULL);
  g_autofree char *journal = g_strconcat (copy_path, "-journal", NULL);

  g_assert_true (tov_store_set_meta (store, TOV_META_TITLE, "the same", &error));
  g_assert_true (tov_store_save_copy (store, copy_path, FALSE, &error));
  g_assert_no_error (error);
  g_assert_false (tov_store_save_copy (store, copy_path, FALSE, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_EXISTS);
  g_clear_error (&error);

  /* What a crash left beside the old copy must not get into the new one. */
  g_assert_true (g_file_set_contents (journal, "stale", -1, NULL));
  g_assert_true (tov_store_save_copy (store, copy_path, TRUE, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));

  g_autoptr (TovStore) copy = tov_store_open (copy_path, TOV_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_autofree char *title = tov_store_get_meta (copy, TOV_META_TITLE);
  g_assert_cmpstr (title, ==, "the same");

  /* Onto itself it would replace what is open. */
  g_assert_false (tov_store_save_copy (store, fixture->path, TRUE, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_EXISTS);

  g_clear_object (&store);
  g_assert_cmpuint (fixture_count_files (fixture), ==, 2);
}

static void
test_save_copy_of_read_only (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy_path = g_build_filename (fixture->folder, "kopi.tovholder", NULL);

  make_file (fixture);
  g_autoptr (TovStore) store = tov_store_open (fixture->path, TOV_STORE_OPEN_READ_ONLY, &error);
  g_assert_true (tov_store_save_copy (store, copy_path, FALSE, &error));
  g_assert_no_error (error);
  g_autoptr (TovStore) copy = tov_store_open (copy_path, TOV_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
}

static void
test_save_copy_of_memory (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (tov_store_save_copy (store, fixture->path, FALSE, &error));
  g_assert_no_error (error);
  g_autoptr (TovStore) copy = tov_store_open (fixture->path, TOV_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
}

/* As many rows as the shipped files have elements. */
static void
assert_seeded (TovStore   *store,
               const char *folder,
               const char *file,
               const char *table)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "data", folder, file,
                                                 NULL);
  g_autofree char *text = NULL;
  g_autofree char *sql = g_strdup_printf (
      "SELECT json_array_length (?1) - (SELECT count(*) FROM %s)", table);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_no_error (error);

  g_autoptr (TovStatement) statement = tov_statement_new (store, sql, &error);
  g_assert_no_error (error);
  tov_statement_bind_text (statement, 1, text);
  g_assert_cmpint (tov_statement_step (statement, &error), ==, 1);
  g_assert_cmpint (tov_statement_get_int (statement, 0), ==, 0);
}

static void
test_seeded (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);

  assert_seeded (store, "lists", "benefits.json", "benefit");
  assert_seeded (store, "lists", "outcomes.json", "outcome");
  assert_seeded (store, "lists", "purposes.json", "purpose");
  assert_seeded (store, "lists", "target_groups.json", "target_group");
  assert_seeded (store, "lists", "support_kinds.json", "support_kind");
  assert_seeded (store, "rules", "benefit-rates.json", "rule_set WHERE kind = 'benefit_rates'");
  assert_seeded (store, "rules", "length.json", "rule_set WHERE kind = 'length'");
  assert_seeded (store, "rules", "mentor.json", "rule_set WHERE kind = 'mentor'");
  assert_seeded (store, "rules", "ratio.json", "rule_set WHERE kind = 'ratio'");
  assert_seeded (store, "rules", "reimbursement.json", "rule_set WHERE kind = 'reimbursement'");

  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM outcome WHERE success = 1"), ==, 3);
  g_assert_cmpint (
      query_sql (
          store,
          "SELECT count(*) FROM outcome WHERE code = 'ordinary_job' AND position = 1 AND label_da = 'Ordinært job'"),
      ==, 1);
  g_assert_cmpint (
      query_sql (
          store,
          "SELECT count(*) FROM rule_set WHERE code = 'reimbursement-2015' AND valid_to = 16803 AND verified = 1"),
      ==, 1);
  g_assert_cmpint (
      query_sql (
          store,
          "SELECT json_extract (body, '$.shares.company') FROM rule_set WHERE code = 'reimbursement-2015'"),
      ==, 50);
  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM instrument"), >, 1);
  /* Each indicator has a text for each step of its instrument's scale. */
  g_assert_cmpint (
      query_sql (
          store,
          "SELECT count(*) FROM indicator JOIN instrument ON instrument.id = instrument_id "
          "WHERE (SELECT count(*) FROM indicator_step WHERE indicator_id = indicator.id AND value BETWEEN scale_min AND scale_max) "
          "<> scale_max - scale_min + 1"),
      ==, 0);
}

/* Every file under data/ that a new file is made from is in the library: one forgotten in the list of resources would be missed silently. */
static void
test_all_data_is_shipped (void)
{
  static const char * const folders[] = { "lists", "rules", "instruments", "models" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "data", folders[i],
                                                     NULL);
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      g_assert_nonnull (dir);
      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *resource = g_strdup_printf ("/io/github/tovholder/Tovholder/store/%s/%s",
                                                       folders[i], name);

          if (g_str_has_suffix (name, ".json") &&
              !g_resources_get_info (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL))
            g_error ("%s is not in tov-store.gresource.xml", resource);
        }
    }
}

static void
test_ids (void)
{
  g_autoptr (TovStore) a = tov_store_new_memory (NULL);
  g_autoptr (TovStore) b = tov_store_new_memory (NULL);

  g_assert_cmpint (query_sql (a, "SELECT min (id) FROM indicator_step"), >, 0);
  /* Random: the chance that not one of some fifty is above 2³² is nil, and the same record has another number in another file. */
  g_assert_cmpint (query_sql (a, "SELECT max (id) FROM indicator_step"), >, (gint64) 1 << 32);
  g_assert_cmpint (query_sql (a, "SELECT id FROM outcome WHERE code = 'ordinary_job'"), !=,
                   query_sql (b, "SELECT id FROM outcome WHERE code = 'ordinary_job'"));
}

#define ADD(path, function) \
  g_test_add ("/store/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("create", test_create);
  ADD ("settings", test_settings);
  ADD ("create-over", test_create_over);
  ADD ("create-nowhere", test_create_nowhere);
  ADD ("open", test_open);
  ADD ("no-space", test_no_space);
  ADD ("save-copy", test_save_copy);
  ADD ("save-copy-of-read-only", test_save_copy_of_read_only);
  ADD ("save-copy-of-memory", test_save_copy_of_memory);
  g_test_add_func ("/store/meta", test_meta);
  g_test_add_func ("/store/transactions", test_transactions);
  g_test_add_func ("/store/statement", test_statement);
  g_test_add_func ("/store/statement-outlives", test_statement_outlives);
  g_test_add_func ("/store/danish-order", test_danish_order);
  g_test_add_func ("/store/seeded", test_seeded);
  g_test_add_func ("/store/all-data-is-shipped", test_all_data_is_shipped);
  g_test_add_func ("/store/ids", test_ids);

  return g_test_run ();
}
