/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers.h"

#include <glib/gstdio.h>

#include "tov-statement.h"

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("tov-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->in = fixture_path (fixture, "in");
  g_assert_cmpint (g_mkdir (fixture->in, 0700), ==, 0);
  fixture->store = tov_store_new_memory (&error);
  g_assert_no_error (error);
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->in);
  g_assert_finalize_object (fixture->store);
}

char *
fixture_path (Fixture    *fixture,
              const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

void
write_bytes (Fixture    *fixture,
             const char *name,
             const char *bytes,
             gsize       size)
{
  g_autofree char *path = g_build_filename (fixture->in, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, (gssize) size, &error);
  g_assert_no_error (error);
}

void
write_csv (Fixture    *fixture,
           const char *name,
           const char *text)
{
  write_bytes (fixture, name, text, strlen (text));
}

void
write_basics (Fixture *fixture)
{
  write_csv (fixture, "jobcentres.csv", "jobcentre;municipality;own\nJc;Kommune;1\n");
  write_csv (fixture, "companies.csv", "company;cvr;sector\nCo;12345678;private\n");
  write_csv (fixture, "sites.csv", "company;site;ordinary_employees\nCo;Site;20\n");
  write_csv (fixture, "partnerships.csv",
             "partnership;company;model;lead_jobcentre\nPa;Co;lead-jobcentre;Jc\n");
  write_csv (fixture, "slots.csv",
             "partnership;site;slot;opened\nPa;Site;1;2015-01-01\nPa;Site;2;2015-01-01\n");
  write_csv (fixture, "candidates.csv",
             "candidate;jobcentre;gender;benefit\nK-1;Jc;woman;sickness\n");
  write_csv (fixture, "placements.csv",
             "placement;candidate;partnership;site;slot;jobcentre;start;end;outcome\n"
             "F-1;K-1;Pa;Site;1;Jc;2015-02-02;2015-05-03;ordinary_job\n");
}

TovImportReport *
import_folder (TovStore       *store,
               const char     *path,
               TovImportFlags  flags)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  TovImportReport *report = tov_import_folder (store, folder, flags, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (report);
  return report;
}

TovImportReport *
import (Fixture *fixture)
{
  return import_folder (fixture->store, fixture->in, TOV_IMPORT_DEFAULT);
}

static gint64
count_records (TovStore *store)
{
  gint64 sum = 0;

  for (int kind = 0; kind < TOV_N_KINDS; kind++)
    sum += tov_store_count (store, kind, NULL);
  return sum;
}

void
assert_refused (Fixture    *fixture,
                const char *part)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->in);
  g_autoptr (GError) error = NULL;
  gint64 before = count_records (fixture->store);

  g_assert_null (tov_import_folder (fixture->store, folder, TOV_IMPORT_DEFAULT, NULL, &error));
  g_assert_nonnull (error);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” does not say “%s”", error->message, part);
  g_assert_cmpint (count_records (fixture->store), ==, before);
}

void
assert_problem (const TovImportReport *report,
                const char            *file,
                guint                  line,
                const char            *column,
                const char            *part)
{
  const TovImportProblem *problem;

  g_assert_cmpuint (report->n_problems, ==, 1);
  problem = g_ptr_array_index (report->problems, 0);
  g_assert_cmpstr (problem->file, ==, file);
  g_assert_cmpuint (problem->line, ==, line);
  g_assert_cmpstr (problem->column, ==, column);
  if (strstr (problem->reason, part) == NULL)
    g_error ("“%s” does not say “%s”", problem->reason, part);
}

void
assert_counts (const TovImportReport *report,
               guint                  created,
               guint                  updated,
               guint                  unchanged,
               guint                  rejected)
{
  g_assert_cmpuint (report->created, ==, created);
  g_assert_cmpuint (report->updated, ==, updated);
  g_assert_cmpuint (report->unchanged, ==, unchanged);
  g_assert_cmpuint (report->rejected, ==, rejected);
}

void
assert_clean (const TovImportReport *report)
{
  if (report->problems->len > 0)
    {
      const TovImportProblem *problem = g_ptr_array_index (report->problems, 0);

      g_error ("%s:%u: %s: %s", problem->file, problem->line, problem->column, problem->reason);
    }
}

gint64
query_int (TovStore   *store,
           const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStatement) statement = tov_statement_new (store, sql, &error);

  g_assert_no_error (error);
  g_assert_cmpint (tov_statement_step (statement, &error), ==, 1);
  return tov_statement_get_int (statement, 0);
}

char *
query_text (TovStore   *store,
            const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStatement) statement = tov_statement_new (store, sql, &error);

  g_assert_no_error (error);
  g_assert_cmpint (tov_statement_step (statement, &error), ==, 1);
  return tov_statement_dup_text (statement, 0);
}

static GPtrArray *
list_folder (const char *path)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);
  return names;
}

void
assert_same_folder (const char *a,
                    const char *b)
{
  g_autoptr (GPtrArray) names = list_folder (a);
  g_autoptr (GPtrArray) others = list_folder (b);

  g_assert_cmpuint (names->len, >, 0);
  g_assert_cmpuint (names->len, ==, others->len);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (a, g_ptr_array_index (names, i), NULL);
      g_autofree char *other = g_build_filename (b, g_ptr_array_index (names, i), NULL);
      g_autofree char *text = NULL;
      g_autofree char *other_text = NULL;
      gsize size, other_size;

      g_assert_true (g_file_get_contents (path, &text, &size, NULL));
      g_assert_true (g_file_get_contents (other, &other_text, &other_size, NULL));
      if (size != other_size || memcmp (text, other_text, size) != 0)
        g_error ("%s and %s differ", path, other);
    }
}
