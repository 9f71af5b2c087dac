/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-block.h"

/* A block takes the room that it said it would: what was measured on one canvas is what is drawn on another. Ink outside of it would run into its neighbour. */

#define WIDTH 480
#define HEIGHT 700
#define TOP 40

static cairo_surface_t *
draw (const TovBlock *block,
      double         *height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  TovCanvas canvas;

  tov_canvas_init (&canvas, cr, TOV_LANGUAGE_DANISH, FALSE, NULL, NULL);
  *height = tov_block_draw (block, &canvas, TOP);
  tov_canvas_clear (&canvas);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
row_has_ink (cairo_surface_t *surface,
             int              y)
{
  const unsigned char *row = cairo_image_surface_get_data (surface) +
                             y * cairo_image_surface_get_stride (surface);

  for (int x = 0; x < WIDTH; x++)
    if (row[x] > 40)
      return TRUE;
  return FALSE;
}

static void
check_block (TovBlock *owned)
{
  g_autoptr (TovBlock) block = owned;
  TovCanvas canvas;
  double measured, drawn;
  cairo_surface_t *surface;
  gboolean any = FALSE;

  tov_canvas_init_measure (&canvas, TOV_LANGUAGE_DANISH, FALSE);
  measured = tov_block_measure (block, &canvas);
  tov_canvas_clear (&canvas);
  surface = draw (block, &drawn);
  g_assert_cmpfloat_with_epsilon (measured, drawn, 0.001);
  g_assert_cmpfloat (measured, >, 5);

  for (int y = 0; y < HEIGHT; y++)
    if (row_has_ink (surface, y))
      {
        any = TRUE;
        g_assert_cmpint (y, >=, TOP - 2);
        g_assert_cmpint (y, <=, TOP + (int) measured + 2);
      }
  g_assert_true (any);
  cairo_surface_destroy (surface);
}

#define LONG_TEXT                                                                                                                 \
  "Arbejdsmarkedsrelaterede rehabiliteringsforløb og beskæftigelsesrettede støtteaktiviteter, der fortsætter over flere linjer, " \
  "så teksten brydes mindst to gange i den smalleste spalte, som bilaget har"

static void
test_text (void)
{
  check_block (tov_heading_block_new ("Økonomi", TRUE));
  check_block (tov_heading_block_new ("Partnerskabet med Falck & søn <a>", FALSE));
  check_block (tov_lead_block_new ("Resumé", LONG_TEXT " <b>8.325,10 kr. billigere</b>"));
  check_block (tov_note_block_new (LONG_TEXT));
  check_block (tov_frame_block_new ("Regelsættet gælder ikke længere", LONG_TEXT));
  check_block (tov_columns_block_new (
      (const char *[]) { "Data", "Diskretion", "Forskel fra Jobindsats", NULL },
      (const char *[]) { LONG_TEXT, LONG_TEXT LONG_TEXT, "Kort", NULL }));
}

static void
test_title (void)
{
  check_block (tov_title_block_new ("Bilag til udvalget", "Offentlig udgave",
                                    "Partnerskaber med virksomheder", LONG_TEXT,
                                    (const char *[]) { "Kommune", "Udvalg", NULL },
                                    (const char *[]) { "Gentofte Kommune", LONG_TEXT, NULL }));
  check_block (tov_title_block_new ("A", "B", "C", "D", (const char *[]) { NULL },
                                    (const char *[]) { NULL }));
  check_block (tov_facts_block_new ((const char *[]) { "Model", NULL },
                                    (const char *[]) { LONG_TEXT, NULL }));
}

static void
test_key_figures (void)
{
  GPtrArray *figures = g_ptr_array_new ();

  for (int i = 0; i < 4; i++)
    {
      TovKeyFigure *figure = tov_key_figure_new ("Belægning", "68,7", i % 2 ? "%" : NULL,
                                                 i == 2 ? LONG_TEXT : "7.805 af 11.362");

      for (int row = 0; row < i; row++)
        tov_key_figure_add_row (figure, "2014", tov_hidden_text (TOV_LANGUAGE_DANISH));
      g_ptr_array_add (figures, figure);
    }
  check_block (tov_key_figures_block_new (figures));
}

static void
test_table (void)
{
  const TovTableColumn columns[] = {
    { "Partnerskab", TOV_ALIGN_LEFT, 0, 100, TRUE },
    { "Pr. åben\npladsuge", TOV_ALIGN_RIGHT, 200, 0 },
    { "Med i prisen", TOV_ALIGN_LEFT, 210, 150 },
    { NULL, TOV_ALIGN_LEFT, 380, 0 },
  };
  TovBlock *table = tov_table_block_new ("Tabel 1.", "<b>Forløb</b> 2014", LONG_TEXT, columns,
                                         G_N_ELEMENTS (columns));

  g_assert_true (tov_table_block_is_empty (table));
  tov_table_block_add_row (table, TOV_ROW_GAP,
                           (const char *[]) { "BRF & co.", "1.022,15", LONG_TEXT, "dyrere" });
  tov_table_block_add_row (
      table, TOV_ROW_GAP,
      (const char *[]) { "Falck", tov_hidden_text (TOV_LANGUAGE_DANISH), NULL, NULL });
  tov_table_block_add_row (table, TOV_ROW_TOTAL,
                           (const char *[]) { "I alt", "1.022,15", "", NULL });
  g_assert_false (tov_table_block_is_empty (table));
  check_block (table);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/blocks/text", test_text);
  g_test_add_func ("/report/blocks/title", test_title);
  g_test_add_func ("/report/blocks/key-figures", test_key_figures);
  g_test_add_func ("/report/blocks/table", test_table);
  return g_test_run ();
}
