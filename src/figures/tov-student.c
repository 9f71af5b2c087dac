/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-student-private.h"

#include <math.h>

#define NORMAL_975 1.959963984540054

/* From here on the series in 1/degrees is as good as the exact distribution. */
#define MANY 100

/*
 * How much of the distribution lies between −t and t. With whole degrees of freedom it is a finite sum
 * (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4).
 */
static double
within (double t,
        int    degrees)
{
  double angle = atan (t / sqrt (degrees));
  double cosine = cos (angle);
  gboolean odd = degrees % 2 == 1;
  double term = odd ? cosine : 1;
  double sum = degrees == 1 ? 0 : term;

  for (int i = odd ? 2 : 1; i <= degrees - 3; i += 2)
    {
      term *= cosine * cosine * i / (i + 1);
      sum += term;
    }

  return odd ? 2 / G_PI * (angle + sin (angle) * sum) : sin (angle) * sum;
}

/* The expansion about the normal distribution's quantile (Abramowitz and Stegun, 26.7.5). */
static double
expand (double degrees)
{
  double x = NORMAL_975;
  double x2 = x * x;
  double g1 = x * (x2 + 1) / 4;
  double g2 = x * ((5 * x2 + 16) * x2 + 3) / 96;
  double g3 = x * (((3 * x2 + 19) * x2 + 17) * x2 - 15) / 384;
  double g4 = x * ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945) / 92160;

  return x + (g1 + (g2 + (g3 + g4 / degrees) / degrees) / degrees) / degrees;
}

double
tov_student_95 (gint64 degrees)
{
  double low = NORMAL_975;
  double high = 13; /* above the widest, 12.706 with one degree */

  g_return_val_if_fail (degrees >= 1, NAN);

  if (degrees >= MANY)
    return expand ((double) degrees);

  while (high - low > 1e-12)
    {
      double middle = (low + high) / 2;

      if (within (middle, (int) degrees) < 0.95)
        low = middle;
      else
        high = middle;
    }

  return (low + high) / 2;
}
