/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* The one place where SQLite's codes become ours. @code may be an extended one; @path (NULL: in memory) names the file to the user;
 * @db (nullable) knows the system's own error number and SQLite's message. */
void tov_sqlite_error_set (GError **error, int code, sqlite3 *db, const char *path);

G_END_DECLS
