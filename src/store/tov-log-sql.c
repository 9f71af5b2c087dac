/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-log-sql.h"

/* What stands in the log for a value that must not. A column's name and a kind's are the program's own words: nothing is quoted. */
#define MASK "'\"*\"'"

static const char * const action_words[] = {
  [TOV_LOG_CREATED] = "created",
  [TOV_LOG_CHANGED] = "changed",
  [TOV_LOG_DELETED] = "deleted",
};

static const char * const events[] = {
  [TOV_LOG_CREATED] = "INSERT",
  [TOV_LOG_CHANGED] = "UPDATE",
  [TOV_LOG_DELETED] = "DELETE",
};

const char *
tov_log_table (int kind)
{
  return kind == TOV_LOG_META ? "meta" : tov_kind_get_info (kind)->table;
}

int
tov_log_find_kind (const char *table)
{
  for (int kind = 0; kind <= TOV_LOG_META; kind++)
    if (g_strcmp0 (tov_log_table (kind), table) == 0)
      return kind;

  return -1;
}

char *
tov_log_trigger_name (int          kind,
                      TovLogAction action)
{
  return g_strdup_printf ("log_%s_%s", action_words[action], tov_log_table (kind));
}

/* An SQL expression: the column as JSON. */
static char *
quote (const TovField *field,
       const char     *row)
{
  if (field->withheld)
    return g_strdup_printf ("iif (%s.%s IS NULL, 'null', " MASK ")", row, field->name);

  return g_strdup_printf ("json_quote (%s.%s)", row, field->name);
}

/* An SQL expression: a JSON object of the columns that have changed. */
static void
append_changes (GString           *sql,
                const TovKindInfo *info)
{
  g_string_append (sql, "'{' || substr (");
  for (guint i = 0; i < info->n_fields; i++)
    {
      const TovField *field = &info->fields[i];
      g_autofree char *from = quote (field, "old");
      g_autofree char *to = quote (field, "new");

      g_string_append_printf (sql,
                              "%siif (old.%s IS new.%s, '', ',\"%s\":[' || %s || ',' || %s || ']')",
                              i > 0 ? " || " : "", field->name, field->name, field->name, from, to);
    }
  g_string_append (sql, ", 2) || '}'");
}

/* An SQL expression: a JSON object of the columns that are stated. */
static void
append_values (GString           *sql,
               const TovKindInfo *info,
               const char        *row)
{
  g_string_append (sql, "'{' || substr (");
  for (guint i = 0; i < info->n_fields; i++)
    {
      const TovField *field = &info->fields[i];
      g_autofree char *value = quote (field, row);

      g_string_append_printf (sql, "%siif (%s.%s IS NULL, '', ',\"%s\":' || %s)",
                              i > 0 ? " || " : "", row, field->name, field->name, value);
    }
  g_string_append (sql, ", 2) || '}'");
}

/* A write that nobody has begun a step for (another program's, say) gets one without a name. */
#define OPEN_STEP                                              \
  "INSERT INTO log_step (uid, at, first_entry)"                \
  " SELECT random () & 9223372036854775807, unixepoch (),"     \
  " (SELECT coalesce (max (id), 0) + 1 FROM log_entry)"        \
  " WHERE coalesce ((SELECT entries IS NOT NULL FROM log_step" \
  " ORDER BY number DESC LIMIT 1), 1);\n"

static void
append_entry (GString      *sql,
              int           kind,
              TovLogAction  action,
              const char   *record)
{
  g_string_append_printf (sql,
                          OPEN_STEP "INSERT INTO log_entry (step, kind, record, action, fields)"
                                    " VALUES ((SELECT max (number) FROM log_step), '%s', %s, %d, ",
                          tov_log_table (kind), record, action);
}

/* Where the entry has a mask, what it hides: for undoing. */
static void
append_withheld (GString           *sql,
                 const TovKindInfo *info,
                 TovLogAction       action)
{
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].withheld)
      {
        const char *name = info->fields[i].name;

        g_string_append_printf (sql,
                                "INSERT INTO log_withheld (entry, field, value)"
                                " SELECT (SELECT max (id) FROM log_entry), '%s', old.%s"
                                " WHERE old.%s IS NOT NULL",
                                name, name, name);
        if (action == TOV_LOG_CHANGED)
          g_string_append_printf (sql, " AND old.%s IS NOT new.%s", name, name);
        g_string_append (sql, ";\n");
      }
}

static void
append_row (GString           *sql,
            const TovKindInfo *info,
            const char        *row)
{
  g_string_append_printf (sql, "(%s.id", row);
  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (sql, ", %s.%s", row, info->fields[i].name);
  g_string_append_c (sql, ')');
}

static void
append_changed_trigger (GString           *sql,
                        const TovKindInfo *info)
{
  g_string_append (sql, " WHEN ");
  append_row (sql, info, "old");
  g_string_append (sql, " IS NOT ");
  append_row (sql, info, "new");
  /* The log knows records by it, and so do other files. */
  g_string_append (sql,
                   " BEGIN\nSELECT RAISE (ABORT, 'an id never changes') WHERE old.id <> new.id;\n");
  append_entry (sql, info->kind, TOV_LOG_CHANGED, "new.id");
  append_changes (sql, info);
  g_string_append (sql, ");\n");
  append_withheld (sql, info, TOV_LOG_CHANGED);
}

static void
append_meta_trigger (GString      *sql,
                     TovLogAction  action)
{
  if (action == TOV_LOG_CHANGED)
    g_string_append (sql,
                     " WHEN (old.key, old.value) IS NOT (new.key, new.value) BEGIN\n"
                     "SELECT RAISE (ABORT, 'a key never changes') WHERE old.key <> new.key;\n");
  else
    g_string_append (sql, " BEGIN\n");
  append_entry (sql, TOV_LOG_META, action, "0");
  g_string_append (
      sql, action == TOV_LOG_CREATED ? "json_object ('key', new.key));\n"
           : action == TOV_LOG_CHANGED
               ? "json_object ('key', new.key, 'value', json_array (old.value, new.value)));\n"
               : "json_object ('key', old.key, 'value', old.value));\n");
}

char *
tov_log_trigger_sql (int          kind,
                     TovLogAction action)
{
  const TovKindInfo *info = kind == TOV_LOG_META ? NULL : tov_kind_get_info (kind);
  g_autofree char *name = tov_log_trigger_name (kind, action);
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_printf (sql, "CREATE TRIGGER %s AFTER %s ON %s", name, events[action],
                   tov_log_table (kind));
  if (info == NULL)
    append_meta_trigger (sql, action);
  else if (action == TOV_LOG_CHANGED)
    append_changed_trigger (sql, info);
  else
    {
      g_string_append (sql, " BEGIN\n");
      append_entry (sql, kind, action, action == TOV_LOG_CREATED ? "new.id" : "old.id");
      if (action == TOV_LOG_CREATED)
        g_string_append (sql, "NULL");
      else
        append_values (sql, info, "old");
      g_string_append (sql, ");\n");
      if (action == TOV_LOG_DELETED)
        append_withheld (sql, info, TOV_LOG_DELETED);
    }
  g_string_append (sql, "END");

  return g_steal_pointer (&sql->str);
}

/* What a column is set back to. */
static char *
former_value (const TovField *field,
              const char     *path)
{
  if (field->withheld)
    return g_strdup_printf (
        "(SELECT w.value FROM log_withheld AS w WHERE w.entry = e.id AND w.field = '%s')",
        field->name);

  return g_strdup_printf ("json_extract (e.fields, '$.%s%s')", field->name, path);
}

static void
append_change_back (GString           *sql,
                    const TovKindInfo *info)
{
  g_string_append_printf (sql, "UPDATE %s AS t SET ", info->table);
  for (guint i = 0; i < info->n_fields; i++)
    {
      const TovField *field = &info->fields[i];
      g_autofree char *value = former_value (field, "[0]");

      g_string_append_printf (sql, "%s%s = iif (json_type (e.fields, '$.%s') IS NULL, t.%s, %s)",
                              i > 0 ? ", " : "", field->name, field->name, field->name, value);
    }
  g_string_append (sql, " FROM log_entry AS e WHERE e.id = ?1 AND t.id = e.record");
  for (guint i = 0; i < info->n_fields; i++)
    if (!info->fields[i].withheld)
      g_string_append_printf (sql,
                              " AND (json_type (e.fields, '$.%s') IS NULL"
                              " OR t.%s IS json_extract (e.fields, '$.%s[1]'))",
                              info->fields[i].name, info->fields[i].name, info->fields[i].name);
}

static void
append_bring_back (GString           *sql,
                   const TovKindInfo *info)
{
  g_string_append_printf (sql, "INSERT INTO %s (id", info->table);
  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (sql, ", %s", info->fields[i].name);
  g_string_append (sql, ") SELECT e.record");
  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autofree char *value = former_value (&info->fields[i], "");

      g_string_append_printf (sql, ", %s", value);
    }
  g_string_append (sql, " FROM log_entry AS e WHERE e.id = ?1");
}

static const char * const meta_inverses[] = {
  [TOV_LOG_CREATED] =
      "DELETE FROM meta WHERE key = (SELECT fields ->> 'key' FROM log_entry WHERE id = ?1)",
  [TOV_LOG_CHANGED] =
      "UPDATE meta AS t SET value = json_extract (e.fields, '$.value[0]') FROM log_entry AS e"
      " WHERE e.id = ?1 AND t.key = e.fields ->> 'key' AND t.value = json_extract (e.fields, '$.value[1]')",
  [TOV_LOG_DELETED] =
      "INSERT INTO meta (key, value) SELECT fields ->> 'key', fields ->> 'value' FROM log_entry WHERE id = ?1",
};

char *
tov_log_inverse_sql (int          kind,
                     TovLogAction action)
{
  if (kind == TOV_LOG_META)
    return g_strdup (meta_inverses[action]);

  const TovKindInfo *info = tov_kind_get_info (kind);
  g_autoptr (GString) sql = g_string_new (NULL);

  if (action == TOV_LOG_CREATED)
    g_string_append_printf (
        sql, "DELETE FROM %s WHERE id = (SELECT record FROM log_entry WHERE id = ?1)", info->table);
  else if (action == TOV_LOG_CHANGED)
    append_change_back (sql, info);
  else
    append_bring_back (sql, info);

  return g_steal_pointer (&sql->str);
}

char *
tov_log_state_sql (TovKind kind)
{
  const TovKindInfo *info = tov_kind_get_info (kind);
  g_autoptr (GString) sql = g_string_new ("SELECT ");

  append_values (sql, info, "t");
  g_string_append_printf (sql, " FROM %s AS t WHERE t.id = ?1", info->table);

  return g_steal_pointer (&sql->str);
}
