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
part_new (TovAnnexNumbers *self,
          TovFigures      *figures)
{
  TovAnnexPart *part = g_new0 (TovAnnexPart, 1);

  part->figures = figures;
  if (figures->occupancy != NULL)
    part->slot_days = figures->occupancy->total;
  part->candidates = tov_annex_cells_add (self->cells, figures->candidates->total);
  part->running = tov_annex_cells_add (self->cells, figures->outcomes->running_at_end);
  part->ended = tov_annex_cells_add (self->cells, figures->outcomes->ended);
  part->success = tov_annex_cells_add (self->cells, figures->outcomes->success);
  /* Where each candidate has one placement, candidates are the running and the ended ones. */
  tov_annex_cells_sum (self->cells, part->candidates, (guint[]) { part->running, part->ended }, 2);
  tov_annex_cells_within (self->cells, part->ended, &part->success, 1);
  return part;
}

/* Not all figures: those that a row of a table says something of; what they cost to work out counts where there are many. */
static TovFigures *
compute_some (TovStore        *store,
              const TovScope  *scope,
              gboolean         occupancy,
              GCancellable    *cancellable,
              GError         **error)
{
  g_autoptr (TovFigures) figures = g_new0 (TovFigures, 1);

  figures->scope = tov_scope_copy (scope);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (occupancy && (figures->occupancy = tov_occupancy_compute (
                        store, scope, tov_period_bucket (scope->period), error)) == NULL)
    return NULL;
  if ((figures->outcomes = tov_outcomes_compute (store, scope, error)) == NULL ||
      (figures->candidates = tov_candidates_compute (store, scope, error)) == NULL)
    return NULL;
  return g_steal_pointer (&figures);
}

static gboolean
add_partnership (TovAnnexNumbers                *self,
                 TovStore                       *store,
                 const TovScope                 *scope,
                 const TovPartnershipOccupancy  *occupancy,
                 gboolean                        section,
                 GCancellable                   *cancellable,
                 GError                        **error)
{
  g_autoptr (TovScope) narrow = tov_scope_copy (scope);
  TovFigures *figures;
  TovAnnexPart *part;

  if (narrow->partnerships != NULL)
    g_array_set_size (narrow->partnerships, 0);
  tov_scope_add_partnership (narrow, occupancy->partnership_id);
  figures = compute_some (store, narrow, section, cancellable, error);
  if (figures == NULL)
    return FALSE;
  part = part_new (self, figures);
  g_ptr_array_add (self->partnerships, part);
  part->slot_days = occupancy->count;
  part->label = g_strdup (occupancy->partnership);
  return !section || (part->view = tov_store_view_partnership (store, occupancy->partnership_id,
                                                               scope->as_of, error)) != NULL;
}

static gboolean
add_partnerships (TovAnnexNumbers  *self,
                  TovStore         *store,
                  const TovScope   *scope,
                  GCancellable     *cancellable,
                  GError          **error)
{
  GPtrArray *partnerships = self->whole->figures->occupancy->by_partnership;

  self->partnerships = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  for (guint i = 0; i < partnerships->len; i++)
    if (!add_partnership (self, store, scope, g_ptr_array_index (partnerships, i),
                          partnerships->len <= TOV_ANNEX_MAX_SECTIONS, cancellable, error))
      return FALSE;
  return TRUE;
}

static TovCheckpointCount
checkpoint_at (const TovFigures *figures,
               int               weeks)
{
  GArray *checkpoints = figures->outcomes->checkpoints;

  for (guint i = 0; i < checkpoints->len; i++)
    if (g_array_index (checkpoints, TovCheckpointCount, i).weeks == weeks)
      return g_array_index (checkpoints, TovCheckpointCount, i);
  return (TovCheckpointCount) { .weeks = weeks };
}

/* The goal's numbers in a period: those of its placements that ended then. */
static void
add_goal (TovAnnexNumbers *self,
          TovAnnexPart    *part)
{
  TovCheckpointCount count;

  if (self->goal < 0)
    return;
  count = checkpoint_at (part->figures, g_array_index (self->whole->figures->outcomes->checkpoints,
                                                       TovCheckpointCount, self->goal)
                                            .weeks);
  part->goal.known = tov_annex_cells_add (self->cells, count.known);
  part->goal.job_or_education = tov_annex_cells_add (self->cells, count.job_or_education);
  tov_annex_cells_within (self->cells, part->goal.known, &part->goal.job_or_education, 1);
}

static gboolean
add_period (TovAnnexNumbers  *self,
            TovAnnexPart    **part,
            TovStore         *store,
            const TovScope   *scope,
            TovPeriod         period,
            char             *label,
            GCancellable     *cancellable,
            GError          **error)
{
  g_autoptr (TovScope) narrow = tov_scope_copy (scope);
  g_autofree char *owned = label;
  TovFigures *figures;

  narrow->period = period;
  figures = compute_some (store, narrow, TRUE, cancellable, error);
  if (figures == NULL)
    return FALSE;
  *part = part_new (self, figures);
  add_goal (self, *part);
  (*part)->label = g_steal_pointer (&owned);
  return TRUE;
}

/* "2014", "2. kvt. 2015", "marts 2015"; NULL for a period that has no name. */
static char *
period_name (TovLanguage language,
             TovPeriod   period)
{
  const struct
  {
    TovBucket bucket;
    int months;
  } names[] = { { TOV_BUCKET_YEAR, 12 }, { TOV_BUCKET_QUARTER, 3 }, { TOV_BUCKET_MONTH, 1 } };
  int month;

  tov_date_to_ymd (period.from, NULL, &month, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (period.from == tov_date_month_start (period.from) && (month - 1) % names[i].months == 0 &&
        period.to + 1 == tov_date_add_months (period.from, names[i].months))
      return tov_format_bucket (language, names[i].bucket, period.from);
  return NULL;
}

/* As long as @period and right before it: as many months, or as many days where it isn't whole months. */
static TovPeriod
period_before (TovPeriod period)
{
  TovPeriod before = { period.from - tov_period_days (period), period.from - 1 };
  int from_year, from_month, to_year, to_month;

  if (period.from != tov_date_month_start (period.from) ||
      period.to != tov_date_month_end (period.to))
    return before;
  tov_date_to_ymd (period.from, &from_year, &from_month, NULL);
  tov_date_to_ymd (period.to, &to_year, &to_month, NULL);
  before.from = tov_date_add_months (period.from,
                                     -((to_year - from_year) * 12 + to_month - from_month + 1));
  return before;
}

/* The last two whole calendar years of the period; of a shorter period, itself and the one before it, if the file goes back so far. */
static gboolean
add_compared_periods (TovAnnexNumbers  *self,
                      TovStore         *store,
                      const TovScope   *scope,
                      TovLanguage       language,
                      GCancellable     *cancellable,
                      GError          **error)
{
  TovPeriod whole = scope->period, before, after;
  TovDate last_year;
  g_autoptr (GError) local_error = NULL;

  /* At the calendar's edges there is no day after, or no years before. */
  if (whole.to == TOV_DATE_MAX || whole.to < TOV_DATE_MIN + 3 * 366)
    return TRUE;

  last_year = tov_date_year_start (whole.to + 1) - 1;
  after = (TovPeriod) { tov_date_year_start (last_year), last_year };
  before = (TovPeriod) { tov_date_year_start (after.from - 1), after.from - 1 };
  if (before.from < whole.from)
    {
      TovDate first = tov_store_first_day (store, &local_error);

      after = whole;
      before = period_before (whole);
      if (first == TOV_DATE_NONE || first > before.from)
        return local_error == NULL ||
               (g_propagate_error (error, g_steal_pointer (&local_error)), FALSE);
    }
  return add_period (self, &self->before, store, scope, before, period_name (language, before),
                     cancellable, error) &&
         add_period (self, &self->after, store, scope, after, period_name (language, after),
                     cancellable, error);
}

#define CELL(part, offset) G_STRUCT_MEMBER (guint, part, offset)

/* The partnerships together are the whole: exactly of placements; of candidates where nobody was in two. */
static void
sum_partnerships (TovAnnexNumbers *self,
                  gsize            offset)
{
  g_autofree guint *parts = g_new (guint, self->partnerships->len);

  for (guint i = 0; i < self->partnerships->len; i++)
    parts[i] = CELL (g_ptr_array_index (self->partnerships, i), offset);
  tov_annex_cells_sum (self->cells, CELL (self->whole, offset), parts, self->partnerships->len);
}

/* What is counted on the day that a placement ends is counted in one period alone. */
static void
sum_periods (TovAnnexNumbers *self,
             gsize            offset)
{
  guint both[] = { CELL (self->before, offset), CELL (self->after, offset) };
  TovPeriod whole = self->whole->figures->scope->period,
            before = self->before->figures->scope->period;

  if (before.to < whole.from)
    tov_annex_cells_sum (self->cells, CELL (self->whole, offset), &both[1], 1);
  else if (before.from == whole.from && self->after->figures->scope->period.to == whole.to)
    tov_annex_cells_sum (self->cells, CELL (self->whole, offset), both, 2);
  else
    tov_annex_cells_within (self->cells, CELL (self->whole, offset), both, 2);
}

static void
link_periods (TovAnnexNumbers *self)
{
  const TovAnnexPart *whole = self->whole, *after = self->after;

  if (self->before == NULL)
    return;
  /* A share gives its two numbers away; of the two measures of success the annex says one of a period. */
  sum_periods (self, self->goal >= 0 ? G_STRUCT_OFFSET (TovAnnexPart, goal.known)
                                     : G_STRUCT_OFFSET (TovAnnexPart, ended));
  sum_periods (self, self->goal >= 0 ? G_STRUCT_OFFSET (TovAnnexPart, goal.job_or_education)
                                     : G_STRUCT_OFFSET (TovAnnexPart, success));
  /* A candidate may be in both; where nobody is, a reader may guess so. */
  tov_annex_cells_sum (self->cells, whole->candidates,
                       (guint[]) { self->before->candidates, after->candidates }, 2);
  if (after->figures->scope->period.to == whole->figures->scope->period.to)
    tov_annex_cells_sum (self->cells, whole->running, &after->running, 1);
  if (after->figures->scope->period.from == whole->figures->scope->period.from)
    tov_annex_cells_sum (self->cells, whole->candidates, &after->candidates, 1);
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
      self->outcomes[i] = tov_annex_cells_add_row (self->cells, outcome->count);
      if (outcome->count > 0)
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
  tov_annex_cells_sum (
      self->cells, self->whole->candidates,
      (guint[]) { self->men, self->women, self->other_gender, self->gender_not_stated }, 4);

  self->under_30 = tov_annex_cells_add (self->cells, candidates->under_30);
  self->thirty_and_over = tov_annex_cells_add (self->cells, candidates->thirty_and_over);
  self->age_not_stated = tov_annex_cells_add (self->cells, candidates->age_not_stated);
  tov_annex_cells_sum (self->cells, self->whole->candidates,
                       (guint[]) { self->under_30, self->thirty_and_over, self->age_not_stated },
                       3);
}

/* Rows of nobody are left out of the table. */
static void
add_benefits (TovAnnexNumbers *self)
{
  GPtrArray *benefits = self->whole->figures->candidates->benefits;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  self->benefits = g_new (guint, benefits->len);
  for (guint i = 0; i < benefits->len; i++)
    {
      gint64 count = ((TovBenefitCount *) g_ptr_array_index (benefits, i))->count;

      self->benefits[i] = tov_annex_cells_add_row (self->cells, count);
      if (count > 0)
        g_array_append_val (rows, self->benefits[i]);
    }
  tov_annex_cells_sum (self->cells, self->whole->candidates, (const guint *) rows->data, rows->len);
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

      tov_annex_cells_within (self->cells, cells.eligible, &cells.known, 1);
      tov_annex_cells_within (self->cells, cells.known, &cells.self_supporting, 1);
      tov_annex_cells_within (self->cells, cells.known, &cells.job_or_education, 1);
      if ((int) i == self->goal)
        self->whole->goal = cells;
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

      tov_annex_cells_sum (self->cells, cells.n, (guint[]) { cells.rose, cells.same, cells.fell },
                           3);
      g_array_append_val (self->indicators, cells);
    }
}

static int
read_target (TovStore *store)
{
  g_autofree char *text = tov_store_get_meta (store, TOV_META_SUCCESS_TARGET);

  return text != NULL && *text != '\0' ? (int) g_ascii_strtoll (text, NULL, 10) : -1;
}

/* The first checkpoint of which anything is known: the goal is about the weeks right after the end. */
static int
find_goal (const TovAnnexNumbers *self)
{
  GArray *checkpoints = self->whole->figures->outcomes->checkpoints;

  for (guint i = 0; i < checkpoints->len && self->target >= 0; i++)
    if (g_array_index (checkpoints, TovCheckpointCount, i).known > 0)
      return (int) i;
  return -1;
}

static gboolean
add_whole (TovAnnexNumbers  *self,
           TovStore         *store,
           const TovScope   *scope,
           GCancellable     *cancellable,
           GError          **error)
{
  TovFigures *figures = tov_figures_compute (store, scope, cancellable, error);

  if (figures == NULL)
    return FALSE;
  self->whole = part_new (self, figures);
  self->goal = find_goal (self);
  return TRUE;
}

TovAnnexNumbers *
tov_annex_numbers_new (TovStore        *store,
                       const TovScope  *scope,
                       TovLanguage      language,
                       int              threshold,
                       GCancellable    *cancellable,
                       GError         **error)
{
  g_autoptr (TovAnnexNumbers) self = g_new0 (TovAnnexNumbers, 1);

  self->cells = tov_annex_cells_new (language, threshold);
  self->merge_success = threshold > 0;
  self->target = read_target (store);
  self->title = tov_store_get_meta (store, TOV_META_TITLE);
  self->note = tov_store_get_note (store, language);

  if (!add_whole (self, store, scope, cancellable, error) ||
      !add_partnerships (self, store, scope, cancellable, error) ||
      !add_compared_periods (self, store, scope, language, cancellable, error))
    return NULL;

  sum_partnerships (self, G_STRUCT_OFFSET (TovAnnexPart, candidates));
  sum_partnerships (self, G_STRUCT_OFFSET (TovAnnexPart, running));
  sum_partnerships (self, G_STRUCT_OFFSET (TovAnnexPart, ended));
  sum_partnerships (self, G_STRUCT_OFFSET (TovAnnexPart, success));
  add_outcomes (self);
  add_candidates (self);
  add_benefits (self);
  add_checkpoints (self);
  link_periods (self);
  add_indicators (self);
  tov_annex_cells_close (self->cells);
  return g_steal_pointer (&self);
}

gboolean
tov_annex_numbers_goal_shown (const TovAnnexNumbers *self)
{
  return self->goal >= 0 && !tov_annex_cells_hidden (self->cells, self->whole->goal.known) &&
         !tov_annex_cells_hidden (self->cells, self->whole->goal.job_or_education);
}

int
tov_annex_numbers_goal_weeks (const TovAnnexNumbers *self)
{
  return g_array_index (self->whole->figures->outcomes->checkpoints, TovCheckpointCount, self->goal)
      .weeks;
}
