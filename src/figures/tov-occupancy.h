/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-scope.h"

G_BEGIN_DECLS

/* Slot-days (design 5.1). */
typedef struct
{
  gint64 open_days;
  gint64 filled_days;
  gint64 filled_outside_days;
} TovOccupancyCount;

/* (filled + filled outside) / open; NAN where nothing is open. May pass 1. */
double tov_occupancy_share (const TovOccupancyCount *count);

typedef struct
{
  gint64            partnership_id;
  char             *partnership;
  TovOccupancyCount count;
  gint64            overlap_days; /* slot-days with more than one placement: a warning */
} TovPartnershipOccupancy;

typedef struct
{
  TovPeriod         days;  /* a week, month or quarter, cut at the period's ends */
  TovOccupancyCount count;
} TovOccupancyBucket;

/*
 * From this day on, so many slots are open. Why it changed is told of the slots that moved the number the way it went: on a day
 * when six pause and eight open, of the eight.
 */
typedef struct
{
  TovDate  day;
  int      open;
  int      change;       /* from the day before; the first one's is its own number */
  char    *partnership;  /* whose slots these are, when it is just one; else NULL */
  gboolean pause;        /* all of them because a pause begins (change < 0) or ends (change > 0): a dip and not an agreement */
  char    *reason;       /* of the pause that begins, where @pause and these have one in common; else NULL */
} TovOpenStep;

typedef struct
{
  TovScope         *scope;
  TovOccupancyCount total;
  gint64            overlap_days;
  TovBucket         bucket;
  GPtrArray        *by_partnership; /* (element-type TovPartnershipOccupancy) all of the scope, in Danish order */
  GArray           *buckets;        /* (element-type TovOccupancyBucket) in order */
  GPtrArray        *steps;          /* (element-type TovOpenStep) open slots by day; the first is the period's first day */
  GArray           *quarters;       /* (element-type TovOccupancyBucket) for tables */
  int               open_now;       /* on the period's last day */
  int               filled_now;     /* slots with a placement then, open or not */
} TovOccupancy;

TovOccupancy *tov_occupancy_compute (TovStore *store, const TovScope *scope, TovBucket bucket, GError **error);
void          tov_occupancy_free    (TovOccupancy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovOccupancy, tov_occupancy_free)

G_END_DECLS
