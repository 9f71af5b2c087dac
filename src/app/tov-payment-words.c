/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-payment-words.h"

#include <glib/gi18n.h>

#include "tov-codes.h"
#include "tov-format.h"
#include "tov-words.h"

static char *
format_hours (gint64 hundredths)
{
  if (hundredths < 0)
    return g_strdup ("–");
  return tov_format_decimal (tov_language_default (), hundredths / 100.0,
                             hundredths % 100 == 0 ? 0 : 2);
}

char *
tov_payment_words (const TovPaymentTermView *term)
{
  g_autofree char *rate = tov_format_money (tov_language_default (), term->rate);
  g_autofree char *hours = format_hours (term->hours);
  gboolean by_month = g_strcmp0 (term->unit, "month") == 0;

  if (g_str_equal (term->kind, "per-slot"))
    return g_strdup_printf (by_month ? _ ("%s per slot and month, filled or not")
                                     : _ ("%s per slot and week, filled or not"),
                            rate);
  if (g_str_equal (term->kind, "per-filled-slot"))
    /* Translators: the amount of an hour, then the number of hours. */
    return g_strdup_printf (_ ("%s an hour, %s hours a week for each filled slot"), rate, hours);
  if (g_str_equal (term->kind, "hours-block"))
    return g_strdup_printf (_ ("%s an hour, %s hours a week for every %d slots"), rate, hours,
                            MAX (term->slots, 0));
  if (g_str_equal (term->kind, "per-candidate"))
    return g_strdup_printf (
        by_month ? _ ("%s per candidate and month") : _ ("%s per candidate and week"), rate);
  if (g_str_equal (term->kind, "lump-sum"))
    return g_strdup_printf (_ ("%s once"), rate);
  if (g_str_equal (term->kind, "salary-share"))
    return g_strdup_printf (_ ("%s a year as a share of a salary"), rate);
  if (g_str_equal (term->kind, "course"))
    return g_strdup_printf (_ ("%s a year for courses"), rate);
  return g_strdup_printf (
      "%s, %s", tov_codes_label (TOV_CODES_PAYMENT_KIND, term->kind, tov_language_default ()),
      rate);
}

char *
tov_payment_words_note (const TovPaymentTermView *term)
{
  gboolean dated = term->from != TOV_DATE_NONE || term->to != TOV_DATE_NONE;
  g_autofree char *period = dated ? tov_format_period (tov_language_default (),
                                                       (TovPeriod) { term->from, term->to })
                                  : NULL;
  g_autofree char *note = tov_words_join (term->description, period);

  if (g_strcmp0 (term->part_weeks, "rounded_up") != 0)
    return g_steal_pointer (&note);
  return tov_words_join (note, _ ("part weeks are rounded up"));
}
