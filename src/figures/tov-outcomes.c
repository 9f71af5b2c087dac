/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-outcomes.h"

#include <math.h>

#include "tov-codes.h"
#include "tov-not-stated-private.h"
#include "tov-scope-private.h"

#define SQL_PLACEMENTS \
  TOV_SQL_SCOPE \
  "SELECT count (*) FILTER (WHERE start_day BETWEEN ?1 AND ?2)," \
  "       count (*) FILTER (WHERE start_day <= ?2 AND (end_day IS NULL OR end_day >= ?2))," \
  "       count (*) FILTER (WHERE end_day BETWEEN ?1 AND ?2)," \
  "       coalesce (sum (end_day - start_day + 1) FILTER (WHERE end_day BETWEEN ?1 AND ?2), 0)" \
  " FROM scope_placement"

#define SQL_OUTCOMES \
  TOV_SQL_SCOPE \
  ", counted AS (SELECT outcome_id, count (*) AS count FROM scope_ended GROUP BY outcome_id) " \
  "SELECT code, label_en, label_da, outcome_group, success, coalesce (count, 0) AS n" \
  " FROM outcome LEFT JOIN counted ON outcome_id = outcome.id" \
  " WHERE n > 0 OR (coalesce (valid_from, ?1) <= ?2 AND coalesce (valid_to, ?2) >= ?1)" \
  " ORDER BY n DESC, position, code"

#define SQL_NOT_STATED \
  TOV_SQL_SCOPE \
  "SELECT count (*) FROM scope_ended WHERE outcome_id IS NULL"

#define SQL_ENDED_BY_DAY \
  TOV_SQL_SCOPE \
  "SELECT end_day, count (*) FROM scope_ended GROUP BY end_day"

/* From the checkpoints' side, so that it costs what was recorded and not what might have been. */
#define SQL_CHECKPOINTS \
  TOV_SQL_SCOPE \
  "SELECT weeks," \
  "       count (*) FILTER (WHERE due AND known)," \
  "       count (*) FILTER (WHERE due AND self_supporting)," \
  "       count (*) FILTER (WHERE due AND status IN ('ordinary_job', 'flex_job', 'education'))" \
  " FROM (" \
  "   SELECT weeks, status, self_supporting, status IS NOT NULL OR self_supporting IS NOT NULL AS known," \
  "          coalesce (end_day BETWEEN ?1 AND ?2 AND end_day + 7 * weeks <= ?3, 0) AS due" \
  "   FROM checkpoint JOIN scope_placement ON scope_placement.id = placement_id) " \
  "GROUP BY weeks ORDER BY weeks"

static const int usual_weeks[] = { 4, 5, 13, 26 };

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

static gboolean
count_placements (TovOutcomes *self, TovStore *store, GError **error)
{
  g_autoptr (TovStatement) statement = tov_scope_prepare (self->scope, store, SQL_PLACEMENTS, error);

  if (statement == NULL || tov_statement_step (statement, error) < 0)
    return FALSE;

  self->started = tov_statement_get_int (statement, 0);
  self->running_at_end = tov_statement_get_int (statement, 1);
  self->ended = tov_statement_get_int (statement, 2);
  self->ended_days = tov_statement_get_int (statement, 3);

  return TRUE;
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

/* Stable, so that the order of the query stays within a group. */
static gint
compare_groups (gconstpointer a, gconstpointer b)
{
  const TovOutcomeCount *first = *(TovOutcomeCount **) a;
  const TovOutcomeCount *second = *(TovOutcomeCount **) b;

  return group_position (first->group) - group_position (second->group);
}

static gboolean
count_outcomes (TovOutcomes *self, TovStore *store, GError **error)
{
  g_autoptr (TovStatement) statement = tov_scope_prepare (self->scope, store, SQL_OUTCOMES, error);
  int row;

  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    {
      TovOutcomeCount *outcome = g_new0 (TovOutcomeCount, 1);

      outcome->code = tov_statement_dup_text (statement, 0);
      outcome->label_en = tov_statement_dup_text (statement, 1);
      outcome->label_da = tov_statement_dup_text (statement, 2);
      outcome->group = tov_statement_dup_text (statement, 3);
      outcome->success = tov_statement_get_int (statement, 4) != 0;
      outcome->count = tov_statement_get_int (statement, 5);
      if (outcome->success)
        self->success += outcome->count;
      g_ptr_array_add (self->outcomes, outcome);
    }
  g_ptr_array_sort (self->outcomes, compare_groups);

  return row == 0;
}

static gboolean
count_not_stated (TovOutcomes *self, TovStore *store, GError **error)
{
  g_autoptr (TovStatement) statement = tov_scope_prepare (self->scope, store, SQL_NOT_STATED, error);
  TovOutcomeCount *outcome;

  if (statement == NULL || tov_statement_step (statement, error) < 0)
    return FALSE;

  outcome = g_new0 (TovOutcomeCount, 1);
  outcome->code = g_strdup (TOV_NOT_STATED);
  outcome->label_en = g_strdup (tov_not_stated_label (TOV_LANGUAGE_ENGLISH));
  outcome->label_da = g_strdup (tov_not_stated_label (TOV_LANGUAGE_DANISH));
  outcome->group = g_strdup (TOV_NOT_STATED);
  outcome->count = tov_statement_get_int (statement, 0);
  g_ptr_array_add (self->outcomes, outcome);

  return TRUE;
}

static gint
compare_weeks (gconstpointer a, gconstpointer b)
{
  return ((const TovCheckpointCount *) a)->weeks - ((const TovCheckpointCount *) b)->weeks;
}

static TovCheckpointCount *
find_weeks (GArray *checkpoints, int weeks)
{
  TovCheckpointCount fresh = { .weeks = weeks };

  for (guint i = 0; i < checkpoints->len; i++)
    if (g_array_index (checkpoints, TovCheckpointCount, i).weeks == weeks)
      return &g_array_index (checkpoints, TovCheckpointCount, i);

  g_array_append_val (checkpoints, fresh);
  return &g_array_index (checkpoints, TovCheckpointCount, checkpoints->len - 1);
}

static gboolean
count_known (TovOutcomes *self, TovStore *store, GError **error)
{
  g_autoptr (TovStatement) statement = tov_scope_prepare (self->scope, store, SQL_CHECKPOINTS, error);
  int row;

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (usual_weeks); i++)
    find_weeks (self->checkpoints, usual_weeks[i]);

  while ((row = tov_statement_step (statement, error)) > 0)
    {
      TovCheckpointCount *checkpoint = find_weeks (self->checkpoints, (int) tov_statement_get_int (statement, 0));

      checkpoint->known = tov_statement_get_int (statement, 1);
      checkpoint->self_supporting = tov_statement_get_int (statement, 2);
      checkpoint->job_or_education = tov_statement_get_int (statement, 3);
    }
  g_array_sort (self->checkpoints, compare_weeks);

  return row == 0;
}

static gboolean
count_eligible (TovOutcomes *self, TovStore *store, GError **error)
{
  g_autoptr (TovStatement) statement = tov_scope_prepare (self->scope, store, SQL_ENDED_BY_DAY, error);
  int row;

  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    {
      TovDate end = tov_statement_get_date (statement, 0);
      gint64 ended = tov_statement_get_int (statement, 1);

      for (guint i = 0; i < self->checkpoints->len; i++)
        {
          TovCheckpointCount *checkpoint = &g_array_index (self->checkpoints, TovCheckpointCount, i);

          if (end + 7 * checkpoint->weeks <= self->scope->as_of)
            checkpoint->eligible += ended;
        }
    }

  return row == 0;
}

TovOutcomes *
tov_outcomes_compute (TovStore *store, const TovScope *scope, GError **error)
{
  g_autoptr (TovOutcomes) self = g_new0 (TovOutcomes, 1);

  g_return_val_if_fail (scope != NULL, NULL);

  self->scope = tov_scope_copy (scope);
  self->outcomes = g_ptr_array_new_with_free_func (outcome_count_free);
  self->checkpoints = g_array_new (FALSE, FALSE, sizeof (TovCheckpointCount));

  if (!count_placements (self, store, error)
      || !count_outcomes (self, store, error)
      || !count_not_stated (self, store, error)
      || !count_known (self, store, error)
      || !count_eligible (self, store, error))
    return NULL;

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
tov_outcome_label (const TovOutcomeCount *outcome, TovLanguage language)
{
  return language == TOV_LANGUAGE_DANISH ? outcome->label_da : outcome->label_en;
}
