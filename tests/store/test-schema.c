/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers.h"

/* The descriptions of the records against the schema: the two are written apart, and must not drift apart. */

static gboolean
is_text (const TovField *field)
{
  return field->type == TOV_FIELD_TEXT || field->type == TOV_FIELD_CODE;
}

static TovStatement *
prepare (TovStore   *store,
         const char *sql,
         const char *table)
{
  g_autoptr (GError) error = NULL;
  TovStatement *statement = tov_statement_new (store, sql, &error);

  g_assert_no_error (error);
  tov_statement_bind_text (statement, 1, table);

  return statement;
}

/* The same columns in the same order, of the same types, with the same defaults. */
static void
test_columns (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);

  for (int kind = 0; kind < TOV_N_KINDS; kind++)
    {
      const TovKindInfo *info = tov_kind_get_info (kind);
      g_autoptr (TovStatement) columns = prepare (
          store,
          "SELECT name, type, \"notnull\", trim (dflt_value, '''')"
          " FROM pragma_table_info (?1) WHERE name <> 'id' ORDER BY cid",
          info->table);

      g_assert_cmpint (info->kind, ==, kind);
      g_assert_cmpuint (info->n_fields, <, 64);
      for (guint i = 0; i < info->n_fields; i++)
        {
          const TovField *field = &info->fields[i];

          g_test_message ("%s.%s", info->table, field->name);
          g_assert_cmpint (tov_statement_step (columns, NULL), ==, 1);
          g_assert_cmpstr (tov_statement_get_text (columns, 0), ==, field->name);
          g_assert_cmpstr (tov_statement_get_text (columns, 1), ==,
                           is_text (field) ? "TEXT" : "INTEGER");
          g_assert_cmpint (tov_statement_get_int (columns, 2) != 0, ==,
                           field->required || field->fallback != NULL);
          g_assert_cmpstr (tov_statement_get_text (columns, 3), ==, field->fallback);
        }
      g_assert_cmpint (tov_statement_step (columns, NULL), ==, 0);
    }
}

static void
test_tables (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);

  g_assert_cmpint (query_sql (store, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"), ==,
                   TOV_N_KINDS + 1 + 3);
  g_assert_cmpint (
      query_sql (
          store,
          "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite%'"),
      ==, 0);
}

static void
test_references (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);

  for (int kind = 0; kind < TOV_N_KINDS; kind++)
    {
      const TovKindInfo *info = tov_kind_get_info (kind);
      g_autoptr (TovStatement) keys = prepare (
          store, "SELECT \"from\", \"table\" FROM pragma_foreign_key_list (?1)", info->table);
      guint described = 0, found = 0;

      for (guint i = 0; i < info->n_fields; i++)
        described += info->fields[i].type == TOV_FIELD_REFERENCE;
      for (; tov_statement_step (keys, NULL) > 0; found++)
        {
          int field = tov_kind_find_field (kind, tov_statement_get_text (keys, 0));

          g_assert_cmpint (field, >=, 0);
          g_assert_cmpint (info->fields[field].type, ==, TOV_FIELD_REFERENCE);
          g_assert_cmpstr (tov_kind_get_info (info->fields[field].target)->table, ==,
                           tov_statement_get_text (keys, 1));
        }
      g_assert_cmpuint (found, ==, described);
    }
}

/* The columns of the natural key are those that are UNIQUE together. A payment term's can't be: most of them may be missing. */
static void
test_keys (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);

  for (int kind = 0; kind < TOV_N_KINDS; kind++)
    {
      const TovKindInfo *info = tov_kind_get_info (kind);
      g_autoptr (TovStatement) columns = prepare (
          store,
          "SELECT columns.name FROM pragma_index_list (?1) AS list, pragma_index_info (list.name) AS columns WHERE list.origin = 'u'",
          info->table);
      guint n_keys = 0, n_unique = 0;

      for (guint i = 0; i < info->n_fields; i++)
        n_keys += info->fields[i].key;
      for (; tov_statement_step (columns, NULL) > 0; n_unique++)
        g_assert_true (
            info->fields[tov_kind_find_field (kind, tov_statement_get_text (columns, 0))].key);
      g_assert_cmpuint (n_keys, >, 0);
      if (kind != TOV_KIND_PAYMENT_TERM)
        g_assert_cmpuint (n_unique, ==, n_keys);
    }
}

/* Whoever imports many rows looks each one up by its key: that must not read the whole table. */
static void
test_keys_are_indexed (void)
{
  g_autoptr (TovStore) store = tov_store_new_memory (NULL);

  for (int kind = 0; kind < TOV_N_KINDS; kind++)
    {
      const TovKindInfo *info = tov_kind_get_info (kind);
      g_autoptr (GString) sql = g_string_new (NULL);
      g_autoptr (TovStatement) plan = NULL;

      g_string_printf (sql, "EXPLAIN QUERY PLAN SELECT * FROM %s WHERE 1", info->table);
      for (guint i = 0; i < info->n_fields; i++)
        if (info->fields[i].key)
          g_string_append_printf (
              sql, " AND %s %s ?", info->fields[i].name,
              info->fields[i].required || info->fields[i].fallback != NULL ? "=" : "IS");
      plan = tov_statement_new (store, sql->str, NULL);
      g_assert_cmpint (tov_statement_step (plan, NULL), ==, 1);
      g_assert_true (g_str_has_prefix (tov_statement_get_text (plan, 3), "SEARCH"));
    }
}

/* Every code that the descriptions speak of is one of a vocabulary; every field and kind has a name for the user. */
static void
test_labels (void)
{
  for (int kind = 0; kind < TOV_N_KINDS; kind++)
    {
      const TovKindInfo *info = tov_kind_get_info (kind);

      g_assert_nonnull (tov_kind_get_label (kind, TOV_LANGUAGE_ENGLISH));
      for (guint i = 0; i < info->n_fields; i++)
        {
          const char *label = tov_field_get_label (kind, (int) i, TOV_LANGUAGE_ENGLISH);

          g_test_message ("%s.%s: %s", info->table, info->fields[i].name, label);
          g_assert_null (strchr (label, '_'));
          if (info->fields[i].type == TOV_FIELD_CODE)
            g_assert_nonnull (tov_codes_list (info->fields[i].codes)[0]);
          if (info->fields[i].type == TOV_FIELD_CODE && info->fields[i].fallback != NULL)
            g_assert_true (tov_codes_has (info->fields[i].codes, info->fields[i].fallback));
        }
    }
  g_assert_cmpstr (tov_kind_get_label (TOV_KIND_PLACEMENT, TOV_LANGUAGE_ENGLISH), ==, "placement");
  g_assert_cmpstr (tov_field_get_label (TOV_KIND_PLACEMENT,
                                        tov_kind_find_field (TOV_KIND_PLACEMENT, "planned_end"),
                                        TOV_LANGUAGE_ENGLISH),
                   ==, "planned end");
  g_assert_cmpstr (tov_field_get_label (TOV_KIND_ANSWER,
                                        tov_kind_find_field (TOV_KIND_ANSWER, "value"),
                                        TOV_LANGUAGE_ENGLISH),
                   ==, "value");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/columns", test_columns);
  g_test_add_func ("/schema/tables", test_tables);
  g_test_add_func ("/schema/references", test_references);
  g_test_add_func ("/schema/keys", test_keys);
  g_test_add_func ("/schema/keys-are-indexed", test_keys_are_indexed);
  g_test_add_func ("/schema/labels", test_labels);

  return g_test_run ();
}
