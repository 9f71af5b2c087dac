/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers.h"
#include "tov-views.h"

/* What the pages show. The file: Danfoss with two sites, four slots and two jobcentres on 31 March 2015, and Coor beside it. */

#define AS_OF tov_date_from_ymd (2015, 3, 31)

static TovStore *
make_store (void)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_new_memory (&error);

  g_assert_no_error (error);
  run_sql (
      store,
      "INSERT INTO jobcentre (id, name, own) VALUES (1, 'Aabenraa', 0), (2, 'Sønderborg', 1), (3, 'Billund', 0);\n"
      "INSERT INTO company (id, name) VALUES (1, 'Danfoss A/S'), (2, 'Coor');\n"
      "INSERT INTO site (id, company_id, name, p_number) VALUES"
      " (1, 1, 'Østerport', '1234567890'), (2, 1, 'Nordborg', NULL), (3, 2, 'Kastrup', NULL), (4, 1, 'Aarø', NULL);\n"
      "INSERT INTO site_headcount (id, site_id, ordinary_employees, other_supported) VALUES (1, 1, 50, 2);\n"
      "INSERT INTO site_headcount (id, site_id, valid_from, ordinary_employees) VALUES (2, 1, " DAY (
          "2015-04-01") ", 200);\n"
                        "INSERT INTO partnership (id, name, company_id, model, lead_jobcentre_id, starts, ends, notice_months, goals) VALUES"
                        " (1, 'Ørsted og Danfoss', 1, 'jobcentre-mentor', 2, " DAY (
                            "2014-01-01") ", " DAY ("2015-12-31") ", 3, 'Flere i job'),"
                                                                  " (2, 'Aalborg', 2, 'job-guarantee', NULL, NULL, NULL, NULL, NULL), (3, 'Coor', 2, 'small-job', NULL, NULL, NULL, NULL, NULL);\n"
                                                                  "INSERT INTO participant (id, partnership_id, jobcentre_id, cost_share, slot_quota) VALUES"
                                                                  " (1, 1, 3, NULL, NULL), (2, 1, 1, 5000, 2), (3, 1, 2, 5000, NULL);\n"
                                                                  "INSERT INTO slot (id, partnership_id, site_id, label, opened, closed) VALUES"
                                                                  " (1, 1, 1, 'Plads 10', NULL, NULL), (2, 1, 1, 'Plads 2', " DAY ("2015-03-31") ", " DAY ("2015-03-31") "),"
                                                                                                                                                                         " (3, 1, 1, 'Plads 1', NULL, NULL), (4, 1, 2, 'Plads 1', " DAY ("2015-04-01") ", NULL), (5, 2, 3, 'A', NULL, NULL);\n"
                                                                                                                                                                                                                                                       "INSERT INTO slot_pause (id, slot_id, from_day, to_day) VALUES (1, 3, " DAY (
                                                                                                                                                                                                                                                           "2015-03-31") ", " DAY ("2015-04-06") ");\n"
                                                                                                                                                                                                                                                                                                 "INSERT INTO candidate (id, reference, name, jobcentre_id) VALUES"
                                                                                                                                                                                                                                                                                                 " (1, 'K-1', 'Anna', 1), (2, 'K-2', 'Bo', 2), (3, 'K-3', NULL, 1);\n"
                                                                                                                                                                                                                                                                                                 "INSERT INTO placement (id, reference, candidate_id, slot_id, jobcentre_id, start_day, planned_end, end_day) VALUES"
                                                                                                                                                                                                                                                                                                 " (1, 'P-1', 1, 1, NULL, " DAY (
                                                                                                                                                                                                                                                                                                     "2015-01-05") ", " DAY ("2015-03-31") ", NULL),"
                                                                                                                                                                                                                                                                                                                                           " (2, 'P-2', 2, 2, 1, " DAY ("2015-03-01") ", NULL, " DAY ("2015-03-31") "),"
                                                                                                                                                                                                                                                                                                                                                                                                                    " (3, 'P-3', 3, 2, 1, " DAY ("2015-04-01") ", NULL, NULL),"
                                                                                                                                                                                                                                                                                                                                                                                                                                                               " (4, 'P-4', 3, 3, 1, " DAY ("2015-01-01") ", NULL, " DAY (
                                                                                                                                                                                                                                                                                                                                                                                                                                                                   "2015-03-30") ");\n"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 "INSERT INTO extension (id, placement_id, decided, new_planned_end) VALUES"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 " (1, 1, " DAY ("2015-03-20") ", " DAY ("2015-06-30") "), (2, 1, " DAY ("2015-06-20") ", " DAY ("2015-09-30") ");\n"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                               "INSERT INTO responsibility (id, partnership_id, task, party, role) VALUES"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                               " (1, 1, 'Kørsel', 'company', 'answers'), (2, 1, 'absence', 'mentor', 'answers'),"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                               " (3, 1, 'finding_candidates', 'mentor', 'helps'), (4, 1, 'finding_candidates', 'jobcentre', 'answers');\n"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                               "INSERT INTO person (id, name, organisation, phone) VALUES (1, 'Åse Holm', 'Danfoss', NULL), (2, 'Ulla Berg', NULL, '12345678');\n"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                               "INSERT INTO contact (id, partnership_id, person_id, role) VALUES (1, 1, 1, 'site_manager'), (2, 1, 2, 'mentor');\n"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                               "INSERT INTO payment_term (id, partnership_id, kind, rate, hours, unit, from_day) VALUES"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                               " (1, 1, 'per-filled-slot', 27500, 300, 'week', " DAY (
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                   "2015-01-01") "), (2, 1, 'lump-sum', 100000, NULL, 'once', NULL)");

  return store;
}

static void
test_list (void)
{
  g_autoptr (TovStore) store = make_store ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = tov_store_list_partnerships (store, AS_OF, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 3);

  TovPartnershipSummary *coor = g_ptr_array_index (list, 0);
  TovPartnershipSummary *danfoss = g_ptr_array_index (list, 1);
  TovPartnershipSummary *aalborg = g_ptr_array_index (list, 2);

  g_assert_cmpstr (coor->name, ==, "Coor");
  g_assert_cmpint (coor->open_slots, ==, 0);
  g_assert_cmpint (coor->filled_slots, ==, 0);
  g_assert_null (coor->lead_jobcentre);
  g_assert_cmpint (coor->starts, ==, TOV_DATE_NONE);
  g_assert_cmpstr (aalborg->name, ==, "Aalborg");
  g_assert_cmpint (aalborg->open_slots, ==, 1);

  g_assert_cmpint (danfoss->id, ==, 1);
  g_assert_cmpstr (danfoss->name, ==, "Ørsted og Danfoss");
  g_assert_cmpstr (danfoss->company, ==, "Danfoss A/S");
  g_assert_cmpstr (danfoss->model, ==, "jobcentre-mentor");
  g_assert_cmpstr (danfoss->status, ==, "active");
  g_assert_cmpstr (danfoss->lead_jobcentre, ==, "Sønderborg");
  g_assert_cmpint (danfoss->ends, ==, tov_date_from_ymd (2015, 12, 31));
  /* 10 and 2 are open; 1 pauses from this day on, and the one at Nordborg opens the day after. */
  g_assert_cmpint (danfoss->open_slots, ==, 2);
  g_assert_cmpint (danfoss->filled_slots, ==, 2);
}

/* The same on the days around it: first and last days belong to a period. */
static void
test_days (void)
{
  static const struct
  {
    int month, day, open, filled;
  } expected[] = {
    { 3, 30, 2, 2 }, /* 10 and 1; 2 opens tomorrow */
    { 3, 31, 2, 2 }, /* 10 and 2; 1 pauses */
    { 4, 1, 2, 1 },  /* 10 and Nordborg; 2 is closed, though someone sits there */
    { 4, 7, 3, 1 },  /* 1 is open again */
  };
  g_autoptr (TovStore) store = make_store ();

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GPtrArray) list = tov_store_list_partnerships (
          store, tov_date_from_ymd (2015, expected[i].month, expected[i].day), NULL);
      TovPartnershipSummary *danfoss = g_ptr_array_index (list, 1);

      g_assert_cmpint (danfoss->open_slots, ==, expected[i].open);
      g_assert_cmpint (danfoss->filled_slots, ==, expected[i].filled);
    }
}

static void
assert_site (TovSiteView *site,
             const char  *name,
             int          employees,
             int          others,
             int          in_use,
             int          allowed,
             guint        slots)
{
  g_assert_cmpstr (site->name, ==, name);
  g_assert_cmpint (site->ordinary_employees, ==, employees);
  g_assert_cmpint (site->other_supported, ==, others);
  g_assert_cmpint (site->in_use, ==, in_use);
  g_assert_cmpint (site->allowed, ==, allowed);
  g_assert_cmpuint (site->slots->len, ==, slots);
}

static void
assert_slot (TovSiteView *site,
             guint        i,
             const char  *label,
             gboolean     open,
             const char  *candidate,
             const char  *next)
{
  TovSlotView *slot = g_ptr_array_index (site->slots, i);

  g_assert_cmpstr (slot->label, ==, label);
  g_assert_cmpint (slot->open, ==, open);
  g_assert_cmpstr (slot->candidate, ==, candidate);
  g_assert_cmpstr (slot->next_candidate, ==, next);
  g_assert_true ((slot->next_start == TOV_DATE_NONE) == (next == NULL));
}

static void
test_sites (void)
{
  g_autoptr (TovStore) store = make_store ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TovPartnershipView) view = tov_store_view_partnership (store, 1, AS_OF, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (view->summary->name, ==, "Ørsted og Danfoss");
  g_assert_cmpint (view->notice_months, ==, 3);
  g_assert_cmpstr (view->goals, ==, "Flere i job");
  g_assert_null (view->terms);

  g_assert_cmpuint (view->sites->len, ==, 3);
  TovSiteView *oesterport = g_ptr_array_index (view->sites, 1);
  /* 50 employees until the day after; two sit there and two more of others'. */
  assert_site (g_ptr_array_index (view->sites, 0), "Nordborg", -1, -1, 0, -1, 1);
  assert_site (oesterport, "Østerport", 50, 2, 4, 10, 3);
  assert_site (g_ptr_array_index (view->sites, 2), "Aarø", -1, -1, 0, -1, 0);
  g_assert_cmpstr (oesterport->p_number, ==, "1234567890");

  assert_slot (oesterport, 0, "Plads 1", FALSE, NULL, NULL);
  assert_slot (oesterport, 1, "Plads 2", TRUE, "K-2", "K-3");
  assert_slot (oesterport, 2, "Plads 10", TRUE, "K-1", NULL);
  /* Extended in March to the end of June; the decision of June isn't made yet. */
  g_assert_cmpint (((TovSlotView *) g_ptr_array_index (oesterport->slots, 2))->planned_end, ==,
                   tov_date_from_ymd (2015, 6, 30));
  g_assert_cmpint (((TovSlotView *) g_ptr_array_index (oesterport->slots, 1))->next_start, ==,
                   tov_date_from_ymd (2015, 4, 1));
}

static void
test_people (void)
{
  g_autoptr (TovStore) store = make_store ();
  g_autoptr (TovPartnershipView) view = tov_store_view_partnership (store, 1, AS_OF, NULL);
  static const char * const tasks[] = { "finding_candidates", "finding_candidates", "absence",
                                        "Kørsel" };
  static const char * const jobcentres[] = { "Sønderborg", "Billund", "Aabenraa" };

  g_assert_cmpuint (view->responsibilities->len, ==, G_N_ELEMENTS (tasks));
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    g_assert_cmpstr (
        ((TovResponsibilityView *) g_ptr_array_index (view->responsibilities, i))->task, ==,
        tasks[i]);
  g_assert_cmpstr (((TovResponsibilityView *) g_ptr_array_index (view->responsibilities, 0))->party,
                   ==, "jobcentre");

  g_assert_cmpuint (view->participants->len, ==, G_N_ELEMENTS (jobcentres));
  for (guint i = 0; i < G_N_ELEMENTS (jobcentres); i++)
    g_assert_cmpstr (((TovParticipantView *) g_ptr_array_index (view->participants, i))->jobcentre,
                     ==, jobcentres[i]);
  TovParticipantView *lead = g_ptr_array_index (view->participants, 0);
  TovParticipantView *aabenraa = g_ptr_array_index (view->participants, 2);
  g_assert_true (lead->lead);
  g_assert_cmpint (lead->running, ==, 0);
  g_assert_cmpint (lead->slot_quota, ==, -1);
  g_assert_cmpint (lead->cost_share, ==, 5000);
  g_assert_false (aabenraa->lead);
  /* One says so itself, for the other it is the candidate's jobcentre. */
  g_assert_cmpint (aabenraa->running, ==, 2);
  g_assert_cmpint (aabenraa->slot_quota, ==, 2);

  g_assert_cmpuint (view->contacts->len, ==, 2);
  TovContactView *contact = g_ptr_array_index (view->contacts, 0);
  g_assert_cmpstr (contact->name, ==, "Ulla Berg");
  g_assert_cmpstr (contact->phone, ==, "12345678");
  g_assert_null (contact->organisation);

  g_assert_cmpuint (view->payment_terms->len, ==, 2);
  TovPaymentTermView *lump = g_ptr_array_index (view->payment_terms, 0);
  TovPaymentTermView *hours = g_ptr_array_index (view->payment_terms, 1);
  g_assert_cmpstr (lump->kind, ==, "lump-sum");
  g_assert_cmpint (lump->hours, ==, -1);
  g_assert_cmpint (lump->slots, ==, -1);
  g_assert_cmpint (lump->from, ==, TOV_DATE_NONE);
  g_assert_cmpint (hours->rate, ==, TOV_KRONER (275, 0));
  g_assert_cmpint (hours->hours, ==, 300);
  g_assert_cmpstr (hours->part_weeks, ==, "exact");
}

static void
test_missing (void)
{
  g_autoptr (TovStore) store = make_store ();
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_store_view_partnership (store, 99, AS_OF, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_NOT_FOUND);
}

static void
test_names (void)
{
  g_autoptr (TovStore) store = make_store ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = tov_store_list_jobcentres (store, &error);

  g_assert_cmpuint (list->len, ==, 3);
  g_assert_cmpstr (((TovNamed *) g_ptr_array_index (list, 0))->name, ==, "Billund");
  g_assert_cmpstr (((TovNamed *) g_ptr_array_index (list, 2))->name, ==, "Aabenraa");

  g_assert_cmpint (tov_store_partnership_by_name (store, "Ørsted og Danfoss", &error), ==, 1);
  g_assert_cmpint (tov_store_partnership_by_name (store, "ørsted OG danfoss", &error), ==, 1);
  g_assert_cmpint (tov_store_jobcentre_by_name (store, "SØNDERBORG", &error), ==, 2);
  /* Å of two characters, as macOS writes file names. */
  run_sql (store, "UPDATE jobcentre SET name = 'Århus' WHERE id = 3");
  g_assert_cmpint (tov_store_jobcentre_by_name (store, "A\xcc\x8arhus", &error), ==, 3);
  g_assert_no_error (error);

  g_assert_cmpint (tov_store_partnership_by_name (store, "Danfos", &error), ==, 0);
  g_assert_error (error, TOV_ERROR, TOV_ERROR_NOT_FOUND);
  g_assert_cmpstr (
      error->message, ==,
      "There is no partnership “Danfos”; the file has: Coor, Ørsted og Danfoss, Aalborg.");
}

static void
test_first_day (void)
{
  g_autoptr (TovStore) store = make_store ();
  g_autoptr (TovStore) empty = tov_store_new_memory (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (tov_store_first_day (empty, &error), ==, TOV_DATE_NONE);
  g_assert_no_error (error);
  g_assert_cmpint (tov_store_first_day (store, NULL), ==, tov_date_from_ymd (2014, 1, 1));
  run_sql (store, "UPDATE placement SET start_day = " DAY ("2013-05-06") " WHERE id = 1");
  g_assert_cmpint (tov_store_first_day (store, NULL), ==, tov_date_from_ymd (2013, 5, 6));
  run_sql (store, "UPDATE slot SET opened = " DAY ("2013-05-05") " WHERE id = 1");
  g_assert_cmpint (tov_store_first_day (store, NULL), ==, tov_date_from_ymd (2013, 5, 5));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/views/list", test_list);
  g_test_add_func ("/views/days", test_days);
  g_test_add_func ("/views/sites", test_sites);
  g_test_add_func ("/views/people", test_people);
  g_test_add_func ("/views/missing", test_missing);
  g_test_add_func ("/views/names", test_names);
  g_test_add_func ("/views/first-day", test_first_day);

  return g_test_run ();
}
