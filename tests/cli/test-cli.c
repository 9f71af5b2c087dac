/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>

#include "helpers.h"

/* The program itself, as scripts see it: what it prints, its exit status, and what it leaves behind. */

static void
test_general (Fixture       *fixture,
              gconstpointer  data)
{
  g_auto (Run) version = RUN (fixture, "--version");
  g_auto (Run) help = RUN (fixture, "--help");
  g_auto (Run) nothing = run_in (fixture, "C", (const char * const[]) { NULL });
  g_auto (Run) unknown = RUN (fixture, "frobnicate");

  assert_done (&version);
  g_assert_true (g_str_has_prefix (version.out, "tovholder-cli "));
  assert_done (&help);
  assert_failed (&nothing, 2, "import");
  assert_failed (&unknown, 2, "“frobnicate”");

  for (guint i = 0; i < 5; i++)
    {
      static const char * const verbs[] = { "example", "import", "export", "figures", "check" };
      g_auto (Run) verb_help = RUN (fixture, verbs[i], "--help");
      g_auto (Run) wrong_option = RUN (fixture, verbs[i], "--frobnicate");
      g_auto (Run) too_many = RUN (fixture, verbs[i], "a", "b", "c");

      assert_says (help.out, verbs[i]);
      assert_done (&verb_help);
      assert_says (verb_help.out, verbs[i]);
      assert_failed (&wrong_option, 2, "frobnicate");
      assert_failed (&too_many, 2, i < 3 ? "“c”" : "“b”");
    }
}

static void
test_example (Fixture       *fixture,
              gconstpointer  data)
{
  g_auto (Run) list = RUN (fixture, "example", "--list");
  g_auto (Run) taken = RUN (fixture, "example", "skive", "example.tovholder");
  g_auto (Run) unknown = RUN (fixture, "example", "nope", "new.tovholder");
  g_auto (Run) no_file = RUN (fixture, "example", "skive");
  g_auto (Run) no_folder = RUN (fixture, "example", "skive", "no/new.tovholder");

  assert_done (&list);
  assert_says (list.out, "professional-partnership");
  assert_says (list.out, "company-centres");
  assert_says (list.out, "skive");
  assert_failed (&taken, 1, "example.tovholder");
  assert_failed (&unknown, 2, "company-centres");
  g_assert_false (exists (fixture, "new.tovholder"));
  assert_failed (&no_file, 2, "NAME FILE");
  assert_failed (&no_folder, 1, "new.tovholder");
}

static JsonObject *
get_figures (Fixture    *fixture,
             JsonParser *parser,
             const char *file)
{
  g_auto (Run) run = RUN (fixture, "figures", file, "--format", "json");
  g_autoptr (GError) error = NULL;

  assert_done (&run);
  json_parser_load_from_data (parser, run.out, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

/* The count of a list's entry; 0 where there is none. */
static gint64
get_count (JsonObject *object,
           const char *list,
           const char *name,
           const char *code)
{
  JsonArray *array = json_object_get_array_member (object, list);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *entry = json_array_get_object_element (array, i);

      if (g_str_equal (json_object_get_string_member (entry, name), code))
        return json_object_get_int_member (entry, "count");
    }
  return 0;
}

typedef struct
{
  const char *code;
  int count;
} Published;

/* Cabi's totals, the outcomes add up to 59, and the sixtieth is not stated. */
static void
test_published_people (Fixture       *fixture,
                       gconstpointer  data)
{
  static const Published outcomes[] = {
    { "ordinary_job", 4 },
    { "education", 4 },
    { "clarified_flex_job", 7 },
    { "rehabilitation_team", 4 },
    { "other_municipal_offer", 10 },
    { "other_company", 7 },
    { "long_term_sick", 5 },
    { "other", 18 },
    { "not_stated", 1 },
    { "flex_job", 0 },
  };
  static const Published benefits[] = {
    { "cash_activity_ready", 23 },
    { "education_education_ready", 14 },
    { "cash_job_ready", 6 },
    { "education_activity_ready", 10 },
    { "sickness", 16 },
    { "unemployment_flex", 6 },
    { "resource_course", 4 },
    { "spouse", 1 },
    { "not_stated", 1 },
  };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *figures = get_figures (fixture, parser, "example.tovholder");
  JsonObject *placements = json_object_get_object_member (figures, "placements");
  JsonObject *candidates = json_object_get_object_member (figures, "candidates");
  JsonObject *gender = json_object_get_object_member (candidates, "gender");
  JsonObject *age = json_object_get_object_member (candidates, "age");

  g_assert_cmpstr (json_object_get_string_member (figures, "as_of"), ==, "2016-01-13");
  g_assert_cmpint (json_object_get_int_member (candidates, "total"), ==, 81);
  g_assert_cmpint (json_object_get_int_member (gender, "man"), ==, 57);
  g_assert_cmpint (json_object_get_int_member (gender, "woman"), ==, 24);
  g_assert_cmpint (json_object_get_int_member (age, "under_30"), ==, 30);
  g_assert_cmpint (json_object_get_int_member (age, "30_and_over"), ==, 51);
  g_assert_cmpint (json_object_get_int_member (placements, "ended"), ==, 60);
  g_assert_cmpfloat (json_object_get_double_member (placements, "mean_days"), ==, 100.0);
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    g_assert_cmpint (get_count (figures, "outcomes", "outcome", outcomes[i].code), ==,
                     outcomes[i].count);
  for (guint i = 0; i < G_N_ELEMENTS (benefits); i++)
    g_assert_cmpint (get_count (candidates, "benefit", "benefit", benefits[i].code), ==,
                     benefits[i].count);
}

/* As text, for a double would hide what was written. */
static void
test_published_money (Fixture       *fixture,
                      gconstpointer  data)
{
  g_auto (Run) json = RUN (fixture, "figures", "example.tovholder", "--format", "json");
  g_auto (Run) csv = RUN (fixture, "figures", "example.tovholder", "--format", "csv");
  static const char * const members[] = {
    "\"total\": 43273.60\n",  "\"total\": 34948.50\n",  "\"total\": -8325.10\n",
    "\"operating\": 324.50,", "\"benefit\": -8649.60,", "\"total\": 35782.90\n",
    "\"total\": 29598.00\n",  "\"total\": -6184.90\n",
  };
  static const char * const lines[] = {
    " / reimbursement-2015;difference.total;-8325.10\n",
    " / reimbursement-2015;difference.total;-6184.90\n",
    "\ncandidates;;total;81\n",
    "\noutcomes;not_stated;count;1\n",
  };

  assert_done (&json);
  assert_done (&csv);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    assert_says (json.out, members[i]);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_says (csv.out, lines[i]);
  g_assert_true (g_str_has_prefix (csv.out, "figure;of;what;value\n"));
}

/* 88 centres, 400 slots, 1,480 candidates, and the published shares of the ended. */
static void
test_company_centres (Fixture       *fixture,
                      gconstpointer  data)
{
  g_auto (Run) made = RUN (fixture, "example", "company-centres", "centres.tovholder");
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *figures, *occupancy;
  double ended;

  assert_done (&made);
  figures = get_figures (fixture, parser, "centres.tovholder");
  occupancy = json_object_get_object_member (figures, "occupancy");
  ended = (double) json_object_get_int_member (
      json_object_get_object_member (figures, "placements"), "ended");
  g_assert_cmpint (
      json_object_get_int_member (json_object_get_object_member (figures, "candidates"), "total"),
      ==, 1480);
  g_assert_cmpuint (
      json_array_get_length (json_object_get_array_member (occupancy, "by_partnership")), ==, 88);
  g_assert_cmpfloat (json_object_get_double_member (occupancy, "share"), >, 0.9);
  g_assert_cmpfloat_with_epsilon (
      (double) get_count (figures, "outcomes", "outcome", "ordinary_job") / ended, 0.125, 0.005);
  g_assert_cmpfloat_with_epsilon (
      (double) get_count (figures, "outcomes", "outcome", "flex_job") / ended, 0.025, 0.005);
  g_assert_cmpfloat_with_epsilon (
      (double) get_count (figures, "outcomes", "outcome", "education") / ended, 0.04, 0.005);
  g_assert_cmpfloat_with_epsilon (
      (double) get_count (figures, "outcomes", "outcome", "wage_subsidy") / ended, 0.07, 0.005);
}

/* (375,000 + 1,500 × 12 × 35 + 50,000) / 35 / 52 = 579.67 */
static void
test_skive (Fixture       *fixture,
            gconstpointer  data)
{
  g_auto (Run) made = RUN (fixture, "example", "skive", "skive.tovholder");
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *figures;
  JsonArray *costs, *occupancy;
  double total = 0, slot_days = 0;

  assert_done (&made);
  figures = get_figures (fixture, parser, "skive.tovholder");
  costs = json_object_get_array_member (json_object_get_object_member (figures, "costs"),
                                        "by_partnership");
  occupancy = json_object_get_array_member (json_object_get_object_member (figures, "occupancy"),
                                            "by_partnership");
  for (guint i = 0; i < json_array_get_length (costs); i++)
    {
      total += json_object_get_double_member (json_array_get_object_element (costs, i), "total");
      slot_days += (double) json_object_get_int_member (
          json_array_get_object_element (occupancy, i), "open_days");
    }
  /* The year has 365 days, which is a seventh of a week more than 52 weeks. */
  g_assert_cmpfloat_with_epsilon (total / (slot_days / 365.0) / 52.0, 579.67, 0.01);
}

static void
test_scope (Fixture       *fixture,
            gconstpointer  data)
{
  g_auto (Run) one = RUN (fixture, "figures", "example.tovholder", "--partnership", "falck",
                          "--format", "csv");
  g_auto (Run) two = RUN (fixture, "figures", "example.tovholder", "--partnership", "Falck",
                          "--partnership", "Danfoss", "--format", "csv");
  g_auto (Run) by_jobcentre = RUN (fixture, "figures", "example.tovholder", "--jobcentre",
                                   "Jobcenter Gentofte", "--format", "csv");
  g_auto (Run) early = RUN (fixture, "figures", "example.tovholder", "--from", "01.01.2013", "--to",
                            "31/1-2013", "--format", "json");
  g_auto (Run) as_of = RUN (fixture, "figures", "example.tovholder", "--as-of", "31-12-2014",
                            "--format", "csv");

  assert_done (&one);
  assert_says (one.out, "\noccupancy;Falck;");
  g_assert_null (strstr (one.out, "Danfoss"));
  assert_done (&two);
  assert_says (two.out, "\noccupancy;Danfoss;");
  g_assert_null (strstr (two.out, "\noccupancy;BRFkredit;"));
  assert_done (&by_jobcentre);
  g_assert_null (strstr (by_jobcentre.out, "\ncandidates;;total;81\n"));
  assert_done (&early);
  assert_says (early.out, "\"share\": null");
  assert_says (early.out, "\"mean_days\": null");
  assert_says (early.out, "\"per_slot_week\": null");
  assert_says (early.out, "\"from\": \"2013-01-01\"");
  assert_done (&as_of);
  assert_says (as_of.out, "\nperiod;;to;2014-12-31\n");
}

static void
test_figures_errors (Fixture       *fixture,
                     gconstpointer  data)
{
  g_auto (Run) no_file = RUN (fixture, "figures", "nowhere.tovholder");
  g_auto (Run) bad_date = RUN (fixture, "figures", "nowhere.tovholder", "--from", "soon");
  g_auto (Run) bad_format = RUN (fixture, "figures", "example.tovholder", "--format", "xml");
  g_auto (Run) unknown = RUN (fixture, "figures", "example.tovholder", "--partnership", "Coor");
  g_auto (Run) unknown_jobcentre = RUN (fixture, "figures", "example.tovholder", "--jobcentre",
                                        "Månen");
  g_auto (Run) no_period = RUN (fixture, "figures", "example.tovholder", "--from", "2015-02-01",
                                "--to", "2015-01-01");
  g_auto (Run) future = RUN (fixture, "figures", "example.tovholder", "--from", "2030-01-01");
  g_auto (Run) not_ours = { 0 };

  assert_failed (&no_file, 1, "nowhere.tovholder");
  assert_failed (&bad_date, 2, "soon");
  assert_failed (&bad_format, 2, "json");
  assert_failed (&unknown, 2, "Falck");
  assert_failed (&unknown_jobcentre, 2, "Månen");
  assert_failed (&no_period, 2, "");
  assert_failed (&future, 2, "");

  write_text (fixture, ".", "notes.tovholder",
              "This is not a database, but long enough to look at.\n");
  not_ours = RUN (fixture, "figures", "notes.tovholder");
  assert_failed (&not_ours, 1, "notes.tovholder");
}

/* The same in every locale, but the language of the text. */
static void
test_locales (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const locales[] = { "C.UTF-8", "da_DK.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8" };
  static const char * const formats[] = { "json", "csv", "text" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_auto (Run) reference = RUN (fixture, "figures", "example.tovholder", "--format",
                                    formats[i]);

      assert_done (&reference);
      for (guint j = 0; j < G_N_ELEMENTS (locales); j++)
        {
          const char * const arguments[] = { "figures", "example.tovholder", "--format", formats[i],
                                             NULL };
          g_auto (Run) run = run_in (fixture, locales[j], arguments);
          gboolean is_danish_text = g_str_equal (formats[i], "text") &&
                                    g_str_has_prefix (locales[j], "da");

          g_assert_cmpint (run.status, ==, 0);
          if (is_danish_text)
            assert_says (run.out, "8.325,10");
          else
            g_assert_cmpstr (run.out, ==, reference.out);
        }
      if (g_str_equal (formats[i], "text"))
        assert_says (reference.out, "−8,325.10 cheaper");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/cli/general", test_general);
  ADD ("/cli/example", test_example);
  ADD ("/cli/published-people", test_published_people);
  ADD ("/cli/published-money", test_published_money);
  ADD ("/cli/company-centres", test_company_centres);
  ADD ("/cli/skive", test_skive);
  ADD ("/cli/scope", test_scope);
  ADD ("/cli/figures-errors", test_figures_errors);
  ADD ("/cli/locales", test_locales);
  return g_test_run ();
}
