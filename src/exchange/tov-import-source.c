/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-import-source.h"

#include <glib/gi18n-lib.h>

#include "tov-error.h"

static const char * const file_columns[] = { "key", "value" };

static void
source_free (TovImportSource *self)
{
  for (guint i = 0; i < self->n_layouts && self->positions != NULL; i++)
    g_free (self->positions[i]);
  g_free (self->positions);
  g_clear_pointer (&self->csv, tov_csv_free);
  g_clear_pointer (&self->unknown, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovImportSource, source_free)

/* Names of columns don't depend on case; −1: not in the header. */
static int
find_in_header (const TovCsv *csv,
                const char   *name)
{
  for (guint i = 0; i < csv->header->len; i++)
    if (g_ascii_strcasecmp (g_ptr_array_index (csv->header, i), name) == 0)
      return (int) i;
  return -1;
}

static gboolean
fail_missing (const TovCsv  *csv,
              const char    *column,
              GError       **error)
{
  g_set_error (
      error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
      /* Translators: a file's name and a column's */
      _("%s has no column “%s”. Its first line must name the columns, separated by semicolons, commas or tabs."),
      csv->name, column);
  return FALSE;
}

static gboolean
is_known (const TovImportSource *self,
          const char            *name)
{
  if (self->layouts == NULL)
    return g_ascii_strcasecmp (name, file_columns[0]) == 0 ||
           g_ascii_strcasecmp (name, file_columns[1]) == 0;

  for (guint i = 0; i < self->layouts->n_columns; i++)
    if (g_ascii_strcasecmp (name, self->layouts->columns[i].name) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
check_header (TovImportSource  *self,
              GError          **error)
{
  TovCsv *csv = self->csv;

  for (guint i = 0; i < csv->header->len; i++)
    {
      const char *name = g_ptr_array_index (csv->header, i);

      if (*name == '\0')
        continue;
      self->width = i + 1;
      if (find_in_header (csv, name) != (int) i)
        {
          g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
                       _("%s has the column “%s” twice. Remove one of them."), csv->name, name);
          return FALSE;
        }
      if (!is_known (self, name))
        g_ptr_array_add (self->unknown, g_strdup (name));
    }
  return TRUE;
}

static gboolean
locate_columns (TovImportSource  *self,
                GError          **error)
{
  if (self->layouts == NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (file_columns); i++)
        if (find_in_header (self->csv, file_columns[i]) < 0)
          return fail_missing (self->csv, file_columns[i], error);
      return TRUE;
    }

  self->positions = g_new0 (int *, self->n_layouts);
  for (guint i = 0; i < self->n_layouts; i++)
    {
      const TovLayout *layout = &self->layouts[i];

      self->positions[i] = g_new (int, layout->n_columns);
      for (guint j = 0; j < layout->n_columns; j++)
        {
          self->positions[i][j] = find_in_header (self->csv, layout->columns[j].name);
          if (self->positions[i][j] < 0 && (layout->columns[j].flags & TOV_COLUMN_KEY))
            return fail_missing (self->csv, layout->columns[j].name, error);
        }
    }
  return TRUE;
}

static TovImportSource *
source_load (GFile            *file,
             const char       *name,
             const TovLayout  *source_layouts,
             guint             n_layouts,
             GCancellable     *cancellable,
             GError          **error)
{
  g_autoptr (TovImportSource) self = g_new0 (TovImportSource, 1);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, cancellable, NULL, error);

  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }

  self->layouts = source_layouts;
  self->n_layouts = n_layouts;
  self->unknown = g_ptr_array_new_with_free_func (g_free);
  self->csv = tov_csv_parse (name, bytes, error);
  if (self->csv == NULL || !check_header (self, error) || !locate_columns (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gboolean
take_name (GHashTable  *names,
           const char  *name,
           GError     **error)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (!g_str_has_suffix (lower, ".csv") || *name == '.')
    return TRUE;
  if (g_hash_table_contains (names, lower))
    {
      g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
                   _("The folder holds %s twice, in different case. Remove one of them."), lower);
      return FALSE;
    }
  g_hash_table_insert (names, g_steal_pointer (&lower), g_strdup (name));
  return TRUE;
}

/* The CSV files in the folder: name in small letters → name. */
static GHashTable *
list_files (GFile         *folder,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GFileEnumerator) enumerator = NULL;
  g_autoptr (GError) local_error = NULL;
  GFileInfo *info;

  enumerator = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                          G_FILE_QUERY_INFO_NONE, cancellable, &local_error);
  if (enumerator == NULL)
    {
      g_autofree char *path = g_file_get_parse_name (folder);

      if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_propagate_error (error, g_steal_pointer (&local_error));
      else if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        g_set_error (error, TOV_ERROR, TOV_ERROR_NOT_FOUND, _("There is no folder “%s”."), path);
      else if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
        g_set_error (error, TOV_ERROR, TOV_ERROR_NOT_FOUND,
                     _("“%s” is not a folder. Choose the folder that the CSV files are in."),
                     path);
      else
        g_set_error (error, TOV_ERROR, TOV_ERROR_IO, _("The folder “%s” can’t be read: %s"), path,
                     local_error->message);
      return NULL;
    }

  while (g_file_enumerator_iterate (enumerator, &info, NULL, cancellable, &local_error) &&
         info != NULL)
    if (!take_name (names, g_file_info_get_name (info), error))
      return NULL;
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  return g_steal_pointer (&names);
}

static gboolean
load_source (TovImportFolder  *self,
             GFile            *folder,
             GHashTable       *names,
             const char       *name,
             const TovLayout  *source_layouts,
             guint             n_layouts,
             GCancellable     *cancellable,
             GError          **error)
{
  const char *actual = g_hash_table_lookup (names, name);
  g_autoptr (GFile) file = NULL;
  TovImportSource *source;

  if (actual == NULL)
    return TRUE;

  file = g_file_get_child (folder, actual);
  source = source_load (file, name, source_layouts, n_layouts, cancellable, error);
  if (source == NULL)
    return FALSE;
  g_ptr_array_add (self->sources, source);
  g_hash_table_remove (names, name);
  return TRUE;
}

static gboolean
load_sources (TovImportFolder  *self,
              GFile            *folder,
              GHashTable       *names,
              GCancellable     *cancellable,
              GError          **error)
{
  guint n_layouts, n;
  const TovLayout *layouts = tov_layouts_get (&n_layouts);

  if (!load_source (self, folder, names, TOV_FILE_CSV, NULL, 0, cancellable, error))
    return FALSE;

  for (guint i = 0; i < n_layouts; i += n)
    {
      for (n = 1; i + n < n_layouts && g_str_equal (layouts[i].file, layouts[i + n].file); n++)
        ;
      if (!load_source (self, folder, names, layouts[i].file, &layouts[i], n, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

TovImportFolder *
tov_import_folder_load (GFile         *folder,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr (TovImportFolder) self = g_new0 (TovImportFolder, 1);
  g_autoptr (GHashTable) names = list_files (folder, cancellable, error);
  GHashTableIter iter;
  gpointer name;

  if (names == NULL)
    return NULL;

  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) source_free);
  self->unknown = g_ptr_array_new_with_free_func (g_free);
  if (!load_sources (self, folder, names, cancellable, error))
    return NULL;

  if (self->sources->len == 0)
    {
      g_autofree char *path = g_file_get_parse_name (folder);

      g_set_error (
          error, TOV_ERROR, TOV_ERROR_NOT_FOUND,
          _("The folder “%s” holds none of the files that are read, such as partnerships.csv, slots.csv or placements.csv."),
          path);
      return NULL;
    }

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, NULL, &name))
    g_ptr_array_add (self->unknown, g_strdup (name));
  g_ptr_array_sort_values (self->unknown, (GCompareFunc) strcmp);
  return g_steal_pointer (&self);
}

void
tov_import_folder_free (TovImportFolder *self)
{
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->unknown, g_ptr_array_unref);
  g_free (self);
}
