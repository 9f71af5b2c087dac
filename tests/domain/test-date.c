/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-date.h"
#include "tov-error.h"

#define GDATE_OF_1970 719163

static void
test_every_day (void)
{
  GDate other;
  GDate last;

  g_date_clear (&other, 1);
  g_date_set_dmy (&other, 1, 1, 1900);
  g_date_set_dmy (&last, 31, 12, 2199);
  g_assert_cmpint (TOV_DATE_MIN, ==, (int) g_date_get_julian (&other) - GDATE_OF_1970);
  g_assert_cmpint (TOV_DATE_MAX, ==, (int) g_date_get_julian (&last) - GDATE_OF_1970);

  for (TovDate date = TOV_DATE_MIN; date <= TOV_DATE_MAX; date++, g_date_add_days (&other, 1))
    {
      int year, month, day, week, week_year;

      tov_date_to_ymd (date, &year, &month, &day);
      g_assert_cmpint (year, ==, g_date_get_year (&other));
      g_assert_cmpint (month, ==, g_date_get_month (&other));
      g_assert_cmpint (day, ==, g_date_get_day (&other));
      g_assert_cmpint (tov_date_year (date), ==, year);
      g_assert_cmpint (tov_date_from_ymd (year, month, day), ==, date);
      g_assert_cmpint (tov_date_weekday (date), ==, g_date_get_weekday (&other));
      g_assert_cmpint (tov_date_days_in_month (date), ==, g_date_get_days_in_month (month, year));
      g_assert_cmpint (tov_date_days_in_year (date), ==, g_date_is_leap_year (year) ? 366 : 365);
      g_assert_cmpint (tov_date_month_start (date), ==, date - day + 1);
      g_assert_cmpint (tov_date_year_start (date), ==,
                       date - (int) g_date_get_day_of_year (&other) + 1);

      week = tov_date_iso_week (date, &week_year);
      g_assert_cmpint (week, ==, g_date_get_iso8601_week_of_year (&other));
      g_assert_cmpint (week_year, ==,
                       month == 1 && week > 50    ? year - 1
                       : month == 12 && week == 1 ? year + 1
                                                  : year);
      g_assert_cmpint (tov_date_from_iso_week (week_year, week, tov_date_weekday (date)), ==, date);
    }
}

static void
test_written_and_read (void)
{
  for (TovDate date = TOV_DATE_MIN; date <= TOV_DATE_MAX; date += 13)
    {
      g_autofree char *text = tov_date_to_iso (date);
      TovDate read;

      g_assert_true (tov_date_parse (text, &read, NULL));
      g_assert_cmpint (read, ==, date);
    }
}

static void
test_leap_years (void)
{
  g_assert_cmpint (tov_date_from_ymd (1900, 2, 29), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_ymd (2100, 2, 29), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_ymd (2015, 2, 29), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_ymd (2000, 2, 29), ==, 11016);
  g_assert_cmpint (tov_date_from_ymd (2016, 2, 29), ==, 16860);
  g_assert_cmpint (tov_date_from_ymd (1970, 1, 1), ==, 0);
}

static void
test_impossible (void)
{
  g_assert_false (tov_date_is_valid (TOV_DATE_NONE));
  g_assert_false (tov_date_is_valid (TOV_DATE_MIN - 1));
  g_assert_false (tov_date_is_valid (TOV_DATE_MAX + 1));
  g_assert_true (tov_date_is_valid (TOV_DATE_MIN));
  g_assert_true (tov_date_is_valid (TOV_DATE_MAX));
  g_assert_cmpint (tov_date_from_ymd (1899, 12, 31), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_ymd (2200, 1, 1), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_ymd (2015, 0, 1), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_ymd (2015, 13, 1), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_ymd (2015, 1, 0), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_ymd (2015, 4, 31), ==, TOV_DATE_NONE);
}

static void
test_weeks (void)
{
  const int with_53[] = { 2015, 2020, 2026 };
  int year;

  for (gsize i = 0; i < G_N_ELEMENTS (with_53); i++)
    g_assert_cmpint (tov_date_from_iso_week (with_53[i], 53, 1), !=, TOV_DATE_NONE);

  g_assert_cmpint (tov_date_from_iso_week (2015, 53, 1), ==, tov_date_from_ymd (2015, 12, 28));
  g_assert_cmpint (tov_date_from_iso_week (2015, 53, 7), ==, tov_date_from_ymd (2016, 1, 3));
  g_assert_cmpint (tov_date_iso_week (tov_date_from_ymd (2016, 1, 3), &year), ==, 53);
  g_assert_cmpint (year, ==, 2015);
  g_assert_cmpint (tov_date_iso_week (tov_date_from_ymd (2016, 1, 4), &year), ==, 1);
  g_assert_cmpint (year, ==, 2016);
  g_assert_cmpint (tov_date_week_start (tov_date_from_ymd (2016, 1, 1)), ==,
                   tov_date_from_ymd (2015, 12, 28));
  g_assert_cmpint (tov_date_iso_week (tov_date_from_ymd (2015, 3, 31), NULL), ==, 14);

  g_assert_cmpint (tov_date_from_iso_week (2016, 53, 1), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_iso_week (2015, 54, 1), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_iso_week (2015, 0, 1), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_iso_week (2015, 13, 0), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_from_iso_week (2015, 13, 8), ==, TOV_DATE_NONE);
}

static void
test_months (void)
{
  TovDate date = tov_date_from_ymd (2015, 8, 31);

  g_assert_cmpint (tov_date_add_months (date, 1), ==, tov_date_from_ymd (2015, 9, 30));
  g_assert_cmpint (tov_date_add_months (date, 6), ==, tov_date_from_ymd (2016, 2, 29));
  g_assert_cmpint (tov_date_add_months (date, -6), ==, tov_date_from_ymd (2015, 2, 28));
  g_assert_cmpint (tov_date_add_months (date, -8), ==, tov_date_from_ymd (2014, 12, 31));
  g_assert_cmpint (tov_date_add_months (date, 0), ==, date);
  g_assert_cmpint (tov_date_add_months (date, 12 * 200), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_add_months (date, -12 * 200), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_add_months (date, G_MAXINT), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_add_months (date, G_MININT), ==, TOV_DATE_NONE);
  g_assert_cmpint (tov_date_month_end (tov_date_from_ymd (2016, 2, 3)), ==,
                   tov_date_from_ymd (2016, 2, 29));
}

static void
test_dialects (void)
{
  static const char * const texts[] = {
    "2015-03-31",     "31-03-2015",     "31.03.2015",
    "31/3-2015",      "31/3/2015",      "31-3-2015",
    "31/03-2015",     "  31-03-2015\t", "\u00a031.03.2015\u00a0",
    "2015-03-31\r\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      TovDate date;

      g_assert_true (tov_date_parse (texts[i], &date, &error));
      g_assert_no_error (error);
      g_assert_cmpint (date, ==, tov_date_from_ymd (2015, 3, 31));
    }
}

static void
test_bad (void)
{
  static const char * const texts[] = {
    "",
    " ",
    "31-02-2015",
    "2015-02-29",
    "32-01-2015",
    "01-13-2015",
    "00-01-2015",
    "2015-00-10",
    "31-03-15",
    "15-03-31",
    "2015-3-31",
    "2015-03-31T12:00",
    "2015.03.31",
    "31-03.2015",
    "31.03-2015",
    "31/3.2015",
    "31 03 2015",
    "31-03-2015x",
    "x31-03-2015",
    "031-03-2015",
    "31-003-2015",
    "31-03-20155",
    "-31-03-2015",
    "31--03-2015",
    "uge 54",
    "54-2015",
    "31-03-1899",
    "01-01-2200",
    "31-",
    "31-03",
    "31-03-",
    "2015",
    "2015-",
    "2015-03",
    "\xff\xfe",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      TovDate date = 4711;

      g_assert_false (tov_date_parse (texts[i], &date, &error));
      g_assert_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (date, ==, 4711);
    }

  g_assert_false (tov_date_parse (NULL, &(TovDate) { 0 }, NULL));
}

static void
test_error_quotes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) long_error = NULL;
  g_autofree char *long_text = g_strnfill (10000, 'x');
  TovDate date;

  g_assert_false (tov_date_parse ("31-02-2015", &date, &error));
  g_assert_nonnull (strstr (error->message, "“31-02-2015”"));

  g_assert_false (tov_date_parse (long_text, &date, &long_error));
  g_assert_cmpint (g_utf8_strlen (long_error->message, -1), <, 200);
}

static void
test_iso (void)
{
  g_autofree char *none = tov_date_to_iso (TOV_DATE_NONE);
  g_autofree char *day = tov_date_to_iso (tov_date_from_ymd (2015, 3, 1));

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (day, ==, "2015-03-01");
}

static void
test_today (void)
{
  TovDate before = (TovDate) (g_get_real_time () / G_USEC_PER_SEC / 86400);

  /* The local day is at most one away from that of Greenwich. */
  g_assert_cmpint (ABS (tov_date_today () - before), <=, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/written-and-read", test_written_and_read);
  g_test_add_func ("/date/leap-years", test_leap_years);
  g_test_add_func ("/date/impossible", test_impossible);
  g_test_add_func ("/date/weeks", test_weeks);
  g_test_add_func ("/date/months", test_months);
  g_test_add_func ("/date/dialects", test_dialects);
  g_test_add_func ("/date/bad", test_bad);
  g_test_add_func ("/date/error-quotes", test_error_quotes);
  g_test_add_func ("/date/iso", test_iso);
  g_test_add_func ("/date/today", test_today);

  return g_test_run ();
}
