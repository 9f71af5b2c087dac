/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <math.h>

#include "tov-ticks.h"

typedef struct
{
  double max;
  gboolean whole;
  TovTicksExtent extent;
  double step;
  guint n;
} Expectation;

/* The scales of the mockups and the corners of the rule. */
static const Expectation expectations[] = {
  { 22, TRUE, TOV_TICKS_INSIDE, 5, 5 },    { 10, TRUE, TOV_TICKS_INSIDE, 5, 3 },
  { 18, TRUE, TOV_TICKS_AROUND, 5, 5 },    { 25.8, TRUE, TOV_TICKS_AROUND, 10, 4 },
  { 100, TRUE, TOV_TICKS_AROUND, 50, 3 },  { 20, TRUE, TOV_TICKS_AROUND, 5, 5 },
  { 25, TRUE, TOV_TICKS_INSIDE, 10, 3 },   { 1, TRUE, TOV_TICKS_INSIDE, 1, 2 },
  { 2, TRUE, TOV_TICKS_INSIDE, 1, 3 },     { 0.3, FALSE, TOV_TICKS_AROUND, 0.1, 4 },
  { 400, TRUE, TOV_TICKS_INSIDE, 100, 5 }, { 12345, TRUE, TOV_TICKS_AROUND, 5000, 4 },
};

static void
test_known (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (expectations); i++)
    {
      const Expectation *expected = &expectations[i];
      TovTicks ticks = tov_ticks_new (expected->max, expected->whole, expected->extent);

      g_assert_cmpfloat (tov_ticks_value (&ticks, 1), ==, expected->step);
      g_assert_cmpuint (ticks.n, ==, expected->n);
    }
}

/* A sum of 0.1 drifts; the third tick is 0.3 all the same. */
static void
test_no_drift (void)
{
  TovTicks ticks = tov_ticks_new (0.4, FALSE, TOV_TICKS_AROUND);

  g_assert_cmpfloat (tov_ticks_value (&ticks, 3), ==, 0.3);
  g_assert_cmpint (tov_ticks_decimals (&ticks), ==, 1);
}

static void
test_nothing (void)
{
  static const double values[] = { 0, -5, NAN, INFINITY };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      TovTicks ticks = tov_ticks_new (values[i], TRUE, TOV_TICKS_INSIDE);

      g_assert_cmpuint (ticks.n, ==, 2);
      g_assert_cmpfloat (tov_ticks_last (&ticks), ==, 1);
    }
}

static void
check (double         max,
       gboolean       whole,
       TovTicksExtent extent)
{
  TovTicks ticks = tov_ticks_new (max, whole, extent);
  double last = tov_ticks_last (&ticks);
  double step = tov_ticks_value (&ticks, 1);

  g_assert_cmpuint (ticks.n, <=, TOV_TICKS_MOST);
  if (!whole || max >= 2)
    g_assert_cmpuint (ticks.n, >=, 3);
  g_assert_cmpfloat (tov_ticks_value (&ticks, 0), ==, 0);
  if (whole)
    g_assert_cmpfloat (step, ==, round (step));
  if (extent == TOV_TICKS_INSIDE)
    {
      g_assert_cmpfloat (last, <=, max * (1 + 1e-6));
      g_assert_cmpfloat (last + step, >, max);
    }
  else
    {
      g_assert_cmpfloat (last, >=, max * (1 - 1e-6));
      g_assert_cmpfloat (last - step, <, max);
    }
}

static void
test_property (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20160113);

  for (int i = 0; i < 20000; i++)
    {
      double max = pow (10, g_rand_double_range (random, -3, 7));

      check (max, FALSE, TOV_TICKS_INSIDE);
      check (max, FALSE, TOV_TICKS_AROUND);
      if (max >= 1)
        {
          check (round (max), TRUE, TOV_TICKS_INSIDE);
          check (max, TRUE, TOV_TICKS_AROUND);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/ticks/known", test_known);
  g_test_add_func ("/charts/ticks/no-drift", test_no_drift);
  g_test_add_func ("/charts/ticks/nothing", test_nothing);
  g_test_add_func ("/charts/ticks/property", test_property);
  return g_test_run ();
}
