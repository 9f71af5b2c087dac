/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TovPreferencesDialog:
 *
 * The window's language, and what the own organisation is called. Each is kept as it is changed.
 */
#define TOV_TYPE_PREFERENCES_DIALOG (tov_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovPreferencesDialog,
                      tov_preferences_dialog,
                      TOV,
                      PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

AdwDialog *tov_preferences_dialog_new (void);

G_END_DECLS
