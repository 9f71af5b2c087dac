/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-private.h"

#include <cairo-pdf.h>

#include "tov-annex-draft.h"

typedef struct
{
  const TovBlock *block;
  double y;
} PlacedBlock;

struct _TovAnnex
{
  GObject parent_instance;

  TovAnnexOptions options;
  char *title;
  char *footer_left;
  char *footer;
  char *footer_short; /* without the period, where that would run into the page's number */
  GPtrArray *blocks;  /* (element-type TovBlock) */
  GPtrArray *pages;   /* (element-type GArray of PlacedBlock) */
};

G_DEFINE_FINAL_TYPE (TovAnnex, tov_annex, G_TYPE_OBJECT)

void
tov_annex_options_init (TovAnnexOptions *options)
{
  g_return_if_fail (options != NULL);

  *options = (TovAnnexOptions) {
    .language = TOV_LANGUAGE_DANISH,
    .is_public = TRUE,
    .threshold = 5,
    .sections = TOV_ANNEX_SECTION_ALL,
    .extracted = tov_date_today (),
    .meeting = TOV_DATE_NONE,
  };
}

void
tov_annex_options_clear (TovAnnexOptions *options)
{
  g_return_if_fail (options != NULL);

  g_clear_pointer (&options->municipality, g_free);
  g_clear_pointer (&options->committee, g_free);
  g_clear_pointer (&options->case_number, g_free);
}

static void
copy_options (TovAnnex              *self,
              TovStore              *store,
              const TovAnnexOptions *options)
{
  self->options = *options;
  self->options.municipality = options->municipality != NULL
                                   ? g_strdup (options->municipality)
                                   : tov_store_get_meta (store, TOV_META_MUNICIPALITY);
  self->options.committee = options->committee != NULL
                                ? g_strdup (options->committee)
                                : tov_store_get_meta (store, TOV_META_COMMITTEE);
  self->options.case_number = options->case_number != NULL
                                  ? g_strdup (options->case_number)
                                  : tov_store_get_meta (store, TOV_META_CASE_NUMBER);
}

static void
write_blocks (TovAnnex              *self,
              const TovAnnexNumbers *numbers)
{
  TovAnnexDraft draft;
  const char *edition;

  tov_annex_draft_init (&draft, numbers, &self->options);
  tov_annex_add_front (&draft);
  if (self->options.sections & TOV_ANNEX_SECTION_RESULTS)
    tov_annex_add_results (&draft);
  if (self->options.sections & TOV_ANNEX_SECTION_COSTS)
    tov_annex_add_costs (&draft);
  if (self->options.sections & TOV_ANNEX_SECTION_PROGRESSION)
    tov_annex_add_progression (&draft);
  if (self->options.sections & TOV_ANNEX_SECTION_PARTNERSHIPS)
    tov_annex_add_partnerships (&draft);
  tov_annex_add_method (&draft);

  self->title = g_strdup_printf ("%s %s",
                                 tov_text (self->options.language, "Partnerships with companies"),
                                 tov_draft_period (&draft));
  self->footer_left = g_markup_escape_text (
      self->options.municipality != NULL ? self->options.municipality : "", -1);
  edition = tov_draft_printf (
      &draft, "%s, %s",
      self->options.is_public ? tov_text (self->options.language, "Public edition")
                              : tov_text (self->options.language, "Internal edition"),
      tov_draft_printf (&draft, tov_text (self->options.language, "extracted %s"),
                        tov_draft_keep (&draft, tov_format_date (self->options.language,
                                                                 self->options.extracted))));
  self->footer = g_markup_printf_escaped ("%s. %s", self->title, edition);
  self->footer_short = g_markup_printf_escaped (
      "%s. %s", tov_text (self->options.language, "Partnerships with companies"), edition);
  self->blocks = g_steal_pointer (&draft.blocks);
  tov_annex_draft_clear (&draft);
}

/* How much room a block asks for: its own and that of those it must stay with. */
static double
chain_height (TovAnnex  *self,
              TovCanvas *canvas,
              guint      index)
{
  double height = 0;

  for (guint i = index; i < self->blocks->len; i++)
    {
      const TovBlock *block = g_ptr_array_index (self->blocks, i);

      height += (i > index ? block->space : 0) + tov_block_least (block, canvas);
      if (!block->keep)
        break;
    }
  return height;
}

static gboolean
begins_page (TovAnnex  *self,
             TovCanvas *canvas,
             guint      index,
             double     y)
{
  const TovBlock *block = g_ptr_array_index (self->blocks, index);

  if (block->new_part && y > (TOV_PAGE_TOP + TOV_PAGE_BOTTOM) / 2)
    return TRUE;
  return y + block->space + chain_height (self, canvas, index) > TOV_PAGE_BOTTOM;
}

/* Blocks from top to bottom; one that doesn't fit, with those it keeps to, begins the next page. */
static void
paginate (TovAnnex *self)
{
  TovCanvas canvas;
  GArray *page = NULL;
  double y = 0;
  gboolean kept = FALSE;

  tov_canvas_init_measure (&canvas, self->options.language, self->options.monochrome);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      TovBlock *block = g_ptr_array_index (self->blocks, i), *rest;
      PlacedBlock placed = { .block = block };

      if (page == NULL || (!kept && begins_page (self, &canvas, i, y)))
        {
          page = g_array_new (FALSE, FALSE, sizeof (PlacedBlock));
          g_ptr_array_add (self->pages, page);
          y = TOV_PAGE_TOP;
        }
      else
        y += block->space;
      if (tov_block_measure (block, &canvas) > TOV_PAGE_BOTTOM - y &&
          (rest = tov_block_split (block, &canvas, TOV_PAGE_BOTTOM - y)) != NULL)
        g_ptr_array_insert (self->blocks, (int) i + 1, rest);
      placed.y = y;
      g_array_append_val (page, placed);
      y += tov_block_measure (block, &canvas);
      kept = block->keep;
    }
  tov_canvas_clear (&canvas);
}

TovAnnex *
tov_annex_new (TovStore               *store,
               const TovScope         *scope,
               const TovAnnexOptions  *options,
               GCancellable           *cancellable,
               GError                **error)
{
  g_autoptr (TovAnnexNumbers) numbers = NULL;
  TovAnnex *self;

  g_return_val_if_fail (TOV_IS_STORE (store) && scope != NULL && options != NULL, NULL);

  numbers = tov_annex_numbers_new (store, scope, options->language,
                                   options->is_public ? options->threshold : 0, cancellable, error);
  if (numbers == NULL)
    return NULL;
  self = g_object_new (TOV_TYPE_ANNEX, NULL);
  copy_options (self, store, options);
  write_blocks (self, numbers);
  paginate (self);
  return self;
}

guint
tov_annex_get_n_pages (TovAnnex *self)
{
  g_return_val_if_fail (TOV_IS_ANNEX (self), 0);
  return self->pages->len;
}

const char *
tov_annex_get_title (TovAnnex *self)
{
  g_return_val_if_fail (TOV_IS_ANNEX (self), NULL);
  return self->title;
}

const TovAnnexOptions *
tov_annex_get_options (TovAnnex *self)
{
  return &self->options;
}

/* Room for "Page 10 of 10". */
#define FOOTER_NUMBER 60.0

static void
draw_footer (TovAnnex  *self,
             TovCanvas *canvas,
             guint      page)
{
  g_autofree char *number
      /* Translators: "Page 1 of 5". */
      = g_strdup_printf (tov_text (self->options.language, "Page %u of %u"), page + 1,
                         self->pages->len);

  const char *footer = self->footer;

  if (tov_canvas_text_width (canvas, TOV_FACE_NOTE, footer) > TOV_BODY_WIDTH - FOOTER_NUMBER)
    footer = self->footer_short;
  tov_canvas_begin (canvas, "P");
  tov_canvas_rule (canvas, 0, TOV_PAGE_FOOTER, TOV_TEXT_WIDTH, 0.35);
  tov_canvas_text (canvas, TOV_FACE_NOTE, 0, TOV_PAGE_FOOTER + 4, TOV_MODULE_WIDTH,
                   PANGO_ALIGN_LEFT, self->footer_left);
  tov_canvas_end (canvas, "P");
  tov_canvas_begin (canvas, "P");
  tov_canvas_text (canvas, TOV_FACE_NOTE, TOV_MODULE (1), TOV_PAGE_FOOTER + 4,
                   TOV_BODY_WIDTH - FOOTER_NUMBER, PANGO_ALIGN_LEFT, footer);
  tov_canvas_end (canvas, "P");
  tov_canvas_begin (canvas, "P");
  tov_canvas_text_right (canvas, TOV_FACE_NOTE_BOLD, TOV_TEXT_WIDTH, TOV_PAGE_FOOTER + 4, number);
  tov_canvas_end (canvas, "P");
}

static void
add_outline (const TovBlock  *block,
             cairo_surface_t *surface,
             guint            page,
             double           y)
{
  /* Cairo wants decimals with a point, whatever the locale. */
  char position[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *attributes = g_strdup_printf (
      "page=%u pos=[0 %s]", page + 1, g_ascii_formatd (position, sizeof position, "%.2f", y));

  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, block->outline, attributes,
                                 CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

void
tov_annex_draw_on_canvas (TovAnnex        *self,
                          TovCanvas       *canvas,
                          guint            page,
                          cairo_surface_t *surface)
{
  GArray *placed = g_ptr_array_index (self->pages, page);

  cairo_save (canvas->cr);
  cairo_translate (canvas->cr, TOV_PAGE_LEFT, 0);
  for (guint i = 0; i < placed->len; i++)
    {
      const PlacedBlock *item = &g_array_index (placed, PlacedBlock, i);

      if (surface != NULL && item->block->outline != NULL)
        add_outline (item->block, surface, page, item->y);
      tov_block_draw (item->block, canvas, item->y);
    }
  draw_footer (self, canvas, page);
  cairo_restore (canvas->cr);
}

void
tov_annex_draw_page (TovAnnex *self,
                     cairo_t  *cr,
                     guint     page)
{
  TovCanvas canvas;

  g_return_if_fail (TOV_IS_ANNEX (self) && cr != NULL && page < self->pages->len);

  tov_canvas_init (&canvas, cr, self->options.language, self->options.monochrome, NULL, NULL);
  tov_annex_draw_on_canvas (self, &canvas, page, NULL);
  tov_canvas_clear (&canvas);
}

static void
tov_annex_finalize (GObject *object)
{
  TovAnnex *self = TOV_ANNEX (object);

  tov_annex_options_clear (&self->options);
  g_free (self->title);
  g_free (self->footer_left);
  g_free (self->footer);
  g_free (self->footer_short);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  G_OBJECT_CLASS (tov_annex_parent_class)->finalize (object);
}

static void
tov_annex_class_init (TovAnnexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_annex_finalize;
}

static void
tov_annex_init (TovAnnex *self)
{
}
