/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <glib/gi18n-lib.h>

#include "tov-cli.h"
#include "tov-error.h"
#include "tov-examples.h"
#include "tov-export.h"
#include "tov-import.h"

/* The verbs that make, fill, write out and check files. */

static void
list_examples (void)
{
  gsize n_examples;
  const TovExample *examples = tov_examples_list (&n_examples);
  TovLanguage language = tov_language_default ();

  for (gsize i = 0; i < n_examples; i++)
    tov_cli_print ("%-26s %s. %s\n", examples[i].name, examples[i].title,
                   tov_text (language, examples[i].summary));
}

static gboolean
is_example (const char *name)
{
  gsize n_examples;
  const TovExample *examples = tov_examples_list (&n_examples);

  for (gsize i = 0; i < n_examples; i++)
    if (g_str_equal (examples[i].name, name))
      return TRUE;
  return FALSE;
}

TovCliStatus
tov_cli_example (const TovCliVerb  *verb,
                 char             **arguments,
                 GError           **error)
{
  gboolean list = FALSE;
  const GOptionEntry entries[] = { { "list", 'l', 0, G_OPTION_ARG_NONE, &list,
                                     N_ ("Name the examples there are"), NULL },
                                   G_OPTION_ENTRY_NULL };
  g_auto (GStrv) others = NULL;
  g_autoptr (GError) local_error = NULL;

  if (!tov_cli_parse (verb, entries, arguments, 0, 2, &others, error))
    return TOV_CLI_WRONG_ARGUMENTS;
  if (list && others[0] == NULL)
    {
      list_examples ();
      return TOV_CLI_DONE;
    }
  if (list || g_strv_length (others) < 2)
    {
      g_set_error (
          error, TOV_ERROR, TOV_ERROR_INVALID_ARGUMENT,
          _("Say which example and which file to make: tovholder-cli example NAME FILE, or --list alone."));
      return TOV_CLI_WRONG_ARGUMENTS;
    }

  if (tov_example_create (others[0], others[1], &local_error))
    return TOV_CLI_DONE;
  if (!is_example (others[0]))
    tov_cli_blame_arguments (error, g_steal_pointer (&local_error));
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
  return TOV_CLI_FAILED;
}

static void
print_file (const TovImportFileReport *file,
            TovLanguage                language)
{
  /* Translators: a CSV file's name, how many of its rows were created and so on, and how it was read: "semicolon, UTF-8" */
  tov_cli_print (tov_text (language, "%s: %u created, %u updated, %u unchanged, %u rejected (%s)"),
                 file->file, file->created, file->updated, file->unchanged, file->rejected,
                 file->read_as);
  tov_cli_print ("\n");
}

/* In the form in which compilers name a place. */
static void
print_problem (const TovImportProblem *problem)
{
  g_autoptr (GString) text = g_string_new (problem->file);

  if (problem->line > 0)
    g_string_append_printf (text, ":%u", problem->line);
  if (problem->column != NULL)
    g_string_append_printf (text, ": %s", problem->column);
  g_string_append_printf (text, ": %s", problem->reason);
  tov_cli_print_error (text->str);
}

static TovCliStatus
print_report (const TovImportReport *report)
{
  TovLanguage language = tov_language_default ();
  g_autofree char *rest = NULL;
  g_autofree char *rejected = NULL;

  for (guint i = 0; i < report->files->len; i++)
    print_file (g_ptr_array_index (report->files, i), language);
  for (guint i = 0; i < report->problems->len; i++)
    print_problem (g_ptr_array_index (report->problems, i));

  if (report->n_problems > report->problems->len)
    {
      rest = g_strdup_printf (
          ngettext ("And %u more.", "And %u more.", report->n_problems - report->problems->len),
          report->n_problems - report->problems->len);
      tov_cli_print_error (rest);
    }
  if (report->rejected == 0)
    return TOV_CLI_DONE;

  rejected = g_strdup_printf (
      ngettext ("%u row was rejected; put it right and import the folder again.",
                "%u rows were rejected; put them right and import the folder again.",
                report->rejected),
      report->rejected);
  tov_cli_print_error (rejected);
  return TOV_CLI_PARTLY;
}

/* Into a file that is there already: one transaction of its own. A trial is made in a copy in memory, so that the file isn't even
 * brought up to date by it, and may be one that can only be read. */
static TovImportReport *
import_into (const char      *path,
             GFile           *folder,
             TovImportFlags   flags,
             GError         **error)
{
  gboolean trial = (flags & TOV_IMPORT_DRY_RUN) != 0;
  g_autoptr (TovStore) file = tov_store_open (
      path, trial ? TOV_STORE_OPEN_READ_ONLY : TOV_STORE_OPEN_DEFAULT, error);
  g_autoptr (TovStore) copy = trial && file != NULL ? tov_store_new_memory_copy (file, error)
                                                    : NULL;
  TovStore *store = trial ? copy : file;

  return store != NULL ? tov_import_folder (store, folder, flags, NULL, error) : NULL;
}

/* Into a new file: made in memory and written at the end, so that a bad folder leaves no file behind. */
static TovImportReport *
import_as (const char      *path,
           GFile           *folder,
           TovImportFlags   flags,
           GError         **error)
{
  g_autoptr (TovStore) store = tov_store_new_memory (error);
  g_autoptr (TovImportReport) report = NULL;

  if (store == NULL)
    return NULL;
  report = tov_import_folder (store, folder, flags, NULL, error);
  if (report == NULL ||
      (!(flags & TOV_IMPORT_DRY_RUN) && !tov_store_save_copy (store, path, FALSE, error)))
    return NULL;
  return g_steal_pointer (&report);
}

TovCliStatus
tov_cli_import (const TovCliVerb  *verb,
                char             **arguments,
                GError           **error)
{
  gboolean dry_run = FALSE;
  const GOptionEntry entries[] = { { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run,
                                     N_ ("Say what would be done, and write nothing"), NULL },
                                   G_OPTION_ENTRY_NULL };
  g_auto (GStrv) others = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (TovImportReport) report = NULL;
  TovImportFlags flags;

  if (!tov_cli_parse (verb, entries, arguments, 2, 2, &others, error))
    return TOV_CLI_WRONG_ARGUMENTS;

  flags = dry_run ? TOV_IMPORT_DRY_RUN : TOV_IMPORT_DEFAULT;
  folder = g_file_new_for_path (others[1]);
  report = g_file_test (others[0], G_FILE_TEST_EXISTS)
               ? import_into (others[0], folder, flags, error)
               : import_as (others[0], folder, flags, error);
  return report != NULL ? print_report (report) : TOV_CLI_FAILED;
}

TovCliStatus
tov_cli_export (const TovCliVerb  *verb,
                char             **arguments,
                GError           **error)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (GStrv) others = NULL;
  g_autoptr (TovStore) store = NULL;

  if (!tov_cli_parse (verb, entries, arguments, 2, 2, &others, error))
    return TOV_CLI_WRONG_ARGUMENTS;

  store = tov_store_open (others[0], TOV_STORE_OPEN_READ_ONLY, error);
  return store != NULL && tov_export_folder (store, others[1], error) ? TOV_CLI_DONE
                                                                      : TOV_CLI_FAILED;
}

TovCliStatus
tov_cli_check (const TovCliVerb  *verb,
               char             **arguments,
               GError           **error)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (GStrv) others = NULL;
  g_autoptr (TovStore) store = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  TovLanguage language = tov_language_default ();

  if (!tov_cli_parse (verb, entries, arguments, 1, 1, &others, error))
    return TOV_CLI_WRONG_ARGUMENTS;

  store = tov_store_open (others[0], TOV_STORE_OPEN_READ_ONLY | TOV_STORE_OPEN_UNCHECKED, error);
  findings = store != NULL ? tov_store_check (store, language, error) : NULL;
  if (findings == NULL)
    return TOV_CLI_FAILED;

  for (guint i = 0; i < findings->len; i++)
    tov_cli_print ("%s\n", (const char *) g_ptr_array_index (findings, i));
  if (findings->len == 0)
    tov_cli_print ("%s\n", tov_text (language, "The file is in order."));

  /* A rule that is broken is the manager's to judge; damage is a failure. */
  return tov_store_verify (store, error) ? TOV_CLI_DONE : TOV_CLI_FAILED;
}
