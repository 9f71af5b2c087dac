/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-value.h"

#include <glib/gi18n-lib.h>

#include "tov-date.h"
#include "tov-error.h"
#include "tov-input-private.h"

/* Where the decimals begin: the last point or comma, unless the same one stands there more than once and so groups
 * thousands. NULL: there are none. */
static const char *
find_decimals (const char *text)
{
  const char *point = strrchr (text, '.');
  const char *comma = strrchr (text, ',');
  const char *last = point > comma ? point : comma;

  return last != NULL && strchr (text, *last) == last ? last : NULL;
}

/*
 * "37,5", "0.3333", "1.234,50", exactly, in units of 10^-places. A separator that stands alone begins the decimals, also
 * before three digits:
 * unlike amounts, hours and shares don't reach thousands.
 */
static gboolean
parse_decimal (const char  *text,
               int          places,
               gint64      *value,
               GError     **error)
{
  const char *p = text;
  const char *decimals = find_decimals (text);
  gboolean negative = FALSE;
  gboolean has_digits = FALSE;
  int n_decimals = 0;
  gint64 sum = 0;

  if (g_str_has_prefix (p, "−"))
    p += strlen ("−"), negative = TRUE;
  else if (*p == '-')
    p++, negative = TRUE;

  for (; *p != '\0' && sum < G_MAXINT64 / 1000; p++)
    {
      if (p == decimals ||
          ((*p == '.' || *p == ',') && has_digits && (decimals == NULL || p < decimals)))
        continue;
      if (!g_ascii_isdigit (*p))
        break;
      has_digits = TRUE;
      sum = sum * 10 + (*p - '0');
      n_decimals += decimals != NULL && p > decimals;
    }

  if (*p != '\0' || !has_digits || n_decimals > places)
    {
      g_autofree char *quote = tov_input_quote (text);

      if (*p == '\0' && has_digits)
        g_set_error (
            error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
            ngettext ("“%s” has more than %d decimal.", "“%s” has more than %d decimals.", places),
            quote, places);
      else
        g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE, _("“%s” is not a number."), quote);
      return FALSE;
    }

  for (; n_decimals < places; n_decimals++)
    sum *= 10;
  *value = negative ? -sum : sum;
  return TRUE;
}

/* Whole numbers may be written "1.480" and "13,00" as an amount may. */
static gboolean
parse_integer (const char  *text,
               gint64      *value,
               GError     **error)
{
  g_autofree char *quote = tov_input_quote (text);
  TovMoney hundredths;

  if (g_ascii_string_to_signed (text, 10, -G_MAXINT32, G_MAXINT32, value, NULL))
    return TRUE;

  if (tov_money_parse (text, &hundredths, NULL) && hundredths % 100 == 0)
    {
      *value = hundredths / 100;
      return TRUE;
    }

  g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE, _("“%s” is not a whole number."), quote);
  return FALSE;
}

static gboolean
parse_boolean (const char  *text,
               gint64      *value,
               GError     **error)
{
  static const char * const words[][2] = { { "0", "1" }, { "no", "yes" }, { "nej", "ja" } };
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_autofree char *quote = tov_input_quote (text);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint j = 0; j < 2; j++)
      if (g_str_equal (lower, words[i][j]))
        {
          *value = j;
          return TRUE;
        }

  g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
               _("“%s” is neither yes nor no: write 1 or 0."), quote);
  return FALSE;
}

static gboolean
parse_date (const char      *text,
            TovColumnFlags   flags,
            gint64          *value,
            GError         **error)
{
  TovDate date;

  if (!tov_date_parse (text, &date, error))
    return FALSE;

  if (flags & TOV_COLUMN_WEEK)
    date = tov_date_week_start (date);
  if (flags & TOV_COLUMN_MONTH)
    date = tov_date_month_start (date);
  *value = date;
  return TRUE;
}

/* "50", "50 %". */
static gboolean
parse_percent (const char  *text,
               gint64      *value,
               GError     **error)
{
  g_autofree char *number = NULL;
  g_autofree char *stripped = g_strdup (text);

  if (g_str_has_suffix (stripped, "%"))
    stripped[strlen (stripped) - 1] = '\0';
  number = tov_input_strip (stripped);
  return parse_decimal (number, 2, value, error);
}

static gboolean
parse_number (const TovField  *field,
              TovColumnFlags   flags,
              const char      *text,
              gint64          *value,
              GError         **error)
{
  switch (field->type)
    {
    case TOV_FIELD_BOOLEAN:
      return parse_boolean (text, value, error);
    case TOV_FIELD_DATE:
      return parse_date (text, flags, value, error);
    case TOV_FIELD_MONEY:
      return tov_money_parse (text, value, error);
    case TOV_FIELD_HUNDREDTHS:
      return flags & TOV_COLUMN_PERCENT ? parse_percent (text, value, error)
                                        : parse_decimal (text, 2, value, error);
    case TOV_FIELD_SHARE:
      return parse_decimal (text, 4, value, error);
    default:
      return parse_integer (text, value, error);
    }
}

/* A vocabulary's code in any case; a task may be in the user's own words. */
static void
set_code (TovRecord  *record,
          int         field,
          TovCodes    codes,
          const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  tov_record_set_text (record, field, tov_codes_has (codes, lower) ? lower : text);
}

gboolean
tov_value_parse (TovRecord       *record,
                 int              field,
                 TovColumnFlags   flags,
                 const char      *text,
                 GError         **error)
{
  const TovField *info = &tov_kind_get_info (tov_record_get_kind (record))->fields[field];
  gint64 value;

  g_return_val_if_fail (info->type != TOV_FIELD_REFERENCE, FALSE);

  if (*text == '\0')
    return TRUE;

  if (info->type == TOV_FIELD_TEXT)
    {
      g_autofree char *plain = tov_value_unguard (text);

      tov_record_set_text (record, field, plain);
      return TRUE;
    }
  if (info->type == TOV_FIELD_CODE)
    {
      g_autofree char *plain = tov_value_unguard (text);

      set_code (record, field, info->codes, plain);
      return TRUE;
    }

  if (!parse_number (info, flags, text, &value, error))
    return FALSE;
  tov_record_set_int (record, field, value);
  return TRUE;
}

/* A day that the calendar doesn't have is written as the number that it is: import says that it is wrong, and where. */
static char *
format_date (gint64         value,
             TovColumnFlags flags)
{
  if (flags & TOV_COLUMN_ALWAYS && value == TOV_DATE_MIN)
    return g_strdup ("");
  if (value < TOV_DATE_MIN || value > TOV_DATE_MAX)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value);
  return tov_date_to_iso ((TovDate) value);
}

/* Without zeros at the end: 1250 of ten-thousandths is "0.125". */
static char *
format_decimal (gint64 value,
                int    places)
{
  guint64 unit = 1;
  guint64 magnitude = value < 0 ? -(guint64) value : (guint64) value;
  g_autoptr (GString) text = g_string_new (value < 0 ? "-" : "");

  for (int i = 0; i < places; i++)
    unit *= 10;
  g_string_append_printf (text, "%" G_GUINT64_FORMAT, magnitude / unit);
  if (magnitude % unit != 0)
    {
      g_string_append_printf (text, ".%0*" G_GUINT64_FORMAT, places, magnitude % unit);
      while (text->str[text->len - 1] == '0')
        g_string_truncate (text, text->len - 1);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
tov_value_format (const TovRecord *record,
                  int              field,
                  TovColumnFlags   flags)
{
  const TovField *info = &tov_kind_get_info (tov_record_get_kind (record))->fields[field];
  gint64 value;

  g_return_val_if_fail (info->type != TOV_FIELD_REFERENCE, NULL);

  if (!tov_record_is_set (record, field))
    return g_strdup ("");
  if (info->type == TOV_FIELD_TEXT || info->type == TOV_FIELD_CODE)
    {
      /* Import trims; what it would take away isn't written, so that the second export equals the first. */
      g_autofree char *readable = g_utf8_make_valid (tov_record_get_text (record, field), -1);
      g_autofree char *text = tov_input_strip (readable);

      return tov_value_guard (text);
    }

  value = tov_record_get_int (record, field);
  switch (info->type)
    {
    case TOV_FIELD_DATE:
      return format_date (value, flags);
    case TOV_FIELD_MONEY:
      return tov_money_to_plain (value);
    case TOV_FIELD_HUNDREDTHS:
      return format_decimal (value, 2);
    case TOV_FIELD_SHARE:
      return format_decimal (value, 4);
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value);
    }
}

/* Also text that has such an apostrophe of its own: so the one that was added can be told, and taken off again. */
static gboolean
looks_like_formula (const char *text)
{
  text += strspn (text, "'");
  return *text != '\0' && strchr ("=+-@", *text) != NULL;
}

char *
tov_value_guard (const char *text)
{
  return looks_like_formula (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
}

char *
tov_value_unguard (const char *text)
{
  return g_strdup (*text == '\'' && looks_like_formula (text) ? text + 1 : text);
}
