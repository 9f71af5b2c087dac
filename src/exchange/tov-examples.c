/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-examples.h"

#include <glib/gi18n-lib.h>

#include "tov-error.h"
#include "tov-examples-data.h"
#include "tov-import.h"

static const TovExample examples[] = {
  {
      "professional-partnership",
      "Det Professionelle Partnerskab",
      N_ ("Three partnerships and 81 candidates: BRFkredit, Danfoss and Falck. The people are invented, the totals are real."),
  },
  {
      "company-centres",
      "Virksomhedscenterforsøget",
      N_ ("88 company centres with 400 slots and 1,480 candidates over 18 months. The people are invented, the totals are real."),
  },
  {
      "skive",
      "Virksomhedscentre i Skive",
      N_ ("35 slots and what each of them costs. The people are invented, the prices are real."),
  },
};

const TovExample *
tov_examples_list (gsize *n_examples)
{
  *n_examples = G_N_ELEMENTS (examples);
  return examples;
}

static gboolean
check_name (const char  *name,
            GError     **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      if (g_str_equal (examples[i].name, name))
        return TRUE;
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", examples[i].name);
    }

  g_set_error (error, TOV_ERROR, TOV_ERROR_NOT_FOUND,
               _("There is no example “%s”. Choose one of: %s."), name, names->str);
  return FALSE;
}

gboolean
tov_example_load (const char  *name,
                  TovStore    *store,
                  GError     **error)
{
  g_autofree char *uri = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (TovImportReport) report = NULL;
  const TovImportProblem *problem;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (TOV_IS_STORE (store), FALSE);

  if (!check_name (name, error))
    return FALSE;

  /* Naming the resource is what makes the linker take it from the library; it registers itself. */
  g_assert (tov_examples_data_get_resource () != NULL);
  uri = g_strconcat ("resource://" TOV_RESOURCE_BASE "/examples/", name, NULL);
  folder = g_file_new_for_uri (uri);
  report = tov_import_folder (store, folder, TOV_IMPORT_DEFAULT, NULL, error);
  if (report == NULL)
    return FALSE;
  if (report->problems->len == 0)
    return TRUE;

  problem = g_ptr_array_index (report->problems, 0);
  g_set_error (error, TOV_ERROR, TOV_ERROR_FAILED, "%s: %s:%u: %s", name, problem->file,
               problem->line, problem->reason);
  return FALSE;
}

gboolean
tov_example_create (const char  *name,
                    const char  *path,
                    GError     **error)
{
  g_autoptr (TovStore) store = NULL;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!check_name (name, error))
    return FALSE;

  /* Made in memory and written at the end, in one piece: a failure leaves nothing behind. */
  store = tov_store_new_memory (error);
  return store != NULL && tov_example_load (name, store, error) &&
         tov_store_save_copy (store, path, FALSE, error);
}
