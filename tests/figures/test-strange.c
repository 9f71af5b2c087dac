/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "builder.h"
#include "tov-attention.h"
#include "tov-figures.h"
#include "tov-statement.h"

/* What another program may have put into a file: records that refer to nothing, and numbers beyond all sense. The figures count what
 * can be counted, and their rows still add up. */

static void
run_sql (TovStore   *store,
         const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStatement) statement = tov_statement_new (store, sql, &error);

  g_assert_no_error (error);
  tov_statement_run (statement, &error);
  g_assert_no_error (error);
}

static void
fill (TovStore *store)
{
  run_sql (store, "PRAGMA foreign_keys = OFF");
  run_sql (store, "INSERT INTO company (id, name) VALUES (1, 'Falck')");
  run_sql (store, "INSERT INTO site (id, company_id, name) VALUES (1, 1, 'Station 3')");
  run_sql (
      store,
      "INSERT INTO partnership (id, name, company_id, model) VALUES (1, 'Falck', 1, 'lead-jobcentre')");
  run_sql (
      store,
      "INSERT INTO slot (id, partnership_id, site_id, label, opened, closed) VALUES (5, 1, 1, 'A', 16071, 16080)");
  run_sql (
      store,
      "INSERT INTO candidate (id, reference, birth_year) VALUES (1, 'K-1', -9223372036854775807)");
  run_sql (
      store,
      "INSERT INTO placement (id, reference, candidate_id, slot_id, start_day, end_day, jobcentre_id) VALUES"
      " (1, 'P-1', 1, 5, 16071, 16075, 77)");
}

static TovFigures *
compute (TovStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovScope) scope = tov_scope_new (store, 16071, 16100, 17000, &error);
  g_autoptr (GPtrArray) attention = NULL;
  TovFigures *figures;

  g_assert_no_error (error);
  figures = tov_figures_compute (store, scope, NULL, &error);
  g_assert_no_error (error);
  attention = tov_attention_compute (store, 17000, &error);
  g_assert_no_error (error);

  return figures;
}

static gint64
sum_outcomes (const TovOutcomes *outcomes)
{
  gint64 sum = 0;

  for (guint i = 0; i < outcomes->outcomes->len; i++)
    sum += ((TovOutcomeCount *) outcomes->outcomes->pdata[i])->count;

  return sum;
}

/* The slots, sites, partnerships, outcomes, benefits and payers that are named aren't in the file. */
static void
test_dangling (void)
{
  g_autoptr (TovStore) store = new_store ();
  g_autoptr (TovFigures) figures = NULL;
  const TovPartnershipCost *cost;

  fill (store);
  run_sql (
      store,
      "INSERT INTO slot (id, partnership_id, site_id, label) VALUES (2, 99, 1, 'B'), (7, 1, 99, 'C')");
  run_sql (
      store,
      "INSERT INTO placement (id, reference, candidate_id, slot_id, start_day, end_day, outcome_id) VALUES"
      " (2, 'P-2', 1, 0, 16071, 16075, 88), (3, 'P-3', 1, 6, 16071, 16075, NULL), (4, 'P-4', 99, 2, 16071, 16075, NULL)");
  run_sql (
      store,
      "INSERT INTO payment_term (id, partnership_id, kind, rate, unit) VALUES (1, 1, 'per-slot', 700, 'week'), (2, 99, 'per-slot', 700, 'week')");
  run_sql (store, "INSERT INTO candidate_benefit (id, candidate_id, benefit_id) VALUES (1, 1, 99)");
  run_sql (
      store,
      "INSERT INTO measurement (id, candidate_id, day, instrument_id, assessor) VALUES (1, 1, 16072, 99, 'mentor')");
  run_sql (store,
           "INSERT INTO answer (id, measurement_id, indicator_id, value) VALUES (1, 1, 99, 5)");
  figures = compute (store);

  /* Slot C has no end: open all 30 days. Only P-1 sits in a slot that is there. */
  g_assert_cmpint (figures->occupancy->total.open_days, ==, 10 + 30);
  g_assert_cmpint (figures->occupancy->total.filled_days, ==, 5);
  g_assert_cmpint (figures->outcomes->ended, ==, 4);
  g_assert_cmpint (sum_outcomes (figures->outcomes), ==, 4);
  g_assert_cmpuint (figures->progression->indicators->len, ==, 0);
  g_assert_cmpint (figures->candidates->total, ==, 1);
  g_assert_cmpuint (figures->candidates->benefits->len, ==, 1);
  g_assert_cmpstr (((TovBenefitCount *) figures->candidates->benefits->pdata[0])->code, ==,
                   "not_stated");

  g_assert_cmpuint (figures->costs->len, ==, 1);
  cost = figures->costs->pdata[0];
  g_assert_cmpint (cost->total, ==, 40 * 100);
  for (guint i = 0; i < cost->shares->len; i++)
    g_assert_cmpint (((TovJobcentreShare *) cost->shares->pdata[i])->jobcentre_id, ==, 0);
}

static void
test_extremes (void)
{
  g_autoptr (TovStore) store = new_store ();
  g_autoptr (TovFigures) figures = NULL;

  fill (store);
  run_sql (store,
           "UPDATE placement SET start_day = -9223372036854775807, end_day = 9223372036854775807");
  run_sql (store, "INSERT INTO jobcentre (id, name) VALUES (1, 'A'), (2, 'B'), (3, 'C')");
  run_sql (store,
           "INSERT INTO participant (id, partnership_id, jobcentre_id, cost_share) VALUES"
           " (1, 1, 1, 9223372036854775807), (2, 1, 2, 9223372036854775807), (3, 1, 3, NULL)");
  run_sql (store, "INSERT INTO payment_term (id, partnership_id, kind, rate, hours, slots) VALUES"
                  " (1, 1, 'hours-block', 9223372036854775807, 9223372036854775807, 0),"
                  " (2, 1, 'per-filled-slot', -9223372036854775808, -5, -1),"
                  " (3, 1, 'per-slot', 9223372036854775807, NULL, NULL)");
  run_sql (store, "INSERT INTO checkpoint (id, placement_id, weeks, self_supporting) VALUES"
                  " (1, 1, 9223372036854775807, 1), (2, 1, -2147483648, 1), (3, 1, 0, 1)");
  run_sql (store, "INSERT INTO comparison (id, title, weeks) VALUES (1, 'C', 9223372036854775807)");
  run_sql (
      store,
      "INSERT INTO comparison_side (id, comparison_id, side, name, operating, gross_benefit, reimbursement) VALUES"
      " (1, 1, 'here', 'x', 9223372036854775806, 9223372036854775806, 9223372036854775807),"
      " (2, 1, 'alternative', 'y', -9223372036854775806, -9223372036854775806, -9223372036854775807)");
  run_sql (
      store,
      "INSERT INTO instrument (id, code, label_en, label_da, scale_min, scale_max) VALUES (1, 'i', 'I', 'I', 9223372036854775807, -9223372036854775807)");
  run_sql (
      store,
      "INSERT INTO indicator (id, instrument_id, code, label_en, label_da) VALUES (1, 1, 'j', 'J', 'J')");
  run_sql (
      store,
      "INSERT INTO measurement (id, candidate_id, day, instrument_id, assessor) VALUES (1, 1, 16072, 1, 'mentor'), (2, 1, 16073, 1, 'mentor')");
  run_sql (
      store,
      "INSERT INTO answer (id, measurement_id, indicator_id, value) VALUES (1, 1, 1, -9223372036854775807), (2, 2, 1, 9223372036854775807)");
  run_sql (
      store,
      "UPDATE rule_set SET body = '{\"consult_after_weeks\":9223372036854775807}' WHERE kind = 'length'");
  figures = compute (store);

  g_assert_cmpuint (figures->outcomes->checkpoints->len, ==, 4);
  g_assert_cmpuint (figures->progression->indicators->len, ==, 1);
  g_assert_cmpuint (figures->comparisons->len, ==, 1);
}

/* Text that isn't UTF-8 is made so before anybody sees it. */
static void
test_text (void)
{
  g_autoptr (TovStore) store = new_store ();
  g_autoptr (TovFigures) figures = NULL;
  const TovPartnershipOccupancy *occupancy;

  fill (store);
  run_sql (store, "UPDATE partnership SET name = CAST (x'C328FF' AS TEXT)");
  figures = compute (store);

  occupancy = figures->occupancy->by_partnership->pdata[0];
  g_assert_true (g_utf8_validate (occupancy->partnership, -1, NULL));
  g_assert_nonnull (strchr (occupancy->partnership, '('));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/strange/dangling", test_dangling);
  g_test_add_func ("/strange/extremes", test_extremes);
  g_test_add_func ("/strange/text", test_text);

  return g_test_run ();
}
