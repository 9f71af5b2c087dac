/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "tov-cli.h"

int
main (int    argc,
      char **argv)
{
  const char *locale_dir = g_getenv ("TOV_LOCALE_DIR");

  /* Only the language: numbers and dates are the program's own everywhere. */
  setlocale (LC_CTYPE, "");
  setlocale (LC_MESSAGES, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : TOV_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  return tov_cli_run (argc, argv);
}
