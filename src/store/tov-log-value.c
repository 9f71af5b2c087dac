/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-log-value.h"

#include "tov-codes.h"
#include "tov-format.h"

/* What stands in the file for "from the start": 1900-01-01. */
#define ALWAYS_DAY (-25567)
/* A reference within a key, within a key …: no key is deeper, but a file from elsewhere might go round in circles. */
#define MOST_DEPTH 6

JsonObject *
tov_log_parse (const char *text)
{
  g_autoptr (JsonNode) root = text != NULL ? json_from_string (text, NULL) : NULL;

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_dup_object (root) : NULL;
}

/* The object in the first column of the first row; NULL also where it can't be read: the log then says less, but is shown. */
static JsonObject *
query_object (TovStore   *store,
              const char *sql,
              gint64      id,
              const char *table)
{
  g_autoptr (TovStatement) statement = tov_statement_new (store, sql, NULL);

  if (statement == NULL)
    return NULL;

  tov_statement_bind_int (statement, 1, id);
  if (table != NULL)
    tov_statement_bind_text (statement, 2, table);

  return tov_statement_step (statement, NULL) > 0
             ? tov_log_parse (tov_statement_get_text (statement, 0))
             : NULL;
}

JsonObject *
tov_log_find_current (TovStore *store,
                      TovKind   kind,
                      gint64    id)
{
  g_autofree char *sql = tov_log_state_sql (kind);

  return query_object (store, sql, id, NULL);
}

JsonObject *
tov_log_find_record (TovStore *store,
                     TovKind   kind,
                     gint64    id)
{
  JsonObject *record = tov_log_find_current (store, kind, id);

  if (record != NULL)
    return record;

  return query_object (
      store,
      "SELECT fields FROM log_entry WHERE record = ?1 AND kind = ?2 AND action = 2 ORDER BY id DESC LIMIT 1",
      id, tov_kind_get_info (kind)->table);
}

static void append_key (GString *text,
                        TovStore *store,
                        TovKind kind,
                        JsonObject *record,
                        TovLanguage language,
                        int depth);

static char *
format_reference (TovStore    *store,
                  TovKind      kind,
                  gint64       id,
                  TovLanguage  language,
                  int          depth)
{
  g_autoptr (JsonObject) record = tov_log_find_record (store, kind, id);
  g_autoptr (GString) text = g_string_new (NULL);

  if (record != NULL && depth < MOST_DEPTH)
    append_key (text, store, kind, record, language, depth + 1);
  if (text->len == 0)
    /* Translators: stands for the name of a record that is not in the file */
    g_string_append (text, tov_text (language, "a record that is gone"));

  return g_steal_pointer (&text->str);
}

/* Hours and per cents, which the file has in hundredths. */
static char *
format_hundredths (gint64      value,
                   TovLanguage language)
{
  int decimals = value % 100 == 0 ? 0 : value % 10 == 0 ? 1 : 2;

  return tov_format_decimal (language, (double) value / 100, decimals);
}

static char *
format_integer (TovStore       *store,
                const TovField *field,
                gint64          value,
                TovLanguage     language,
                int             depth)
{
  switch (field->type)
    {
    case TOV_FIELD_BOOLEAN:
      return g_strdup (value != 0 ? tov_text (language, "yes") : tov_text (language, "no"));
    case TOV_FIELD_DATE:
      if (value == ALWAYS_DAY && field->fallback != NULL)
        return g_strdup (tov_text (language, "from the start"));
      return tov_format_date (language, (TovDate) CLAMP (value, TOV_DATE_MIN, TOV_DATE_MAX));
    case TOV_FIELD_MONEY:
      return tov_format_money (language, value);
    case TOV_FIELD_HUNDREDTHS:
      return format_hundredths (value, language);
    case TOV_FIELD_SHARE:
      return tov_format_percent (language, (double) value / 10000, value % 100 == 0 ? 0 : 2);
    case TOV_FIELD_REFERENCE:
      return format_reference (store, field->target, value, language, depth);
    case TOV_FIELD_TEXT:
    case TOV_FIELD_CODE:
    case TOV_FIELD_INTEGER:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value);
    }
}

static char *
format_value (TovStore       *store,
              const TovField *field,
              JsonNode       *node,
              TovLanguage     language,
              int             depth)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (field->withheld)
    /* Translators: in the change log, in place of a CPR number */
    return g_strdup (tov_text (language, "not shown"));
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return format_integer (store, field, json_node_get_int (node), language, depth);
  if (field->type == TOV_FIELD_CODE)
    return g_strdup (tov_codes_label (field->codes, json_node_get_string (node), language));

  return g_strdup (json_node_get_string (node));
}

char *
tov_log_format_value (TovStore       *store,
                      const TovField *field,
                      JsonNode       *node,
                      TovLanguage     language)
{
  return format_value (store, field, node, language, 0);
}

/* The natural key, with the records that it refers to by theirs. A candidate's is the reference, never the name. */
static void
append_key (GString     *text,
            TovStore    *store,
            TovKind      kind,
            JsonObject  *record,
            TovLanguage  language,
            int          depth)
{
  const TovKindInfo *info = tov_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TovField *field = &info->fields[i];
      g_autofree char *value = NULL;

      if (!field->key)
        continue;
      value = format_value (store, field, json_object_get_member (record, field->name), language,
                            depth);
      if (value != NULL && *value != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", value);
    }
}

char *
tov_log_name_record (TovStore    *store,
                     TovKind      kind,
                     JsonObject  *record,
                     TovLanguage  language)
{
  g_autoptr (GString) key = g_string_new (NULL);

  if (record != NULL)
    append_key (key, store, kind, record, language, 0);
  if (key->len == 0)
    return g_strdup (tov_kind_get_label (kind, language));

  /* Translators: a kind of record and its name: “placement: F-014” */
  return g_strdup_printf (tov_ctext (language, "record", "%s: %s"),
                          tov_kind_get_label (kind, language), key->str);
}
