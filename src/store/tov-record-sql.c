/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-sql.h"

static void
append_columns (GString           *sql,
                const TovKindInfo *info,
                const char        *prefix)
{
  g_string_append_printf (sql, "%sid", prefix);
  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (sql, ", %s%s", prefix, info->fields[i].name);
}

static void
append_select (GString           *sql,
               const TovKindInfo *info)
{
  g_string_append (sql, "SELECT ");
  append_columns (sql, info, "");
  g_string_append_printf (sql, " FROM %s WHERE ", info->table);
}

/* IS, where a part of the key may be missing: two missing ones are the same here. */
static void
append_key (GString           *sql,
            const TovKindInfo *info)
{
  int parameter = 0;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TovField *field = &info->fields[i];

      if (!field->key)
        continue;
      parameter++;
      g_string_append_printf (sql, "%s%s %s ?%d", parameter > 1 ? " AND " : "", field->name,
                              field->required || field->fallback != NULL ? "=" : "IS", parameter);
    }
}

static void
append_insert (GString           *sql,
               const TovKindInfo *info)
{
  g_string_append_printf (sql, "INSERT INTO %s (", info->table);
  append_columns (sql, info, "");
  g_string_append (sql, ") VALUES (?1");
  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (sql, ", ?%u", i + 2);
  g_string_append_c (sql, ')');
}

static void
append_update (GString           *sql,
               const TovKindInfo *info)
{
  g_string_append_printf (sql, "UPDATE %s SET ", info->table);
  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (sql, "%s%s = ?%u", i > 0 ? ", " : "", info->fields[i].name, i + 2);
  g_string_append (sql, " WHERE id = ?1");
}

char *
tov_record_sql (const TovKindInfo *info,
                TovSql             which)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  switch (which)
    {
    case TOV_SQL_GET:
      append_select (sql, info);
      g_string_append (sql, "id = ?1");
      break;
    case TOV_SQL_FIND:
      append_select (sql, info);
      append_key (sql, info);
      break;
    case TOV_SQL_INSERT:
      append_insert (sql, info);
      break;
    case TOV_SQL_UPDATE:
      append_update (sql, info);
      break;
    case TOV_SQL_DELETE:
      g_string_append_printf (sql, "DELETE FROM %s WHERE id = ?1", info->table);
      break;
    case TOV_N_SQL:
    default:
      g_assert_not_reached ();
    }

  return g_steal_pointer (&sql->str);
}

/* Follows the references within the key: joins their tables under names of their own (t0, t1 …) and sorts by the columns at the ends. */
static void
append_order (const TovKindInfo *info,
              const char        *alias,
              GString           *joins,
              GString           *order,
              guint             *n_joins)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      const TovField *field = &info->fields[i];

      if (!field->key)
        continue;
      if (field->type != TOV_FIELD_REFERENCE)
        {
          g_string_append_printf (order, "%s%s.%s", order->len > 0 ? ", " : "", alias, field->name);
          continue;
        }

      const TovKindInfo *target = tov_kind_get_info (field->target);
      g_autofree char *joined = g_strdup_printf ("t%u", ++*n_joins);

      g_string_append_printf (joins, " LEFT JOIN %s AS %s ON %s.id = %s.%s", target->table, joined,
                              joined, alias, field->name);
      append_order (target, joined, joins, order, n_joins);
    }
}

char *
tov_record_sql_ordered (const TovKindInfo *info)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  g_autoptr (GString) joins = g_string_new (NULL);
  g_autoptr (GString) order = g_string_new (NULL);
  guint n_joins = 0;

  append_order (info, "t0", joins, order, &n_joins);
  append_columns (sql, info, "t0.");
  g_string_append_printf (sql, " FROM %s AS t0%s ORDER BY %s, t0.id", info->table, joins->str,
                          order->str);

  return g_steal_pointer (&sql->str);
}
