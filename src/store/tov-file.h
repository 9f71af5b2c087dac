/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A new, empty file beside @path under a name of its own, readable by its owner only, since what is in it concerns people.
 * (transfer full); NULL on error. */
char    *tov_file_begin   (const char *path, GError **error);
/* Syncs @temporary, gives it the name @path and syncs the folder. TOV_ERROR_EXISTS where @path is there and not to be overwritten. */
gboolean tov_file_publish (const char *temporary, const char *path, gboolean overwrite, GError **error);
/* Deletes @temporary with what SQLite may have left beside it; no error when it isn't there. */
void     tov_file_discard (const char *temporary);
/* TOV_ERROR_EXISTS. Always FALSE. */
gboolean tov_file_fail_exists (const char *path, GError **error);

/* Writes a finished document, a picture or a PDF, beside @path and renames it; what was there stays until then. A sentence says
 * what keeps it from being written: TOV_ERROR_NOT_FOUND (the folder), TOV_ERROR_READ_ONLY, TOV_ERROR_NO_SPACE, TOV_ERROR_IO. */
gboolean tov_file_write (const char *path, GBytes *contents, GError **error);

G_END_DECLS
