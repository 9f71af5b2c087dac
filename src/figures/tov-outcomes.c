/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-outcomes.h"

#include <math.h>

#include "tov-codes.h"
#include "tov-not-stated-private.h"
#include "tov-scope-private.h"

#define SQL_PLACEMENTS \
  TOV_SQL_SCOPE        \
  "SELECT start_day, end_day, outcome_id FROM scope_placement"

#define SQL_OUTCOMES                                                         \
  TOV_SQL_SCOPE                                                              \
  "SELECT id, code, label_en, label_da, outcome_group, success,"             \
  "       coalesce (valid_from, ?1) <= ?2 AND coalesce (valid_to, ?2) >= ?1" \
  " FROM outcome ORDER BY position, code"

/* From the checkpoints' side (CROSS JOIN keeps the order), so that it costs what was recorded and not what might have been. */
#define SQL_CHECKPOINTS                                                                        \
  TOV_SQL_SCOPE                                                                                \
  "SELECT weeks, end_day, status IS NOT NULL OR self_supporting IS NOT NULL, self_supporting," \
  "       status IN ('ordinary_job', 'flex_job', 'education')"                                 \
  " FROM checkpoint CROSS JOIN scope_placement ON scope_placement.id = placement_id WHERE weeks BETWEEN 1 AND 520"

static const int usual_weeks[] = { 4, 5, 13, 26 };

/* The ended ones while they are counted. Keys and values are one pair of numbers: an outcome's id or a day, and how many. */
typedef struct
{
  TovOutcomes *result;
  GHashTable *by_outcome; /* 0: not stated */
  GHashTable *by_end;
} Counting;

static void
outcome_count_free (gpointer data)
{
  TovOutcomeCount *outcome = data;

  g_free (outcome->code);
  g_free (outcome->label_en);
  g_free (outcome->label_da);
  g_free (outcome->group);
  g_free (outcome);
}

void
tov_outcomes_free (TovOutcomes *self)
{
  if (self == NULL)
    return;

  tov_scope_free (self->scope);
  g_clear_pointer (&self->outcomes, g_ptr_array_unref);
  g_clear_pointer (&self->checkpoints, g_array_unref);
  g_free (self);
}

static void
add_to (GHashTable *counts,
        gint64      key)
{
  gint64 *count = g_hash_table_lookup (counts, &key);

  if (count == NULL)
    {
      count = g_new0 (gint64, 2);
      count[0] = key;
      g_hash_table_insert (counts, count, count);
    }
  count[1]++;
}

static gint64
count_of (GHashTable *counts,
          gint64      key)
{
  const gint64 *count = g_hash_table_lookup (counts, &key);

  return count != NULL ? count[1] : 0;
}

static void
take_placement (Counting     *counting,
                TovStatement *statement)
{
  TovOutcomes *result = counting->result;
  TovPeriod period = result->scope->period;
  TovDate start = tov_statement_get_date (statement, 0);
  TovDate end = tov_statement_get_date (statement, 1);

  result->started += tov_period_contains (period, start);
  result->running_at_end += start <= period.to && (end == TOV_DATE_NONE || end >= period.to);
  if (end == TOV_DATE_NONE || !tov_period_contains (period, end))
    return;

  result->ended++;
  result->ended_days += end - start + 1;
  add_to (counting->by_end, end);
  /* NULL reads as 0, which no outcome has. */
  add_to (counting->by_outcome, tov_statement_get_int (statement, 2));
}

static gboolean
count_placements (Counting  *counting,
                  TovStore  *store,
                  GError   **error)
{
  g_autoptr (TovStatement) statement = tov_scope_prepare (counting->result->scope, store,
                                                          SQL_PLACEMENTS, error);
  int row;

  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    take_placement (counting, statement);

  return row == 0;
}

static int
group_position (const char *group)
{
  const char * const *groups = tov_codes_list (TOV_CODES_OUTCOME_GROUP);
  int position = 0;

  while (groups[position] != NULL && g_strcmp0 (groups[position], group) != 0)
    position++;

  return position;
}

/* Sorting is stable, so that the list's order stays within equal counts. */
static gint
compare_outcomes (gconstpointer a,
                  gconstpointer b)
{
  const TovOutcomeCount *first = *(TovOutcomeCount **) a;
  const TovOutcomeCount *second = *(TovOutcomeCount **) b;
  int order = group_position (first->group) - group_position (second->group);

  return order != 0 ? order : (first->count < second->count) - (first->count > second->count);
}

static TovOutcomeCount *
read_outcome (TovStatement *statement,
              gint64        count)
{
  TovOutcomeCount *outcome = g_new0 (TovOutcomeCount, 1);

  outcome->code = tov_statement_dup_text (statement, 1);
  outcome->label_en = tov_statement_dup_text (statement, 2);
  outcome->label_da = tov_statement_dup_text (statement, 3);
  outcome->group = tov_statement_dup_text (statement, 4);
  outcome->success = tov_statement_get_int (statement, 5) != 0;
  outcome->count = count;

  return outcome;
}

static gboolean
list_outcomes (Counting  *counting,
               TovStore  *store,
               GError   **error)
{
  TovOutcomes *result = counting->result;
  g_autoptr (TovStatement) statement = tov_scope_prepare (result->scope, store, SQL_OUTCOMES,
                                                          error);
  int row;

  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    {
      gint64 count = count_of (counting->by_outcome, tov_statement_get_int (statement, 0));
      gboolean valid = tov_statement_get_int (statement, 6) != 0;

      if (count == 0 && !valid)
        continue;
      g_ptr_array_add (result->outcomes, read_outcome (statement, count));
      if (tov_statement_get_int (statement, 5) != 0)
        result->success += count;
    }
  g_ptr_array_sort (result->outcomes, compare_outcomes);

  return row == 0;
}

/* All the rest, so that the rows add up also where a placement's outcome isn't in the file any more. */
static void
add_not_stated (Counting *counting)
{
  TovOutcomeCount *outcome = g_new0 (TovOutcomeCount, 1);

  outcome->code = g_strdup (TOV_NOT_STATED);
  outcome->label_en = g_strdup (tov_not_stated_label (TOV_LANGUAGE_ENGLISH));
  outcome->label_da = g_strdup (tov_not_stated_label (TOV_LANGUAGE_DANISH));
  outcome->group = g_strdup (TOV_NOT_STATED);
  outcome->count = counting->result->ended;
  for (guint i = 0; i < counting->result->outcomes->len; i++)
    outcome->count -= ((TovOutcomeCount *) counting->result->outcomes->pdata[i])->count;
  g_ptr_array_add (counting->result->outcomes, outcome);
}

static gint
compare_weeks (gconstpointer a,
               gconstpointer b)
{
  return ((const TovCheckpointCount *) a)->weeks - ((const TovCheckpointCount *) b)->weeks;
}

static TovCheckpointCount *
find_weeks (GArray *checkpoints,
            int     weeks)
{
  TovCheckpointCount fresh = { .weeks = weeks };

  for (guint i = 0; i < checkpoints->len; i++)
    if (g_array_index (checkpoints, TovCheckpointCount, i).weeks == weeks)
      return &g_array_index (checkpoints, TovCheckpointCount, i);

  g_array_append_val (checkpoints, fresh);
  return &g_array_index (checkpoints, TovCheckpointCount, checkpoints->len - 1);
}

static gboolean
is_due (const TovOutcomes *self,
        TovDate            end,
        int                weeks)
{
  return end != TOV_DATE_NONE && tov_period_contains (self->scope->period, end) &&
         end + 7 * weeks <= self->scope->as_of;
}

static gboolean
count_known (TovOutcomes  *self,
             TovStore     *store,
             GError      **error)
{
  g_autoptr (TovStatement) statement = tov_scope_prepare (self->scope, store, SQL_CHECKPOINTS,
                                                          error);
  int row;

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (usual_weeks); i++)
    find_weeks (self->checkpoints, usual_weeks[i]);

  while ((row = tov_statement_step (statement, error)) > 0)
    {
      int weeks = (int) tov_statement_get_int (statement, 0);
      TovCheckpointCount *checkpoint = find_weeks (self->checkpoints, weeks);

      if (!is_due (self, tov_statement_get_date (statement, 1), weeks))
        continue;
      checkpoint->known += tov_statement_get_int (statement, 2);
      checkpoint->self_supporting += tov_statement_get_int (statement, 3) != 0;
      checkpoint->job_or_education += tov_statement_get_int (statement, 4);
    }
  g_array_sort (self->checkpoints, compare_weeks);

  return row == 0;
}

static void
count_eligible (Counting *counting)
{
  TovOutcomes *result = counting->result;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, counting->by_end);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    for (guint i = 0; i < result->checkpoints->len; i++)
      {
        const gint64 *ended = value;
        TovCheckpointCount *checkpoint = &g_array_index (result->checkpoints, TovCheckpointCount,
                                                         i);

        if (is_due (result, (TovDate) ended[0], checkpoint->weeks))
          checkpoint->eligible += ended[1];
      }
}

TovOutcomes *
tov_outcomes_compute (TovStore        *store,
                      const TovScope  *scope,
                      GError         **error)
{
  g_autoptr (TovOutcomes) self = g_new0 (TovOutcomes, 1);
  g_autoptr (GHashTable) by_outcome = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                             NULL);
  g_autoptr (GHashTable) by_end = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Counting counting = { self, by_outcome, by_end };

  g_return_val_if_fail (scope != NULL, NULL);

  self->scope = tov_scope_copy (scope);
  self->outcomes = g_ptr_array_new_with_free_func (outcome_count_free);
  self->checkpoints = g_array_new (FALSE, FALSE, sizeof (TovCheckpointCount));

  if (!count_placements (&counting, store, error) || !list_outcomes (&counting, store, error) ||
      !count_known (self, store, error))
    return NULL;
  add_not_stated (&counting);
  count_eligible (&counting);

  return g_steal_pointer (&self);
}

double
tov_outcomes_mean_days (const TovOutcomes *self)
{
  return self->ended > 0 ? (double) self->ended_days / (double) self->ended : NAN;
}

double
tov_outcomes_success_share (const TovOutcomes *self)
{
  return self->ended > 0 ? (double) self->success / (double) self->ended : NAN;
}

const char *
tov_outcome_label (const TovOutcomeCount *outcome,
                   TovLanguage            language)
{
  return language == TOV_LANGUAGE_DANISH ? outcome->label_da : outcome->label_en;
}
