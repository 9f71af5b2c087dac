/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-view-private.h"

#include <glib/gi18n.h>

#include "tov-table-dialog.h"
#include "tov-toast.h"

typedef struct
{
  TovChart *chart;
  GFile *file;
} SaveInput;

static void
save_input_free (SaveInput *input)
{
  g_clear_object (&input->chart);
  g_clear_object (&input->file);
  g_free (input);
}

static void
show_table (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TovChart *chart = tov_chart_view_get_chart (TOV_CHART_VIEW (widget));
  g_autofree char *title = NULL;
  g_autoptr (TovTable) table = NULL;

  if (chart == NULL)
    return;

  title = tov_chart_get_title (chart, tov_language_default ());
  table = tov_chart_get_table (chart, tov_language_default ());
  adw_dialog_present (tov_table_dialog_new (title, NULL, table), widget);
}

static void
copy_table (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TovChart *chart = tov_chart_view_get_chart (TOV_CHART_VIEW (widget));
  g_autoptr (TovTable) table = NULL;
  g_autofree char *text = NULL;

  if (chart == NULL)
    return;

  table = tov_chart_get_table (chart, tov_language_default ());
  text = tov_table_to_text (table);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  tov_toast_show (widget, _ ("Table copied"));
}

static void
run_save (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  SaveInput *input = data;
  g_autofree char *path = g_file_get_path (input->file);
  GError *error = NULL;
  TovChartStyle style;

  tov_chart_style_init (&style, TOV_MEDIUM_PAPER, tov_language_default (), NULL, 0);
  if (tov_chart_write (input->chart, &style, path, 0, 0, &error))
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
    tov_toast_show_saved (GTK_WIDGET (object), _ ("Picture saved"), input->file);
  else
    tov_alert_show (GTK_WIDGET (object), _ ("The Picture Was Not Saved"), error);
}

static void
file_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovChartView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);
  TovChart *chart = tov_chart_view_get_chart (self);
  g_autoptr (GTask) task = NULL;
  SaveInput *input;

  if (file == NULL)
    {
      tov_alert_show (GTK_WIDGET (self), _ ("The Picture Was Not Saved"), error);
      return;
    }
  if (chart == NULL)
    return;

  input = g_new0 (SaveInput, 1);
  input->chart = g_object_ref (chart);
  input->file = g_object_ref (file);
  task = g_task_new (self, NULL, saved_cb, NULL);
  g_task_set_task_data (task, input, (GDestroyNotify) save_input_free);
  g_task_run_in_thread (task, run_save);
}

static void
save_picture (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TovChart *chart = tov_chart_view_get_chart (TOV_CHART_VIEW (widget));
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autoptr (GtkFileFilter) filter = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (chart == NULL)
    return;

  title = tov_chart_get_title (chart, tov_language_default ());
  name = g_strconcat (title, ".svg", NULL);
  g_strdelimit (name, G_DIR_SEPARATOR_S, '-');

  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _ ("Pictures (SVG, PDF, PNG)"));
  gtk_file_filter_add_suffix (filter, "svg");
  gtk_file_filter_add_suffix (filter, "pdf");
  gtk_file_filter_add_suffix (filter, "png");

  dialog = gtk_file_dialog_new ();
  gtk_file_dialog_set_title (dialog, _ ("Save Picture"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, file_chosen_cb,
                        g_object_ref (widget));
}

void
tov_chart_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "chart.show-table", NULL, show_table);
  gtk_widget_class_install_action (widget_class, "chart.copy-table", NULL, copy_table);
  gtk_widget_class_install_action (widget_class, "chart.save-picture", NULL, save_picture);
}
