/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-view.h"

#include <adwaita.h>

#include "charts.h"
#include "tov-table-dialog.h"

/* The keys as the widget hears them. */
static gboolean
press (GtkWidget *view, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  return handled;
}

/* A key is heeded once the chart has been drawn. */
static void
wait_until_drawn (GtkWidget *view)
{
  while (!press (view, GDK_KEY_Home))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_keyboard (void)
{
  g_autoptr (TovChart) chart = tov_test_outcome_chart ();
  GtkWidget *view = tov_chart_view_new ();
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  TovChartView *chart_view = TOV_CHART_VIEW (view);
  g_autofree char *first = NULL;

  g_object_ref_sink (view);
  tov_chart_view_set_chart (chart_view, chart);
  g_assert_cmpint (tov_chart_view_get_mark (chart_view), ==, -1);
  g_assert_null (tov_chart_view_get_readout (chart_view));
  gtk_window_set_child (window, view);
  gtk_window_present (window);
  wait_until_drawn (view);

  g_assert_cmpint (tov_chart_view_get_mark (chart_view), ==, 0);
  first = g_strdup (tov_chart_view_get_readout (chart_view));
  g_assert_nonnull (strstr (first, "4"));
  press (view, GDK_KEY_Right);
  g_assert_cmpint (tov_chart_view_get_mark (chart_view), ==, 1);
  g_assert_cmpstr (tov_chart_view_get_readout (chart_view), !=, first);
  press (view, GDK_KEY_Left);
  press (view, GDK_KEY_Left);
  g_assert_cmpint (tov_chart_view_get_mark (chart_view), ==, 0);
  press (view, GDK_KEY_End);
  g_assert_cmpint (tov_chart_view_get_mark (chart_view), ==, 8);
  press (view, GDK_KEY_Right);
  g_assert_cmpint (tov_chart_view_get_mark (chart_view), ==, 8);
  g_assert_true (press (view, GDK_KEY_Escape));
  g_assert_cmpint (tov_chart_view_get_mark (chart_view), ==, -1);
  /* With nothing to leave, Escape is somebody else's. */
  g_assert_false (press (view, GDK_KEY_Escape));

  gtk_window_destroy (window);
  g_assert_finalize_object (view);
}

static void
test_table_dialog (void)
{
  g_autoptr (TovChart) chart = tov_test_outcome_chart ();
  g_autoptr (TovTable) table = tov_chart_get_table (chart, TOV_LANGUAGE_ENGLISH);
  g_autofree char *text = tov_table_to_text (table);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  AdwDialog *dialog = g_object_ref_sink (tov_table_dialog_new ("Results", NULL, table));

  /* Heading, rows, and the end of the last one. */
  g_assert_cmpuint (g_strv_length (lines), ==, tov_table_n_rows (table) + 2);
  g_assert_finalize_object (dialog);
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/chart-view/keyboard", test_keyboard);
  g_test_add_func ("/chart-view/table-dialog", test_table_dialog);
  return g_test_run ();
}
