/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-progression.h"

#include <math.h>

#include "tov-codes.h"
#include "tov-scope-private.h"
#include "tov-student-private.h"

/* With fewer, an interval would say more about the few than about the change (design 5.6). */
#define LEAST_FOR_INTERVAL 10

/* Beyond any scale that a person can answer on; what a file may hold beside that would only break the sums. */
#define LARGEST_ANSWER 1000000

#define SQL_INDICATORS                                                                                                  \
  "SELECT indicator.id, instrument.code, indicator.code, indicator.label_en, indicator.label_da, scale_min, scale_max," \
  "       direction = 'down'"                                                                                           \
  " FROM indicator JOIN instrument ON instrument.id = instrument_id"                                                    \
  " ORDER BY instrument.code, position, indicator.code"

/* In the order of the measurements' own index, so that nothing is sorted: one candidate's answers to one assessor come together,
 * the first one first. */
#define SQL_ANSWERS                                                                                           \
  TOV_SQL_SCOPE                                                                                               \
  "SELECT candidate_id, instrument_id, assessor, indicator_id, value"                                         \
  " FROM measurement JOIN answer ON measurement_id = measurement.id"                                          \
  " WHERE day BETWEEN ?1 AND ?2"                                                                              \
  "   AND ((?4 IS NULL AND ?5 IS NULL)"                                                                       \
  "        OR CASE WHEN placement_id IS NULL THEN candidate_id IN (SELECT candidate_id FROM scope_placement)" \
  "                ELSE placement_id IN (SELECT id FROM scope_placement) END)"                                \
  " ORDER BY candidate_id, instrument_id, assessor, day"

typedef struct
{
  gint64 id;
  char *instrument;
  char *code;
  char *label_en;
  char *label_da;
  int scale_min;
  int scale_max;
  gboolean falls_to_better;
} Indicator;

/* Whole numbers, so that the sums are exact whatever the order. */
typedef struct
{
  gint64 n;
  gint64 first;
  gint64 latest;
  gint64 change;
  gint64 change_squared;
  gint64 risen; /* on the scale */
  gint64 fallen;
  gint64 single;
} Tally;

typedef struct
{
  char *code;
  Tally *tallies; /* one for each indicator */
} Assessor;

/* One candidate's answers to one assessor, by indicator. */
typedef struct
{
  int answers;
  gint64 first;
  gint64 latest;
} Series;

typedef struct
{
  GPtrArray *indicators; /* (element-type Indicator) */
  GHashTable *positions; /* indicator's id → position + 1 */
  GPtrArray *assessors;  /* (element-type Assessor) */

  gint64 candidate_id;
  gint64 instrument_id;
  Assessor *assessor;
  Series *series;   /* one for each indicator */
  GArray *answered; /* (element-type guint) the indicators with an answer in series */
} Reading;

static void
indicator_free (gpointer data)
{
  Indicator *indicator = data;

  g_free (indicator->instrument);
  g_free (indicator->code);
  g_free (indicator->label_en);
  g_free (indicator->label_da);
  g_free (indicator);
}

static void
assessor_free (gpointer data)
{
  Assessor *assessor = data;

  g_free (assessor->code);
  g_free (assessor->tallies);
  g_free (assessor);
}

static void
indicator_change_free (gpointer data)
{
  TovIndicatorChange *change = data;

  g_free (change->instrument);
  g_free (change->assessor);
  g_free (change->indicator);
  g_free (change->label_en);
  g_free (change->label_da);
  g_free (change);
}

void
tov_progression_free (TovProgression *self)
{
  if (self == NULL)
    return;

  tov_scope_free (self->scope);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  g_free (self);
}

static gboolean
list_indicators (Reading   *reading,
                 TovStore  *store,
                 GError   **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (store, SQL_INDICATORS, error);
  int row;

  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    {
      Indicator *indicator = g_new0 (Indicator, 1);

      indicator->id = tov_statement_get_int (statement, 0);
      indicator->instrument = tov_statement_dup_text (statement, 1);
      indicator->code = tov_statement_dup_text (statement, 2);
      indicator->label_en = tov_statement_dup_text (statement, 3);
      indicator->label_da = tov_statement_dup_text (statement, 4);
      indicator->scale_min = (int) tov_statement_get_within (statement, 5, -LARGEST_ANSWER,
                                                             LARGEST_ANSWER);
      indicator->scale_max = (int) tov_statement_get_within (statement, 6, -LARGEST_ANSWER,
                                                             LARGEST_ANSWER);
      indicator->falls_to_better = tov_statement_get_int (statement, 7) != 0;
      g_ptr_array_add (reading->indicators, indicator);
      g_hash_table_insert (reading->positions, &indicator->id,
                           GUINT_TO_POINTER (reading->indicators->len));
    }

  return row == 0;
}

static Assessor *
add_assessor (Reading    *reading,
              const char *code)
{
  Assessor *assessor = g_new0 (Assessor, 1);

  assessor->code = g_strdup (code);
  assessor->tallies = g_new0 (Tally, reading->indicators->len);
  g_ptr_array_add (reading->assessors, assessor);

  return assessor;
}

static Assessor *
find_assessor (Reading    *reading,
               const char *code)
{
  for (guint i = 0; i < reading->assessors->len; i++)
    {
      Assessor *assessor = reading->assessors->pdata[i];

      if (g_strcmp0 (assessor->code, code) == 0)
        return assessor;
    }

  return add_assessor (reading, code);
}

/* The series of one candidate are complete: counts them, and makes room for the next one's. */
static void
finish_series (Reading *reading)
{
  for (guint i = 0; i < reading->answered->len; i++)
    {
      guint position = g_array_index (reading->answered, guint, i);
      Series *series = &reading->series[position];
      Tally *tally = &reading->assessor->tallies[position];
      gint64 change = series->latest - series->first;

      if (series->answers == 1)
        {
          tally->single++;
        }
      else
        {
          tally->n++;
          tally->first += series->first;
          tally->latest += series->latest;
          tally->change += change;
          tally->change_squared += change * change;
          tally->risen += change > 0;
          tally->fallen += change < 0;
        }
      series->answers = 0;
    }
  g_array_set_size (reading->answered, 0);
}

static void
take_answer (Reading      *reading,
             TovStatement *statement)
{
  gint64 candidate_id = tov_statement_get_int (statement, 0);
  gint64 instrument_id = tov_statement_get_int (statement, 1);
  const char *assessor = tov_statement_get_text (statement, 2);
  gint64 indicator_id = tov_statement_get_int (statement, 3);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (reading->positions, &indicator_id));
  guint position = number - 1;
  Series *series;

  /* An answer to a question that isn't in the file. */
  if (number == 0)
    return;

  if (reading->assessor == NULL || candidate_id != reading->candidate_id ||
      instrument_id != reading->instrument_id || g_strcmp0 (assessor, reading->assessor->code) != 0)
    {
      finish_series (reading);
      reading->candidate_id = candidate_id;
      reading->instrument_id = instrument_id;
      reading->assessor = find_assessor (reading, assessor);
    }

  series = &reading->series[position];
  series->latest = tov_statement_get_within (statement, 4, -LARGEST_ANSWER, LARGEST_ANSWER);
  if (series->answers++ == 0)
    {
      series->first = series->latest;
      g_array_append_val (reading->answered, position);
    }
}

static gboolean
read_answers (Reading         *reading,
              const TovScope  *scope,
              TovStore        *store,
              GError         **error)
{
  g_autoptr (TovStatement) statement = tov_scope_prepare (scope, store, SQL_ANSWERS, error);
  g_autofree Series *series = g_new0 (Series, reading->indicators->len);
  g_autoptr (GArray) answered = g_array_new (FALSE, FALSE, sizeof (guint));
  const char * const *codes = tov_codes_list (TOV_CODES_ASSESSOR);
  int row;

  if (statement == NULL)
    return FALSE;

  reading->series = series;
  reading->answered = answered;
  for (int i = 0; codes[i] != NULL; i++)
    add_assessor (reading, codes[i]);

  while ((row = tov_statement_step (statement, error)) > 0)
    take_answer (reading, statement);
  finish_series (reading);

  return row == 0;
}

static void
summarise (TovIndicatorChange *change,
           const Tally        *tally,
           gboolean            falls_to_better)
{
  double n = (double) tally->n;
  double mean = n > 0 ? (double) tally->change / n : NAN;

  change->n = tally->n;
  change->mean_first = n > 0 ? (double) tally->first / n : NAN;
  change->mean_latest = n > 0 ? (double) tally->latest / n : NAN;
  change->mean_change = mean;
  change->rose = falls_to_better ? tally->fallen : tally->risen;
  change->fell = falls_to_better ? tally->risen : tally->fallen;
  change->same = tally->n - tally->risen - tally->fallen;
  change->single = tally->single;
  change->change_low = NAN;
  change->change_high = NAN;

  if (tally->n >= LEAST_FOR_INTERVAL)
    {
      /* From whole sums: n Σx² − (Σx)² is exact, and zero where nothing varies. */
      gint64 scatter = tally->n * tally->change_squared - tally->change * tally->change;
      double deviation = sqrt ((double) scatter / n / (n - 1));
      double half = tov_student_95 (tally->n - 1) * deviation / sqrt (n);

      change->change_low = mean - half;
      change->change_high = mean + half;
    }
}

static void
add_change (TovProgression  *self,
            const Indicator *indicator,
            const char      *assessor,
            const Tally     *tally)
{
  TovIndicatorChange *change;

  if (tally->n == 0 && tally->single == 0)
    return;

  change = g_new0 (TovIndicatorChange, 1);
  change->instrument = g_strdup (indicator->instrument);
  change->assessor = g_strdup (assessor);
  change->indicator = g_strdup (indicator->code);
  change->label_en = g_strdup (indicator->label_en);
  change->label_da = g_strdup (indicator->label_da);
  change->scale_min = indicator->scale_min;
  change->scale_max = indicator->scale_max;
  summarise (change, tally, indicator->falls_to_better);
  g_ptr_array_add (self->indicators, change);
}

static gboolean
same_instrument (const GPtrArray *indicators,
                 guint            a,
                 guint            b)
{
  return g_str_equal (((Indicator *) indicators->pdata[a])->instrument,
                      ((Indicator *) indicators->pdata[b])->instrument);
}

static void
list_changes (TovProgression *self,
              const Reading  *reading)
{
  guint end;

  for (guint start = 0; start < reading->indicators->len; start = end)
    {
      for (end = start;
           end < reading->indicators->len && same_instrument (reading->indicators, start, end);
           end++)
        ;
      for (guint i = 0; i < reading->assessors->len; i++)
        {
          const Assessor *assessor = reading->assessors->pdata[i];

          for (guint position = start; position < end; position++)
            add_change (self, reading->indicators->pdata[position], assessor->code,
                        &assessor->tallies[position]);
        }
    }
}

TovProgression *
tov_progression_compute (TovStore        *store,
                         const TovScope  *scope,
                         GError         **error)
{
  g_autoptr (TovProgression) self = g_new0 (TovProgression, 1);
  g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func (indicator_free);
  g_autoptr (GHashTable) positions = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GPtrArray) assessors = g_ptr_array_new_with_free_func (assessor_free);
  Reading reading = { .indicators = indicators, .positions = positions, .assessors = assessors };

  g_return_val_if_fail (scope != NULL, NULL);

  self->scope = tov_scope_copy (scope);
  self->indicators = g_ptr_array_new_with_free_func (indicator_change_free);

  if (!list_indicators (&reading, store, error) || !read_answers (&reading, scope, store, error))
    return NULL;
  list_changes (self, &reading);

  return g_steal_pointer (&self);
}
