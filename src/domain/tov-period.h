/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-date.h"

G_BEGIN_DECLS

/* A period from its first to its last day, both included. Empty when to < from. */
typedef struct
{
  TovDate from;
  TovDate to;
} TovPeriod;

/* How time is cut up for a chart or a table. */
typedef enum
{
  TOV_BUCKET_DAY,
  TOV_BUCKET_WEEK,    /* ISO weeks, Monday to Sunday */
  TOV_BUCKET_MONTH,
  TOV_BUCKET_QUARTER,
  TOV_BUCKET_YEAR,
} TovBucket;

/* 0 when empty */
int tov_period_days (TovPeriod period);

gboolean tov_period_is_empty (TovPeriod period);
gboolean tov_period_contains (TovPeriod period, TovDate day);
TovPeriod tov_period_intersect (TovPeriod a, TovPeriod b);

/* The whole week, month … that the day lies in */
TovPeriod tov_bucket_of (TovBucket bucket, TovDate day);

/* (element-type TovPeriod): pieces in order, the first and last cut at the period's ends */
GArray *tov_period_split (TovPeriod period, TovBucket bucket);

/* Weeks up to 18 months, months beyond: how an occupancy chart is cut */
TovBucket tov_period_bucket (TovPeriod period);

G_END_DECLS
