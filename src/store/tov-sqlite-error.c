/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-sqlite-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "tov-error.h"

/* SQLite reports a full disk or a read-only one in several ways; the system's number says which it was. */
static TovErrorCode
classify_system_error (int number)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
      return TOV_ERROR_NO_SPACE;
    case EACCES:
    case EPERM:
    case EROFS:
      return TOV_ERROR_READ_ONLY;
    case ENOENT:
      return TOV_ERROR_NOT_FOUND;
    default:
      return TOV_ERROR_IO;
    }
}

static TovErrorCode
classify (int code,
          int system_error)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return TOV_ERROR_BUSY;
    case SQLITE_FULL:
      return TOV_ERROR_NO_SPACE;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return TOV_ERROR_READ_ONLY;
    case SQLITE_CORRUPT:
      return TOV_ERROR_DAMAGED;
    case SQLITE_NOTADB:
      return TOV_ERROR_NOT_OURS;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      return TOV_ERROR_INVALID_VALUE;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      return classify_system_error (system_error);
    case SQLITE_NOMEM:
      return TOV_ERROR_IO;
    default:
      return TOV_ERROR_FAILED;
    }
}

static char *
name_of (const char *path)
{
  return path != NULL ? g_filename_display_basename (path) : g_strdup (_("The file in memory"));
}

char *
tov_sqlite_first_finding (const char *what)
{
  /* "*** in database main ***", and what is wrong with it on the lines after. */
  const char *start = g_str_has_prefix (what, "***") && strchr (what, '\n') != NULL
                          ? strchr (what, '\n') + 1
                          : what;

  return g_strndup (start, strcspn (start, "\n"));
}

void
tov_sqlite_error_set_damaged (GError     **error,
                              const char  *path,
                              const char  *what)
{
  g_autofree char *name = name_of (path);
  g_autofree char *line = tov_sqlite_first_finding (what);

  g_set_error (error, TOV_ERROR, TOV_ERROR_DAMAGED,
               _("“%s” is damaged (%s); use the latest backup or copy of it."), name, line);
}

void
tov_sqlite_error_set (GError     **error,
                      int          code,
                      sqlite3     *db,
                      const char  *path)
{
  int system_error = db != NULL ? sqlite3_system_errno (db) : 0;
  const char *message = db != NULL && sqlite3_errcode (db) != SQLITE_OK ? sqlite3_errmsg (db)
                                                                        : sqlite3_errstr (code);
  TovErrorCode ours = classify (code, system_error);
  g_autofree char *name = name_of (path);

  /* A reader can't play back what a crash left unfinished. */
  if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY)
    {
      g_set_error (error, TOV_ERROR, ours,
                   _("“%s” was not closed properly; open it once for writing, which repairs it."),
                   name);
      return;
    }

  switch (ours)
    {
    case TOV_ERROR_BUSY:
      g_set_error (error, TOV_ERROR, ours,
                   _("“%s” is open in another program; close it there first."), name);
      break;
    case TOV_ERROR_NO_SPACE:
      g_set_error (error, TOV_ERROR, ours,
                   _("There is no space left on the disk for “%s”; make some room and try again."),
                   name);
      break;
    case TOV_ERROR_READ_ONLY:
      g_set_error (
          error, TOV_ERROR, ours,
          _("“%s” can't be written: the file, its folder or the disk is write-protected; save a copy elsewhere."),
          name);
      break;
    case TOV_ERROR_DAMAGED:
      tov_sqlite_error_set_damaged (error, path, message);
      break;
    case TOV_ERROR_NOT_OURS:
      g_set_error (error, TOV_ERROR, ours,
                   _("“%s” is not a Tovholder file, or its beginning is damaged."), name);
      break;
    case TOV_ERROR_NOT_FOUND:
      g_set_error (error, TOV_ERROR, ours,
                   _("“%s” is not there; it may have been moved or renamed."), name);
      break;
    case TOV_ERROR_INVALID_VALUE:
      g_set_error (error, TOV_ERROR, ours, _("“%s” can't hold this value (%s)."), name, message);
      break;
    case TOV_ERROR_IO:
      g_set_error (error, TOV_ERROR, ours, _("“%s” could not be read or written (%s)."), name,
                   system_error != 0 ? g_strerror (system_error) : message);
      break;
    default:
      g_set_error (error, TOV_ERROR, ours, _("A mistake in the program (%s); please report it."),
                   message);
    }
}
