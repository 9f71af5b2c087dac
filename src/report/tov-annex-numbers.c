/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-numbers.h"

static void
part_free (TovAnnexPart *part)
{
  if (part == NULL)
    return;
  g_clear_pointer (&part->figures, tov_figures_free);
  g_clear_pointer (&part->view, tov_partnership_view_free);
  g_free (part->label);
  g_free (part);
}

void
tov_annex_numbers_free (TovAnnexNumbers *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->cells, tov_annex_cells_free);
  g_clear_pointer (&self->whole, part_free);
  g_clear_pointer (&self->partnerships, g_ptr_array_unref);
  g_clear_pointer (&self->before, part_free);
  g_clear_pointer (&self->after, part_free);
  g_free (self->outcomes);
  g_free (self->benefits);
  g_clear_pointer (&self->checkpoints, g_array_unref);
  g_clear_pointer (&self->indicators, g_array_unref);
  g_free (self->title);
  g_free (self->note);
  g_free (self);
}

static TovAnnexPart *
part_new (TovAnnexNumbers *self, TovStore *store, const TovScope *scope, GCancellable *cancellable, GError **error)
{
  TovAnnexPart *part;
  TovFigures *figures = tov_figures_compute (store, scope, cancellable, error);

  if (figures == NULL)
    return NULL;
  part = g_new0 (TovAnnexPart, 1);
  part->figures = figures;
  part->candidates = tov_annex_cells_add (self->cells, figures->candidates->total);
  part->running = tov_annex_cells_add (self->cells, figures->outcomes->running_at_end);
  part->ended = tov_annex_cells_add (self->cells, figures->outcomes->ended);
  part->success = tov_annex_cells_add (self->cells, figures->outcomes->success);
  /* Where each candidate has one placement, candidates are the running and the ended ones. */
  tov_annex_cells_sum (self->cells, part->candidates, (guint[]) { part->running, part->ended }, 2);
  return part;
}

static gboolean
add_partnerships (TovAnnexNumbers *self, TovStore *store, const TovScope *scope, GCancellable *cancellable, GError **error)
{
  self->partnerships = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  for (guint i = 0; i < self->whole->figures->occupancy->by_partnership->len; i++)
    {
      const TovPartnershipOccupancy *occupancy = g_ptr_array_index (self->whole->figures->occupancy->by_partnership, i);
      g_autoptr (TovScope) narrow = tov_scope_copy (scope);
      TovAnnexPart *part;

      if (narrow->partnerships != NULL)
        g_array_set_size (narrow->partnerships, 0);
      tov_scope_add_partnership (narrow, occupancy->partnership_id);
      part = part_new (self, store, narrow, cancellable, error);
      if (part == NULL)
        return FALSE;
      g_ptr_array_add (self->partnerships, part);
      part->view = tov_store_view_partnership (store, occupancy->partnership_id, scope->as_of, error);
      if (part->view == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_period (TovAnnexNumbers *self, TovAnnexPart **part, TovStore *store, const TovScope *scope, TovPeriod period, char *label,
            GCancellable *cancellable, GError **error)
{
  g_autoptr (TovScope) narrow = tov_scope_copy (scope);
  g_autofree char *owned = label;

  narrow->period = period;
  *part = part_new (self, store, narrow, cancellable, error);
  if (*part == NULL)
    return FALSE;
  (*part)->label = g_steal_pointer (&owned);
  return TRUE;
}

/* The last two whole calendar years of the period; of a shorter period, itself and the same number of days before it, if the file goes back so far. */
static gboolean
add_compared_periods (TovAnnexNumbers *self, TovStore *store, const TovScope *scope, TovLanguage language, GCancellable *cancellable, GError **error)
{
  TovPeriod whole = scope->period, before, after;
  TovDate last_year = tov_date_year_start (whole.to + 1) - 1;
  g_autoptr (GError) local_error = NULL;

  after = (TovPeriod) { tov_date_year_start (last_year), last_year };
  before = (TovPeriod) { tov_date_year_start (after.from - 1), after.from - 1 };
  if (before.from < whole.from)
    {
      TovDate first = tov_store_first_day (store, &local_error);

      after = whole;
      before = (TovPeriod) { whole.from - tov_period_days (whole), whole.from - 1 };
      if (first == TOV_DATE_NONE || first > before.from)
        return local_error == NULL || (g_propagate_error (error, g_steal_pointer (&local_error)), FALSE);
      return add_period (self, &self->before, store, scope, before, tov_format_period (language, before), cancellable, error)
             && add_period (self, &self->after, store, scope, after, tov_format_period (language, after), cancellable, error);
    }
  return add_period (self, &self->before, store, scope, before, tov_format_bucket (language, TOV_BUCKET_YEAR, before.from), cancellable, error)
         && add_period (self, &self->after, store, scope, after, tov_format_bucket (language, TOV_BUCKET_YEAR, after.from), cancellable, error);
}

static void
sum_parts (TovAnnexNumbers *self, gsize offset)
{
  g_autofree guint *parts = g_new (guint, self->partnerships->len);

  for (guint i = 0; i < self->partnerships->len; i++)
    parts[i] = G_STRUCT_MEMBER (guint, g_ptr_array_index (self->partnerships, i), offset);
  tov_annex_cells_sum (self->cells, G_STRUCT_MEMBER (guint, self->whole, offset), parts, self->partnerships->len);
  if (self->before != NULL)
    tov_annex_cells_sum (self->cells, G_STRUCT_MEMBER (guint, self->whole, offset),
                         (guint[]) { G_STRUCT_MEMBER (guint, self->before, offset), G_STRUCT_MEMBER (guint, self->after, offset) }, 2);
}

/* In a public edition success is one row, its parts left out: small numbers among them would follow from the sum. */
static void
add_outcomes (TovAnnexNumbers *self)
{
  GPtrArray *outcomes = self->whole->figures->outcomes->outcomes;
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));

  self->outcomes = g_new (guint, outcomes->len);
  if (self->merge_success)
    g_array_append_val (parts, self->whole->success);
  for (guint i = 0; i < outcomes->len; i++)
    {
      const TovOutcomeCount *outcome = g_ptr_array_index (outcomes, i);

      if (self->merge_success && outcome->success)
        {
          self->outcomes[i] = self->whole->success;
          continue;
        }
      self->outcomes[i] = tov_annex_cells_add (self->cells, outcome->count);
      g_array_append_val (parts, self->outcomes[i]);
    }
  tov_annex_cells_sum (self->cells, self->whole->ended, (const guint *) parts->data, parts->len);
}

static void
add_candidates (TovAnnexNumbers *self)
{
  const TovCandidates *candidates = self->whole->figures->candidates;

  self->men = tov_annex_cells_add (self->cells, candidates->men);
  self->women = tov_annex_cells_add (self->cells, candidates->women);
  self->other_gender = tov_annex_cells_add (self->cells, candidates->other);
  self->gender_not_stated = tov_annex_cells_add (self->cells, candidates->gender_not_stated);
  tov_annex_cells_sum (self->cells, self->whole->candidates,
                       (guint[]) { self->men, self->women, self->other_gender, self->gender_not_stated }, 4);

  self->under_30 = tov_annex_cells_add (self->cells, candidates->under_30);
  self->thirty_and_over = tov_annex_cells_add (self->cells, candidates->thirty_and_over);
  self->age_not_stated = tov_annex_cells_add (self->cells, candidates->age_not_stated);
  tov_annex_cells_sum (self->cells, self->whole->candidates,
                       (guint[]) { self->under_30, self->thirty_and_over, self->age_not_stated }, 3);

  self->benefits = g_new (guint, candidates->benefits->len);
  for (guint i = 0; i < candidates->benefits->len; i++)
    self->benefits[i] = tov_annex_cells_add (self->cells, ((TovBenefitCount *) g_ptr_array_index (candidates->benefits, i))->count);
  tov_annex_cells_sum (self->cells, self->whole->candidates, self->benefits, candidates->benefits->len);
}

static void
add_checkpoints (TovAnnexNumbers *self)
{
  GArray *counts = self->whole->figures->outcomes->checkpoints;

  self->checkpoints = g_array_new (FALSE, FALSE, sizeof (TovCheckpointCells));
  for (guint i = 0; i < counts->len; i++)
    {
      const TovCheckpointCount *count = &g_array_index (counts, TovCheckpointCount, i);
      TovCheckpointCells cells = {
        .eligible = tov_annex_cells_add (self->cells, count->eligible),
        .known = tov_annex_cells_add (self->cells, count->known),
        .self_supporting = tov_annex_cells_add (self->cells, count->self_supporting),
        .job_or_education = tov_annex_cells_add (self->cells, count->job_or_education),
      };

      tov_annex_cells_within (self->cells, cells.known, cells.eligible);
      tov_annex_cells_within (self->cells, cells.self_supporting, cells.known);
      tov_annex_cells_within (self->cells, cells.job_or_education, cells.known);
      g_array_append_val (self->checkpoints, cells);
    }
}

static void
add_indicators (TovAnnexNumbers *self)
{
  GPtrArray *indicators = self->whole->figures->progression->indicators;

  self->indicators = g_array_new (FALSE, FALSE, sizeof (TovIndicatorCells));
  for (guint i = 0; i < indicators->len; i++)
    {
      const TovIndicatorChange *change = g_ptr_array_index (indicators, i);
      TovIndicatorCells cells = {
        .n = tov_annex_cells_add (self->cells, change->n),
        .rose = tov_annex_cells_add (self->cells, change->rose),
        .same = tov_annex_cells_add (self->cells, change->same),
        .fell = tov_annex_cells_add (self->cells, change->fell),
      };

      tov_annex_cells_sum (self->cells, cells.n, (guint[]) { cells.rose, cells.same, cells.fell }, 3);
      g_array_append_val (self->indicators, cells);
    }
}

static int
read_target (TovStore *store)
{
  g_autofree char *text = tov_store_get_meta (store, TOV_META_SUCCESS_TARGET);

  return text != NULL && *text != '\0' ? (int) g_ascii_strtoll (text, NULL, 10) : -1;
}

TovAnnexNumbers *
tov_annex_numbers_new (TovStore *store, const TovScope *scope, TovLanguage language, int threshold, GCancellable *cancellable, GError **error)
{
  g_autoptr (TovAnnexNumbers) self = g_new0 (TovAnnexNumbers, 1);

  self->cells = tov_annex_cells_new (language, threshold);
  self->merge_success = threshold > 0;
  self->target = read_target (store);
  self->title = tov_store_get_meta (store, TOV_META_TITLE);
  self->note = tov_store_get_note (store, language);

  self->whole = part_new (self, store, scope, cancellable, error);
  if (self->whole == NULL || !add_partnerships (self, store, scope, cancellable, error)
      || !add_compared_periods (self, store, scope, language, cancellable, error))
    return NULL;

  sum_parts (self, G_STRUCT_OFFSET (TovAnnexPart, candidates));
  sum_parts (self, G_STRUCT_OFFSET (TovAnnexPart, running));
  sum_parts (self, G_STRUCT_OFFSET (TovAnnexPart, ended));
  sum_parts (self, G_STRUCT_OFFSET (TovAnnexPart, success));
  add_outcomes (self);
  add_candidates (self);
  add_checkpoints (self);
  add_indicators (self);
  tov_annex_cells_close (self->cells);
  return g_steal_pointer (&self);
}
