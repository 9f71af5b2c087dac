/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-check-rules.h"

#include "tov-format.h"
#include "tov-rule-sets.h"
#include "tov-view-sql-private.h"

/* The columns by which a placement is named, and the tables that they come from. */
#define PLACE "placement.reference, slot.label, site.name, partnership.name"
#define PLACES                                                                                  \
  "FROM placement JOIN slot ON slot.id = placement.slot_id JOIN site ON site.id = slot.site_id" \
  " JOIN partnership ON partnership.id = slot.partnership_id "
#define N_PLACE 4
#define BY_REFERENCE " ORDER BY placement.reference COLLATE danish"

/* A placement without an end runs to the as-of date; one that starts after it counts for its first day. */
#define LAST_DAY(table) "coalesce (" table ".end_day, max (" table ".start_day, ?1))"

gboolean
tov_check_context_init (TovCheckContext  *context,
                        TovStore         *store,
                        TovLanguage       language,
                        GError          **error)
{
  context->language = language;
  context->as_of = tov_store_get_as_of (store);

  return tov_store_get_ratio_rule (store, context->as_of, &context->ratio, &context->ratio_source,
                                   &context->has_ratio, error);
}

void
tov_check_context_clear (TovCheckContext *context)
{
  g_clear_pointer (&context->ratio_source, g_free);
}

static char *
describe_place (TovStatement          *statement,
                const TovCheckContext *context)
{
  /* Translators: a placement's reference, and where it is: the slot, the site and the partnership */
  return g_strdup_printf (
      tov_text (context->language, "Placement %s (slot %s, %s, %s)"),
      tov_statement_get_text (statement, 0), tov_statement_get_text (statement, 1),
      tov_statement_get_text (statement, 2), tov_statement_get_text (statement, 3));
}

#define OVERLAP_SQL                                                                                                  \
  "WITH placed AS (SELECT id, max (" LAST_DAY (                                                                      \
      "placement") ") OVER (PARTITION BY slot_id ORDER BY start_day, id"                                             \
                   "  ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS taken_until FROM placement) "             \
                   "SELECT " PLACE                                                                                   \
                   ", (SELECT earlier.reference FROM placement AS earlier WHERE earlier.slot_id = placement.slot_id" \
                   "  AND (earlier.start_day, earlier.id) < (placement.start_day, placement.id)"                     \
                   "  AND " LAST_DAY (                                                                               \
                       "earlier") " >= placement.start_day ORDER BY earlier.start_day, earlier.id LIMIT 1) " PLACES  \
                                  "JOIN placed ON placed.id = placement.id WHERE placed.taken_until >= placement.start_day" BY_REFERENCE

static char *
describe_overlap (TovStatement          *statement,
                  const TovCheckContext *context)
{
  g_autofree char *place = describe_place (statement, context);

  /* Translators: "Placement 12 (slot A, site, partnership)", and another placement's reference */
  return g_strdup_printf (
      tov_text (context->language, "%s overlaps with placement %s, which has the same slot."),
      place, tov_statement_get_text (statement, N_PLACE));
}

/* Pauses are left out: a placement goes on over a Christmas at which the company is closed. */
#define OUTSIDE_SQL                                                                   \
  "SELECT " PLACE " " PLACES "WHERE placement.start_day < slot.opened OR " LAST_DAY ( \
      "placement") " > slot.closed" BY_REFERENCE

static char *
describe_outside (TovStatement          *statement,
                  const TovCheckContext *context)
{
  g_autofree char *place = describe_place (statement, context);

  /* Translators: "Placement 12 (slot A, site, partnership)" */
  return g_strdup_printf (
      tov_text (context->language, "%s begins before the slot opens or ends after it closes."),
      place);
}

/* The last extension decided moves the planned end. */
#define OVERDUE_SQL                                                                                                \
  "SELECT " PLACE                                                                                                  \
  ", coalesce ((SELECT max (new_planned_end) FROM extension WHERE placement_id = placement.id AND decided <= ?1)," \
  " placement.planned_end) AS due " PLACES                                                                         \
  "WHERE placement.end_day IS NULL AND placement.start_day <= ?1 AND due < ?1" BY_REFERENCE

static char *
describe_overdue (TovStatement          *statement,
                  const TovCheckContext *context)
{
  g_autofree char *place = describe_place (statement, context);
  g_autofree char *due = tov_format_date (context->language,
                                          tov_statement_get_date (statement, N_PLACE));

  /* Translators: "Placement 12 (slot A, site, partnership)", and a date */
  return g_strdup_printf (
      tov_text (context->language, "%s was planned to end on %s, and no end is stated."), place,
      due);
}

#define PAYER_SQL                                                                                     \
  "SELECT " PLACE ", jobcentre.name " PLACES "JOIN jobcentre ON jobcentre.id = " TOV_SQL_PAYER " "    \
  "WHERE ?1 IS NOT NULL AND EXISTS (SELECT 1 FROM participant WHERE partnership_id = partnership.id)" \
  " AND jobcentre.id IS NOT partnership.lead_jobcentre_id"                                            \
  " AND NOT EXISTS (SELECT 1 FROM participant WHERE partnership_id = partnership.id AND participant.jobcentre_id = jobcentre.id)" BY_REFERENCE

static char *
describe_payer (TovStatement          *statement,
                const TovCheckContext *context)
{
  g_autofree char *place = describe_place (statement, context);

  /* Translators: "Placement 12 (slot A, site, partnership)", and a jobcentre's name */
  return g_strdup_printf (
      tov_text (context->language,
                "%s is paid for by %s, which does not take part in the partnership."),
      place, tov_statement_get_text (statement, N_PLACE));
}

#define RATIO_SQL                                                                                                                       \
  "SELECT site.name, company.name, " TOV_SQL_HEADCOUNT (                                                                                \
      "ordinary_employees") " AS employees,"                                                                                            \
                            " " TOV_SQL_PLACEMENTS_AT_SITE " + coalesce (" TOV_SQL_HEADCOUNT (                                          \
                                "other_supported") ", 0) "                                                                              \
                                                   "FROM site JOIN company ON company.id = site.company_id WHERE employees IS NOT NULL" \
                                                   " ORDER BY company.name COLLATE danish, site.name COLLATE danish"

static char *
describe_ratio (TovStatement          *statement,
                const TovCheckContext *context)
{
  if (!context->has_ratio)
    return NULL;

  int allowed = tov_ratio_allowed (&context->ratio, (int) tov_statement_get_int (statement, 2));
  int in_use = (int) tov_statement_get_int (statement, 3);

  if (in_use <= allowed)
    return NULL;

  g_autofree char *day = tov_format_date (context->language, context->as_of);

  /* Translators: a number of people, a site, its company, a date, a number, and the law that says so */
  return g_strdup_printf (
      tov_ntext (
          context->language,
          "%d person is in a supported scheme at %s (%s) on %s, where the ratio allows %d (%s).",
          "%d people are in supported schemes at %s (%s) on %s, where the ratio allows %d (%s).",
          (gulong) in_use),
      in_use, tov_statement_get_text (statement, 0), tov_statement_get_text (statement, 1), day,
      allowed, context->ratio_source != NULL ? context->ratio_source : "–");
}

#define QUOTA_SQL                                                                                                                               \
  "SELECT jobcentre.name, partnership.name, participant.slot_quota,"                                                                            \
  " (SELECT count(*) FROM slot JOIN placement ON placement.slot_id = slot.id"                                                                   \
  "  WHERE slot.partnership_id = partnership.id AND " TOV_SQL_PLACEMENT_RUNS " AND " TOV_SQL_PAYER                                              \
  " = jobcentre.id) AS running "                                                                                                                \
  "FROM participant JOIN jobcentre ON jobcentre.id = participant.jobcentre_id JOIN partnership ON partnership.id = participant.partnership_id " \
  "WHERE running > participant.slot_quota ORDER BY partnership.name COLLATE danish, jobcentre.name COLLATE danish"

static char *
describe_quota (TovStatement          *statement,
                const TovCheckContext *context)
{
  g_autofree char *day = tov_format_date (context->language, context->as_of);
  int running = (int) tov_statement_get_int (statement, 3);

  /* Translators: a jobcentre, a number of placements, a partnership, a date, a number of slots */
  return g_strdup_printf (
      tov_ntext (
          context->language, "%s has %d placement in %s on %s, and its quota of slots is %d.",
          "%s has %d placements in %s on %s, and its quota of slots is %d.", (gulong) running),
      tov_statement_get_text (statement, 0), running, tov_statement_get_text (statement, 1), day,
      (int) tov_statement_get_int (statement, 2));
}

#define SCALE_SQL                                                                                                                  \
  "SELECT candidate.reference, measurement.day, instrument.label_en, instrument.label_da, indicator.label_en, indicator.label_da," \
  " answer.value, instrument.scale_min, instrument.scale_max "                                                                     \
  "FROM answer JOIN measurement ON measurement.id = answer.measurement_id JOIN indicator ON indicator.id = answer.indicator_id"    \
  " JOIN instrument ON instrument.id = indicator.instrument_id JOIN candidate ON candidate.id = measurement.candidate_id "         \
  "WHERE ?1 IS NOT NULL AND answer.value NOT BETWEEN instrument.scale_min AND instrument.scale_max "                               \
  "ORDER BY candidate.reference COLLATE danish, measurement.day"

static char *
describe_scale (TovStatement          *statement,
                const TovCheckContext *context)
{
  gboolean danish = context->language == TOV_LANGUAGE_DANISH;
  g_autofree char *day = tov_format_date (context->language, tov_statement_get_date (statement, 1));

  /* Translators: a number, an indicator, an instrument, a candidate's reference, a date, and the two ends of the scale */
  return g_strdup_printf (
      tov_text (context->language,
                "The answer %d to “%s” (%s, candidate %s, %s) is not on the scale from %d to %d."),
      (int) tov_statement_get_int (statement, 6),
      tov_statement_get_text (statement, danish ? 5 : 4),
      tov_statement_get_text (statement, danish ? 3 : 2), tov_statement_get_text (statement, 0),
      day, (int) tov_statement_get_int (statement, 7), (int) tov_statement_get_int (statement, 8));
}

#define EXPIRED_SQL \
  "SELECT name, ends FROM partnership WHERE status = 'active' AND ends < ?1 ORDER BY name COLLATE danish"

static char *
describe_expired (TovStatement          *statement,
                  const TovCheckContext *context)
{
  g_autofree char *ends = tov_format_date (context->language,
                                           tov_statement_get_date (statement, 1));

  /* Translators: a partnership, and a date */
  return g_strdup_printf (
      tov_text (context->language,
                "The agreement of %s ended on %s, and it is still marked as active."),
      tov_statement_get_text (statement, 0), ends);
}

#define RULE_SET_SQL \
  "SELECT code FROM rule_set WHERE ?1 IS NOT NULL AND NOT json_valid (body) ORDER BY code"

static char *
describe_rule_set (TovStatement          *statement,
                   const TovCheckContext *context)
{
  /* Translators: a rule set's code */
  return g_strdup_printf (
      tov_text (context->language, "The rule set %s can't be read, so it is not used."),
      tov_statement_get_text (statement, 0));
}

const TovCheckRule tov_check_rules[] = {
  { OVERLAP_SQL, describe_overlap },   { OUTSIDE_SQL, describe_outside },
  { OVERDUE_SQL, describe_overdue },   { PAYER_SQL, describe_payer },
  { RATIO_SQL, describe_ratio },       { QUOTA_SQL, describe_quota },
  { SCALE_SQL, describe_scale },       { EXPIRED_SQL, describe_expired },
  { RULE_SET_SQL, describe_rule_set }, { NULL, NULL },
};
