/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-page-data.h"

#include <math.h>

#include "tov-page.h"

static TovScope *
create_scope (TovStore *store, const TovPageRequest *request, GError **error)
{
  return tov_scope_new (store, request->period.from, request->period.to, TOV_DATE_NONE, error);
}

static int
read_target (TovStore *store)
{
  g_autofree char *text = tov_store_get_meta (store, TOV_META_SUCCESS_TARGET);
  gint64 target;

  if (text == NULL || !g_ascii_string_to_signed (text, 10, 0, 100, &target, NULL))
    return -1;
  return target;
}

/* NAN where the year lies before the file's first day: there is nothing to compare with. */
static gboolean
read_last_year (TovOverviewData *self, TovStore *store, TovDate as_of, GError **error)
{
  TovPeriod year = tov_bucket_of (TOV_BUCKET_YEAR, tov_date_add_months (as_of, -12));
  g_autoptr (TovScope) scope = NULL;
  g_autoptr (TovOccupancy) occupancy = NULL;

  self->last_year = tov_date_year (year.from);
  scope = tov_scope_new (store, year.from, year.to, TOV_DATE_NONE, error);
  if (scope == NULL)
    return FALSE;
  occupancy = tov_occupancy_compute (store, scope, TOV_BUCKET_YEAR, error);
  if (occupancy == NULL)
    return FALSE;

  self->share_last_year = tov_occupancy_share (&occupancy->total);
  return TRUE;
}

static void
count_slots (TovOverviewData *self)
{
  for (guint i = 0; i < self->partnerships->len; i++)
    {
      const TovPartnershipSummary *summary = g_ptr_array_index (self->partnerships, i);

      self->open_today += summary->open_slots;
      self->filled_today += summary->filled_slots;
    }
}

gpointer
tov_overview_data_load (TovStore *store, gpointer input, GCancellable *cancellable, GError **error)
{
  g_autoptr (TovOverviewData) self = g_new0 (TovOverviewData, 1);
  g_autoptr (TovScope) scope = create_scope (store, input, error);

  if (scope == NULL)
    return NULL;

  self->partnerships = tov_store_list_partnerships (store, scope->as_of, error);
  if (self->partnerships == NULL)
    return NULL;
  self->attention = tov_attention_compute (store, scope->as_of, error);
  if (self->attention == NULL)
    return NULL;
  self->figures = tov_figures_compute (store, scope, cancellable, error);
  if (self->figures == NULL || !read_last_year (self, store, scope->as_of, error))
    return NULL;

  self->target_percent = read_target (store);
  self->is_empty = self->partnerships->len == 0;
  count_slots (self);
  return g_steal_pointer (&self);
}

void
tov_overview_data_free (TovOverviewData *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->figures, tov_figures_free);
  g_clear_pointer (&self->attention, g_ptr_array_unref);
  g_clear_pointer (&self->partnerships, g_ptr_array_unref);
  g_free (self);
}

static void
keep_partnership (GPtrArray *attention, gint64 id)
{
  for (guint i = attention->len; i > 0; i--)
    {
      const TovAttention *item = g_ptr_array_index (attention, i - 1);

      if (item->partnership_id != id)
        g_ptr_array_remove_index (attention, i - 1);
    }
}

gpointer
tov_partnership_data_load (TovStore *store,
                           gpointer input,
                           GCancellable *cancellable,
                           GError **error)
{
  const TovPageRequest *request = input;
  g_autoptr (TovPartnershipData) self = g_new0 (TovPartnershipData, 1);
  g_autoptr (TovScope) scope = create_scope (store, request, error);

  if (scope == NULL)
    return NULL;

  tov_scope_add_partnership (scope, request->partnership_id);
  self->view = tov_store_view_partnership (store, request->partnership_id, scope->as_of, error);
  if (self->view == NULL)
    return NULL;
  self->attention = tov_attention_compute (store, scope->as_of, error);
  if (self->attention == NULL)
    return NULL;
  keep_partnership (self->attention, request->partnership_id);
  self->figures = tov_figures_compute (store, scope, cancellable, error);
  if (self->figures == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

void
tov_partnership_data_free (TovPartnershipData *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->figures, tov_figures_free);
  g_clear_pointer (&self->view, tov_partnership_view_free);
  g_clear_pointer (&self->attention, g_ptr_array_unref);
  g_free (self);
}

gpointer
tov_comparisons_load (TovStore *store, gpointer input, GCancellable *cancellable, GError **error)
{
  g_autoptr (TovScope) scope = create_scope (store, input, error);

  return scope != NULL ? tov_comparisons_compute (store, scope, error) : NULL;
}

gpointer
tov_partnerships_data_load (TovStore *store,
                            gpointer input,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (TovPartnershipsData) self = g_new0 (TovPartnershipsData, 1);
  g_autoptr (TovScope) scope = create_scope (store, input, error);

  if (scope == NULL)
    return NULL;

  self->partnerships = tov_store_list_partnerships (store, scope->as_of, error);
  if (self->partnerships == NULL)
    return NULL;
  self->occupancy = tov_occupancy_compute (store, scope, tov_period_bucket (scope->period), error);
  if (self->occupancy == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

void
tov_partnerships_data_free (TovPartnershipsData *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->partnerships, g_ptr_array_unref);
  g_clear_pointer (&self->occupancy, tov_occupancy_free);
  g_free (self);
}
