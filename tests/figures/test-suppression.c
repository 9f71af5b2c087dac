/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "seed.h"
#include "tov-suppression.h"

/* A row of parts and their total, which is the last cell. */
static TovSuppression *
new_row (int           threshold,
         const gint64 *parts,
         guint         n_parts)
{
  TovSuppression *suppression = tov_suppression_new (threshold);
  g_autofree guint *numbers = g_new (guint, n_parts);
  gint64 sum = 0;

  for (guint i = 0; i < n_parts; i++)
    {
      numbers[i] = tov_suppression_add_cell (suppression, parts[i]);
      sum += parts[i];
    }
  tov_suppression_add_total (suppression, tov_suppression_add_cell (suppression, sum), numbers,
                             n_parts);

  return suppression;
}

/* Which cells of a row are hidden, as "x" and "-", the total last. */
static char *
hide_row (int           threshold,
          const gint64 *parts,
          guint         n_parts)
{
  g_autoptr (TovSuppression) suppression = new_row (threshold, parts, n_parts);
  GString *mask = g_string_new (NULL);

  tov_suppression_run (suppression);
  for (guint i = 0; i <= n_parts; i++)
    g_string_append_c (mask, tov_suppression_is_hidden (suppression, i) ? 'x' : '-');

  return g_string_free (mask, FALSE);
}

static void
assert_row (int           threshold,
            const char   *expected,
            const gint64 *parts,
            guint         n_parts)
{
  g_autofree char *mask = hide_row (threshold, parts, n_parts);

  g_assert_cmpstr (mask, ==, expected);
}

#define ASSERT_ROW(threshold, expected, ...)                         \
  assert_row (threshold, expected, (const gint64[]) { __VA_ARGS__ }, \
              G_N_ELEMENTS (((const gint64[]) { __VA_ARGS__ })))

static void
test_rows (void)
{
  /* Nothing small, nothing hidden; nought isn't small. */
  ASSERT_ROW (5, "----", 5, 0, 7);
  /* One small: the smallest other one with it, not the nought. The annex's: Falck 3 and Danfoss 5. */
  ASSERT_ROW (5, "-xx-", 12, 5, 3);
  ASSERT_ROW (5, "x-x--", 3, 0, 8, 9);
  /* Two small ones whose sum is small: a third. */
  ASSERT_ROW (5, "xxx--", 1, 2, 9, 11);
  ASSERT_ROW (5, "xx---", 2, 3, 9, 11);
  /* A nought only where there is nothing else, after the total: 4 and 0 and 0 are 4. */
  ASSERT_ROW (5, "x--x", 4, 0, 0);
  /* The threshold is the user's. */
  ASSERT_ROW (3, "----", 3, 4, 5);
  ASSERT_ROW (10, "xxx-", 3, 4, 5);
}

static void
test_merged (void)
{
  g_autoptr (TovSuppression) suppression = tov_suppression_new (5);
  guint parts[] = { tov_suppression_add_cell (suppression, 4),
                    tov_suppression_add_cell (suppression, 4),
                    tov_suppression_add_cell (suppression, 0),
                    tov_suppression_add_cell (suppression, 52) };
  guint total = tov_suppression_add_cell (suppression, 60);
  guint success = tov_suppression_add_cell (suppression, 8);

  /* Job and education are printed merged: 8 stays, as a key figure, and its parts go. */
  tov_suppression_add_total (suppression, total, parts, 4);
  tov_suppression_add_total (suppression, success, parts, 3);
  tov_suppression_never_hide (suppression, success);
  tov_suppression_run (suppression);

  g_assert_true (tov_suppression_is_hidden (suppression, parts[0]));
  g_assert_true (tov_suppression_is_hidden (suppression, parts[1]));
  g_assert_false (tov_suppression_is_hidden (suppression, success));
}

/* Three totals in a ring, 10 each: from them every cell is 5, though no bound says so. */
static void
test_ring (void)
{
  g_autoptr (TovSuppression) suppression = tov_suppression_new (10);
  guint cells[3];
  gboolean any_total_hidden = FALSE;
  guint totals[3];

  for (guint i = 0; i < 3; i++)
    cells[i] = tov_suppression_add_cell (suppression, 5);
  for (guint i = 0; i < 3; i++)
    {
      guint parts[] = { cells[i], cells[(i + 1) % 3] };

      totals[i] = tov_suppression_add_cell (suppression, 10);
      tov_suppression_add_total (suppression, totals[i], parts, 2);
    }
  tov_suppression_run (suppression);

  for (guint i = 0; i < 3; i++)
    any_total_hidden = any_total_hidden || tov_suppression_is_hidden (suppression, totals[i]);
  g_assert_true (any_total_hidden);
}

/* Sums of two in a chain, each the threshold or more. From the two ends inwards, the one in the middle can be 1 to 4 and no more. */
static void
test_small_interval (void)
{
  g_autoptr (TovSuppression) suppression = tov_suppression_new (5);
  const gint64 counts[] = { 1, 4, 2, 3, 3, 2 };
  guint cells[G_N_ELEMENTS (counts)];
  gboolean any_total_hidden = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    cells[i] = tov_suppression_add_cell (suppression, counts[i]);
  for (guint i = 0; i + 1 < G_N_ELEMENTS (counts); i++)
    tov_suppression_add_total (suppression,
                               tov_suppression_add_cell (suppression, counts[i] + counts[i + 1]),
                               &cells[i], 2);
  tov_suppression_run (suppression);

  for (guint i = 0; i + 1 < G_N_ELEMENTS (counts); i++)
    any_total_hidden = any_total_hidden ||
                       tov_suppression_is_hidden (suppression, G_N_ELEMENTS (counts) + i);
  g_assert_true (any_total_hidden);
}

/* A table of rows and columns with all its totals, and now and then a merged sum across, small enough to try everything. */
#define MOST_CELLS 24

typedef struct
{
  guint n_cells;
  gint64 counts[MOST_CELLS];
  gboolean hidden[MOST_CELLS];
  guint n_equations;
  guint totals[MOST_CELLS];
  guint n_parts[MOST_CELLS];
  guint parts[MOST_CELLS][MOST_CELLS];
} Table;

static guint
add_cell (Table          *table,
          TovSuppression *suppression,
          gint64          count)
{
  guint number = tov_suppression_add_cell (suppression, count);

  table->counts[number] = count;
  table->n_cells = number + 1;

  return number;
}

static guint
add_sum (Table          *table,
         TovSuppression *suppression,
         const guint    *parts,
         guint           n_parts)
{
  gint64 sum = 0;
  guint total;

  for (guint i = 0; i < n_parts; i++)
    sum += table->counts[parts[i]];
  total = add_cell (table, suppression, sum);
  tov_suppression_add_total (suppression, total, parts, n_parts);

  table->totals[table->n_equations] = total;
  table->n_parts[table->n_equations] = n_parts;
  memcpy (table->parts[table->n_equations], parts, n_parts * sizeof *parts);
  table->n_equations++;

  return total;
}

static void
random_table (Table          *table,
              TovSuppression *suppression,
              GRand          *random,
              int             most)
{
  guint n_rows = (guint) g_rand_int_range (random, 1, 4);
  guint n_columns = (guint) g_rand_int_range (random, 2, 4);
  guint cells[3][4];

  for (guint row = 0; row < n_rows; row++)
    {
      for (guint column = 0; column < n_columns; column++)
        cells[row][column] = add_cell (table, suppression,
                                       g_rand_boolean (random)
                                           ? g_rand_int_range (random, 0, most + 1)
                                           : g_rand_int_range (random, 0, 4));
      cells[row][n_columns] = add_sum (table, suppression, cells[row], n_columns);
    }
  for (guint column = 0; column <= n_columns && n_rows > 1; column++)
    {
      guint parts[3];

      for (guint row = 0; row < n_rows; row++)
        parts[row] = cells[row][column];
      add_sum (table, suppression, parts, n_rows);
    }
  /* As when two outcomes are printed as one. */
  if (g_rand_boolean (random))
    {
      guint parts[] = { cells[0][0], cells[n_rows - 1][1] };

      add_sum (table, suppression, parts, 2);
    }
}

/*
 * The counts that fit what is published. Each inner cell in turn takes every value, its true one first, so that a table that fits is
 * found soon where there is one, and only where there is none is everything tried. Totals follow from their parts, which have lower
 * numbers.
 */
typedef struct
{
  const Table *table;
  guint target; /* is to differ from its true count */
  gint64 most;  /* no inner cell is tried with more than this */
  gint64 values[MOST_CELLS];
} Fitting;

/* Whether the published totals can still be met when the cells below @known are set. */
static gboolean
can_hold (const Fitting *fitting,
          guint          equation,
          guint          known)
{
  const Table *table = fitting->table;
  guint total = table->totals[equation];
  gint64 sum = 0;
  guint n_open = 0;

  for (guint i = 0; i < table->n_parts[equation]; i++)
    {
      guint part = table->parts[equation][i];

      if (part < known || !table->hidden[part])
        sum += fitting->values[part];
      else
        n_open++;
    }
  if (table->hidden[total])
    return total >= known || sum == fitting->values[total];

  return n_open > 0 ? sum <= fitting->values[total] : sum == fitting->values[total];
}

/* The first equation of which the cell is the total; −1 for an inner cell. */
static int
definition (const Table *table,
            guint        cell)
{
  for (guint i = 0; i < table->n_equations; i++)
    if (table->totals[i] == cell)
      return (int) i;

  return -1;
}

static gboolean fits (Fitting *fitting, guint cell);

static gboolean
fits_with (Fitting *fitting,
           guint    cell,
           gint64   value)
{
  fitting->values[cell] = value;
  if (cell == fitting->target && value == fitting->table->counts[cell])
    return FALSE;
  for (guint i = 0; i < fitting->table->n_equations; i++)
    if (!can_hold (fitting, i, cell + 1))
      return FALSE;

  return fits (fitting, cell + 1);
}

static gboolean
fits (Fitting *fitting,
      guint    cell)
{
  const Table *table = fitting->table;
  int equation;
  gint64 sum = 0;

  if (cell == table->n_cells)
    return TRUE;
  if (!table->hidden[cell])
    return fits_with (fitting, cell, table->counts[cell]);

  equation = definition (table, cell);
  if (equation >= 0)
    {
      for (guint i = 0; i < table->n_parts[equation]; i++)
        sum += fitting->values[table->parts[equation][i]];
      return fits_with (fitting, cell, sum);
    }

  if (fits_with (fitting, cell, table->counts[cell]))
    return TRUE;
  for (gint64 value = 0; value <= fitting->most; value++)
    if (value != table->counts[cell] && fits_with (fitting, cell, value))
      return TRUE;

  return FALSE;
}

/* Whether a reader who tries every table can't tell the cell. */
static gboolean
is_safe (const Table *table,
         guint        cell)
{
  Fitting fitting = { .table = table, .target = cell };

  for (guint i = 0; i < table->n_cells; i++)
    {
      fitting.values[i] = table->counts[i];
      if (definition (table, i) < 0)
        fitting.most = MAX (fitting.most, table->counts[i] + 3);
    }

  return fits (&fitting, 0);
}

/* The rules that can be seen from one equation. */
static void
check_equation (const Table *table,
                guint        equation,
                int          threshold)
{
  gboolean total_hidden = table->hidden[table->totals[equation]];
  guint n_hidden = total_hidden;
  gint64 sum = 0;

  for (guint i = 0; i < table->n_parts[equation]; i++)
    if (table->hidden[table->parts[equation][i]])
      {
        n_hidden++;
        sum += table->counts[table->parts[equation][i]];
      }

  g_assert_cmpuint (n_hidden, !=, 1);
  if (n_hidden > 0 && !total_hidden)
    g_assert_cmpint (sum, >=, threshold);
}

static void
check_table (guint32   seed,
             GRand    *random,
             gpointer  user_data)
{
  const int thresholds[] = { 3, 5 };
  int threshold = thresholds[g_rand_int_range (random, 0, 2)];
  g_autoptr (TovSuppression) suppression = tov_suppression_new (threshold);
  Table table = { 0 };

  random_table (&table, suppression, random, g_rand_int_range (random, 4, 9));
  tov_suppression_run (suppression);
  for (guint i = 0; i < table.n_cells; i++)
    {
      table.hidden[i] = tov_suppression_is_hidden (suppression, i);
      if (table.counts[i] > 0 && table.counts[i] < threshold)
        g_assert_true (table.hidden[i]);
    }
  for (guint i = 0; i < table.n_equations; i++)
    check_equation (&table, i, threshold);
  for (guint i = 0; i < table.n_cells; i++)
    if (table.hidden[i])
      g_assert_true (is_safe (&table, i));
}

static void
test_every_table (void)
{
  run_seeded (3000, check_table, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figures/suppression/rows", test_rows);
  g_test_add_func ("/figures/suppression/merged", test_merged);
  g_test_add_func ("/figures/suppression/ring", test_ring);
  g_test_add_func ("/figures/suppression/small-interval", test_small_interval);
  g_test_add_func ("/figures/suppression/every-table", test_every_table);

  return g_test_run ();
}
