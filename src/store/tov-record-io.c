/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-io.h"

static gboolean
is_text (const TovField *field)
{
  return field->type == TOV_FIELD_TEXT || field->type == TOV_FIELD_CODE;
}

static const TovKindInfo *
get_info (const TovRecord *record)
{
  return tov_kind_get_info (tov_record_get_kind (record));
}

static gint64
get_fallback (const TovField *info)
{
  return g_ascii_strtoll (info->fallback, NULL, 10);
}

void
tov_record_bind (const TovRecord *record,
                 int              field,
                 TovStatement    *statement,
                 int              parameter)
{
  const TovField *info = &get_info (record)->fields[field];

  if (!tov_record_is_set (record, field))
    {
      if (info->fallback == NULL)
        tov_statement_bind_null (statement, parameter);
      else if (is_text (info))
        tov_statement_bind_text (statement, parameter, info->fallback);
      else
        tov_statement_bind_int (statement, parameter, get_fallback (info));
    }
  else if (is_text (info))
    tov_statement_bind_text (statement, parameter, tov_record_get_text (record, field));
  else
    tov_statement_bind_int (statement, parameter, tov_record_get_int (record, field));
}

static void
read_field (TovRecord    *record,
            int           field,
            TovStatement *statement)
{
  int column = field + TOV_RECORD_FIRST_FIELD;

  if (tov_statement_is_null (statement, column))
    tov_record_unset (record, field);
  else if (is_text (&get_info (record)->fields[field]))
    tov_record_set_text (record, field, tov_statement_get_raw_text (statement, column));
  else
    tov_record_set_int (record, field, tov_statement_get_int (statement, column));
}

void
tov_record_read (TovRecord    *record,
                 TovStatement *statement)
{
  tov_record_set_id (record, tov_statement_get_int (statement, 0));
  for (guint i = 0; i < get_info (record)->n_fields; i++)
    read_field (record, (int) i, statement);
}

void
tov_record_take_missing (TovRecord    *record,
                         TovStatement *statement)
{
  for (guint i = 0; i < get_info (record)->n_fields; i++)
    if (!tov_record_is_set (record, (int) i))
      read_field (record, (int) i, statement);
}

static gboolean
is_same_field (const TovRecord *record,
               int              field,
               TovStatement    *statement)
{
  const TovField *info = &get_info (record)->fields[field];
  gboolean stated = tov_record_is_set (record, field);
  int column = field + TOV_RECORD_FIRST_FIELD;

  if (!stated && info->fallback == NULL)
    return tov_statement_is_null (statement, column);
  if (tov_statement_is_null (statement, column))
    return FALSE;
  if (is_text (info))
    return g_str_equal (tov_statement_get_raw_text (statement, column),
                        stated ? tov_record_get_text (record, field) : info->fallback);

  return tov_statement_get_int (statement, column) ==
         (stated ? tov_record_get_int (record, field) : get_fallback (info));
}

gboolean
tov_record_is_same (const TovRecord *record,
                    TovStatement    *statement)
{
  for (guint i = 0; i < get_info (record)->n_fields; i++)
    if (!is_same_field (record, (int) i, statement))
      return FALSE;

  return TRUE;
}
