/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <unistd.h>

#include "helpers.h"

/* What the program writes and what it leaves alone: import, export, check, and the pictures that it makes of a file. */

static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  g_auto (Run) exported = RUN (fixture, "export", "example.tovholder", "out");
  g_auto (Run) dry = RUN (fixture, "import", "new.tovholder", "out", "--dry-run");
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
  /* Between the first and the last pages, where the schema is: without that nothing can be checked. */
  g_assert_cmpuint (size, >, 190 * 4096);
  for (gsize offset = 100 * 4096; offset < 180 * 4096; offset += 40960)
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
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
