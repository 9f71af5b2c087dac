/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-money.h"

#include <glib/gi18n-lib.h>

#include "tov-error.h"
#include "tov-input-private.h"

/* Ten thousand million kroner: nothing that a jobcentre pays comes near it. */
#define LARGEST_AMOUNT TOV_KRONER (G_GINT64_CONSTANT (10000000000), 0)

#define MINUS "\u2212"

static gboolean
skip_prefix (const char **text,
             const char  *prefix)
{
  gsize length = strlen (prefix);

  if (g_ascii_strncasecmp (*text, prefix, length) != 0)
    return FALSE;

  *text += length;
  return TRUE;
}

static void
skip_white_space (const char **text)
{
  while (**text != '\0' && g_unichar_isspace (g_utf8_get_char (*text)))
    *text = g_utf8_next_char (*text);
}

/* "kr.", "kr" or "DKK", which may stand on either side of the number. */
static gboolean
skip_unit (const char **text)
{
  return skip_prefix (text, "kr.") || skip_prefix (text, "kr") || skip_prefix (text, "DKK");
}

static gboolean
skip_sign (const char **text,
           gboolean    *negative)
{
  *negative = skip_prefix (text, "-") || skip_prefix (text, MINUS);

  return *negative || skip_prefix (text, "+");
}

/* The sign and unit before the digits, in either order. */
static void
skip_before_number (const char **text,
                    gboolean    *negative)
{
  gboolean has_sign = skip_sign (text, negative);

  skip_white_space (text);
  if (skip_unit (text))
    skip_white_space (text);
  if (!has_sign)
    skip_sign (text, negative);
  skip_white_space (text);
}

/* A number as it is written: runs of digits with one separator between each two; a space of any kind counts as ' '. */
typedef struct
{
  GString *digits;
  GArray *runs;        /* (element-type int) digits in each run */
  GString *separators; /* between the runs */
} Written;

static void
written_clear (Written *written)
{
  g_string_free (written->digits, TRUE);
  g_array_unref (written->runs);
  g_string_free (written->separators, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Written, written_clear)

static void
read_run (const char **text,
          Written     *written)
{
  int length = 0;

  for (; g_ascii_isdigit (**text); (*text)++, length++)
    g_string_append_c (written->digits, **text);

  g_array_append_val (written->runs, length);
}

/* A separator with a digit after it; a space may just as well be the end of the number. */
static gboolean
read_separator (const char **text,
                Written     *written)
{
  const char *next = *text;
  gunichar c = g_utf8_get_char (next);

  if (c == '\0' || (c != '.' && c != ',' && !g_unichar_isspace (c)))
    return FALSE;

  next = g_utf8_next_char (next);
  if (!g_ascii_isdigit (*next))
    return FALSE;

  g_string_append_c (written->separators, c == '.' || c == ',' ? (char) c : ' ');
  *text = next;
  return TRUE;
}

static int
run_length (const Written *written,
            guint          index)
{
  return g_array_index (written->runs, int, index);
}

/* Whether the last separator sets off the decimals, as against thousands. */
static gboolean
has_decimals (const Written *written)
{
  const char *separators = written->separators->str;
  gsize n = written->separators->len;
  char last;

  if (n == 0)
    return FALSE;

  last = separators[n - 1];
  if (last == ' ' || memchr (separators, last, n - 1) != NULL)
    return FALSE;

  /* "1.234": a lone separator before three digits groups. */
  return n > 1 || run_length (written, 1) != 3;
}

/* Whether the first @n_runs runs are one whole number: groups of three with the same separator everywhere. */
static gboolean
is_grouped (const Written *written,
            guint          n_runs)
{
  if (run_length (written, 0) == 0)
    return FALSE;
  if (n_runs > 1 && (run_length (written, 0) > 3 || written->digits->str[0] == '0'))
    return FALSE;

  for (guint i = 1; i < n_runs; i++)
    if (run_length (written, i) != 3 ||
        written->separators->str[i - 1] != written->separators->str[0])
      return FALSE;

  return TRUE;
}

/* The amount of the digits with their last @decimals as fraction; FALSE when it passes the limit. */
static gboolean
digits_to_amount (const char *digits,
                  int         decimals,
                  TovMoney   *amount)
{
  *amount = 0;
  for (; *digits != '\0'; digits++)
    {
      *amount = *amount * 10 + (*digits - '0');
      if (*amount > LARGEST_AMOUNT)
        return FALSE;
    }

  for (; decimals < 2; decimals++)
    *amount *= 10;

  return *amount <= LARGEST_AMOUNT;
}

typedef enum
{
  READ_OK,
  READ_NOT_AN_AMOUNT,
  READ_TOO_MANY_DECIMALS,
  READ_TOO_LARGE,
} ReadResult;

static ReadResult
read_amount (const char *text,
             TovMoney   *amount)
{
  g_auto (Written) written = {
    g_string_new (NULL),
    g_array_new (FALSE, FALSE, sizeof (int)),
    g_string_new (NULL),
  };
  gboolean negative;
  gboolean fraction;
  int decimals;

  skip_before_number (&text, &negative);
  do
    read_run (&text, &written);
  while (read_separator (&text, &written));

  skip_white_space (&text);
  skip_unit (&text);
  if (*text != '\0')
    return READ_NOT_AN_AMOUNT;

  fraction = has_decimals (&written);
  if (!is_grouped (&written, written.runs->len - (fraction ? 1 : 0)))
    return READ_NOT_AN_AMOUNT;

  decimals = fraction ? run_length (&written, written.runs->len - 1) : 0;
  if (decimals > 2)
    return READ_TOO_MANY_DECIMALS;
  if (!digits_to_amount (written.digits->str, decimals, amount))
    return READ_TOO_LARGE;

  if (negative)
    *amount = -*amount;
  return READ_OK;
}

gboolean
tov_money_parse (const char  *text,
                 TovMoney    *amount,
                 GError     **error)
{
  g_autofree char *stripped = tov_input_strip (text);
  g_autofree char *quote = NULL;
  TovMoney read;
  ReadResult result = read_amount (stripped, &read);

  if (result == READ_OK)
    {
      *amount = read;
      return TRUE;
    }

  quote = tov_input_quote (text);
  if (result == READ_TOO_MANY_DECIMALS)
    g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
                 _("“%s” has more than two decimals; an amount is in kroner and øre."), quote);
  else if (result == READ_TOO_LARGE)
    g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
                 _("“%s” is more than ten thousand million kroner; check the amount."), quote);
  else
    g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
                 _("“%s” is not an amount; write it like 1.234,50 or 1234.50."), quote);
  return FALSE;
}

char *
tov_money_to_plain (TovMoney amount)
{
  guint64 ore;

  if (amount == TOV_MONEY_NONE)
    return g_strdup ("");

  ore = amount < 0 ? -(guint64) amount : (guint64) amount;
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%02u", amount < 0 ? "-" : "", ore / 100,
                          (guint) (ore % 100));
}
