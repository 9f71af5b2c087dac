/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-row-export.h"

#include "tov-csv.h"
#include "tov-value.h"

#define BOM "\xef\xbb\xbf"

typedef struct
{
  TovStore *store;
  GHashTable *cache;
  const TovLayout *header; /* the layout with all the file's columns */
  const TovLayout *layout; /* of the record at hand */
  GPtrArray *rows;         /* (element-type GStrv) a value for each of the header's columns */
  GHashTable *common;      /* ids of what the rows so far have in common */
  GError *error;
} Export;

GHashTable *
tov_row_export_cache_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                (GDestroyNotify) tov_record_free);
}

/* (transfer none) */
static const TovRecord *
get_record (Export  *export,
            TovKind  kind,
            gint64   id)
{
  TovRecord *record = g_hash_table_lookup (export->cache, &id);

  if (record == NULL)
    {
      record = tov_store_get (export->store, kind, id, &export->error);
      if (record != NULL)
        g_hash_table_insert (export->cache, g_memdup2 (&id, sizeof id), record);
    }
  return record;
}

/* What stands at @path, seen from @record; NULL with an error. */
static char *
format_path (Export          *export,
             const TovRecord *record,
             const char      *path,
             TovColumnFlags   flags)
{
  const char *rest = strchr (path, '.');
  g_autofree char *name = rest != NULL ? g_strndup (path, rest - path) : g_strdup (path);
  TovKind kind = tov_record_get_kind (record);
  int field = tov_kind_find_field (kind, name);
  const TovField *info = &tov_kind_get_info (kind)->fields[field];
  const TovRecord *target;

  if (info->type != TOV_FIELD_REFERENCE)
    return tov_value_format (record, field, flags);
  if (!tov_record_is_set (record, field))
    return g_strdup ("");

  target = get_record (export, info->target, tov_record_get_int (record, field));
  if (target == NULL)
    return NULL;
  if (rest != NULL)
    return format_path (export, target, rest + 1, flags);
  return tov_value_format (target, tov_layout_name_field (info->target), flags);
}

/* The layout's column of a name; lists have fewer columns than their file. −1: none. */
static int
find_column (const TovLayout *layout,
             const char      *name)
{
  for (guint i = 0; i < layout->n_columns; i++)
    if (!(layout->columns[i].flags & TOV_COLUMN_CONTEXT) &&
        g_str_equal (layout->columns[i].name, name))
      return (int) i;
  return -1;
}

static char *
format_cell (Export                  *export,
             const TovRecord * const *parts,
             const char              *name)
{
  int number = find_column (export->layout, name);
  const TovColumn *column;

  if (number < 0)
    return g_strdup ("");
  column = &export->layout->columns[number];
  if (column->flags & TOV_COLUMN_LIST)
    return g_strdup (export->layout->list);
  return parts[column->part] != NULL
             ? format_path (export, parts[column->part], column->path, column->flags)
             : g_strdup ("");
}

static gboolean
add_row (Export                  *export,
         const TovRecord * const *parts)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new_null_terminated (export->header->n_columns, g_free,
                                                               TRUE);

  for (guint i = 0; i < export->header->n_columns; i++)
    {
      char *cell;

      if (export->header->columns[i].flags & TOV_COLUMN_CONTEXT)
        continue;
      cell = format_cell (export, parts, export->header->columns[i].name);
      if (cell == NULL)
        return FALSE;
      g_ptr_array_add (row, cell);
    }
  g_ptr_array_add (export->rows, g_ptr_array_free (g_steal_pointer (&row), FALSE));
  return TRUE;
}

/* The detail of a record that holds from the start: the one found with nothing but the link stated. NULL where there is
 * none, or with an error. */
static const TovRecord *
find_detail (Export          *export,
             const TovRecord *record)
{
  TovKind kind = export->layout->parts[1];
  g_autoptr (TovRecord) key = tov_record_new (kind);
  gint64 id;

  tov_record_set_int (key, tov_kind_find_field (kind, export->layout->link),
                      tov_record_get_id (record));
  id = tov_store_find (export->store, key, &export->error);
  return id > 0 ? get_record (export, kind, id) : NULL;
}

static gboolean
is_from_start (const TovRecord *record)
{
  return tov_record_get_int (record, tov_kind_find_field (tov_record_get_kind (record),
                                                          "valid_from")) == TOV_DATE_MIN;
}

/* The row of what it is a detail of says nothing of a detail without content. */
static gboolean
has_content (const TovRecord *record)
{
  const TovKindInfo *info = tov_kind_get_info (tov_record_get_kind (record));

  for (guint i = 0; i < info->n_fields; i++)
    if (!info->fields[i].key && tov_record_is_set (record, (int) i))
      return TRUE;
  return FALSE;
}

static gboolean
main_record_cb (const TovRecord *record,
                gpointer         user_data)
{
  Export *export = user_data;
  const TovLayout *layout = export->layout;
  const TovRecord *parts[2] = { record, NULL };

  if (layout->later_only && is_from_start (record) && has_content (record))
    return TRUE;

  if (layout->n_parts == 2 && layout->main == 0)
    parts[1] = find_detail (export, record);
  else if (layout->n_parts == 2)
    {
      gint64 id = tov_record_get_int (
          record, tov_kind_find_field (tov_record_get_kind (record), layout->link));

      parts[0] = get_record (export, layout->parts[0], id);
      parts[1] = record;
      g_hash_table_add (export->common, g_memdup2 (&id, sizeof id));
    }
  return export->error == NULL && add_row (export, parts);
}

static gboolean
common_record_cb (const TovRecord *record,
                  gpointer         user_data)
{
  Export *export = user_data;
  const TovRecord *parts[2] = { record, NULL };
  gint64 id = tov_record_get_id (record);

  return g_hash_table_contains (export->common, &id) || add_row (export, parts);
}

static gboolean foreach (Export *export, TovKind kind, TovRecordFunc func, GError * *error)
{
  if (!tov_store_foreach (export->store, kind, func, export, error))
    return FALSE;
  if (export->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&export->error));
  return FALSE;
}

static gboolean
collect_rows (Export           *export,
              const TovLayout  *layouts,
              guint             n_layouts,
              GError          **error)
{
  for (guint i = 0; i < n_layouts; i++)
    {
      export->layout = &layouts[i];
      if (!foreach (export, layouts[i].parts[layouts[i].main], main_record_cb, error))
        return FALSE;
      if (layouts[i].common_alone &&
          !foreach (export, layouts[i].parts[0], common_record_cb, error))
        return FALSE;
    }
  return TRUE;
}

/* Runs of digits by their number, so that slot 2 comes before slot 10; the rest by its bytes: the same on every machine. */
static int
compare_text (const char *a,
              const char *b)
{
  const char *p = a;
  const char *q = b;

  while (*p != '\0' && *q != '\0')
    if (g_ascii_isdigit (*p) && g_ascii_isdigit (*q))
      {
        guint64 m = g_ascii_strtoull (p, (char **) &p, 10);
        guint64 n = g_ascii_strtoull (q, (char **) &q, 10);

        if (m != n)
          return m < n ? -1 : 1;
      }
    else if (*p != *q)
      return (guchar) *p < (guchar) *q ? -1 : 1;
    else
      p++, q++;

  if (*p != '\0' || *q != '\0')
    return *p != '\0' ? 1 : -1;
  return strcmp (a, b);
}

/* By the columns in their order: the first ones are the record's name. Identifiers are random, so their order says
 * nothing. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const char * const *p = a;
  const char * const *q = b;
  int order = 0;

  for (; order == 0 && *p != NULL; p++, q++)
    order = compare_text (*p, *q);
  return order;
}

static char *
write_rows (Export *export)
{
  g_autoptr (GString) text = g_string_new (BOM);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < export->header->n_columns; i++)
    if (!(export->header->columns[i].flags & TOV_COLUMN_CONTEXT))
      g_ptr_array_add (names, (gpointer) export->header->columns[i].name);

  tov_csv_append_row (text, ';', (const char * const *) names->pdata, names->len);
  for (guint i = 0; i < export->rows->len; i++)
    tov_csv_append_row (text, ';', g_ptr_array_index (export->rows, i), names->len);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
tov_row_export_file (TovStore         *store,
                     GHashTable       *cache,
                     const TovLayout  *layouts,
                     guint             n_layouts,
                     GError          **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GHashTable) common = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Export export = {
    .store = store, .cache = cache, .header = &layouts[0], .rows = rows, .common = common
  };

  if (!collect_rows (&export, layouts, n_layouts, error))
    return NULL;
  if (rows->len == 0)
    return g_strdup ("");

  g_ptr_array_sort_values (rows, compare_rows);
  return write_rows (&export);
}
