/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-open-days-private.h"

/* No partnership has this identifier: slots of several partnerships moved the same way. */
#define SEVERAL (-1)

/* The slots that open, or that stop being open, from one day to the next. */
typedef struct
{
  int slots;
  int by_pause;          /* of these, because a pause ends or begins */
  gint64 partnership_id; /* 0: none yet */
  const char *reason;
  gboolean reasons_differ;
} Move;

typedef struct
{
  Move up;
  Move down;
} Moves;

struct _TovOpenDays
{
  TovPeriod period;
  int n_days;
  TovOccupancyCount *days; /* differences until finished, then the day's own numbers */
  Moves *moves;            /* from the day before */
  GStringChunk *reasons;

  TovStretch before; /* the last stretch */
};

TovOpenDays *
tov_open_days_new (TovPeriod period)
{
  TovOpenDays *self = g_new0 (TovOpenDays, 1);

  self->period = period;
  self->n_days = tov_period_days (period);
  /* One more: what ends with the period's last day is taken off the day after. */
  self->days = g_new0 (TovOccupancyCount, self->n_days + 1);
  self->moves = g_new0 (Moves, self->n_days + 1);
  self->reasons = g_string_chunk_new (256);

  return self;
}

void
tov_open_days_free (TovOpenDays *self)
{
  if (self == NULL)
    return;

  g_free (self->days);
  g_free (self->moves);
  g_string_chunk_free (self->reasons);
  g_free (self);
}

static void
move (Move     *self,
      gint64    partnership_id,
      gboolean  by_pause)
{
  self->slots++;
  self->by_pause += by_pause;
  if (self->partnership_id == 0)
    self->partnership_id = partnership_id;
  else if (self->partnership_id != partnership_id)
    self->partnership_id = SEVERAL;
}

static void
give_reason (TovOpenDays *self,
             Move        *to,
             const char  *reason)
{
  const char *kept = reason != NULL ? g_string_chunk_insert_const (self->reasons, reason) : NULL;

  if (to->by_pause == 1)
    to->reason = kept;
  else if (g_strcmp0 (to->reason, kept) != 0)
    to->reasons_differ = TRUE;
}

static void
note_opening (TovOpenDays      *self,
              const TovStretch *now,
              gboolean          after_pause)
{
  move (&self->moves[now->days.from - self->period.from].up, now->partnership_id, after_pause);
}

static void
note_closing (TovOpenDays      *self,
              const TovStretch *last_open,
              const TovStretch *pause)
{
  Move *down = &self->moves[last_open->days.to + 1 - self->period.from].down;

  move (down, last_open->partnership_id, pause != NULL);
  if (pause != NULL)
    give_reason (self, down, pause->reason);
}

/* What happened to a slot between the stretch before and this one, which is NULL after the last. */
static void
note_moves (TovOpenDays      *self,
            const TovStretch *now)
{
  const TovStretch *before = &self->before;
  gboolean follows = now != NULL && before->slot_id == now->slot_id &&
                     before->days.to + 1 == now->days.from;
  gboolean was_open = before->slot_id != 0 && before->open;
  gboolean is_open = now != NULL && now->open;

  if (was_open && !(follows && is_open))
    note_closing (self, before, follows && now->paused ? now : NULL);
  if (is_open && !(follows && was_open))
    note_opening (self, now, follows && before->paused);
}

void
tov_open_days_add (TovOpenDays      *self,
                   const TovStretch *stretch)
{
  TovOccupancyCount *from = &self->days[stretch->days.from - self->period.from];
  TovOccupancyCount *after = &self->days[stretch->days.to + 1 - self->period.from];
  int filled = stretch->placements > 0;
  int filled_open = stretch->open && filled;
  int filled_outside = !stretch->open && filled;

  note_moves (self, stretch);
  self->before = *stretch;

  from->open_days += stretch->open;
  after->open_days -= stretch->open;
  from->filled_days += filled_open;
  after->filled_days -= filled_open;
  from->filled_outside_days += filled_outside;
  after->filled_outside_days -= filled_outside;
}

void
tov_open_days_finish (TovOpenDays *self)
{
  note_moves (self, NULL);

  for (int i = 1; i < self->n_days; i++)
    {
      self->days[i].open_days += self->days[i - 1].open_days;
      self->days[i].filled_days += self->days[i - 1].filled_days;
      self->days[i].filled_outside_days += self->days[i - 1].filled_outside_days;
    }
}

TovOccupancyCount
tov_open_days_on (const TovOpenDays *self,
                  TovDate            day)
{
  g_return_val_if_fail (tov_period_contains (self->period, day), ((TovOccupancyCount) { 0 }));

  return self->days[day - self->period.from];
}

GArray *
tov_open_days_split (const TovOpenDays *self,
                     TovBucket          bucket)
{
  g_autoptr (GArray) pieces = tov_period_split (self->period, bucket);
  GArray *buckets = g_array_sized_new (FALSE, FALSE, sizeof (TovOccupancyBucket), pieces->len);

  for (guint i = 0; i < pieces->len; i++)
    {
      TovOccupancyBucket piece = { .days = g_array_index (pieces, TovPeriod, i) };

      for (TovDate day = piece.days.from; day <= piece.days.to; day++)
        {
          TovOccupancyCount on_day = tov_open_days_on (self, day);

          piece.count.open_days += on_day.open_days;
          piece.count.filled_days += on_day.filled_days;
          piece.count.filled_outside_days += on_day.filled_outside_days;
        }
      g_array_append_val (buckets, piece);
    }

  return buckets;
}

static void
open_step_free (gpointer data)
{
  TovOpenStep *step = data;

  g_free (step->partnership);
  g_free (step->reason);
  g_free (step);
}

static void
explain (TovOpenStep *step,
         const Moves *moves,
         GHashTable  *names)
{
  const Move *cause = step->change > 0 ? &moves->up : &moves->down;

  if (step->change == 0)
    return;

  step->pause = cause->by_pause == cause->slots;
  if (cause->partnership_id != SEVERAL)
    step->partnership = g_strdup (g_hash_table_lookup (names, &cause->partnership_id));
  if (step->pause && step->change < 0 && !cause->reasons_differ)
    step->reason = g_strdup (cause->reason);
}

GPtrArray *
tov_open_days_steps (const TovOpenDays *self,
                     GHashTable        *names)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (open_step_free);
  int open_before = 0;

  for (int i = 0; i < self->n_days; i++)
    {
      int open = (int) self->days[i].open_days;

      if (i == 0 || open != open_before)
        {
          TovOpenStep *step = g_new0 (TovOpenStep, 1);

          step->day = self->period.from + i;
          step->open = open;
          step->change = open - open_before;
          explain (step, &self->moves[i], names);
          g_ptr_array_add (steps, step);
        }
      open_before = open;
    }

  return steps;
}
