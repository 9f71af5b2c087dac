/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers.h"

#include "tov-error.h"

static void
test_basics (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (TovImportReport) report = NULL;
  g_autoptr (TovImportReport) again = NULL;

  write_basics (fixture);
  report = import (fixture);
  assert_clean (report);
  assert_counts (report, 8, 0, 0, 0);
  g_assert_cmpint (
      query_int (fixture->store,
                 "SELECT ordinary_employees FROM site_headcount WHERE valid_from = -25567"),
      ==, 20);
  g_assert_cmpint (
      query_int (
          fixture->store,
          "SELECT count(*) FROM placement JOIN slot ON slot.id = slot_id WHERE slot.label = '1'"),
      ==, 1);
  g_assert_cmpint (
      query_int (
          fixture->store,
          "SELECT count(*) FROM candidate_benefit JOIN benefit ON benefit.id = benefit_id WHERE code = 'sickness'"),
      ==, 1);

  again = import (fixture);
  assert_counts (again, 0, 0, 8, 0);
}

static void
test_dry_run (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (TovImportReport) dry = NULL;
  g_autoptr (TovImportReport) real = NULL;

  write_basics (fixture);
  write_csv (fixture, "checkpoints.csv",
             "placement;weeks;status\nF-1;4;ordinary_job\nF-9;4;benefit\n");
  dry = import_folder (fixture->store, fixture->in, TOV_IMPORT_DRY_RUN);
  assert_counts (dry, 9, 0, 0, 1);
  g_assert_cmpint (tov_store_count (fixture->store, TOV_KIND_JOBCENTRE, NULL), ==, 0);

  real = import (fixture);
  assert_counts (real, 9, 0, 0, 1);
  assert_problem (real, "checkpoints.csv", 3, "placement", "There is no placement “F-9”.");
}

/* A column that isn't there keeps what the file has; one that is there and empty says that nothing is stated. */
static void
test_some_columns (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (TovImportReport) first = NULL;
  g_autoptr (TovImportReport) second = NULL;
  g_autoptr (TovImportReport) third = NULL;

  write_basics (fixture);
  first = import (fixture);
  write_csv (fixture, "placements.csv", "placement;planned_end\nF-1;2015-06-01\n");
  second = import (fixture);
  assert_clean (second);
  g_assert_cmpint (
      query_int (fixture->store,
                 "SELECT end_day IS NOT NULL AND planned_end IS NOT NULL FROM placement"),
      ==, 1);

  write_csv (fixture, "placements.csv", "placement;end\nF-1;\n");
  third = import (fixture);
  assert_clean (third);
  g_assert_cmpuint (third->updated, ==, 1);
  g_assert_cmpint (query_int (fixture->store,
                              "SELECT end_day IS NULL AND planned_end IS NOT NULL FROM placement"),
                   ==, 1);
}

static void
test_dialects (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (TovImportReport) report = NULL;

  write_basics (fixture);
  write_csv (
      fixture, "slots.csv",
      "Partnership,SITE,slot,opened,weekly_hours\r\nPa,Site,1,31-03-2015,\"12,5\"\r\nPa,Site,2,31.03.2015,12.50\r\n"
      "Pa,Site,3,31/3-2015,37\r\nPa,Site,4,2015-03-31,\r\n");
  write_csv (fixture, "jobcentres.csv", "jobcentre;own\nJc;ja\nJc 2;Nej\nJc 3;YES\nJc 4;0\n");
  write_csv (
      fixture, "payment_terms.csv",
      "partnership;kind;rate;unit;from;hours\nPa;per-slot;1.234,50;month;1/2-2015;\nPa;per-filled-slot;1234.50 kr.;;;2,75\n");
  write_csv (fixture, "participants.csv",
             "partnership;jobcentre;cost_share\nPa;Jc;0,3333\nPa;Jc 2;2\n");
  report = import (fixture);
  assert_clean (report);
  g_assert_cmpint (
      query_int (fixture->store,
                 "SELECT count(*) FROM slot WHERE opened = unixepoch ('2015-03-31') / 86400"),
      ==, 4);
  g_assert_cmpint (
      query_int (fixture->store, "SELECT count(*) FROM slot WHERE weekly_hours = 1250"), ==, 2);
  g_assert_cmpint (
      query_int (fixture->store, "SELECT count(*) FROM slot WHERE weekly_hours = 3700"), ==, 1);
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM jobcentre WHERE own = 1"), ==,
                   2);
  g_assert_cmpint (
      query_int (fixture->store, "SELECT count(*) FROM payment_term WHERE rate = 123450"), ==, 2);
  g_assert_cmpint (
      query_int (fixture->store, "SELECT hours FROM payment_term WHERE kind = 'per-filled-slot'"),
      ==, 275);
  g_assert_cmpint (
      query_int (fixture->store, "SELECT cost_share FROM participant ORDER BY cost_share"), ==,
      3333);
  g_assert_cmpint (query_int (fixture->store, "SELECT max(cost_share) FROM participant"), ==,
                   20000);
}

typedef struct
{
  const char *file;
  const char *text;
  guint line;
  const char *column;
  const char *reason;
} BadRow;

/* One bad row each, beside good files. */
static const BadRow bad_rows[] = {
  { "placements.csv",
    "placement;candidate;partnership;site;slot;start\nF-1;K-1;Pa;Site;9;2015-01-01\n", 2, "slot",
    "There is no slot “9” at “Site” in the partnership “Pa”." },
  { "placements.csv",
    "placement;candidate;partnership;site;slot;start\nF-1;K-1;Pa;Nowhere;1;2015-01-01\n", 2, "site",
    "There is no site “Nowhere” at the company “Co”." },
  { "placements.csv",
    "placement;candidate;partnership;site;slot;start\nF-1;K-1;Pb;Site;1;2015-01-01\n", 2,
    "partnership", "There is no partnership “Pb”." },
  { "placements.csv",
    "placement;candidate;partnership;site;slot;start\nF-1;K-1;Pa;Site;;2015-01-01\n", 2, "slot",
    "The column “slot” must be filled in." },
  { "placements.csv",
    "placement;candidate;partnership;site;slot;start\nF-1;K-9;Pa;Site;1;2015-01-01\n", 2,
    "candidate", "There is no candidate “K-9”." },
  { "placements.csv",
    "placement;candidate;partnership;site;slot;start\nF-1;K-1;Pa;Site;1;2015-02-30\n", 2, "start",
    "2015-02-30" },
  { "placements.csv",
    "placement;candidate;partnership;site;slot;start;outcome\nF-1;K-1;Pa;Site;1;2015-01-01;rich\n",
    2, "outcome", "There is no outcome “rich”. Use one of: " },
  { "placements.csv",
    "placement;candidate;partnership;site;slot;start;end\nF-1;K-1;Pa;Site;1;2015-01-02;2015-01-01\n",
    2, "end", "" },
  { "placements.csv", "placement;candidate;partnership;site;slot\nF-1;K-1;Pa;Site;1\n", 2, "start",
    "" },
  { "candidates.csv", "candidate;gender\nK-1;\nK-2;robot\n", 3, "gender", "man, woman, other" },
  { "candidates.csv", "candidate;birth_year\nK-1;\nK-2;MCMLX\n", 3, "birth_year",
    "“MCMLX” is not a whole number." },
  { "candidates.csv", "candidate;name\nK-1;A\nK-2;B;C\n", 3, NULL, "more values" },
  { "candidates.csv", "candidate;name\nK-1;A\n;B\n", 3, "candidate", "" },
  { "candidates.csv", "candidate;name\nK-1;\"A\nA\"\n\"K\"2;B\n", 4, NULL, "quotation marks" },
  { "candidates.csv", "candidate;name\nK-1;A\nK-1;\n", 3, NULL,
    "candidates.csv, line 2 says something else" },
  { "candidates.csv", "candidate;name\nK-1;A\nK-1;B\n", 3, NULL,
    "candidates.csv, line 2 says something else" },
  { "companies.csv", "company;cvr\nCo;12345678\nCo 2;1234567\n", 3, "cvr", "" },
  { "partnerships.csv", "partnership;company;model\nPa;Co;lead-jobcentre\nPb;Co;magic\n", 3,
    "model", "company-mentor" },
  { "jobcentres.csv", "jobcentre;own\nJc;1\nJd;perhaps\n", 3, "own", "neither yes nor no" },
  { "hours.csv", "placement;from;practice_hours\nF-1;2015-02-02;12,345\n", 2, "practice_hours",
    "more than 2 decimals" },
  { "hours.csv", "placement;from;practice_hours\nF-1;2015-02-02;many\n", 2, "practice_hours",
    "“many” is not a number." },
  { "hours.csv", "placement;from;practice_hours\nF-1;2015-02-02;200\n", 2, "practice_hours", "" },
  { "measurements.csv",
    "candidate;date;instrument;assessor;indicator;value\nK-1;2015-03-01;tov-basic;mentor;attendance;11\n",
    2, "value", "tov-basic" },
  { "measurements.csv",
    "candidate;date;instrument;assessor;indicator;value\nK-1;2015-03-01;tov-basic;mother;attendance;1\n",
    2, "assessor", "candidate, mentor" },
  { "checkpoints.csv", "placement;weeks;status\nF-1;4;winner\n", 2, "status", "ordinary_job" },
  { "comparisons.csv", "title;weeks;rule_set;side;name\nC;13;reimbursement-1999;here;A\n", 2,
    "rule_set", "reimbursement-2015" },
  { "comparisons.csv", "title;weeks;side;name;reimbursement\nC;13;here;A;0,5\n", 2, "reimbursement",
    "write 50 for 50 per cent" },
  { "comparisons.csv", "title;weeks;side;name\nC;13;here;A\nC;12;alternative;B\n", 3, NULL,
    "comparisons.csv, line 2 says something else" },
  { "file.csv", "key;value\ntitle;A\ncolour;red\n", 3, "key", "success_target" },
  { "file.csv", "key;value\nas_of;soon\n", 2, "value", "soon" },
  { "file.csv", "key;value\ntitle;A\ntitle;B\n", 3, "value", "earlier row" },
  { "lists.csv", "list;code;en;da\nbenefit;x;X;X\ncolours;y;Y;Y\n", 3, "list", "benefit, purpose" },
  { "lists.csv", "list;code;en\nbenefit;x;X\n", 2, "da", "" },
  { "rule_sets.csv", "rule_set;kind;en;da;body\nr;reimbursement;R;R;{\n", 2, "body", "JSON" },
  { "rule_sets.csv", "rule_set;kind;en;da;body\nr;magic;R;R;{}\n", 2, "kind",
    "reimbursement, ratio" },
  { "settlements.csv", "partnership;jobcentre;month;status\nPa;Jc;2015-03-01;paid\n", 2, "status",
    "draft, approved" },
  { "indicator_steps.csv", "instrument;indicator;value;en;da\ntov-basic;nope;1;A;A\n", 2,
    "indicator", "There is no indicator “nope”" },
};

static void
test_bad_row (Fixture       *fixture,
              gconstpointer  data)
{
  const BadRow *bad = data;
  g_autoptr (TovImportReport) report = NULL;

  write_basics (fixture);
  if (g_str_equal (bad->file, "candidates.csv"))
    write_csv (fixture, "placements.csv", "placement\n");
  write_csv (fixture, bad->file, bad->text);
  report = import (fixture);
  g_assert_cmpuint (report->rejected, ==, 1);
  /* What refers to the rejected row goes with it. */
  if (!g_str_equal (bad->file, "companies.csv"))
    assert_problem (report, bad->file, bad->line, bad->column, bad->reason);
  g_assert_cmpint (tov_store_count (fixture->store, TOV_KIND_SLOT, NULL), ==, 2);
}

/* A row that is rejected leaves nothing behind, not even what it would have added. */
static void
test_row_as_a_whole (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (TovImportReport) report = NULL;

  write_basics (fixture);
  write_csv (
      fixture, "measurements.csv",
      "candidate;date;instrument;assessor;indicator;value\nK-1;2015-03-01;My own;mentor;Mood;99\n");
  report = import (fixture);
  assert_problem (report, "measurements.csv", 2, "value", "My own");
  g_assert_cmpint (
      query_int (fixture->store, "SELECT count(*) FROM instrument WHERE code = 'My own'"), ==, 0);
  g_assert_cmpint (tov_store_count (fixture->store, TOV_KIND_MEASUREMENT, NULL), ==, 0);
}

/* Not answered is not zero, and no mistake. */
static void
test_missing_answer (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (TovImportReport) report = NULL;

  write_basics (fixture);
  write_csv (
      fixture, "measurements.csv",
      "candidate;date;instrument;assessor;indicator;value\n"
      "K-1;2015-03-01;tov-basic;mentor;attendance;\nK-1;2015-03-01;tov-basic;mentor;instruction;3\n");
  report = import (fixture);
  assert_clean (report);
  g_assert_cmpint (tov_store_count (fixture->store, TOV_KIND_MEASUREMENT, NULL), ==, 1);
  g_assert_cmpint (tov_store_count (fixture->store, TOV_KIND_ANSWER, NULL), ==, 1);
}

static void
test_references_to_rejected (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (TovImportReport) report = NULL;

  write_basics (fixture);
  write_csv (fixture, "candidates.csv", "candidate;gender\nK-1;robot\n");
  report = import (fixture);
  g_assert_cmpuint (report->rejected, ==, 2);
  g_assert_cmpstr (((TovImportProblem *) g_ptr_array_index (report->problems, 1))->reason, ==,
                   "There is no candidate “K-1”.");
}

static void
test_added_to_lists (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (TovImportReport) report = NULL;
  g_autoptr (TovImportReport) again = NULL;
  g_autofree char *label = NULL;

  write_basics (fixture);
  write_csv (fixture, "candidates.csv",
             "candidate;benefit;target_group\nK-1;Ny ydelse;Ny gruppe\nK-2;Ny ydelse;\n");
  write_csv (
      fixture, "placements.csv",
      "placement;candidate;partnership;site;slot;start;purpose;mentor\nF-1;K-1;Pa;Site;1;2015-01-01;Nyt formål;Ane Holm\n");
  write_csv (
      fixture, "measurements.csv",
      "candidate;date;instrument;assessor;indicator;value\nK-1;2015-03-01;Eget;mentor;Humør;10\n");
  write_csv (fixture, "support_activities.csv", "placement;kind;from\nF-1;Ny støtte;2015-02-02\n");
  report = import (fixture);
  assert_clean (report);
  label = query_text (fixture->store, "SELECT label_da FROM benefit WHERE code = 'Ny ydelse'");
  g_assert_cmpstr (label, ==, "Ny ydelse");
  g_assert_cmpint (
      query_int (fixture->store, "SELECT count(*) FROM target_group WHERE code = 'Ny gruppe'"), ==,
      1);
  g_assert_cmpint (
      query_int (fixture->store, "SELECT count(*) FROM purpose WHERE code = 'Nyt formål'"), ==, 1);
  g_assert_cmpint (
      query_int (fixture->store, "SELECT count(*) FROM person WHERE name = 'Ane Holm'"), ==, 1);
  g_assert_cmpint (
      query_int (fixture->store, "SELECT scale_max FROM instrument WHERE code = 'Eget'"), ==, 10);
  g_assert_cmpint (
      query_int (fixture->store, "SELECT count(*) FROM indicator WHERE code = 'Humør'"), ==, 1);
  g_assert_cmpint (
      query_int (fixture->store, "SELECT count(*) FROM support_kind WHERE code = 'Ny støtte'"), ==,
      1);

  again = import (fixture);
  g_assert_cmpuint (again->unchanged, ==, report->created);
}

/* Somebody named without an organisation is the one by that name, where there is just one. */
static void
test_persons (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (TovImportReport) report = NULL;
  g_autoptr (TovImportReport) several = NULL;

  write_basics (fixture);
  write_csv (
      fixture, "contacts.csv",
      "partnership;name;role;organisation;mail\nPa;Ane;mentor;Co;a@b.example\nPa;Ane;contact;;\n");
  write_csv (
      fixture, "placements.csv",
      "placement;candidate;partnership;site;slot;start;mentor\nF-1;K-1;Pa;Site;1;2015-01-01;Ane\n");
  report = import (fixture);
  assert_clean (report);
  g_assert_cmpint (tov_store_count (fixture->store, TOV_KIND_PERSON, NULL), ==, 1);
  g_assert_cmpint (tov_store_count (fixture->store, TOV_KIND_CONTACT, NULL), ==, 2);

  write_csv (fixture, "persons.csv", "name;organisation\nAne;Jc\n");
  several = import (fixture);
  g_assert_cmpuint (several->rejected, ==, 2);
  g_assert_nonnull (strstr (((TovImportProblem *) g_ptr_array_index (several->problems, 1))->reason,
                            "several persons called “Ane”"));
}

/* An empty value takes away what the file has, so another row of the folder that states it would bring it back each time. */
static void
test_persons_disagree (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (TovImportReport) report = NULL;
  g_autoptr (TovImportReport) silent = NULL;
  g_autoptr (TovImportReport) again = NULL;

  write_basics (fixture);
  write_csv (fixture, "persons.csv", "name;organisation;phone;mail\nAne;Co;;a@b.example\n");
  write_csv (fixture, "contacts.csv", "partnership;name;role;phone\nPa;Ane;mentor;12345678\n");
  report = import (fixture);
  assert_problem (report, "contacts.csv", 2, NULL, "persons.csv, line 2 says something else");

  write_csv (fixture, "persons.csv", "name;organisation;mail\nAne;Co;a@b.example\n");
  silent = import (fixture);
  assert_clean (silent);
  again = import (fixture);
  assert_clean (again);
  g_assert_cmpuint (again->created + again->updated, ==, 0);
}

static void
test_notes (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (TovImportReport) report = NULL;
  const TovImportProblem *problem;

  write_basics (fixture);
  write_csv (fixture, "candidates.csv", "candidate;cpr;name\nK-1;0101011234;A\n");
  write_csv (fixture, "wishes.csv", "whatever\n");
  write_csv (fixture, "README.txt", "whatever\n");
  report = import (fixture);
  g_assert_cmpuint (report->rejected, ==, 0);
  g_assert_cmpuint (report->n_problems, ==, 2);
  problem = g_ptr_array_index (report->problems, 0);
  g_assert_true (problem->is_note);
  g_assert_cmpstr (problem->file, ==, "wishes.csv");
  problem = g_ptr_array_index (report->problems, 1);
  g_assert_true (problem->is_note);
  g_assert_cmpstr (problem->file, ==, "candidates.csv");
  g_assert_cmpstr (problem->column, ==, "cpr");
  g_assert_cmpint (
      query_int (fixture->store, "SELECT count(*) FROM candidate WHERE cpr IS NOT NULL"), ==, 0);
}

static void
test_approved_settlement (Fixture       *fixture,
                          gconstpointer  data)
{
  const char *settlements = "partnership;jobcentre;month;status\nPa;Jc;2015-03-17;approved\n";
  const char *lines = "partnership;jobcentre;month;position;amount\nPa;Jc;2015-03-01;1;100,00\n";
  g_autoptr (TovImportReport) first = NULL;
  g_autoptr (TovImportReport) same = NULL;
  g_autoptr (TovImportReport) changed = NULL;

  write_basics (fixture);
  write_csv (fixture, "settlements.csv", settlements);
  write_csv (fixture, "settlement_lines.csv", lines);
  first = import (fixture);
  assert_clean (first);
  same = import (fixture);
  assert_clean (same);

  write_csv (
      fixture, "settlement_lines.csv",
      "partnership;jobcentre;month;position;amount\nPa;Jc;2015-03-01;1;200,00\nPa;Jc;2015-03-01;2;1\n");
  changed = import (fixture);
  g_assert_cmpuint (changed->rejected, ==, 2);
  g_assert_cmpint (query_int (fixture->store, "SELECT sum(amount) FROM settlement_line"), ==,
                   10000);
}

static void
test_structure (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *nowhere = fixture_path (fixture, "nowhere");
  g_autoptr (GFile) missing = g_file_new_for_path (nowhere);
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_import_folder (fixture->store, missing, TOV_IMPORT_DEFAULT, NULL, &error));
  g_assert_error (error, TOV_ERROR, TOV_ERROR_NOT_FOUND);

  assert_refused (fixture, "holds none of the files");
  write_csv (fixture, "wishes.csv", "a;b\n");
  assert_refused (fixture, "holds none of the files");

  write_basics (fixture);
  write_csv (fixture, "slots.csv", "partnership;site;label\nPa;Site;1\n");
  assert_refused (fixture, "slots.csv has no column “slot”");
  write_csv (fixture, "slots.csv", "partnership;site;slot;Slot\nPa;Site;1;2\n");
  assert_refused (fixture, "slots.csv has the column “Slot” twice");
  write_csv (fixture, "slots.csv", "");
  assert_refused (fixture, "slots.csv is empty");
  write_bytes (fixture, "slots.csv", "partnership;site;slot\nPa;\0;1\n", 29);
  assert_refused (fixture, "slots.csv is not a text file");
  write_csv (fixture, "slots.csv", "partnership;site;slot\nPa;\"Site;1\n");
  assert_refused (fixture, "slots.csv, line 2");
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->in);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  write_basics (fixture);
  g_cancellable_cancel (cancellable);
  g_assert_null (
      tov_import_folder (fixture->store, folder, TOV_IMPORT_DEFAULT, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (tov_store_count (fixture->store, TOV_KIND_JOBCENTRE, NULL), ==, 0);
}

static void
test_file_facts (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (TovImportReport) report = NULL;
  g_autofree char *title = NULL;

  write_csv (fixture, "file.csv",
             "key;value\nTitle; Et partnerskab \nas_of;13.01.2016\nsuccess_target;20\nnote;\n");
  report = import (fixture);
  assert_clean (report);
  title = tov_store_get_meta (fixture->store, TOV_META_TITLE);
  g_assert_cmpstr (title, ==, "Et partnerskab");
  g_assert_cmpint (tov_store_get_as_of (fixture->store), ==, tov_date_from_ymd (2016, 1, 13));
}

/* More problems than anybody reads are counted, not kept. */
static void
test_many_problems (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new ("candidate;gender\n");
  g_autoptr (TovImportReport) report = NULL;

  for (int i = 0; i < 1200; i++)
    g_string_append_printf (text, "K-%d;robot\n", i);
  write_csv (fixture, "candidates.csv", text->str);
  report = import (fixture);
  g_assert_cmpuint (report->problems->len, ==, 1000);
  g_assert_cmpuint (report->n_problems, ==, 1200);
  g_assert_cmpuint (report->rejected, ==, 1200);
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/import/basics", test_basics);
  ADD ("/import/dry-run", test_dry_run);
  ADD ("/import/some-columns", test_some_columns);
  ADD ("/import/dialects", test_dialects);
  for (guint i = 0; i < G_N_ELEMENTS (bad_rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/import/bad-row/%u", i);

      g_test_add (path, Fixture, &bad_rows[i], fixture_set_up, test_bad_row, fixture_tear_down);
    }
  ADD ("/import/row-as-a-whole", test_row_as_a_whole);
  ADD ("/import/missing-answer", test_missing_answer);
  ADD ("/import/references-to-rejected", test_references_to_rejected);
  ADD ("/import/added-to-lists", test_added_to_lists);
  ADD ("/import/persons", test_persons);
  ADD ("/import/persons-disagree", test_persons_disagree);
  ADD ("/import/notes", test_notes);
  ADD ("/import/approved-settlement", test_approved_settlement);
  ADD ("/import/structure", test_structure);
  ADD ("/import/cancel", test_cancel);
  ADD ("/import/file-facts", test_file_facts);
  ADD ("/import/many-problems", test_many_problems);
  return g_test_run ();
}
