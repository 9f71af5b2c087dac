/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers.h"

#include "remove-tree.h"

#include <glib/gstdio.h>

static char *
dup_text (GBytes *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  return size > 0 ? g_strndup (text, size) : g_strdup ("");
}

Run
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

void
assert_says (const char *text,
             const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%.2000s” does not say “%s”", text, part);
}

void
assert_done (const Run *run)
{
  if (run->status != 0)
    g_error ("exit status %d: %s", run->status, run->err);
  g_assert_cmpstr (run->err, ==, "");
}

void
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

void
fixture_set_up (Fixture       *fixture,
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

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->example);
}

void
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

gboolean
exists (Fixture    *fixture,
        const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}
