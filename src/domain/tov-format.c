/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tov-number-private.h"

#define UNDEFINED "–"
#define MONTHS 12

static const char * const month_names[MONTHS] = {
  NC_ ("month", "January"), NC_ ("month", "February"), NC_ ("month", "March"),
  NC_ ("month", "April"),   NC_ ("month", "May"),      NC_ ("month", "June"),
  NC_ ("month", "July"),    NC_ ("month", "August"),   NC_ ("month", "September"),
  NC_ ("month", "October"), NC_ ("month", "November"), NC_ ("month", "December"),
};

static const char * const short_month_names[MONTHS] = {
  NC_ ("month, short", "Jan"), NC_ ("month, short", "Feb"), NC_ ("month, short", "Mar"),
  NC_ ("month, short", "Apr"), NC_ ("month, short", "May"), NC_ ("month, short", "Jun"),
  NC_ ("month, short", "Jul"), NC_ ("month, short", "Aug"), NC_ ("month, short", "Sep"),
  NC_ ("month, short", "Oct"), NC_ ("month, short", "Nov"), NC_ ("month, short", "Dec"),
};

static char *
format_double (TovLanguage   language,
               double        value,
               int           decimals,
               TovNumberSign sign)
{
  g_autofree char *digits = NULL;

  g_return_val_if_fail (decimals >= 0 && decimals <= 9, g_strdup (UNDEFINED));

  if (!isfinite (value))
    return g_strdup (UNDEFINED);

  digits = tov_number_digits (value, decimals);
  return tov_number_from_digits (language, digits, decimals, value < 0, sign);
}

char *
tov_format_count (TovLanguage language,
                  gint64      count)
{
  return tov_number_from_units (language, count, 0, TOV_NUMBER_SIGN_MINUS);
}

char *
tov_format_decimal (TovLanguage language,
                    double      value,
                    int         decimals)
{
  return format_double (language, value, decimals, TOV_NUMBER_SIGN_MINUS);
}

char *
tov_format_signed (TovLanguage language,
                   double      value,
                   int         decimals)
{
  return format_double (language, value, decimals, TOV_NUMBER_SIGN_ALWAYS);
}

char *
tov_format_percent (TovLanguage language,
                    double      share,
                    int         decimals)
{
  g_autofree char *number = tov_format_decimal (language, share * 100, decimals);

  if (!isfinite (share))
    return g_steal_pointer (&number);

  /* Translators: a percentage in a table; Danish has a no-break space before the sign. */
  return g_strdup_printf (tov_text (language, "%s%%"), number);
}

char *
tov_format_percent_text (TovLanguage language,
                         double      share,
                         int         decimals)
{
  g_autofree char *number = tov_format_decimal (language, share * 100, decimals);

  if (!isfinite (share))
    return g_steal_pointer (&number);

  /* Translators: a percentage in running text, with a no-break space after the number. */
  return g_strdup_printf (tov_text (language, "%s per cent"), number);
}

char *
tov_format_amount (TovLanguage language,
                   TovMoney    amount)
{
  if (amount == TOV_MONEY_NONE)
    return g_strdup (UNDEFINED);

  return tov_number_from_units (language, amount, 2, TOV_NUMBER_SIGN_MINUS);
}

char *
tov_format_money (TovLanguage language,
                  TovMoney    amount)
{
  g_autofree char *number = tov_format_amount (language, amount);

  if (amount == TOV_MONEY_NONE)
    return g_steal_pointer (&number);

  /* Translators: an amount in Danish kroner, with a no-break space between number and unit. */
  return g_strdup_printf (tov_text (language, "DKK %s"), number);
}

char *
tov_format_difference (TovLanguage language,
                       TovMoney    amount)
{
  if (amount == TOV_MONEY_NONE)
    return g_strdup (UNDEFINED);

  return tov_number_from_units (language, amount, 2, TOV_NUMBER_SIGN_ALWAYS);
}

const char *
tov_format_difference_word (TovLanguage language,
                            TovMoney    amount)
{
  if (amount == TOV_MONEY_NONE)
    return UNDEFINED;
  if (amount > 0)
    return tov_ctext (language, "cost difference", "dearer");
  if (amount < 0)
    return tov_ctext (language, "cost difference", "cheaper");

  return tov_ctext (language, "cost difference", "the same");
}

char *
tov_format_date (TovLanguage language,
                 TovDate     date)
{
  int year, month, day;

  if (!tov_date_is_valid (date))
    return g_strdup (UNDEFINED);

  tov_date_to_ymd (date, &year, &month, &day);
  return g_strdup_printf ("%02d-%02d-%04d", day, month, year);
}

char *
tov_format_date_long (TovLanguage language,
                      TovDate     date)
{
  int year, month, day;

  if (!tov_date_is_valid (date))
    return g_strdup (UNDEFINED);

  tov_date_to_ymd (date, &year, &month, &day);
  /* Translators: day of the month, month's name, year, with no-break spaces, for a date isn't broken over two lines. */
  return g_strdup_printf (tov_text (language, "%d %s %d"), day,
                          tov_format_month_name (language, month, FALSE), year);
}

char *
tov_format_date_short (TovLanguage language,
                       TovDate     date)
{
  int month, day;

  if (!tov_date_is_valid (date))
    return g_strdup (UNDEFINED);

  tov_date_to_ymd (date, NULL, &month, &day);
  return g_strdup_printf ("%02d-%02d", day, month);
}

/* A period that is open at an end says so in words. */
static char *
join_period (TovLanguage  language,
             TovPeriod    period,
             const char  *from,
             const char  *to,
             const char  *dash)
{
  gboolean has_from = tov_date_is_valid (period.from);
  gboolean has_to = tov_date_is_valid (period.to);

  if (has_from && has_to)
    return g_strconcat (from, dash, to, NULL);
  if (has_from)
    /* Translators: a period without a last day; %s is the first. */
    return g_strdup_printf (tov_text (language, "from %s"), from);
  if (has_to)
    /* Translators: a period without a first day; %s is the last, which is part of it. */
    return g_strdup_printf (tov_text (language, "until %s"), to);

  return g_strdup (UNDEFINED);
}

char *
tov_format_period (TovLanguage language,
                   TovPeriod   period)
{
  g_autofree char *from = tov_format_date (language, period.from);
  g_autofree char *to = tov_format_date (language, period.to);

  return join_period (language, period, from, to, " – ");
}

char *
tov_format_period_long (TovLanguage language,
                        TovPeriod   period)
{
  g_autofree char *from = tov_format_date_long (language, period.from);
  g_autofree char *to = tov_format_date_long (language, period.to);

  return join_period (language, period, from, to, "–");
}

char *
tov_format_week (TovLanguage language,
                 TovDate     date)
{
  int week, year;

  if (!tov_date_is_valid (date))
    return g_strdup (UNDEFINED);

  week = tov_date_iso_week (date, &year);
  /* Translators: the ISO week's number and year; a no-break space before the number. */
  return g_strdup_printf (tov_text (language, "week %d, %d"), week, year);
}

const char *
tov_format_month_name (TovLanguage language,
                       int         month,
                       gboolean    abbreviated)
{
  g_return_val_if_fail (month >= 1 && month <= MONTHS, UNDEFINED);

  if (abbreviated)
    return tov_ctext (language, "month, short", short_month_names[month - 1]);

  return tov_ctext (language, "month", month_names[month - 1]);
}

char *
tov_format_bucket (TovLanguage language,
                   TovBucket   bucket,
                   TovDate     day)
{
  int year, month;

  if (!tov_date_is_valid (day))
    return g_strdup (UNDEFINED);

  tov_date_to_ymd (day, &year, &month, NULL);
  switch (bucket)
    {
    case TOV_BUCKET_DAY:
      return tov_format_date (language, day);
    case TOV_BUCKET_WEEK:
      return tov_format_week (language, day);
    case TOV_BUCKET_MONTH:
      return g_strdup_printf ("%s %d", tov_format_month_name (language, month, FALSE), year);
    case TOV_BUCKET_QUARTER:
      /* Translators: the quarter's number, 1 to 4, and the year. */
      return g_strdup_printf (tov_text (language, "Q%d %d"), (month + 2) / 3, year);
    case TOV_BUCKET_YEAR:
      return g_strdup_printf ("%d", year);
    default:
      g_return_val_if_reached (g_strdup (UNDEFINED));
    }
}
