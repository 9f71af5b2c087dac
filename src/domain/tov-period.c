/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-period.h"

/* Beyond this, weeks are too many to tell apart in a chart as wide as a page. */
#define LONGEST_IN_WEEKS_MONTHS 18

int
tov_period_days (TovPeriod period)
{
  gint64 days = (gint64) period.to - period.from + 1;

  return (int) CLAMP (days, 0, G_MAXINT);
}

gboolean
tov_period_is_empty (TovPeriod period)
{
  return period.to < period.from;
}

gboolean
tov_period_contains (TovPeriod period,
                     TovDate   day)
{
  return day >= period.from && day <= period.to;
}

TovPeriod
tov_period_intersect (TovPeriod a,
                      TovPeriod b)
{
  return (TovPeriod) { MAX (a.from, b.from), MIN (a.to, b.to) };
}

static TovPeriod
quarter_of (TovDate day)
{
  int year, month;
  TovDate last_month;

  tov_date_to_ymd (day, &year, &month, NULL);
  month -= (month - 1) % 3;
  last_month = tov_date_from_ymd (year, month + 2, 1);

  return (TovPeriod) { tov_date_from_ymd (year, month, 1), tov_date_month_end (last_month) };
}

TovPeriod
tov_bucket_of (TovBucket bucket,
               TovDate   day)
{
  TovDate from;

  g_return_val_if_fail (tov_date_is_valid (day), ((TovPeriod) { TOV_DATE_NONE, TOV_DATE_NONE }));

  switch (bucket)
    {
    case TOV_BUCKET_DAY:
      return (TovPeriod) { day, day };
    case TOV_BUCKET_WEEK:
      from = tov_date_week_start (day);
      return (TovPeriod) { from, from + 6 };
    case TOV_BUCKET_MONTH:
      return (TovPeriod) { tov_date_month_start (day), tov_date_month_end (day) };
    case TOV_BUCKET_QUARTER:
      return quarter_of (day);
    case TOV_BUCKET_YEAR:
      from = tov_date_year_start (day);
      return (TovPeriod) { from, from + tov_date_days_in_year (day) - 1 };
    default:
      g_return_val_if_reached (((TovPeriod) { day, day }));
    }
}

GArray *
tov_period_split (TovPeriod period,
                  TovBucket bucket)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (TovPeriod));
  TovDate day = period.from;

  if (tov_period_is_empty (period))
    return g_steal_pointer (&pieces);

  g_return_val_if_fail (tov_date_is_valid (period.from) && tov_date_is_valid (period.to),
                        g_steal_pointer (&pieces));

  while (day <= period.to)
    {
      TovPeriod piece = { day, MIN (tov_bucket_of (bucket, day).to, period.to) };

      g_array_append_val (pieces, piece);
      day = piece.to + 1;
    }

  return g_steal_pointer (&pieces);
}

TovBucket
tov_period_bucket (TovPeriod period)
{
  TovDate limit;

  if (tov_period_is_empty (period))
    return TOV_BUCKET_WEEK;

  limit = tov_date_add_months (period.from, LONGEST_IN_WEEKS_MONTHS);
  return limit == TOV_DATE_NONE || period.to < limit ? TOV_BUCKET_WEEK : TOV_BUCKET_MONTH;
}
