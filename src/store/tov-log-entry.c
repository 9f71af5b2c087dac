/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <glib/gi18n-lib.h>

#include "tov-format.h"
#include "tov-log-value.h"

static void
add_change (TovLogEntry    *entry,
            TovStore       *store,
            const TovField *field,
            JsonNode       *from,
            JsonNode       *to,
            TovLanguage     language)
{
  int number = tov_kind_find_field (entry->kind, field->name);
  TovLogChange *change = g_new0 (TovLogChange, 1);

  change->label = g_strdup (tov_field_get_label (entry->kind, number, language));
  change->from = tov_log_format_value (store, field, from, language);
  change->to = tov_log_format_value (store, field, to, language);
  g_ptr_array_add (entry->changes, change);
}

static void
take_missing (JsonObject *known,
              JsonObject *object,
              gboolean    changes)
{
  JsonObjectIter iter;
  const char *column;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &column, &node))
    {
      if (changes)
        node = JSON_NODE_HOLDS_ARRAY (node) &&
                       json_array_get_length (json_node_get_array (node)) == 2
                   ? json_array_get_element (json_node_get_array (node), 0)
                   : NULL;
      if (node != NULL && !json_object_has_member (known, column))
        json_object_set_member (known, column, json_node_copy (node));
    }
}

/* What a new record held isn't in its entry: each column is as it was when it was first changed afterwards, or deleted, or is still so. */
static JsonObject *
find_first_values (TovStore          *store,
                   const TovLogEntry *entry)
{
  const TovKindInfo *info = tov_kind_get_info (entry->kind);
  g_autoptr (JsonObject) known = json_object_new ();
  g_autoptr (TovStatement) later = tov_statement_new (
      store,
      "SELECT action, fields FROM log_entry WHERE record = ?1 AND kind = ?2 AND id > ?3 ORDER BY id",
      NULL);
  gboolean deleted = FALSE;

  if (later == NULL)
    return g_steal_pointer (&known);

  tov_statement_bind_int (later, 1, entry->record);
  tov_statement_bind_text (later, 2, info->table);
  tov_statement_bind_int (later, 3, entry->id);
  while (!deleted && tov_statement_step (later, NULL) > 0)
    {
      g_autoptr (JsonObject) object = tov_log_parse (tov_statement_get_text (later, 1));

      deleted = tov_statement_get_int (later, 0) == TOV_LOG_DELETED;
      if (object != NULL)
        take_missing (known, object, !deleted);
    }
  if (!deleted)
    {
      g_autoptr (JsonObject) now = tov_log_find_current (store, entry->kind, entry->record);

      if (now != NULL)
        take_missing (known, now, FALSE);
    }

  return g_steal_pointer (&known);
}

static void
read_changes (TovLogEntry *entry,
              TovStore    *store,
              JsonObject  *fields,
              TovLanguage  language)
{
  const TovKindInfo *info = tov_kind_get_info (entry->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TovField *field = &info->fields[i];
      JsonNode *node = fields != NULL ? json_object_get_member (fields, field->name) : NULL;

      if (node == NULL || JSON_NODE_HOLDS_NULL (node))
        continue;
      if (entry->action == TOV_LOG_CREATED)
        add_change (entry, store, field, NULL, node, language);
      else if (entry->action == TOV_LOG_DELETED)
        add_change (entry, store, field, node, NULL, language);
      else if (JSON_NODE_HOLDS_ARRAY (node) &&
               json_array_get_length (json_node_get_array (node)) == 2)
        add_change (entry, store, field, json_array_get_element (json_node_get_array (node), 0),
                    json_array_get_element (json_node_get_array (node), 1), language);
    }
}

static void
read_record (TovLogEntry *entry,
             TovStore    *store,
             JsonObject  *fields,
             TovLanguage  language)
{
  g_autoptr (JsonObject) record = tov_log_find_record (store, entry->kind, entry->record);

  entry->what = tov_log_name_record (store, entry->kind, record, language);
  if (entry->action == TOV_LOG_CREATED)
    {
      g_autoptr (JsonObject) first = find_first_values (store, entry);

      read_changes (entry, store, first, language);
    }
  else
    read_changes (entry, store, fields, language);
}

static const struct
{
  const char *key, *label;
} facts[] = {
  { TOV_META_TITLE, NC_ ("field", "title") },
  { TOV_META_AS_OF, NC_ ("field", "cut-off date") },
  { TOV_META_NOTE, NC_ ("field", "note") },
  { TOV_META_NOTE_DA, NC_ ("field", "Danish note") },
  { TOV_META_MUNICIPALITY, NC_ ("field", "municipality") },
  { TOV_META_COMMITTEE, NC_ ("field", "committee") },
  { TOV_META_CASE_NUMBER, NC_ ("field", "case number") },
  { TOV_META_SUCCESS_TARGET, NC_ ("field", "target for the share of successes, in per cent") },
  { TOV_META_AUTHOR, NC_ ("field", "name in the change log") },
};

static char *
name_fact (const char  *key,
           TovLanguage  language)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (g_strcmp0 (facts[i].key, key) == 0)
      return g_strdup (tov_ctext (language, "field", facts[i].label));

  return g_strdup (key);
}

static char *
format_fact (const char  *key,
             const char  *value,
             TovLanguage  language)
{
  TovDate day;

  if (value != NULL && g_strcmp0 (key, TOV_META_AS_OF) == 0 && tov_date_parse (value, &day, NULL))
    return tov_format_date (language, day);

  return g_strdup (value);
}

/* As with records: what it was is known from what came next. */
static char *
find_first_fact (TovStore   *store,
                 gint64      id,
                 const char *key)
{
  g_autoptr (TovStatement) statement = tov_statement_new (
      store,
      "SELECT coalesce ((SELECT iif (action = 1, fields ->> '$.value[0]', fields ->> 'value') FROM log_entry"
      " WHERE record = 0 AND kind = 'meta' AND id > ?1 AND action > 0 AND fields ->> 'key' = ?2 ORDER BY id LIMIT 1),"
      " (SELECT value FROM meta WHERE key = ?2))",
      NULL);

  if (statement == NULL)
    return NULL;

  tov_statement_bind_int (statement, 1, id);
  tov_statement_bind_text (statement, 2, key);

  return tov_statement_step (statement, NULL) > 0 ? tov_statement_dup_text (statement, 0) : NULL;
}

static char *
get_string (JsonNode *node)
{
  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_dup_string (node)
             : NULL;
}

/* The value on one side of a change (0 from, 1 to), or the whole of it. */
static char *
get_fact (JsonObject *fields,
          int         side)
{
  JsonNode *node = json_object_get_member (fields, "value");

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return get_string (node);

  JsonArray *array = json_node_get_array (node);

  return json_array_get_length (array) == 2
             ? get_string (json_array_get_element (array, (guint) side))
             : NULL;
}

static void
read_fact (TovLogEntry *entry,
           TovStore    *store,
           JsonObject  *fields,
           TovLanguage  language)
{
  g_autofree char *key = fields != NULL ? get_string (json_object_get_member (fields, "key"))
                                        : NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  /* Translators: in the change log: what was changed is the file’s title, its note and the like */
  entry->what = g_strdup (tov_text (language, "facts about the file"));
  if (key == NULL)
    return;

  if (entry->action != TOV_LOG_CREATED)
    from = get_fact (fields, 0);
  if (entry->action == TOV_LOG_CHANGED)
    to = get_fact (fields, 1);
  else if (entry->action == TOV_LOG_CREATED)
    to = find_first_fact (store, entry->id, key);

  TovLogChange *change = g_new0 (TovLogChange, 1);

  change->label = name_fact (key, language);
  change->from = format_fact (key, from, language);
  change->to = format_fact (key, to, language);
  g_ptr_array_add (entry->changes, change);
}

void
tov_log_entry_describe (TovLogEntry *entry,
                        TovStore    *store,
                        const char  *fields,
                        TovLanguage  language)
{
  g_autoptr (JsonObject) object = tov_log_parse (fields);

  if (entry->kind == TOV_LOG_META)
    read_fact (entry, store, object, language);
  else
    read_record (entry, store, object, language);
}
