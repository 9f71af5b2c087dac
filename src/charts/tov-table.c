/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-table.h"

typedef struct
{
  char *title;
  TovAlign align;
} Column;

typedef struct
{
  GStrv cells; /* one for each column, never NULL */
  gboolean total;
} Row;

struct _TovTable
{
  gatomicrefcount refs;
  GArray *columns; /* (element-type Column) */
  GArray *rows;    /* (element-type Row) */
};

static void
clear_column (gpointer column)
{
  g_free (((Column *) column)->title);
}

static void
clear_row (gpointer row)
{
  g_strfreev (((Row *) row)->cells);
}

TovTable *
tov_table_new (void)
{
  TovTable *self = g_new0 (TovTable, 1);

  g_atomic_ref_count_init (&self->refs);
  self->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

TovTable *
tov_table_ref (TovTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
tov_table_unref (TovTable *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_free (self);
}

void
tov_table_add_column (TovTable   *self,
                      const char *title,
                      TovAlign    align)
{
  Column column = { g_strdup (title), align };

  g_return_if_fail (self != NULL && title != NULL);
  g_return_if_fail (self->rows->len == 0);

  g_array_append_val (self->columns, column);
}

void
tov_table_add_row (TovTable           *self,
                   const char * const *cells)
{
  Row row = { NULL, FALSE };

  g_return_if_fail (self != NULL && cells != NULL);

  row.cells = g_new0 (char *, self->columns->len + 1);
  for (guint i = 0; i < self->columns->len; i++)
    row.cells[i] = g_strdup (cells[i] != NULL ? cells[i] : "");
  g_array_append_val (self->rows, row);
}

void
tov_table_mark_total (TovTable *self)
{
  g_return_if_fail (self != NULL && self->rows->len > 0);

  g_array_index (self->rows, Row, self->rows->len - 1).total = TRUE;
}

guint
tov_table_n_columns (const TovTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len;
}

guint
tov_table_n_rows (const TovTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

const char *
tov_table_title (const TovTable *self,
                 guint           column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);

  return g_array_index (self->columns, Column, column).title;
}

TovAlign
tov_table_align (const TovTable *self,
                 guint           column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, TOV_ALIGN_LEFT);

  return g_array_index (self->columns, Column, column).align;
}

const char *
tov_table_cell (const TovTable *self,
                guint           row,
                guint           column)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len && column < self->columns->len, NULL);

  return g_array_index (self->rows, Row, row).cells[column];
}

gboolean
tov_table_is_total (const TovTable *self,
                    guint           row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, FALSE);

  return g_array_index (self->rows, Row, row).total;
}
