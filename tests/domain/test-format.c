/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-format.h"

#include <math.h>

/* In what is expected, ~ stands for a no-break space and _ for the minus sign, which are hard to tell from others. */
static void
take_and_compare (char       *text,
                  const char *expected)
{
  g_autofree char *taken = text;
  g_autoptr (GString) wanted = g_string_new (expected);

  g_string_replace (wanted, "~", "\u00a0", 0);
  g_string_replace (wanted, "_", "\u2212", 0);
  g_assert_cmpstr (taken, ==, wanted->str);
}

#define DANISH(function, expected, ...) \
  take_and_compare (function (TOV_LANGUAGE_DANISH, __VA_ARGS__), expected)
#define ENGLISH(function, expected, ...) \
  take_and_compare (function (TOV_LANGUAGE_ENGLISH, __VA_ARGS__), expected)

static void
test_count (void)
{
  DANISH (tov_format_count, "0", 0);
  DANISH (tov_format_count, "999", 999);
  DANISH (tov_format_count, "3.478", 3478);
  ENGLISH (tov_format_count, "3,478", 3478);
  DANISH (tov_format_count, "1.234.567", 1234567);
  DANISH (tov_format_count, "_1.000", -1000);
  DANISH (tov_format_count, "_100", -100);
  ENGLISH (tov_format_count, "9,223,372,036,854,775,807", G_MAXINT64);
  ENGLISH (tov_format_count, "_9,223,372,036,854,775,808", G_MININT64);
}

static void
test_decimal (void)
{
  DANISH (tov_format_decimal, "15,6", 15.6, 1);
  ENGLISH (tov_format_decimal, "15.6", 15.6, 1);
  DANISH (tov_format_decimal, "1.234,50", 1234.5, 2);
  DANISH (tov_format_decimal, "0,05", 0.05, 2);
  DANISH (tov_format_decimal, "0,0", 0.0, 1);
  DANISH (tov_format_decimal, "0,0", -0.04, 1);
  DANISH (tov_format_decimal, "_0,1", -0.05, 1);
  DANISH (tov_format_decimal, "1", 0.5, 0);
  DANISH (tov_format_decimal, "0", 0.49999, 0);
  DANISH (tov_format_decimal, "0", 0.05, 0);
  DANISH (tov_format_decimal, "10,0", 9.95, 1);
  DANISH (tov_format_decimal, "1.000", 999.5, 0);
  DANISH (tov_format_decimal, "0,001", 0.0005, 3);
  DANISH (tov_format_decimal, "0,000", 0.00049, 3);
  DANISH (tov_format_decimal, "0,0", 1e-300, 1);
  ENGLISH (tov_format_decimal, "100,000,000,000,000,000,000.0", 1e20, 1);
  DANISH (tov_format_decimal, "–", (double) NAN, 1);
  DANISH (tov_format_decimal, "–", (double) INFINITY, 1);
}

/* What has a half as its last digit is rounded away from zero, though the double may lie a hair below it. */
static void
test_halves (void)
{
  for (int thousandths = -20000; thousandths <= 20000; thousandths++)
    {
      int hundredths = (ABS (thousandths) + 5) / 10;
      g_autofree char *expected = g_strdup_printf ("%s%d.%02d",
                                                   thousandths < 0 && hundredths > 0 ? "_" : "",
                                                   hundredths / 100, hundredths % 100);

      ENGLISH (tov_format_decimal, expected, thousandths / 1000.0, 2);
    }

  DANISH (tov_format_decimal, "68,7", 68.65, 1);
  DANISH (tov_format_decimal, "1,01", 1.005, 2);
  DANISH (tov_format_percent, "68,7~%", 0.6865, 1);
  DANISH (tov_format_percent, "0,3~%", 0.1 * 0.025, 1);
}

static void
test_signed (void)
{
  DANISH (tov_format_signed, "+0,9", 0.9, 1);
  DANISH (tov_format_signed, "_0,1", -0.1, 1);
  DANISH (tov_format_signed, "0,0", 0.0, 1);
  DANISH (tov_format_signed, "0,0", 0.04, 1);
  DANISH (tov_format_signed, "0,0", -0.04, 1);
  DANISH (tov_format_signed, "–", (double) NAN, 1);
  ENGLISH (tov_format_signed, "+13.9", 13.9, 1);
}

static void
test_percent (void)
{
  DANISH (tov_format_percent, "68,7~%", 0.687, 1);
  ENGLISH (tov_format_percent, "68.7%", 0.687, 1);
  DANISH (tov_format_percent, "131~%", 21 / 16.0, 0);
  DANISH (tov_format_percent, "6,7~%", 4 / 60.0, 1);
  DANISH (tov_format_percent, "100~%", 1.0, 0);
  DANISH (tov_format_percent, "–", (double) NAN, 1);
  DANISH (tov_format_percent_text, "2,5~pct.", 0.025, 1);
  ENGLISH (tov_format_percent_text, "2.5~per cent", 0.025, 1);
  ENGLISH (tov_format_percent_text, "–", (double) NAN, 1);
}

static void
test_money (void)
{
  DANISH (tov_format_money, "8.325,10~kr.", TOV_KRONER (8325, 10));
  ENGLISH (tov_format_money, "DKK~8,325.10", TOV_KRONER (8325, 10));
  DANISH (tov_format_money, "_8.325,10~kr.", -TOV_KRONER (8325, 10));
  ENGLISH (tov_format_money, "DKK~_8,325.10", -TOV_KRONER (8325, 10));
  DANISH (tov_format_money, "–", TOV_MONEY_NONE);
  DANISH (tov_format_amount, "0,05", 5);
  DANISH (tov_format_amount, "_0,05", -5);
  DANISH (tov_format_amount, "289.575,00", TOV_KRONER (289575, 0));
  DANISH (tov_format_amount, "–", TOV_MONEY_NONE);
}

static void
test_difference (void)
{
  DANISH (tov_format_difference, "+324,50", TOV_KRONER (324, 50));
  DANISH (tov_format_difference, "_8.325,10", -TOV_KRONER (8325, 10));
  DANISH (tov_format_difference, "0,00", 0);
  ENGLISH (tov_format_difference, "_8,325.10", -TOV_KRONER (8325, 10));
  DANISH (tov_format_difference, "–", TOV_MONEY_NONE);

  g_assert_cmpstr (tov_format_difference_word (TOV_LANGUAGE_DANISH, 1), ==, "dyrere");
  g_assert_cmpstr (tov_format_difference_word (TOV_LANGUAGE_DANISH, -1), ==, "billigere");
  g_assert_cmpstr (tov_format_difference_word (TOV_LANGUAGE_DANISH, 0), ==, "ens");
  g_assert_cmpstr (tov_format_difference_word (TOV_LANGUAGE_ENGLISH, 1), ==, "dearer");
  g_assert_cmpstr (tov_format_difference_word (TOV_LANGUAGE_ENGLISH, -1), ==, "cheaper");
  g_assert_cmpstr (tov_format_difference_word (TOV_LANGUAGE_ENGLISH, 0), ==, "the same");
  g_assert_cmpstr (tov_format_difference_word (TOV_LANGUAGE_ENGLISH, TOV_MONEY_NONE), ==, "–");
}

static void
test_date (void)
{
  TovDate date = tov_date_from_ymd (2015, 3, 31);

  DANISH (tov_format_date, "31-03-2015", date);
  ENGLISH (tov_format_date, "31-03-2015", date);
  DANISH (tov_format_date, "–", TOV_DATE_NONE);
  DANISH (tov_format_date_long, "31.~marts~2015", date);
  ENGLISH (tov_format_date_long, "31~March~2015", date);
  DANISH (tov_format_date_long, "1.~maj~2015", tov_date_from_ymd (2015, 5, 1));
  DANISH (tov_format_date_long, "–", TOV_DATE_NONE);
  DANISH (tov_format_date_short, "31-03", date);
  DANISH (tov_format_date_short, "–", TOV_DATE_NONE);
}

static void
test_period (void)
{
  TovDate from = tov_date_from_ymd (2014, 1, 1);
  TovDate to = tov_date_from_ymd (2015, 12, 31);

  DANISH (tov_format_period, "01-01-2014 – 31-12-2015", ((TovPeriod) { from, to }));
  DANISH (tov_format_period_long, "1.~januar~2014–31.~december~2015", ((TovPeriod) { from, to }));
  ENGLISH (tov_format_period_long, "1~January~2014–31~December~2015", ((TovPeriod) { from, to }));
  DANISH (tov_format_period, "fra 01-01-2014", ((TovPeriod) { from, TOV_DATE_NONE }));
  ENGLISH (tov_format_period, "until 31-12-2015", ((TovPeriod) { TOV_DATE_NONE, to }));
  DANISH (tov_format_period, "–", ((TovPeriod) { TOV_DATE_NONE, TOV_DATE_NONE }));
}

static void
test_bucket (void)
{
  TovDate date = tov_date_from_ymd (2015, 3, 23);

  DANISH (tov_format_week, "uge~13, 2015", date);
  ENGLISH (tov_format_week, "week~13, 2015", date);
  DANISH (tov_format_week, "uge~53, 2015", tov_date_from_ymd (2016, 1, 3));
  DANISH (tov_format_week, "–", TOV_DATE_NONE);

  DANISH (tov_format_bucket, "23-03-2015", TOV_BUCKET_DAY, date);
  DANISH (tov_format_bucket, "uge~13, 2015", TOV_BUCKET_WEEK, date);
  DANISH (tov_format_bucket, "marts 2015", TOV_BUCKET_MONTH, date);
  ENGLISH (tov_format_bucket, "March 2015", TOV_BUCKET_MONTH, date);
  DANISH (tov_format_bucket, "1. kvt. 2015", TOV_BUCKET_QUARTER, date);
  ENGLISH (tov_format_bucket, "Q1 2015", TOV_BUCKET_QUARTER, date);
  ENGLISH (tov_format_bucket, "Q4 2015", TOV_BUCKET_QUARTER, tov_date_from_ymd (2015, 10, 1));
  DANISH (tov_format_bucket, "2015", TOV_BUCKET_YEAR, date);
  DANISH (tov_format_bucket, "–", TOV_BUCKET_YEAR, TOV_DATE_NONE);
}

static void
test_months (void)
{
  static const char * const danish[] = {
    "januar", "februar", "marts",     "april",   "maj",      "juni",
    "juli",   "august",  "september", "oktober", "november", "december",
  };

  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *abbreviation = g_strndup (danish[month - 1], 3);

      g_assert_cmpstr (tov_format_month_name (TOV_LANGUAGE_DANISH, month, FALSE), ==,
                       danish[month - 1]);
      g_assert_cmpstr (tov_format_month_name (TOV_LANGUAGE_DANISH, month, TRUE), ==, abbreviation);
    }

  g_assert_cmpstr (tov_format_month_name (TOV_LANGUAGE_ENGLISH, 5, FALSE), ==, "May");
  g_assert_cmpstr (tov_format_month_name (TOV_LANGUAGE_ENGLISH, 10, TRUE), ==, "Oct");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/count", test_count);
  g_test_add_func ("/format/decimal", test_decimal);
  g_test_add_func ("/format/halves", test_halves);
  g_test_add_func ("/format/signed", test_signed);
  g_test_add_func ("/format/percent", test_percent);
  g_test_add_func ("/format/money", test_money);
  g_test_add_func ("/format/difference", test_difference);
  g_test_add_func ("/format/date", test_date);
  g_test_add_func ("/format/period", test_period);
  g_test_add_func ("/format/bucket", test_bucket);
  g_test_add_func ("/format/months", test_months);

  return g_test_run ();
}
