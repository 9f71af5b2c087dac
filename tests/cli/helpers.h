/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A folder of a test's own, in which the program is run. */
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

static inline void
run_clear (Run *run)
{
  g_free (run->out);
  g_free (run->err);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

void     fixture_set_up    (Fixture *fixture, gconstpointer data);
void     fixture_tear_down (Fixture *fixture, gconstpointer data);
/* A file in a folder of the fixture's, which is made. */
void     write_text        (Fixture *fixture, const char *folder, const char *name, const char *text);
gboolean exists            (Fixture *fixture, const char *name);

/* In a locale, within the fixture's folder. */
Run      run_in            (Fixture *fixture, const char *locale, const char * const *arguments);
#define RUN(fixture, ...) run_in (fixture, "C", (const char * const[]) { __VA_ARGS__, NULL })

void     assert_says       (const char *text, const char *part);
void     assert_done       (const Run *run);
/* One sentence on standard error, nothing on standard output. */
void     assert_failed     (const Run *run, int status, const char *part);

#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

G_END_DECLS
