/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-file.h"

#include <glib/gi18n-lib.h>

#include "tov-error.h"

/* One plain sentence of what keeps a file from being written. */
static void
set_write_error (GError      **error,
                 const char   *path,
                 const GError *cause)
{
  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT) ||
      g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    g_set_error (
        error, TOV_ERROR, TOV_ERROR_NOT_FOUND,
        _("“%s” can't be written: the folder isn't there. Make it first, or choose another one."),
        path);
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ISDIR))
    g_set_error (error, TOV_ERROR, TOV_ERROR_IO,
                 _("“%s” can't be written: it is a folder. Choose another name."),
                 path);
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ACCES) ||
           g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_PERM) ||
           g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    g_set_error (
        error, TOV_ERROR, TOV_ERROR_READ_ONLY,
        _("“%s” can't be written: you may not write there. Choose another folder."),
        path);
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    g_set_error (
        error, TOV_ERROR, TOV_ERROR_NO_SPACE,
        _("“%s” can't be written: the disk is full. Make room, or choose another one."),
        path);
  else
    g_set_error (error, TOV_ERROR, TOV_ERROR_IO,
                 /* Translators: the second %s is the system's own words. */
                 _("“%s” can't be written: %s."), path, cause->message);
}

gboolean
tov_file_write (const char *path,
                GBytes     *contents,
                GError    **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = NULL;
  gsize length;
  const char *data;

  g_return_val_if_fail (path != NULL && contents != NULL, FALSE);

  data = g_bytes_get_data (contents, &length);
  if (g_file_set_contents_full (path, data, (gssize) length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0644,
                                &cause))
    return TRUE;

  name = g_filename_display_name (path);
  set_write_error (error, name, cause);
  return FALSE;
}
