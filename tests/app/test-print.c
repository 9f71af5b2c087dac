/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-print.h"

#include <glib/gstdio.h>

#include "tov-annex-request.h"
#include "tov-examples.h"

static TovAnnex *
create_annex (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStore) store = tov_store_new_memory (&error);
  TovAnnexRequest *request = tov_annex_request_new ();
  TovAnnex *annex;

  g_assert_no_error (error);
  g_assert_true (tov_example_load ("professional-partnership", store, &error));
  annex = tov_annex_request_load (store, request, NULL, &error);
  g_assert_no_error (error);
  tov_annex_request_free (request);
  return annex;
}

/* What pdfinfo says of a file. */
static char *
describe_pdf (const char *path)
{
  const char *argv[] = { "pdfinfo", path, NULL };
  g_autoptr (GError) error = NULL;
  char *output;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL,
                &error);
  g_assert_no_error (error);
  return output;
}

/* Printing to a file goes the same way as printing to paper. */
static void
test_print (void)
{
  g_autoptr (TovAnnex) annex = create_annex ();
  g_autoptr (GtkPrintOperation) operation = tov_annex_print_operation_new (annex);
  g_autofree char *folder = g_dir_make_tmp ("tovholder-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "annex.pdf", NULL);
  g_autofree char *pages = g_strdup_printf ("Pages:           %u\n", tov_annex_get_n_pages (annex));
  g_autoptr (GError) error = NULL;
  g_autofree char *info = NULL;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
      GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  info = describe_pdf (path);
  g_assert_nonnull (strstr (info, pages));
  g_assert_nonnull (strstr (info, "(A4)"));

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/every-page-on-a4", test_print);
  return g_test_run ();
}
