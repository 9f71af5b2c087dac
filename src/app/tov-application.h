/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-window.h"

G_BEGIN_DECLS

/**
 * TovApplication:
 *
 * The program: a window for each file, opened from the command line, the file manager or within. A file that is open already is shown, not opened again.
 */
#define TOV_TYPE_APPLICATION (tov_application_get_type ())
G_DECLARE_FINAL_TYPE (TovApplication, tov_application, TOV, APPLICATION, AdwApplication)

TovApplication *tov_application_new (void);
/* In the window that has the file already, else in @window where that has none, else in a new one. @window may be NULL. */
void
tov_application_open (TovApplication *self, TovWindow *window, GFile *file, TovDocumentMode mode);

G_END_DECLS
