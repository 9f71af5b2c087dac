/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sidebar-row.h"

#include <glib/gi18n.h>

#include "tov-config.h"

struct _TovSidebarRow
{
  GtkListBoxRow parent_instance;
  char *page;
  gint64 partnership_id;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *slots;
};

G_DEFINE_FINAL_TYPE (TovSidebarRow, tov_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
tov_sidebar_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TOV_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (tov_sidebar_row_parent_class)->dispose (object);
}

static void
tov_sidebar_row_finalize (GObject *object)
{
  g_free (TOV_SIDEBAR_ROW (object)->page);

  G_OBJECT_CLASS (tov_sidebar_row_parent_class)->finalize (object);
}

static void
tov_sidebar_row_class_init (TovSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_sidebar_row_dispose;
  object_class->finalize = tov_sidebar_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TOV_RESOURCE_BASE "/ui/tov-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TovSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TovSidebarRow, title);
  gtk_widget_class_bind_template_child (widget_class, TovSidebarRow, slots);
}

static void
tov_sidebar_row_init (TovSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tov_sidebar_row_new (const char *page,
                     gint64 partnership_id,
                     const char *icon_name,
                     const char *title)
{
  TovSidebarRow *self = g_object_new (TOV_TYPE_SIDEBAR_ROW, NULL);

  self->page = g_strdup (page);
  self->partnership_id = partnership_id;
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_label_set_label (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

void
tov_sidebar_row_set_slots (TovSidebarRow *self, int filled, int open)
{
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (TOV_IS_SIDEBAR_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->slots), open > 0);
  text = g_strdup_printf ("%d/%d", filled, open);
  words = g_strdup_printf (ngettext ("%d of %d slot filled", "%d of %d slots filled", open), filled,
                           open);
  gtk_label_set_label (self->slots, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->slots), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  open > 0 ? words : "", -1);
}

const char *
tov_sidebar_row_get_page (TovSidebarRow *self)
{
  g_return_val_if_fail (TOV_IS_SIDEBAR_ROW (self), NULL);

  return self->page;
}

gint64
tov_sidebar_row_get_partnership_id (TovSidebarRow *self)
{
  g_return_val_if_fail (TOV_IS_SIDEBAR_ROW (self), 0);

  return self->partnership_id;
}
