/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-number-private.h"

#include <math.h>
#include <string.h>

#define MINUS "\u2212"

/* Of a double's digits the first fifteen are those that were written; what follows is binary noise (68.65 is 68.65000000000001). */
#define SIGNIFICANT_DIGITS 15

static char
decimal_point (TovLanguage language)
{
  return language == TOV_LANGUAGE_DANISH ? ',' : '.';
}

static char
thousands_separator (TovLanguage language)
{
  return language == TOV_LANGUAGE_DANISH ? '.' : ',';
}

/* Puts a separator in front of every third digit from the right, and the point in front of the last @decimals. */
static void
append_digits (GString     *text,
               TovLanguage  language,
               const char  *digits,
               int          decimals)
{
  int whole = (int) strlen (digits) - decimals;

  for (int i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append_c (text, thousands_separator (language));
      g_string_append_c (text, digits[i]);
    }

  if (decimals > 0)
    {
      g_string_append_c (text, decimal_point (language));
      g_string_append (text, digits + whole);
    }
}

char *
tov_number_from_units (TovLanguage   language,
                       gint64        units,
                       int           decimals,
                       TovNumberSign sign)
{
  guint64 magnitude = units < 0 ? -(guint64) units : (guint64) units;
  g_autofree char *digits = g_strdup_printf ("%0*" G_GUINT64_FORMAT, decimals + 1, magnitude);

  return tov_number_from_digits (language, digits, decimals, units < 0, sign);
}

char *
tov_number_from_digits (TovLanguage    language,
                        const char    *digits,
                        int            decimals,
                        gboolean       negative,
                        TovNumberSign  sign)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean zero = strspn (digits, "0") == strlen (digits);

  if (negative && !zero)
    g_string_append (text, MINUS);
  else if (sign == TOV_NUMBER_SIGN_ALWAYS && !zero)
    g_string_append_c (text, '+');
  append_digits (text, language, digits, decimals);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Adds one to a number written in digits. */
static void
increment (GString *digits)
{
  gsize i = digits->len;

  while (i > 0 && digits->str[i - 1] == '9')
    digits->str[--i] = '0';

  if (i > 0)
    digits->str[i - 1]++;
  else
    g_string_prepend_c (digits, '1');
}

char *
tov_number_digits (double value,
                   int    decimals)
{
  char written[G_ASCII_DTOSTR_BUF_SIZE];
  char significant[SIGNIFICANT_DIGITS + 1];
  g_autoptr (GString) digits = g_string_new (NULL);
  int exponent, kept;

  g_return_val_if_fail (isfinite (value), g_strdup ("0"));

  /* d.dddddddddddddde±xx */
  g_ascii_formatd (written, sizeof written, "%.14e", fabs (value));
  significant[0] = written[0];
  memcpy (significant + 1, written + 2, SIGNIFICANT_DIGITS - 1);
  significant[SIGNIFICANT_DIGITS] = '\0';
  exponent = (int) g_ascii_strtoll (strchr (written, 'e') + 1, NULL, 10);

  kept = exponent + 1 + decimals;
  for (int i = 0; i < kept; i++)
    g_string_append_c (digits, i < SIGNIFICANT_DIGITS ? significant[i] : '0');
  if (kept >= 0 && kept < SIGNIFICANT_DIGITS && significant[kept] >= '5')
    increment (digits);
  while ((int) digits->len < decimals + 1)
    g_string_prepend_c (digits, '0');

  return g_string_free_and_steal (g_steal_pointer (&digits));
}
