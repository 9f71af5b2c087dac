/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-labels.h"

static TovRect
random_rect (GRand  *random,
             double  size)
{
  return (TovRect) { g_rand_double_range (random, -20, 220), g_rand_double_range (random, -20, 120),
                     g_rand_double_range (random, 0.1, size),
                     g_rand_double_range (random, 0.1, size / 2) };
}

/* Whatever is asked for, what is placed is within the bounds and clear of everything. */
static void
test_property (void)
{
  static const TovRect bounds = { 0, 0, 200, 100 };
  g_autoptr (GRand) random = g_rand_new_with_seed (53);

  for (int round = 0; round < 300; round++)
    {
      g_autoptr (TovLabels) labels = tov_labels_new (bounds);
      g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (TovRect));

      for (int i = 0; i < 40; i++)
        {
          TovRect wishes[] = { random_rect (random, 60), random_rect (random, 60),
                               random_rect (random, 60) };
          TovRect placed;

          if (i % 4 == 0)
            {
              tov_labels_block (labels, &wishes[0]);
              g_array_append_val (taken, wishes[0]);
              continue;
            }
          if (i % 7 == 0)
            tov_labels_avoid (labels, &wishes[1]);
          if (!tov_labels_place (labels, wishes, G_N_ELEMENTS (wishes), &placed))
            continue;

          g_assert_true (tov_rect_contains (&bounds, &placed));
          for (guint j = 0; j < taken->len; j++)
            g_assert_false (tov_rect_overlaps (&g_array_index (taken, TovRect, j), &placed));
          g_array_append_val (taken, placed);
        }
    }
}

static void
test_first_served (void)
{
  static const TovRect wishes[] = { { 0, 0, 10, 10 }, { 20, 0, 10, 10 } };
  g_autoptr (TovLabels) labels = tov_labels_new ((TovRect) { 0, 0, 30, 10 });
  TovRect placed = { 0 };

  g_assert_true (tov_labels_place (labels, wishes, 2, &placed));
  g_assert_cmpfloat (placed.x, ==, 0);
  g_assert_true (tov_labels_place (labels, wishes, 2, &placed));
  g_assert_cmpfloat (placed.x, ==, 20);
  g_assert_false (tov_labels_place (labels, wishes, 2, &placed));
  g_assert_cmpfloat (placed.x, ==, 20);
}

/* What should be avoided gives way to another wish, but not to leaving the label out. */
static void
test_avoid (void)
{
  static const TovRect wishes[] = { { 0, 0, 10, 10 }, { 20, 0, 10, 10 } };
  g_autoptr (TovLabels) labels = tov_labels_new ((TovRect) { 0, 0, 30, 10 });
  TovRect placed = { 0 };

  tov_labels_avoid (labels, &wishes[0]);
  g_assert_true (tov_labels_place (labels, wishes, 2, &placed));
  g_assert_cmpfloat (placed.x, ==, 20);
  g_assert_true (tov_labels_place (labels, wishes, 2, &placed));
  g_assert_cmpfloat (placed.x, ==, 0);
}

static void
test_touching (void)
{
  const TovRect left = { 0, 0, 10, 10 };
  const TovRect right = { 10, 0, 10, 10 };
  const TovRect over = { 9, 9, 10, 10 };

  g_assert_false (tov_rect_overlaps (&left, &right));
  g_assert_true (tov_rect_overlaps (&left, &over));
  g_assert_false (tov_rect_contains (&left, &over));
}

static void
test_spread (void)
{
  double apart[] = { 10, 50 };
  double close[] = { 30, 32 };
  double low[] = { 1, 2, 3 };
  double crowded[] = { 5, 5, 5 };

  g_assert_true (tov_labels_spread (apart, 2, 12, 0, 100));
  g_assert_cmpfloat (apart[0], ==, 10);
  g_assert_cmpfloat (apart[1], ==, 50);

  g_assert_true (tov_labels_spread (close, 2, 12, 0, 100));
  g_assert_cmpfloat (close[0], ==, 25);
  g_assert_cmpfloat (close[1], ==, 37);

  g_assert_true (tov_labels_spread (low, 3, 10, 5, 40));
  for (int i = 0; i < 3; i++)
    g_assert_cmpfloat (low[i], >=, 5);
  g_assert_cmpfloat (low[1] - low[0], >=, 10);
  g_assert_cmpfloat (low[2] - low[1], >=, 10);

  g_assert_false (tov_labels_spread (crowded, 3, 10, 0, 19));
  g_assert_cmpfloat (crowded[0], ==, 5);
}

static void
test_spread_property (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (int round = 0; round < 5000; round++)
    {
      double middles[8];
      gsize n = g_rand_int_range (random, 1, 9);
      double at = -10;

      for (gsize i = 0; i < n; i++)
        middles[i] = at += g_rand_double_range (random, 0, 25);
      g_assert_true (tov_labels_spread (middles, n, 10, 0, 100));
      for (gsize i = 0; i < n; i++)
        {
          g_assert_cmpfloat (middles[i], >=, -1e-6);
          g_assert_cmpfloat (middles[i], <=, 100 + 1e-6);
          if (i > 0)
            g_assert_cmpfloat (middles[i] - middles[i - 1], >=, 10 - 1e-6);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/labels/property", test_property);
  g_test_add_func ("/charts/labels/first-served", test_first_served);
  g_test_add_func ("/charts/labels/avoid", test_avoid);
  g_test_add_func ("/charts/labels/touching", test_touching);
  g_test_add_func ("/charts/labels/spread", test_spread);
  g_test_add_func ("/charts/labels/spread-property", test_spread_property);
  return g_test_run ();
}
