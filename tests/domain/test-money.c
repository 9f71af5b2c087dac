/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-error.h"
#include "tov-money.h"

#define CASES 10000

static void
test_dialects (void)
{
  static const struct
  {
    const char *text;
    TovMoney amount;
  } cases[] = {
    { "1.234,50", 123450 },
    { "1234.50", 123450 },
    { "1234,50", 123450 },
    { "1234,5", 123450 },
    { "1,234.50", 123450 },
    { "1.234.567,89", 123456789 },
    { "1,234,567.89", 123456789 },
    { "1.234.567", 123456700 },
    { "1 234,50", 123450 },
    { "1\u00a0234,50", 123450 },
    { "1\u202f234\u202f567,50", 123456750 },
    { "8.325,10 kr.", 832510 },
    { "8.325,10\u00a0kr.", 832510 },
    { "8325,10kr", 832510 },
    { "kr. 8.325,10", 832510 },
    { "DKK\u00a08,325.10", 832510 },
    { "8325.10 dkk", 832510 },
    { "\u2212324,50", -32450 },
    { "-324,50", -32450 },
    { "+324,50", 32450 },
    { "DKK\u00a0\u2212324.50", -32450 },
    { "\u2212DKK 324.50", -32450 },
    { "- 324,50", -32450 },
    { "1.234", 123400 },
    { "13,000", 1300000 },
    { "13.000,00", 1300000 },
    { "0", 0 },
    { "-0", 0 },
    { "0,05", 5 },
    { "007", 700 },
    { "  825  ", 82500 },
    { "10.000.000.000", G_GINT64_CONSTANT (1000000000000) },
    { "-10000000000,00", G_GINT64_CONSTANT (-1000000000000) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      TovMoney amount = 4711;

      g_test_message ("“%s”", cases[i].text);
      g_assert_true (tov_money_parse (cases[i].text, &amount, &error));
      g_assert_no_error (error);
      g_assert_cmpint (amount, ==, cases[i].amount);
    }
}

static void
test_bad (void)
{
  static const char * const texts[] = {
    "",
    " ",
    "kr.",
    "-",
    "x",
    "1,234,5",
    "1.23.456",
    "1.2345",
    "12.3456",
    "1.234.5",
    "1,234.567",
    "1234.567",
    "0.500",
    "1.234,5,6",
    "1 23",
    "12 3456",
    "1.234 567",
    "1,5 0",
    "--5",
    "-+5",
    "5-",
    ",50",
    "50,",
    "50.",
    "1..2",
    "1,,2",
    "1e3",
    "1.234,50 kr. x",
    "50 EUR",
    "kr. kr. 5 kr. kr.",
    "10000000000,01",
    "10000000001",
    "-99999999999",
    "10.000.000.001,0",
    "99999999999999999999999999999999",
    "0x10",
    "½",
    "٣",
    "NaN",
    "inf",
    "\xff",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *printable = g_strescape (texts[i], NULL);
      TovMoney amount = 4711;

      g_test_message ("“%s”", printable);
      g_assert_false (tov_money_parse (texts[i], &amount, &error));
      g_assert_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (amount, ==, 4711);
    }

  g_assert_false (tov_money_parse (NULL, &(TovMoney) { 0 }, NULL));
}

static void
test_error_quotes (void)
{
  g_autoptr (GError) error = NULL;
  TovMoney amount;

  g_assert_false (tov_money_parse ("1,234.567", &amount, &error));
  g_assert_nonnull (strstr (error->message, "“1,234.567”"));
  g_assert_nonnull (strstr (error->message, "two decimals"));
}

static void
test_plain (void)
{
  static const struct
  {
    TovMoney amount;
    const char *text;
  } cases[] = {
    { 123450, "1234.50" },
    { 0, "0.00" },
    { 5, "0.05" },
    { -5, "-0.05" },
    { -832510, "-8325.10" },
    { TOV_MONEY_NONE, "" },
    { G_MAXINT64, "92233720368547758.07" },
    { -G_MAXINT64, "-92233720368547758.07" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = tov_money_to_plain (cases[i].amount);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_plain_and_back (void)
{
  for (int i = 0; i < CASES; i++)
    {
      TovMoney amount = (TovMoney) g_test_rand_int () * g_test_rand_int_range (1, 400);
      g_autofree char *text = tov_money_to_plain (amount);
      TovMoney read;

      g_assert_true (tov_money_parse (text, &read, NULL));
      g_assert_cmpint (read, ==, amount);
    }
}

static void
test_round (void)
{
  g_assert_cmpint (tov_exact_round (TOV_EXACT_ZERO), ==, 0);
  g_assert_cmpint (tov_exact_round (tov_exact (-7)), ==, -7);
  g_assert_cmpint (tov_exact_round (tov_exact_fraction (1, 1, 2)), ==, 1);
  g_assert_cmpint (tov_exact_round (tov_exact_fraction (-1, 1, 2)), ==, -1);
  g_assert_cmpint (tov_exact_round (tov_exact_fraction (3, 1, 2)), ==, 2);
  g_assert_cmpint (tov_exact_round (tov_exact_fraction (5, 1, 2)), ==, 3);
  g_assert_cmpint (tov_exact_round (tov_exact_fraction (1, 49, 100)), ==, 0);
  g_assert_cmpint (tov_exact_round (tov_exact_fraction (-1, 49, 100)), ==, 0);
  g_assert_cmpint (tov_exact_round (tov_exact_fraction (1, 1, 3)), ==, 0);
  g_assert_cmpint (tov_exact_round (tov_exact_fraction (G_MAXINT64, 1, 1)), ==, G_MAXINT64);
  g_assert_cmpint (tov_exact_round (tov_exact_fraction (G_MAXINT64, G_MAXINT64, 1)), ==,
                   G_MAXINT64);
  g_assert_cmpint (tov_exact_round (tov_exact_fraction (-G_MAXINT64, G_MAXINT64, 1)), ==,
                   -G_MAXINT64);
}

/* Beyond 128 bits an amount stays at the largest, on its own side of zero. */
static void
test_enormous (void)
{
  TovExact large = tov_exact_multiply (tov_exact_fraction (G_MAXINT64, G_MAXINT64, 1), G_MAXINT64,
                                       1);
  TovExact small = tov_exact_multiply (tov_exact_fraction (-G_MAXINT64, G_MAXINT64, 1), G_MAXINT64,
                                       1);

  g_assert_cmpint (tov_exact_round (large), ==, G_MAXINT64);
  g_assert_cmpint (tov_exact_round (small), ==, -G_MAXINT64);
  g_assert_cmpint (tov_exact_round (tov_exact_multiply (small, -G_MAXINT64, 1)), ==, G_MAXINT64);
  g_assert_cmpint (tov_exact_round (tov_exact_add (large, large)), ==, G_MAXINT64);
  g_assert_cmpint (tov_exact_round (tov_exact_add (small, small)), ==, -G_MAXINT64);
  g_assert_cmpint (tov_exact_round (tov_exact_add (small, large)), ==, 0);
  g_assert_cmpint (tov_exact_compare (small, large), ==, -1);
}

static void
test_sum_is_rounded_once (void)
{
  TovExact sum = TOV_EXACT_ZERO;

  /* Falck in 2015: 2,457 filled days at 825 kr. a week; each day rounded by itself would give 289,584.02. */
  for (int day = 0; day < 2457; day++)
    sum = tov_exact_add (sum, tov_exact_fraction (TOV_KRONER (825, 0), 1, 7));

  g_assert_cmpint (tov_exact_round (sum), ==, TOV_KRONER (289575, 0));
  g_assert_cmpint (sum.denominator, ==, 1);
}

static void
test_multiply (void)
{
  TovExact week = tov_exact_multiply (tov_exact (TOV_KRONER (275, 0)), 3, 1);

  g_assert_cmpint (tov_exact_round (week), ==, TOV_KRONER (825, 0));
  g_assert_cmpint (tov_exact_round (tov_exact_multiply (week, 0, 5)), ==, 0);
  g_assert_cmpint (tov_exact_round (tov_exact_multiply (week, -1, 3)), ==, -TOV_KRONER (275, 0));
  g_assert_cmpint (
      tov_exact_compare (tov_exact_multiply (tov_exact_multiply (week, 1, 7), 7, 1), week), ==, 0);
}

/* The divisors of the program's rules have a common multiple, so whole numbers can check the sums. */
static void
test_random_sums (void)
{
  static const gint64 divisors[] = { 1, 7, 28, 29, 30, 31, 100, 365, 366 };
  const gint64 multiple = (gint64) 4 * 3 * 25 * 7 * 29 * 31 * 73 * 61;

  for (int i = 0; i < 1000; i++)
    {
      TovExact sum = TOV_EXACT_ZERO;
      TovInt128 expected = 0;
      TovInt128 doubled;

      for (int j = 0; j < 50; j++)
        {
          TovMoney amount = g_test_rand_int ();
          gint64 days = g_test_rand_int_range (0, 400);
          gint64 divisor = divisors[g_test_rand_int_range (0, G_N_ELEMENTS (divisors))];

          sum = tov_exact_add (sum, tov_exact_fraction (amount, days, divisor));
          expected += (TovInt128) amount * days * (multiple / divisor);
        }

      g_assert_true (sum.numerator * (multiple / sum.denominator) == expected);
      doubled = 2 * expected + (expected < 0 ? -multiple : multiple);
      g_assert_cmpint (tov_exact_round (sum), ==, (gint64) (doubled / (2 * (TovInt128) multiple)));
    }
}

static void
test_strange_divisors (void)
{
  static const gint64 primes[] = { 37, 41, 43,  47,  53,  59,  67,  71,  79,  83,
                                   89, 97, 101, 103, 107, 109, 113, 127, 131, 137 };
  TovExact sum = TOV_EXACT_ZERO;
  TovExact tiny = tov_exact (TOV_KRONER (1000000, 0));

  /* Together far more than 64 bits hold: a hair's breadth may go, no more. */
  for (gsize i = 0; i < G_N_ELEMENTS (primes); i++)
    sum = tov_exact_add (sum, tov_exact_fraction (TOV_KRONER (1000000, 0) + 1, 1, primes[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (primes); i++)
    sum = tov_exact_add (
        sum, tov_exact_fraction (TOV_KRONER (1000000, 0) + 1, primes[i] - 1, primes[i]));
  g_assert_cmpint (tov_exact_round (sum), ==, 20 * (TOV_KRONER (1000000, 0) + 1));

  for (gsize i = 0; i < G_N_ELEMENTS (primes); i++)
    tiny = tov_exact_multiply (tiny, 1, primes[i]);
  g_assert_cmpint (tov_exact_round (tiny), ==, 0);
  g_assert_cmpint (tov_exact_round (tov_exact_multiply (
                       tov_exact_fraction (TOV_KRONER (1, 0), 1, G_MAXINT64), 1, G_MAXINT64)),
                   ==, 0);
}

static void
test_compare (void)
{
  TovExact third = tov_exact_fraction (1, 1, 3);
  TovExact largest = tov_exact_fraction (G_MAXINT64, G_MAXINT64 - 1, G_MAXINT64);

  g_assert_cmpint (tov_exact_compare (third, tov_exact_fraction (2, 1, 6)), ==, 0);
  g_assert_cmpint (tov_exact_compare (third, tov_exact_fraction (33333333, 1, 100000000)), ==, 1);
  g_assert_cmpint (tov_exact_compare (tov_exact_fraction (33333333, 1, 100000000), third), ==, -1);
  g_assert_cmpint (tov_exact_compare (tov_exact_fraction (-1, 1, 3), third), ==, -1);
  g_assert_cmpint (tov_exact_compare (tov_exact_fraction (-1, 1, 3), tov_exact_fraction (-1, 1, 2)),
                   ==, 1);
  g_assert_cmpint (tov_exact_compare (tov_exact_fraction (-4, 1, 3), tov_exact_fraction (-5, 1, 4)),
                   ==, -1);
  g_assert_cmpint (tov_exact_compare (tov_exact (2), tov_exact (-2)), ==, 1);
  g_assert_cmpint (tov_exact_compare (largest, tov_exact (G_MAXINT64)), ==, -1);
}

static void
test_split_examples (void)
{
  const gint64 thirds[] = { 1, 1, 1 };
  const gint64 nothing[] = { 0, 0, 0 };
  const gint64 days[] = { 872, 438, 472, 494, 181 };
  const gint64 some[] = { 0, 1, 0 };
  TovMoney parts[5];

  tov_money_split (100, thirds, 3, parts);
  g_assert_cmpint (parts[0], ==, 34);
  g_assert_cmpint (parts[1], ==, 33);
  g_assert_cmpint (parts[2], ==, 33);

  tov_money_split (-101, nothing, 3, parts);
  g_assert_cmpint (parts[0], ==, -34);
  g_assert_cmpint (parts[1], ==, -34);
  g_assert_cmpint (parts[2], ==, -33);

  tov_money_split (77, some, 3, parts);
  g_assert_cmpint (parts[0], ==, 0);
  g_assert_cmpint (parts[1], ==, 77);
  g_assert_cmpint (parts[2], ==, 0);

  /* Falck's five jobcentres by filled days, as in the picture of the partnership page. */
  tov_money_split (TOV_KRONER (289575, 0), days, 5, parts);
  g_assert_cmpint (parts[0], ==, TOV_KRONER (102771, 43));
  g_assert_cmpint (parts[1], ==, TOV_KRONER (51621, 43));
  g_assert_cmpint (parts[2], ==, TOV_KRONER (55628, 57));
  g_assert_cmpint (parts[3], ==, TOV_KRONER (58221, 43));
  g_assert_cmpint (parts[4], ==, TOV_KRONER (21332, 14));

  tov_money_split (5, thirds, 0, NULL);
}

static gint64
random_weight (void)
{
  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      return 0;
    case 1:
      return g_test_rand_int_range (0, 10);
    case 2:
      return g_test_rand_int_range (0, G_MAXINT);
    default:
      return (gint64) g_test_rand_int_range (0, G_MAXINT) << 32 | (guint32) g_test_rand_int ();
    }
}

/* No part is a whole øre away from its exact share, and who got one more had the larger remainder. */
static void
check_parts (TovMoney        amount,
             const gint64   *weights,
             gsize           n,
             const TovMoney *parts)
{
  TovInt128 total = 0;
  TovInt128 sum = 0;

  for (gsize i = 0; i < n; i++)
    total += weights[i];
  if (total == 0)
    return;

  for (gsize i = 0; i < n; i++)
    {
      TovInt128 share = (TovInt128) ABS (amount) * weights[i];
      TovInt128 whole = share / total;
      gboolean rounded_up = ABS (parts[i]) == (gint64) whole + 1;

      g_assert_true (rounded_up || ABS (parts[i]) == (gint64) whole);
      g_assert_true (weights[i] > 0 || parts[i] == 0);
      sum += parts[i];

      for (gsize j = 0; j < n && rounded_up; j++)
        {
          TovInt128 other = (TovInt128) ABS (amount) * weights[j];
          gboolean other_up = ABS (parts[j]) == (gint64) (other / total) + 1;

          g_assert_true (other_up || other % total < share % total ||
                         (other % total == share % total && j > i));
        }
    }
  g_assert_true (sum == amount);
}

static void
test_split_adds_up (void)
{
  for (int i = 0; i < CASES; i++)
    {
      gsize n = g_test_rand_int_range (1, 12);
      gint64 weights[12];
      TovMoney parts[12];
      TovMoney amount = (gint64) g_test_rand_int () * g_test_rand_int_range (1, 500);
      TovMoney sum = 0;

      for (gsize j = 0; j < n; j++)
        weights[j] = random_weight ();

      tov_money_split (amount, weights, n, parts);
      for (gsize j = 0; j < n; j++)
        sum += parts[j];
      g_assert_cmpint (sum, ==, amount);
      check_parts (amount, weights, n, parts);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/money/dialects", test_dialects);
  g_test_add_func ("/money/bad", test_bad);
  g_test_add_func ("/money/error-quotes", test_error_quotes);
  g_test_add_func ("/money/plain", test_plain);
  g_test_add_func ("/money/plain-and-back", test_plain_and_back);
  g_test_add_func ("/exact/round", test_round);
  g_test_add_func ("/exact/enormous", test_enormous);
  g_test_add_func ("/exact/sum-is-rounded-once", test_sum_is_rounded_once);
  g_test_add_func ("/exact/multiply", test_multiply);
  g_test_add_func ("/exact/random-sums", test_random_sums);
  g_test_add_func ("/exact/strange-divisors", test_strange_divisors);
  g_test_add_func ("/exact/compare", test_compare);
  g_test_add_func ("/money/split-examples", test_split_examples);
  g_test_add_func ("/money/split-adds-up", test_split_adds_up);

  return g_test_run ();
}
