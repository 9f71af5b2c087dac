/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-attention.h"

#include "tov-collation.h"
#include "tov-statement.h"

/* A slot as people say it: labels that are only a number need their site's name. */
#define PLACE \
  "CASE WHEN slot.label GLOB '[0-9]*' THEN site.name || ' ' || slot.label ELSE slot.label END"

/* ?1 is the as-of date. */
#define WITH_RUNNING                                                                                    \
  "WITH running AS ("                                                                                   \
  "  SELECT placement.id, placement.candidate_id, slot_id, start_day, end_day, consulted, slot.closed," \
  "         candidate.reference AS candidate, " PLACE                                                   \
  " AS place, partnership.name AS partnership,"                                                         \
  "         partnership.id AS partnership_id, partnership.status,"                                      \
  "         coalesce ((SELECT max (new_planned_end) FROM extension"                                     \
  "                    WHERE placement_id = placement.id AND decided <= ?1), planned_end) AS planned"   \
  "  FROM placement"                                                                                    \
  "  JOIN candidate ON candidate.id = placement.candidate_id"                                           \
  "  JOIN slot ON slot.id = slot_id"                                                                    \
  "  JOIN site ON site.id = slot.site_id"                                                               \
  "  JOIN partnership ON partnership.id = slot.partnership_id"                                          \
  "  WHERE start_day <= ?1 AND (end_day IS NULL OR end_day >= ?1)) "

/* What every query yields. */
#define COLUMNS(subject, day) \
  "SELECT " subject ", partnership, place, partnership_id, " day " AS day, "

/* The last day of a placement's first so many weeks. */
#define LIMIT_DAY "start_day + 7 * weeks - 1"

static const struct
{
  TovAttentionKind kind;
  const char *sql;
} queries[] = {
  { TOV_ATTENTION_MEASUREMENT_OVERDUE,
    /* The bare columns beside max are those of the latest measurement. */
    WITH_RUNNING
    ", measured AS ("
    "  SELECT candidate_id, instrument_id, max (day) AS last FROM measurement"
    "  WHERE day <= ?1 AND candidate_id IN (SELECT candidate_id FROM running) GROUP BY candidate_id) " COLUMNS (
        "candidate",
        "max (last, start_day) + 7 * interval_weeks") "0"
                                                      " FROM running JOIN measured USING (candidate_id) JOIN instrument ON instrument.id = instrument_id"
                                                      " WHERE interval_weeks IS NOT NULL AND max (last, start_day) + 7 * interval_weeks < ?1" },

  { TOV_ATTENTION_PLANNED_END_PASSED,
    WITH_RUNNING COLUMNS ("candidate",
                          "planned") "0"
                                     " FROM running WHERE end_day IS NULL AND planned < ?1" },

  { TOV_ATTENTION_FOLLOWUP_OVERDUE, WITH_RUNNING
    ", agreed AS ("
    "  SELECT *, (SELECT next_due FROM followup WHERE placement_id = running.id AND followup.day <= ?1"
    "             ORDER BY followup.day DESC, next_due IS NULL, next_due LIMIT 1) AS next_due FROM running) " COLUMNS (
        "candidate",
        "next_due") "0"
                    " FROM agreed WHERE next_due < ?1" },

  { TOV_ATTENTION_SLOT_VACANT,
    "WITH vacant AS ("
    "  SELECT " PLACE
    " AS place, partnership.name AS partnership, partnership.id AS partnership_id, opened, starts,"
    "         (SELECT max (end_day) + 1 FROM placement WHERE slot_id = slot.id AND end_day < ?1) AS left"
    "  FROM slot JOIN site ON site.id = site_id JOIN partnership ON partnership.id = partnership_id"
    "  WHERE status = 'active' AND coalesce (opened, ?1) <= ?1 AND coalesce (closed, ?1) >= ?1"
    "    AND NOT EXISTS (SELECT 1 FROM slot_pause WHERE slot_id = slot.id AND ?1 BETWEEN from_day AND to_day)"
    "    AND NOT EXISTS (SELECT 1 FROM placement WHERE slot_id = slot.id AND start_day <= ?1"
    "                    AND (end_day IS NULL OR end_day >= ?1))) " COLUMNS (
        "place",
        "coalesce (max (left, opened), left, opened, starts)") "0"
                                                               " FROM vacant" },

  { TOV_ATTENTION_SLOT_FALLS_VACANT, WITH_RUNNING
    ", ending AS (SELECT *, coalesce (end_day, planned) AS last FROM running) " COLUMNS (
        "place",
        "last + 1") "0"
                    " FROM ending"
                    " WHERE status = 'active' AND last BETWEEN ?1 AND ?1 + 28 AND (closed IS NULL OR closed > last)"
                    "   AND NOT EXISTS ("
                    "     SELECT 1 FROM placement WHERE placement.slot_id = ending.slot_id AND placement.id <> ending.id"
                    "     AND coalesce (placement.end_day, placement.planned_end, last + 1) > last)" },

  { TOV_ATTENTION_LIMIT_AHEAD, WITH_RUNNING
    ", rule AS ("
    "  SELECT body ->> '$.consult_after_weeks' AS weeks FROM rule_set"
    "  WHERE kind = 'length' AND json_valid (body)"
    "    AND (valid_from IS NULL OR valid_from <= ?1) AND (valid_to IS NULL OR valid_to >= ?1)"
    "  ORDER BY valid_from DESC LIMIT 1) " COLUMNS (
        "candidate",
        LIMIT_DAY) "weeks"
                   " FROM running JOIN rule"
                   " WHERE " LIMIT_DAY
                   " BETWEEN ?1 AND ?1 + 14 AND (consulted IS NULL OR consulted > ?1)"
                   "   AND (coalesce (end_day, planned) IS NULL OR coalesce (end_day, planned) > " LIMIT_DAY
                   ")" },

  { TOV_ATTENTION_AGREEMENT_ENDS,
    "WITH agreement AS ("
    "  SELECT name AS partnership, NULL AS place, id AS partnership_id, ends FROM partnership WHERE status = 'active') " COLUMNS (
        "partnership",
        "ends") "0"
                " FROM agreement WHERE ends <= ?1 + 13 * 7" },
};

void
tov_attention_free (TovAttention *self)
{
  if (self == NULL)
    return;

  g_free (self->subject);
  g_free (self->partnership);
  g_free (self->place);
  g_free (self);
}

static TovAttention *
read_point (TovStatement     *statement,
            TovAttentionKind  kind,
            TovDate           as_of)
{
  TovAttention *self = g_new0 (TovAttention, 1);

  self->kind = kind;
  self->subject = tov_statement_dup_text (statement, 0);
  self->partnership = tov_statement_dup_text (statement, 1);
  self->place = tov_statement_dup_text (statement, 2);
  self->partnership_id = tov_statement_get_int (statement, 3);
  self->day = tov_statement_get_date (statement, 4);
  self->weeks = (int) tov_statement_get_within (statement, 5, 0, 520);
  self->days = self->day != TOV_DATE_NONE ? ABS (as_of - self->day) : 0;
  self->overdue = kind != TOV_ATTENTION_SLOT_VACANT && self->day < as_of;

  return self;
}

/* The sooner, the smaller; what has waited longest is smallest. */
static int
urgency (const TovAttention *self)
{
  return self->overdue || self->kind == TOV_ATTENTION_SLOT_VACANT ? -self->days : self->days;
}

static gint
compare_points (gconstpointer a,
                gconstpointer b)
{
  const TovAttention *first = *(TovAttention **) a;
  const TovAttention *second = *(TovAttention **) b;

  if (first->overdue != second->overdue)
    return first->overdue ? -1 : 1;
  if (urgency (first) != urgency (second))
    return urgency (first) - urgency (second);
  if (first->kind != second->kind)
    return (int) first->kind - (int) second->kind;

  return tov_danish_compare (first->subject, second->subject);
}

GPtrArray *
tov_attention_compute (TovStore  *store,
                       TovDate    as_of,
                       GError   **error)
{
  g_autoptr (GPtrArray) points = g_ptr_array_new_with_free_func (
      (GDestroyNotify) tov_attention_free);

  g_return_val_if_fail (TOV_IS_STORE (store), NULL);
  g_return_val_if_fail (tov_date_is_valid (as_of), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (TovStatement) statement = tov_statement_new (store, queries[i].sql, error);
      int row;

      if (statement == NULL)
        return NULL;

      tov_statement_bind_date (statement, 1, as_of);
      while ((row = tov_statement_step (statement, error)) > 0)
        g_ptr_array_add (points, read_point (statement, queries[i].kind, as_of));
      if (row < 0)
        return NULL;
    }
  g_ptr_array_sort (points, compare_points);

  return g_steal_pointer (&points);
}
