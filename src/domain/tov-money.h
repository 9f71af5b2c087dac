/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An amount in øre. Never floating point. */
typedef gint64 TovMoney;

#define TOV_MONEY_NONE (G_MININT64)   /* not stated, or undefined */
#define TOV_KRONER(k, ore) ((TovMoney) (k) * 100 + (ore))

/* Reads "1.234,50", "1234.50", "1234,5", "1,234.50", "8.325,10 kr.", "−324,50" (either minus).
 * Where one separator stands alone and is followed by exactly three digits ("1.234", "13,000") it
 * groups thousands. More than two decimals, or more than ten thousand million kroner, is an error
 * that quotes the text. */
gboolean tov_money_parse (const char *text, TovMoney *amount, GError **error);

/* Plain "1234.50" with a point, for JSON and CSV (transfer full). */
char *tov_money_to_plain (TovMoney amount);

/**
 * TovExact:
 *
 * An exact sum of øre fractions, so that an amount is rounded once, when shown: rate × days / 7,
 * rate × days / days of the month … A rational number with a 128-bit numerator; zero-initialise
 * with TOV_EXACT_ZERO. The denominators that the program's rules bring (7, 28–31, 365, 366, 100,
 * slots) keep it far from overflow.
 */
__extension__ typedef __int128 TovInt128;
typedef struct
{
  TovInt128 numerator;
  gint64 denominator; /* > 0 */
} TovExact;

#define TOV_EXACT_ZERO ((TovExact) { 0, 1 })

TovExact tov_exact (TovMoney amount);

/* Amount × multiplier / divisor, exactly; divisor > 0 */
TovExact tov_exact_fraction (TovMoney amount, gint64 multiplier, gint64 divisor);

TovExact tov_exact_add (TovExact a, TovExact b);
TovExact tov_exact_multiply (TovExact a, gint64 multiplier, gint64 divisor);

/* Half away from zero */
TovMoney tov_exact_round (TovExact a);

int tov_exact_compare (TovExact a, TovExact b);

/* Splits an amount by weights (≥ 0) so that the parts add up to it exactly: largest remainder,
 * ties to the earlier part. All weights 0: equal parts. @parts has room for @n. */
void tov_money_split (TovMoney amount, const gint64 *weights, gsize n, TovMoney *parts);

G_END_DECLS
