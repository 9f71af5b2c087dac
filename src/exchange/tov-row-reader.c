/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-row-reader.h"

#include "tov-value.h"

const char *
tov_row_reader_get_text (const TovRowReader *self,
                         guint               column)
{
  int position = self->positions[column];

  return position >= 0 && (guint) position < self->row->n_values ? self->row->values[position] : "";
}

/* Whether the column belongs to the field: it is the field's own, or one of those that name what the field refers to. */
static gboolean
is_of_field (const TovColumn *column,
             guint            part,
             const char      *field)
{
  gsize length = strlen (field);

  return column->part == part && column->path != NULL && !(column->flags & TOV_COLUMN_CONTEXT) &&
         strncmp (column->path, field, length) == 0 &&
         (column->path[length] == '\0' || column->path[length] == '.');
}

gboolean
tov_row_reader_has_part (const TovRowReader *self,
                         guint               part)
{
  gboolean is_stated = FALSE;

  for (guint i = 0; i < self->layout->n_columns; i++)
    {
      const TovColumn *column = &self->layout->columns[i];
      gboolean is_empty = *tov_row_reader_get_text (self, i) == '\0';

      if (column->part != part || column->path == NULL || (column->flags & TOV_COLUMN_CONTEXT))
        continue;
      if (is_empty && (column->flags & TOV_COLUMN_DECISIVE))
        return FALSE;
      is_stated = is_stated || !is_empty;
    }
  return is_stated;
}

const char *
tov_row_reader_column (const TovRowReader *self,
                       guint               part,
                       const char         *field)
{
  for (guint i = 0; i < self->layout->n_columns; i++)
    if (is_of_field (&self->layout->columns[i], part, field))
      return self->layout->columns[i].name;
  return NULL;
}

gboolean
tov_row_reader_covers (const TovRowReader *self,
                       guint               part,
                       const char         *field)
{
  for (guint i = 0; i < self->layout->n_columns; i++)
    if (is_of_field (&self->layout->columns[i], part, field) && self->positions[i] >= 0)
      return TRUE;
  return FALSE;
}

static gboolean
read_field (TovRowReader  *self,
            guint          part,
            TovRecord     *record,
            int            field,
            GError       **error)
{
  const TovField *info = &tov_kind_get_info (tov_record_get_kind (record))->fields[field];
  gint64 id;

  for (guint i = 0; i < self->layout->n_columns; i++)
    {
      const TovColumn *column = &self->layout->columns[i];

      if (!is_of_field (column, part, info->name))
        continue;

      self->wrong = column->name;
      if (info->type != TOV_FIELD_REFERENCE)
        return tov_value_parse (record, field, column->flags, tov_row_reader_get_text (self, i),
                                error);

      if (!tov_reference_resolve (self, part, info->name, info->target, record, &id, error))
        return FALSE;
      if (id != 0)
        tov_record_set_int (record, field, id);
      return TRUE;
    }
  return TRUE;
}

TovRecord *
tov_row_reader_read (TovRowReader  *self,
                     guint          part,
                     GError       **error)
{
  g_autoptr (TovRecord) record = tov_record_new (self->layout->parts[part]);
  const TovKindInfo *info = tov_kind_get_info (self->layout->parts[part]);

  for (guint i = 0; i < info->n_fields; i++)
    if (!read_field (self, part, record, (int) i, error))
      return NULL;

  self->wrong = NULL;
  return g_steal_pointer (&record);
}

void
tov_row_reader_forget (TovRowReader *self)
{
  g_clear_pointer (&self->people, g_hash_table_unref);
}
