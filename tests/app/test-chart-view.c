/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-view.h"

#include <adwaita.h>

#include "tov-charts.h"
#include "tov-examples.h"
#include "tov-table-dialog.h"

static TovChart *
create_chart (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStore) store = tov_store_new_memory (&error);
  g_autoptr (TovScope) scope = NULL;
  g_autoptr (TovOutcomes) outcomes = NULL;

  g_assert_no_error (error);
  g_assert_true (tov_example_load ("professional-partnership", store, &error));
  scope = tov_scope_new (store, TOV_DATE_NONE, TOV_DATE_NONE, TOV_DATE_NONE, &error);
  outcomes = tov_outcomes_compute (store, scope, &error);
  g_assert_no_error (error);
  return tov_outcome_chart_new (outcomes);
}

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
  g_autoptr (TovChart) chart = create_chart ();
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
test_text (void)
{
  g_autoptr (TovChart) chart = create_chart ();
  GtkWidget *view = g_object_ref_sink (tov_chart_view_new ());
  g_autofree char *title = tov_chart_get_title (chart, tov_language_default ());
  g_autofree char *finding = tov_chart_describe (chart, tov_language_default ());

  tov_chart_view_set_chart (TOV_CHART_VIEW (view), chart);
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, title);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, finding);
  g_assert_finalize_object (view);
}

static void
test_table_dialog (void)
{
  g_autoptr (TovChart) chart = create_chart ();
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
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/chart-view/keyboard", test_keyboard);
  g_test_add_func ("/chart-view/text", test_text);
  g_test_add_func ("/chart-view/table-dialog", test_table_dialog);
  return g_test_run ();
}
