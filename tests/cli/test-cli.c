/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <unistd.h>

/* The program itself, as scripts see it: what it prints, its exit status, and what it leaves behind. */

typedef struct
{
  char *folder;
  char *example; /* a file made from the first example */
} Fixture;

typedef struct
{
  int status;
  char *out;
  char *err;
} Run;

static void
run_clear (Run *run)
{
  g_free (run->out);
  g_free (run->err);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static char *
dup_text (GBytes *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  return size > 0 ? g_strndup (text, size) : g_strdup ("");
}

/* In a locale, within the fixture's folder. */
static Run
run_in (Fixture            *fixture,
        const char         *locale,
        const char * const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;
  Run run;

  g_ptr_array_add (argv, (gpointer) g_getenv ("TOVHOLDER_CLI"));
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) arguments[i]);
  g_ptr_array_add (argv, NULL);

  g_subprocess_launcher_set_cwd (launcher, fixture->folder);
  g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");
  g_subprocess_launcher_unsetenv (launcher, "LC_MESSAGES");
  g_subprocess_launcher_setenv (launcher, "LANG", locale, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", locale, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char * const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  run.status = g_subprocess_get_exit_status (process);
  run.out = dup_text (out);
  run.err = dup_text (err);
  return run;
}

#define RUN(fixture, ...) run_in (fixture, "C", (const char * const[]) { __VA_ARGS__, NULL })

static void
assert_says (const char *text,
             const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%.2000s” does not say “%s”", text, part);
}

static void
assert_done (const Run *run)
{
  if (run->status != 0)
    g_error ("exit status %d: %s", run->status, run->err);
  g_assert_cmpstr (run->err, ==, "");
}

/* One sentence on standard error, nothing on standard output. */
static void
assert_failed (const Run  *run,
               int         status,
               const char *part)
{
  g_assert_cmpstr (run->out, ==, "");
  assert_says (run->err, part);
  g_assert_true (g_str_has_suffix (run->err, ".\n"));
  g_assert_true (strchr (run->err, '\n') == run->err + strlen (run->err) - 1);
  g_assert_cmpint (run->status, ==, status);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_auto (Run) run = { 0 };

  fixture->folder = g_dir_make_tmp ("tov-cli-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->example = g_build_filename (fixture->folder, "example.tovholder", NULL);
  run = RUN (fixture, "example", "professional-partnership", "example.tovholder");
  assert_done (&run);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->example);
}

static void
write_text (Fixture    *fixture,
            const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, folder, NULL);
  g_autofree char *file = g_build_filename (path, name, NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (path, 0700);
  g_file_set_contents (file, text, -1, &error);
  g_assert_no_error (error);
}

static gboolean
exists (Fixture    *fixture,
        const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

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

static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  g_auto (Run) exported = RUN (fixture, "export", "example.tovholder", "out");
  g_auto (Run) dry = RUN (fixture, "import", "new.tovholder", "out", "--dry-run");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_auto (Run) first = { 0 };
  g_auto (Run) again = { 0 };
  g_auto (Run) old_figures = RUN (fixture, "figures", "example.tovholder", "--format", "json");
  g_auto (Run) new_figures = { 0 };

  assert_done (&exported);
  assert_done (&dry);
  assert_says (
      dry.out,
      "candidates.csv: 81 created, 0 updated, 0 unchanged, 0 rejected (semicolon, UTF-8)\n");
  g_assert_false (exists (fixture, "new.tovholder"));

  first = RUN (fixture, "import", "new.tovholder", "out");
  assert_done (&first);
  g_assert_cmpstr (first.out, ==, dry.out);
  again = RUN (fixture, "import", "new.tovholder", "out");
  assert_done (&again);
  assert_says (
      again.out,
      "candidates.csv: 0 created, 0 updated, 81 unchanged, 0 rejected (semicolon, UTF-8)\n");
  g_assert_false (g_regex_match_simple ("[1-9][0-9]* (created|updated|rejected)", again.out,
                                        G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT));

  new_figures = RUN (fixture, "figures", "new.tovholder", "--format", "json");
  g_assert_cmpstr (new_figures.out, ==, old_figures.out);
}

static void
test_import_partly (Fixture       *fixture,
                    gconstpointer  data)
{
  g_auto (Run) run = { 0 };
  g_auto (Run) dry = { 0 };
  g_auto (Run) check = { 0 };

  write_text (fixture, "in", "jobcentres.csv", "jobcentre;own;colour\nJc;1;red\nJd;perhaps;\n");
  dry = RUN (fixture, "import", "new.tovholder", "in", "--dry-run");
  g_assert_cmpint (dry.status, ==, 3);
  g_assert_false (exists (fixture, "new.tovholder"));

  run = RUN (fixture, "import", "new.tovholder", "in");
  g_assert_cmpint (run.status, ==, 3);
  assert_says (
      run.out,
      "jobcentres.csv: 1 created, 0 updated, 0 unchanged, 1 rejected (semicolon, UTF-8)\n");
  assert_says (run.err, "jobcentres.csv: colour: This column is not read.\n");
  assert_says (run.err, "jobcentres.csv:3: own: “perhaps” is neither yes nor no: write 1 or 0.\n");
  check = RUN (fixture, "check", "new.tovholder");
  assert_done (&check);
}

/* Bad input leaves no file behind, and an existing one as it was. */
static void
test_import_refused (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size_before, size_after;
  g_auto (Run) no_folder = RUN (fixture, "import", "new.tovholder", "nowhere");
  g_auto (Run) no_path = RUN (fixture, "import", "new.tovholder");
  g_auto (Run) into_new = { 0 };
  g_auto (Run) into_old = { 0 };

  assert_failed (&no_folder, 1, "nowhere");
  assert_failed (&no_path, 2, "FILE PATH");
  write_text (fixture, "in", "jobcentres.csv", "jobcentre;own\nJc;1\n");
  write_text (fixture, "in", "slots.csv", "partnership;site\nPa;Si\n");
  g_assert_true (g_file_get_contents (fixture->example, &before, &size_before, NULL));
  into_new = RUN (fixture, "import", "new.tovholder", "in");
  assert_failed (&into_new, 1, "slots.csv has no column “slot”");
  into_old = RUN (fixture, "import", "example.tovholder", "in");
  assert_failed (&into_old, 1, "slots.csv has no column “slot”");
  g_assert_false (exists (fixture, "new.tovholder"));
  g_assert_true (g_file_get_contents (fixture->example, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
}

/* What is drawn may replace a picture of yesterday, but not the file that it is drawn from. */
static void
test_output_is_file (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *before = NULL, *after = NULL;
  g_autofree char *pdf = g_build_filename (fixture->folder, "example.pdf", NULL);
  gsize size_before, size_after;
  g_auto (Run) report = { 0 };
  g_auto (Run) chart = { 0 };

  g_assert_cmpint (link (fixture->example, pdf), ==, 0);
  g_assert_true (g_file_get_contents (pdf, &before, &size_before, NULL));
  report = RUN (fixture, "report", "example.tovholder", "example.pdf");
  assert_failed (&report, 2, "choose another name");
  chart = RUN (fixture, "chart", "./example.pdf", "occupancy", "example.pdf");
  assert_failed (&chart, 2, "choose another name");
  g_assert_true (g_file_get_contents (pdf, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
}

static void
test_empty_argument (Fixture       *fixture,
                     gconstpointer  data)
{
  g_auto (Run) figures = RUN (fixture, "figures", "");
  g_auto (Run) import = RUN (fixture, "import", "example.tovholder", "");

  assert_failed (&figures, 2, "Something is missing");
  assert_failed (&import, 2, "Something is missing");
}

/* A trial changes nothing: not a byte, not even of a file that may only be read or that somebody else is reading. */
static void
test_dry_run (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *before = NULL, *after = NULL;
  gsize size_before, size_after;
  g_auto (Run) trial = { 0 };
  g_auto (Run) done = { 0 };

  write_text (fixture, "in", "jobcentres.csv", "jobcentre\nNyborg\n");
  g_assert_true (g_file_get_contents (fixture->example, &before, &size_before, NULL));
  g_assert_cmpint (g_chmod (fixture->example, 0444), ==, 0);
  trial = RUN (fixture, "import", "--dry-run", "example.tovholder", "in");
  assert_done (&trial);
  g_assert_true (g_file_get_contents (fixture->example, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);

  g_assert_cmpint (g_chmod (fixture->example, 0644), ==, 0);
  done = RUN (fixture, "import", "example.tovholder", "in");
  assert_done (&done);
  g_assert_cmpstr (trial.out, ==, done.out);
}

static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  g_auto (Run) first = RUN (fixture, "export", "example.tovholder", "out");
  g_auto (Run) taken = RUN (fixture, "export", "example.tovholder", "out");
  g_auto (Run) no_file = RUN (fixture, "export", "nowhere.tovholder", "out2");

  assert_done (&first);
  g_assert_cmpstr (first.out, ==, "");
  g_assert_true (exists (fixture, "out/candidates.csv"));
  assert_failed (&taken, 1, "out");
  assert_failed (&no_file, 1, "nowhere.tovholder");
  g_assert_false (exists (fixture, "out2"));
}

static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  g_auto (Run) fine = { 0 };
  g_auto (Run) no_file = RUN (fixture, "check", "nowhere.tovholder");
  g_auto (Run) warned = RUN (fixture, "check", "example.tovholder");

  write_text (fixture, "in", "jobcentres.csv", "jobcentre\nJc\n");
  fine = RUN (fixture, "import", "new.tovholder", "in");
  assert_done (&fine);
  run_clear (&fine);
  fine = RUN (fixture, "check", "new.tovholder");
  assert_done (&fine);
  g_assert_cmpstr (fine.out, ==, "The file is in order.\n");
  assert_failed (&no_file, 1, "nowhere.tovholder");
  assert_done (&warned);
  assert_says (warned.out, "F-067");
}

/* Every tenth page overwritten but the first ones: nothing is calculated from it, and check says what is wrong. */
static void
test_damage (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *bytes = NULL;
  gsize size;
  g_auto (Run) run = { 0 };

  g_assert_true (g_file_get_contents (fixture->example, &bytes, &size, NULL));
  for (gsize offset = 40 * 4096; offset + 4096 <= size; offset += 40960)
    memset (bytes + offset, 0x5a, 4096);
  g_assert_true (g_file_set_contents (fixture->example, bytes, (gssize) size, NULL));

  run = RUN (fixture, "check", "example.tovholder");
  g_assert_cmpint (run.status, ==, 1);
  assert_says (run.out, "damaged");
  assert_says (run.err, "damaged");
  run_clear (&run);
  run = RUN (fixture, "figures", "example.tovholder");
  assert_failed (&run, 1, "is damaged (");
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

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
  ADD ("/cli/import", test_import);
  ADD ("/cli/import-partly", test_import_partly);
  ADD ("/cli/import-refused", test_import_refused);
  ADD ("/cli/output-is-file", test_output_is_file);
  ADD ("/cli/empty-argument", test_empty_argument);
  ADD ("/cli/dry-run", test_dry_run);
  ADD ("/cli/export", test_export);
  ADD ("/cli/check", test_check);
  ADD ("/cli/damage", test_damage);
  return g_test_run ();
}
