/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-text-table.h"

#define GAP 2

struct _TovTextTable
{
  char *title;
  GPtrArray *rows; /* (element-type GPtrArray of utf8); the last is the open one */
};

static GPtrArray *
new_row (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

TovTextTable *
tov_text_table_new (const char *title)
{
  TovTextTable *self = g_new0 (TovTextTable, 1);

  self->title = g_strdup (title);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_ptr_array_add (self->rows, new_row ());
  return self;
}

void
tov_text_table_free (TovTextTable *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
tov_text_table_take (TovTextTable *self,
                     char         *cell)
{
  g_ptr_array_add (g_ptr_array_index (self->rows, self->rows->len - 1), cell);
}

void
tov_text_table_add (TovTextTable *self,
                    const char   *cell)
{
  tov_text_table_take (self, g_strdup (cell));
}

void
tov_text_table_end (TovTextTable *self)
{
  g_ptr_array_add (self->rows, new_row ());
}

static glong
column_width (const TovTextTable *self,
              guint               column)
{
  glong width = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const GPtrArray *row = g_ptr_array_index (self->rows, i);

      if (column < row->len)
        width = MAX (width, g_utf8_strlen (g_ptr_array_index (row, column), -1));
    }
  return width;
}

static void
append_spaces (GString *text,
               glong    n)
{
  for (glong i = 0; i < n; i++)
    g_string_append_c (text, ' ');
}

static void
append_row (const TovTextTable *self,
            const GPtrArray    *row,
            GString            *text)
{
  for (guint i = 0; i < row->len; i++)
    {
      const char *cell = g_ptr_array_index (row, i);
      glong padding = column_width (self, i) - g_utf8_strlen (cell, -1);

      append_spaces (text, GAP);
      if (i > 0)
        append_spaces (text, padding);
      g_string_append (text, cell);
      if (i == 0 && row->len > 1)
        append_spaces (text, padding);
    }
  g_string_append_c (text, '\n');
}

static void
append_rule (GString *text,
             glong    length)
{
  append_spaces (text, GAP);
  for (glong i = 0; i < length; i++)
    g_string_append (text, "─");
  g_string_append_c (text, '\n');
}

void
tov_text_table_append (TovTextTable *self,
                       gboolean      has_header,
                       GString      *text)
{
  const GPtrArray *first = g_ptr_array_index (self->rows, 0);
  guint n_rows = self->rows->len - 1;
  glong width = -GAP;

  if (n_rows <= (has_header ? 1 : 0))
    return;

  for (guint i = 0; i < first->len; i++)
    width += column_width (self, i) + GAP;

  g_string_append_printf (text, "%s\n", self->title);
  for (guint i = 0; i < n_rows; i++)
    {
      append_row (self, g_ptr_array_index (self->rows, i), text);
      if (i == 0 && has_header)
        append_rule (text, width);
    }
  g_string_append_c (text, '\n');
}
