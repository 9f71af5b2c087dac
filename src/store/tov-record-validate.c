/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <glib/gi18n-lib.h>

#include "tov-format.h"
#include "tov-input-private.h"
#include "tov-store-private.h"

/* Each check returns whether the record passes, and sets an error that names the field and the kind where it doesn't. */

static gboolean
is_text (const TovField *field)
{
  return field->type == TOV_FIELD_TEXT || field->type == TOV_FIELD_CODE;
}

static const TovField *
get_field (const TovRecord *self,
           int              field)
{
  return &tov_kind_get_info (tov_record_get_kind (self))->fields[field];
}

static const char *
kind_label (const TovRecord *self)
{
  return tov_kind_label_for_error (tov_record_get_kind (self));
}

static const char *
field_label (const TovRecord *self,
             int              field)
{
  return tov_field_label_for_error (get_field (self, field));
}

static gboolean
check_code (const TovRecord  *self,
            int               field,
            GError          **error)
{
  const TovField *info = get_field (self, field);
  const char *code = tov_record_get_text (self, field);

  /* Tasks can be added to in the user's own words. */
  if (info->codes == TOV_CODES_TASK || tov_codes_has (info->codes, code))
    return TRUE;

  g_autofree char *known = g_strjoinv (", ", (char **) tov_codes_list (info->codes));
  g_autofree char *quote = tov_input_quote (code);

  /* Translators: a field's name, its value, a list of the values that it may have, and in brackets what kind of record it stands in */
  g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
               _("“%s” can't be “%s”; use one of %s (%s)."), field_label (self, field), quote,
               known, kind_label (self));

  return FALSE;
}

static char *
format_number (const TovField *field,
               gint64          value)
{
  if (field->type == TOV_FIELD_HUNDREDTHS)
    return tov_format_decimal (tov_language_default (), value / 100.0, value % 100 != 0 ? 2 : 0);

  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

static gboolean
fail_range (const TovRecord  *self,
            int               field,
            GError          **error)
{
  const TovField *info = get_field (self, field);
  g_autofree char *value = format_number (info, tov_record_get_int (self, field));
  g_autofree char *least = format_number (info, info->minimum);
  g_autofree char *most = format_number (info, info->maximum);

  if (info->maximum == G_MAXINT32)
    /* Translators: a field's name, its value, a number, and in brackets what kind of record it stands in */
    g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
                 _("“%s” can't be %s; it is at least %s (%s)."), field_label (self, field), value,
                 least, kind_label (self));
  else
    /* Translators: a field's name, its value, two numbers, and in brackets what kind of record it stands in */
    g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
                 _("“%s” can't be %s; it lies between %s and %s (%s)."), field_label (self, field),
                 value, least, most, kind_label (self));

  return FALSE;
}

static gboolean
fail_value (const TovRecord  *self,
            int               field,
            const char       *what,
            GError          **error)
{
  /* Translators: a field's name, what it must be, and in brackets what kind of record it stands in */
  g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE, _("“%s” must be %s (%s)."),
               field_label (self, field), what, kind_label (self));

  return FALSE;
}

static gboolean
check_text (const TovRecord  *self,
            int               field,
            GError          **error)
{
  if (!g_utf8_validate (tov_record_get_text (self, field), -1, NULL))
    /* Translators: “name” must be …: what a text with unreadable characters should have been */
    return fail_value (self, field, _("readable text in UTF-8"), error);

  return get_field (self, field)->type != TOV_FIELD_CODE || check_code (self, field, error);
}

static gboolean
check_value (const TovRecord  *self,
             int               field,
             GError          **error)
{
  const TovField *info = get_field (self, field);

  if (is_text (info))
    return check_text (self, field, error);

  gint64 value = tov_record_get_int (self, field);

  switch (info->type)
    {
    case TOV_FIELD_BOOLEAN:
      /* Translators: “own” must be … */
      return value == 0 || value == 1 || fail_value (self, field, _("0 or 1"), error);
    case TOV_FIELD_DATE:
      if (value < TOV_DATE_MIN || value > TOV_DATE_MAX)
        /* Translators: “start” must be … */
        return fail_value (self, field, _("a day between 1900 and 2199"), error);
      return TRUE;
    case TOV_FIELD_REFERENCE:
      /* Translators: “company” must be … */
      return value > 0 || fail_value (self, field, _("a record of the file"), error);
    default:
      if ((info->minimum != 0 || info->maximum != 0) &&
          (value < info->minimum || value > info->maximum))
        return fail_range (self, field, error);
      return TRUE;
    }
}

static gboolean
check_field (const TovRecord  *self,
             int               field,
             GError          **error)
{
  if (tov_record_is_set (self, field))
    return check_value (self, field, error);
  if (!get_field (self, field)->required)
    return TRUE;

  /* Translators: a field's name, and in brackets what kind of record it is missing in */
  g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE, _("“%s” is missing (%s)."),
               field_label (self, field), kind_label (self));

  return FALSE;
}

/* The pairs of columns of which the second may not be before the first. By name, since many kinds have them. */
static const struct
{
  const char *first, *last;
} periods[] = {
  { "valid_from", "valid_to" }, { "starts", "ends" },       { "opened", "closed" },
  { "from_day", "to_day" },     { "start_day", "end_day" }, { "start_day", "planned_end" },
  { "scale_min", "scale_max" },
};

/* What the file will hold; FALSE where that is nothing. */
static gboolean
get_number (const TovRecord *self,
            int              field,
            gint64          *value)
{
  const TovField *info;

  if (field < 0)
    return FALSE;

  info = get_field (self, field);
  *value = tov_record_is_set (self, field)
               ? tov_record_get_int (self, field)
               : g_ascii_strtoll (info->fallback != NULL ? info->fallback : "0", NULL, 10);

  return tov_record_is_set (self, field) || info->fallback != NULL;
}

static gboolean
check_periods (const TovRecord  *self,
               int              *field,
               GError          **error)
{
  TovKind kind = tov_record_get_kind (self);

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      int first = tov_kind_find_field (kind, periods[i].first);
      int last = tov_kind_find_field (kind, periods[i].last);

      gint64 first_value, last_value;

      if (!get_number (self, first, &first_value) || !get_number (self, last, &last_value) ||
          first_value <= last_value)
        continue;

      *field = last;
      /* Translators: two fields' names ("end", "start"), and in brackets what kind of record they stand in */
      g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE, _("“%s” can't be before “%s” (%s)."),
                   field_label (self, last), field_label (self, first), kind_label (self));
      return FALSE;
    }

  return TRUE;
}

static gboolean
has_digits (const char *text,
            gsize       n)
{
  return strlen (text) == n && strspn (text, "0123456789") == n;
}

/* What a column must look like, wherever it stands: NULL where it does, else what it should have been. */
static const char *
check_form (const char *column,
            const char *text,
            gint64      number)
{
  if (g_str_equal (column, "cvr"))
    return has_digits (text, 8) ? NULL : _("a number of 8 digits");
  if (g_str_equal (column, "p_number"))
    return has_digits (text, 10) ? NULL : _("a number of 10 digits");
  if (g_str_equal (column, "week"))
    return tov_date_weekday ((TovDate) number) == 1 ? NULL : _("a Monday");
  if (g_str_equal (column, "month"))
    return tov_date_month_start ((TovDate) number) == (TovDate) number
               ? NULL
               : _("the first day of a month");
  if (g_str_equal (column, "direction"))
    return g_str_equal (text, "up") || g_str_equal (text, "down") ? NULL : _("“up” or “down”");

  return NULL;
}

static gboolean
check_forms (const TovRecord  *self,
             int              *field,
             GError          **error)
{
  const TovKindInfo *info = tov_kind_get_info (tov_record_get_kind (self));

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (!tov_record_is_set (self, (int) i))
        continue;

      gboolean text = is_text (&info->fields[i]);
      const char *what = check_form (info->fields[i].name,
                                     text ? tov_record_get_text (self, (int) i) : NULL,
                                     text ? 0 : tov_record_get_int (self, (int) i));

      if (what == NULL)
        continue;

      *field = (int) i;
      return fail_value (self, (int) i, what, error);
    }

  return TRUE;
}

/* A reimbursement below one per cent can only be meant as a fraction. */
static gboolean
check_reimbursement (const TovRecord  *self,
                     int              *field,
                     GError          **error)
{
  int reimbursement = tov_kind_find_field (tov_record_get_kind (self), "reimbursement");
  gint64 value;

  if (!get_number (self, reimbursement, &value) || value == 0 || value >= 100)
    return TRUE;

  g_autofree char *number = format_number (get_field (self, reimbursement), value);

  *field = reimbursement;
  g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
               _("“%s” is less than one per cent: write 50 for 50 per cent."), number);

  return FALSE;
}

gboolean
tov_record_validate (const TovRecord  *self,
                     int              *field,
                     GError          **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  const TovKindInfo *info = tov_kind_get_info (tov_record_get_kind (self));
  int ignored;
  int *wrong = field != NULL ? field : &ignored;

  for (guint i = 0; i < info->n_fields; i++)
    {
      *wrong = (int) i;
      if (!check_field (self, (int) i, error))
        return FALSE;
    }
  if (!check_periods (self, wrong, error) || !check_forms (self, wrong, error) ||
      !check_reimbursement (self, wrong, error))
    return FALSE;
  *wrong = -1;

  return TRUE;
}
