/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every .ui file makes its widget, and every widget dies. */

#include "tov-annex-page.h"
#include "tov-application.h"
#include "tov-attention-list.h"
#include "tov-change-log-dialog.h"
#include "tov-comparison-view.h"
#include "tov-config.h"
#include "tov-costs-page.h"
#include "tov-fact.h"
#include "tov-import-dialog.h"
#include "tov-log-list.h"
#include "tov-overview-page.h"
#include "tov-partnership-page.h"
#include "tov-partnerships-page.h"
#include "tov-period-dialog.h"
#include "tov-preferences-dialog.h"
#include "tov-section.h"
#include "tov-settings.h"
#include "tov-sidebar-row.h"
#include "tov-sidebar.h"
#include "tov-table-dialog.h"
#include "tov-welcome.h"

/* Those without a template of their own, and the base class of the pages. */
static const char * const no_widgets[] = { "attention-dialog.ui", "tov-chart-view.ui",
                                           "tov-page.ui", NULL };

static GType
find_type (const char *file)
{
  const GType types[] = {
    TOV_TYPE_ANNEX_PAGE,
    TOV_TYPE_ATTENTION_LIST,
    TOV_TYPE_CHANGE_LOG_DIALOG,
    TOV_TYPE_COMPARISON_VIEW,
    TOV_TYPE_COSTS_PAGE,
    TOV_TYPE_FACT,
    TOV_TYPE_IMPORT_DIALOG,
    TOV_TYPE_LOG_LIST,
    TOV_TYPE_OVERVIEW_PAGE,
    TOV_TYPE_PARTNERSHIP_PAGE,
    TOV_TYPE_PARTNERSHIPS_PAGE,
    TOV_TYPE_PERIOD_DIALOG,
    TOV_TYPE_PREFERENCES_DIALOG,
    TOV_TYPE_SECTION,
    TOV_TYPE_SIDEBAR,
    TOV_TYPE_SIDEBAR_ROW,
    TOV_TYPE_TABLE_DIALOG,
    TOV_TYPE_WELCOME,
    TOV_TYPE_WINDOW,
  };
  g_autofree char *plain = g_strndup (file, strlen (file) - strlen (".ui"));
  g_auto (GStrv) parts = g_strsplit (plain, "-", -1);

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *joined = g_strjoinv ("", parts);

      if (g_ascii_strcasecmp (joined, g_type_name (types[i])) == 0)
        return types[i];
    }
  return G_TYPE_INVALID;
}

static void
test_widget (gconstpointer data)
{
  GType type = find_type (data);
  GObject *widget;

  g_assert_true (type != G_TYPE_INVALID);
  widget = g_object_ref_sink (g_object_new (type, NULL));
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_assert_finalize_object (widget);
}

static void
test_builder (gconstpointer data)
{
  g_autofree char *path = g_strconcat (TOV_RESOURCE_BASE "/", data, NULL);
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GError) error = NULL;

  gtk_builder_add_from_resource (builder, path, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_autoptr (TovApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files = NULL;

  tov_settings_apply_language ();
  gtk_disable_setlocale ();
  gtk_test_init (&argc, &argv, NULL);
  application = tov_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  files = g_resources_enumerate_children (TOV_RESOURCE_BASE "/ui", G_RESOURCE_LOOKUP_FLAGS_NONE,
                                          &error);
  g_assert_no_error (error);
  for (char **file = files; *file != NULL; file++)
    {
      g_autofree char *path = g_strconcat ("/ui/", *file, NULL);

      if (!g_strv_contains (no_widgets, *file))
        g_test_add_data_func (path, *file, test_widget);
    }
  g_test_add_data_func ("/ui/attention-dialog.ui", "ui/attention-dialog.ui", test_builder);
  g_test_add_data_func ("/ui/help-overlay.ui", "gtk/help-overlay.ui", test_builder);
  return g_test_run ();
}
