/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-occupancy.h"
#include "tov-sweep.h"

G_BEGIN_DECLS

/**
 * TovOpenDays:
 *
 * How many slots are open and filled on each day of a period, gathered from the sweep's stretches: a stretch adds to its first day
 * and takes off after its last, and the running sum is the day's number. So a stretch of ten years costs no more than one of a day.
 */
typedef struct _TovOpenDays TovOpenDays;

TovOpenDays      *tov_open_days_new    (TovPeriod period);
void              tov_open_days_free   (TovOpenDays *self);
void              tov_open_days_add    (TovOpenDays *self, const TovStretch *stretch);
/* After the last stretch, before the numbers are asked for. */
void              tov_open_days_finish (TovOpenDays *self);
TovOccupancyCount tov_open_days_on     (const TovOpenDays *self, TovDate day);
/* (element-type TovOccupancyBucket) (transfer full) */
GArray           *tov_open_days_split  (const TovOpenDays *self, TovBucket bucket);
/* (element-type TovOpenStep) (transfer full). @names: partnership's id to its name. */
GPtrArray        *tov_open_days_steps  (const TovOpenDays *self, GHashTable *names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovOpenDays, tov_open_days_free)

G_END_DECLS
