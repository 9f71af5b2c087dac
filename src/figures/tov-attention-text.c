/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-attention.h"

#include "tov-format.h"

static const char *
title_format (const TovAttention *self,
              TovLanguage         language)
{
  switch (self->kind)
    {
    case TOV_ATTENTION_MEASUREMENT_OVERDUE:
      /* Translators: a candidate's reference; "Progressionsmåling mangler" */
      return tov_text (language, "Measurement overdue: %s");
    case TOV_ATTENTION_PLANNED_END_PASSED:
      /* Translators: a candidate's reference */
      return tov_text (language, "Planned end passed: %s");
    case TOV_ATTENTION_FOLLOWUP_OVERDUE:
      /* Translators: a candidate's reference */
      return tov_text (language, "Follow-up not held: %s");
    case TOV_ATTENTION_SLOT_VACANT:
      /* Translators: a slot's name */
      return tov_text (language, "Vacant slot: %s");
    case TOV_ATTENTION_SLOT_FALLS_VACANT:
      /* Translators: a slot's name */
      return tov_text (language, "Slot falls vacant: %s");
    case TOV_ATTENTION_AGREEMENT_ENDS:
      /* Translators: a partnership's name */
      return self->overdue ? tov_text (language, "Agreement has ended: %s")
                           : tov_text (language, "Agreement ends: %s");
    case TOV_ATTENTION_LIMIT_AHEAD:
    default:
      g_return_val_if_reached ("%s");
    }
}

char *
tov_attention_title (const TovAttention *self,
                     TovLanguage         language)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind == TOV_ATTENTION_LIMIT_AHEAD)
    /* Translators: a candidate's reference and the length of the placement */
    return g_strdup_printf (
        tov_ntext (language, "%s reaches %d week", "%s reaches %d weeks", (gulong) self->weeks),
        self->subject, self->weeks);

  return g_strdup_printf (title_format (self, language), self->subject);
}

/* "Falck, Glostrup 1", or the partnership alone where the title has the slot already. */
static char *
whereabouts (const TovAttention *self)
{
  if (self->place == NULL || g_strcmp0 (self->place, self->subject) == 0)
    return g_strdup (self->partnership);

  return g_strdup_printf ("%s, %s", self->partnership, self->place);
}

static char *
what_about (const TovAttention *self,
            TovLanguage         language)
{
  g_autofree char *day = tov_format_date (language, self->day);

  switch (self->kind)
    {
    case TOV_ATTENTION_MEASUREMENT_OVERDUE:
      /* Translators: a date */
      return g_strdup_printf (tov_text (language, "should have been measured %s"), day);
    case TOV_ATTENTION_PLANNED_END_PASSED:
      /* Translators: a date */
      return g_strdup_printf (tov_text (language, "planned until %s"), day);
    case TOV_ATTENTION_FOLLOWUP_OVERDUE:
      /* Translators: the date of a follow-up */
      return g_strdup_printf (tov_text (language, "agreed for %s"), day);
    case TOV_ATTENTION_SLOT_VACANT:
      if (self->day == TOV_DATE_NONE)
        return g_strdup (tov_text (language, "never filled"));
      /* Translators: a date */
      return g_strdup_printf (tov_text (language, "vacant since %s"), day);
    case TOV_ATTENTION_SLOT_FALLS_VACANT:
      /* Translators: a date */
      return g_strdup_printf (tov_text (language, "vacant from %s"), day);
    case TOV_ATTENTION_LIMIT_AHEAD:
      /* Translators: with the employees' representatives */
      return g_strdup (tov_text (language, "consultation not noted"));
    case TOV_ATTENTION_AGREEMENT_ENDS:
      /* Translators: both take a date and are about an agreement */
      return g_strdup_printf (self->overdue ? tov_text (language, "ended %s, still active")
                                            : tov_text (language, "ends %s"),
                              day);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

char *
tov_attention_where (const TovAttention *self,
                     TovLanguage         language)
{
  g_autofree char *where = NULL;
  g_autofree char *what = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  where = whereabouts (self);
  what = what_about (self, language);

  return g_strdup_printf ("%s · %s", where, what);
}

char *
tov_attention_when (const TovAttention *self,
                    TovLanguage         language)
{
  gulong days;

  g_return_val_if_fail (self != NULL, NULL);

  days = (gulong) self->days;
  if (self->overdue)
    return g_strdup_printf (tov_ntext (language, "%d day over", "%d days over", days), self->days);

  if (self->kind == TOV_ATTENTION_SLOT_VACANT)
    {
      if (self->days == 0)
        /* Translators: a slot that nobody sits in */
        return g_strdup (tov_text (language, "vacant"));
      return g_strdup_printf (tov_ntext (language, "vacant for %d day", "vacant for %d days", days),
                              self->days);
    }

  if (self->days == 0)
    return g_strdup (tov_text (language, "today"));
  return g_strdup_printf (tov_ntext (language, "in %d day", "in %d days", days), self->days);
}
