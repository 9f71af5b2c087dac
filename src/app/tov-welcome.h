/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TovWelcome:
 *
 * What a window without a file shows: new, open, what was open lately, and the shipped examples. All through actions of the window and the application.
 */
#define TOV_TYPE_WELCOME (tov_welcome_get_type ())
G_DECLARE_FINAL_TYPE (TovWelcome, tov_welcome, TOV, WELCOME, AdwBin)

GtkWidget *tov_welcome_new (void);

G_END_DECLS
