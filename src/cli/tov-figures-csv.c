/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-figures-output.h"

#include <math.h>

#include "tov-csv.h"
#include "tov-value.h"

static void
add_row (GString    *csv,
         const char *figure,
         const char *of,
         const char *what,
         const char *value)
{
  g_autofree char *guarded = tov_value_guard (of);
  const char *row[] = { figure, guarded, what, value };

  tov_csv_append_row (csv, ';', row, G_N_ELEMENTS (row));
}

static void
add_integer (GString    *csv,
             const char *figure,
             const char *of,
             const char *what,
             gint64      value)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  add_row (csv, figure, of, what, text);
}

static void
add_number (GString    *csv,
            const char *figure,
            const char *of,
            const char *what,
            double      value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  add_row (csv, figure, of, what,
           isfinite (value) ? g_ascii_formatd (buffer, sizeof buffer, "%.15g", value) : "");
}

static void
add_money (GString    *csv,
           const char *figure,
           const char *of,
           const char *what,
           TovMoney    value)
{
  g_autofree char *text = value != TOV_MONEY_NONE ? tov_money_to_plain (value) : g_strdup ("");

  add_row (csv, figure, of, what, text);
}

static void
add_date (GString    *csv,
          const char *figure,
          const char *what,
          TovDate     date)
{
  g_autofree char *text = tov_date_to_iso (date);

  add_row (csv, figure, "", what, text);
}

static void
add_slot_days (GString                 *csv,
               const char              *of,
               const TovOccupancyCount *count)
{
  add_integer (csv, "occupancy", of, "open_days", count->open_days);
  add_integer (csv, "occupancy", of, "filled_days", count->filled_days);
  add_integer (csv, "occupancy", of, "filled_outside_days", count->filled_outside_days);
  add_number (csv, "occupancy", of, "share", tov_occupancy_share (count));
}

static void
add_outcomes (GString           *csv,
              const TovOutcomes *outcomes)
{
  add_integer (csv, "placements", "", "started", outcomes->started);
  add_integer (csv, "placements", "", "running_at_end", outcomes->running_at_end);
  add_integer (csv, "placements", "", "ended", outcomes->ended);
  add_number (csv, "placements", "", "mean_days", tov_outcomes_mean_days (outcomes));

  for (guint i = 0; i < outcomes->outcomes->len; i++)
    {
      const TovOutcomeCount *outcome = g_ptr_array_index (outcomes->outcomes, i);

      add_integer (csv, "outcomes", outcome->code, "count", outcome->count);
      add_number (csv, "outcomes", outcome->code, "share",
                  outcomes->ended != 0 ? (double) outcome->count / (double) outcomes->ended : NAN);
    }
  add_integer (csv, "success", "", "count", outcomes->success);
  add_number (csv, "success", "", "share", tov_outcomes_success_share (outcomes));

  for (guint i = 0; i < outcomes->checkpoints->len; i++)
    {
      const TovCheckpointCount *checkpoint = &g_array_index (outcomes->checkpoints,
                                                             TovCheckpointCount, i);
      g_autofree char *weeks = g_strdup_printf ("%d", checkpoint->weeks);

      add_integer (csv, "checkpoints", weeks, "eligible", checkpoint->eligible);
      add_integer (csv, "checkpoints", weeks, "known", checkpoint->known);
      add_integer (csv, "checkpoints", weeks, "self_supporting", checkpoint->self_supporting);
      add_integer (csv, "checkpoints", weeks, "job_or_education", checkpoint->job_or_education);
    }
}

static void
add_candidates (GString             *csv,
                const TovCandidates *candidates)
{
  add_integer (csv, "candidates", "", "total", candidates->total);
  add_integer (csv, "candidates", "gender", "man", candidates->men);
  add_integer (csv, "candidates", "gender", "woman", candidates->women);
  add_integer (csv, "candidates", "gender", "other", candidates->other);
  add_integer (csv, "candidates", "gender", "not_stated", candidates->gender_not_stated);
  add_integer (csv, "candidates", "age", "under_30", candidates->under_30);
  add_integer (csv, "candidates", "age", "30_and_over", candidates->thirty_and_over);
  add_integer (csv, "candidates", "age", "not_stated", candidates->age_not_stated);

  for (guint i = 0; i < candidates->benefits->len; i++)
    {
      const TovBenefitCount *benefit = g_ptr_array_index (candidates->benefits, i);

      add_integer (csv, "candidates", "benefit", benefit->code, benefit->count);
    }
}

static void
add_comparison (GString             *csv,
                const TovComparison *comparison)
{
  /* The same title can stand there more than once. */
  g_autofree char *of = g_strdup_printf (
      "%s / %s / %s", comparison->title,
      comparison->candidate_type != NULL ? comparison->candidate_type : "",
      comparison->rule_set != NULL ? comparison->rule_set : "");

  add_money (csv, "comparisons", of, "here.operating", comparison->here.operating);
  add_money (csv, "comparisons", of, "here.benefit", comparison->here.benefit);
  add_money (csv, "comparisons", of, "here.total", comparison->here.total);
  add_money (csv, "comparisons", of, "alternative.operating", comparison->alternative.operating);
  add_money (csv, "comparisons", of, "alternative.benefit", comparison->alternative.benefit);
  add_money (csv, "comparisons", of, "alternative.total", comparison->alternative.total);
  add_money (csv, "comparisons", of, "difference.operating", comparison->difference_operating);
  add_money (csv, "comparisons", of, "difference.benefit", comparison->difference_benefit);
  add_money (csv, "comparisons", of, "difference.total", comparison->difference_total);
}

static void
add_costs (GString          *csv,
           const TovFigures *figures)
{
  for (guint i = 0; i < figures->costs->len; i++)
    {
      const TovPartnershipCost *cost = g_ptr_array_index (figures->costs, i);

      add_money (csv, "costs", cost->partnership, "total", cost->total);
      add_money (csv, "costs", cost->partnership, "per_slot_week", cost->per_slot_week);
      add_money (csv, "costs", cost->partnership, "per_filled_week", cost->per_filled_week);
    }
  for (guint i = 0; i < figures->comparisons->len; i++)
    add_comparison (csv, g_ptr_array_index (figures->comparisons, i));
}

static void
add_progression (GString              *csv,
                 const TovProgression *progression)
{
  for (guint i = 0; i < progression->indicators->len; i++)
    {
      const TovIndicatorChange *change = g_ptr_array_index (progression->indicators, i);
      g_autofree char *of = g_strdup_printf ("%s / %s / %s", change->instrument, change->assessor,
                                             change->indicator);

      add_integer (csv, "progression", of, "n", change->n);
      add_number (csv, "progression", of, "first", change->mean_first);
      add_number (csv, "progression", of, "latest", change->mean_latest);
      add_number (csv, "progression", of, "change", change->mean_change);
      add_integer (csv, "progression", of, "rose", change->rose);
      add_integer (csv, "progression", of, "same", change->same);
      add_integer (csv, "progression", of, "fell", change->fell);
      add_integer (csv, "progression", of, "single", change->single);
    }
}

char *
tov_figures_to_csv (const TovFigures *figures)
{
  g_autoptr (GString) csv = g_string_new (NULL);

  add_row (csv, "figure", "of", "what", "value");
  add_date (csv, "period", "from", figures->scope->period.from);
  add_date (csv, "period", "to", figures->scope->period.to);
  add_date (csv, "as_of", "", figures->scope->as_of);
  add_slot_days (csv, "", &figures->occupancy->total);
  for (guint i = 0; i < figures->occupancy->by_partnership->len; i++)
    {
      const TovPartnershipOccupancy *partnership = g_ptr_array_index (
          figures->occupancy->by_partnership, i);

      add_slot_days (csv, partnership->partnership, &partnership->count);
    }
  add_outcomes (csv, figures->outcomes);
  add_candidates (csv, figures->candidates);
  add_costs (csv, figures);
  add_progression (csv, figures->progression);
  return g_string_free_and_steal (g_steal_pointer (&csv));
}
