/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "builder.h"
#include "tov-candidates.h"
#include "tov-outcomes.h"

typedef struct
{
  TovStore *store;
  gint64 slot;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->store = new_store ();
  fixture->slot = put_slot (fixture->store, put_partnership (fixture->store, "BRFkredit"), "1",
                            NULL, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->store);
}

/* One placement of a candidate of its own. */
static gint64
put_ended (Fixture    *fixture,
           const char *reference,
           const char *start,
           const char *end,
           const char *outcome)
{
  return PUT (fixture->store, TOV_KIND_PLACEMENT, T ("reference", reference),
              N ("candidate_id", put_candidate (fixture->store, reference)),
              N ("slot_id", fixture->slot), N ("start_day", on (start)), N ("end_day", on (end)),
              N ("outcome_id",
                 outcome != NULL ? find_code (fixture->store, TOV_KIND_OUTCOME, outcome) : UNSET));
}

static TovScope *
scope_of (Fixture    *fixture,
          const char *from,
          const char *to,
          const char *as_of)
{
  g_autoptr (GError) error = NULL;
  TovScope *scope = tov_scope_new (fixture->store, day (from), day (to), day (as_of), &error);

  g_assert_no_error (error);
  return scope;
}

static TovOutcomes *
compute (Fixture    *fixture,
         const char *from,
         const char *to,
         const char *as_of)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovScope) scope = scope_of (fixture, from, to, as_of);
  TovOutcomes *outcomes = tov_outcomes_compute (fixture->store, scope, &error);

  g_assert_no_error (error);
  return outcomes;
}

static void
test_placements (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (TovOutcomes) outcomes = NULL;

  put_ended (fixture, "before", "2014-11-01", "2014-12-31", "other");
  put_ended (fixture, "first day", "2014-12-01", "2015-01-01", "other");
  put_ended (fixture, "within", "2015-01-01", "2015-01-10", "other");
  put_ended (fixture, "last day", "2015-01-31", "2015-01-31", "other");
  put_ended (fixture, "through", "2014-12-01", "2015-02-01", "other");
  put_ended (fixture, "running", "2015-01-31", NULL, NULL);
  put_ended (fixture, "after", "2015-02-01", NULL, NULL);
  outcomes = compute (fixture, "2015-01-01", "2015-01-31", "2015-12-31");

  g_assert_cmpint (outcomes->started, ==, 3);
  g_assert_cmpint (outcomes->running_at_end, ==, 3);
  g_assert_cmpint (outcomes->ended, ==, 3);
  g_assert_cmpint (outcomes->ended_days, ==, 32 + 10 + 1);
  g_assert_cmpfloat_with_epsilon (tov_outcomes_mean_days (outcomes), 43.0 / 3, 1e-12);
}

static void
assert_outcome (const TovOutcomes *outcomes,
                guint              i,
                const char        *code,
                const char        *group,
                gint64             count)
{
  const TovOutcomeCount *outcome = outcomes->outcomes->pdata[i];

  g_assert_cmpstr (outcome->code, ==, code);
  g_assert_cmpstr (outcome->group, ==, group);
  g_assert_cmpint (outcome->count, ==, count);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (TovOutcomes) outcomes = NULL;
  const char *codes[] = { "education", "education", "wage_subsidy",   "ordinary_job",
                          "other",     "other",     "long_term_sick", NULL };
  gint64 sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *reference = g_strdup_printf ("F-%u", i);

      put_ended (fixture, reference, "2015-01-01", "2015-01-10", codes[i]);
    }
  outcomes = compute (fixture, "2015-01-01", "2015-01-31", "2015-12-31");

  assert_outcome (outcomes, 0, "education", "job_education", 2);
  assert_outcome (outcomes, 1, "ordinary_job", "job_education", 1);
  assert_outcome (outcomes, 2, "flex_job", "job_education", 0);
  assert_outcome (outcomes, 3, "clarified_flex_job", "clarified", 0);
  assert_outcome (outcomes, 4, "rehabilitation_team", "clarified", 0);
  assert_outcome (outcomes, 5, "wage_subsidy", "other_effort", 1);
  assert_outcome (outcomes, 8, "other", "stopped", 2);
  assert_outcome (outcomes, 9, "long_term_sick", "stopped", 1);
  assert_outcome (outcomes, 10, "not_stated", "not_stated", 1);
  g_assert_cmpuint (outcomes->outcomes->len, ==, 11);
  for (guint i = 0; i < outcomes->outcomes->len; i++)
    sum += ((TovOutcomeCount *) outcomes->outcomes->pdata[i])->count;
  g_assert_cmpint (sum, ==, 8);
  g_assert_cmpint (outcomes->success, ==, 3);
  g_assert_cmpfloat_with_epsilon (tov_outcomes_success_share (outcomes), 3.0 / 8, 1e-12);
}

static void
test_validity (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (TovOutcomes) before = NULL;
  g_autoptr (TovOutcomes) used = NULL;

  /* An outcome of the past is shown where the period meets it, or where somebody has it all the same. */
  PUT (fixture->store, TOV_KIND_OUTCOME, T ("code", "old"), T ("label_en", "Old"),
       T ("label_da", "Gammel"), T ("outcome_group", "stopped"), N ("success", 0),
       N ("valid_to", on ("2014-12-31")), N ("position", 0));
  before = compute (fixture, "2015-01-01", "2015-01-31", "2015-12-31");
  g_assert_cmpuint (before->outcomes->len, ==, 11);
  g_assert_true (isnan (tov_outcomes_mean_days (before)));
  g_assert_true (isnan (tov_outcomes_success_share (before)));

  put_ended (fixture, "F-1", "2015-01-01", "2015-01-10", "old");
  used = compute (fixture, "2015-01-01", "2015-01-31", "2015-12-31");
  g_assert_cmpuint (used->outcomes->len, ==, 12);
  assert_outcome (used, 8, "old", "stopped", 1);
  g_assert_cmpstr (tov_outcome_label (used->outcomes->pdata[8], TOV_LANGUAGE_DANISH), ==, "Gammel");
}

static void
put_checkpoint (Fixture    *fixture,
                gint64      placement,
                int         weeks,
                const char *status,
                gint64      self_supporting)
{
  PUT (fixture->store, TOV_KIND_CHECKPOINT, N ("placement_id", placement), N ("weeks", weeks),
       T ("status", status), N ("self_supporting", self_supporting));
}

static const TovCheckpointCount *
checkpoint (const TovOutcomes *outcomes,
            guint              i)
{
  return &g_array_index (outcomes->checkpoints, TovCheckpointCount, i);
}

static void
test_checkpoints (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (TovOutcomes) outcomes = NULL;
  gint64 due = put_ended (fixture, "due today", "2015-01-01", "2015-01-31", NULL);
  gint64 job = put_ended (fixture, "job", "2015-01-01", "2015-01-20", NULL);
  gint64 early = put_ended (fixture, "not due", "2015-01-01", "2015-02-01", NULL);
  gint64 benefit = put_ended (fixture, "benefit", "2015-01-01", "2015-01-20", NULL);
  gint64 subsidy = put_ended (fixture, "subsidy", "2015-01-01", "2015-01-20", NULL);

  put_ended (fixture, "unknown", "2015-01-01", "2015-01-20", NULL);
  put_checkpoint (fixture, due, 4, NULL, 1);
  put_checkpoint (fixture, job, 4, "flex_job", UNSET);
  put_checkpoint (fixture, early, 4, "ordinary_job", 1);
  put_checkpoint (fixture, benefit, 4, "benefit", 0);
  put_checkpoint (fixture, subsidy, 4, "wage_subsidy", 1);
  put_checkpoint (fixture, job, 8, "education", 1);
  /* Four weeks after 31 January is 28 February. */
  outcomes = compute (fixture, "2015-01-01", "2015-02-28", "2015-02-28");

  g_assert_cmpuint (outcomes->checkpoints->len, ==, 5);
  g_assert_cmpint (checkpoint (outcomes, 0)->weeks, ==, 4);
  g_assert_cmpint (checkpoint (outcomes, 0)->eligible, ==, 5);
  g_assert_cmpint (checkpoint (outcomes, 0)->known, ==, 4);
  g_assert_cmpint (checkpoint (outcomes, 0)->self_supporting, ==, 2);
  g_assert_cmpint (checkpoint (outcomes, 0)->job_or_education, ==, 1);
  g_assert_cmpint (checkpoint (outcomes, 1)->weeks, ==, 5);
  g_assert_cmpint (checkpoint (outcomes, 1)->eligible, ==, 4);
  g_assert_cmpint (checkpoint (outcomes, 1)->known, ==, 0);
  g_assert_cmpint (checkpoint (outcomes, 2)->weeks, ==, 8);
  g_assert_cmpint (checkpoint (outcomes, 2)->eligible, ==, 0);
  g_assert_cmpint (checkpoint (outcomes, 2)->known, ==, 0);
}

static void
test_candidates (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovScope) scope = scope_of (fixture, "2015-01-01", "2015-12-31", "2015-12-31");
  g_autoptr (TovCandidates) candidates = NULL;
  const TovBenefitCount *first, *last;
  gint64 ann = PUT (fixture->store, TOV_KIND_CANDIDATE, T ("reference", "K-1"),
                    T ("gender", "woman"), N ("birth_year", 1985));
  gint64 bo = PUT (fixture->store, TOV_KIND_CANDIDATE, T ("reference", "K-2"), T ("gender", "man"),
                   N ("birth_year", 1985));
  gint64 dan = put_candidate (fixture->store, "K-3");
  gint64 gone = put_candidate (fixture->store, "K-4");
  gint64 sickness = find_code (fixture->store, TOV_KIND_BENEFIT, "sickness");
  gint64 dagpenge = find_code (fixture->store, TOV_KIND_BENEFIT, "dagpenge");

  /* Twice in the period and once before: as at the start of the first one that reaches into it. */
  put_placement (fixture->store, "F-1", ann, fixture->slot, "2014-01-01", "2014-02-01");
  put_placement (fixture->store, "F-2", ann, fixture->slot, "2014-12-20", "2015-01-01");
  put_placement (fixture->store, "F-3", ann, fixture->slot, "2015-06-01", "2015-07-01");
  PUT (fixture->store, TOV_KIND_CANDIDATE_BENEFIT, N ("candidate_id", ann),
       N ("valid_from", on ("2014-12-20")), N ("benefit_id", sickness));
  PUT (fixture->store, TOV_KIND_CANDIDATE_BENEFIT, N ("candidate_id", ann),
       N ("valid_from", on ("2014-12-21")), N ("benefit_id", dagpenge));
  put_placement (fixture->store, "F-4", bo, fixture->slot, "2015-01-01", NULL);
  PUT (fixture->store, TOV_KIND_CANDIDATE_BENEFIT, N ("candidate_id", bo),
       N ("benefit_id", sickness));
  put_placement (fixture->store, "F-5", dan, fixture->slot, "2015-12-31", NULL);
  put_placement (fixture->store, "F-6", gone, fixture->slot, "2014-06-01", "2014-12-31");

  candidates = tov_candidates_compute (fixture->store, scope, &error);
  g_assert_no_error (error);
  g_assert_cmpint (candidates->total, ==, 3);
  g_assert_cmpint (candidates->women, ==, 1);
  g_assert_cmpint (candidates->men, ==, 1);
  g_assert_cmpint (candidates->gender_not_stated, ==, 1);
  /* Born 1985: 29 on a start in 2014, 30 on one in 2015. */
  g_assert_cmpint (candidates->under_30, ==, 1);
  g_assert_cmpint (candidates->thirty_and_over, ==, 1);
  g_assert_cmpint (candidates->age_not_stated, ==, 1);
  g_assert_cmpuint (candidates->benefits->len, ==, 2);
  first = candidates->benefits->pdata[0];
  last = candidates->benefits->pdata[1];
  g_assert_cmpstr (first->code, ==, "sickness");
  g_assert_cmpint (first->count, ==, 2);
  g_assert_cmpstr (last->code, ==, "not_stated");
  g_assert_cmpint (last->count, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/figures/outcomes/placements", Fixture, NULL, set_up, test_placements, tear_down);
  g_test_add ("/figures/outcomes/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/figures/outcomes/validity", Fixture, NULL, set_up, test_validity, tear_down);
  g_test_add ("/figures/outcomes/checkpoints", Fixture, NULL, set_up, test_checkpoints, tear_down);
  g_test_add ("/figures/candidates", Fixture, NULL, set_up, test_candidates, tear_down);

  return g_test_run ();
}
