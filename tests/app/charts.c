/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts.h"

#include "tov-examples.h"

TovChart *
tov_test_outcome_chart (void)
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
