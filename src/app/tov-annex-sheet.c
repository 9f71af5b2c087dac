/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-sheet.h"

#include <glib/gi18n.h>
#include <math.h>

#define MINIMUM_WIDTH 240
#define NATURAL_WIDTH 720

struct _TovAnnexSheet
{
  GtkWidget parent_instance;
  TovAnnex *annex;
  guint page;
};

G_DEFINE_FINAL_TYPE (TovAnnexSheet, tov_annex_sheet, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
tov_annex_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tov_annex_sheet_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      *minimum = ceil ((for_size > 0 ? for_size : MINIMUM_WIDTH) * TOV_A4_HEIGHT / TOV_A4_WIDTH);
      *natural = ceil ((for_size > 0 ? for_size : NATURAL_WIDTH) * TOV_A4_HEIGHT / TOV_A4_WIDTH);
    }
  *minimum_baseline = *natural_baseline = -1;
}

static void
tov_annex_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TovAnnexSheet *self = TOV_ANNEX_SHEET (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_scale (cr, width / TOV_A4_WIDTH, width / TOV_A4_WIDTH);
  tov_annex_draw_page (self->annex, cr, self->page);
  cairo_destroy (cr);
}

static void
tov_annex_sheet_finalize (GObject *object)
{
  g_clear_object (&TOV_ANNEX_SHEET (object)->annex);

  G_OBJECT_CLASS (tov_annex_sheet_parent_class)->finalize (object);
}

static void
tov_annex_sheet_class_init (TovAnnexSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_annex_sheet_finalize;
  widget_class->get_request_mode = tov_annex_sheet_get_request_mode;
  widget_class->measure = tov_annex_sheet_measure;
  widget_class->snapshot = tov_annex_sheet_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tov_annex_sheet_init (TovAnnexSheet *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "sheet");
}

GtkWidget *
tov_annex_sheet_new (TovAnnex *annex, guint page)
{
  TovAnnexSheet *self = g_object_new (TOV_TYPE_ANNEX_SHEET, NULL);
  guint n_pages = tov_annex_get_n_pages (annex);
  g_autofree char *name = g_strdup_printf (_ ("Page %u of %u of the annex"), page + 1, n_pages);

  self->annex = g_object_ref (annex);
  self->page = page;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
