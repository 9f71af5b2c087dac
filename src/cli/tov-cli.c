/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-cli.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "tov-error.h"

#define PROGRAM "tovholder-cli"

/* clang-format off */
static const TovCliVerb verbs[] = {
  { "example", tov_cli_example, "NAME FILE", N_ ("create FILE from a shipped example") },
  { "import", tov_cli_import, "FILE PATH", N_ ("read a folder of CSV files into FILE, created if absent") },
  { "export", tov_cli_export, "FILE DIR", N_ ("write FILE as a folder of CSV files") },
  { "figures", tov_cli_figures, "FILE", N_ ("occupancy, outcomes, candidates, costs and progression") },
  { "chart", tov_cli_chart, "FILE CHART OUT", N_ ("draw a chart as svg, pdf or png") },
  { "report", tov_cli_report, "FILE OUT.pdf", N_ ("write the committee's annex as a PDF") },
  { "check", tov_cli_check, "FILE", N_ ("integrity, broken references, rules broken") },
};
/* clang-format on */

void
tov_cli_print (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fputs (text, stdout);
}

void
tov_cli_print_error (const char *sentence)
{
  gboolean ends = g_str_has_suffix (sentence, ".") || g_str_has_suffix (sentence, "!") ||
                  g_str_has_suffix (sentence, "?");

  fprintf (stderr, "%s%s\n", sentence, ends ? "" : ".");
}

gboolean
tov_cli_blame_arguments (GError **error,
                         GError  *cause)
{
  g_set_error_literal (error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT, cause->message);
  g_error_free (cause);
  return FALSE;
}

static gboolean
check_count (const TovCliVerb  *verb,
             char             **arguments,
             guint              least,
             guint              most,
             GError           **error)
{
  guint n = g_strv_length (arguments);

  /* "" is what a script's empty variable leaves behind; as a path it would be the present folder. */
  if (g_strv_contains ((const char * const *) arguments, ""))
    n = 0;
  if (n >= least && n <= most)
    return TRUE;
  if (n < least)
    g_set_error (
        error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT,
        /* Translators: a command and what it needs, as in "Something is missing: tovholder-cli import FILE PATH." */
        _("Something is missing: %s %s %s."), PROGRAM, verb->name, verb->synopsis);
  else
    g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT,
                 _("“%s” is more than the command takes: %s %s %s."), arguments[most], PROGRAM,
                 verb->name, verb->synopsis);
  return FALSE;
}

gboolean
tov_cli_check_output (const char  *file,
                      const char  *output,
                      GError     **error)
{
  GStatBuf in, out;
  g_autofree char *name = g_filename_display_name (output);

  if (g_stat (file, &in) != 0 || g_stat (output, &out) != 0 || in.st_dev != out.st_dev ||
      in.st_ino != out.st_ino)
    return TRUE;

  g_set_error (
      error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT,
      _("“%s” is the file that the numbers come from; choose another name for what is made of it."),
      name);
  return FALSE;
}

gboolean
tov_cli_parse (const TovCliVerb     *verb,
               const GOptionEntry   *entries,
               char                **arguments,
               guint                 least,
               guint                 most,
               char               ***others,
               GError              **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (verb->synopsis);
  g_autoptr (GError) local_error = NULL;
  g_autofree char *name = g_strconcat (PROGRAM " ", verb->name, NULL);
  g_auto (GStrv) left = g_strdupv (arguments);

  g_set_prgname (name);
  g_option_context_set_summary (context, _(verb->summary));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &left, &local_error))
    return tov_cli_blame_arguments (error, g_steal_pointer (&local_error));

  if (!check_count (verb, left + 1, least, most, error))
    return FALSE;
  *others = g_strdupv (left + 1);
  return TRUE;
}

static void
print_usage (void)
{
  gsize width = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    width = MAX (width, strlen (verbs[i].name) + 1 + strlen (verbs[i].synopsis));

  tov_cli_print (_("Usage: %s COMMAND …"), PROGRAM);
  tov_cli_print ("\n\n");
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    tov_cli_print ("  %s %-*s  %s\n", verbs[i].name, (int) (width - strlen (verbs[i].name) - 1),
                   verbs[i].synopsis, _(verbs[i].summary));
  tov_cli_print ("\n");
  tov_cli_print (
      _("“%s COMMAND --help” says more. Exit status: 0 done, 1 could not be done, 2 wrong arguments, 3 done in part."),
      PROGRAM);
  tov_cli_print ("\n");
}

static const TovCliVerb *
find_verb (const char  *name,
           GError     **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (g_strcmp0 (verbs[i].name, name) == 0)
        return &verbs[i];
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", verbs[i].name);
    }

  if (name == NULL)
    g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT, _("Say what to do: %s."),
                 names->str);
  else
    g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT,
                 _("There is no command “%s”. Use one of: %s."), name, names->str);
  return NULL;
}

static int
run (char   **arguments,
     GError **error)
{
  const TovCliVerb *verb = find_verb (arguments[0] != NULL ? arguments[1] : NULL, error);

  return verb != NULL ? verb->run (verb, arguments + 1, error) : TOV_CLI_WRONG_ARGUMENTS;
}

/* A full disk or a closed pipe shows itself only when the last bytes are written. */
static int
finish_output (int status)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  tov_cli_print_error (_("The output could not be written."));
  return TOV_CLI_FAILED;
}

static void
print_cb (const char *text)
{
  fputs (text, stdout);
}

int
tov_cli_run (int    argc,
             char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  /* GLib would turn its help into the locale's encoding. */
  g_set_print_handler (print_cb);

  if (argc > 1 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") ||
                   g_str_equal (argv[1], "help")))
    {
      print_usage ();
      return finish_output (TOV_CLI_DONE);
    }
  if (argc > 1 && g_str_equal (argv[1], "--version"))
    {
      tov_cli_print ("%s %s\n", PROGRAM, TOV_VERSION);
      return finish_output (TOV_CLI_DONE);
    }

  status = run (argv, &error);
  if (error == NULL)
    return finish_output (status);

  fflush (stdout);
  tov_cli_print_error (error->message);
  return g_error_matches (error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT) ? TOV_CLI_WRONG_ARGUMENTS
                                                                        : TOV_CLI_FAILED;
}
