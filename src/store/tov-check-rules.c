/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-check-rules.h"

#include "tov-check-sql-private.h"
#include "tov-format.h"
#include "tov-rule-sets.h"

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

/* The file may hold any number where a count should be. */
static int
get_count (TovStatement *statement,
           int           column)
{
  return (int) tov_statement_get_within (statement, column, 0, G_MAXINT32);
}

static int
get_number (TovStatement *statement,
            int           column)
{
  return (int) tov_statement_get_within (statement, column, -G_MAXINT32, G_MAXINT32);
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

static char *
describe_ratio (TovStatement          *statement,
                const TovCheckContext *context)
{
  if (!context->has_ratio)
    return NULL;

  int allowed = tov_ratio_allowed (&context->ratio, get_count (statement, 2));
  int in_use = get_count (statement, 3);

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

static char *
describe_quota (TovStatement          *statement,
                const TovCheckContext *context)
{
  g_autofree char *day = tov_format_date (context->language, context->as_of);
  int running = get_count (statement, 3);

  /* Translators: a jobcentre, a number of placements, a partnership, a date, a number of slots */
  return g_strdup_printf (
      tov_ntext (
          context->language, "%s has %d placement in %s on %s, and its quota of slots is %d.",
          "%s has %d placements in %s on %s, and its quota of slots is %d.", (gulong) running),
      tov_statement_get_text (statement, 0), running, tov_statement_get_text (statement, 1), day,
      get_count (statement, 2));
}

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
      get_number (statement, 6),
      tov_statement_get_text (statement, danish ? 5 : 4),
      tov_statement_get_text (statement, danish ? 3 : 2), tov_statement_get_text (statement, 0),
      day, get_number (statement, 7), get_number (statement, 8));
}

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
