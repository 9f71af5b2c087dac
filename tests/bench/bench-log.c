/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How long a page of the change log takes in a file with a million entries (or the number given), and what an import costs that has to write one.
 *
 *   ninja tests/bench/bench-log && tests/bench/bench-log [N]
 */
#include <stdlib.h>

#include "tov-change-log.h"
#include "tov-statement.h"

#define RUNS 5

static void
run (TovStore   *store,
     const char *sql,
     gint64      n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStatement) statement = tov_statement_new (store, sql, &error);

  if (statement != NULL && n > 0)
    tov_statement_bind_int (statement, 1, n);
  if (statement == NULL || !tov_statement_run (statement, &error))
    {
      g_printerr ("%s\n", error->message);
      exit (1);
    }
}

#define SERIES "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1) "

static void
measure (TovStore    *store,
         const char  *title,
         TovLogQuery  query)
{
  gint64 best = G_MAXINT64;

  for (int i = 0; i < RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) entries = tov_store_read_log (store, &query, TOV_LANGUAGE_DANISH, NULL);

      best = MIN (best, g_get_monotonic_time () - start);
      if (i == RUNS - 1)
        g_print ("%-44s %8.2f ms  %u entries\n", title, (double) best / 1000, entries->len);
    }
}

static void
fill (TovStore *store,
      gint64    n)
{
  gint64 start = g_get_monotonic_time ();

  tov_store_begin_step (store, "A large step", NULL, NULL);
  run (
      store,
      SERIES
      "INSERT INTO candidate (id, reference, name) SELECT i * 7919, 'K-' || i, 'Name ' || i FROM n",
      n / 2);
  tov_store_commit (store, NULL);
  g_print ("%-44s %8.0f ms\n", "create half as many candidates",
           (double) (g_get_monotonic_time () - start) / 1000);
  start = g_get_monotonic_time ();
  run (store, "UPDATE candidate SET name = 'Other ' || id", 0);
  g_print ("%-44s %8.0f ms\n", "change each of them",
           (double) (g_get_monotonic_time () - start) / 1000);
  run (store, "UPDATE jobcentre SET municipality = 'x'", 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);
  gint64 n = argc > 1 ? g_ascii_strtoll (argv[1], NULL, 10) : 1000000;
  gint64 start;

  fill (store, n);
  measure (store, "the newest 50", (TovLogQuery) { .kind = TOV_LOG_EVERY_KIND, .limit = 50 });
  measure (store, "50 from the middle",
           (TovLogQuery) { .kind = TOV_LOG_EVERY_KIND, .before = n / 2, .limit = 50 });
  measure (store, "of one record",
           (TovLogQuery) { .kind = TOV_KIND_CANDIDATE, .record = 7919 * 1000, .limit = 50 });
  measure (store, "of the first step",
           (TovLogQuery) { .kind = TOV_LOG_EVERY_KIND, .step = 1, .limit = 50 });
  measure (store, "of a kind that has none (reads all)",
           (TovLogQuery) { .kind = TOV_KIND_GOAL, .limit = 50 });
  measure (store, "with a text that isn't there (reads all)",
           (TovLogQuery) { .kind = TOV_LOG_EVERY_KIND, .text = "nowhere", .limit = 50 });
  start = g_get_monotonic_time ();
  tov_store_undo (store, NULL, NULL);
  g_print ("%-44s %8.0f ms\n", "undo the changes",
           (double) (g_get_monotonic_time () - start) / 1000);

  return 0;
}
