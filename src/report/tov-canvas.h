/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-chart-style.h"
#include "tov-pdf-update.h"

G_BEGIN_DECLS

/* The annex's grid, in points. Twelve columns of 10.33 mm with 4 mm between them make four modules, A to D; x counts from the text's left edge. */
#define TOV_MM(mm) ((mm) * 72.0 / 25.4)
#define TOV_PAGE_LEFT TOV_MM (24.0)
#define TOV_PAGE_TOP TOV_MM (19.0)
#define TOV_PAGE_BOTTOM TOV_MM (277.0)
#define TOV_PAGE_FOOTER TOV_MM (282.0)
#define TOV_TEXT_WIDTH TOV_MM (168.0)
#define TOV_GUTTER TOV_MM (4.0)
#define TOV_COLUMN_WIDTH ((TOV_TEXT_WIDTH - 11 * TOV_GUTTER) / 12)
#define TOV_COLUMN_LEFT(n) (((n) -1) * (TOV_COLUMN_WIDTH + TOV_GUTTER))
#define TOV_COLUMN_RIGHT(n) (TOV_COLUMN_LEFT (n) + TOV_COLUMN_WIDTH)
#define TOV_MODULE_WIDTH (3 * TOV_COLUMN_WIDTH + 2 * TOV_GUTTER)
#define TOV_MODULE(n) ((n) * (TOV_MODULE_WIDTH + TOV_GUTTER)) /* 0 = A … 3 = D */
#define TOV_BODY_WIDTH (TOV_TEXT_WIDTH - TOV_MODULE (1))      /* B to D: nine columns */

/* Sizes and leadings are the annex's own (points); every face is the one family, regular or semibold. */
typedef enum
{
  TOV_FACE_TITLE,        /* 27/32.5 semibold */
  TOV_FACE_KEY,          /* 25/32.5 semibold */
  TOV_FACE_KEY_UNIT,     /* 12.5/32.5 */
  TOV_FACE_HEADING,      /* 19/26 semibold: a page's */
  TOV_FACE_SECTION,      /* 15.5/19.5 semibold: a second one on the page */
  TOV_FACE_SUBTITLE,     /* 12.5/19.5 */
  TOV_FACE_LEAD,         /* 10.5/16.25 */
  TOV_FACE_CAPTION,      /* 9/13 */
  TOV_FACE_CAPTION_BOLD,
  TOV_FACE_TABLE,        /* 8.5/13 */
  TOV_FACE_TABLE_BOLD,
  TOV_FACE_DEFINITION,   /* 8/10.4 */
  TOV_FACE_DEFINITION_BOLD,
  TOV_FACE_NOTE,         /* 7.5/9.75, secondary colour */
  TOV_FACE_NOTE_BOLD,
  TOV_N_FACES,
} TovFace;

/**
 * TovCanvas:
 *
 * One page being drawn or measured: a cairo context, the annex's type and lines, and the PDF's structure. Text is laid out without hinting at a
 * fixed resolution, so that it breaks alike on screen, paper and in the PDF. On a PDF surface tags are emitted and what Cairo can't write is collected.
 */
typedef struct
{
  cairo_t      *cr;
  TovChartStyle style;
  gboolean      tagged;
  GPtrArray    *alternatives;  /* (nullable) (element-type utf8) */
  GArray       *header_scopes; /* (nullable) (element-type TovHeaderScope) */
} TovCanvas;

/* @alternatives and @header_scopes collect for tov_pdf_update_append; both NULL where nobody will append. */
void   tov_canvas_init        (TovCanvas *self, cairo_t *cr, TovLanguage language, gboolean monochrome, GPtrArray *alternatives, GArray *header_scopes);
/* A canvas that draws nowhere, for measuring; release with tov_canvas_clear. */
void   tov_canvas_init_measure (TovCanvas *self, TovLanguage language, gboolean monochrome);
void   tov_canvas_clear       (TovCanvas *self);

double tov_face_leading       (TovFace face);

/* Text with its top at @y in a column of @width (0: as wide as it is). @markup may hold <b> for semibold; escape names. Returns the height: lines × leading. */
double tov_canvas_text        (TovCanvas *self, TovFace face, double x, double y, double width, PangoAlignment align, const char *markup);
double tov_canvas_text_height (TovCanvas *self, TovFace face, double width, const char *markup);
double tov_canvas_text_width  (TovCanvas *self, TovFace face, const char *markup);
/* A line of text whose right edge is at @x. */
void   tov_canvas_text_right  (TovCanvas *self, TovFace face, double x, double y, const char *markup);
void   tov_canvas_rule        (TovCanvas *self, double x, double y, double width, double thickness);
void   tov_canvas_frame       (TovCanvas *self, double x, double y, double width, double height, double thickness);

void   tov_canvas_begin       (TovCanvas *self, const char *tag);                           /* P, H1, Table, TR, TD … */
void   tov_canvas_begin_header (TovCanvas *self, TovHeaderScope scope);                     /* a TH */
void   tov_canvas_begin_figure (TovCanvas *self, const char *alternative);                  /* a Figure */
void   tov_canvas_end         (TovCanvas *self, const char *tag);

G_END_DECLS
