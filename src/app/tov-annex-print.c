/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-print.h"

#include <glib/gi18n.h>

#include "tov-toast.h"

typedef struct
{
  TovAnnex *annex;
  GFile *file;
} SaveInput;

static void
save_input_free (SaveInput *input)
{
  g_object_unref (input->annex);
  g_object_unref (input->file);
  g_free (input);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, TovAnnex *annex)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  tov_annex_draw_page (annex, cr, page);
}

GtkPrintOperation *
tov_annex_print_operation_new (TovAnnex *annex)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  /* The annex has its own margins: its points are the sheet's. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, tov_annex_get_n_pages (annex));
  gtk_print_operation_set_job_name (operation, tov_annex_get_title (annex));
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), g_object_ref (annex),
                         (GClosureNotify) (GCallback) g_object_unref, G_CONNECT_DEFAULT);
  return operation;
}

/* The program that GTK hands a preview to (transfer full). */
static char *
get_preview_program (void)
{
  g_autofree char *command = NULL;
  g_auto (GStrv) words = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-print-preview-command", &command, NULL);
  if (command == NULL || !g_shell_parse_argv (command, NULL, &words, NULL))
    return g_strdup ("");
  return g_strdup (words[0]);
}

static void
no_preview_cb (GtkPrintOperationPreview *preview, GtkPrintContext *context, GtkWidget *parent)
{
  g_autofree char *program = get_preview_program ();
  g_autoptr (GError) error = NULL;

  gtk_print_operation_preview_end_preview (preview);
  /* Translators: %s is the name of a program, e.g. "evince". */
  g_set_error (&error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _ ("The program that shows it, “%s”, is not installed. The annex’s page shows the same sheets."),
               program);
  tov_alert_show (parent, _ ("No Preview"), error);
}

/* GTK would only warn on the terminal, and nothing would happen in the window. */
static gboolean
preview_cb (GtkPrintOperation *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext *context,
            GtkWindow *parent)
{
  g_autofree char *program = get_preview_program ();
  g_autofree char *path = g_find_program_in_path (program);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (path != NULL)
    return FALSE;

  /* The operation wants something to draw on, whatever comes of it. */
  surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cr = cairo_create (surface);
  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_signal_connect_object (preview, "ready", G_CALLBACK (no_preview_cb), parent, G_CONNECT_DEFAULT);
  return TRUE;
}

void
tov_annex_print (TovAnnex *annex, GtkWindow *parent)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (TOV_IS_ANNEX (annex));

  operation = tov_annex_print_operation_new (annex);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), NULL);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    tov_alert_show (GTK_WIDGET (parent), _ ("The Annex Was Not Printed"), error);
}

static void
run_save (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  SaveInput *input = data;
  g_autofree char *path = g_file_get_path (input->file);
  GError *error = NULL;

  /* The file dialog has asked whether to replace what is there. */
  if (tov_annex_write_pdf (input->annex, path, TRUE, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  SaveInput *input = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    tov_toast_show_saved (GTK_WIDGET (object), _ ("Annex saved"), input->file);
  else
    tov_alert_show (GTK_WIDGET (object), _ ("The Annex Was Not Saved"), error);
}

void
tov_annex_save_pdf_as (TovAnnex *annex, GtkWidget *widget, GFile *file)
{
  g_autoptr (GTask) task = g_task_new (widget, NULL, saved_cb, NULL);
  SaveInput *input = g_new0 (SaveInput, 1);

  input->annex = g_object_ref (annex);
  input->file = g_object_ref (file);
  g_task_set_source_tag (task, tov_annex_save_pdf_as);
  g_task_set_task_data (task, input, (GDestroyNotify) save_input_free);
  g_task_run_in_thread (task, run_save);
}

static void
chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);
  TovAnnex *annex = g_object_get_data (object, "tov-annex");

  if (file != NULL)
    tov_annex_save_pdf_as (annex, widget, file);
  else
    tov_alert_show (widget, _ ("The Annex Was Not Saved"), error);
}

void
tov_annex_save_pdf (TovAnnex *annex, GtkWidget *widget)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = g_strconcat (tov_annex_get_title (annex), ".pdf", NULL);

  g_strdelimit (name, G_DIR_SEPARATOR_S, '-');
  gtk_file_filter_set_name (filter, _ ("PDF files"));
  gtk_file_filter_add_suffix (filter, "pdf");
  gtk_file_dialog_set_title (dialog, _ ("Save as PDF"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_default_filter (dialog, filter);
  g_object_set_data_full (G_OBJECT (dialog), "tov-annex", g_object_ref (annex), g_object_unref);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb,
                        g_object_ref (widget));
}
