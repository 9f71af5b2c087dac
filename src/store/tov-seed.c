/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <json-glib/json-glib.h>

#include "tov-store-data.h"
#include "tov-store-private.h"

/* The shipped data is part of the program: a mistake in it is the programmer's, found by the tests, and ends the program here. */

#define FOLDER TOV_RESOURCE_BASE "/store/"

static const struct
{
  TovKind kind;
  const char *file;
} lists[] = {
  { TOV_KIND_BENEFIT, "lists/benefits.json" },
  { TOV_KIND_OUTCOME, "lists/outcomes.json" },
  { TOV_KIND_PURPOSE, "lists/purposes.json" },
  { TOV_KIND_TARGET_GROUP, "lists/target_groups.json" },
  { TOV_KIND_SUPPORT_KIND, "lists/support_kinds.json" },
};

/* The kind of a rule set is the file that it stands in. */
static const struct
{
  const char *kind, *file;
} rules[] = {
  { "benefit_rates", "rules/benefit-rates.json" },
  { "length", "rules/length.json" },
  { "mentor", "rules/mentor.json" },
  { "ratio", "rules/ratio.json" },
  { "reimbursement", "rules/reimbursement.json" },
};

static const char * const instruments[] = {
  "instruments/tov-basic.json",
  "instruments/tov-weekly.json",
};

static JsonNode *
load (const char *file)
{
  g_autofree char *path = g_strconcat (FOLDER, file, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (tov_store_data_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  gsize size;

  if (bytes == NULL)
    g_error ("%s is missing from the program", file);

  const char *text = g_bytes_get_data (bytes, &size);

  if (!json_parser_load_from_data (parser, text, (gssize) size, &error))
    g_error ("%s: %s", file, error->message);

  return json_parser_steal_root (parser);
}

static const char *
get_text (JsonObject *object,
          const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node == NULL || JSON_NODE_HOLDS_NULL (node) ? NULL : json_node_get_string (node);
}

static void
set_text (TovRecord  *record,
          const char *field,
          const char *value)
{
  tov_record_set_text (record, tov_kind_find_field (tov_record_get_kind (record), field), value);
}

static void
set_int (TovRecord  *record,
         const char *field,
         gint64      value)
{
  tov_record_set_int (record, tov_kind_find_field (tov_record_get_kind (record), field), value);
}

static void
set_date (TovRecord  *record,
          const char *field,
          const char *text)
{
  g_autoptr (GError) error = NULL;
  TovDate day;

  if (text == NULL)
    return;
  if (!tov_date_parse (text, &day, &error))
    g_error ("%s", error->message);
  set_int (record, field, day);
}

/* A whole number where it is stated. */
static void
set_number (TovRecord  *record,
            const char *field,
            JsonObject *object)
{
  if (json_object_has_member (object, field) && !json_object_get_null_member (object, field))
    set_int (record, field, json_object_get_int_member (object, field));
}

static TovRecord *
new_dated (TovKind     kind,
           JsonObject *object)
{
  TovRecord *record = tov_record_new (kind);

  set_text (record, "code", get_text (object, "code"));
  set_text (record, "label_en", get_text (object, "en"));
  set_text (record, "label_da", get_text (object, "da"));
  set_date (record, "valid_from", get_text (object, "valid_from"));
  set_date (record, "valid_to", get_text (object, "valid_to"));

  return record;
}

static gboolean
put (TovStore   *store,
     TovRecord  *record,
     GError    **error)
{
  TovPutResult result;

  if (!tov_store_put (store, record, 0, &result, error))
    return FALSE;
  if (result != TOV_PUT_CREATED)
    g_error ("A shipped record stands twice (%s)",
             tov_kind_get_info (tov_record_get_kind (record))->table);

  return TRUE;
}

static gboolean
seed_list (TovStore    *store,
           TovKind      kind,
           const char  *file,
           GError     **error)
{
  g_autoptr (JsonNode) root = load (file);
  JsonArray *array = json_node_get_array (root);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      g_autoptr (TovRecord) record = new_dated (kind, object);

      set_int (record, "position", i + 1);
      if (kind == TOV_KIND_OUTCOME)
        {
          set_text (record, "outcome_group", get_text (object, "group"));
          set_number (record, "success", object);
        }
      if (!put (store, record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
seed_rules (TovStore    *store,
            const char  *kind,
            const char  *file,
            GError     **error)
{
  g_autoptr (JsonNode) root = load (file);
  JsonArray *array = json_node_get_array (root);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      g_autoptr (TovRecord) record = new_dated (TOV_KIND_RULE_SET, object);
      g_autofree char *body = json_to_string (json_array_get_element (array, i), FALSE);

      set_text (record, "kind", kind);
      set_text (record, "source", get_text (object, "source"));
      set_int (record, "verified",
               json_object_get_boolean_member_with_default (object, "verified", TRUE));
      set_text (record, "body", body);
      if (!put (store, record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
seed_steps (TovStore   *store,
            gint64      indicator,
            JsonArray  *steps,
            GError    **error)
{
  for (guint i = 0; i < json_array_get_length (steps); i++)
    {
      JsonObject *object = json_array_get_object_element (steps, i);
      g_autoptr (TovRecord) record = tov_record_new (TOV_KIND_INDICATOR_STEP);

      set_int (record, "indicator_id", indicator);
      set_number (record, "value", object);
      set_text (record, "text_en", get_text (object, "en"));
      set_text (record, "text_da", get_text (object, "da"));
      if (!put (store, record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
seed_indicators (TovStore   *store,
                 gint64      instrument,
                 JsonArray  *indicators,
                 GError    **error)
{
  for (guint i = 0; i < json_array_get_length (indicators); i++)
    {
      JsonObject *object = json_array_get_object_element (indicators, i);
      g_autoptr (TovRecord) record = tov_record_new (TOV_KIND_INDICATOR);

      set_int (record, "instrument_id", instrument);
      set_text (record, "code", get_text (object, "code"));
      set_text (record, "label_en", get_text (object, "en"));
      set_text (record, "label_da", get_text (object, "da"));
      set_text (record, "direction", get_text (object, "direction"));
      set_int (record, "position", i + 1);
      if (!put (store, record, error) ||
          !seed_steps (store, tov_record_get_id (record),
                       json_object_get_array_member (object, "steps"), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
seed_instrument (TovStore    *store,
                 const char  *file,
                 GError     **error)
{
  g_autoptr (JsonNode) root = load (file);
  JsonObject *object = json_node_get_object (root);
  g_autoptr (TovRecord) record = tov_record_new (TOV_KIND_INSTRUMENT);

  set_text (record, "code", get_text (object, "code"));
  set_text (record, "label_en", get_text (object, "en"));
  set_text (record, "label_da", get_text (object, "da"));
  set_number (record, "version", object);
  set_number (record, "scale_min", object);
  set_number (record, "scale_max", object);
  set_number (record, "interval_weeks", object);

  return put (store, record, error) &&
         seed_indicators (store, tov_record_get_id (record),
                          json_object_get_array_member (object, "indicators"), error);
}

gboolean
tov_seed_store (TovStore  *store,
                GError   **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!seed_list (store, lists[i].kind, lists[i].file, error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (!seed_rules (store, rules[i].kind, rules[i].file, error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (instruments); i++)
    if (!seed_instrument (store, instruments[i], error))
      return FALSE;

  return TRUE;
}
