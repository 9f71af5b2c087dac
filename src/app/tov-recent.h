/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The files of ours that were open lately and are still there, the latest first (element-type GtkRecentInfo) (transfer full). */
GList *tov_recent_list (void);
/* Notes that @file was opened, under its title. Nothing else of what is in it goes into the desktop's list. */
void tov_recent_add (GFile *file, const char *title);

G_END_DECLS
