/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <glib/gi18n-lib.h>

#include "tov-check-rules.h"
#include "tov-sqlite-error.h"
#include "tov-store-private.h"

/* A broken file or a broken import can give thousands of the same sentence; the first ones are enough to find the cause. */
#define MOST_OF_A_KIND 50

typedef struct
{
  TovStore *store;
  TovLanguage language;
  GPtrArray *findings;
  guint n; /* of the kind that is being looked for */
} Check;

static void
add (Check *check,
     char  *sentence)
{
  if (sentence == NULL)
    return;

  if (check->n++ < MOST_OF_A_KIND)
    g_ptr_array_add (check->findings, sentence);
  else
    g_free (sentence);
}

static void
end_kind (Check *check)
{
  if (check->n > MOST_OF_A_KIND)
    {
      guint more = check->n - MOST_OF_A_KIND;

      g_ptr_array_add (check->findings,
                       g_strdup_printf (tov_ntext (check->language, "… and %u more like this.",
                                                   "… and %u more like this.", more),
                                        more));
    }
  check->n = 0;
}

static gboolean
check_integrity (Check   *check,
                 GError **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (check->store, "PRAGMA integrity_check",
                                                          error);
  int row;

  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    {
      g_autofree char *found = tov_sqlite_first_finding (tov_statement_get_text (statement, 0));

      if (g_strcmp0 (found, "ok") != 0)
        add (check,
             g_strdup_printf (tov_text (check->language, "The file is damaged: %s."), found));
    }
  end_kind (check);

  return row == 0;
}

static const TovKindInfo *
find_table (const char *table)
{
  for (int kind = 0; kind < TOV_N_KINDS; kind++)
    if (g_strcmp0 (tov_kind_get_info (kind)->table, table) == 0)
      return tov_kind_get_info (kind);

  return NULL;
}

static char *
describe_broken_reference (TovStatement *statement,
                           TovLanguage   language)
{
  const TovKindInfo *from = find_table (tov_statement_get_text (statement, 0));
  const TovKindInfo *to = find_table (tov_statement_get_text (statement, 1));
  gint64 count = tov_statement_get_int (statement, 2);

  if (from == NULL || to == NULL)
    return NULL;

  /* Translators: a number, a kind of record ("placement") and another one ("slot") */
  return g_strdup_printf (
      tov_ntext (language, "%d record (%s) refers to another (%s) that is not in the file.",
                 "%d records (%s) refer to others (%s) that are not in the file.", (gulong) count),
      (int) count, tov_kind_get_label (from->kind, language),
      tov_kind_get_label (to->kind, language));
}

static gboolean
check_references (Check   *check,
                  GError **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (
      check->store,
      "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2 ORDER BY 1, 2",
      error);
  int row;

  if (statement == NULL)
    return FALSE;

  while ((row = tov_statement_step (statement, error)) > 0)
    add (check, describe_broken_reference (statement, check->language));
  end_kind (check);

  return row == 0;
}

static void append_key (GString *text, TovStore *store, const TovRecord *record);

static void
append_key_field (GString         *text,
                  TovStore        *store,
                  const TovRecord *record,
                  const TovField  *info,
                  int              field)
{
  if (info->type == TOV_FIELD_REFERENCE)
    {
      g_autoptr (TovRecord) target = tov_store_get (store, info->target,
                                                    tov_record_get_int (record, field), NULL);

      if (target != NULL)
        append_key (text, store, target);
      return;
    }

  g_string_append (text, text->len > 0 ? ", " : "");
  if (info->type == TOV_FIELD_TEXT || info->type == TOV_FIELD_CODE)
    {
      g_autofree char *readable = g_utf8_make_valid (tov_record_get_text (record, field), -1);

      g_string_append (text, readable);
      return;
    }

  gint64 value = tov_record_get_int (record, field);
  gboolean is_day = info->type == TOV_FIELD_DATE && value >= TOV_DATE_MIN && value <= TOV_DATE_MAX;
  g_autofree char *number = is_day ? tov_date_to_iso ((TovDate) value)
                                   : g_strdup_printf ("%" G_GINT64_FORMAT, value);

  g_string_append (text, number);
}

/* The words by which a user knows the record: its natural key, with the records that it refers to by theirs. A candidate's is the reference. */
static void
append_key (GString         *text,
            TovStore        *store,
            const TovRecord *record)
{
  const TovKindInfo *info = tov_kind_get_info (tov_record_get_kind (record));

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].key && tov_record_is_set (record, (int) i))
      append_key_field (text, store, record, &info->fields[i], (int) i);
}

/* The program writes no record that isn't valid. Another program, or an older version of this one, may have. */
static gboolean
check_record_cb (const TovRecord *record,
                 gpointer         user_data)
{
  Check *check = user_data;
  g_autoptr (GError) error = NULL;

  if (!tov_record_validate (record, NULL, &error) ||
      (tov_record_get_kind (record) == TOV_KIND_SLOT &&
       !tov_record_check_relations (check->store, record, &error)))
    {
      g_autoptr (GString) key = g_string_new (NULL);

      append_key (key, check->store, record);
      add (check, g_strdup_printf ("%s: %s", key->str, error->message));
    }

  return TRUE;
}

static gboolean
check_records (Check   *check,
               GError **error)
{
  for (int kind = 0; kind < TOV_N_KINDS; kind++)
    {
      if (!tov_store_foreach (check->store, kind, check_record_cb, check, error))
        return FALSE;
      end_kind (check);
    }

  return TRUE;
}

static gboolean
check_rule (Check                  *check,
            const TovCheckRule     *rule,
            const TovCheckContext  *context,
            GError                **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (check->store, rule->sql, error);
  int row;

  if (statement == NULL)
    return FALSE;

  tov_statement_bind_date (statement, 1, context->as_of);
  while ((row = tov_statement_step (statement, error)) > 0)
    add (check, rule->describe (statement, context));
  end_kind (check);

  return row == 0;
}

static gboolean
check_rules (Check   *check,
             GError **error)
{
  g_auto (TovCheckContext) context = { 0 };

  if (!tov_check_context_init (&context, check->store, check->language, error))
    return FALSE;

  for (const TovCheckRule *rule = tov_check_rules; rule->sql != NULL; rule++)
    if (!check_rule (check, rule, &context, error))
      return FALSE;

  return TRUE;
}

GPtrArray *
tov_store_check (TovStore     *self,
                 TovLanguage   language,
                 GError      **error)
{
  g_return_val_if_fail (TOV_IS_STORE (self), NULL);

  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local_error = NULL;
  Check check = { self, language, findings, 0 };

  if (check_integrity (&check, &local_error) && check_references (&check, &local_error) &&
      check_records (&check, &local_error) && check_rules (&check, &local_error))
    return g_steal_pointer (&findings);

  /* Damage is what is looked for here, so meeting it is a finding. */
  if (!g_error_matches (local_error, TOV_ERROR, TOV_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  g_ptr_array_add (findings, g_strdup (local_error->message));

  return g_steal_pointer (&findings);
}

gboolean
tov_store_verify (TovStore  *self,
                  GError   **error)
{
  g_return_val_if_fail (TOV_IS_STORE (self), FALSE);

  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  Check check = { self, tov_language_default (), findings, 0 };

  if (!check_integrity (&check, error) || !check_references (&check, error))
    return FALSE;
  if (findings->len == 0)
    return tov_store_check_ids (self, error);

  g_set_error_literal (error, TOV_ERROR, TOV_ERROR_DAMAGED, g_ptr_array_index (findings, 0));
  return FALSE;
}
