/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-period.h"

static TovPeriod
period (int from_year,
        int from_month,
        int from_day,
        int to_year,
        int to_month,
        int to_day)
{
  return (TovPeriod) { tov_date_from_ymd (from_year, from_month, from_day),
                       tov_date_from_ymd (to_year, to_month, to_day) };
}

static void
assert_same (TovPeriod a,
             TovPeriod b)
{
  g_assert_cmpint (a.from, ==, b.from);
  g_assert_cmpint (a.to, ==, b.to);
}

static void
test_days (void)
{
  TovPeriod empty = period (2015, 1, 2, 2015, 1, 1);

  g_assert_cmpint (tov_period_days (period (2015, 1, 1, 2015, 1, 1)), ==, 1);
  g_assert_cmpint (tov_period_days (period (2015, 1, 1, 2015, 12, 31)), ==, 365);
  g_assert_cmpint (tov_period_days (period (2016, 1, 1, 2016, 12, 31)), ==, 366);
  g_assert_cmpint (tov_period_days (empty), ==, 0);
  g_assert_cmpint (tov_period_days ((TovPeriod) { TOV_DATE_MAX, TOV_DATE_MIN }), ==, 0);
  g_assert_true (tov_period_is_empty (empty));
  g_assert_false (tov_period_is_empty (period (2015, 1, 1, 2015, 1, 1)));
}

static void
test_contains (void)
{
  TovPeriod march = period (2015, 3, 1, 2015, 3, 31);

  g_assert_true (tov_period_contains (march, march.from));
  g_assert_true (tov_period_contains (march, march.to));
  g_assert_false (tov_period_contains (march, march.from - 1));
  g_assert_false (tov_period_contains (march, march.to + 1));
}

static void
test_intersect (void)
{
  TovPeriod spring = period (2015, 3, 1, 2015, 5, 31);

  assert_same (tov_period_intersect (spring, period (2015, 5, 31, 2015, 8, 1)),
               period (2015, 5, 31, 2015, 5, 31));
  assert_same (tov_period_intersect (spring, period (2015, 4, 1, 2015, 4, 2)),
               period (2015, 4, 1, 2015, 4, 2));
  g_assert_true (
      tov_period_is_empty (tov_period_intersect (spring, period (2015, 6, 1, 2015, 8, 1))));
}

static void
test_buckets (void)
{
  TovDate day = tov_date_from_ymd (2016, 1, 1);

  assert_same (tov_bucket_of (TOV_BUCKET_DAY, day), period (2016, 1, 1, 2016, 1, 1));
  assert_same (tov_bucket_of (TOV_BUCKET_WEEK, day), period (2015, 12, 28, 2016, 1, 3));
  assert_same (tov_bucket_of (TOV_BUCKET_MONTH, day), period (2016, 1, 1, 2016, 1, 31));
  assert_same (tov_bucket_of (TOV_BUCKET_QUARTER, day), period (2016, 1, 1, 2016, 3, 31));
  assert_same (tov_bucket_of (TOV_BUCKET_QUARTER, day - 1), period (2015, 10, 1, 2015, 12, 31));
  assert_same (tov_bucket_of (TOV_BUCKET_YEAR, day), period (2016, 1, 1, 2016, 12, 31));
}

/* The pieces cover the period without a gap, and each but the outer two is a whole bucket. */
static void
check_split (TovPeriod whole,
             TovBucket bucket)
{
  g_autoptr (GArray) pieces = tov_period_split (whole, bucket);
  TovDate expected = whole.from;

  g_assert_cmpuint (pieces->len, >, 0);
  for (guint i = 0; i < pieces->len; i++)
    {
      TovPeriod piece = g_array_index (pieces, TovPeriod, i);
      TovPeriod bucket_period = tov_bucket_of (bucket, piece.from);

      g_assert_cmpint (piece.from, ==, expected);
      assert_same (piece, tov_period_intersect (bucket_period, whole));
      expected = piece.to + 1;
    }
  g_assert_cmpint (expected, ==, whole.to + 1);
}

static void
test_split (void)
{
  for (int i = 0; i < 2000; i++)
    {
      TovDate from = g_test_rand_int_range (TOV_DATE_MIN, TOV_DATE_MAX - 800);
      TovPeriod whole = { from, from + g_test_rand_int_range (0, 800) };

      for (TovBucket bucket = TOV_BUCKET_DAY; bucket <= TOV_BUCKET_YEAR; bucket++)
        check_split (whole, bucket);
    }

  check_split ((TovPeriod) { TOV_DATE_MIN, TOV_DATE_MAX }, TOV_BUCKET_WEEK);
  check_split ((TovPeriod) { TOV_DATE_MIN, TOV_DATE_MAX }, TOV_BUCKET_YEAR);
}

static void
test_split_examples (void)
{
  g_autoptr (GArray) quarters = tov_period_split (period (2013, 11, 15, 2014, 4, 2),
                                                  TOV_BUCKET_QUARTER);
  g_autoptr (GArray) none = tov_period_split (period (2015, 2, 1, 2015, 1, 1), TOV_BUCKET_DAY);

  g_assert_cmpuint (quarters->len, ==, 3);
  assert_same (g_array_index (quarters, TovPeriod, 0), period (2013, 11, 15, 2013, 12, 31));
  assert_same (g_array_index (quarters, TovPeriod, 2), period (2014, 4, 1, 2014, 4, 2));
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_bucket_for_chart (void)
{
  g_assert_cmpint (tov_period_bucket (period (2014, 1, 1, 2015, 6, 30)), ==, TOV_BUCKET_WEEK);
  g_assert_cmpint (tov_period_bucket (period (2014, 1, 1, 2015, 7, 1)), ==, TOV_BUCKET_MONTH);
  g_assert_cmpint (tov_period_bucket (period (2015, 1, 1, 2015, 1, 1)), ==, TOV_BUCKET_WEEK);
  g_assert_cmpint (tov_period_bucket ((TovPeriod) { TOV_DATE_MAX - 30, TOV_DATE_MAX }), ==,
                   TOV_BUCKET_WEEK);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/period/days", test_days);
  g_test_add_func ("/period/contains", test_contains);
  g_test_add_func ("/period/intersect", test_intersect);
  g_test_add_func ("/period/buckets", test_buckets);
  g_test_add_func ("/period/split", test_split);
  g_test_add_func ("/period/split-examples", test_split_examples);
  g_test_add_func ("/period/bucket-for-chart", test_bucket_for_chart);

  return g_test_run ();
}
