/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-figures-output.h"

#include <math.h>

#include "tov-json-writer.h"

static void
write_date (TovJsonWriter *json,
            const char    *name,
            TovDate        date)
{
  g_autofree char *iso = tov_date_to_iso (date);

  tov_json_writer_string (json, name, *iso != '\0' ? iso : NULL);
}

static double
share (gint64 count,
       gint64 of)
{
  return of != 0 ? (double) count / (double) of : NAN;
}

static void
write_scope (TovJsonWriter  *json,
             const TovScope *scope)
{
  tov_json_writer_begin_object (json, "period");
  write_date (json, "from", scope->period.from);
  write_date (json, "to", scope->period.to);
  tov_json_writer_end_object (json);
  write_date (json, "as_of", scope->as_of);
}

static void
write_slot_days (TovJsonWriter           *json,
                 const TovOccupancyCount *count)
{
  tov_json_writer_integer (json, "open_days", count->open_days);
  tov_json_writer_integer (json, "filled_days", count->filled_days);
  tov_json_writer_integer (json, "filled_outside_days", count->filled_outside_days);
  tov_json_writer_number (json, "share", tov_occupancy_share (count));
}

static void
write_occupancy (TovJsonWriter      *json,
                 const TovOccupancy *occupancy)
{
  tov_json_writer_begin_object (json, "occupancy");
  write_slot_days (json, &occupancy->total);
  tov_json_writer_begin_array (json, "by_partnership");
  for (guint i = 0; i < occupancy->by_partnership->len; i++)
    {
      const TovPartnershipOccupancy *partnership = g_ptr_array_index (occupancy->by_partnership, i);

      tov_json_writer_begin_object (json, NULL);
      tov_json_writer_string (json, "partnership", partnership->partnership);
      write_slot_days (json, &partnership->count);
      tov_json_writer_end_object (json);
    }
  tov_json_writer_end_array (json);
  tov_json_writer_end_object (json);
}

static void
write_outcomes (TovJsonWriter     *json,
                const TovOutcomes *outcomes)
{
  tov_json_writer_begin_object (json, "placements");
  tov_json_writer_integer (json, "started", outcomes->started);
  tov_json_writer_integer (json, "running_at_end", outcomes->running_at_end);
  tov_json_writer_integer (json, "ended", outcomes->ended);
  tov_json_writer_number (json, "mean_days", tov_outcomes_mean_days (outcomes));
  tov_json_writer_end_object (json);

  tov_json_writer_begin_array (json, "outcomes");
  for (guint i = 0; i < outcomes->outcomes->len; i++)
    {
      const TovOutcomeCount *outcome = g_ptr_array_index (outcomes->outcomes, i);

      tov_json_writer_begin_object (json, NULL);
      tov_json_writer_string (json, "outcome", outcome->code);
      tov_json_writer_integer (json, "count", outcome->count);
      tov_json_writer_number (json, "share", share (outcome->count, outcomes->ended));
      tov_json_writer_end_object (json);
    }
  tov_json_writer_end_array (json);

  tov_json_writer_begin_object (json, "success");
  tov_json_writer_integer (json, "count", outcomes->success);
  tov_json_writer_number (json, "share", tov_outcomes_success_share (outcomes));
  tov_json_writer_end_object (json);
}

static void
write_checkpoints (TovJsonWriter     *json,
                   const TovOutcomes *outcomes)
{
  tov_json_writer_begin_array (json, "checkpoints");
  for (guint i = 0; i < outcomes->checkpoints->len; i++)
    {
      const TovCheckpointCount *checkpoint = &g_array_index (outcomes->checkpoints,
                                                             TovCheckpointCount, i);

      tov_json_writer_begin_object (json, NULL);
      tov_json_writer_integer (json, "weeks", checkpoint->weeks);
      tov_json_writer_integer (json, "eligible", checkpoint->eligible);
      tov_json_writer_integer (json, "known", checkpoint->known);
      tov_json_writer_integer (json, "self_supporting", checkpoint->self_supporting);
      tov_json_writer_integer (json, "job_or_education", checkpoint->job_or_education);
      tov_json_writer_end_object (json);
    }
  tov_json_writer_end_array (json);
}

static void
write_candidates (TovJsonWriter       *json,
                  const TovCandidates *candidates)
{
  tov_json_writer_begin_object (json, "candidates");
  tov_json_writer_integer (json, "total", candidates->total);

  tov_json_writer_begin_object (json, "gender");
  tov_json_writer_integer (json, "man", candidates->men);
  tov_json_writer_integer (json, "woman", candidates->women);
  tov_json_writer_integer (json, "other", candidates->other);
  tov_json_writer_integer (json, "not_stated", candidates->gender_not_stated);
  tov_json_writer_end_object (json);

  tov_json_writer_begin_object (json, "age");
  tov_json_writer_integer (json, "under_30", candidates->under_30);
  tov_json_writer_integer (json, "30_and_over", candidates->thirty_and_over);
  tov_json_writer_integer (json, "not_stated", candidates->age_not_stated);
  tov_json_writer_end_object (json);

  tov_json_writer_begin_array (json, "benefit");
  for (guint i = 0; i < candidates->benefits->len; i++)
    {
      const TovBenefitCount *benefit = g_ptr_array_index (candidates->benefits, i);

      tov_json_writer_begin_object (json, NULL);
      tov_json_writer_string (json, "benefit", benefit->code);
      tov_json_writer_integer (json, "count", benefit->count);
      tov_json_writer_end_object (json);
    }
  tov_json_writer_end_array (json);
  tov_json_writer_end_object (json);
}

static void
write_side (TovJsonWriter           *json,
            const char              *name,
            const TovComparisonSide *side)
{
  tov_json_writer_begin_object (json, name);
  tov_json_writer_string (json, "name", side->name);
  tov_json_writer_money (json, "operating", side->operating);
  tov_json_writer_money (json, "benefit", side->benefit);
  tov_json_writer_money (json, "total", side->total);
  tov_json_writer_end_object (json);
}

/* The same title can stand there more than once, for another type of candidate or under other rules: so those are said too. */
static void
write_comparison (TovJsonWriter       *json,
                  const TovComparison *comparison)
{
  tov_json_writer_begin_object (json, NULL);
  tov_json_writer_string (json, "title", comparison->title);
  tov_json_writer_string (json, "candidate_type", comparison->candidate_type);
  tov_json_writer_integer (json, "weeks", comparison->weeks);
  tov_json_writer_string (json, "rule_set", comparison->rule_set);
  write_side (json, "here", &comparison->here);
  write_side (json, "alternative", &comparison->alternative);
  tov_json_writer_begin_object (json, "difference");
  tov_json_writer_money (json, "operating", comparison->difference_operating);
  tov_json_writer_money (json, "benefit", comparison->difference_benefit);
  tov_json_writer_money (json, "total", comparison->difference_total);
  tov_json_writer_end_object (json);
  tov_json_writer_end_object (json);
}

static void
write_costs (TovJsonWriter    *json,
             const TovFigures *figures)
{
  tov_json_writer_begin_object (json, "costs");
  tov_json_writer_begin_array (json, "by_partnership");
  for (guint i = 0; i < figures->costs->len; i++)
    {
      const TovPartnershipCost *cost = g_ptr_array_index (figures->costs, i);

      tov_json_writer_begin_object (json, NULL);
      tov_json_writer_string (json, "partnership", cost->partnership);
      tov_json_writer_money (json, "total", cost->total);
      tov_json_writer_money (json, "per_slot_week", cost->per_slot_week);
      tov_json_writer_money (json, "per_filled_week", cost->per_filled_week);
      tov_json_writer_end_object (json);
    }
  tov_json_writer_end_array (json);

  tov_json_writer_begin_array (json, "comparisons");
  for (guint i = 0; i < figures->comparisons->len; i++)
    write_comparison (json, g_ptr_array_index (figures->comparisons, i));
  tov_json_writer_end_array (json);
  tov_json_writer_end_object (json);
}

static void
write_progression (TovJsonWriter        *json,
                   const TovProgression *progression)
{
  tov_json_writer_begin_array (json, "progression");
  for (guint i = 0; i < progression->indicators->len; i++)
    {
      const TovIndicatorChange *change = g_ptr_array_index (progression->indicators, i);

      tov_json_writer_begin_object (json, NULL);
      tov_json_writer_string (json, "instrument", change->instrument);
      tov_json_writer_string (json, "assessor", change->assessor);
      tov_json_writer_string (json, "indicator", change->indicator);
      tov_json_writer_integer (json, "n", change->n);
      tov_json_writer_number (json, "first", change->mean_first);
      tov_json_writer_number (json, "latest", change->mean_latest);
      tov_json_writer_number (json, "change", change->mean_change);
      tov_json_writer_integer (json, "rose", change->rose);
      tov_json_writer_integer (json, "same", change->same);
      tov_json_writer_integer (json, "fell", change->fell);
      tov_json_writer_integer (json, "single", change->single);
      tov_json_writer_end_object (json);
    }
  tov_json_writer_end_array (json);
}

char *
tov_figures_to_json (const TovFigures *figures)
{
  g_autoptr (TovJsonWriter) json = tov_json_writer_new ();

  tov_json_writer_begin_object (json, NULL);
  write_scope (json, figures->scope);
  write_occupancy (json, figures->occupancy);
  write_outcomes (json, figures->outcomes);
  write_checkpoints (json, figures->outcomes);
  write_candidates (json, figures->candidates);
  write_costs (json, figures);
  write_progression (json, figures->progression);
  tov_json_writer_end_object (json);
  return g_strdup (tov_json_writer_get_text (json));
}
