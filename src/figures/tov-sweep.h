/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-scope.h"

G_BEGIN_DECLS

/*
 * The sweep: the one place that knows when a slot is open and when it is filled. Goes through each slot's openings, pauses and
 * placements as +1/−1 events in order of day and hands on stretches of days in which nothing changes. Occupancy, its chart and
 * the payments for slots all count these. An interval whose end lies before its start counts as nothing.
 */
typedef struct
{
  gint64      slot_id;
  gint64      partnership_id;
  TovPeriod   days;
  gboolean    open;       /* opened ≤ day ≤ closed (where given) and not within a pause */
  gboolean    paused;     /* within a pause, so not open though within opened–closed */
  const char *reason;     /* of the pause that began last; nullable, valid during the call */
  guint       placements; /* how many overlap here; > 0 is filled, counted once */
} TovStretch;

typedef void (*TovStretchFunc) (const TovStretch *stretch, gpointer user_data);

/* Stretches within scope->period, by slot, then by day; those neither open nor paused nor filled are left out. */
gboolean tov_sweep (TovStore *store, const TovScope *scope, TovStretchFunc func, gpointer user_data, GError **error);

/* One placement's days in a slot, cut at the period's ends. */
typedef struct
{
  gint64    partnership_id;
  gint64    payer_id;  /* the jobcentre that pays; 0: not stated */
  TovPeriod days;
} TovStay;

typedef void (*TovStayFunc) (const TovStay *stay, gboolean new_slot, gpointer user_data);

/* The same, and before each slot's stretches its placements by their first day; @new_slot with the slot's first one. */
gboolean tov_sweep_with_stays (TovStore *store, const TovScope *scope, TovStretchFunc func, TovStayFunc stay_func,
                               gpointer user_data, GError **error);

G_END_DECLS
