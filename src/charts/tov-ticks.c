/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-ticks.h"

#include <math.h>

/* Forgives the last digits of a quotient, so that 0.3 / 0.1 is 3. */
#define TOLERANCE 1e-9

static const gint64 mantissas[] = { 1, 2, 5 };

double
tov_ticks_value (const TovTicks *ticks,
                 guint           index)
{
  gint64 units = (gint64) index * ticks->mantissa;

  /* Divided, not multiplied by 0.1, which is no exact number. */
  return ticks->exponent < 0 ? units / pow (10, -ticks->exponent)
                             : units * pow (10, ticks->exponent);
}

double
tov_ticks_last (const TovTicks *ticks)
{
  return tov_ticks_value (ticks, ticks->n - 1);
}

int
tov_ticks_decimals (const TovTicks *ticks)
{
  return MAX (-ticks->exponent, 0);
}

static double
steps_to (const TovTicks *ticks,
          double          max,
          TovTicksExtent  extent)
{
  double steps = max / tov_ticks_value (ticks, 1);

  return extent == TOV_TICKS_INSIDE ? floor (steps + TOLERANCE) : ceil (steps - TOLERANCE);
}

TovTicks
tov_ticks_new (double         max,
               gboolean       whole,
               TovTicksExtent extent)
{
  TovTicks ticks = { 1, 0, 2 };

  if (!isfinite (max) || max <= 0)
    return ticks;

  ticks.exponent = (int) floor (log10 (max)) - 1;
  if (whole)
    ticks.exponent = MAX (ticks.exponent, 0);
  for (;; ticks.exponent++)
    for (gsize i = 0; i < G_N_ELEMENTS (mantissas); i++)
      {
        double steps;

        ticks.mantissa = mantissas[i];
        steps = steps_to (&ticks, max, extent);
        if (steps + 1 > TOV_TICKS_MOST)
          continue;

        ticks.n = (guint) steps + 1;
        return ticks;
      }
}
