/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-money.h"
#include "tov-period.h"
#include "tov-text.h"

G_BEGIN_DECLS

/*
 * Numbers, dates and amounts as a reader of the language expects them. All return (transfer full).
 * Undefined is "–" (U+2013); the minus is U+2212; number and unit are bound with a
 * no-break space (U+00A0).
 *
 *                       Danish                       English
 *   count               3.478                        3,478
 *   decimal             15,6                         15.6
 *   percent             68,7 %                       68.7%
 *   percent in text     68,7 pct.                    68.7 per cent
 *   money               8.325,10 kr.                 DKK 8,325.10
 *   date                31-03-2015                   31-03-2015
 *   long date           31. marts 2015               31 March 2015
 *
 * Day first in both languages: one file, one date order. A long date has no-break spaces
 * throughout. A date that isn't valid is undefined. A period without one of its ends is
 * "fra 01-01-2014" or "til 31-12-2015".
 */
char *tov_format_count (TovLanguage language, gint64 count);

/* NAN: "–" */
char *tov_format_decimal (TovLanguage language, double value, int decimals);

/* "+0,9", "−0,1", "0,0" */
char *tov_format_signed (TovLanguage language, double value, int decimals);

/* Share 0–1 (may pass 1); NAN: "–" */
char *tov_format_percent (TovLanguage language, double share, int decimals);

/* In running text */
char *tov_format_percent_text (TovLanguage language, double share, int decimals);

/* "8.325,10", no unit */
char *tov_format_amount (TovLanguage language, TovMoney amount);

/* With unit */
char *tov_format_money (TovLanguage language, TovMoney amount);

/* Always signed: "+324,50", "−8.325,10", "0,00" */
char *tov_format_difference (TovLanguage language, TovMoney amount);

/* Dearer, cheaper, the same (dyrere, billigere, ens); static */
const char *tov_format_difference_word (TovLanguage language, TovMoney amount);

char *tov_format_date (TovLanguage language, TovDate date);
char *tov_format_date_long (TovLanguage language, TovDate date);

/* "31-03": within a known year */
char *tov_format_date_short (TovLanguage language, TovDate date);

/* "01-01-2014 – 31-12-2015" */
char *tov_format_period (TovLanguage language, TovPeriod period);

/* "1. januar 2014–31. december 2015" */
char *tov_format_period_long (TovLanguage language, TovPeriod period);

/* "uge 13, 2015" */
char *tov_format_week (TovLanguage language, TovDate date);

/* Static */
const char *tov_format_month_name (TovLanguage language, int month, gboolean abbreviated);

/* "uge 13, 2015", "marts 2015", "1. kvt. 2015", "2015" */
char *tov_format_bucket (TovLanguage language, TovBucket bucket, TovDate day);

G_END_DECLS
