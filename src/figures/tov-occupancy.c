/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-occupancy.h"

#include <math.h>

#include "tov-open-days-private.h"
#include "tov-scope-private.h"

typedef struct
{
  TovOccupancy *result;
  GHashTable *partnerships; /* id → TovPartnershipOccupancy of the result */
  TovOpenDays *open_days;
} Counting;

double
tov_occupancy_share (const TovOccupancyCount *count)
{
  if (count->open_days == 0)
    return NAN;

  return (double) (count->filled_days + count->filled_outside_days) / (double) count->open_days;
}

static void
partnership_occupancy_free (gpointer data)
{
  TovPartnershipOccupancy *partnership = data;

  g_free (partnership->partnership);
  g_free (partnership);
}

void
tov_occupancy_free (TovOccupancy *self)
{
  if (self == NULL)
    return;

  tov_scope_free (self->scope);
  g_clear_pointer (&self->by_partnership, g_ptr_array_unref);
  g_clear_pointer (&self->buckets, g_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->quarters, g_array_unref);
  g_free (self);
}

static gboolean
list_partnerships (Counting  *counting,
                   TovStore  *store,
                   GError   **error)
{
  g_autoptr (TovStatement) statement = NULL;
  int row;

  statement = tov_scope_prepare (
      counting->result->scope, store,
      TOV_SQL_SCOPE "SELECT id, name FROM scope_partnership ORDER BY name COLLATE danish", error);
  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    {
      TovPartnershipOccupancy *partnership = g_new0 (TovPartnershipOccupancy, 1);

      partnership->partnership_id = tov_statement_get_int (statement, 0);
      partnership->partnership = tov_statement_dup_text (statement, 1);
      g_ptr_array_add (counting->result->by_partnership, partnership);
      g_hash_table_insert (counting->partnerships, &partnership->partnership_id, partnership);
    }

  return row == 0;
}

static void
count_days (TovOccupancyCount *count,
            const TovStretch  *stretch)
{
  int days = tov_period_days (stretch->days);

  if (stretch->open)
    count->open_days += days;
  if (stretch->placements > 0 && stretch->open)
    count->filled_days += days;
  if (stretch->placements > 0 && !stretch->open)
    count->filled_outside_days += days;
}

static void
stretch_cb (const TovStretch *stretch,
            gpointer          user_data)
{
  Counting *counting = user_data;
  TovPartnershipOccupancy *partnership = g_hash_table_lookup (counting->partnerships,
                                                              &stretch->partnership_id);

  /* Only in a damaged file, where an index and its table don't agree on what there is. */
  if (partnership == NULL)
    return;

  count_days (&counting->result->total, stretch);
  count_days (&partnership->count, stretch);
  if (stretch->placements > 1)
    {
      counting->result->overlap_days += tov_period_days (stretch->days);
      partnership->overlap_days += tov_period_days (stretch->days);
    }
  tov_open_days_add (counting->open_days, stretch);
}

/* The names stay the result's. */
static GHashTable *
list_names (const GPtrArray *partnerships)
{
  GHashTable *names = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < partnerships->len; i++)
    {
      TovPartnershipOccupancy *partnership = partnerships->pdata[i];

      g_hash_table_insert (names, &partnership->partnership_id, partnership->partnership);
    }

  return names;
}

static void
take_days (TovOccupancy *self,
           TovOpenDays  *open_days)
{
  g_autoptr (GHashTable) names = list_names (self->by_partnership);
  TovOccupancyCount last;

  tov_open_days_finish (open_days);
  self->buckets = tov_open_days_split (open_days, self->bucket);
  self->quarters = tov_open_days_split (open_days, TOV_BUCKET_QUARTER);
  self->steps = tov_open_days_steps (open_days, names);

  last = tov_open_days_on (open_days, self->scope->period.to);
  self->open_now = (int) last.open_days;
  self->filled_now = (int) (last.filled_days + last.filled_outside_days);
}

TovOccupancy *
tov_occupancy_compute (TovStore        *store,
                       const TovScope  *scope,
                       TovBucket        bucket,
                       GError         **error)
{
  g_autoptr (TovOccupancy) self = g_new0 (TovOccupancy, 1);
  g_autoptr (GHashTable) partnerships = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (TovOpenDays) open_days = NULL;
  Counting counting = { .result = self, .partnerships = partnerships };

  g_return_val_if_fail (scope != NULL && !tov_period_is_empty (scope->period), NULL);

  self->scope = tov_scope_copy (scope);
  self->bucket = bucket;
  self->by_partnership = g_ptr_array_new_with_free_func (partnership_occupancy_free);
  counting.open_days = open_days = tov_open_days_new (scope->period);

  if (!list_partnerships (&counting, store, error) ||
      !tov_sweep (store, scope, stretch_cb, &counting, error))
    return NULL;
  take_days (self, open_days);

  return g_steal_pointer (&self);
}
