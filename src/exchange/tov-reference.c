/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <glib/gi18n-lib.h>

#include "tov-error.h"
#include "tov-input-private.h"
#include "tov-row-reader.h"
#include "tov-value.h"

/*
 * What a row refers to. A reference is the natural key of another record, spread over columns: "slot_id.partnership_id",
 * "slot_id.site_id", "slot_id.label" name a slot.
 * A site is named without its company where the partnership says which that is.
 */

static gboolean
is_at_or_below (const TovColumn *column,
                guint            part,
                const char      *path)
{
  gsize length = strlen (path);

  return column->part == part && column->path != NULL &&
         strncmp (column->path, path, length) == 0 &&
         (column->path[length] == '\0' || column->path[length] == '.');
}

static gboolean
has_columns (const TovRowReader *self,
             guint               part,
             const char         *path)
{
  for (guint i = 0; i < self->layout->n_columns; i++)
    if (is_at_or_below (&self->layout->columns[i], part, path))
      return TRUE;
  return FALSE;
}

static gboolean
is_stated (const TovRowReader *self,
           guint               part,
           const char         *path)
{
  for (guint i = 0; i < self->layout->n_columns; i++)
    {
      const TovColumn *column = &self->layout->columns[i];

      if (is_at_or_below (column, part, path) && !(column->flags & TOV_COLUMN_CONTEXT) &&
          *tov_row_reader_get_text (self, i) != '\0')
        return TRUE;
    }
  return FALSE;
}

/* The column that holds a key field of what @path refers to: its own, or the reference's where it is the field that such
 * records are called by. −1 if there is none. */
static int
find_column (const TovRowReader *self,
             guint               part,
             const char         *path,
             TovKind             target,
             int                 field)
{
  g_autofree char *own = g_strconcat (path, ".", tov_kind_get_info (target)->fields[field].name,
                                      NULL);

  for (guint i = 0; i < self->layout->n_columns; i++)
    {
      const TovColumn *column = &self->layout->columns[i];

      if (column->part == part && column->path != NULL &&
          (g_str_equal (column->path, own) ||
           (field == tov_layout_name_field (target) && g_str_equal (column->path, path))))
        return (int) i;
    }
  return -1;
}

/* Partnerships are with one company, so within one a site's name is enough. */
static gboolean
set_company (TovRowReader     *self,
             TovRecord        *key,
             int               field,
             const TovRecord  *parent,
             GError          **error)
{
  int partnership = parent != NULL
                        ? tov_kind_find_field (tov_record_get_kind (parent), "partnership_id")
                        : -1;
  g_autoptr (TovRecord) record = NULL;

  if (partnership < 0 || !tov_record_is_set (parent, partnership))
    return TRUE;

  record = tov_store_get (self->store, TOV_KIND_PARTNERSHIP,
                          tov_record_get_int (parent, partnership), error);
  if (record == NULL)
    return FALSE;
  tov_record_set_int (
      key, field,
      tov_record_get_int (record, tov_kind_find_field (TOV_KIND_PARTNERSHIP, "company_id")));
  return TRUE;
}

static gboolean
set_key_field (TovRowReader     *self,
               guint             part,
               const char       *path,
               TovRecord        *key,
               int               field,
               const TovRecord  *parent,
               GError          **error)
{
  TovKind target = tov_record_get_kind (key);
  const TovField *info = &tov_kind_get_info (target)->fields[field];
  int column = find_column (self, part, path, target, field);

  if (info->type == TOV_FIELD_REFERENCE)
    {
      g_autofree char *below = g_strconcat (path, ".", info->name, NULL);
      gint64 id = 0;

      if (!has_columns (self, part, below))
        return target != TOV_KIND_SITE || set_company (self, key, field, parent, error);
      if (!tov_reference_resolve (self, part, below, info->target, key, &id, error))
        return FALSE;
      if (id != 0)
        tov_record_set_int (key, field, id);
    }
  else if (column >= 0)
    {
      self->wrong = self->layout->columns[column].name;
      if (!tov_value_parse (key, field, self->layout->columns[column].flags,
                            tov_row_reader_get_text (self, (guint) column), error))
        return FALSE;
    }
  return TRUE;
}

/* The first column of the field @field of what @path refers to. */
static const char *
column_of_key_field (const TovRowReader *self,
                     guint               part,
                     const char         *path,
                     TovKind             target,
                     int                 field)
{
  g_autofree char *below = g_strconcat (path, ".", tov_kind_get_info (target)->fields[field].name,
                                        NULL);
  int column = find_column (self, part, path, target, field);

  for (guint i = 0; column < 0 && i < self->layout->n_columns; i++)
    if (is_at_or_below (&self->layout->columns[i], part, below))
      column = (int) i;
  return column >= 0 ? self->layout->columns[column].name : NULL;
}

static TovRecord *
read_key (TovRowReader     *self,
          guint             part,
          const char       *path,
          TovKind           target,
          const TovRecord  *parent,
          GError          **error)
{
  const TovKindInfo *info = tov_kind_get_info (target);
  g_autoptr (TovRecord) key = tov_record_new (target);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const char *column;

      if (!info->fields[i].key)
        continue;
      if (!set_key_field (self, part, path, key, (int) i, parent, error))
        return NULL;
      if (!info->fields[i].required || tov_record_is_set (key, (int) i))
        continue;

      column = column_of_key_field (self, part, path, target, (int) i);
      self->wrong = column;
      g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
                   _("The column “%s” must be filled in."),
                   column != NULL ? column : info->fields[i].name);
      return NULL;
    }
  return g_steal_pointer (&key);
}

static char *
get_name (TovRowReader *self,
          TovKind       kind,
          gint64        id)
{
  g_autoptr (TovRecord) record = tov_store_get (self->store, kind, id, NULL);
  int field = tov_layout_name_field (kind);

  return tov_input_quote (record != NULL && field >= 0 ? tov_record_get_text (record, field)
                                                       : NULL);
}

static char *
get_key_name (TovRowReader    *self,
              const TovRecord *key,
              const char      *field)
{
  int number = tov_kind_find_field (tov_record_get_kind (key), field);

  return get_name (self, tov_kind_get_info (tov_record_get_kind (key))->fields[number].target,
                   tov_record_get_int (key, number));
}

static gboolean
collect_code (const TovRecord *record,
              gpointer         user_data)
{
  int code = tov_kind_find_field (tov_record_get_kind (record), "code");

  g_ptr_array_add (user_data, g_strdup (tov_record_get_text (record, code)));
  return TRUE;
}

static char *
list_codes (TovRowReader *self,
            TovKind       kind)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_null_terminated (0, g_free, TRUE);

  tov_store_foreach (self->store, kind, collect_code, codes, NULL);
  return g_strjoinv (", ", (char **) codes->pdata);
}

/* What isn't there, for kinds that one name is enough for. */
static const char *
missing_sentence (TovKind kind)
{
  switch ((int) kind)
    {
    case TOV_KIND_JOBCENTRE:
      return _("There is no jobcentre “%s”.");
    case TOV_KIND_COMPANY:
      return _("There is no company “%s”.");
    case TOV_KIND_PARTNERSHIP:
      return _("There is no partnership “%s”.");
    case TOV_KIND_CANDIDATE:
      return _("There is no candidate “%s”.");
    case TOV_KIND_PLACEMENT:
      return _("There is no placement “%s”.");
    case TOV_KIND_INSTRUMENT:
      return _("There is no instrument “%s”.");
    default:
      return _("There is no record “%s”.");
    }
}

static void
set_missing (TovRowReader     *self,
             const TovRecord  *key,
             GError          **error)
{
  TovKind kind = tov_record_get_kind (key);
  int field = tov_layout_name_field (kind);
  g_autofree char *name = tov_input_quote (field >= 0 ? tov_record_get_text (key, field) : NULL);
  g_autofree char *message = NULL;

  if (kind == TOV_KIND_SLOT)
    {
      g_autofree char *partnership = get_key_name (self, key, "partnership_id");
      g_autofree char *site = get_key_name (self, key, "site_id");

      /* Translators: a slot's label, the site's name, the partnership's name */
      message = g_strdup_printf (_("There is no slot “%s” at “%s” in the partnership “%s”."), name,
                                 site, partnership);
    }
  else if (kind == TOV_KIND_SITE)
    {
      g_autofree char *company = get_key_name (self, key, "company_id");

      message = g_strdup_printf (_("There is no site “%s” at the company “%s”."), name, company);
    }
  else if (kind == TOV_KIND_INDICATOR)
    {
      g_autofree char *instrument = get_key_name (self, key, "instrument_id");

      message = g_strdup_printf (_("There is no indicator “%s” in the instrument “%s”."), name,
                                 instrument);
    }
  else if (kind == TOV_KIND_OUTCOME || kind == TOV_KIND_RULE_SET)
    {
      g_autofree char *codes = list_codes (self, kind);

      message = g_strdup_printf (kind == TOV_KIND_OUTCOME
                                     ? _("There is no outcome “%s”. Use one of: %s.")
                                     : _("There is no rule set “%s”. Use one of: %s."),
                                 name, codes);
    }
  else if (kind == TOV_KIND_SETTLEMENT || kind == TOV_KIND_SETTLEMENT_LINE)
    message = g_strdup (_("There is no such settlement, or it has no such line."));
  else if (kind == TOV_KIND_PAYMENT_TERM)
    message = g_strdup (_("There is no such payment term in the partnership."));
  else
    message = g_strdup_printf (missing_sentence (kind), name);

  g_set_error_literal (error, TOV_ERROR, TOV_ERROR_NOT_FOUND, message);
}

/* A record of which nothing more is known than what it is called. */
static gboolean
add (TovRowReader  *self,
     TovRecord     *key,
     gint64        *id,
     GError       **error)
{
  TovKind kind = tov_record_get_kind (key);
  const char *name = tov_record_get_text (key, tov_layout_name_field (kind));
  TovPutResult result;

  if (tov_kind_find_field (kind, "label_en") >= 0)
    {
      tov_record_set_text (key, tov_kind_find_field (kind, "label_en"), name);
      tov_record_set_text (key, tov_kind_find_field (kind, "label_da"), name);
    }
  if (!tov_store_put (self->store, key, 0, &result, error))
    return FALSE;

  *id = tov_record_get_id (key);
  if (kind == TOV_KIND_PERSON)
    tov_row_reader_forget (self);
  return TRUE;
}

static gboolean
note_person (const TovRecord *record,
             gpointer         user_data)
{
  const char *name = tov_record_get_text (record, tov_kind_find_field (TOV_KIND_PERSON, "name"));
  gint64 id = tov_record_get_id (record);
  gboolean is_taken = g_hash_table_contains (user_data, name);

  g_hash_table_insert (user_data, g_strdup (name), is_taken ? NULL : g_memdup2 (&id, sizeof id));
  return TRUE;
}

gboolean
tov_reference_find_person (TovRowReader     *self,
                           const TovRecord  *key,
                           gint64           *id,
                           GError          **error)
{
  const char *name = tov_record_get_text (key, tov_kind_find_field (TOV_KIND_PERSON, "name"));
  gpointer found = NULL;

  *id = tov_store_find (self->store, key, error);
  if (*id != 0)
    return *id > 0;
  if (tov_record_is_set (key, tov_kind_find_field (TOV_KIND_PERSON, "organisation")))
    return TRUE;

  if (self->people == NULL)
    {
      self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      if (!tov_store_foreach (self->store, TOV_KIND_PERSON, note_person, self->people, error))
        return FALSE;
    }
  if (!g_hash_table_lookup_extended (self->people, name, NULL, &found))
    return TRUE;
  if (found == NULL)
    {
      g_autofree char *quote = tov_input_quote (name);

      g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
                   _("There are several persons called “%s”. State the organisation too."), quote);
      return FALSE;
    }
  *id = *(gint64 *) found;
  return TRUE;
}

static gboolean
may_add (const TovRowReader *self,
         guint               part,
         const char         *path,
         TovKind             target)
{
  int field = tov_layout_name_field (target);
  int column = field >= 0 ? find_column (self, part, path, target, field) : -1;

  return column >= 0 && (self->layout->columns[column].flags & TOV_COLUMN_ADD) != 0;
}

gboolean
tov_reference_resolve (TovRowReader     *self,
                       guint             part,
                       const char       *path,
                       TovKind           target,
                       const TovRecord  *parent,
                       gint64           *id,
                       GError          **error)
{
  g_autoptr (TovRecord) key = NULL;

  *id = 0;
  if (!is_stated (self, part, path) && strchr (path, '.') == NULL)
    return TRUE;

  key = read_key (self, part, path, target, parent, error);
  if (key == NULL)
    return FALSE;

  if (target == TOV_KIND_PERSON)
    {
      if (!tov_reference_find_person (self, key, id, error))
        return FALSE;
    }
  else
    *id = tov_store_find (self->store, key, error);
  if (*id != 0)
    return *id > 0;

  if (may_add (self, part, path, target))
    return add (self, key, id, error);
  set_missing (self, key, error);
  return FALSE;
}
