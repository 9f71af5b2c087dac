/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "tov-file.h"
#include "tov-sqlite-error.h"
#include "tov-step-private.h"

/* What fails is the writing, so it is the copy that the error names; unless it is this file that is damaged. */
static gboolean
copy_into (TovStore    *self,
           const char  *temporary,
           const char  *path,
           GError     **error)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (self->db, "VACUUM INTO ?1", -1, &statement, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_bind_text (statement, 1, temporary, -1, SQLITE_STATIC);
  if (code == SQLITE_OK)
    code = sqlite3_step (statement);
  if (code != SQLITE_DONE)
    tov_sqlite_error_set (error, code, self->db,
                          (code & 0xff) == SQLITE_CORRUPT ? self->path : path);
  sqlite3_finalize (statement);

  return code == SQLITE_DONE;
}

/* Nobody has done anything to the copy yet, so nothing there can be undone. And a copy is worth having only if it can be read. */
static gboolean
finish_copy (const char  *path,
             GError     **error)
{
  sqlite3 *db = NULL;
  int code = sqlite3_open_v2 (
      path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);

  if (code != SQLITE_OK)
    {
      tov_sqlite_error_set (error, code, db, path);
      sqlite3_close (db);
      return FALSE;
    }

  g_autoptr (TovStore) copy = tov_store_new_for_handle (db, path, FALSE);

  return tov_store_exec (copy, "PRAGMA journal_mode = MEMORY; PRAGMA secure_delete = ON", error) &&
         tov_step_end_session (copy, error) && tov_store_quick_check (copy, error);
}

static gboolean
is_own_file (TovStore   *self,
             const char *path)
{
  GStatBuf own, other;

  return self->path != NULL && g_stat (self->path, &own) == 0 && g_stat (path, &other) == 0 &&
         own.st_dev == other.st_dev && own.st_ino == other.st_ino;
}

gboolean
tov_store_save_copy (TovStore    *self,
                     const char  *path,
                     gboolean     overwrite,
                     GError     **error)
{
  g_return_val_if_fail (TOV_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  g_autofree char *absolute = g_canonicalize_filename (path, NULL);

  if (is_own_file (self, absolute))
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, TOV_ERROR, TOV_ERROR_EXISTS,
                   _("“%s” is the file itself; choose another name for the copy."), name);
      return FALSE;
    }
  if (!overwrite && g_file_test (absolute, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    return tov_file_fail_exists (path, error);

  g_autofree char *temporary = tov_file_begin (absolute, error);

  if (temporary == NULL)
    return FALSE;
  if (copy_into (self, temporary, absolute, error) && finish_copy (temporary, error) &&
      tov_file_publish (temporary, absolute, overwrite, error))
    return TRUE;
  tov_file_discard (temporary);

  return FALSE;
}
