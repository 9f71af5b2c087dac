/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "builder.h"
#include "tov-occupancy.h"
#include "tov-statement.h"

static TovOccupancy *
compute (TovStore   *store,
         const char *from,
         const char *to,
         const char *as_of)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovScope) scope = tov_scope_new (store, day (from), day (to), day (as_of), &error);
  TovOccupancy *occupancy;

  g_assert_no_error (error);
  occupancy = tov_occupancy_compute (store, scope, TOV_BUCKET_MONTH, &error);
  g_assert_no_error (error);

  return occupancy;
}

static void
assert_days (const TovOccupancyCount *count,
             gint64                   open,
             gint64                   filled,
             gint64                   outside)
{
  g_assert_cmpint (count->open_days, ==, open);
  g_assert_cmpint (count->filled_days, ==, filled);
  g_assert_cmpint (count->filled_outside_days, ==, outside);
}

static void
test_boundaries (void)
{
  g_autoptr (TovStore) store = new_store ();
  gint64 slot = put_slot (store, put_partnership (store, "BRFkredit"), "1", "2015-03-02",
                          "2015-03-31");
  g_autoptr (TovOccupancy) month = NULL;
  g_autoptr (TovOccupancy) first = NULL;
  g_autoptr (TovOccupancy) after = NULL;

  put_placement (store, "F-1", put_candidate (store, "K-1"), slot, "2015-03-02", "2015-03-08");
  month = compute (store, "2015-03-01", "2015-03-31", "2015-12-31");
  assert_days (&month->total, 30, 7, 0);
  g_assert_cmpfloat_with_epsilon (tov_occupancy_share (&month->total), 7.0 / 30, 1e-12);
  g_assert_cmpint (month->open_now, ==, 1);
  g_assert_cmpint (month->filled_now, ==, 0);

  /* The first and the last day belong to it. */
  first = compute (store, "2015-03-08", "2015-03-08", "2015-12-31");
  assert_days (&first->total, 1, 1, 0);
  after = compute (store, "2015-04-01", "2015-04-30", "2015-12-31");
  assert_days (&after->total, 0, 0, 0);
  g_assert_true (isnan (tov_occupancy_share (&after->total)));
}

static void
test_outside (void)
{
  g_autoptr (TovStore) store = new_store ();
  gint64 slot = put_slot (store, put_partnership (store, "Danfoss"), "1", "2015-07-01",
                          "2015-07-10");
  g_autoptr (TovOccupancy) occupancy = NULL;

  /* Already there when the slot opened, through a pause of three days, and there after it closed: more than 100 %. */
  PUT (store, TOV_KIND_SLOT_PAUSE, N ("slot_id", slot), N ("from_day", on ("2015-07-04")),
       N ("to_day", on ("2015-07-06")), T ("reason", "Ferielukket"));
  put_placement (store, "F-1", put_candidate (store, "K-1"), slot, "2015-06-01", "2015-07-12");
  occupancy = compute (store, "2015-06-29", "2015-07-31", "2015-12-31");

  assert_days (&occupancy->total, 7, 7, 2 + 3 + 2);
  g_assert_cmpfloat_with_epsilon (tov_occupancy_share (&occupancy->total), 2.0, 1e-12);
}

static void
test_overlap (void)
{
  g_autoptr (TovStore) store = new_store ();
  gint64 slot = put_slot (store, put_partnership (store, "Falck"), "1", "2015-01-01", NULL);
  g_autoptr (TovOccupancy) occupancy = NULL;
  const TovPartnershipOccupancy *falck;

  put_placement (store, "F-1", put_candidate (store, "K-1"), slot, "2015-01-01", "2015-01-10");
  put_placement (store, "F-2", put_candidate (store, "K-2"), slot, "2015-01-08", "2015-01-12");
  occupancy = compute (store, "2015-01-01", "2015-01-31", "2015-12-31");

  assert_days (&occupancy->total, 31, 12, 0);
  g_assert_cmpint (occupancy->overlap_days, ==, 3);
  g_assert_cmpuint (occupancy->by_partnership->len, ==, 1);
  falck = occupancy->by_partnership->pdata[0];
  g_assert_cmpstr (falck->partnership, ==, "Falck");
  g_assert_cmpint (falck->overlap_days, ==, 3);
}

static void
test_running (void)
{
  g_autoptr (TovStore) store = new_store ();
  gint64 slot = put_slot (store, put_partnership (store, "Falck"), "1", NULL, NULL);
  g_autoptr (TovOccupancy) occupancy = NULL;

  /* Runs to the as-of date, where the period is cut; what starts later isn't known yet. */
  put_placement (store, "F-1", put_candidate (store, "K-1"), slot, "2015-12-25", NULL);
  put_placement (store, "F-2", put_candidate (store, "K-2"), slot, "2016-01-20", NULL);
  occupancy = compute (store, "2015-12-20", "2016-12-31", "2016-01-13");

  g_assert_cmpint (occupancy->scope->period.to, ==, day ("2016-01-13"));
  assert_days (&occupancy->total, 25, 20, 0);
  g_assert_cmpint (occupancy->overlap_days, ==, 0);
  g_assert_cmpint (occupancy->filled_now, ==, 1);
}

static void
test_inverted (void)
{
  g_autoptr (TovStore) store = new_store ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStatement) statement = NULL;
  g_autoptr (TovOccupancy) occupancy = NULL;

  put_slot (store, put_partnership (store, "Falck"), "1", "2015-01-10", NULL);
  statement = tov_statement_new (store, "UPDATE slot SET closed = opened - 5", &error);
  g_assert_no_error (error);
  tov_statement_run (statement, &error);
  g_assert_no_error (error);

  occupancy = compute (store, "2015-01-01", "2015-01-31", "2015-12-31");
  assert_days (&occupancy->total, 0, 0, 0);
}

static void
assert_step (const GPtrArray *steps,
             guint            i,
             const char      *on_day,
             int              open,
             int              change,
             const char      *partnership,
             gboolean         pause,
             const char      *reason)
{
  const TovOpenStep *step = steps->pdata[i];

  g_assert_cmpint (step->day, ==, day (on_day));
  g_assert_cmpint (step->open, ==, open);
  g_assert_cmpint (step->change, ==, change);
  g_assert_cmpstr (step->partnership, ==, partnership);
  g_assert_cmpint (step->pause, ==, pause);
  g_assert_cmpstr (step->reason, ==, reason);
}

static void
put_pause (TovStore   *store,
           gint64      slot,
           const char *from,
           const char *to,
           const char *reason)
{
  PUT (store, TOV_KIND_SLOT_PAUSE, N ("slot_id", slot), N ("from_day", on (from)),
       N ("to_day", on (to)), T ("reason", reason));
}

static void
test_steps (void)
{
  g_autoptr (TovStore) store = new_store ();
  gint64 brf = put_partnership (store, "BRFkredit");
  gint64 danfoss = put_partnership (store, "Danfoss");
  gint64 a = put_slot (store, brf, "1", "2015-01-01", NULL);
  gint64 b = put_slot (store, danfoss, "1", "2015-01-01", "2015-03-31");
  g_autoptr (TovOccupancy) occupancy = NULL;

  /* On 2 February one slot pauses and three open; on 9 March one comes back as another pauses: nothing changes. */
  put_slot (store, danfoss, "2", "2015-02-02", NULL);
  put_slot (store, danfoss, "3", "2015-02-02", NULL);
  put_slot (store, danfoss, "4", "2015-02-02", NULL);
  put_pause (store, a, "2015-02-02", "2015-02-08", "Ferielukket");
  put_pause (store, a, "2015-02-20", "2015-03-08", "Ferielukket");
  put_pause (store, b, "2015-02-20", "2015-02-21", "Ombygning");
  put_pause (store, b, "2015-03-09", "2015-04-10", NULL);
  occupancy = compute (store, "2015-01-05", "2015-04-30", "2015-12-31");

  g_assert_cmpuint (occupancy->steps->len, ==, 5);
  assert_step (occupancy->steps, 0, "2015-01-05", 2, 2, NULL, FALSE, NULL);
  assert_step (occupancy->steps, 1, "2015-02-02", 4, 2, "Danfoss", FALSE, NULL);
  assert_step (occupancy->steps, 2, "2015-02-09", 5, 1, "BRFkredit", TRUE, NULL);
  /* Two pauses begin, for two reasons and in two places. */
  assert_step (occupancy->steps, 3, "2015-02-20", 3, -2, NULL, TRUE, NULL);
  assert_step (occupancy->steps, 4, "2015-02-22", 4, 1, "Danfoss", TRUE, NULL);
}

static void
test_step_reasons (void)
{
  g_autoptr (TovStore) store = new_store ();
  gint64 danfoss = put_partnership (store, "Danfoss");
  gint64 a = put_slot (store, danfoss, "1", "2015-01-01", NULL);
  gint64 b = put_slot (store, danfoss, "2", "2015-01-01", NULL);
  g_autoptr (TovOccupancy) occupancy = NULL;

  put_pause (store, a, "2015-07-13", "2015-08-02", "Ferielukket");
  put_pause (store, b, "2015-07-13", "2015-08-02", "Ferielukket");
  put_slot (store, danfoss, "3", "2015-01-01", "2015-07-12");
  put_slot (store, danfoss, "4", "2015-01-01", "2015-08-31");
  occupancy = compute (store, "2015-07-01", "2015-09-30", "2015-12-31");

  g_assert_cmpuint (occupancy->steps->len, ==, 4);
  assert_step (occupancy->steps, 0, "2015-07-01", 4, 4, "Danfoss", FALSE, NULL);
  /* A slot that closes the same day makes it more than a dip. */
  assert_step (occupancy->steps, 1, "2015-07-13", 1, -3, "Danfoss", FALSE, NULL);
  assert_step (occupancy->steps, 2, "2015-08-03", 3, 2, "Danfoss", TRUE, NULL);
  assert_step (occupancy->steps, 3, "2015-09-01", 2, -1, "Danfoss", FALSE, NULL);

  g_clear_pointer (&occupancy, tov_occupancy_free);
  put_pause (store, a, "2015-12-21", "2016-01-03", "Julelukket");
  put_pause (store, b, "2015-12-21", "2016-01-03", "Julelukket");
  occupancy = compute (store, "2015-12-01", "2015-12-31", "2015-12-31");
  assert_step (occupancy->steps, 1, "2015-12-21", 0, -2, "Danfoss", TRUE, "Julelukket");
}

static void
test_buckets (void)
{
  g_autoptr (TovStore) store = new_store ();
  gint64 slot = put_slot (store, put_partnership (store, "Falck"), "1", "2015-01-20", NULL);
  g_autoptr (TovOccupancy) occupancy = NULL;
  const TovOccupancyBucket *bucket;

  put_placement (store, "F-1", put_candidate (store, "K-1"), slot, "2015-02-27", "2015-04-02");
  occupancy = compute (store, "2015-01-15", "2015-04-05", "2015-12-31");

  g_assert_cmpuint (occupancy->buckets->len, ==, 4);
  bucket = &g_array_index (occupancy->buckets, TovOccupancyBucket, 0);
  g_assert_cmpint (bucket->days.from, ==, day ("2015-01-15"));
  g_assert_cmpint (bucket->days.to, ==, day ("2015-01-31"));
  assert_days (&bucket->count, 12, 0, 0);
  assert_days (&g_array_index (occupancy->buckets, TovOccupancyBucket, 1).count, 28, 2, 0);
  assert_days (&g_array_index (occupancy->buckets, TovOccupancyBucket, 2).count, 31, 31, 0);
  assert_days (&g_array_index (occupancy->buckets, TovOccupancyBucket, 3).count, 5, 2, 0);

  g_assert_cmpuint (occupancy->quarters->len, ==, 2);
  assert_days (&g_array_index (occupancy->quarters, TovOccupancyBucket, 0).count, 71, 33, 0);
}

static void
test_jobcentre (void)
{
  g_autoptr (TovStore) store = new_store ();
  g_autoptr (GError) error = NULL;
  gint64 gentofte = put_jobcentre (store, "Jobcenter Gentofte");
  gint64 lyngby = put_jobcentre (store, "Jobcenter Lyngby-Taarbæk");
  gint64 slot = put_slot (store, put_partnership (store, "BRFkredit"), "1", "2015-01-01", NULL);
  gint64 theirs = PUT (store, TOV_KIND_CANDIDATE, T ("reference", "K-1"),
                       N ("jobcentre_id", gentofte));
  g_autoptr (TovScope) scope = tov_scope_new (store, day ("2015-01-01"), day ("2015-01-31"),
                                              day ("2015-12-31"), &error);
  g_autoptr (TovOccupancy) occupancy = NULL;

  /* By its candidate's jobcentre, except where another pays. */
  put_placement (store, "F-1", theirs, slot, "2015-01-01", "2015-01-10");
  PUT (store, TOV_KIND_PLACEMENT, T ("reference", "F-2"), N ("candidate_id", theirs),
       N ("slot_id", slot), N ("jobcentre_id", lyngby), N ("start_day", on ("2015-01-11")),
       N ("end_day", on ("2015-01-15")));
  put_placement (store, "F-3", put_candidate (store, "K-2"), slot, "2015-01-20", "2015-01-21");

  tov_scope_add_jobcentre (scope, gentofte);
  occupancy = tov_occupancy_compute (store, scope, TOV_BUCKET_WEEK, &error);
  g_assert_no_error (error);
  assert_days (&occupancy->total, 31, 10, 0);
}

static void
test_order (void)
{
  g_autoptr (TovStore) store = new_store ();
  g_autoptr (TovOccupancy) occupancy = NULL;
  const char *names[] = { "Zealand", "Ærø", "Ørsted", "Aarhus" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    put_partnership (store, names[G_N_ELEMENTS (names) - 1 - i]);
  occupancy = compute (store, NULL, NULL, "2015-12-31");

  g_assert_cmpuint (occupancy->by_partnership->len, ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (((TovPartnershipOccupancy *) occupancy->by_partnership->pdata[i])->partnership,
                     ==, names[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figures/occupancy/boundaries", test_boundaries);
  g_test_add_func ("/figures/occupancy/outside", test_outside);
  g_test_add_func ("/figures/occupancy/overlap", test_overlap);
  g_test_add_func ("/figures/occupancy/running", test_running);
  g_test_add_func ("/figures/occupancy/inverted", test_inverted);
  g_test_add_func ("/figures/occupancy/steps", test_steps);
  g_test_add_func ("/figures/occupancy/step-reasons", test_step_reasons);
  g_test_add_func ("/figures/occupancy/buckets", test_buckets);
  g_test_add_func ("/figures/occupancy/jobcentre", test_jobcentre);
  g_test_add_func ("/figures/occupancy/order", test_order);

  return g_test_run ();
}
