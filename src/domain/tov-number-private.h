/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-text.h"

G_BEGIN_DECLS

/* Numbers in decimal digits: rounding, grouping and signs, without the process's locale. */

typedef enum
{
  TOV_NUMBER_SIGN_MINUS,  /* only below zero */
  TOV_NUMBER_SIGN_ALWAYS, /* but never at zero, nor at what is rounded to it */
} TovNumberSign;

/* The digits of |@value| × 10^@decimals, rounded half away from zero, at least @decimals + 1 of
 * them (transfer full). @value is finite. */
char *tov_number_digits (double value, int decimals);

/* The number whose last @decimals digits are the fraction, as the language writes it (transfer
 * full). */
char *tov_number_from_digits (TovLanguage language,
                              const char *digits,
                              int decimals,
                              gboolean negative,
                              TovNumberSign sign);

/* The same of a whole number of the smallest units: 832510 with two decimals is 8,325.10. */
char *tov_number_from_units (TovLanguage language, gint64 units, int decimals, TovNumberSign sign);

G_END_DECLS
