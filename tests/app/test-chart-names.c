/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a chart is for who can't see it. Apart from the other tests of charts: GTK's test of accessibility can't announce. */

#include <adwaita.h>

#include "charts.h"
#include "tov-chart-view.h"

static void
test_text (void)
{
  g_autoptr (TovChart) chart = tov_test_outcome_chart ();
  GtkWidget *view = g_object_ref_sink (tov_chart_view_new ());
  g_autofree char *title = tov_chart_get_title (chart, tov_language_default ());
  g_autofree char *finding = tov_chart_describe (chart, tov_language_default ());

  tov_chart_view_set_chart (TOV_CHART_VIEW (view), chart);
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, title);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, finding);
  g_assert_finalize_object (view);
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/chart-names/role-label-description", test_text);
  return g_test_run ();
}
