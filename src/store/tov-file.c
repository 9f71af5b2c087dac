/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "tov-error.h"

static gboolean
fail (const char  *path,
      int          number,
      GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
      g_set_error (error, TOV_ERROR, TOV_ERROR_NO_SPACE,
                   _("There is no space left on the disk for “%s”; make some room and try again."),
                   name);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (
          error, TOV_ERROR, TOV_ERROR_READ_ONLY,
          _("“%s” can't be written, because its folder is write-protected; choose another folder."),
          name);
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (
          error, TOV_ERROR, TOV_ERROR_NOT_FOUND,
          _("“%s” can't be written, because its folder isn't there; choose another folder."),
          name);
      break;
    default:
      g_set_error (error, TOV_ERROR, TOV_ERROR_IO, _("“%s” could not be written (%s)."), name,
                   g_strerror (number));
    }

  return FALSE;
}

gboolean
tov_file_fail_exists (const char  *path,
                      GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, TOV_ERROR, TOV_ERROR_EXISTS,
               _("“%s” is there already; choose another name."), name);

  return FALSE;
}

char *
tov_file_begin (const char  *path,
                GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".%s.XXXXXX", name);
  g_autofree char *temporary = g_build_filename (folder, hidden, NULL);
  int descriptor = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);

  if (descriptor < 0)
    {
      fail (path, errno, error);
      return NULL;
    }
  close (descriptor);

  return g_steal_pointer (&temporary);
}

static gboolean
sync_path (const char *path,
           int         flags)
{
  int descriptor = g_open (path, flags | O_CLOEXEC, 0);

  if (descriptor < 0)
    return FALSE;

  gboolean synced = fsync (descriptor) == 0;
  int number = errno;

  close (descriptor);
  errno = number;

  return synced;
}

static void
discard_beside (const char *path)
{
  static const char * const suffixes[] = { "-journal", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *beside = g_strconcat (path, suffixes[i], NULL);

      g_unlink (beside);
    }
}

gboolean
tov_file_publish (const char  *temporary,
                  const char  *path,
                  gboolean     overwrite,
                  GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!sync_path (temporary, O_RDONLY))
    return fail (path, errno, error);
  if (!overwrite && g_file_test (path, G_FILE_TEST_EXISTS))
    return tov_file_fail_exists (path, error);

  /* The journal of a program that crashed would be played back into the new file, and damage it. */
  discard_beside (path);
  if (g_rename (temporary, path) != 0)
    return fail (path, errno, error);

  /* Some network file systems can't sync a folder. The file itself is safe, so this is no reason to fail. */
  sync_path (folder, O_RDONLY | O_DIRECTORY);

  return TRUE;
}

void
tov_file_discard (const char *temporary)
{
  discard_beside (temporary);
  g_unlink (temporary);
}
