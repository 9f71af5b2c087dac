/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The user's own copy of a shipped example, an ordinary file in the program's data folder; made the first time it is asked for. (transfer full) */
void tov_example_file_get_async (const char *name,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GFile *tov_example_file_get_finish (GAsyncResult *result, GError **error);

G_END_DECLS
