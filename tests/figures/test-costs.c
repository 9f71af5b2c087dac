/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "builder.h"
#include "tov-costs.h"

typedef struct
{
  TovStore *store;
  gint64 partnership;
  gint64 slot;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->store = new_store ();
  fixture->partnership = put_partnership (fixture->store, "Falck");
  fixture->slot = put_slot (fixture->store, fixture->partnership, "1", "2015-01-05", "2015-12-31");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->store);
}

static TovPartnershipCost *
compute (Fixture     *fixture,
         const char  *from,
         const char  *to,
         GPtrArray  **costs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovScope) scope = tov_scope_new (fixture->store, day (from), day (to),
                                              day ("2016-12-31"), &error);

  g_assert_no_error (error);
  *costs = tov_costs_compute (fixture->store, scope, &error);
  g_assert_no_error (error);
  g_assert_cmpuint ((*costs)->len, ==, 1);

  return (*costs)->pdata[0];
}

#define TERM(fixture, ...)                                                                    \
  PUT ((fixture)->store, TOV_KIND_PAYMENT_TERM, N ("partnership_id", (fixture)->partnership), \
       __VA_ARGS__)

static void
test_no_terms (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) costs = NULL;
  const TovPartnershipCost *cost = compute (fixture, "2015-01-05", "2015-01-11", &costs);

  /* Danfoss: no money moves. */
  g_assert_false (cost->has_terms);
  g_assert_cmpint (cost->total, ==, 0);
  g_assert_cmpint (cost->per_filled_week, ==, TOV_MONEY_NONE);
}

static void
test_falck (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) costs = NULL;
  g_autoptr (GPtrArray) empty = NULL;
  const TovPartnershipCost *cost;

  /* 275 kr. × 3 hours = 825 kr. for each filled slot and week, nothing for an empty one. */
  TERM (fixture, T ("kind", "per-filled-slot"), N ("rate", 27500), N ("hours", 300));
  put_placement (fixture->store, "F-1", put_candidate (fixture->store, "K-1"), fixture->slot,
                 "2015-02-02", "2015-03-01");
  put_placement (fixture->store, "F-2", put_candidate (fixture->store, "K-2"), fixture->slot,
                 "2015-02-23", "2015-03-01");
  cost = compute (fixture, "2015-01-05", "2015-12-31", &costs);
  g_assert_cmpint (cost->total, ==, 4 * 82500);
  g_assert_cmpint (cost->per_filled_week, ==, 82500);

  cost = compute (fixture, "2015-06-01", "2015-06-30", &empty);
  g_assert_cmpint (cost->total, ==, 0);
  g_assert_cmpint (cost->per_slot_week, ==, 0);
  g_assert_cmpint (cost->per_filled_week, ==, TOV_MONEY_NONE);
}

static void
test_filled_outside (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GPtrArray) costs = NULL;

  /* The mentor comes on days before the slot opened, too. */
  TERM (fixture, T ("kind", "per-filled-slot"), N ("rate", 27500), N ("hours", 300));
  put_placement (fixture->store, "F-1", put_candidate (fixture->store, "K-1"), fixture->slot,
                 "2014-12-29", "2015-01-11");
  g_assert_cmpint (compute (fixture, "2014-12-01", "2015-12-31", &costs)->total, ==, 2 * 82500);
}

static void
test_brfkredit (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) costs = NULL;
  const TovPartnershipCost *cost;

  /* A fixed amount a slot-month, filled or not: 27 of January's 31 days, February, 15 of March's. */
  TERM (fixture, T ("kind", "per-slot"), N ("rate", 444150), T ("unit", "month"));
  cost = compute (fixture, "2015-01-01", "2015-03-15", &costs);
  g_assert_cmpint (cost->total, ==, 444150 + (444150 * 27 + 444150 * 15 + 15) / 31);
  g_assert_cmpint (cost->per_slot_week, ==, 104590); /* 1,045,901.61 … × 7 / 70 */
}

static void
test_part_weeks (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) costs = NULL;
  gint64 second = put_slot (fixture->store, fixture->partnership, "2", "2015-01-05", "2015-01-05");
  const TovPartnershipCost *cost;

  /* Ten days and one: two weeks for the first slot and one for the second, although in all it is less than two. */
  g_assert_cmpint (second, !=, fixture->slot);
  TERM (fixture, T ("kind", "per-slot"), N ("rate", 70000), T ("unit", "week"),
        T ("part_weeks", "rounded_up"));
  TERM (fixture, T ("kind", "per-slot"), N ("rate", 700), T ("unit", "week"),
        T ("description", "exact"));
  cost = compute (fixture, "2015-01-01", "2015-01-14", &costs);
  g_assert_cmpint (cost->total, ==, 3 * 70000 + 1100);
}

static void
test_candidates (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) costs = NULL;

  /* Overlapping placements each count: 14 days and 7, of which the term covers the first 10 January days. */
  TERM (fixture, T ("kind", "per-candidate"), N ("rate", 70000), N ("to_day", on ("2015-01-15")));
  put_placement (fixture->store, "F-1", put_candidate (fixture->store, "K-1"), fixture->slot,
                 "2015-01-06", "2015-01-19");
  put_placement (fixture->store, "F-2", put_candidate (fixture->store, "K-2"), fixture->slot,
                 "2015-01-13", NULL);
  g_assert_cmpint (compute (fixture, "2015-01-01", "2015-12-31", &costs)->total, ==,
                   (10 + 3) * 10000);
}

static void
test_hours_block (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) costs = NULL;

  /* 37 hours a week for every 5 slots, 200 kr. an hour: one open slot costs a fifth of it. */
  TERM (fixture, T ("kind", "hours-block"), N ("rate", 20000), N ("hours", 3700), N ("slots", 5));
  g_assert_cmpint (compute (fixture, "2015-01-05", "2015-01-18", &costs)->total, ==,
                   2 * 20000 * 37 / 5);
}

static void
test_lump_sum (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  TERM (fixture, T ("kind", "lump-sum"), N ("rate", 5000000), T ("unit", "once"),
        N ("from_day", on ("2015-03-01")));
  g_assert_cmpint (compute (fixture, "2015-03-01", "2015-03-01", &first)->total, ==, 5000000);
  g_assert_cmpint (compute (fixture, "2015-01-01", "2015-02-28", &before)->total, ==, 0);
  g_assert_cmpint (compute (fixture, "2015-03-02", "2015-12-31", &after)->total, ==, 0);
}

static void
test_yearly (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) year = NULL;
  g_autoptr (GPtrArray) turn = NULL;

  TERM (fixture, T ("kind", "salary-share"), N ("rate", 36500000), T ("unit", "year"),
        N ("from_day", on ("2015-12-31")));
  TERM (fixture, T ("kind", "course"), N ("rate", 366), N ("to_day", on ("2016-01-01")));
  /* 1,000 kr. for the last day of 2015 and 366 / 365 øre; 36,500,000 / 366 øre for a day of 2016. */
  g_assert_cmpint (compute (fixture, "2015-12-31", "2015-12-31", &year)->total, ==, 100000 + 1);
  g_assert_cmpint (compute (fixture, "2015-12-31", "2016-01-02", &turn)->total, ==,
                   100000 + 199454 + 2);
}

static void
test_rate_change (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) costs = NULL;
  const TovPartnershipCost *cost;

  TERM (fixture, T ("kind", "per-slot"), N ("rate", 70000), T ("unit", "week"),
        N ("to_day", on ("2015-01-31")));
  TERM (fixture, T ("kind", "per-slot"), N ("rate", 77000), T ("unit", "week"),
        N ("from_day", on ("2015-02-01")));
  cost = compute (fixture, "2015-01-30", "2015-02-03", &costs);
  g_assert_cmpint (cost->total, ==, 2 * 10000 + 3 * 11000);
  g_assert_cmpuint (cost->terms->len, ==, 2);
}

static void
assert_share (const TovPartnershipCost *cost,
              guint                     i,
              const char               *jobcentre,
              TovMoney                  amount,
              gint64                    filled_days)
{
  const TovJobcentreShare *share = cost->shares->pdata[i];

  g_assert_cmpstr (share->jobcentre, ==, jobcentre);
  g_assert_cmpint (share->amount, ==, amount);
  g_assert_cmpint (share->filled_days, ==, filled_days);
}

static void
put_paid (Fixture    *fixture,
          const char *reference,
          gint64      jobcentre,
          const char *start,
          const char *end)
{
  PUT (fixture->store, TOV_KIND_PLACEMENT, T ("reference", reference), N ("slot_id", fixture->slot),
       N ("candidate_id", put_candidate (fixture->store, reference)), N ("jobcentre_id", jobcentre),
       N ("start_day", on (start)), N ("end_day", on (end)));
}

static void
test_shares_by_placement (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GPtrArray) costs = NULL;
  gint64 aarhus = put_jobcentre (fixture->store, "Aarhus");
  gint64 lead = put_jobcentre (fixture->store, "Vejle");
  gint64 odense = put_jobcentre (fixture->store, "Odense");
  const TovPartnershipCost *cost;

  PUT (fixture->store, TOV_KIND_PARTNERSHIP, T ("name", "Falck"), T ("model", "lead-jobcentre"),
       N ("lead_jobcentre_id", lead),
       N ("company_id", PUT (fixture->store, TOV_KIND_COMPANY, T ("name", "Falck"))));
  PUT (fixture->store, TOV_KIND_PARTICIPANT, N ("partnership_id", fixture->partnership),
       N ("jobcentre_id", lead));
  PUT (fixture->store, TOV_KIND_PARTICIPANT, N ("partnership_id", fixture->partnership),
       N ("jobcentre_id", aarhus));
  TERM (fixture, T ("kind", "per-filled-slot"), N ("rate", 1000), T ("share_by", "placement"));
  /* 4 + 2 days for Aarhus, two of the four twice over; 1 for Odense, which isn't a participant. */
  put_paid (fixture, "F-1", aarhus, "2015-01-05", "2015-01-08");
  put_paid (fixture, "F-2", aarhus, "2015-01-07", "2015-01-10");
  put_paid (fixture, "F-3", odense, "2015-01-11", "2015-01-11");
  cost = compute (fixture, "2015-01-01", "2015-01-31", &costs);

  g_assert_cmpint (cost->total, ==, 1000);
  g_assert_cmpuint (cost->shares->len, ==, 3);
  assert_share (cost, 0, "Vejle", 0, 0);
  assert_share (cost, 1, "Odense", 143, 1);
  assert_share (cost, 2, "Aarhus", 857, 6);
}

static void
test_shares_of_empty_days (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (GPtrArray) costs = NULL;
  gint64 one = put_jobcentre (fixture->store, "Jobcenter A");
  gint64 two = put_jobcentre (fixture->store, "Jobcenter B");
  const TovPartnershipCost *cost;

  /* 7 days open, 4 of them filled by A; the 3 empty ones go 25 to 75. */
  PUT (fixture->store, TOV_KIND_PARTICIPANT, N ("partnership_id", fixture->partnership),
       N ("jobcentre_id", one), N ("cost_share", 2500));
  PUT (fixture->store, TOV_KIND_PARTICIPANT, N ("partnership_id", fixture->partnership),
       N ("jobcentre_id", two));
  TERM (fixture, T ("kind", "per-slot"), N ("rate", 70000), T ("unit", "week"),
        T ("share_by", "placement"));
  put_paid (fixture, "F-1", one, "2015-01-05", "2015-01-08");
  cost = compute (fixture, "2015-01-05", "2015-01-11", &costs);

  assert_share (cost, 0, "Jobcenter A", 40000 + 7500, 4);
  assert_share (cost, 1, "Jobcenter B", 22500, 0);
}

static void
test_shares_default (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GPtrArray) by_placement = NULL;
  g_autoptr (GPtrArray) by_weight = NULL;
  g_autoptr (GPtrArray) equal = NULL;
  gint64 one = put_jobcentre (fixture->store, "Jobcenter A");
  gint64 two = put_jobcentre (fixture->store, "Jobcenter B");
  const TovPartnershipCost *cost;

  PUT (fixture->store, TOV_KIND_PARTICIPANT, N ("partnership_id", fixture->partnership),
       N ("jobcentre_id", one));
  PUT (fixture->store, TOV_KIND_PARTICIPANT, N ("partnership_id", fixture->partnership),
       N ("jobcentre_id", two));
  TERM (fixture, T ("kind", "per-filled-slot"), N ("rate", 70101));
  put_paid (fixture, "F-1", two, "2015-01-05", "2015-01-11");
  cost = compute (fixture, "2015-01-05", "2015-01-11", &by_placement);
  assert_share (cost, 0, "Jobcenter A", 0, 0);
  assert_share (cost, 1, "Jobcenter B", 70101, 7);

  PUT (fixture->store, TOV_KIND_PARTICIPANT, N ("partnership_id", fixture->partnership),
       N ("jobcentre_id", one), N ("cost_share", 9000));
  cost = compute (fixture, "2015-01-05", "2015-01-11", &by_weight);
  assert_share (cost, 0, "Jobcenter A", 63091, 0);
  assert_share (cost, 1, "Jobcenter B", 7010, 7);

  PUT (fixture->store, TOV_KIND_PARTICIPANT, N ("partnership_id", fixture->partnership),
       N ("jobcentre_id", one), N ("cost_share", 0));
  PUT (fixture->store, TOV_KIND_PARTICIPANT, N ("partnership_id", fixture->partnership),
       N ("jobcentre_id", two), N ("cost_share", 0));
  cost = compute (fixture, "2015-01-05", "2015-01-11", &equal);
  assert_share (cost, 0, "Jobcenter A", 35051, 0);
  assert_share (cost, 1, "Jobcenter B", 35050, 7);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/figures/costs/no-terms", Fixture, NULL, set_up, test_no_terms, tear_down);
  g_test_add ("/figures/costs/falck", Fixture, NULL, set_up, test_falck, tear_down);
  g_test_add ("/figures/costs/filled-outside", Fixture, NULL, set_up, test_filled_outside,
              tear_down);
  g_test_add ("/figures/costs/brfkredit", Fixture, NULL, set_up, test_brfkredit, tear_down);
  g_test_add ("/figures/costs/part-weeks", Fixture, NULL, set_up, test_part_weeks, tear_down);
  g_test_add ("/figures/costs/candidates", Fixture, NULL, set_up, test_candidates, tear_down);
  g_test_add ("/figures/costs/hours-block", Fixture, NULL, set_up, test_hours_block, tear_down);
  g_test_add ("/figures/costs/lump-sum", Fixture, NULL, set_up, test_lump_sum, tear_down);
  g_test_add ("/figures/costs/yearly", Fixture, NULL, set_up, test_yearly, tear_down);
  g_test_add ("/figures/costs/rate-change", Fixture, NULL, set_up, test_rate_change, tear_down);
  g_test_add ("/figures/costs/shares-by-placement", Fixture, NULL, set_up, test_shares_by_placement,
              tear_down);
  g_test_add ("/figures/costs/shares-of-empty-days", Fixture, NULL, set_up,
              test_shares_of_empty_days, tear_down);
  g_test_add ("/figures/costs/shares-default", Fixture, NULL, set_up, test_shares_default,
              tear_down);

  return g_test_run ();
}
