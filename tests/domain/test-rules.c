/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-rules.h"

static const TovRatioRule ratio = { 50, 5, 10 };

/* From 4 January 2016. */
static const TovReimbursementStep staircase[] = { { 1, 80 }, { 5, 40 }, { 27, 30 }, { 53, 20 } };

static void
test_ratio (void)
{
  static const struct
  {
    int employees;
    int allowed;
  } cases[] = { { 0, 1 },   { 4, 1 },   { 9, 1 },   { 10, 2 },   { 49, 9 },
                { 50, 10 }, { 59, 10 }, { 60, 11 }, { 100, 15 }, { 250, 30 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (tov_ratio_allowed (&ratio, cases[i].employees), ==, cases[i].allowed);
}

static void
test_ratio_never_falls (void)
{
  for (int employees = 0; employees < 1000; employees++)
    g_assert_cmpint (tov_ratio_allowed (&ratio, employees + 1), >=,
                     tov_ratio_allowed (&ratio, employees));
}

static TovMoney
net_over_13_weeks (int first_week)
{
  return tov_exact_round (tov_reimbursement_staircase (TOV_KRONER (43248, 0), 13, first_week,
                                                       staircase, G_N_ELEMENTS (staircase)));
}

static void
test_staircase (void)
{
  g_assert_cmpint (net_over_13_weeks (1), ==, TOV_KRONER (20625, 97));
  g_assert_cmpint (net_over_13_weeks (5), ==, TOV_KRONER (25948, 80));
  g_assert_cmpint (net_over_13_weeks (20), ==, TOV_KRONER (27944, 86));
  g_assert_cmpint (net_over_13_weeks (27), ==, TOV_KRONER (30273, 60));
  g_assert_cmpint (net_over_13_weeks (53), ==, TOV_KRONER (34598, 40));
  g_assert_cmpint (net_over_13_weeks (500), ==, TOV_KRONER (34598, 40));
}

/* The steps must come in week by week, whatever the weeks are. */
static void
test_staircase_week_by_week (void)
{
  for (int first_week = 1; first_week < 60; first_week++)
    for (int weeks = 1; weeks < 60; weeks += 7)
      {
        TovExact sum = TOV_EXACT_ZERO;

        for (int week = first_week; week < first_week + weeks; week++)
          {
            int percent = week < 5 ? 80 : week < 27 ? 40 : week < 53 ? 30 : 20;

            sum = tov_exact_add (
                sum, tov_exact_fraction (TOV_KRONER (43248, 0), 100 - percent, 100 * weeks));
          }

        g_assert_cmpint (tov_exact_compare (sum, tov_reimbursement_staircase (
                                                     TOV_KRONER (43248, 0), weeks, first_week,
                                                     staircase, G_N_ELEMENTS (staircase))),
                         ==, 0);
      }
}

static TovMoney
net (TovMoney gross,
     int      percent)
{
  return tov_exact_round (tov_reimbursement_net (tov_exact (gross), percent * 100));
}

static void
test_gentofte (void)
{
  TovMoney with_child = 3 * TOV_KRONER (14416, 0);
  TovMoney without = 3 * TOV_KRONER (10849, 0);

  g_assert_cmpint (net (with_child, 30), ==, TOV_KRONER (30273, 60));
  g_assert_cmpint (net (with_child, 50), ==, TOV_KRONER (21624, 0));
  g_assert_cmpint (net (without, 30), ==, TOV_KRONER (22782, 90));
  g_assert_cmpint (net (without, 50), ==, TOV_KRONER (16273, 50));
  g_assert_cmpint (net (without, 0), ==, without);
  g_assert_cmpint (net (without, 100), ==, 0);

  g_assert_cmpint (TOV_KRONER (13324, 50) + net (with_child, 50), ==, TOV_KRONER (34948, 50));
  g_assert_cmpint (TOV_KRONER (13324, 50) + net (without, 50), ==, TOV_KRONER (29598, 0));
  g_assert_cmpint (TOV_KRONER (324, 50) + net (with_child, 50) - net (with_child, 30), ==,
                   -TOV_KRONER (8325, 10));
  g_assert_cmpint (TOV_KRONER (324, 50) + net (without, 50) - net (without, 30), ==,
                   -TOV_KRONER (6184, 90));
}

static void
test_skive (void)
{
  TovMoney year = TOV_KRONER (375000, 0) + 12 * 35 * TOV_KRONER (1500, 0) + TOV_KRONER (50000, 0);

  g_assert_cmpint (year, ==, TOV_KRONER (1055000, 0));
  g_assert_cmpint (tov_exact_round (tov_slot_week_price (year, 35, 52)), ==, TOV_KRONER (579, 67));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/ratio", test_ratio);
  g_test_add_func ("/rules/ratio-never-falls", test_ratio_never_falls);
  g_test_add_func ("/rules/staircase", test_staircase);
  g_test_add_func ("/rules/staircase-week-by-week", test_staircase_week_by_week);
  g_test_add_func ("/rules/gentofte", test_gentofte);
  g_test_add_func ("/rules/skive", test_skive);

  return g_test_run ();
}
