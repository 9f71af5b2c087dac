/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TovTicks:
 *
 * A scale from zero with @n ticks at even steps of 1, 2 or 5 times a power of ten. A tick's value
 * is its index times the step, so nothing drifts.
 */
typedef struct
{
  gint64 mantissa; /* 1, 2 or 5 */
  int    exponent; /* the step is mantissa × 10^exponent */
  guint  n;        /* ticks, with the one at zero */
} TovTicks;

#define TOV_TICKS_MOST 5

typedef enum
{
  TOV_TICKS_INSIDE, /* the last tick is not above the greatest value: an axis that ends where the data end */
  TOV_TICKS_AROUND, /* the last tick is not below it: the axis ends on a tick */
} TovTicksExtent;

/* At most TOV_TICKS_MOST ticks for values from 0 to @max; 3 at least, unless @whole (the values are
 * counts, so a step is 1 or more) leaves no room. 0 and less, and NAN, are a scale from 0 to 1. */
TovTicks tov_ticks_new   (double         max,
                          gboolean       whole,
                          TovTicksExtent extent);
double   tov_ticks_value (const TovTicks *ticks,
                          guint           index);
double   tov_ticks_last  (const TovTicks *ticks);
/* How many decimals its labels need. */
int      tov_ticks_decimals (const TovTicks *ticks);

G_END_DECLS
