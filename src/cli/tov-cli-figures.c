/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <glib/gi18n-lib.h>

#include "tov-cli-scope.h"
#include "tov-cli.h"
#include "tov-error.h"
#include "tov-figures-output.h"

static char *
make_text (const TovFigures *figures)
{
  return tov_figures_to_text (figures, tov_language_default ());
}

static const struct
{
  const char *name;
  char *(*make) (const TovFigures *figures);
} formats[] = {
  { "text", make_text },
  { "json", tov_figures_to_json },
  { "csv", tov_figures_to_csv },
};

/* −1 with an error. */
static int
find_format (const char  *name,
             GError     **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].name, name))
      return (int) i;

  g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT,
               _("There is no format “%s”. Use one of: %s."), name, "text, json, csv");
  return -1;
}

static TovCliStatus
print_figures (const char                *path,
               const TovCliScopeOptions  *options,
               int                        format,
               GError                   **error)
{
  g_autoptr (TovStore) store = tov_store_open (path, TOV_STORE_OPEN_READ_ONLY, error);
  g_autoptr (TovScope) scope = store != NULL ? tov_cli_scope_new (store, options, error) : NULL;
  g_autoptr (TovFigures) figures = scope != NULL ? tov_figures_compute (store, scope, NULL, error)
                                                 : NULL;
  g_autofree char *text = NULL;

  if (figures == NULL)
    return TOV_CLI_FAILED;
  text = formats[format].make (figures);
  tov_cli_print ("%s", text);
  return TOV_CLI_DONE;
}

TovCliStatus
tov_cli_figures (const TovCliVerb  *verb,
                 char             **arguments,
                 GError           **error)
{
  g_auto (TovCliScopeOptions) options = { 0 };
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = { TOV_CLI_SCOPE_ENTRIES (options),
                                   { "format", 0, 0, G_OPTION_ARG_STRING, &format_name,
                                     N_ ("text, json or csv"), N_ ("FORMAT") },
                                   G_OPTION_ENTRY_NULL };
  g_auto (GStrv) others = NULL;
  int format;

  if (!tov_cli_parse (verb, entries, arguments, 1, 1, &others, error) ||
      !tov_cli_scope_options_check (&options, error))
    return TOV_CLI_WRONG_ARGUMENTS;

  format = find_format (format_name != NULL ? format_name : formats[0].name, error);
  return format >= 0 ? print_figures (others[0], &options, format, error) : TOV_CLI_WRONG_ARGUMENTS;
}
