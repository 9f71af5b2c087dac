/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TovDate:
 *
 * A day, counted from 1970-01-01 = 0 (so the file can hold it as an integer, and day arithmetic is
 * plain arithmetic). Days between 1900-01-01 and 2199-12-31 are valid. There is no time of day and
 * no time zone anywhere in the program. The functions take valid days only, unless they say so.
 */
typedef gint32 TovDate;

#define TOV_DATE_NONE (G_MININT32) /* not stated */
#define TOV_DATE_MIN (-25567) /* 1900-01-01 */
#define TOV_DATE_MAX (84005) /* 2199-12-31 */

gboolean tov_date_is_valid (TovDate date);

/* TOV_DATE_NONE if there is no such day */
TovDate tov_date_from_ymd (int year, int month, int day);

/* Out parameters may be NULL */
void tov_date_to_ymd (TovDate date, int *year, int *month, int *day);

int tov_date_year (TovDate date);

/* The local calendar's */
TovDate tov_date_today (void);

/* 1 = Monday … 7 = Sunday */
int tov_date_weekday (TovDate date);

/* 1–53 */
int tov_date_iso_week (TovDate date, int *iso_year);

/* TOV_DATE_NONE for a week 54 */
TovDate tov_date_from_iso_week (int iso_year, int week, int weekday);

/* The Monday on or before */
TovDate tov_date_week_start (TovDate date);

TovDate tov_date_month_start (TovDate date);
TovDate tov_date_month_end (TovDate date);
TovDate tov_date_year_start (TovDate date);

/* The 31st becomes the month's last day */
TovDate tov_date_add_months (TovDate date, int months);

int tov_date_days_in_month (TovDate date);

/* 365 or 366 */
int tov_date_days_in_year (TovDate date);

/* Reads 2015-03-31, 31-03-2015, 31.03.2015, 31/3-2015, 31/3/2015 with white space around; anything
 * else is an error that quotes the text. */
gboolean tov_date_parse (const char *text, TovDate *date, GError **error);

/* "2015-03-31", (transfer full); "" for none */
char *tov_date_to_iso (TovDate date);

G_END_DECLS
