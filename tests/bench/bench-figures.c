/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How long each figure takes on a file of N placements (10,000 and 100,000, or the number given), beside a plain scan of the table
 * that it reads. Read the ratios: the milliseconds are the machine's.
 *
 *   ninja tests/bench/bench-figures && tests/bench/bench-figures [N]
 */
#include <stdlib.h>

#include "tov-attention.h"
#include "tov-figures.h"
#include "tov-statement.h"
#include "tov-suppression.h"

#define RUNS 5

static void
check (GError *error)
{
  if (error == NULL)
    return;

  g_printerr ("%s\n", error->message);
  exit (1);
}

static void
run (TovStore   *store,
     const char *sql,
     gint64      n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStatement) statement = tov_statement_new (store, sql, &error);

  check (error);
  if (n > 0)
    tov_statement_bind_int (statement, 1, n);
  tov_statement_run (statement, &error);
  check (error);
}

#define SERIES "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1) "

/* Ten partnerships, a slot for every 25 placements, a candidate for every placement and two measurements with five answers each
 * for every tenth: N answers. Spread by multiplying with primes, so always the same. */
static TovStore *
make_store (gint64 n)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_new_memory (&error);

  check (error);
  tov_store_begin (store, &error);
  check (error);
  run (store, "INSERT INTO jobcentre (id, name) VALUES (1, 'A'), (2, 'B'), (3, 'C')", 0);
  run (store, "INSERT INTO company (id, name) VALUES (1, 'Company')", 0);
  run (store, "INSERT INTO site (id, company_id, name) VALUES (1, 1, 'Site')", 0);
  run (
      store,
      SERIES
      "INSERT INTO partnership (id, name, company_id, model) SELECT i, 'P ' || i, 1, 'company-mentor' FROM n",
      10);
  run (
      store,
      SERIES
      "INSERT INTO participant (id, partnership_id, jobcentre_id) SELECT i, 1 + i % 10, 1 + i % 3 FROM n",
      30);
  run (store,
       SERIES "INSERT INTO payment_term (id, partnership_id, kind, rate, hours, unit)"
              " SELECT i, i, iif (i % 2, 'per-slot', 'per-filled-slot'), 27500, 300, 'week' FROM n",
       10);
  run (store,
       SERIES "INSERT INTO slot (id, partnership_id, site_id, label, opened)"
              " SELECT i, 1 + i % 10, 1, 'S ' || i, 15706 + i % 300 FROM n",
       n / 25);
  run (store,
       SERIES "INSERT INTO slot_pause (id, slot_id, from_day, to_day)"
              " SELECT i, i, 16200 + i % 20, 16220 + i % 20 FROM n",
       n / 25);
  run (store,
       SERIES "INSERT INTO candidate (id, reference, jobcentre_id, gender, birth_year)"
              " SELECT i, 'K-' || i, 1 + i % 3, iif (i % 3, 'man', 'woman'), 1960 + i % 40 FROM n",
       n);
  run (store,
       SERIES "INSERT INTO candidate_benefit (id, candidate_id, benefit_id)"
              " SELECT i, i, (SELECT id FROM benefit ORDER BY id LIMIT 1) FROM n",
       n);
  run (
      store,
      SERIES
      "INSERT INTO placement (id, reference, candidate_id, slot_id, jobcentre_id, start_day, end_day)"
      " SELECT i, 'F-' || i, i, 1 + (i * 7919) % (?1 / 25), iif (i % 10, 1 + i % 3, NULL), 15706 + (i * 104729) % 3000,"
      "        15706 + (i * 104729) % 3000 + 20 + i % 160 FROM n",
      n);
  run (store,
       SERIES
       "INSERT INTO checkpoint (id, placement_id, weeks, status) SELECT i, i, 4, 'benefit' FROM n",
       n);
  run (
      store,
      SERIES
      "INSERT INTO measurement (id, candidate_id, day, instrument_id, assessor)"
      " SELECT i, 1 + i / 2, 16000 + i % 2 * 90 + i % 60, (SELECT id FROM instrument ORDER BY code LIMIT 1), 'mentor'"
      " FROM n",
      n / 5);
  run (store,
       SERIES ", five (id, number) AS MATERIALIZED ("
              "   SELECT id, row_number () OVER (ORDER BY position) - 1 FROM indicator"
              "   WHERE instrument_id = (SELECT id FROM instrument ORDER BY code LIMIT 1))"
              " INSERT INTO answer (id, measurement_id, indicator_id, value)"
              " SELECT i, 1 + (i - 1) / 5, five.id, 1 + i % 7 FROM n JOIN five ON number = i % 5",
       n);
  tov_store_commit (store, &error);
  check (error);
  run (store, "ANALYZE", 0);

  return store;
}

typedef struct
{
  TovStore *store;
  TovScope *scope;
} Bench;

static void
scan_placements (const Bench  *bench,
                 GError      **error)
{
  run (bench->store, "SELECT count (*), sum (end_day - start_day) FROM placement NOT INDEXED", 0);
}

static void
scan_answers (const Bench  *bench,
              GError      **error)
{
  run (bench->store, "SELECT count (*), sum (value) FROM answer NOT INDEXED", 0);
}

static void
bench_occupancy (const Bench  *bench,
                 GError      **error)
{
  tov_occupancy_free (tov_occupancy_compute (bench->store, bench->scope, TOV_BUCKET_MONTH, error));
}

static void
bench_outcomes (const Bench  *bench,
                GError      **error)
{
  tov_outcomes_free (tov_outcomes_compute (bench->store, bench->scope, error));
}

static void
bench_candidates (const Bench  *bench,
                  GError      **error)
{
  tov_candidates_free (tov_candidates_compute (bench->store, bench->scope, error));
}

static void
bench_costs (const Bench  *bench,
             GError      **error)
{
  g_autoptr (GPtrArray) costs = tov_costs_compute (bench->store, bench->scope, error);
}

static void
bench_progression (const Bench  *bench,
                   GError      **error)
{
  tov_progression_free (tov_progression_compute (bench->store, bench->scope, error));
}

static void
bench_attention (const Bench  *bench,
                 GError      **error)
{
  g_autoptr (GPtrArray) points = tov_attention_compute (bench->store, bench->scope->as_of, error);
}

/* An annex's worth: outcomes by partnership and year, with all their totals. */
static void
bench_suppression (const Bench  *bench,
                   GError      **error)
{
  g_autoptr (TovSuppression) suppression = tov_suppression_new (5);
  guint cells[13][12];

  for (guint row = 0; row < 12; row++)
    {
      gint64 sum = 0;

      for (guint column = 0; column < 11; column++)
        {
          gint64 count = (row * 31 + column * 17) % 13;

          cells[row][column] = tov_suppression_add_cell (suppression, count);
          sum += count;
        }
      cells[row][11] = tov_suppression_add_cell (suppression, sum);
      tov_suppression_add_total (suppression, cells[row][11], cells[row], 11);
    }
  for (guint column = 0; column < 12; column++)
    {
      guint parts[12];
      gint64 sum = 0;

      for (guint row = 0; row < 12; row++)
        {
          parts[row] = cells[row][column];
          sum += column < 11 ? (row * 31 + column * 17) % 13 : 0;
        }
      for (guint row = 0; row < 12 && column == 11; row++)
        for (guint other = 0; other < 11; other++)
          sum += (row * 31 + other * 17) % 13;
      tov_suppression_add_total (suppression, tov_suppression_add_cell (suppression, sum), parts,
                                 12);
    }
  tov_suppression_run (suppression);
}

/* The quickest of some runs, in milliseconds. */
static double
time_it (const Bench *bench, void (*function) (const Bench *bench, GError **error))
{
  double best = G_MAXDOUBLE;

  for (int i = 0; i < RUNS; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 start = g_get_monotonic_time ();

      function (bench, &error);
      check (error);
      best = MIN (best, (double) (g_get_monotonic_time () - start) / 1000);
    }

  return best;
}

static void
bench_file (gint64 n)
{
  const struct
  {
    const char *name;
    void (*function) (const Bench *bench, GError **error);
    gboolean of_answers;
  } figures[] = {
    { "occupancy", bench_occupancy, FALSE },     { "outcomes", bench_outcomes, FALSE },
    { "candidates", bench_candidates, FALSE },   { "costs", bench_costs, FALSE },
    { "progression", bench_progression, TRUE },  { "attention", bench_attention, FALSE },
    { "suppression", bench_suppression, FALSE },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStore) store = make_store (n);
  g_autoptr (TovScope) scope = tov_scope_new (store, TOV_DATE_NONE, TOV_DATE_NONE, 18500, &error);
  Bench bench = { store, scope };
  double placements, answers;

  check (error);
  placements = time_it (&bench, scan_placements);
  answers = time_it (&bench, scan_answers);
  g_print ("%" G_GINT64_FORMAT " placements: a scan takes %.2f ms; of the answers, %.2f ms\n", n,
           placements, answers);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      double ms = time_it (&bench, figures[i].function);

      g_print ("  %-12s %8.2f ms  %6.1f scans\n", figures[i].name, ms,
               ms / (figures[i].of_answers ? answers : placements));
    }
}

int
main (int   argc,
      char *argv[])
{
  if (argc > 1)
    {
      bench_file (MAX (100, g_ascii_strtoll (argv[1], NULL, 10)));
      return 0;
    }

  bench_file (10000);
  bench_file (100000);
  return 0;
}
