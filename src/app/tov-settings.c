/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-settings.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "tov-codes.h"
#include "tov-config.h"

GSettings *
tov_settings_get (void)
{
  static GSettings *settings;

  if (settings == NULL)
    settings = g_settings_new (TOV_APPLICATION_ID);
  return settings;
}

void
tov_settings_apply_language (void)
{
  const char *locale_dir = g_getenv ("TOV_LOCALE_DIR");

  switch ((TovLanguageChoice) g_settings_get_enum (tov_settings_get (), "language"))
    {
    case TOV_LANGUAGE_CHOICE_DANISH:
      g_setenv ("LANGUAGE", "da", TRUE);
      break;
    case TOV_LANGUAGE_CHOICE_ENGLISH:
      g_setenv ("LANGUAGE", "en", TRUE);
      break;
    case TOV_LANGUAGE_CHOICE_SYSTEM:
    default:
      /* The user's language comes through although its locale isn't installed; and where it is neither of ours, GTK speaks the same one as the program. */
      if (g_strcmp0 (g_getenv ("LANGUAGE"), "") <= 0)
        g_setenv ("LANGUAGE", tov_language_code (tov_language_default ()), TRUE);
      break;
    }

  /* gettext translates nothing in the plain C locale, which is what remains where the user's own isn't installed. */
  if (setlocale (LC_ALL, "") == NULL || g_str_equal (setlocale (LC_MESSAGES, NULL), "C") ||
      g_str_equal (setlocale (LC_MESSAGES, NULL), "POSIX"))
    setlocale (LC_ALL, "C.UTF-8");

  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : TOV_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

const char *
tov_settings_jobcentre_label (void)
{
  g_autofree char *label = g_settings_get_string (tov_settings_get (), "jobcentre-label");

  g_strstrip (label);
  if (*label != '\0')
    return g_intern_string (label);

  return tov_codes_label (TOV_CODES_PARTY, "jobcentre", tov_language_default ());
}
