/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers.h"

#include <glib/gstdio.h>

#include "random-file.h"
#include "tov-error.h"
#include "tov-examples.h"
#include "tov-export.h"
#include "tov-layout.h"

#define N_RANDOM_FILES 30

static void export (TovStore *store, const char *path)
{
  g_autoptr (GError) error = NULL;

  tov_export_folder (store, path, &error);
  g_assert_no_error (error);
}

static char *
read_exported (Fixture    *fixture,
               const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Out, into a new file, and out again: the same bytes. And back into the first one: nothing to change. */
static void
assert_round_trip (Fixture  *fixture,
                   TovStore *store)
{
  g_autofree char *first = fixture_path (fixture, "first");
  g_autofree char *second = fixture_path (fixture, "second");
  g_autoptr (TovStore) copy = tov_store_new_memory (NULL);
  g_autoptr (TovImportReport) into_new = NULL;
  g_autoptr (TovImportReport) into_old = NULL;

  export (store, first);
  into_new = import_folder (copy, first, TOV_IMPORT_DEFAULT);
  assert_clean (into_new);
  export (copy, second);
  assert_same_folder (first, second);
  for (int kind = 0; kind < TOV_N_KINDS; kind++)
    g_assert_cmpint (tov_store_count (store, kind, NULL), ==, tov_store_count (copy, kind, NULL));

  into_old = import_folder (store, first, TOV_IMPORT_DEFAULT);
  assert_clean (into_old);
  g_assert_cmpuint (into_old->created + into_old->updated, ==, 0);
  remove_tree (first);
  remove_tree (second);
}

static void
test_examples (Fixture       *fixture,
               gconstpointer  data)
{
  gsize n_examples;
  const TovExample *examples = tov_examples_list (&n_examples);

  g_assert_cmpuint (n_examples, ==, 3);
  for (gsize i = 0; i < n_examples; i++)
    {
      g_autoptr (TovStore) store = tov_store_new_memory (NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *title = NULL;

      tov_example_load (examples[i].name, store, &error);
      g_assert_no_error (error);
      title = tov_store_get_meta (store, TOV_META_TITLE);
      g_assert_cmpstr (title, ==, examples[i].title);
      assert_round_trip (fixture, store);
    }
}

static void
test_random (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < N_RANDOM_FILES; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (TovStore) store = tov_store_new_memory (NULL);

      g_test_message ("file %u from seed %u", i, seed);
      fill_with_random_records (store, random, 12);
      assert_round_trip (fixture, store);
    }
}

/* Whoever adds a field must give it a column, or an exported folder is no longer the whole file. */
static gboolean
is_exported (TovKind     kind,
             const char *field)
{
  guint n_layouts;
  const TovLayout *layouts = tov_layouts_get (&n_layouts);
  gsize length = strlen (field);

  for (guint i = 0; i < n_layouts; i++)
    for (guint j = 0; j < layouts[i].n_parts; j++)
      {
        if (layouts[i].parts[j] != kind)
          continue;
        if (j == 1 && g_str_equal (field, layouts[i].link))
          return TRUE;
        for (guint k = 0; k < layouts[i].n_columns; k++)
          {
            const char *path = layouts[i].columns[k].path;

            if (path != NULL && layouts[i].columns[k].part == j &&
                strncmp (path, field, length) == 0 && (path[length] == '\0' || path[length] == '.'))
              return TRUE;
          }
      }
  return FALSE;
}

static void
test_nothing_left_out (void)
{
  for (int kind = 0; kind < TOV_N_KINDS; kind++)
    {
      const TovKindInfo *info = tov_kind_get_info (kind);

      for (guint i = 0; i < info->n_fields; i++)
        if (!g_str_equal (info->fields[i].name, "cpr") && !is_exported (kind, info->fields[i].name))
          g_error ("%s.%s is in no file of the folder", info->table, info->fields[i].name);
    }
}

/* Paths in the table are names in another table; a slip of the pen would be found only when a row is read. */
static void
test_paths (void)
{
  guint n_layouts;
  const TovLayout *layouts = tov_layouts_get (&n_layouts);

  for (guint i = 0; i < n_layouts; i++)
    for (guint j = 0; j < layouts[i].n_columns; j++)
      {
        const TovColumn *column = &layouts[i].columns[j];
        TovKind kind = layouts[i].parts[column->part];
        g_auto (GStrv) names = g_strsplit (column->path != NULL ? column->path : "", ".", -1);

        for (guint k = 0; names[k] != NULL; k++)
          {
            int field = tov_kind_find_field (kind, names[k]);

            if (field < 0)
              g_error ("%s: %s: there is no field %s", layouts[i].file, column->name, names[k]);
            if (tov_kind_get_info (kind)->fields[field].type == TOV_FIELD_REFERENCE)
              kind = tov_kind_get_info (kind)->fields[field].target;
          }
      }
}

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = fixture_path (fixture, "out");
  g_autoptr (TovImportReport) report = NULL;
  g_autofree char *terms = NULL;
  g_autofree char *candidates = NULL;

  write_basics (fixture);
  write_csv (fixture, "payment_terms.csv",
             "partnership;kind;rate;unit;from;hours\nPa;per-slot;-1.234,50;month;1/2-2015;12,50\n");
  write_csv (fixture, "candidates.csv",
             "candidate;name;benefit\nK-10;\"=1+1\";\nK-9;\"a;b\";sickness\nK-1;\"-x\";\n");
  report = import (fixture);
  assert_clean (report);
  export (fixture->store, path);

  terms = read_exported (fixture, "payment_terms.csv");
  g_assert_cmpstr (
      terms, ==,
      "\xef\xbb\xbfpartnership;kind;rate;hours;slots;unit;from;to;part_weeks;share_by;description\n"
      "Pa;per-slot;-1234.50;12.5;;month;2015-02-01;;exact;;\n");
  candidates = read_exported (fixture, "candidates.csv");
  g_assert_cmpstr (
      candidates, ==,
      "\xef\xbb\xbf"
      "candidate;name;jobcentre;gender;birth_year;benefit;target_group;tasks_wanted;accommodations;consent\n"
      "K-1;'-x;;;;;;;;\nK-9;\"a;b\";;;;sickness;;;;\nK-10;'=1+1;;;;;;;;\n");
}

static void
test_no_cpr (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = fixture_path (fixture, "out");
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GDir) folder = NULL;
  const char *name;

  fill_with_random_records (fixture->store, random, 12);
  export (fixture->store, path);
  folder = g_dir_open (path, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *text = read_exported (fixture, name);

      g_assert_null (strstr (text, "0101011234"));
    }
}

static void
test_taken (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *empty = fixture_path (fixture, "empty");
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "where", NULL);
  g_autofree char *file = NULL;

  write_basics (fixture);
  g_assert_false (tov_export_folder (fixture->store, fixture->in, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_EXISTS);
  g_clear_error (&error);

  file = g_build_filename (fixture->in, "slots.csv", NULL);
  g_assert_false (tov_export_folder (fixture->store, file, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_EXISTS);
  g_clear_error (&error);

  g_assert_false (tov_export_folder (fixture->store, nowhere, &error));
  g_assert_nonnull (error);

  g_assert_cmpint (g_mkdir (empty, 0700), ==, 0);
  export (fixture->store, empty);
}

static void
test_example_files (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *path = fixture_path (fixture, "a.tovholder");
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "a.tovholder", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStore) store = NULL;

  g_assert_false (tov_example_create ("nope", path, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "professional-partnership"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&error);

  g_assert_false (tov_example_create ("skive", nowhere, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  tov_example_create ("skive", path, &error);
  g_assert_no_error (error);
  store = tov_store_open (path, TOV_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tov_store_count (store, TOV_KIND_SLOT, NULL), ==, 35);
  g_clear_object (&store);

  g_assert_false (tov_example_create ("skive", path, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_EXISTS);
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/nothing-left-out", test_nothing_left_out);
  g_test_add_func ("/export/paths", test_paths);
  ADD ("/export/examples", test_examples);
  ADD ("/export/random", test_random);
  ADD ("/export/text", test_text);
  ADD ("/export/no-cpr", test_no_cpr);
  ADD ("/export/taken", test_taken);
  ADD ("/export/example-files", test_example_files);
  return g_test_run ();
}
