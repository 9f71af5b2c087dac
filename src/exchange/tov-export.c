/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-export.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "tov-csv.h"
#include "tov-error.h"
#include "tov-input-private.h"
#include "tov-row-export.h"
#include "tov-value.h"

/* Everything that is written is text files of ours in one folder. */
static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

static gboolean
is_free (const char  *path,
         GError     **error)
{
  g_autoptr (GDir) folder = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  folder = g_dir_open (path, 0, NULL);
  if (folder != NULL && g_dir_read_name (folder) == NULL)
    return TRUE;

  g_set_error (error, TOV_ERROR, TOV_ERROR_EXISTS,
               folder != NULL
                   ? _("The folder “%s” is not empty. Choose another, or empty it first.")
                   : _("“%s” is there already and is not an empty folder. Choose another name."),
               path);
  return FALSE;
}

static gboolean
fail_io (const char  *path,
         int          code,
         GError     **error)
{
  TovErrorCode kind = code == ENOSPC                                     ? TOV_ERROR_NO_SPACE
                      : code == EACCES || code == EROFS || code == EPERM ? TOV_ERROR_READ_ONLY
                                                                         : TOV_ERROR_IO;

  /* Translators: a folder's path, and the system's own words for what is wrong */
  g_set_error (error, TOV_ERROR, kind, _("The folder “%s” can’t be written: %s."), path,
               g_strerror (code));
  return FALSE;
}

static int
system_code (const GError *error)
{
  switch (error->code)
    {
    case G_FILE_ERROR_NOSPC:
      return ENOSPC;
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
    case G_FILE_ERROR_ROFS:
      return EACCES;
    default:
      return EIO;
    }
}

/* @shown is the folder that was asked for: the one that is written has a name of its own until it is complete. */
static gboolean
write_text (const char  *folder,
            const char  *shown,
            const char  *name,
            const char  *text,
            GError     **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) local_error = NULL;

  if (*text == '\0' || g_file_set_contents (path, text, -1, &local_error))
    return TRUE;

  return fail_io (shown, system_code (local_error), error);
}

/* file.csv: what is known of the file itself. */
static gboolean
write_facts (TovStore    *store,
             const char  *folder,
             const char  *shown,
             GError     **error)
{
  static const char * const header[] = { "key", "value" };
  const char * const *keys = tov_layout_file_keys ();
  g_autoptr (GString) text = g_string_new ("\xef\xbb\xbf");
  gboolean is_empty = TRUE;

  tov_csv_append_row (text, ';', header, G_N_ELEMENTS (header));
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *value = tov_store_get_meta (store, keys[i]);
      g_autofree char *trimmed = tov_input_strip (value);
      g_autofree char *guarded = tov_value_guard (trimmed);
      const char *row[] = { keys[i], guarded };

      if (*guarded == '\0')
        continue;
      tov_csv_append_row (text, ';', row, G_N_ELEMENTS (row));
      is_empty = FALSE;
    }
  return is_empty || write_text (folder, shown, TOV_FILE_CSV, text->str, error);
}

static gboolean
write_files (TovStore    *store,
             const char  *folder,
             const char  *shown,
             GError     **error)
{
  g_autoptr (GHashTable) cache = tov_row_export_cache_new ();
  guint n_layouts, n;
  const TovLayout *layouts = tov_layouts_get (&n_layouts);

  if (!write_facts (store, folder, shown, error))
    return FALSE;

  for (guint i = 0; i < n_layouts; i += n)
    {
      g_autofree char *text = NULL;

      for (n = 1; i + n < n_layouts && g_str_equal (layouts[i].file, layouts[i + n].file); n++)
        ;
      text = tov_row_export_file (store, cache, &layouts[i], n, error);
      if (text == NULL || !write_text (folder, shown, layouts[i].file, text, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
tov_export_folder (TovStore    *store,
                   const char  *path,
                   GError     **error)
{
  g_autofree char *canonical = NULL;
  g_autofree char *parent = NULL;
  g_autofree char *temporary = NULL;

  g_return_val_if_fail (TOV_IS_STORE (store), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!is_free (path, error))
    return FALSE;

  canonical = g_canonicalize_filename (path, NULL);
  parent = g_path_get_dirname (canonical);
  temporary = g_build_filename (parent, ".tovholder-XXXXXX", NULL);
  if (g_mkdtemp_full (temporary, 0777) == NULL)
    return fail_io (path, errno, error);

  if (!write_files (store, temporary, path, error))
    {
      remove_folder (temporary);
      return FALSE;
    }
  if (g_rename (temporary, canonical) == 0)
    return TRUE;

  fail_io (path, errno, error);
  remove_folder (temporary);
  return FALSE;
}
