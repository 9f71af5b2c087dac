/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-figures-output.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tov-codes.h"
#include "tov-format.h"
#include "tov-text-table.h"

typedef struct
{
  GString *text;
  TovLanguage language;
} Output;

static const char *
pick (const Output *output,
      const char   *en,
      const char   *da)
{
  return output->language == TOV_LANGUAGE_DANISH && da != NULL ? da : en;
}

static void
add_count (const Output *output,
           TovTextTable *table,
           gint64        count)
{
  tov_text_table_take (table, tov_format_count (output->language, count));
}

static void
add_share (const Output *output,
           TovTextTable *table,
           double        share)
{
  tov_text_table_take (table, tov_format_percent (output->language, share, 1));
}

static void
add_money (const Output *output,
           TovTextTable *table,
           TovMoney      amount)
{
  tov_text_table_take (table, amount != TOV_MONEY_NONE
                                  ? tov_format_amount (output->language, amount)
                                  : g_strdup ("–"));
}

/* The first row, translated. */
static void
add_header (const Output       *output,
            TovTextTable       *table,
            const char * const *titles,
            gsize               n_titles)
{
  for (gsize i = 0; i < n_titles; i++)
    tov_text_table_add (table, *titles[i] != '\0' ? tov_text (output->language, titles[i]) : "");
  tov_text_table_end (table);
}

static TovTextTable *
new_table (const Output       *output,
           const char         *title,
           const char * const *titles,
           gsize               n_titles)
{
  TovTextTable *table = tov_text_table_new (tov_text (output->language, title));

  if (n_titles > 0)
    add_header (output, table, titles, n_titles);
  return table;
}

#define NEW_TABLE(output, title, ...)                               \
  new_table (output, title, (const char * const[]) { __VA_ARGS__ }, \
             sizeof ((const char * const[]) { __VA_ARGS__ }) / sizeof (char *))

static void
append_scope (const Output   *output,
              const TovScope *scope)
{
  g_autofree char *period = tov_format_period (output->language, scope->period);
  g_autofree char *as_of = tov_format_date (output->language, scope->as_of);

  /* Translators: a period, and the day up to which things are known: "01-01-2014 – 31-12-2015, as of 13-01-2016" */
  g_string_append_printf (output->text, tov_text (output->language, "%s, as of %s"), period, as_of);
  g_string_append (output->text, "\n\n");
}

static void
add_slot_days (const Output            *output,
               TovTextTable            *table,
               const char              *name,
               const TovOccupancyCount *count)
{
  tov_text_table_add (table, name);
  add_count (output, table, count->open_days);
  add_count (output, table, count->filled_days);
  add_count (output, table, count->filled_outside_days);
  add_share (output, table, tov_occupancy_share (count));
  tov_text_table_end (table);
}

static void
append_occupancy (const Output       *output,
                  const TovOccupancy *occupancy)
{
  g_autoptr (TovTextTable) table = NEW_TABLE (output, N_ ("Occupancy"), N_ ("Partnership"),
                                              N_ ("Open slot-days"), N_ ("Filled"),
                                              N_ ("Filled outside"), N_ ("Share"));

  for (guint i = 0; i < occupancy->by_partnership->len; i++)
    {
      const TovPartnershipOccupancy *partnership = g_ptr_array_index (occupancy->by_partnership, i);

      add_slot_days (output, table, partnership->partnership, &partnership->count);
    }
  add_slot_days (output, table, tov_text (output->language, N_ ("Total")), &occupancy->total);
  tov_text_table_append (table, TRUE, output->text);
}

static void
add_fact (const Output *output,
          TovTextTable *table,
          const char   *name,
          char         *value)
{
  tov_text_table_add (table, tov_text (output->language, name));
  tov_text_table_take (table, value);
  tov_text_table_end (table);
}

static void
append_placements (const Output      *output,
                   const TovOutcomes *outcomes)
{
  g_autoptr (TovTextTable) table = tov_text_table_new (
      tov_text (output->language, N_ ("Placements")));

  add_fact (output, table, N_ ("Started"), tov_format_count (output->language, outcomes->started));
  add_fact (output, table, N_ ("Running at the end"),
            tov_format_count (output->language, outcomes->running_at_end));
  add_fact (output, table, N_ ("Ended"), tov_format_count (output->language, outcomes->ended));
  add_fact (output, table, N_ ("Average length in days"),
            tov_format_decimal (output->language, tov_outcomes_mean_days (outcomes), 1));
  tov_text_table_append (table, FALSE, output->text);
}

static double
share_of (gint64 count,
          gint64 of)
{
  return of != 0 ? (double) count / (double) of : NAN;
}

static void
append_outcomes (const Output      *output,
                 const TovOutcomes *outcomes)
{
  g_autoptr (TovTextTable) table = NEW_TABLE (output, N_ ("Outcomes"), N_ ("Outcome"), N_ ("Count"),
                                              N_ ("Share"));

  for (guint i = 0; i < outcomes->outcomes->len; i++)
    {
      const TovOutcomeCount *outcome = g_ptr_array_index (outcomes->outcomes, i);

      tov_text_table_add (table, tov_outcome_label (outcome, output->language));
      add_count (output, table, outcome->count);
      add_share (output, table, share_of (outcome->count, outcomes->ended));
      tov_text_table_end (table);
    }
  /* Translators: a row below the outcomes: those that are counted as success */
  tov_text_table_add (table, tov_text (output->language, N_ ("Of these a success")));
  add_count (output, table, outcomes->success);
  add_share (output, table, tov_outcomes_success_share (outcomes));
  tov_text_table_end (table);
  tov_text_table_append (table, TRUE, output->text);
}

static void
append_checkpoints (const Output      *output,
                    const TovOutcomes *outcomes)
{
  g_autoptr (TovTextTable) table = NEW_TABLE (output, N_ ("After the end"), N_ ("Weeks"),
                                              N_ ("Ended so long ago"), N_ ("Known"),
                                              N_ ("Self-supporting"), N_ ("Job or education"));

  for (guint i = 0; i < outcomes->checkpoints->len; i++)
    {
      const TovCheckpointCount *checkpoint = &g_array_index (outcomes->checkpoints,
                                                             TovCheckpointCount, i);

      add_count (output, table, checkpoint->weeks);
      add_count (output, table, checkpoint->eligible);
      add_count (output, table, checkpoint->known);
      add_count (output, table, checkpoint->self_supporting);
      add_count (output, table, checkpoint->job_or_education);
      tov_text_table_end (table);
    }
  tov_text_table_append (table, TRUE, output->text);
}

static void
append_candidates (const Output        *output,
                   const TovCandidates *candidates)
{
  g_autoptr (TovTextTable) table = tov_text_table_new (
      tov_text (output->language, N_ ("Candidates")));
  g_autoptr (TovTextTable) benefits = NEW_TABLE (output, N_ ("Benefits"), N_ ("Benefit"),
                                                 N_ ("Count"));

  add_fact (output, table, N_ ("Total"), tov_format_count (output->language, candidates->total));
  add_fact (output, table, N_ ("Men"), tov_format_count (output->language, candidates->men));
  add_fact (output, table, N_ ("Women"), tov_format_count (output->language, candidates->women));
  add_fact (output, table, N_ ("Other gender"),
            tov_format_count (output->language, candidates->other));
  add_fact (output, table, N_ ("Gender not stated"),
            tov_format_count (output->language, candidates->gender_not_stated));
  add_fact (output, table, N_ ("Under 30"),
            tov_format_count (output->language, candidates->under_30));
  add_fact (output, table, N_ ("30 and over"),
            tov_format_count (output->language, candidates->thirty_and_over));
  add_fact (output, table, N_ ("Age not stated"),
            tov_format_count (output->language, candidates->age_not_stated));
  tov_text_table_append (table, FALSE, output->text);

  for (guint i = 0; i < candidates->benefits->len; i++)
    {
      const TovBenefitCount *benefit = g_ptr_array_index (candidates->benefits, i);

      tov_text_table_add (benefits, pick (output, benefit->label_en, benefit->label_da));
      add_count (output, benefits, benefit->count);
      tov_text_table_end (benefits);
    }
  tov_text_table_append (benefits, TRUE, output->text);
}

static void
append_costs (const Output    *output,
              const GPtrArray *costs)
{
  g_autoptr (TovTextTable) table = NEW_TABLE (output, N_ ("Costs in kroner"), N_ ("Partnership"),
                                              N_ ("Total"), N_ ("A slot-week"),
                                              N_ ("A filled week"));

  for (guint i = 0; i < costs->len; i++)
    {
      const TovPartnershipCost *cost = g_ptr_array_index (costs, i);

      tov_text_table_add (table, cost->partnership);
      add_money (output, table, cost->total);
      add_money (output, table, cost->per_slot_week);
      add_money (output, table, cost->per_filled_week);
      tov_text_table_end (table);
    }
  tov_text_table_append (table, TRUE, output->text);
}

static void
add_side (const Output            *output,
          TovTextTable            *table,
          const TovComparisonSide *side)
{
  tov_text_table_add (table, side->name != NULL ? side->name : "–");
  add_money (output, table, side->operating);
  add_money (output, table, side->benefit);
  add_money (output, table, side->total);
  tov_text_table_end (table);
}

static void
add_difference (const Output *output,
                TovTextTable *table,
                TovMoney      difference)
{
  g_autofree char *amount = NULL;

  if (difference == TOV_MONEY_NONE)
    {
      tov_text_table_add (table, "–");
      return;
    }
  amount = tov_format_difference (output->language, difference);
  tov_text_table_take (
      table,
      g_strdup_printf ("%s %s", amount, tov_format_difference_word (output->language, difference)));
}

/* The heading says whom it is about and by which rules, for the same title can stand there more than once. */
static char *
comparison_title (const Output        *output,
                  const TovComparison *comparison)
{
  const char *rules = pick (output, comparison->rule_set_label_en, comparison->rule_set_label_da);
  g_autoptr (GString) title = g_string_new (comparison->title);

  if (comparison->candidate_type != NULL && *comparison->candidate_type != '\0')
    g_string_append_printf (title, " · %s", comparison->candidate_type);
  if (rules != NULL)
    g_string_append_printf (title, " · %s", rules);
  g_string_append (title, " · ");
  g_string_append_printf (
      title, tov_ntext (output->language, "%d week", "%d weeks", (gulong) comparison->weeks),
      comparison->weeks);
  return g_string_free_and_steal (g_steal_pointer (&title));
}

static void
append_comparison (const Output        *output,
                   const TovComparison *comparison)
{
  g_autofree char *title = comparison_title (output, comparison);
  g_autoptr (TovTextTable) table = tov_text_table_new (title);
  static const char * const header[] = { N_ ("Kroner"), N_ ("Operating cost"), N_ ("Benefit, net"),
                                         N_ ("Total") };

  add_header (output, table, header, G_N_ELEMENTS (header));
  add_side (output, table, &comparison->here);
  add_side (output, table, &comparison->alternative);
  tov_text_table_add (table, tov_text (output->language, N_ ("Difference")));
  add_difference (output, table, comparison->difference_operating);
  add_difference (output, table, comparison->difference_benefit);
  add_difference (output, table, comparison->difference_total);
  tov_text_table_end (table);
  tov_text_table_append (table, TRUE, output->text);
}

static void
append_progression (const Output         *output,
                    const TovProgression *progression)
{
  g_autoptr (TovTextTable) table = NEW_TABLE (output, N_ ("Progression"), N_ ("Indicator"),
                                              N_ ("Assessor"), N_ ("Measured twice"), N_ ("First"),
                                              N_ ("Latest"), N_ ("Change"), N_ ("Rose"),
                                              N_ ("The same"), N_ ("Fell"), N_ ("Measured once"));

  for (guint i = 0; i < progression->indicators->len; i++)
    {
      const TovIndicatorChange *change = g_ptr_array_index (progression->indicators, i);

      tov_text_table_add (table, pick (output, change->label_en, change->label_da));
      tov_text_table_add (table,
                          tov_codes_label (TOV_CODES_ASSESSOR, change->assessor, output->language));
      add_count (output, table, change->n);
      tov_text_table_take (table, tov_format_decimal (output->language, change->mean_first, 1));
      tov_text_table_take (table, tov_format_decimal (output->language, change->mean_latest, 1));
      tov_text_table_take (table, tov_format_signed (output->language, change->mean_change, 1));
      add_count (output, table, change->rose);
      add_count (output, table, change->same);
      add_count (output, table, change->fell);
      add_count (output, table, change->single);
      tov_text_table_end (table);
    }
  tov_text_table_append (table, TRUE, output->text);
}

char *
tov_figures_to_text (const TovFigures *figures,
                     TovLanguage       language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const Output output = { text, language };

  append_scope (&output, figures->scope);
  append_occupancy (&output, figures->occupancy);
  append_placements (&output, figures->outcomes);
  append_outcomes (&output, figures->outcomes);
  append_checkpoints (&output, figures->outcomes);
  append_candidates (&output, figures->candidates);
  append_costs (&output, figures->costs);
  for (guint i = 0; i < figures->comparisons->len; i++)
    append_comparison (&output, g_ptr_array_index (figures->comparisons, i));
  append_progression (&output, figures->progression);

  /* Each table ends with an empty line. */
  g_string_truncate (text, text->len - 1);
  return g_string_free_and_steal (g_steal_pointer (&text));
}
