/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sidebar.h"

#include <glib/gi18n.h>

#include "tov-config.h"
#include "tov-sidebar-row.h"

struct _TovSidebar
{
  AdwBin parent_instance;
  char *page;
  gint64 partnership_id;
  GtkListBox *rows;
  GtkLabel *note;
};

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TovSidebar, tov_sidebar, ADW_TYPE_BIN)

static void
row_activated_cb (TovSidebar *self, TovSidebarRow *row)
{
  g_set_str (&self->page, tov_sidebar_row_get_page (row));
  self->partnership_id = tov_sidebar_row_get_partnership_id (row);
  g_signal_emit (self, signals[OPENED], 0, self->page, self->partnership_id);
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  gboolean first = tov_sidebar_row_get_partnership_id (TOV_SIDEBAR_ROW (row)) != 0 &&
                   (before == NULL ||
                    tov_sidebar_row_get_partnership_id (TOV_SIDEBAR_ROW (before)) == 0);
  GtkWidget *label;

  if (!first)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (_ ("Partnerships"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "sidebar-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
tov_sidebar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TOV_TYPE_SIDEBAR);

  G_OBJECT_CLASS (tov_sidebar_parent_class)->dispose (object);
}

static void
tov_sidebar_finalize (GObject *object)
{
  g_free (TOV_SIDEBAR (object)->page);

  G_OBJECT_CLASS (tov_sidebar_parent_class)->finalize (object);
}

static void
tov_sidebar_class_init (TovSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_sidebar_dispose;
  object_class->finalize = tov_sidebar_finalize;

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TOV_RESOURCE_BASE "/ui/tov-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, TovSidebar, rows);
  gtk_widget_class_bind_template_child (widget_class, TovSidebar, note);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
tov_sidebar_init (TovSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->rows, header_cb, NULL, NULL);
}

void
tov_sidebar_show (TovSidebar *self, TovDocument *document)
{
  const TovFileSummary *summary;

  g_return_if_fail (TOV_IS_SIDEBAR (self));

  summary = tov_document_get_summary (document);
  gtk_list_box_remove_all (self->rows);
  gtk_list_box_append (self->rows,
                       tov_sidebar_row_new ("overview", 0, "user-home-symbolic", _ ("Overview")));
  gtk_list_box_append (self->rows, tov_sidebar_row_new ("partnerships", 0, "system-users-symbolic",
                                                        _ ("All Partnerships")));
  gtk_list_box_append (
      self->rows, tov_sidebar_row_new ("costs", 0, "accessories-calculator-symbolic", _ ("Costs")));
  gtk_list_box_append (self->rows, tov_sidebar_row_new ("annex", 0, "x-office-document-symbolic",
                                                        _ ("Committee Annex")));
  for (guint i = 0; i < summary->partnerships->len; i++)
    {
      const TovPartnershipSummary *partnership = g_ptr_array_index (summary->partnerships, i);
      GtkWidget *row = tov_sidebar_row_new ("partnership", partnership->id, "tov-company-symbolic",
                                            partnership->name);

      tov_sidebar_row_set_slots (TOV_SIDEBAR_ROW (row), partnership->filled_slots,
                                 partnership->open_slots);
      gtk_list_box_append (self->rows, row);
    }

  gtk_label_set_label (self->note, summary->note != NULL ? summary->note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), summary->note != NULL && *summary->note != '\0');
  if (self->page != NULL)
    tov_sidebar_select (self, self->page, self->partnership_id);
}

void
tov_sidebar_select (TovSidebar *self, const char *page, gint64 partnership_id)
{
  GtkListBoxRow *row;

  g_return_if_fail (TOV_IS_SIDEBAR (self));

  g_set_str (&self->page, page);
  self->partnership_id = partnership_id;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    {
      TovSidebarRow *candidate = TOV_SIDEBAR_ROW (row);

      if (g_str_equal (tov_sidebar_row_get_page (candidate), page) &&
          tov_sidebar_row_get_partnership_id (candidate) == partnership_id)
        gtk_list_box_select_row (self->rows, row);
    }
}
