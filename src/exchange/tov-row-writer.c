/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-row-writer.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "tov-error.h"

/* The row that has said what a record is. */
typedef struct
{
  TovRowReader reader; /* its layout and positions */
  guint part;
  guint line;
} Source;

static int
find_field (const TovRecord *record,
            const char      *name)
{
  return tov_kind_find_field (tov_record_get_kind (record), name);
}

static gboolean
collect_approved (const TovRecord *record,
                  gpointer         user_data)
{
  gint64 id = tov_record_get_id (record);

  if (g_strcmp0 (tov_record_get_text (record, find_field (record, "status")), "approved") == 0)
    g_hash_table_add (user_data, g_memdup2 (&id, sizeof id));
  return TRUE;
}

void
tov_row_writer_init (TovRowWriter *self,
                     TovStore     *store)
{
  *self = (TovRowWriter) { .reader.store = store };
  self->sources = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->approved = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  /* A file that can't be read fails at the first row, too, with the same error. */
  tov_store_foreach (store, TOV_KIND_SETTLEMENT, collect_approved, self->approved, NULL);
}

void
tov_row_writer_clear (TovRowWriter *self)
{
  tov_row_reader_forget (&self->reader);
  g_clear_pointer (&self->sources, g_hash_table_unref);
  g_clear_pointer (&self->approved, g_hash_table_unref);
}

static gboolean
is_text (const TovRecord *record,
         int              field)
{
  TovFieldType type = tov_kind_get_info (tov_record_get_kind (record))->fields[field].type;

  return type == TOV_FIELD_TEXT || type == TOV_FIELD_CODE;
}

static gboolean
same_value (const TovRecord *a,
            const TovRecord *b,
            int              field)
{
  if (is_text (a, field))
    return g_strcmp0 (tov_record_get_text (a, field), tov_record_get_text (b, field)) == 0;
  return tov_record_get_int (a, field) == tov_record_get_int (b, field);
}

static void
copy_value (TovRecord       *to,
            const TovRecord *from,
            int              field)
{
  if (is_text (to, field))
    tov_record_set_text (to, field, tov_record_get_text (from, field));
  else
    tov_record_set_int (to, field, tov_record_get_int (from, field));
}

static gboolean
fail_column (TovRowWriter  *self,
             const char    *column,
             const char    *message,
             GError       **error)
{
  self->reader.wrong = column;
  g_set_error_literal (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE, message);
  return FALSE;
}

static gboolean
fail_conflict (TovRowWriter  *self,
               const Source  *source,
               GError       **error)
{
  g_autofree char *message = NULL;

  /* Translators: the name and line of a CSV file */
  message = g_strdup_printf (
      _("%s, line %u says something else about the same record. Keep one of the two."),
      source->reader.layout->file, source->line);
  return fail_column (self, NULL, message, error);
}

/* Whether the row that has left a field empty meant that nothing is stated there. */
static gboolean
takes_away (const Source *source,
            const char   *field)
{
  return source->part == source->reader.layout->main &&
         tov_row_reader_covers (&source->reader, source->part, field);
}

/* What the record in the file says and the row is silent about stays: fields without a column, and for what several rows
 * share also empty ones. */
static gboolean
merge (TovRowWriter  *self,
       guint          part,
       TovRecord     *record,
       GError       **error)
{
  const TovKindInfo *info = tov_kind_get_info (tov_record_get_kind (record));
  gboolean is_shared = part != self->reader.layout->main && self->reader.layout->main == 1;
  gint64 id = tov_record_get_id (record) != 0 ? tov_record_get_id (record)
                                              : tov_store_find (self->reader.store, record, error);
  const Source *source = g_hash_table_lookup (self->sources, &id);
  g_autoptr (TovRecord) old = NULL;

  if (id <= 0)
    return id == 0;

  old = tov_store_get (self->reader.store, info->kind, id, error);
  if (old == NULL)
    return FALSE;

  for (guint i = 0; i < info->n_fields; i++)
    {
      int field = (int) i;

      if (!tov_record_is_set (old, field))
        {
          if (source != NULL && tov_record_is_set (record, field) &&
              takes_away (source, info->fields[i].name))
            return fail_conflict (self, source, error);
          continue;
        }
      if (!tov_record_is_set (record, field))
        {
          if (is_shared || !tov_row_reader_covers (&self->reader, part, info->fields[i].name))
            copy_value (record, old, field);
        }
      else if (source != NULL && !same_value (record, old, field))
        return fail_conflict (self, source, error);
    }
  return TRUE;
}

/* An answer lies on its instrument's scale. */
static gboolean
check_answer (TovRowWriter     *self,
              const TovRecord  *answer,
              GError          **error)
{
  TovStore *store = self->reader.store;
  g_autoptr (TovRecord) indicator = NULL;
  g_autoptr (TovRecord) instrument = NULL;
  g_autofree char *message = NULL;
  gint64 value, lowest, highest;

  if (!tov_record_is_set (answer, find_field (answer, "indicator_id")) ||
      !tov_record_is_set (answer, find_field (answer, "value")))
    return TRUE; /* said by validation */

  indicator = tov_store_get (store, TOV_KIND_INDICATOR,
                             tov_record_get_int (answer, find_field (answer, "indicator_id")),
                             error);
  if (indicator == NULL)
    return FALSE;
  instrument = tov_store_get (
      store, TOV_KIND_INSTRUMENT,
      tov_record_get_int (indicator, find_field (indicator, "instrument_id")), error);
  if (instrument == NULL)
    return FALSE;

  value = tov_record_get_int (answer, find_field (answer, "value"));
  lowest = tov_record_get_int (instrument, find_field (instrument, "scale_min"));
  highest = tov_record_get_int (instrument, find_field (instrument, "scale_max"));
  if (value >= lowest && value <= highest)
    return TRUE;

  /* Translators: a number, an instrument's name, its lowest and highest value */
  message = g_strdup_printf (_("%d is not on the scale of “%s”, which goes from %d to %d."),
                             (int) value,
                             tov_record_get_text (instrument, find_field (instrument, "code")),
                             (int) lowest, (int) highest);
  return fail_column (self, "value", message, error);
}

/* Words that a text field may hold, where the record itself doesn't know them. */
static gboolean
check_word (TovRowWriter        *self,
            const TovRecord     *record,
            const char          *field,
            const char * const  *allowed,
            GError             **error)
{
  const char *word = tov_record_get_text (record, find_field (record, field));
  g_autofree char *known = NULL;
  g_autofree char *message = NULL;

  if (word == NULL || g_strv_contains (allowed, word))
    return TRUE;

  known = g_strjoinv (", ", (char **) allowed);
  message = g_strdup_printf (_("“%s” is none of those allowed here: %s."), word, known);
  return fail_column (self, field, message, error);
}

static gboolean
check_rule_set (TovRowWriter     *self,
                const TovRecord  *rule_set,
                GError          **error)
{
  const char *body = tov_record_get_text (rule_set, find_field (rule_set, "body"));
  static const char * const kinds[] = { "reimbursement", "ratio",         "length",
                                        "mentor",        "benefit_rates", NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (!check_word (self, rule_set, "kind", kinds, error))
    return FALSE;
  if (body == NULL || json_parser_load_from_data (parser, body, -1, NULL))
    return TRUE;
  return fail_column (self, "body", _("The rule is not valid JSON."), error);
}

static gboolean
check (TovRowWriter     *self,
       const TovRecord  *record,
       GError          **error)
{
  static const char * const statuses[] = { "draft", "approved", NULL };

  switch ((int) tov_record_get_kind (record))
    {
    case TOV_KIND_ANSWER:
      return check_answer (self, record, error);
    case TOV_KIND_RULE_SET:
      return check_rule_set (self, record, error);
    case TOV_KIND_SETTLEMENT:
      return check_word (self, record, "status", statuses, error);
    default:
      return TRUE;
    }
}

/* What has been approved never changes. */
static gboolean
check_not_approved (TovRowWriter     *self,
                    const TovRecord  *record,
                    GError          **error)
{
  gint64 id;

  if (tov_record_get_kind (record) == TOV_KIND_SETTLEMENT)
    id = tov_record_get_id (record);
  else if (tov_record_get_kind (record) == TOV_KIND_SETTLEMENT_LINE)
    id = tov_record_get_int (record, find_field (record, "settlement_id"));
  else
    return TRUE;

  return !g_hash_table_contains (self->approved, &id) ||
         fail_column (self, NULL, _("The settlement has been approved, so it can’t be changed."),
                      error);
}

static gboolean
put (TovRowWriter  *self,
     guint          part,
     TovRecord     *record,
     TovPutResult  *result,
     GError       **error)
{
  int wrong = -1;
  const Source *source;
  gint64 id;

  if (!merge (self, part, record, error))
    return FALSE;
  if (!tov_record_validate (record, &wrong, error))
    {
      if (wrong >= 0)
        self->reader.wrong = tov_row_reader_column (
            &self->reader, part,
            tov_kind_get_info (tov_record_get_kind (record))->fields[wrong].name);
      return FALSE;
    }
  if (!check (self, record, error) || !tov_store_put (self->reader.store, record, 0, result, error))
    return FALSE;

  id = tov_record_get_id (record);
  source = g_hash_table_lookup (self->sources, &id);
  self->written[part] = id;
  if (source != NULL && *result == TOV_PUT_UPDATED && part == self->reader.layout->main)
    return fail_conflict (self, source, error);
  if (*result != TOV_PUT_UNCHANGED && !check_not_approved (self, record, error))
    return FALSE;
  if (*result == TOV_PUT_CREATED && tov_record_get_kind (record) == TOV_KIND_PERSON)
    tov_row_reader_forget (&self->reader);
  return TRUE;
}

/* Only of a row that stays: one that is rejected hasn't said anything. */
static void
note_sources (TovRowWriter *self)
{
  Source source = {
    .reader = { .layout = self->reader.layout, .positions = self->reader.positions },
    .line = self->reader.row->line,
  };

  for (guint part = 0; part < self->reader.layout->n_parts; part++)
    if (self->written[part] != 0 && !g_hash_table_contains (self->sources, &self->written[part]))
      {
        source.part = part;
        g_hash_table_insert (self->sources, g_memdup2 (&self->written[part], sizeof (gint64)),
                             g_memdup2 (&source, sizeof source));
      }
}

/* Somebody named without an organisation may be in the file with one. */
static gboolean
find_contact (TovRowWriter  *self,
              TovRecord     *record,
              GError       **error)
{
  gint64 id;

  if (!tov_record_is_set (record, find_field (record, "name")))
    return TRUE;
  if (!tov_reference_find_person (&self->reader, record, &id, error))
    {
      self->reader.wrong = "organisation";
      return FALSE;
    }
  tov_record_set_id (record, id);
  return TRUE;
}

static gboolean
write_parts (TovRowWriter  *self,
             TovPutResult  *result,
             GError       **error)
{
  const TovLayout *layout = self->reader.layout;
  gint64 first_id = 0;
  gboolean changed = FALSE;

  for (guint part = 0; part < layout->n_parts; part++)
    {
      g_autoptr (TovRecord) record = NULL;
      TovPutResult part_result;

      if (part == 1 && !tov_row_reader_has_part (&self->reader, part))
        continue;

      record = tov_row_reader_read (&self->reader, part, error);
      if (record == NULL)
        return FALSE;
      if (part == 1)
        tov_record_set_int (record, find_field (record, layout->link), first_id);
      if (part != layout->main && tov_record_get_kind (record) == TOV_KIND_PERSON &&
          !find_contact (self, record, error))
        return FALSE;
      if (!put (self, part, record, &part_result, error))
        return FALSE;

      first_id = tov_record_get_id (record);
      changed = changed || part_result != TOV_PUT_UNCHANGED;
      if (part == layout->main || part == 0)
        *result = part_result;
    }

  if (changed && *result == TOV_PUT_UNCHANGED)
    *result = TOV_PUT_UPDATED;
  return TRUE;
}

gboolean
tov_row_writer_write (TovRowWriter     *self,
                      const TovLayout  *layout,
                      const int        *positions,
                      const TovCsvRow  *row,
                      TovPutResult     *result,
                      const char      **column,
                      GError          **error)
{
  TovStore *store = self->reader.store;

  self->reader.layout = layout;
  self->reader.positions = positions;
  self->reader.row = row;
  self->reader.wrong = NULL;
  self->written[0] = self->written[1] = 0;
  *column = NULL;

  if (!tov_store_begin (store, error))
    return FALSE;
  if (write_parts (self, result, error))
    {
      note_sources (self);
      return tov_store_commit (store, error);
    }

  *column = self->reader.wrong;
  tov_store_rollback (store);
  tov_row_reader_forget (&self->reader);
  return FALSE;
}
