/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-costs-page.h"

#include <glib/gi18n.h>

#include "tov-comparison-view.h"
#include "tov-config.h"
#include "tov-page-data.h"

struct _TovCostsPage
{
  TovPage parent_instance;
  GtkBox *comparisons;
};

G_DEFINE_FINAL_TYPE (TovCostsPage, tov_costs_page, TOV_TYPE_PAGE)

static void
tov_costs_page_show (TovPage *page, gpointer data)
{
  TovCostsPage *self = TOV_COSTS_PAGE (page);
  GPtrArray *comparisons = data;
  g_autofree char *subtitle = tov_document_describe (tov_page_get_document (page));
  GtkWidget *child;

  tov_page_set_subtitle (page, subtitle);
  if (comparisons->len == 0)
    {
      tov_page_show_empty (page);
      return;
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->comparisons))) != NULL)
    gtk_box_remove (self->comparisons, child);
  for (guint i = 0; i < comparisons->len; i++)
    gtk_box_append (self->comparisons,
                    tov_comparison_view_new (g_ptr_array_index (comparisons, i)));
}

static void
tov_costs_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TOV_TYPE_COSTS_PAGE);

  G_OBJECT_CLASS (tov_costs_page_parent_class)->dispose (object);
}

static void
tov_costs_page_class_init (TovCostsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TovPageClass *page_class = TOV_PAGE_CLASS (klass);

  object_class->dispose = tov_costs_page_dispose;
  page_class->load = tov_comparisons_load;
  page_class->free_data = (GDestroyNotify) g_ptr_array_unref;
  page_class->show = tov_costs_page_show;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TOV_RESOURCE_BASE "/ui/tov-costs-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TovCostsPage, comparisons);
}

static void
tov_costs_page_init (TovCostsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

TovPage *
tov_costs_page_new (TovDocument *document)
{
  return g_object_new (TOV_TYPE_COSTS_PAGE, "document", document, NULL);
}
