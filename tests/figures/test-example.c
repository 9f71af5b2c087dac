/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shipped example against what Cabi published of Det Professionelle Partnerskab. */

#include "builder.h"
#include "tov-examples.h"
#include "tov-figures.h"

typedef struct
{
  TovStore *store;
  TovFigures *figures;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovScope) scope = NULL;

  fixture->store = new_store ();
  tov_example_load ("professional-partnership", fixture->store, &error);
  g_assert_no_error (error);
  scope = tov_scope_new (fixture->store, TOV_DATE_NONE, TOV_DATE_NONE, TOV_DATE_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (scope->as_of, ==, day ("2016-01-13"));
  fixture->figures = tov_figures_compute (fixture->store, scope, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  tov_figures_free (fixture->figures);
  g_object_unref (fixture->store);
}

static gint64
outcome (const Fixture *fixture,
         const char    *code)
{
  const GPtrArray *outcomes = fixture->figures->outcomes->outcomes;

  for (guint i = 0; i < outcomes->len; i++)
    if (g_str_equal (((TovOutcomeCount *) outcomes->pdata[i])->code, code))
      return ((TovOutcomeCount *) outcomes->pdata[i])->count;

  return -1;
}

static void
test_outcomes (Fixture       *fixture,
               gconstpointer  data)
{
  const TovOutcomes *outcomes = fixture->figures->outcomes;

  g_assert_cmpint (outcomes->ended, ==, 60);
  g_assert_cmpint (outcomes->ended_days, ==, 60 * 100);
  g_assert_cmpfloat (tov_outcomes_mean_days (outcomes), ==, 100);
  g_assert_cmpint (outcome (fixture, "ordinary_job"), ==, 4);
  g_assert_cmpint (outcome (fixture, "education"), ==, 4);
  g_assert_cmpint (outcome (fixture, "clarified_flex_job"), ==, 7);
  g_assert_cmpint (outcome (fixture, "rehabilitation_team"), ==, 4);
  g_assert_cmpint (outcome (fixture, "other_municipal_offer"), ==, 10);
  g_assert_cmpint (outcome (fixture, "other_company"), ==, 7);
  g_assert_cmpint (outcome (fixture, "long_term_sick"), ==, 5);
  g_assert_cmpint (outcome (fixture, "other"), ==, 18);
  /* The published ones add up to 59. */
  g_assert_cmpint (outcome (fixture, "not_stated"), ==, 1);
  g_assert_cmpint (outcomes->success, ==, 8);
}

static void
test_candidates (Fixture       *fixture,
                 gconstpointer  data)
{
  const TovCandidates *candidates = fixture->figures->candidates;
  /* In falling order; the last is not stated. */
  const gint64 benefits[] = { 23, 16, 14, 10, 6, 6, 4, 1, 1 };

  g_assert_cmpint (candidates->total, ==, 81);
  g_assert_cmpint (candidates->men, ==, 57);
  g_assert_cmpint (candidates->women, ==, 24);
  g_assert_cmpint (candidates->under_30, ==, 30);
  g_assert_cmpint (candidates->thirty_and_over, ==, 51);
  g_assert_cmpuint (candidates->benefits->len, ==, G_N_ELEMENTS (benefits));
  for (guint i = 0; i < G_N_ELEMENTS (benefits); i++)
    g_assert_cmpint (((TovBenefitCount *) candidates->benefits->pdata[i])->count, ==, benefits[i]);
  g_assert_cmpstr (((TovBenefitCount *) candidates->benefits->pdata[8])->code, ==, "not_stated");
}

static const TovComparison *
find_comparison (const Fixture *fixture,
                 const char    *title,
                 const char    *rule_set)
{
  for (guint i = 0; i < fixture->figures->comparisons->len; i++)
    {
      const TovComparison *comparison = fixture->figures->comparisons->pdata[i];

      if (g_str_equal (comparison->title, title) && g_strcmp0 (comparison->rule_set, rule_set) == 0)
        return comparison;
    }
  g_assert_not_reached ();
}

static void
test_comparisons (Fixture       *fixture,
                  gconstpointer  data)
{
  const TovComparison *provider = find_comparison (fixture, "Gentofte, forsørger",
                                                   "reimbursement-2015");
  const TovComparison *other = find_comparison (fixture, "Gentofte, ikke-forsørger",
                                                "reimbursement-2015");

  g_assert_cmpint (provider->here.total, ==, TOV_KRONER (34948, 50));
  g_assert_cmpint (provider->alternative.total, ==, TOV_KRONER (43273, 60));
  g_assert_cmpint (provider->difference_total, ==, -TOV_KRONER (8325, 10));
  g_assert_true (provider->rule_ended);
  g_assert_cmpint (other->here.total, ==, TOV_KRONER (29598, 0));
  g_assert_cmpint (other->difference_total, ==, -TOV_KRONER (6184, 90));
}

static void
test_costs (Fixture       *fixture,
            gconstpointer  data)
{
  const GPtrArray *costs = fixture->figures->costs;
  const TovPartnershipCost *danfoss = costs->pdata[1];
  const TovPartnershipCost *falck = costs->pdata[2];

  g_assert_cmpuint (costs->len, ==, 3);
  g_assert_cmpstr (danfoss->partnership, ==, "Danfoss");
  g_assert_false (danfoss->has_terms);
  g_assert_cmpstr (falck->partnership, ==, "Falck");
  g_assert_true (falck->has_terms);
  for (guint i = 0; i < costs->len; i++)
    {
      const TovPartnershipCost *cost = costs->pdata[i];
      TovMoney sum = 0;

      for (guint j = 0; j < cost->shares->len; j++)
        sum += ((TovJobcentreShare *) cost->shares->pdata[j])->amount;
      g_assert_cmpint (sum, ==, cost->total);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/figures/example/outcomes", Fixture, NULL, set_up, test_outcomes, tear_down);
  g_test_add ("/figures/example/candidates", Fixture, NULL, set_up, test_candidates, tear_down);
  g_test_add ("/figures/example/comparisons", Fixture, NULL, set_up, test_comparisons, tear_down);
  g_test_add ("/figures/example/costs", Fixture, NULL, set_up, test_costs, tear_down);

  return g_test_run ();
}
