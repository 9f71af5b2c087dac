/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-table-dialog.h"

#include <glib/gi18n.h>

#include "tov-config.h"

struct _TovTableDialog
{
  AdwDialog parent_instance;
  TovTable *table;
  AdwWindowTitle *window_title;
  GtkColumnView *view;
  AdwToastOverlay *toasts;
};

G_DEFINE_FINAL_TYPE (TovTableDialog, tov_table_dialog, ADW_TYPE_DIALOG)

static void
setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer column)
{
  TovTableDialog *self = g_object_get_data (G_OBJECT (factory), "tov-dialog");
  GtkWidget *label = gtk_label_new (NULL);
  gboolean right = tov_table_align (self->table, GPOINTER_TO_UINT (column)) == TOV_ALIGN_RIGHT;

  gtk_label_set_xalign (GTK_LABEL (label), right ? 1 : 0);
  if (right)
    gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_child (cell, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer column)
{
  TovTableDialog *self = g_object_get_data (G_OBJECT (factory), "tov-dialog");
  GtkWidget *label = gtk_column_view_cell_get_child (cell);
  guint row = gtk_column_view_cell_get_position (cell);
  const char *text = tov_table_cell (self->table, row, GPOINTER_TO_UINT (column));

  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  if (tov_table_is_total (self->table, row))
    gtk_widget_add_css_class (label, "total");
  else
    gtk_widget_remove_css_class (label, "total");
}

static void
add_column (TovTableDialog *self, guint number)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  const char *title = tov_table_title (self->table, number);
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_data (G_OBJECT (factory), "tov-dialog", self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (number));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (number));
  column = gtk_column_view_column_new (title != NULL ? title : "", factory);
  gtk_column_view_column_set_expand (column, number == 0);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
}

static void
copy_cb (TovTableDialog *self)
{
  g_autofree char *text = tov_table_to_text (self->table);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Table copied")));
}

static void
tov_table_dialog_dispose (GObject *object)
{
  TovTableDialog *self = TOV_TABLE_DIALOG (object);

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TOV_TYPE_TABLE_DIALOG);
  g_clear_pointer (&self->table, tov_table_unref);

  G_OBJECT_CLASS (tov_table_dialog_parent_class)->dispose (object);
}

static void
tov_table_dialog_class_init (TovTableDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_table_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TOV_RESOURCE_BASE "/ui/tov-table-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TovTableDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, TovTableDialog, view);
  gtk_widget_class_bind_template_child (widget_class, TovTableDialog, toasts);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
tov_table_dialog_init (TovTableDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
tov_table_dialog_new (const char *title, const char *subtitle, TovTable *table)
{
  TovTableDialog *self = g_object_new (TOV_TYPE_TABLE_DIALOG, "title", title, NULL);
  GtkStringList *rows = gtk_string_list_new (NULL);

  self->table = tov_table_ref (table);
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, subtitle != NULL ? subtitle : "");
  for (guint i = 0; i < tov_table_n_columns (table); i++)
    add_column (self, i);
  /* The cells are found by the row's number; the list only counts them. */
  for (guint i = 0; i < tov_table_n_rows (table); i++)
    gtk_string_list_append (rows, "");
  gtk_column_view_set_model (self->view,
                             GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows))));
  return ADW_DIALOG (self);
}

char *
tov_table_to_text (TovTable *table)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint column = 0; column < tov_table_n_columns (table); column++)
    {
      const char *title = tov_table_title (table, column);

      g_string_append_printf (text, "%s%s", column > 0 ? "\t" : "", title != NULL ? title : "");
    }
  for (guint row = 0; row < tov_table_n_rows (table); row++)
    {
      g_string_append_c (text, '\n');
      for (guint column = 0; column < tov_table_n_columns (table); column++)
        {
          const char *cell = tov_table_cell (table, row, column);

          g_string_append_printf (text, "%s%s", column > 0 ? "\t" : "", cell != NULL ? cell : "");
        }
    }
  g_string_append_c (text, '\n');
  return g_string_free (g_steal_pointer (&text), FALSE);
}
