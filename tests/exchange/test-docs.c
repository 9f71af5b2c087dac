/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import.h"
#include "tov-layout.h"

/* docs/file-format.md promises to name every file, column and code. */

static char *document;

/* The text below the heading of a file, up to the next heading. */
static char *
find_section (const char *file)
{
  g_autofree char *heading = g_strdup_printf ("\n### %s\n", file);
  const char *start = strstr (document, heading);
  const char *end;

  if (start == NULL)
    g_error ("%s is not documented", file);
  start += strlen (heading);
  end = strstr (start, "\n##");
  return end != NULL ? g_strndup (start, end - start) : g_strdup (start);
}

/* The line of the section's table that documents a column. */
static char *
find_line (const char *file,
           const char *column)
{
  g_autofree char *section = find_section (file);
  g_autofree char *start = g_strdup_printf ("\n| `%s` |", column);
  const char *line = strstr (section, start);

  if (line == NULL)
    g_error ("%s: the column %s is not documented", file, column);
  line++;
  return g_strndup (line, strcspn (line, "\n"));
}

static void
assert_says (const char *file,
             const char *column,
             const char *line,
             const char *what)
{
  if (strstr (line, what) == NULL)
    g_error ("%s: the column %s is not documented as %s: %s", file, column, what, line);
}

static void
check_column (const TovLayout *layout,
              const TovColumn *column)
{
  g_autofree char *line = find_line (layout->file, column->name);
  TovKind kind = layout->parts[column->part];
  int field = column->path != NULL ? tov_kind_find_field (kind, column->path) : -1;
  const TovField *info = field >= 0 ? &tov_kind_get_info (kind)->fields[field] : NULL;

  if (column->flags & TOV_COLUMN_KEY)
    assert_says (layout->file, column->name, line, "| key |");
  else if (info != NULL && info->required && (column->part == 0 || layout->main == 1))
    assert_says (layout->file, column->name, line, "| required");
  if (column->flags & TOV_COLUMN_ADD && column->part == layout->main &&
      !g_str_equal (layout->file, "measurements.csv"))
    assert_says (layout->file, column->name, line, "added when new");
  if (info != NULL && info->type == TOV_FIELD_CODE)
    for (const char * const *code = tov_codes_list (info->codes); *code != NULL; code++)
      {
        g_autofree char *quoted = g_strdup_printf ("`%s`", *code);

        assert_says (layout->file, column->name, line, quoted);
      }
}

static void
test_columns (void)
{
  guint n_layouts;
  const TovLayout *layouts = tov_layouts_get (&n_layouts);

  for (guint i = 0; i < n_layouts; i++)
    for (guint j = 0; j < layouts[i].n_columns; j++)
      if (!(layouts[i].columns[j].flags & TOV_COLUMN_CONTEXT))
        check_column (&layouts[i], &layouts[i].columns[j]);
}

static void
test_lists (void)
{
  guint n_layouts;
  const TovLayout *layouts = tov_layouts_get (&n_layouts);
  g_autofree char *line = find_line ("lists.csv", "list");

  for (guint i = 0; i < n_layouts; i++)
    if (layouts[i].list != NULL)
      assert_says ("lists.csv", "list", line, layouts[i].list);
}

static void
test_file_keys (void)
{
  g_autofree char *section = find_section (TOV_FILE_CSV);

  for (const char * const *key = tov_layout_file_keys (); *key != NULL; key++)
    {
      g_autofree char *quoted = g_strdup_printf ("`%s`", *key);

      assert_says (TOV_FILE_CSV, "key", section, quoted);
    }
}

/* And nothing that isn't there. */
static void
test_no_others (void)
{
  guint n_layouts;
  const TovLayout *layouts = tov_layouts_get (&n_layouts);
  g_auto (GStrv) lines = g_strsplit (document, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean is_known = FALSE;

      if (!g_str_has_prefix (lines[i], "### "))
        continue;
      for (guint j = 0; j < n_layouts; j++)
        is_known = is_known || g_str_equal (lines[i] + 4, layouts[j].file);
      g_assert_true (is_known || g_str_equal (lines[i] + 4, TOV_FILE_CSV));
    }
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "docs", "file-format.md", NULL);
  g_file_get_contents (path, &document, NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/docs/columns", test_columns);
  g_test_add_func ("/docs/lists", test_lists);
  g_test_add_func ("/docs/file-keys", test_file_keys);
  g_test_add_func ("/docs/no-others", test_no_others);
  status = g_test_run ();
  g_free (document);
  return status;
}
