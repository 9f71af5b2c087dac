/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "tov-charts.h"

G_BEGIN_DECLS

typedef enum
{
  TOV_ANNEX_SECTION_RESULTS = 1 << 0,
  TOV_ANNEX_SECTION_COSTS = 1 << 1,
  TOV_ANNEX_SECTION_PROGRESSION = 1 << 2,
  TOV_ANNEX_SECTION_PARTNERSHIPS = 1 << 3, /* one for each partnership of the scope */
  TOV_ANNEX_SECTION_ALL = 0xf,
} TovAnnexSections;

typedef struct
{
  TovLanguage      language;     /* Danish by default, whatever the window's */
  gboolean         is_public;    /* suppress small numbers */
  int              threshold;    /* 3, 5 or 10; 5 by default */
  gboolean         monochrome;
  TovAnnexSections sections;
  TovDate          extracted;    /* date of extract: today unless a test or an old report says otherwise */
  char            *municipality; /* these four from the file's facts where NULL; rows not stated are left out of the title block */
  char            *committee;
  char            *case_number;
  TovDate          meeting;
} TovAnnexOptions;

void tov_annex_options_init  (TovAnnexOptions *options);
void tov_annex_options_clear (TovAnnexOptions *options);

/**
 * TovAnnex:
 *
 * The committee's annex: figures computed, texts written, blocks laid out on A4 pages. One paginator: the PDF, the print and the preview draw the same pages.
 * Made on any thread (it reads the store), drawn on any.
 */
#define TOV_TYPE_ANNEX (tov_annex_get_type ())
G_DECLARE_FINAL_TYPE (TovAnnex, tov_annex, TOV, ANNEX, GObject)

#define TOV_A4_WIDTH 595.275590551   /* points */
#define TOV_A4_HEIGHT 841.889763780

TovAnnex   *tov_annex_new         (TovStore *store, const TovScope *scope, const TovAnnexOptions *options, GCancellable *cancellable, GError **error);
guint       tov_annex_get_n_pages (TovAnnex *self);
const char *tov_annex_get_title   (TovAnnex *self);
/* Draws page @page (from 0) in points, origin at the sheet's corner. On a PDF surface structure tags are emitted. */
void        tov_annex_draw_page   (TovAnnex *self, cairo_t *cr, guint page);
/* The PDF: tagged, with language, title, outline, alternative texts and header cells. Written beside and renamed; the same input gives the same bytes. */
gboolean    tov_annex_write_pdf   (TovAnnex *self, const char *path, gboolean overwrite, GError **error);

G_END_DECLS
