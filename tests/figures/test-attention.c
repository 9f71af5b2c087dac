/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "builder.h"
#include "tov-attention.h"

/* A Wednesday in week 2. */
#define AS_OF "2016-01-13"

typedef struct
{
  TovStore *store;
  gint64 partnership;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->store = new_store ();
  fixture->partnership = put_partnership (fixture->store, "Falck");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->store);
}

static GPtrArray *
compute (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *points = tov_attention_compute (fixture->store, day (AS_OF), &error);

  g_assert_no_error (error);
  return points;
}

static void
assert_texts (const TovAttention *point,
              const char         *title,
              const char         *where,
              const char         *when)
{
  g_autofree char *title_text = tov_attention_title (point, TOV_LANGUAGE_ENGLISH);
  g_autofree char *where_text = tov_attention_where (point, TOV_LANGUAGE_ENGLISH);
  g_autofree char *when_text = tov_attention_when (point, TOV_LANGUAGE_ENGLISH);

  g_assert_cmpstr (title_text, ==, title);
  g_assert_cmpstr (where_text, ==, where);
  g_assert_cmpstr (when_text, ==, when);
}

/* Nothing to attend to but what a test adds: consulted, and planned well ahead. */
static gint64
put_running (Fixture    *fixture,
             const char *reference,
             gint64      slot,
             const char *start,
             const char *planned)
{
  return PUT (fixture->store, TOV_KIND_PLACEMENT, T ("reference", reference), N ("slot_id", slot),
              N ("candidate_id", put_candidate (fixture->store, reference)),
              N ("start_day", on (start)), N ("planned_end", on (planned)),
              N ("consulted", on (start)));
}

static gint64
candidate_of (Fixture    *fixture,
              const char *reference)
{
  return put_candidate (fixture->store, reference);
}

static gint64
put_open_slot (Fixture    *fixture,
               const char *label)
{
  return put_slot (fixture->store, fixture->partnership, label, "2015-01-01", NULL);
}

static void
measure (Fixture    *fixture,
         const char *reference,
         const char *at)
{
  PUT (fixture->store, TOV_KIND_MEASUREMENT, N ("candidate_id", candidate_of (fixture, reference)),
       N ("day", on (at)),
       N ("instrument_id", find_code (fixture->store, TOV_KIND_INSTRUMENT, "tov-basic")),
       T ("assessor", "mentor"));
}

static void
test_measurement (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (GPtrArray) after = NULL;

  put_running (fixture, "K-066", put_open_slot (fixture, "Glostrup 1"), "2015-06-01", "2016-12-31");
  put_running (fixture, "K-067", put_open_slot (fixture, "Glostrup 2"), "2015-06-01", "2016-12-31");
  /* 13 weeks after 28 September is 28 December; 14 October is due today, and today isn't too late. */
  measure (fixture, "K-066", "2015-06-30");
  measure (fixture, "K-066", "2015-09-28");
  measure (fixture, "K-067", "2015-10-14");
  points = compute (fixture);
  g_assert_cmpuint (points->len, ==, 1);
  assert_texts (points->pdata[0], "Measurement overdue: K-066",
                "Falck, Glostrup 1 · should have been measured 28-12-2015", "16 days over");
  g_assert_true (((TovAttention *) points->pdata[0])->overdue);

  measure (fixture, "K-066", "2016-01-13");
  after = compute (fixture);
  g_assert_cmpuint (after->len, ==, 0);
}

static void
test_new_placement (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) points = NULL;

  /* Measured a year ago in another placement: the interval counts from this one's start. */
  put_running (fixture, "K-001", put_open_slot (fixture, "Lager"), "2015-12-01", "2016-12-31");
  measure (fixture, "K-001", "2015-01-05");
  points = compute (fixture);
  g_assert_cmpuint (points->len, ==, 0);
}

static void
test_planned_end (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (GPtrArray) extended = NULL;
  gint64 placement = put_running (fixture, "K-067", put_open_slot (fixture, "Ejendomsservice"),
                                  "2015-10-05", "2016-01-03");

  /* An extension moves it, but not before it is decided. */
  PUT (fixture->store, TOV_KIND_EXTENSION, N ("placement_id", placement),
       N ("decided", on ("2016-01-14")), N ("new_planned_end", on ("2016-06-30")));
  points = compute (fixture);
  g_assert_cmpuint (points->len, ==, 1);
  assert_texts (points->pdata[0], "Planned end passed: K-067",
                "Falck, Ejendomsservice · planned until 03-01-2016", "10 days over");

  PUT (fixture->store, TOV_KIND_EXTENSION, N ("placement_id", placement),
       N ("decided", on ("2016-01-13")), N ("new_planned_end", on ("2016-04-03")));
  extended = compute (fixture);
  g_assert_cmpuint (extended->len, ==, 0);
}

static void
test_followup (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (GPtrArray) held = NULL;
  gint64 placement = put_running (fixture, "K-048", put_open_slot (fixture, "Gladsaxe 1"),
                                  "2015-10-05", "2016-12-31");

  PUT (fixture->store, TOV_KIND_FOLLOWUP, N ("placement_id", placement),
       N ("day", on ("2015-11-01")), T ("kind", "mentor"), N ("next_due", on ("2015-12-01")));
  PUT (fixture->store, TOV_KIND_FOLLOWUP, N ("placement_id", placement),
       N ("day", on ("2015-12-02")), T ("kind", "job_consultant"),
       N ("next_due", on ("2016-01-06")));
  points = compute (fixture);
  g_assert_cmpuint (points->len, ==, 1);
  assert_texts (points->pdata[0], "Follow-up not held: K-048",
                "Falck, Gladsaxe 1 · agreed for 06-01-2016", "7 days over");

  PUT (fixture->store, TOV_KIND_FOLLOWUP, N ("placement_id", placement),
       N ("day", on ("2016-01-10")), T ("kind", "mentor"));
  held = compute (fixture);
  g_assert_cmpuint (held->len, ==, 0);
}

static void
test_vacant (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (GPtrArray) paused = NULL;
  gint64 slot = put_open_slot (fixture, "2");
  gint64 candidate = put_candidate (fixture->store, "K-1");

  put_placement (fixture->store, "F-1", candidate, slot, "2015-02-01", "2015-12-13");
  /* Neither closed yet nor open any more, nor not yet. */
  put_slot (fixture->store, fixture->partnership, "Closed", "2015-01-01", "2016-01-12");
  put_slot (fixture->store, fixture->partnership, "Coming", "2016-01-14", NULL);
  points = compute (fixture);
  g_assert_cmpuint (points->len, ==, 1);
  assert_texts (points->pdata[0], "Vacant slot: Lyngby 2", "Falck · vacant since 14-12-2015",
                "vacant for 30 days");
  g_assert_false (((TovAttention *) points->pdata[0])->overdue);

  PUT (fixture->store, TOV_KIND_SLOT_PAUSE, N ("slot_id", slot), N ("from_day", on (AS_OF)),
       N ("to_day", on (AS_OF)));
  paused = compute (fixture);
  g_assert_cmpuint (paused->len, ==, 0);
}

static void
test_never_filled (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) points = NULL;

  put_slot (fixture->store, fixture->partnership, "Lager", NULL, NULL);
  points = compute (fixture);
  g_assert_cmpuint (points->len, ==, 1);
  assert_texts (points->pdata[0], "Vacant slot: Lager", "Falck · never filled", "vacant");
}

static void
test_falls_vacant (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (GPtrArray) followed = NULL;
  gint64 soon = put_open_slot (fixture, "Lager");

  put_running (fixture, "K-1", soon, "2015-11-01", "2016-01-23");
  put_running (fixture, "K-2", put_open_slot (fixture, "Kontor"), "2015-11-01", "2016-02-11");
  put_running (
      fixture, "K-3",
      put_slot (fixture->store, fixture->partnership, "Closes", "2015-01-01", "2016-01-23"),
      "2015-11-01", "2016-01-23");
  points = compute (fixture);
  g_assert_cmpuint (points->len, ==, 1);
  assert_texts (points->pdata[0], "Slot falls vacant: Lager", "Falck · vacant from 24-01-2016",
                "in 11 days");

  put_running (fixture, "K-4", soon, "2016-02-01", NULL);
  followed = compute (fixture);
  g_assert_cmpuint (followed->len, ==, 0);
}

static void
test_limit (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) points = NULL;
  const char *starts[] = { "2015-10-26", "2015-10-30", "2015-10-14", "2015-10-26", "2015-10-26" };
  const char *planned[] = { NULL, NULL, NULL, "2016-01-24", NULL };
  const char *consulted[] = { NULL, NULL, NULL, NULL, "2015-12-01" };

  /* In reach, a day out of reach, over already, to end with the 13 weeks, and consulted. The slots close, so that none falls vacant. */
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *reference = g_strdup_printf ("K-07%u", i + 1);
      g_autofree char *label = g_strdup_printf ("Nordborg %u", i + 1);

      PUT (fixture->store, TOV_KIND_PLACEMENT, T ("reference", reference),
           N ("candidate_id", put_candidate (fixture->store, reference)),
           N ("slot_id",
              put_slot (fixture->store, fixture->partnership, label, "2015-01-01", "2016-01-20")),
           N ("start_day", on (starts[i])), N ("planned_end", on (planned[i])),
           N ("consulted", on (consulted[i])));
    }
  points = compute (fixture);
  g_assert_cmpuint (points->len, ==, 1);
  assert_texts (points->pdata[0], "K-071 reaches 13 weeks",
                "Falck, Nordborg 1 · consultation not noted", "in 11 days");
}

static void
put_agreement (Fixture    *fixture,
               const char *name,
               const char *ends,
               const char *status)
{
  PUT (fixture->store, TOV_KIND_PARTNERSHIP, T ("name", name), T ("model", "company-mentor"),
       N ("ends", on (ends)),
       N ("company_id", PUT (fixture->store, TOV_KIND_COMPANY, T ("name", name))),
       T ("status", status));
}

static void
test_agreement_and_order (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GPtrArray) points = NULL;

  put_agreement (fixture, "Coming", "2016-04-13", "active");
  put_agreement (fixture, "Far off", "2016-04-14", "active");
  put_agreement (fixture, "Over", "2016-01-12", "active");
  put_agreement (fixture, "Long over", "2015-12-01", "active");
  put_agreement (fixture, "Closed", "2015-12-01", "closed");
  put_agreement (fixture, "Today", AS_OF, "active");
  put_slot (fixture->store, fixture->partnership, "Lager", "2016-01-03", NULL);
  points = compute (fixture);

  g_assert_cmpuint (points->len, ==, 5);
  assert_texts (points->pdata[0], "Agreement has ended: Long over",
                "Long over · ended 01-12-2015, still active", "43 days over");
  assert_texts (points->pdata[1], "Agreement has ended: Over",
                "Over · ended 12-01-2016, still active", "1 day over");
  assert_texts (points->pdata[2], "Vacant slot: Lager", "Falck · vacant since 03-01-2016",
                "vacant for 10 days");
  assert_texts (points->pdata[3], "Agreement ends: Today", "Today · ends 13-01-2016", "today");
  assert_texts (points->pdata[4], "Agreement ends: Coming", "Coming · ends 13-04-2016",
                "in 91 days");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/figures/attention/measurement", Fixture, NULL, set_up, test_measurement, tear_down);
  g_test_add ("/figures/attention/new-placement", Fixture, NULL, set_up, test_new_placement,
              tear_down);
  g_test_add ("/figures/attention/planned-end", Fixture, NULL, set_up, test_planned_end, tear_down);
  g_test_add ("/figures/attention/followup", Fixture, NULL, set_up, test_followup, tear_down);
  g_test_add ("/figures/attention/vacant", Fixture, NULL, set_up, test_vacant, tear_down);
  g_test_add ("/figures/attention/never-filled", Fixture, NULL, set_up, test_never_filled,
              tear_down);
  g_test_add ("/figures/attention/falls-vacant", Fixture, NULL, set_up, test_falls_vacant,
              tear_down);
  g_test_add ("/figures/attention/limit", Fixture, NULL, set_up, test_limit, tear_down);
  g_test_add ("/figures/attention/agreement-and-order", Fixture, NULL, set_up,
              test_agreement_and_order, tear_down);

  return g_test_run ();
}
