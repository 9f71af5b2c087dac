/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-period-choice.h"

static const TovPeriod none = { TOV_DATE_NONE, TOV_DATE_NONE };

static void
assert_period (TovPeriodChoice choice,
               int year,
               int month,
               int day,
               const char *from,
               const char *to)
{
  TovPeriod period = tov_period_choice_resolve (choice, tov_date_from_ymd (year, month, day), none);
  g_autofree char *actual_from = tov_date_to_iso (period.from);
  g_autofree char *actual_to = tov_date_to_iso (period.to);

  g_assert_cmpstr (actual_from, ==, from);
  g_assert_cmpstr (actual_to, ==, to);
}

static void
test_resolve (void)
{
  assert_period (TOV_PERIOD_WHOLE, 2016, 1, 13, "", "");
  assert_period (TOV_PERIOD_THIS_YEAR, 2016, 1, 13, "2016-01-01", "2016-12-31");
  assert_period (TOV_PERIOD_LAST_YEAR, 2016, 1, 13, "2015-01-01", "2015-12-31");
  assert_period (TOV_PERIOD_YEAR_BEFORE, 2016, 2, 29, "2014-01-01", "2014-12-31");
  assert_period (TOV_PERIOD_THIS_QUARTER, 2016, 1, 13, "2016-01-01", "2016-03-31");
  assert_period (TOV_PERIOD_LAST_QUARTER, 2016, 1, 13, "2015-10-01", "2015-12-31");
  /* Three months before the 31st of May there is no 31st. */
  assert_period (TOV_PERIOD_LAST_QUARTER, 2016, 5, 31, "2016-01-01", "2016-03-31");
}

static void
test_custom (void)
{
  TovPeriod custom = { tov_date_from_ymd (2014, 2, 3), tov_date_from_ymd (2014, 5, 4) };
  TovPeriod period = tov_period_choice_resolve (TOV_PERIOD_CUSTOM, tov_date_from_ymd (2016, 1, 13),
                                                custom);
  g_autofree char *text = tov_period_choice_describe (TOV_PERIOD_CUSTOM,
                                                      tov_date_from_ymd (2016, 1, 13), custom);

  g_assert_cmpint (period.from, ==, custom.from);
  g_assert_cmpint (period.to, ==, custom.to);
  g_assert_cmpstr (text, ==, "03-02-2014 – 04-05-2014");
}

static void
test_names (void)
{
  for (TovPeriodChoice choice = TOV_PERIOD_WHOLE; choice <= TOV_PERIOD_CUSTOM; choice++)
    g_assert_cmpint (tov_period_choice_by_name (tov_period_choice_get_name (choice)), ==, choice);
  g_assert_cmpint (tov_period_choice_by_name ("fortnight"), ==, TOV_PERIOD_WHOLE);
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period-choice/resolve", test_resolve);
  g_test_add_func ("/period-choice/custom", test_custom);
  g_test_add_func ("/period-choice/names", test_names);
  return g_test_run ();
}
