/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* The one place where SQLite's codes become ours. @code may be an extended one; @path (NULL: in memory) names the file to the user;
 * @db (nullable) knows the system's own error number and SQLite's message. */
void tov_sqlite_error_set (GError **error, int code, sqlite3 *db, const char *path);
/* (transfer full): what an integrity check has found, on one line. */
char *tov_sqlite_first_finding (const char *what);
/* TOV_ERROR_DAMAGED, with @what is wrong as SQLite says it. */
void tov_sqlite_error_set_damaged (GError **error, const char *path, const char *what);

G_END_DECLS
