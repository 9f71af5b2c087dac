/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-canvas.h"
#include "tov-chart.h"

G_BEGIN_DECLS

/**
 * TovBlock:
 *
 * A piece of the annex that stands whole on one page: a heading, a paragraph, a figure with caption and note, a table. Measured and drawn by the same
 * code on a canvas, so that what the paginator reckoned with is what is drawn. Knows nothing of the figures behind it.
 */
typedef struct _TovBlock TovBlock;

typedef struct
{
  /* Both return the block's height; @draw puts its top at @y. */
  double (*measure) (const TovBlock *self, TovCanvas *canvas);
  double (*draw)    (const TovBlock *self, TovCanvas *canvas, double y);
  void   (*clear)   (TovBlock *self);
  /* Only of blocks that may run over pages: leaves in @self what fits into @available and returns the rest; NULL where nothing can be cut off. */
  TovBlock *(*split) (TovBlock *self, TovCanvas *canvas, double available);
} TovBlockClass;

struct _TovBlock
{
  const TovBlockClass *class;
  double               space;      /* above, unless it is the first on its page */
  gboolean             new_part;   /* begins a page where the one before is more than half full */
  gboolean             keep;       /* stays on one page with the next block */
  char                *outline;    /* (nullable) entry in the PDF's outline */
};

#define TOV_BLOCK_SPACE 19.5

double    tov_block_measure (const TovBlock *self, TovCanvas *canvas);
double    tov_block_draw    (const TovBlock *self, TovCanvas *canvas, double y);
/* See TovBlockClass.split. */
TovBlock *tov_block_split   (TovBlock *self, TovCanvas *canvas, double available);
/* The least room that a first part of the block asks for: all of it, unless it is longer than a page and may be split. */
double    tov_block_least   (const TovBlock *self, TovCanvas *canvas);
void      tov_block_free    (TovBlock *self);
/* (transfer full): @markup with its last two words bound together, so that none stands alone on a line; NULL for NULL. */
char     *tov_bind_last_words (const char *markup);

/* Strings are copied; those called markup may hold <b>; plain ones are escaped. */

/* Front page: edition line, title, subtitle and the block of facts (kommune, udvalg …). */
TovBlock *tov_title_block_new     (const char *left, const char *right, const char *title, const char *subtitle,
                                   const char * const *labels, const char * const *values /* NULL-terminated, at most 4 */);
/* A part's heading, large (begins a page unless the last one ended early), or a section's. */
TovBlock *tov_heading_block_new   (const char *text, gboolean part);
/* Lead text at B with a run-in label in the hanging zone: "Resumé". */
TovBlock *tov_lead_block_new      (const char *label, const char *markup);
/* A note at B in small type. */
TovBlock *tov_note_block_new      (const char *markup);
/* A framed warning. */
TovBlock *tov_frame_block_new     (const char *label, const char *markup);
/* Facts in the four modules between two rules: a label in small type and a text that may run over lines. */
TovBlock *tov_facts_block_new     (const char * const *labels, const char * const *markups /* NULL-terminated, at most 4 */);
/* Text in columns of two modules, each piece under a rule and a bold label, filled left then right. */
TovBlock *tov_columns_block_new   (const char * const *labels, const char * const *markups);

/* A key figure: 3–5 of them across the page. Rows compare periods; any text may be "vises ikke". */
typedef struct
{
  char      *label;
  char      *number;
  char      *unit;      /* nullable */
  char      *note;
  GPtrArray *row_labels; /* (element-type utf8) the last is the change, set bold */
  GPtrArray *row_values; /* (element-type utf8) */
} TovKeyFigure;

TovKeyFigure *tov_key_figure_new     (const char *label, const char *number, const char *unit, const char *note);
void          tov_key_figure_add_row (TovKeyFigure *self, const char *label, const char *value);
/* Whether any of its texts says that a number isn't shown. */
gboolean      tov_key_figure_is_hidden (const TovKeyFigure *self, TovLanguage language);
TovBlock     *tov_key_figures_block_new (GPtrArray *figures /* (transfer full) (element-type TovKeyFigure) */);

/* A chart with its caption ("Figur 1.", what, unit and period) above and its note below; its description is the alternative text. */
TovBlock *tov_chart_block_new     (TovChart *chart, const char *number, const char *caption_markup, const char *note_markup /* nullable */);
/* Less high than a chart that has its page: one of several alike. */
void      tov_chart_block_make_low (TovBlock *self);

/**
 * A table on the grid. Columns stand where they are told to, for figures must align over tables; the first is usually the hanging label.
 */
typedef struct
{
  const char *title;       /* may hold a line break; NULL: none */
  TovAlign    align;
  double      x;           /* left edge, or right edge for figures */
  double      width;       /* texts wrap in it; 0: one line. A table with a column that wraps is set in the size of definitions */
  gboolean    bold;
  double      fold;        /* for names that may be long: they wrap in it, and the table keeps its size; 0: one line */
} TovTableColumn;

TovBlock *tov_table_block_new       (const char *number, const char *caption_markup, const char *note_markup /* nullable */,
                                     const TovTableColumn *columns, guint n_columns);
typedef enum
{
  TOV_ROW_PLAIN = 0,
  TOV_ROW_TOTAL = 1 << 0, /* semibold, a rule above */
  TOV_ROW_GAP = 1 << 1,   /* half a row's space above: a new group */
  TOV_ROW_BOLD = 1 << 2,
  TOV_ROW_NOTE_STUB = 1 << 3, /* the first cell is a remark on the row above: small and grey */
} TovRowFlags;
/* Cells are plain text; a cell that equals tov_hidden_text() is set small and grey. One for each column, NULL for an empty one. */
void      tov_table_block_add_row   (TovBlock *self, TovRowFlags flags, const char * const *cells);
gboolean  tov_table_block_is_empty  (const TovBlock *self);

/* "vises ikke": what stands for a number too small to print. */
const char *tov_hidden_text (TovLanguage language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovBlock, tov_block_free)

G_END_DECLS
