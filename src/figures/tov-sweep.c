/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-sweep.h"

#include "tov-scope-private.h"

typedef enum
{
  KIND_SLOT,
  KIND_PAUSE,
  KIND_PLACEMENT,
  N_KINDS,
} Kind;

/* In this order the placements come out of their index, so that only the few slots and pauses are merged in. ?6: whether it
 * matters who pays. */
#define SQL                                                                                                      \
  TOV_SQL_SCOPE                                                                                                  \
  "SELECT id AS slot_id, 0 AS kind, coalesce (opened, ?1) AS first, coalesce (closed, ?2), partnership_id, NULL" \
  " FROM scope_slot "                                                                                            \
  "UNION ALL "                                                                                                   \
  "SELECT slot_id, 1, from_day, to_day, NULL, reason"                                                            \
  " FROM slot_pause WHERE slot_id IN (SELECT id FROM scope_slot) AND from_day <= ?2 AND to_day >= ?1 "           \
  "UNION ALL "                                                                                                   \
  "SELECT slot_id, 2, start_day, coalesce (end_day, ?2), CASE WHEN ?6 THEN payer_id END, NULL"                   \
  " FROM scope_present "                                                                                         \
  "ORDER BY slot_id, kind, first"

typedef struct
{
  TovDate day;
  Kind kind;
  int step;           /* +1 or −1 */
  const char *reason; /* of a pause that begins */
} Event;

typedef struct
{
  TovPeriod period;
  TovStretchFunc func;
  TovStayFunc stay_func; /* nullable */
  gpointer user_data;

  gint64 slot_id;
  gint64 partnership_id;
  gboolean had_stay; /* this slot */
  GArray *events;    /* (element-type Event) of this slot */
  GStringChunk *reasons;
} Sweep;

static gint
compare_events (gconstpointer a,
                gconstpointer b)
{
  const Event *first = a;
  const Event *second = b;

  return (first->day > second->day) - (first->day < second->day);
}

static void
add_days (Sweep      *self,
          Kind        kind,
          TovPeriod   days,
          const char *reason)
{
  TovPeriod within = tov_period_intersect (days, self->period);

  /* So it is, too, where the days end before they begin. */
  if (tov_period_is_empty (within))
    return;

  g_array_append_val (self->events, ((Event) { within.from, kind, +1, reason }));
  if (within.to < self->period.to)
    g_array_append_val (self->events, ((Event) { within.to + 1, kind, -1, NULL }));
}

static void
hand_on (Sweep       *self,
         const guint  counts[N_KINDS],
         TovPeriod    days,
         const char  *reason)
{
  gboolean exists = counts[KIND_SLOT] > 0;
  gboolean paused = exists && counts[KIND_PAUSE] > 0;
  TovStretch stretch = {
    .slot_id = self->slot_id,
    .partnership_id = self->partnership_id,
    .days = days,
    .open = exists && !paused,
    .paused = paused,
    .reason = paused ? reason : NULL,
    .placements = counts[KIND_PLACEMENT],
  };

  if (exists || stretch.placements > 0)
    self->func (&stretch, self->user_data);
}

static void
finish_slot (Sweep *self)
{
  guint counts[N_KINDS] = { 0 };
  const char *reason = NULL;
  TovDate since = self->period.from;

  g_array_sort (self->events, compare_events);
  for (guint i = 0; i < self->events->len; i++)
    {
      const Event *event = &g_array_index (self->events, Event, i);

      if (event->day > since)
        {
          hand_on (self, counts, (TovPeriod) { since, event->day - 1 }, reason);
          since = event->day;
        }
      counts[event->kind] += event->step;
      if (event->kind == KIND_PAUSE && event->step > 0)
        reason = event->reason;
    }
  hand_on (self, counts, (TovPeriod) { since, self->period.to }, reason);

  g_array_set_size (self->events, 0);
  g_string_chunk_clear (self->reasons);
}

static void
hand_on_stay (Sweep     *self,
              TovPeriod  days,
              gint64     payer_id)
{
  TovStay stay = { self->partnership_id, payer_id, tov_period_intersect (days, self->period) };

  self->stay_func (&stay, !self->had_stay, self->user_data);
  self->had_stay = TRUE;
}

static void
take_row (Sweep        *self,
          TovStatement *statement)
{
  Kind kind = (Kind) tov_statement_get_int (statement, 1);
  TovPeriod days = { tov_statement_get_date (statement, 2), tov_statement_get_date (statement, 3) };
  const char *reason = kind == KIND_PAUSE ? tov_statement_get_text (statement, 5) : NULL;

  /* A placement in a slot that isn't in the file: it has none to fill. */
  if (kind != KIND_SLOT &&
      (self->slot_id == 0 || tov_statement_get_int (statement, 0) != self->slot_id))
    return;

  if (kind == KIND_SLOT)
    {
      if (self->slot_id != 0)
        finish_slot (self);
      self->slot_id = tov_statement_get_int (statement, 0);
      self->partnership_id = tov_statement_get_int (statement, 4);
      self->had_stay = FALSE;
    }
  else if (kind == KIND_PLACEMENT && self->stay_func != NULL)
    {
      hand_on_stay (self, days, tov_statement_get_int (statement, 4));
    }

  add_days (self, kind, days,
            reason != NULL ? g_string_chunk_insert_const (self->reasons, reason) : NULL);
}

gboolean
tov_sweep_with_stays (TovStore        *store,
                      const TovScope  *scope,
                      TovStretchFunc   func,
                      TovStayFunc      stay_func,
                      gpointer         user_data,
                      GError         **error)
{
  g_autoptr (TovStatement) statement = NULL;
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (Event));
  Sweep self = { .period = scope->period,
                 .func = func,
                 .stay_func = stay_func,
                 .user_data = user_data,
                 .events = events };
  int row;

  statement = tov_scope_prepare (scope, store, SQL, error);
  if (statement == NULL)
    return FALSE;

  tov_statement_bind_int (statement, 6, stay_func != NULL);
  self.reasons = g_string_chunk_new (256);
  while ((row = tov_statement_step (statement, error)) > 0)
    take_row (&self, statement);
  if (row == 0 && self.slot_id != 0)
    finish_slot (&self);
  g_string_chunk_free (self.reasons);

  return row == 0;
}

gboolean
tov_sweep (TovStore        *store,
           const TovScope  *scope,
           TovStretchFunc   func,
           gpointer         user_data,
           GError         **error)
{
  return tov_sweep_with_stays (store, scope, func, NULL, user_data, error);
}
