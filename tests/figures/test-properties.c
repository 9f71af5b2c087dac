/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "model.h"
#include "naive.h"
#include "seed.h"
#include "tov-figures.h"
#include "tov-student-private.h"

/* Each case is a random file and a random question about it. */
#define CASES 2500

typedef void (*Check) (const Model *model, TovStore *store, const TovScope *scope);

static gboolean
is_in_scope (const Model *model,
             int          partnership)
{
  for (int i = 0; i < model->n_partnerships; i++)
    if (model->partnership_chosen[i])
      return model->partnership_chosen[partnership];

  return TRUE;
}

static TovScope *
make_scope (const Model *model,
            TovStore    *store)
{
  g_autoptr (GError) error = NULL;
  /* Asked up to beyond the as-of date now and then: it must be cut there. */
  TovScope *scope = tov_scope_new (store, model->from,
                                   model->to == model->as_of ? model->to + 50 : model->to,
                                   model->as_of, &error);

  g_assert_no_error (error);
  g_assert_cmpint (scope->period.to, ==, model->to);
  for (int i = 0; i < model->n_partnerships; i++)
    if (model->partnership_chosen[i])
      tov_scope_add_partnership (scope, model->partnerships[i].id);
  for (int i = 0; i < model->n_jobcentres; i++)
    if (model->jobcentre_chosen[i])
      tov_scope_add_jobcentre (scope, model->jobcentres[i]);

  return scope;
}

static void
assert_count (const TovOccupancyCount *count,
              NaiveOccupancy           expected)
{
  g_assert_cmpint (count->open_days, ==, expected.open);
  g_assert_cmpint (count->filled_days, ==, expected.filled);
  g_assert_cmpint (count->filled_outside_days, ==, expected.outside);
}

static void
check_buckets (const Model  *model,
               const GArray *buckets)
{
  TovDate next = model->from;

  for (guint i = 0; i < buckets->len; i++)
    {
      const TovOccupancyBucket *bucket = &g_array_index (buckets, TovOccupancyBucket, i);

      g_assert_cmpint (bucket->days.from, ==, next);
      assert_count (&bucket->count,
                    naive_occupancy (model, -1, bucket->days.from, bucket->days.to));
      next = bucket->days.to + 1;
    }
  g_assert_cmpint (next, ==, model->to + 1);
}

static void
check_steps (const Model     *model,
             const GPtrArray *steps)
{
  g_autoptr (GArray) expected = naive_steps (model);

  g_assert_cmpuint (steps->len, ==, expected->len);
  for (guint i = 0; i < steps->len; i++)
    {
      const TovOpenStep *step = steps->pdata[i];
      const NaiveStep *naive = &g_array_index (expected, NaiveStep, i);
      g_autofree char *name = naive->partnership == NONE
                                  ? NULL
                                  : g_strdup_printf ("Partnership %d", naive->partnership);

      g_assert_cmpint (step->day, ==, naive->day);
      g_assert_cmpint (step->open, ==, naive->open);
      g_assert_cmpint (step->change, ==, naive->change);
      g_assert_cmpstr (step->partnership, ==, name);
      g_assert_cmpint (step->pause, ==, naive->pause);
      g_assert_cmpstr (step->reason, ==,
                       naive->reason == NONE ? NULL : model_reasons[naive->reason]);
    }
}

static void
check_occupancy (const Model    *model,
                 TovStore       *store,
                 const TovScope *scope)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovOccupancy) occupancy = tov_occupancy_compute (
      store, scope, (TovBucket) (model->from % 5), &error);
  NaiveOccupancy all = naive_occupancy (model, -1, model->from, model->to);
  guint listed = 0;

  g_assert_no_error (error);
  assert_count (&occupancy->total, all);
  g_assert_cmpint (occupancy->overlap_days, ==, all.overlap);
  for (int i = 0; i < model->n_partnerships; i++)
    {
      const TovPartnershipOccupancy *partnership;
      NaiveOccupancy expected = naive_occupancy (model, i, model->from, model->to);

      if (!is_in_scope (model, i))
        continue;
      partnership = occupancy->by_partnership->pdata[listed++];
      g_assert_cmpint (partnership->partnership_id, ==, model->partnerships[i].id);
      assert_count (&partnership->count, expected);
      g_assert_cmpint (partnership->overlap_days, ==, expected.overlap);
    }
  g_assert_cmpuint (occupancy->by_partnership->len, ==, listed);

  check_buckets (model, occupancy->buckets);
  check_buckets (model, occupancy->quarters);
  check_steps (model, occupancy->steps);
  g_assert_cmpint (occupancy->open_now, ==, naive_occupancy (model, -1, model->to, model->to).open);
  g_assert_cmpint (occupancy->filled_now, ==, naive_filled_on (model, model->to));
}

static gint64
expected_outcome (const NaiveOutcomes *expected,
                  const char          *code)
{
  for (int i = 0; model_outcomes[i] != NULL; i++)
    if (g_str_equal (model_outcomes[i], code))
      return expected->outcomes[i];

  return g_str_equal (code, "not_stated") ? expected->outcome_not_stated : 0;
}

static void
check_outcomes (const Model    *model,
                TovStore       *store,
                const TovScope *scope)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovOutcomes) outcomes = tov_outcomes_compute (store, scope, &error);
  NaiveOutcomes expected = naive_outcomes (model);
  gint64 sum = 0;

  g_assert_no_error (error);
  g_assert_cmpint (outcomes->started, ==, expected.started);
  g_assert_cmpint (outcomes->running_at_end, ==, expected.running);
  g_assert_cmpint (outcomes->ended, ==, expected.ended);
  g_assert_cmpint (outcomes->ended_days, ==, expected.ended_days);
  g_assert_cmpint (outcomes->success, ==, expected.success);
  for (guint i = 0; i < outcomes->outcomes->len; i++)
    {
      const TovOutcomeCount *outcome = outcomes->outcomes->pdata[i];

      g_assert_cmpint (outcome->count, ==, expected_outcome (&expected, outcome->code));
      sum += outcome->count;
    }
  g_assert_cmpint (sum, ==, expected.ended);

  for (guint i = 0; i < outcomes->checkpoints->len; i++)
    {
      const TovCheckpointCount *checkpoint = &g_array_index (outcomes->checkpoints,
                                                             TovCheckpointCount, i);
      NaiveCheckpoint naive = naive_checkpoint (model, checkpoint->weeks);

      g_assert_cmpint (checkpoint->eligible, ==, naive.eligible);
      g_assert_cmpint (checkpoint->known, ==, naive.known);
      g_assert_cmpint (checkpoint->self_supporting, ==, naive.self_supporting);
      g_assert_cmpint (checkpoint->job_or_education, ==, naive.job_or_education);
    }
  g_assert_cmpuint (outcomes->checkpoints->len, ==, naive_has_weeks (model, 3) ? 5 : 4);
}

static void
check_candidates (const Model    *model,
                  TovStore       *store,
                  const TovScope *scope)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovCandidates) candidates = tov_candidates_compute (store, scope, &error);
  NaiveCandidates expected = naive_candidates (model);
  gint64 sum = 0;

  g_assert_no_error (error);
  g_assert_cmpint (candidates->total, ==, expected.total);
  g_assert_cmpint (candidates->men, ==, expected.genders[0]);
  g_assert_cmpint (candidates->women, ==, expected.genders[1]);
  g_assert_cmpint (candidates->other, ==, expected.genders[2]);
  g_assert_cmpint (candidates->gender_not_stated, ==, expected.gender_not_stated);
  g_assert_cmpint (candidates->under_30, ==, expected.under_30);
  g_assert_cmpint (candidates->thirty_and_over, ==, expected.thirty_and_over);
  g_assert_cmpint (candidates->age_not_stated, ==, expected.age_not_stated);
  for (guint i = 0; i < candidates->benefits->len; i++)
    {
      const TovBenefitCount *benefit = candidates->benefits->pdata[i];
      gint64 count = g_str_equal (benefit->code, "not_stated") ? expected.benefit_not_stated : 0;

      for (int j = 0; model_benefits[j] != NULL; j++)
        if (g_str_equal (model_benefits[j], benefit->code))
          count = expected.benefits[j];
      g_assert_cmpint (benefit->count, ==, count);
      g_assert_cmpint (benefit->count, >, 0);
      sum += benefit->count;
    }
  g_assert_cmpint (sum, ==, expected.total);
}

static void
check_terms (const Model              *model,
             const TovPartnershipCost *cost,
             const NaiveCosts         *expected)
{
  for (guint i = 0; i < cost->terms->len; i++)
    {
      const TovTermTotal *term = cost->terms->pdata[i];
      int number = (int) g_ascii_strtoll (term->description + strlen ("Term "), NULL, 10);
      NaiveAmount scaled = term->amount.numerator * NAIVE_UNIT;

      g_assert_cmpstr (term->kind, ==, model_kinds[model->terms[number].kind]);
      g_assert_true (scaled % term->amount.denominator == 0);
      g_assert_true (scaled / term->amount.denominator == expected->terms[number]);
    }
}

static void
check_shares (const Model              *model,
              const TovPartnershipCost *cost,
              const NaiveCosts         *expected)
{
  TovMoney sum = 0;

  for (guint i = 0; i < cost->shares->len; i++)
    {
      const TovJobcentreShare *share = cost->shares->pdata[i];
      double amount = expected->not_stated;

      for (int j = 0; j < model->n_jobcentres; j++)
        if (model->jobcentres[j] == share->jobcentre_id)
          {
            amount = expected->shares[j];
            g_assert_cmpint (share->filled_days, ==, expected->filled_days[j]);
          }
      /* Beside the true share the last øre may go either way. */
      g_assert_cmpfloat (fabs ((double) share->amount - amount), <, 1.001);
      sum += share->amount;
    }
  if (cost->shares->len > 0 || cost->total != 0)
    g_assert_cmpint (sum, ==, cost->total);
}

static void
check_costs (const Model    *model,
             TovStore       *store,
             const TovScope *scope)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) costs = tov_costs_compute (store, scope, &error);
  guint listed = 0;

  g_assert_no_error (error);
  for (int i = 0; i < model->n_partnerships; i++)
    {
      const TovPartnershipCost *cost;
      NaiveCosts expected;

      if (!is_in_scope (model, i))
        continue;
      cost = costs->pdata[listed++];
      expected = naive_costs (model, i);
      g_assert_cmpint (cost->partnership_id, ==, model->partnerships[i].id);
      check_terms (model, cost, &expected);
      g_assert_cmpint (cost->total, ==, naive_round (expected.total, 1, 1));
      g_assert_cmpint (cost->per_slot_week, ==,
                       expected.open > 0 ? naive_round (expected.total, 7, expected.open)
                                         : TOV_MONEY_NONE);
      g_assert_cmpint (cost->per_filled_week, ==,
                       expected.filled > 0 ? naive_round (expected.total, 7, expected.filled)
                                           : TOV_MONEY_NONE);
      check_shares (model, cost, &expected);
    }
  g_assert_cmpuint (costs->len, ==, listed);
}

static const TovIndicatorChange *
find_change (const TovProgression *progression,
             const char           *assessor,
             const char           *indicator)
{
  for (guint i = 0; i < progression->indicators->len; i++)
    {
      const TovIndicatorChange *change = progression->indicators->pdata[i];

      if (g_str_equal (change->assessor, assessor) && g_str_equal (change->indicator, indicator))
        return change;
    }

  return NULL;
}

static void
check_change (const TovIndicatorChange *change,
              const NaiveChange        *expected)
{
  double half;

  g_assert_cmpint (change->n, ==, expected->n);
  g_assert_cmpint (change->single, ==, expected->single);
  g_assert_cmpint (change->rose, ==, expected->rose);
  g_assert_cmpint (change->same, ==, expected->same);
  g_assert_cmpint (change->fell, ==, expected->fell);
  g_assert_true ((expected->n == 0) == isnan (change->mean_change));
  g_assert_true ((expected->n < 10) == isnan (change->change_low));
  if (expected->n > 0)
    {
      g_assert_cmpfloat_with_epsilon (change->mean_first, expected->first, 1e-9);
      g_assert_cmpfloat_with_epsilon (change->mean_latest, expected->latest, 1e-9);
      g_assert_cmpfloat_with_epsilon (change->mean_change, expected->change, 1e-9);
    }
  if (expected->n >= 10)
    {
      half = tov_student_95 (expected->n - 1) * expected->deviation / sqrt ((double) expected->n);
      g_assert_cmpfloat_with_epsilon (change->change_low, expected->change - half, 1e-9);
      g_assert_cmpfloat_with_epsilon (change->change_high, expected->change + half, 1e-9);
    }
}

static void
check_progression (const Model    *model,
                   TovStore       *store,
                   const TovScope *scope)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovProgression) progression = tov_progression_compute (store, scope, &error);

  g_assert_no_error (error);
  for (int assessor = 0; assessor < 2; assessor++)
    for (int indicator = 0; indicator < 2; indicator++)
      {
        NaiveChange expected = naive_change (model, assessor, indicator);
        const TovIndicatorChange *change = find_change (progression, model_assessors[assessor],
                                                        model_indicators[indicator]);

        g_assert_true ((change != NULL) == (expected.n + expected.single > 0));
        if (change != NULL)
          check_change (change, &expected);
      }
}

typedef struct
{
  TovStore *store;
  Check check;
} Run;

static void
run_case (guint32   seed,
          GRand    *random,
          gpointer  user_data)
{
  const Run *run = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree Model *model = model_random (random);
  g_autoptr (TovScope) scope = NULL;

  tov_store_begin (run->store, &error);
  g_assert_no_error (error);
  model_store (model, run->store);
  scope = make_scope (model, run->store);
  run->check (model, run->store, scope);
  tov_store_rollback (run->store);
}

static void
test_figure (gconstpointer data)
{
  g_autoptr (TovStore) store = new_store ();
  Run run = { store, (Check) data };

  run_seeded (CASES, run_case, &run);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/figures/properties/occupancy", check_occupancy, test_figure);
  g_test_add_data_func ("/figures/properties/outcomes", check_outcomes, test_figure);
  g_test_add_data_func ("/figures/properties/candidates", check_candidates, test_figure);
  g_test_add_data_func ("/figures/properties/costs", check_costs, test_figure);
  g_test_add_data_func ("/figures/properties/progression", check_progression, test_figure);

  return g_test_run ();
}
