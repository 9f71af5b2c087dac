/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-period.h"

G_BEGIN_DECLS

/* The periods that the window offers. All are seen from the as-of date, so that an archive's "this year" is its own last one. */
typedef enum
{
  TOV_PERIOD_WHOLE, /* from the file's first day to the as-of date */
  TOV_PERIOD_THIS_YEAR,
  TOV_PERIOD_LAST_YEAR,
  TOV_PERIOD_YEAR_BEFORE, /* the year before the last one */
  TOV_PERIOD_THIS_QUARTER,
  TOV_PERIOD_LAST_QUARTER,
  TOV_PERIOD_CUSTOM,
} TovPeriodChoice;

/* The choice's name in actions: "whole", "this-year" … "custom". Static. */
const char *tov_period_choice_get_name (TovPeriodChoice choice);
/* TOV_PERIOD_WHOLE for an unknown name. */
TovPeriodChoice tov_period_choice_by_name (const char *name);
/* Whole calendar years and quarters (the figures cut them at the as-of date); both ends TOV_DATE_NONE for the whole period; @custom for a custom one. */
TovPeriod tov_period_choice_resolve (TovPeriodChoice choice, TovDate as_of, TovPeriod custom);
/* "Whole period", "2015", "4th quarter 2015", "01-01-2015 – 30-06-2015", in the window's language (transfer full) */
char *tov_period_choice_describe (TovPeriodChoice choice, TovDate as_of, TovPeriod custom);

G_END_DECLS
