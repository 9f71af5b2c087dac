/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-block.h"
#include "tov-caption.h"

#define HEAD_BELOW 4.0
#define BODY_ABOVE 2.6
#define BODY_BELOW 2.6
#define GROUP_GAP 6.5
#define TOTAL_ABOVE 1.3
#define WRAPPED_GAP 3.2 /* between rows whose texts run over lines */

typedef struct
{
  TovRowFlags flags;
  char **cells;
  guint n_cells;
} TableRow;

typedef struct
{
  TovBlock parent;
  char *number;
  char *caption;
  char *note;
  TovTableColumn *columns;
  guint n_columns;
  gboolean continued; /* from the page before */
  GPtrArray *rows;    /* (element-type TableRow) */
} TableBlock;

static void
table_row_free (TableRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    g_free (row->cells[i]);
  g_free (row->cells);
  g_free (row);
}

static gboolean
wraps (const TableBlock *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].width > 0)
      return TRUE;
  return FALSE;
}

static double
column_width (const TableBlock *self,
              guint             column)
{
  return self->columns[column].width > 0 ? self->columns[column].width : self->columns[column].fold;
}

static TovFace
cell_face (const TableBlock *self,
           const TableRow   *row,
           guint             column)
{
  gboolean bold = self->columns[column].bold || (row->flags & (TOV_ROW_TOTAL | TOV_ROW_BOLD)) != 0;

  if (column == 0 && (row->flags & TOV_ROW_NOTE_STUB) != 0)
    return TOV_FACE_NOTE;
  /* One size a row, or its cells wouldn't stand on one line. */
  if (wraps (self))
    return bold ? TOV_FACE_DEFINITION_BOLD : TOV_FACE_DEFINITION;
  return bold ? TOV_FACE_TABLE_BOLD : TOV_FACE_TABLE;
}

static double
head_height (const TableBlock *self,
             TovCanvas        *canvas)
{
  double tallest = 0;

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].title != NULL)
      tallest = MAX (tallest, tov_canvas_text_height (canvas, TOV_FACE_NOTE, self->columns[i].width,
                                                      self->columns[i].title));
  return tallest + HEAD_BELOW;
}

static double
row_height (const TableBlock *self,
            TovCanvas        *canvas,
            const TableRow   *row)
{
  double tallest = tov_face_leading (wraps (self) ? TOV_FACE_DEFINITION : TOV_FACE_TABLE);

  for (guint i = 0; i < row->n_cells; i++)
    if (row->cells[i] != NULL && column_width (self, i) > 0)
      tallest = MAX (tallest, tov_canvas_text_height (canvas, cell_face (self, row, i),
                                                      column_width (self, i), row->cells[i]));
  return tallest + (wraps (self) ? WRAPPED_GAP : 0);
}

static double
space_above (const TableRow *row,
             guint           index)
{
  if (row->flags & TOV_ROW_TOTAL)
    return TOTAL_ABOVE;
  return (row->flags & TOV_ROW_GAP) && index > 0 ? GROUP_GAP : 0;
}

static double
table_measure (const TovBlock *block,
               TovCanvas      *canvas)
{
  const TableBlock *self = (const TableBlock *) block;
  double height = tov_caption_height (canvas, self->caption) + head_height (self, canvas) +
                  BODY_ABOVE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const TableRow *row = g_ptr_array_index (self->rows, i);

      height += space_above (row, i) + row_height (self, canvas, row);
    }
  return height + BODY_BELOW + tov_note_height (canvas, self->note);
}

static double
draw_head (const TableBlock *self,
           TovCanvas        *canvas,
           double            y)
{
  double height = head_height (self, canvas);

  tov_canvas_begin (canvas, "TR");
  for (guint i = 0; i < self->n_columns; i++)
    {
      const TovTableColumn *column = &self->columns[i];
      double lines, top;

      if (column->title == NULL)
        continue;
      /* Titles stand on the rule, however many lines their neighbours take. */
      lines = tov_canvas_text_height (canvas, TOV_FACE_NOTE, column->width, column->title);
      top = y + height - HEAD_BELOW - lines;
      tov_canvas_begin_header (canvas, TOV_HEADER_COLUMN);
      if (column->align == TOV_ALIGN_RIGHT)
        {
          double width = tov_canvas_text_width (canvas, TOV_FACE_NOTE, column->title);

          tov_canvas_text (canvas, TOV_FACE_NOTE, column->x - width, top, width + 1,
                           PANGO_ALIGN_RIGHT, column->title);
        }
      else
        tov_canvas_text (canvas, TOV_FACE_NOTE, column->x, top, column->width, PANGO_ALIGN_LEFT,
                         column->title);
      tov_canvas_end (canvas, "TH");
    }
  tov_canvas_end (canvas, "TR");
  tov_canvas_rule (canvas, 0, y + height, TOV_TEXT_WIDTH, 0.35);
  return height;
}

static void
draw_cell (const TableBlock *self,
           TovCanvas        *canvas,
           const TableRow   *row,
           guint             i,
           double            y)
{
  const TovTableColumn *column = &self->columns[i];
  TovFace face = cell_face (self, row, i);
  const char *text = row->cells[i];
  g_autofree char *hidden = g_markup_escape_text (tov_hidden_text (canvas->style.language), -1);

  if (g_str_equal (text, hidden))
    face = TOV_FACE_NOTE;
  if (face == TOV_FACE_NOTE)
    /* On to the baseline of its row, whose leading is larger. */
    y += wraps (self) ? 0.4 : 1.8;
  if (column->align == TOV_ALIGN_RIGHT)
    tov_canvas_text_right (canvas, face, column->x, y, text);
  else
    tov_canvas_text (canvas, face, column->x, y, column_width (self, i), PANGO_ALIGN_LEFT, text);
}

static void
draw_row (const TableBlock *self,
          TovCanvas        *canvas,
          const TableRow   *row,
          double            y)
{
  tov_canvas_begin (canvas, "TR");
  for (guint i = 0; i < row->n_cells; i++)
    {
      const char *tag = i == 0 ? "TH" : "TD";

      if (row->cells[i] == NULL || row->cells[i][0] == '\0')
        continue;
      if (i == 0)
        tov_canvas_begin_header (canvas, TOV_HEADER_ROW);
      else
        tov_canvas_begin (canvas, tag);
      draw_cell (self, canvas, row, i, y);
      tov_canvas_end (canvas, tag);
    }
  tov_canvas_end (canvas, "TR");
}

static double
table_draw (const TovBlock *block,
            TovCanvas      *canvas,
            double          y)
{
  const TableBlock *self = (const TableBlock *) block;
  double at = y;

  tov_canvas_begin (canvas, "Sect");
  at += tov_caption_draw (canvas, self->number, self->caption, at);
  tov_canvas_begin (canvas, "Table");
  at += draw_head (self, canvas, at) + BODY_ABOVE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const TableRow *row = g_ptr_array_index (self->rows, i);

      at += space_above (row, i);
      if (row->flags & TOV_ROW_TOTAL)
        tov_canvas_rule (canvas, 0, at - TOTAL_ABOVE / 2, TOV_TEXT_WIDTH, 0.35);
      draw_row (self, canvas, row, at);
      at += row_height (self, canvas, row);
    }
  tov_canvas_end (canvas, "Table");
  at += BODY_BELOW;
  tov_canvas_rule (canvas, 0, at, TOV_TEXT_WIDTH, 0.5);
  at += tov_note_draw (canvas, self->note, at);
  tov_canvas_end (canvas, "Sect");
  return at - y;
}

static void
table_clear (TovBlock *block)
{
  TableBlock *self = (TableBlock *) block;

  g_free (self->number);
  g_free (self->caption);
  g_free (self->note);
  for (guint i = 0; i < self->n_columns; i++)
    g_free ((char *) self->columns[i].title);
  g_free (self->columns);
  g_ptr_array_unref (self->rows);
}

static TovBlock *table_split (TovBlock *block, TovCanvas *canvas, double available);

static const TovBlockClass table_class = { table_measure, table_draw, table_clear, table_split };

/* A table longer than a page goes on under the same head; the note stands below its last part. */
static TovBlock *
table_split (TovBlock  *block,
             TovCanvas *canvas,
             double     available)
{
  TableBlock *self = (TableBlock *) block;
  double height = tov_caption_height (canvas, self->caption) + head_height (self, canvas) +
                  BODY_ABOVE + BODY_BELOW;
  g_autofree char *continued = NULL;
  TableBlock *rest;
  guint n = 0;

  while (n < self->rows->len)
    {
      const TableRow *row = g_ptr_array_index (self->rows, n);

      height += space_above (row, n) + row_height (self, canvas, row);
      if (height > available)
        break;
      n++;
    }
  /* A total doesn't stand alone. */
  if (n == self->rows->len || n < 2)
    return NULL;
  if (n + 1 == self->rows->len)
    n--;

  /* Translators: after the caption of a table that goes on from the page before. */
  continued = g_strdup_printf ("%s %s", self->caption,
                               tov_text (canvas->style.language, "(continued)"));
  rest = (TableBlock *) tov_table_block_new (
      self->number, self->continued ? self->caption : continued, self->note, NULL, 0);
  rest->continued = TRUE;
  rest->columns = g_memdup2 (self->columns, self->n_columns * sizeof *self->columns);
  rest->n_columns = self->n_columns;
  for (guint i = 0; i < self->n_columns; i++)
    rest->columns[i].title = g_strdup (self->columns[i].title);
  while (self->rows->len > n)
    g_ptr_array_add (rest->rows, g_ptr_array_steal_index (self->rows, n));
  g_clear_pointer (&self->note, g_free);
  return &rest->parent;
}

TovBlock *
tov_table_block_new (const char           *number,
                     const char           *caption_markup,
                     const char           *note_markup,
                     const TovTableColumn *columns,
                     guint                 n_columns)
{
  TableBlock *self = g_new0 (TableBlock, 1);

  self->parent.class = &table_class;
  self->parent.space = TOV_BLOCK_SPACE;
  self->number = g_strdup (number);
  self->caption = g_strdup (caption_markup);
  self->note = tov_bind_last_words (note_markup);
  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    self->columns[i].title = columns[i].title != NULL ? g_markup_escape_text (columns[i].title, -1)
                                                      : NULL;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) table_row_free);
  return &self->parent;
}

void
tov_table_block_add_row (TovBlock           *block,
                         TovRowFlags         flags,
                         const char * const *cells)
{
  TableBlock *self = (TableBlock *) block;
  TableRow *row = g_new0 (TableRow, 1);

  g_return_if_fail (block->class == &table_class);

  row->flags = flags;
  row->n_cells = self->n_columns;
  row->cells = g_new0 (char *, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    row->cells[i] = cells[i] != NULL ? g_markup_escape_text (cells[i], -1) : NULL;
  g_ptr_array_add (self->rows, row);
}

gboolean
tov_table_block_is_empty (const TovBlock *block)
{
  g_return_val_if_fail (block->class == &table_class, TRUE);
  return ((const TableBlock *) block)->rows->len == 0;
}
