/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-period-choice.h"

#include <glib/gi18n.h>

#include "tov-format.h"

static const char * const names[] = { "whole",        "this-year",    "last-year", "year-before",
                                      "this-quarter", "last-quarter", "custom" };

const char *
tov_period_choice_get_name (TovPeriodChoice choice)
{
  return names[choice];
}

TovPeriodChoice
tov_period_choice_by_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (name, names[i]) == 0)
      return i;
  return TOV_PERIOD_WHOLE;
}

TovPeriod
tov_period_choice_resolve (TovPeriodChoice choice, TovDate as_of, TovPeriod custom)
{
  switch (choice)
    {
    case TOV_PERIOD_THIS_YEAR:
      return tov_bucket_of (TOV_BUCKET_YEAR, as_of);
    case TOV_PERIOD_LAST_YEAR:
      return tov_bucket_of (TOV_BUCKET_YEAR, tov_date_add_months (as_of, -12));
    case TOV_PERIOD_YEAR_BEFORE:
      return tov_bucket_of (TOV_BUCKET_YEAR, tov_date_add_months (as_of, -24));
    case TOV_PERIOD_THIS_QUARTER:
      return tov_bucket_of (TOV_BUCKET_QUARTER, as_of);
    case TOV_PERIOD_LAST_QUARTER:
      return tov_bucket_of (TOV_BUCKET_QUARTER, tov_date_add_months (as_of, -3));
    case TOV_PERIOD_CUSTOM:
      return custom;
    case TOV_PERIOD_WHOLE:
    default:
      return (TovPeriod) { TOV_DATE_NONE, TOV_DATE_NONE };
    }
}

char *
tov_period_choice_describe (TovPeriodChoice choice, TovDate as_of, TovPeriod custom)
{
  TovLanguage language = tov_language_default ();
  TovPeriod period = tov_period_choice_resolve (choice, as_of, custom);

  switch (choice)
    {
    case TOV_PERIOD_THIS_YEAR:
    case TOV_PERIOD_LAST_YEAR:
    case TOV_PERIOD_YEAR_BEFORE:
      return tov_format_bucket (language, TOV_BUCKET_YEAR, period.from);
    case TOV_PERIOD_THIS_QUARTER:
    case TOV_PERIOD_LAST_QUARTER:
      return tov_format_bucket (language, TOV_BUCKET_QUARTER, period.from);
    case TOV_PERIOD_CUSTOM:
      return tov_format_period (language, period);
    case TOV_PERIOD_WHOLE:
    default:
      return g_strdup (_ ("Whole period"));
    }
}
