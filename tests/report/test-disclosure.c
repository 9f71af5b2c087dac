/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>

#include "tov-annex-numbers.h"
#include "tov-annex.h"
#include "tov-examples.h"
#include "tov-store-private.h"

/*
 * The public edition under attack. A reader knows every number that is printed and every sum that must hold; nothing that is hidden, and no remainder that
 * is small, may follow from them. The reader's sums are written down here a second time, from what the annex prints, not from what the program told
 * its suppression. And two files that differ in nothing but hidden numbers must give the same annex, byte for byte: texts, bars, descriptions and all.
 */

#define UNKNOWN 1000000000
#define MOST_ROUNDS 200
#define PRIME 2147483647

typedef struct
{
  gint64 count;
  gint64 low;
  gint64 high;
} Quantity;

typedef struct
{
  const TovAnnexCells *cells;
  GArray *quantities; /* (element-type Quantity) */
  GPtrArray *sums;    /* (element-type GArray of guint) parts, then the total */
} Reader;

static guint
know (Reader *reader,
      gint64  count,
      gint64  low,
      gint64  high)
{
  Quantity quantity = { count, low, high };

  g_array_append_val (reader->quantities, quantity);
  return reader->quantities->len - 1;
}

/* A cell as the reader sees it; @least is what its being there tells. */
static guint
see_at_least (Reader *reader,
              guint   cell,
              gint64  least)
{
  gint64 count = tov_annex_cells_value (reader->cells, cell);

  return tov_annex_cells_hidden (reader->cells, cell) ? know (reader, count, least, UNKNOWN)
                                                      : know (reader, count, count, count);
}

static guint
see (Reader *reader,
     guint   cell)
{
  return see_at_least (reader, cell, 0);
}

static gint64
count_of (Reader *reader,
          guint   quantity)
{
  return g_array_index (reader->quantities, Quantity, quantity).count;
}

/* Where the counts don't add up it isn't a sum; with @rest, what is missing is a quantity of its own. */
static void
reckon (Reader      *reader,
        guint        total,
        const guint *parts,
        guint        n,
        gboolean     rest)
{
  GArray *sum = g_array_new (FALSE, FALSE, sizeof (guint));
  gint64 left = count_of (reader, total);

  for (guint i = 0; i < n; i++)
    left -= count_of (reader, parts[i]);
  g_array_append_vals (sum, parts, n);
  if (rest && left >= 0)
    {
      guint other = know (reader, left, 0, UNKNOWN);

      g_array_append_val (sum, other);
      left = 0;
    }
  g_array_append_val (sum, total);
  if (left == 0 && sum->len > 1)
    g_ptr_array_add (reader->sums, sum);
  else
    g_array_unref (sum);
}

#define RECKON(reader, total, rest, ...)                  \
  reckon (reader, total, (const guint[]) { __VA_ARGS__ }, \
          G_N_ELEMENTS (((const guint[]) { __VA_ARGS__ })), rest)

typedef struct
{
  guint candidates, running, ended, success;
} Seen;

static Seen
see_part (Reader             *reader,
          const TovAnnexPart *part)
{
  Seen seen = { see (reader, part->candidates), see (reader, part->running),
                see (reader, part->ended), see (reader, part->success) };

  RECKON (reader, seen.candidates, FALSE, seen.running, seen.ended);
  RECKON (reader, seen.ended, TRUE, seen.success);
  return seen;
}

static void
see_partnerships (Reader                *reader,
                  const TovAnnexNumbers *numbers,
                  Seen                   whole)
{
  guint n = numbers->partnerships->len;
  g_autofree guint *candidates = g_new (guint, n), *running = g_new (guint, n),
                   *ended = g_new (guint, n), *success = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      Seen seen = see_part (reader, g_ptr_array_index (numbers->partnerships, i));

      candidates[i] = seen.candidates;
      running[i] = seen.running;
      ended[i] = seen.ended;
      success[i] = seen.success;
    }
  reckon (reader, whole.candidates, candidates, n, FALSE);
  reckon (reader, whole.running, running, n, FALSE);
  reckon (reader, whole.ended, ended, n, FALSE);
  reckon (reader, whole.success, success, n, FALSE);
}

static void
see_outcomes (Reader                *reader,
              const TovAnnexNumbers *numbers,
              Seen                   whole)
{
  GPtrArray *outcomes = numbers->whole->figures->outcomes->outcomes,
            *benefits = numbers->whole->figures->candidates->benefits;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (rows, whole.success);
  for (guint i = 0; i < outcomes->len; i++)
    {
      const TovOutcomeCount *outcome = g_ptr_array_index (outcomes, i);
      guint row;

      if (outcome->success || outcome->count == 0)
        continue;
      row = see_at_least (reader, numbers->outcomes[i], 1);
      g_array_append_val (rows, row);
    }
  reckon (reader, whole.ended, (const guint *) rows->data, rows->len, FALSE);

  g_array_set_size (rows, 0);
  for (guint i = 0; i < benefits->len; i++)
    if (((TovBenefitCount *) g_ptr_array_index (benefits, i))->count > 0)
      {
        guint row = see_at_least (reader, numbers->benefits[i], 1);

        g_array_append_val (rows, row);
      }
  reckon (reader, whole.candidates, (const guint *) rows->data, rows->len, FALSE);
}

static void
see_people (Reader                *reader,
            const TovAnnexNumbers *numbers,
            Seen                   whole)
{
  RECKON (reader, whole.candidates, TRUE, see (reader, numbers->men), see (reader, numbers->women));
  RECKON (reader, whole.candidates, TRUE, see (reader, numbers->under_30));
  for (guint i = 0; i < numbers->checkpoints->len; i++)
    {
      const TovCheckpointCells *cells = &g_array_index (numbers->checkpoints, TovCheckpointCells,
                                                        i);
      guint known = see (reader, cells->known);

      RECKON (reader, see (reader, cells->eligible), TRUE, known);
      RECKON (reader, known, TRUE, see (reader, cells->self_supporting));
      RECKON (reader, known, TRUE, see (reader, cells->job_or_education));
    }
  for (guint i = 0; i < numbers->indicators->len; i++)
    {
      const TovIndicatorCells *cells = &g_array_index (numbers->indicators, TovIndicatorCells, i);

      RECKON (reader, see (reader, cells->n), FALSE, see (reader, cells->rose),
              see (reader, cells->same), see (reader, cells->fell));
    }
}

/* The measure of success that the first page says of the two periods, which its share gives away. */
static void
see_periods (Reader                *reader,
             const TovAnnexNumbers *numbers,
             Seen                   whole)
{
  gboolean goal = numbers->goal >= 0;
  const TovAnnexPart *before = numbers->before, *after = numbers->after;
  guint of, n, of_whole, n_whole, of_before, n_before;
  TovPeriod period = numbers->whole->figures->scope->period;

  if (before == NULL)
    return;
  of_whole = goal ? see (reader, numbers->whole->goal.known) : whole.ended;
  n_whole = goal ? see (reader, numbers->whole->goal.job_or_education) : whole.success;
  of = see (reader, goal ? after->goal.known : after->ended);
  n = see (reader, goal ? after->goal.job_or_education : after->success);
  of_before = see (reader, goal ? before->goal.known : before->ended);
  n_before = see (reader, goal ? before->goal.job_or_education : before->success);
  RECKON (reader, of_whole, TRUE, n_whole);
  RECKON (reader, of, TRUE, n);
  RECKON (reader, of_before, TRUE, n_before);
  if (before->figures->scope->period.to < period.from)
    {
      RECKON (reader, of_whole, FALSE, of);
      RECKON (reader, n_whole, FALSE, n);
      RECKON (reader, whole.candidates, FALSE, see (reader, after->candidates));
      return;
    }
  RECKON (reader, of_whole,
          before->figures->scope->period.from > period.from ||
              after->figures->scope->period.to < period.to,
          of_before, of);
  RECKON (reader, n_whole,
          before->figures->scope->period.from > period.from ||
              after->figures->scope->period.to < period.to,
          n_before, n);
}

/* From each sum, what its other quantities leave for one. */
static gboolean
narrow (Reader       *reader,
        const GArray *sum,
        guint         position)
{
  Quantity *own = &g_array_index (reader->quantities, Quantity,
                                  g_array_index (sum, guint, position));
  gboolean is_total = position + 1 == sum->len;
  gint64 low = 0, high = 0;

  for (guint i = 0; i < sum->len; i++)
    {
      const Quantity *other = &g_array_index (reader->quantities, Quantity,
                                              g_array_index (sum, guint, i));
      gboolean adds = is_total || i + 1 == sum->len;

      if (i == position)
        continue;
      low += adds ? other->low : -other->high;
      high += adds ? other->high : -other->low;
    }
  low = MAX (own->low, low);
  high = MIN (own->high, high);
  if (low == own->low && high == own->high)
    return FALSE;
  own->low = low;
  own->high = high;
  return TRUE;
}

static gint64
inverse (gint64 value)
{
  gint64 result = 1;

  for (gint64 power = PRIME - 2; power > 0; power /= 2, value = value * value % PRIME)
    if (power % 2 == 1)
      result = result * value % PRIME;
  return result;
}

/* Each sum as a row of coefficients of the unknown quantities, brought to its reduced form: a row with one of them left gives it away. */
static void
solve (Reader *reader)
{
  guint columns = reader->quantities->len, pivots = 0;
  g_autofree gint64 *matrix = g_new0 (gint64, (gsize) columns * reader->sums->len);

  for (guint r = 0; r < reader->sums->len; r++)
    {
      const GArray *sum = g_ptr_array_index (reader->sums, r);

      for (guint i = 0; i < sum->len; i++)
        {
          guint q = g_array_index (sum, guint, i);
          const Quantity *quantity = &g_array_index (reader->quantities, Quantity, q);

          if (quantity->low < quantity->high)
            matrix[(gsize) r * columns + q] = i + 1 == sum->len ? PRIME - 1 : 1;
        }
    }
  for (guint c = 0; c < columns && pivots < reader->sums->len; c++)
    {
      guint r = pivots;
      gint64 scale;

      while (r < reader->sums->len && matrix[(gsize) r * columns + c] == 0)
        r++;
      if (r == reader->sums->len)
        continue;
      scale = inverse (matrix[(gsize) r * columns + c]);
      for (guint i = 0; i < columns; i++)
        {
          gint64 value = matrix[(gsize) r * columns + i];

          matrix[(gsize) r * columns + i] = matrix[(gsize) pivots * columns + i];
          matrix[(gsize) pivots * columns + i] = value * scale % PRIME;
        }
      for (guint other = 0; other < reader->sums->len; other++)
        {
          gint64 factor = matrix[(gsize) other * columns + c];

          for (guint i = 0; i < columns && other != pivots && factor != 0; i++)
            matrix[(gsize) other * columns + i] = (matrix[(gsize) other * columns + i] +
                                                   (PRIME - factor) *
                                                       matrix[(gsize) pivots * columns + i]) %
                                                  PRIME;
        }
      pivots++;
    }
  for (guint r = 0; r < pivots; r++)
    {
      guint left = 0, last = 0;

      for (guint i = 0; i < columns; i++)
        if (matrix[(gsize) r * columns + i] != 0)
          {
            left++;
            last = i;
          }
      if (left == 1)
        {
          Quantity *quantity = &g_array_index (reader->quantities, Quantity, last);

          quantity->low = quantity->high = quantity->count;
        }
    }
}

static void
attack (TovStore       *store,
        const TovScope *scope,
        int             threshold)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovAnnexNumbers) numbers = tov_annex_numbers_new (store, scope, TOV_LANGUAGE_DANISH,
                                                               threshold, NULL, &error);
  Reader reader = { NULL, g_array_new (FALSE, FALSE, sizeof (Quantity)),
                    g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref) };
  g_autofree gboolean *hidden = NULL;
  Seen whole;
  gboolean changed = TRUE;

  g_assert_no_error (error);
  reader.cells = numbers->cells;
  whole = see_part (&reader, numbers->whole);
  see_partnerships (&reader, numbers, whole);
  see_outcomes (&reader, numbers, whole);
  see_people (&reader, numbers, whole);
  see_periods (&reader, numbers, whole);

  hidden = g_new (gboolean, reader.quantities->len);
  for (guint i = 0; i < reader.quantities->len; i++)
    {
      const Quantity *quantity = &g_array_index (reader.quantities, Quantity, i);

      hidden[i] = quantity->low < quantity->high;
      /* Nothing small is printed. */
      g_assert_true (hidden[i] || quantity->count == 0 || quantity->count >= threshold);
    }
  solve (&reader);
  for (int round = 0; round < MOST_ROUNDS && changed; round++)
    {
      changed = FALSE;
      for (guint s = 0; s < reader.sums->len; s++)
        for (guint i = 0; i < ((GArray *) g_ptr_array_index (reader.sums, s))->len; i++)
          changed |= narrow (&reader, g_ptr_array_index (reader.sums, s), i);
    }

  for (guint i = 0; i < reader.quantities->len; i++)
    {
      const Quantity *quantity = &g_array_index (reader.quantities, Quantity, i);

      if (hidden[i] && quantity->low == quantity->high && quantity->count > 0 &&
          quantity->count < threshold)
        g_error ("%s – %s, threshold %d: the hidden number %d follows from what is printed",
                 tov_date_to_iso (scope->period.from), tov_date_to_iso (scope->period.to),
                 threshold, (int) quantity->count);
    }
  g_array_unref (reader.quantities);
  g_ptr_array_unref (reader.sums);
}

static TovStore *
load (const char *name)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_new_memory (&error);

  g_assert_no_error (error);
  tov_example_load (name, store, &error);
  g_assert_no_error (error);
  return store;
}

static void
test_attack (gconstpointer data)
{
  static const int thresholds[] = { 3, 5, 10 };
  g_autoptr (TovStore) store = load (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (TovScope) all = tov_scope_new (store, TOV_DATE_NONE, TOV_DATE_NONE, TOV_DATE_NONE,
                                            &error);
  int n = g_str_equal (data, "company-centres") ? 4 : 60;

  for (gsize t = 0; t < G_N_ELEMENTS (thresholds); t++)
    attack (store, all, thresholds[t]);
  for (int i = 0; i < n; i++)
    {
      TovDate from = g_test_rand_int_range (all->period.from, all->period.to),
              to = g_test_rand_int_range (from, all->period.to + 1);
      g_autoptr (TovScope) scope = NULL;

      /* Quarters too, which have a period before them to be compared with. */
      if (i % 2 == 1)
        {
          from = tov_date_month_start (from);
          to = MIN (tov_date_add_months (from, 3) - 1, all->period.to);
        }
      scope = tov_scope_new (store, from, to, TOV_DATE_NONE, &error);
      g_assert_no_error (error);
      attack (store, scope, thresholds[g_test_rand_int_range (0, 3)]);
    }
}

static GBytes *
write_annex (TovStore   *store,
             TovPeriod   period,
             const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "bilag.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TovScope) scope = tov_scope_new (store, period.from, period.to, TOV_DATE_NONE, &error);
  g_autoptr (TovAnnex) annex = NULL;
  TovAnnexOptions options;
  char *data;
  gsize length;

  tov_annex_options_init (&options);
  options.extracted = tov_date_from_ymd (2016, 1, 13);
  annex = tov_annex_new (store, scope, &options, NULL, &error);
  g_assert_no_error (error);
  tov_annex_write_pdf (annex, path, FALSE, &error);
  g_assert_no_error (error);
  tov_annex_options_clear (&options);
  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  g_unlink (path);
  return g_bytes_new_take (data, length);
}

static void
assert_same_annex (TovPeriod   period,
                   const char *change)
{
  g_autofree char *folder = g_dir_make_tmp ("tov-twins-XXXXXX", NULL);
  g_autoptr (TovStore) first = load ("professional-partnership"),
                       twin = load ("professional-partnership");
  g_autoptr (GBytes) expected = write_annex (first, period, folder), bytes = NULL;
  g_autoptr (GError) error = NULL;

  tov_store_exec (twin, change, &error);
  g_assert_no_error (error);
  bytes = write_annex (twin, period, folder);
  if (!g_bytes_equal (bytes, expected))
    g_error ("the annex tells that this was done: %s", change);
  g_rmdir (folder);
}

/* Outcomes, successes and benefits moved about among hidden rows: nothing on any page tells. */
static void
test_twins (void)
{
  const TovPeriod all = { TOV_DATE_NONE, TOV_DATE_NONE };
  const TovPeriod quarter = { tov_date_from_ymd (2015, 7, 1), tov_date_from_ymd (2015, 9, 30) };

  assert_same_annex (
      all,
      "UPDATE placement SET outcome_id = NULL WHERE id = (SELECT p.id FROM placement p JOIN outcome o ON o.id = p.outcome_id "
      "WHERE o.code = 'rehabilitation_team' LIMIT 1)");
  assert_same_annex (
      all, "UPDATE placement SET outcome_id = (SELECT id FROM outcome WHERE code = 'flex_job') "
           "WHERE outcome_id = (SELECT id FROM outcome WHERE code = 'education')");
  assert_same_annex (
      all,
      "UPDATE candidate_benefit SET benefit_id = (SELECT id FROM benefit WHERE code = 'spouse') WHERE id IN (SELECT c.id "
      "FROM candidate_benefit c JOIN benefit b ON b.id = c.benefit_id WHERE b.code = 'resource_course' LIMIT 2)");
  /* One success more, one clarified less (days are counted from 1 January 1970). */
  assert_same_annex (
      quarter,
      "UPDATE placement SET outcome_id = (SELECT id FROM outcome WHERE code = 'ordinary_job') WHERE id = (SELECT p.id "
      "FROM placement p JOIN outcome o ON o.id = p.outcome_id WHERE o.code = 'clarified_flex_job' "
      "AND p.end_day BETWEEN unixepoch ('2015-07-01') / 86400 AND unixepoch ('2015-09-30') / 86400 LIMIT 1)");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/report/disclosure/attack/professional-partnership",
                        "professional-partnership", test_attack);
  g_test_add_data_func ("/report/disclosure/attack/skive", "skive", test_attack);
  g_test_add_data_func ("/report/disclosure/attack/company-centres", "company-centres",
                        test_attack);
  g_test_add_func ("/report/disclosure/twins", test_twins);
  return g_test_run ();
}
