/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-candidates.h"

#include "tov-not-stated-private.h"
#include "tov-scope-private.h"

#define AGE_LIMIT 30

/* Each candidate once, with the day on which the first placement of the period began. */
#define SQL_FIRST \
  TOV_SQL_SCOPE \
  ", first AS (SELECT candidate_id, min (start_day) AS day FROM scope_present GROUP BY candidate_id) "

#define SQL_PEOPLE \
  SQL_FIRST \
  "SELECT gender, birth_year, CAST (strftime ('%Y', day * 86400, 'unixepoch') AS INTEGER) AS year, count (*)" \
  " FROM first JOIN candidate ON candidate.id = candidate_id" \
  " GROUP BY gender, birth_year, year"

#define SQL_BENEFITS \
  SQL_FIRST \
  ", lives_on AS (" \
  "  SELECT (SELECT benefit_id FROM candidate_benefit" \
  "          WHERE candidate_benefit.candidate_id = first.candidate_id AND valid_from <= day" \
  "          ORDER BY valid_from DESC LIMIT 1) AS benefit_id FROM first) " \
  "SELECT code, label_en, label_da, count (*) AS n" \
  " FROM lives_on LEFT JOIN benefit ON benefit.id = benefit_id" \
  " GROUP BY benefit_id" \
  " ORDER BY benefit_id IS NULL, n DESC, position, code"

static void
benefit_count_free (gpointer data)
{
  TovBenefitCount *benefit = data;

  g_free (benefit->code);
  g_free (benefit->label_en);
  g_free (benefit->label_da);
  g_free (benefit);
}

void
tov_candidates_free (TovCandidates *self)
{
  if (self == NULL)
    return;

  tov_scope_free (self->scope);
  g_clear_pointer (&self->benefits, g_ptr_array_unref);
  g_free (self);
}

static gint64 *
gender_count (TovCandidates *self, const char *gender)
{
  if (g_strcmp0 (gender, "man") == 0)
    return &self->men;
  if (g_strcmp0 (gender, "woman") == 0)
    return &self->women;
  if (g_strcmp0 (gender, "other") == 0)
    return &self->other;

  return &self->gender_not_stated;
}

static gboolean
count_people (TovCandidates *self, TovStore *store, GError **error)
{
  g_autoptr (TovStatement) statement = tov_scope_prepare (self->scope, store, SQL_PEOPLE, error);
  int row;

  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    {
      gint64 age = tov_statement_get_int (statement, 2) - tov_statement_get_int (statement, 1);
      gint64 people = tov_statement_get_int (statement, 3);

      self->total += people;
      *gender_count (self, tov_statement_get_text (statement, 0)) += people;
      if (tov_statement_is_null (statement, 1))
        self->age_not_stated += people;
      else if (age < AGE_LIMIT)
        self->under_30 += people;
      else
        self->thirty_and_over += people;
    }

  return row == 0;
}

static gboolean
count_benefits (TovCandidates *self, TovStore *store, GError **error)
{
  g_autoptr (TovStatement) statement = tov_scope_prepare (self->scope, store, SQL_BENEFITS, error);
  int row;

  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    {
      TovBenefitCount *benefit = g_new0 (TovBenefitCount, 1);
      gboolean stated = !tov_statement_is_null (statement, 0);

      benefit->code = g_strdup (stated ? tov_statement_get_text (statement, 0) : TOV_NOT_STATED);
      benefit->label_en = g_strdup (stated ? tov_statement_get_text (statement, 1)
                                           : tov_not_stated_label (TOV_LANGUAGE_ENGLISH));
      benefit->label_da = g_strdup (stated ? tov_statement_get_text (statement, 2)
                                           : tov_not_stated_label (TOV_LANGUAGE_DANISH));
      benefit->count = tov_statement_get_int (statement, 3);
      g_ptr_array_add (self->benefits, benefit);
    }

  return row == 0;
}

TovCandidates *
tov_candidates_compute (TovStore *store, const TovScope *scope, GError **error)
{
  g_autoptr (TovCandidates) self = g_new0 (TovCandidates, 1);

  g_return_val_if_fail (scope != NULL, NULL);

  self->scope = tov_scope_copy (scope);
  self->benefits = g_ptr_array_new_with_free_func (benefit_count_free);

  if (!count_people (self, store, error) || !count_benefits (self, store, error))
    return NULL;

  return g_steal_pointer (&self);
}
