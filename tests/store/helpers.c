/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers.h"

#include <glib/gstdio.h>

static void
run_one (TovStore   *store,
         const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStatement) statement = tov_statement_new (store, sql, &error);

  g_assert_no_error (error);
  tov_statement_run (statement, &error);
  g_assert_no_error (error);
}

void
run_sql (TovStore   *store,
         const char *sql)
{
  g_auto (GStrv) statements = g_strsplit (sql, ";\n", -1);

  for (guint i = 0; statements[i] != NULL; i++)
    if (*g_strstrip (statements[i]) != '\0')
      run_one (store, statements[i]);
}

gint64
query_sql (TovStore   *store,
           const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStatement) statement = tov_statement_new (store, sql, &error);

  g_assert_no_error (error);
  g_assert_cmpint (tov_statement_step (statement, &error), ==, 1);
  g_assert_no_error (error);

  return tov_statement_get_int (statement, 0);
}

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("tov-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, FIXTURE_FILE_NAME, NULL);
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

guint
fixture_count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

int
field_of (const TovRecord *record,
          const char      *name)
{
  int field = tov_kind_find_field (tov_record_get_kind (record), name);

  g_assert_cmpint (field, >=, 0);

  return field;
}

void
set_text (TovRecord  *record,
          const char *name,
          const char *value)
{
  tov_record_set_text (record, field_of (record, name), value);
}

void
set_int (TovRecord  *record,
         const char *name,
         gint64      value)
{
  tov_record_set_int (record, field_of (record, name), value);
}
