/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The exit status. */
typedef enum
{
  TOV_CLI_DONE = 0,
  TOV_CLI_FAILED = 1, /* could not be done */
  TOV_CLI_WRONG_ARGUMENTS = 2,
  TOV_CLI_PARTLY = 3, /* done in part: rows rejected */
} TovCliStatus;

/* One verb of the command line. To add one: its function, and its line in the table of tov-cli.c. */
typedef struct _TovCliVerb TovCliVerb;
struct _TovCliVerb
{
  const char *name;
  /* @arguments begins with the program's name, for tov_cli_parse(). With @error set the status is made of it: TOV_ERROR_INVALID_ARGUMENT is wrong
   * arguments, all else a failure. */
  TovCliStatus (*run) (const TovCliVerb *verb, char **arguments, GError **error);
  const char *synopsis; /* what follows the verb, without the options: "FILE PATH" */
  const char *summary;  /* N_()-marked, one line */
};

/* Runs the program and returns the exit status. Errors go to standard error, one sentence each. */
int tov_cli_run (int argc, char **argv);

/* Takes the options out of @arguments and leaves the others, of which there must be between @least and @most. --help
 * prints and ends the program.
 * TOV_ERROR_INVALID_ARGUMENT. */
gboolean tov_cli_parse (const TovCliVerb *verb,
                        const GOptionEntry *entries,
                        char **arguments,
                        guint least,
                        guint most,
                        char ***others,
                        GError **error);

/* Whether @output is another file than the one read; else TOV_ERROR_INVALID_ARGUMENT, for it would be overwritten. */
gboolean tov_cli_check_output (const char *file, const char *output, GError **error);

/* To standard output and standard error, as UTF-8 whatever the locale. */
void tov_cli_print       (const char *format, ...) G_GNUC_PRINTF (1, 2);
void tov_cli_print_error (const char *sentence);

/* TOV_ERROR_INVALID_ARGUMENT, always FALSE: what was not found is what the user asked for by name. */
gboolean tov_cli_blame_arguments (GError **error, GError *cause);

TovCliStatus tov_cli_example (const TovCliVerb *verb, char **arguments, GError **error);
TovCliStatus tov_cli_import  (const TovCliVerb *verb, char **arguments, GError **error);
TovCliStatus tov_cli_export  (const TovCliVerb *verb, char **arguments, GError **error);
TovCliStatus tov_cli_figures (const TovCliVerb *verb, char **arguments, GError **error);
TovCliStatus tov_cli_chart   (const TovCliVerb *verb, char **arguments, GError **error);
TovCliStatus tov_cli_report  (const TovCliVerb *verb, char **arguments, GError **error);
TovCliStatus tov_cli_check   (const TovCliVerb *verb, char **arguments, GError **error);

G_END_DECLS
