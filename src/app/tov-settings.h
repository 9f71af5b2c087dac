/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tov-text.h"

G_BEGIN_DECLS

typedef enum
{
  TOV_LANGUAGE_CHOICE_SYSTEM,
  TOV_LANGUAGE_CHOICE_DANISH,
  TOV_LANGUAGE_CHOICE_ENGLISH,
} TovLanguageChoice;

/* The program's settings; one object for all (transfer none). */
GSettings *tov_settings_get (void);

/* Sets up the locale and gettext for the language in the settings. Before GTK starts, on a single thread: it changes the environment. */
void tov_settings_apply_language (void);

/* What the own organisation is called in the window: "Jobcentre", or what the user has chosen instead. Static or owned by the settings' cache. */
const char *tov_settings_jobcentre_label (void);

G_END_DECLS
