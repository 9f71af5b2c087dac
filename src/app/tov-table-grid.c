/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-table-grid.h"

struct _TovTableGrid
{
  AdwBin parent_instance;
  GtkWidget *scroller;
};

G_DEFINE_FINAL_TYPE (TovTableGrid, tov_table_grid, ADW_TYPE_BIN)

static GtkWidget *
create_cell (TovTable *table, guint column, const char *text, gboolean heading)
{
  gboolean right = tov_table_align (table, column) == TOV_ALIGN_RIGHT;
  GtkWidget *label = g_object_new (
      GTK_TYPE_LABEL, "accessible-role",
      heading ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER : GTK_ACCESSIBLE_ROLE_CELL, NULL);

  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_label_set_xalign (GTK_LABEL (label), right ? 1 : 0);
  if (right)
    gtk_widget_add_css_class (label, "numeric");
  if (heading)
    gtk_widget_add_css_class (label, "dimmed");
  if (column == 0)
    gtk_widget_set_hexpand (label, TRUE);
  return label;
}

/* Each row is a widget of its own, so that it can have a rule and a role; size groups keep the columns in line. */
static GtkWidget *
create_row (TovTable *table, int number, GtkSizeGroup **groups)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW,
                                 "spacing", 12, NULL);

  gtk_widget_add_css_class (row, "table-row");
  if (number < 0)
    gtk_widget_add_css_class (row, "table-head");
  else if (tov_table_is_total (table, number))
    gtk_widget_add_css_class (row, "total");

  for (guint column = 0; column < tov_table_n_columns (table); column++)
    {
      const char *text = number < 0 ? tov_table_title (table, column)
                                    : tov_table_cell (table, number, column);
      GtkWidget *cell = create_cell (table, column, text, number < 0);

      gtk_size_group_add_widget (groups[column], cell);
      gtk_box_append (GTK_BOX (row), cell);
    }
  return row;
}

static void
tov_table_grid_class_init (TovTableGridClass *klass)
{
}

static void
tov_table_grid_init (TovTableGrid *self)
{
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_widget_add_css_class (self->scroller, "card");
  gtk_widget_set_overflow (self->scroller, GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
}

GtkWidget *
tov_table_grid_new (void)
{
  return g_object_new (TOV_TYPE_TABLE_GRID, NULL);
}

void
tov_table_grid_set (TovTableGrid *self, const char *name, TovTable *table)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *rows;

  g_return_if_fail (TOV_IS_TABLE_GRID (self));

  rows = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, "orientation",
                       GTK_ORIENTATION_VERTICAL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (rows, "table");
  for (guint i = 0; i < tov_table_n_columns (table); i++)
    g_ptr_array_add (groups, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
  for (int row = -1; row < (int) tov_table_n_rows (table); row++)
    gtk_box_append (GTK_BOX (rows), create_row (table, row, (GtkSizeGroup **) groups->pdata));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), rows);
  /* Never narrower than its words. */
  gtk_scrollable_set_hscroll_policy (GTK_SCROLLABLE (gtk_widget_get_parent (rows)),
                                     GTK_SCROLL_NATURAL);
}
