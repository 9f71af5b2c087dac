/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-date.h"

#include <glib/gi18n-lib.h>

#include "tov-error.h"
#include "tov-input-private.h"

/*
 * Days and dates are converted by counting from 1 March of year 0, so that the leap day is the last of its year and the
 * months before it have fixed lengths. All years in question are positive, so integer division needs no care.
 */
#define DAYS_IN_400_YEARS 146097
#define DAYS_FROM_MARCH_0_TO_1970 719468

static gint64
day_number (int year,
            int month,
            int day)
{
  gint64 march_year = month > 2 ? year : year - 1;
  gint64 march_month = month > 2 ? month - 3 : month + 9;
  gint64 day_of_year = (153 * march_month + 2) / 5 + day - 1;

  return march_year * 365 + march_year / 4 - march_year / 100 + march_year / 400 + day_of_year -
         DAYS_FROM_MARCH_0_TO_1970;
}

static void
split_day_number (gint64  number,
                  int    *year,
                  int    *month,
                  int    *day)
{
  gint64 from_march_0 = number + DAYS_FROM_MARCH_0_TO_1970;
  gint64 era = from_march_0 / DAYS_IN_400_YEARS;
  gint64 day_of_era = from_march_0 % DAYS_IN_400_YEARS;
  gint64 year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) /
                       365;
  gint64 day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  gint64 march_month = (5 * day_of_year + 2) / 153;

  *day = (int) (day_of_year - (153 * march_month + 2) / 5 + 1);
  *month = (int) (march_month < 10 ? march_month + 3 : march_month - 9);
  *year = (int) (era * 400 + year_of_era + (*month <= 2 ? 1 : 0));
}

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
days_in_month (int year,
               int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return month == 2 && is_leap_year (year) ? 29 : days[month - 1];
}

/* A day beyond either end of the calendar becomes "none". */
static TovDate
checked (gint64 number)
{
  return number >= TOV_DATE_MIN && number <= TOV_DATE_MAX ? (TovDate) number : TOV_DATE_NONE;
}

gboolean
tov_date_is_valid (TovDate date)
{
  return date >= TOV_DATE_MIN && date <= TOV_DATE_MAX;
}

TovDate
tov_date_from_ymd (int year,
                   int month,
                   int day)
{
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 ||
      day > days_in_month (year, month))
    return TOV_DATE_NONE;

  return (TovDate) day_number (year, month, day);
}

void
tov_date_to_ymd (TovDate  date,
                 int     *year,
                 int     *month,
                 int     *day)
{
  int y, m, d;

  g_return_if_fail (tov_date_is_valid (date));

  split_day_number (date, &y, &m, &d);
  if (year != NULL)
    *year = y;
  if (month != NULL)
    *month = m;
  if (day != NULL)
    *day = d;
}

int
tov_date_year (TovDate date)
{
  int year = 0;

  tov_date_to_ymd (date, &year, NULL, NULL);
  return year;
}

TovDate
tov_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return tov_date_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now),
                            g_date_time_get_day_of_month (now));
}

int
tov_date_weekday (TovDate date)
{
  g_return_val_if_fail (tov_date_is_valid (date), 0);

  /* TOV_DATE_MIN is a Monday. */
  return (date - TOV_DATE_MIN) % 7 + 1;
}

int
tov_date_iso_week (TovDate  date,
                   int     *iso_year)
{
  int year, month, day;
  gint64 thursday;

  g_return_val_if_fail (tov_date_is_valid (date), 0);

  /* A week belongs to the year that its Thursday lies in. */
  thursday = (gint64) tov_date_week_start (date) + 3;
  split_day_number (thursday, &year, &month, &day);
  if (iso_year != NULL)
    *iso_year = year;

  return (int) ((thursday - day_number (year, 1, 1)) / 7 + 1);
}

TovDate
tov_date_from_iso_week (int iso_year,
                        int week,
                        int weekday)
{
  gint64 january_4, week_1;
  gint64 thursday;
  int year, month, day;

  if (iso_year < 1900 || iso_year > 2200 || week < 1 || week > 53 || weekday < 1 || weekday > 7)
    return TOV_DATE_NONE;

  /* 4 January always lies in week 1. */
  january_4 = day_number (iso_year, 1, 4);
  week_1 = january_4 - (january_4 - TOV_DATE_MIN) % 7;
  thursday = week_1 + (week - 1) * 7 + 3;
  split_day_number (thursday, &year, &month, &day);
  if (year != iso_year)
    return TOV_DATE_NONE;

  return checked (thursday - 3 + weekday - 1);
}

TovDate
tov_date_week_start (TovDate date)
{
  g_return_val_if_fail (tov_date_is_valid (date), TOV_DATE_NONE);

  return date - (tov_date_weekday (date) - 1);
}

TovDate
tov_date_month_start (TovDate date)
{
  int day;

  g_return_val_if_fail (tov_date_is_valid (date), TOV_DATE_NONE);

  tov_date_to_ymd (date, NULL, NULL, &day);
  return date - (day - 1);
}

TovDate
tov_date_month_end (TovDate date)
{
  g_return_val_if_fail (tov_date_is_valid (date), TOV_DATE_NONE);

  return tov_date_month_start (date) + tov_date_days_in_month (date) - 1;
}

TovDate
tov_date_year_start (TovDate date)
{
  g_return_val_if_fail (tov_date_is_valid (date), TOV_DATE_NONE);

  return tov_date_from_ymd (tov_date_year (date), 1, 1);
}

TovDate
tov_date_add_months (TovDate date,
                     int     months)
{
  int year, month, day;
  gint64 sum, new_year;
  int new_month;

  g_return_val_if_fail (tov_date_is_valid (date), TOV_DATE_NONE);

  tov_date_to_ymd (date, &year, &month, &day);
  sum = (gint64) year * 12 + month - 1 + months;
  if (sum < 1900 * 12 || sum >= 2200 * 12)
    return TOV_DATE_NONE;

  new_year = sum / 12;
  new_month = (int) (sum % 12) + 1;
  return tov_date_from_ymd ((int) new_year, new_month,
                            MIN (day, days_in_month ((int) new_year, new_month)));
}

int
tov_date_days_in_month (TovDate date)
{
  int year, month;

  g_return_val_if_fail (tov_date_is_valid (date), 0);

  tov_date_to_ymd (date, &year, &month, NULL);
  return days_in_month (year, month);
}

int
tov_date_days_in_year (TovDate date)
{
  g_return_val_if_fail (tov_date_is_valid (date), 0);

  return is_leap_year (tov_date_year (date)) ? 366 : 365;
}

/* Reads @least to @most digits; what comes after them is the caller's to check. NULL when there are fewer. */
static const char *
read_digits (const char *text,
             int         least,
             int         most,
             int        *number)
{
  int digits = 0;

  *number = 0;
  for (; g_ascii_isdigit (*text) && digits < most; text++, digits++)
    *number = *number * 10 + (*text - '0');

  return digits >= least ? text : NULL;
}

/* 2015-03-31 */
static gboolean
scan_year_first (const char *text,
                 int        *year,
                 int        *month,
                 int        *day)
{
  text = read_digits (text, 4, 4, year);
  if (text == NULL || *text++ != '-')
    return FALSE;

  text = read_digits (text, 2, 2, month);
  if (text == NULL || *text++ != '-')
    return FALSE;

  text = read_digits (text, 2, 2, day);
  return text != NULL && *text == '\0';
}

/* 31-03-2015, 31.03.2015, 31/3-2015, 31/3/2015 */
static gboolean
scan_day_first (const char *text,
                int        *year,
                int        *month,
                int        *day)
{
  char first, second;

  text = read_digits (text, 1, 2, day);
  if (text == NULL || *text == '\0')
    return FALSE;

  first = *text++;
  text = read_digits (text, 1, 2, month);
  if (text == NULL || *text == '\0')
    return FALSE;

  second = *text++;
  text = read_digits (text, 4, 4, year);
  if (text == NULL || *text != '\0')
    return FALSE;

  return (first == '-' && second == '-') || (first == '.' && second == '.') ||
         (first == '/' && (second == '-' || second == '/'));
}

gboolean
tov_date_parse (const char  *text,
                TovDate     *date,
                GError     **error)
{
  g_autofree char *stripped = tov_input_strip (text);
  g_autofree char *quote = NULL;
  int year, month, day;
  TovDate read;

  if (!scan_year_first (stripped, &year, &month, &day) &&
      !scan_day_first (stripped, &year, &month, &day))
    {
      quote = tov_input_quote (text);
      g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
                   _("“%s” is not a date; write it like 31-03-2015 or 2015-03-31."), quote);
      return FALSE;
    }

  read = tov_date_from_ymd (year, month, day);
  if (read != TOV_DATE_NONE)
    {
      *date = read;
      return TRUE;
    }

  quote = tov_input_quote (text);
  if (year < 1900 || year > 2199)
    g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
                 _("“%s” does not lie between 1900 and 2199; check the year."), quote);
  else
    g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
                 _("“%s” is a day that does not exist; check the day and the month."), quote);
  return FALSE;
}

char *
tov_date_to_iso (TovDate date)
{
  int year, month, day;

  if (date == TOV_DATE_NONE)
    return g_strdup ("");

  g_return_val_if_fail (tov_date_is_valid (date), g_strdup (""));

  tov_date_to_ymd (date, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}
