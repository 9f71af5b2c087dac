/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <glib/gi18n-lib.h>

#include "tov-annex.h"
#include "tov-charts.h"
#include "tov-cli-scope.h"
#include "tov-cli.h"
#include "tov-error.h"

/* The verbs that draw: a chart, the annex. The output replaces a file of its name, as a script that runs again expects. */

/* Paper's language where none is asked for: the annex is Danish, a chart is in the user's language. */
static gboolean
read_language (const char   *code,
               TovLanguage  *language,
               GError      **error)
{
  if (code == NULL || tov_language_parse (code, language))
    return TRUE;

  g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT,
               _("There is no language “%s”. Use da or en."), code);
  return FALSE;
}

static gboolean
draw_chart (char                     **names,
            const TovCliScopeOptions  *options,
            const TovChartStyle       *style,
            int                        width,
            int                        height,
            GError                   **error)
{
  g_autoptr (TovStore) store = tov_store_open (names[0], TOV_STORE_OPEN_READ_ONLY, error);
  g_autoptr (TovScope) scope = store != NULL ? tov_cli_scope_new (store, options, error) : NULL;
  g_autoptr (TovFigures) figures = scope != NULL ? tov_figures_compute (store, scope, NULL, error)
                                                 : NULL;
  g_autoptr (TovChart) chart = figures != NULL ? tov_chart_new_by_name (names[1], figures, error)
                                               : NULL;

  if (chart == NULL)
    return FALSE;
  if (tov_chart_is_empty (chart))
    {
      g_set_error (
          error, TOV_ERROR, TOV_ERROR_NOT_FOUND,
          _("There is nothing to draw: “%s” holds no numbers for the chart “%s” in this period."),
          names[0], names[1]);
      return FALSE;
    }
  return tov_chart_write (chart, style, names[2], width, height, error);
}

static gboolean
is_chart (const char *name)
{
  return g_strv_contains (tov_chart_names (), name);
}

TovCliStatus
tov_cli_chart (const TovCliVerb  *verb,
               char             **arguments,
               GError           **error)
{
  g_auto (TovCliScopeOptions) options = { 0 };
  g_autofree char *code = NULL, *charts = NULL;
  gboolean monochrome = FALSE;
  int width = 0, height = 0;
  const GOptionEntry entries[] = {
    TOV_CLI_SCOPE_ENTRIES (options),
    { "width", 0, 0, G_OPTION_ARG_INT, &width, N_ ("Width in points"), N_ ("POINTS") },
    { "height", 0, 0, G_OPTION_ARG_INT, &height, N_ ("Height in points"), N_ ("POINTS") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &code, N_ ("da or en"), N_ ("LANGUAGE") },
    { "monochrome", 0, 0, G_OPTION_ARG_NONE, &monochrome, N_ ("Black and white, with hatching"),
      NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) others = NULL;
  TovLanguage language = tov_language_default ();
  TovChartStyle style;

  if (!tov_cli_parse (verb, entries, arguments, 3, 3, &others, error) ||
      !tov_cli_scope_options_check (&options, error) || !read_language (code, &language, error))
    return TOV_CLI_WRONG_ARGUMENTS;
  if (!tov_cli_check_output (others[0], others[2], error))
    return TOV_CLI_WRONG_ARGUMENTS;
  if (!is_chart (others[1]))
    {
      charts = g_strjoinv (", ", (char **) tov_chart_names ());
      g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT,
                   _("There is no chart “%s”. Use one of: %s."), others[1], charts);
      return TOV_CLI_WRONG_ARGUMENTS;
    }
  if (width < 0 || height < 0)
    {
      g_set_error_literal (error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT,
                           _("Width and height are numbers of points above 0."));
      return TOV_CLI_WRONG_ARGUMENTS;
    }

  tov_chart_style_init (&style, monochrome ? TOV_MEDIUM_PAPER_MONO : TOV_MEDIUM_SCREEN_LIGHT,
                        language, "Inter, Adwaita Sans, sans-serif", monochrome ? 8.5 : 10);
  return draw_chart (others, &options, &style, width, height, error) ? TOV_CLI_DONE
                                                                     : TOV_CLI_FAILED;
}

static gboolean
write_report (char                     **names,
              const TovCliScopeOptions  *options,
              const TovAnnexOptions     *annex_options,
              GError                   **error)
{
  g_autoptr (TovStore) store = tov_store_open (names[0], TOV_STORE_OPEN_READ_ONLY, error);
  g_autoptr (TovScope) scope = store != NULL ? tov_cli_scope_new (store, options, error) : NULL;
  g_autoptr (TovAnnex) annex = scope != NULL
                                   ? tov_annex_new (store, scope, annex_options, NULL, error)
                                   : NULL;

  return annex != NULL && tov_annex_write_pdf (annex, names[1], TRUE, error);
}

static gboolean
check_report (const char       *path,
              gboolean          is_public,
              gboolean          internal,
              int               threshold,
              const char       *extracted,
              TovAnnexOptions  *annex,
              GError          **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  if (!g_str_has_suffix (lower, ".pdf"))
    g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT,
                 _("The annex is a PDF; give it a name that ends in .pdf instead of “%s”."), path);
  else if (is_public && internal)
    g_set_error_literal (error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT,
                         _("An annex is public or internal; choose one."));
  else if (threshold != 3 && threshold != 5 && threshold != 10)
    g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT,
                 _("The smallest number shown can be 3, 5 or 10, not %d."), threshold);
  else
    return extracted == NULL || tov_date_parse (extracted, &annex->extracted, error);
  return FALSE;
}

TovCliStatus
tov_cli_report (const TovCliVerb  *verb,
                char             **arguments,
                GError           **error)
{
  g_auto (TovCliScopeOptions) options = { 0 };
  g_autofree char *code = NULL, *extracted = NULL;
  g_autoptr (GError) local_error = NULL;
  gboolean is_public = FALSE, internal = FALSE;
  TovAnnexOptions annex;
  const GOptionEntry entries[] = {
    TOV_CLI_SCOPE_ENTRIES (options),
    { "language", 0, 0, G_OPTION_ARG_STRING, &code, N_ ("da or en; Danish unless said"),
      N_ ("LANGUAGE") },
    { "public", 0, 0, G_OPTION_ARG_NONE, &is_public,
      N_ ("Numbers too small to print are left out (unless said otherwise)"), NULL },
    { "internal", 0, 0, G_OPTION_ARG_NONE, &internal, N_ ("Every number is printed"), NULL },
    { "threshold", 0, 0, G_OPTION_ARG_INT, &annex.threshold,
      N_ ("The smallest number of people that a public edition shows: 3, 5 or 10"), N_ ("NUMBER") },
    { "monochrome", 0, 0, G_OPTION_ARG_NONE, &annex.monochrome,
      N_ ("Black and white, with hatching"), NULL },
    { "extracted", 0, 0, G_OPTION_ARG_STRING, &extracted, N_ ("Date of extract; today unless said"),
      N_ ("DATE") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) others = NULL;

  tov_annex_options_init (&annex);
  if (!tov_cli_parse (verb, entries, arguments, 2, 2, &others, error) ||
      !tov_cli_scope_options_check (&options, error) ||
      !read_language (code, &annex.language, error))
    return TOV_CLI_WRONG_ARGUMENTS;
  if (!tov_cli_check_output (others[0], others[1], error))
    return TOV_CLI_WRONG_ARGUMENTS;
  if (!check_report (others[1], is_public, internal, annex.threshold, extracted, &annex,
                     &local_error))
    {
      tov_cli_blame_arguments (error, g_steal_pointer (&local_error));
      return TOV_CLI_WRONG_ARGUMENTS;
    }

  annex.is_public = !internal;
  return write_report (others, &options, &annex, error) ? TOV_CLI_DONE : TOV_CLI_FAILED;
}
