/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-money.h"

/*
 * Exact sums are kept in lowest terms. Should a sum meet so many different divisors that its denominator outgrows 64 bits
 * (the program's own rules together stay below 10¹⁰), it goes on in thousand-millionths of an øre instead, and an amount
 * beyond 128 bits stays at the largest that there is: a strange file may not stop the program.
 */
#define FINEST 1000000000

#define LARGEST ((TovInt128) (((unsigned __int128) 1 << 127) - 1))

__extension__ typedef unsigned __int128 UInt128;

static TovInt128
absolute (TovInt128 value)
{
  return value < 0 ? -value : value;
}

static TovInt128
multiply_capped (TovInt128 a,
                 TovInt128 b)
{
  TovInt128 product;

  if (__builtin_mul_overflow (a, b, &product) || product < -LARGEST)
    return (a < 0) == (b < 0) ? LARGEST : -LARGEST;

  return product;
}

static TovInt128
add_capped (TovInt128 a,
            TovInt128 b)
{
  TovInt128 sum;

  if (__builtin_add_overflow (a, b, &sum) || sum < -LARGEST)
    return a > 0 ? LARGEST : -LARGEST;

  return sum;
}

static TovInt128
common_divisor (TovInt128 a,
                TovInt128 b)
{
  a = absolute (a);
  while (b != 0)
    {
      TovInt128 rest = a % b;

      a = b;
      b = rest;
    }

  return a;
}

/* Half away from zero; @denominator > 0. */
static TovInt128
rounded_quotient (TovInt128 numerator,
                  TovInt128 denominator)
{
  TovInt128 whole = numerator / denominator;
  TovInt128 rest = absolute (numerator % denominator);

  if (rest >= denominator - rest)
    whole += numerator < 0 ? -1 : 1;

  return whole;
}

/* @denominator > 0 and below 10²⁸, so that a remainder times FINEST still fits. */
static TovExact
in_finest (TovInt128 numerator,
           TovInt128 denominator)
{
  TovInt128 whole = multiply_capped (numerator / denominator, FINEST);
  TovInt128 rest = rounded_quotient (numerator % denominator * FINEST, denominator);

  return (TovExact) { add_capped (whole, rest), FINEST };
}

/* In lowest terms; the denominator's limits are those of in_finest(). */
static TovExact
make_exact (TovInt128 numerator,
            TovInt128 denominator)
{
  TovInt128 divisor = common_divisor (numerator, denominator);

  numerator /= divisor;
  denominator /= divisor;
  if (denominator > G_MAXINT64)
    return in_finest (numerator, denominator);

  return (TovExact) { numerator, (gint64) denominator };
}

TovExact
tov_exact (TovMoney amount)
{
  g_return_val_if_fail (amount != TOV_MONEY_NONE, TOV_EXACT_ZERO);

  return (TovExact) { amount, 1 };
}

TovExact
tov_exact_fraction (TovMoney amount,
                    gint64   multiplier,
                    gint64   divisor)
{
  return tov_exact_multiply (tov_exact (amount), multiplier, divisor);
}

TovExact
tov_exact_add (TovExact a,
               TovExact b)
{
  gint64 divisor = (gint64) common_divisor (a.denominator, b.denominator);
  gint64 denominator;

  if (__builtin_mul_overflow (a.denominator / divisor, b.denominator, &denominator))
    {
      a = in_finest (a.numerator, a.denominator);
      b = in_finest (b.numerator, b.denominator);
      divisor = denominator = FINEST;
    }

  return make_exact (add_capped (multiply_capped (a.numerator, b.denominator / divisor),
                                 multiply_capped (b.numerator, a.denominator / divisor)),
                     denominator);
}

TovExact
tov_exact_multiply (TovExact a,
                    gint64   multiplier,
                    gint64   divisor)
{
  TovInt128 common;
  gint64 denominator;

  g_return_val_if_fail (divisor > 0, TOV_EXACT_ZERO);

  /* Cancelled before multiplying, so that the product stays small. */
  common = common_divisor (a.numerator, divisor);
  a.numerator /= common;
  divisor /= (gint64) common;

  if (__builtin_mul_overflow (a.denominator, divisor, &denominator))
    {
      a = in_finest (a.numerator, a.denominator);
      return make_exact (multiply_capped (a.numerator, multiplier), (TovInt128) FINEST * divisor);
    }

  common = common_divisor (multiplier, denominator);
  return make_exact (multiply_capped (a.numerator, multiplier / common), denominator / common);
}

TovMoney
tov_exact_round (TovExact a)
{
  return (TovMoney) CLAMP (rounded_quotient (a.numerator, a.denominator), -(TovInt128) G_MAXINT64,
                           (TovInt128) G_MAXINT64);
}

int
tov_exact_compare (TovExact a,
                   TovExact b)
{
  TovInt128 whole_a = a.numerator / a.denominator;
  TovInt128 whole_b = b.numerator / b.denominator;
  TovInt128 left, right;

  if (whole_a != whole_b)
    return whole_a < whole_b ? -1 : 1;

  /* What is left lies below the denominators, so these products fit whatever the amounts are. */
  left = a.numerator % a.denominator * b.denominator;
  right = b.numerator % b.denominator * a.denominator;
  return (left > right) - (left < right);
}

typedef struct
{
  UInt128 rest;
  gsize index;
} Remainder;

static gint
compare_remainders (gconstpointer a,
                    gconstpointer b)
{
  const Remainder *first = a;
  const Remainder *second = b;

  if (first->rest != second->rest)
    return first->rest > second->rest ? -1 : 1;

  return first->index < second->index ? -1 : 1;
}

void
tov_money_split (TovMoney      amount,
                 const gint64 *weights,
                 gsize         n,
                 TovMoney     *parts)
{
  g_autofree Remainder *remainders = g_new (Remainder, n);
  UInt128 magnitude = absolute (amount);
  UInt128 total = 0;
  UInt128 left = magnitude;
  gboolean equal;

  g_return_if_fail (amount != TOV_MONEY_NONE);

  if (n == 0)
    return;

  for (gsize i = 0; i < n; i++)
    {
      g_return_if_fail (weights[i] >= 0);
      total += weights[i];
    }
  equal = total == 0;
  if (equal)
    total = n;

  for (gsize i = 0; i < n; i++)
    {
      UInt128 share = magnitude * (UInt128) (equal ? 1 : weights[i]);

      parts[i] = (TovMoney) (share / total);
      remainders[i] = (Remainder) { share % total, i };
      left -= share / total;
    }

  qsort (remainders, n, sizeof (Remainder), compare_remainders);
  for (gsize i = 0; i < n && left > 0; i++, left--)
    parts[remainders[i].index]++;

  if (amount < 0)
    for (gsize i = 0; i < n; i++)
      parts[i] = -parts[i];
}
