/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-candidates.h"

#include "tov-not-stated-private.h"
#include "tov-scope-private.h"

#define AGE_LIMIT 30

/* Plain scans, joined here by the candidates' ids: quicker than looking each one up in three indexes. */
#define SQL_PRESENT TOV_SQL_SCOPE "SELECT candidate_id, start_day FROM scope_present"
#define SQL_CANDIDATES "SELECT id, gender, birth_year FROM candidate"
#define SQL_CANDIDATE_BENEFITS "SELECT candidate_id, valid_from, benefit_id FROM candidate_benefit"
#define SQL_BENEFITS "SELECT id, code, label_en, label_da FROM benefit ORDER BY position, code"

/* A candidate with a placement in the period. */
typedef struct
{
  gint64 id;
  TovDate start;        /* of the first of these placements */
  TovDate benefit_from; /* when the benefit of that day began */
  gint64 benefit_id;    /* 0: not stated */
} Person;

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

/* Hands each row to @take, which finds whom it is about by the first column. */
typedef void (*TakeRow) (TovCandidates *self, GHashTable *people, TovStatement *statement);

static gboolean
scan (TovCandidates  *self,
      GHashTable     *people,
      TovStatement   *statement,
      TakeRow         take,
      GError        **error)
{
  int row;

  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    take (self, people, statement);

  return row == 0;
}

static Person *
find_person (GHashTable   *people,
             TovStatement *statement)
{
  gint64 id = tov_statement_get_int (statement, 0);

  return g_hash_table_lookup (people, &id);
}

static void
take_placement (TovCandidates *self,
                GHashTable    *people,
                TovStatement  *statement)
{
  Person *person = find_person (people, statement);
  TovDate start = tov_statement_get_date (statement, 1);

  if (person == NULL)
    {
      person = g_new (Person, 1);
      *person = (Person) { tov_statement_get_int (statement, 0), start, TOV_DATE_NONE, 0 };
      g_hash_table_insert (people, person, person);
    }
  person->start = MIN (person->start, start);
}

static gint64 *
gender_count (TovCandidates *self,
              const char    *gender)
{
  if (g_strcmp0 (gender, "man") == 0)
    return &self->men;
  if (g_strcmp0 (gender, "woman") == 0)
    return &self->women;
  if (g_strcmp0 (gender, "other") == 0)
    return &self->other;

  return &self->gender_not_stated;
}

static void
take_candidate (TovCandidates *self,
                GHashTable    *people,
                TovStatement  *statement)
{
  const Person *person = find_person (people, statement);

  if (person == NULL)
    return;

  self->total++;
  ++*gender_count (self, tov_statement_get_text (statement, 1));
  if (tov_statement_is_null (statement, 2))
    self->age_not_stated++;
  else if (tov_date_year (person->start) - tov_statement_get_within (statement, 2, 0, G_MAXINT32) <
           AGE_LIMIT)
    self->under_30++;
  else
    self->thirty_and_over++;
}

static void
take_benefit (TovCandidates *self,
              GHashTable    *people,
              TovStatement  *statement)
{
  Person *person = find_person (people, statement);
  TovDate from = tov_statement_get_date (statement, 1);

  if (person == NULL || from > person->start || from < person->benefit_from)
    return;

  person->benefit_from = from;
  person->benefit_id = tov_statement_get_int (statement, 2);
}

static GHashTable *
count_by_benefit (GHashTable *people)
{
  GHashTable *counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, people);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Person *person = value;
      gint64 *count = g_hash_table_lookup (counts, &person->benefit_id);

      if (count == NULL)
        {
          count = g_new0 (gint64, 1);
          g_hash_table_insert (counts, &person->benefit_id, count);
        }
      ++*count;
    }

  return counts;
}

static void
add_benefit (TovCandidates *self,
             const char    *code,
             const char    *label_en,
             const char    *label_da,
             const gint64  *count)
{
  TovBenefitCount *benefit;

  if (count == NULL)
    return;

  benefit = g_new (TovBenefitCount, 1);
  *benefit = (TovBenefitCount) { g_strdup (code), g_strdup (label_en), g_strdup (label_da),
                                 *count };
  g_ptr_array_add (self->benefits, benefit);
}

/* Sorting is stable, so that the list's order stays within equal counts. */
static gint
compare_benefits (gconstpointer a,
                  gconstpointer b)
{
  gint64 first = (*(TovBenefitCount **) a)->count;
  gint64 second = (*(TovBenefitCount **) b)->count;

  return (first < second) - (first > second);
}

static gboolean
list_benefits (TovCandidates  *self,
               GHashTable     *people,
               TovStore       *store,
               GError        **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (store, SQL_BENEFITS, error);
  g_autoptr (GHashTable) counts = count_by_benefit (people);
  const gint64 not_stated = 0;
  int row;

  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    {
      gint64 id = tov_statement_get_int (statement, 0);

      add_benefit (self, tov_statement_get_text (statement, 1),
                   tov_statement_get_text (statement, 2), tov_statement_get_text (statement, 3),
                   g_hash_table_lookup (counts, &id));
    }
  g_ptr_array_sort (self->benefits, compare_benefits);
  add_benefit (self, TOV_NOT_STATED, tov_not_stated_label (TOV_LANGUAGE_ENGLISH),
               tov_not_stated_label (TOV_LANGUAGE_DANISH),
               g_hash_table_lookup (counts, &not_stated));

  return row == 0;
}

TovCandidates *
tov_candidates_compute (TovStore        *store,
                        const TovScope  *scope,
                        GError         **error)
{
  g_autoptr (TovCandidates) self = g_new0 (TovCandidates, 1);
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  g_autoptr (TovStatement) present = NULL;
  g_autoptr (TovStatement) candidates = NULL;
  g_autoptr (TovStatement) benefits = NULL;

  g_return_val_if_fail (scope != NULL, NULL);

  self->scope = tov_scope_copy (scope);
  self->benefits = g_ptr_array_new_with_free_func (benefit_count_free);

  present = tov_scope_prepare (scope, store, SQL_PRESENT, error);
  if (!scan (self, people, present, take_placement, error))
    return NULL;
  candidates = tov_statement_new (store, SQL_CANDIDATES, error);
  if (!scan (self, people, candidates, take_candidate, error))
    return NULL;
  benefits = tov_statement_new (store, SQL_CANDIDATE_BENEFITS, error);
  if (!scan (self, people, benefits, take_benefit, error))
    return NULL;
  if (!list_benefits (self, people, store, error))
    return NULL;

  return g_steal_pointer (&self);
}
