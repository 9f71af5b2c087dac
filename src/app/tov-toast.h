/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Says @text in the window that @widget is in. */
void tov_toast_show (GtkWidget *widget, const char *text);
/* The same with a button that opens @file in the program that the desktop has for it. */
void tov_toast_show_saved (GtkWidget *widget, const char *text, GFile *file);
/* Shows one plain sentence about what could not be done. Nothing where @error is that the user changed their mind. */
void tov_alert_show (GtkWidget *widget, const char *heading, const GError *error);

G_END_DECLS
