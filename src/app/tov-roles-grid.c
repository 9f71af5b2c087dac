/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-roles-grid.h"

#include <glib/gi18n.h>

#include "tov-codes.h"
#include "tov-settings.h"

struct _TovRolesGrid
{
  AdwBin parent_instance;
  GtkWidget *scroller;
  GtkSizeGroup *tasks;
  GPtrArray *parties; /* (element-type GtkSizeGroup) one a column */
};

G_DEFINE_FINAL_TYPE (TovRolesGrid, tov_roles_grid, ADW_TYPE_BIN)

static const char *
party_label (const char *party)
{
  if (g_str_equal (party, "jobcentre"))
    return tov_settings_jobcentre_label ();
  return tov_codes_label (TOV_CODES_PARTY, party, tov_language_default ());
}

static const TovResponsibilityView *
find_responsibility (GPtrArray *responsibilities, const char *task, const char *party)
{
  for (guint i = 0; i < responsibilities->len; i++)
    {
      const TovResponsibilityView *view = g_ptr_array_index (responsibilities, i);

      if (g_strcmp0 (view->task, task) == 0 && g_strcmp0 (view->party, party) == 0)
        return view;
    }
  return NULL;
}

static gboolean
is_answered (GPtrArray *responsibilities, const char *task)
{
  for (guint i = 0; i < responsibilities->len; i++)
    {
      const TovResponsibilityView *view = g_ptr_array_index (responsibilities, i);

      if (g_strcmp0 (view->task, task) == 0 && g_strcmp0 (view->role, "answers") == 0)
        return TRUE;
    }
  return FALSE;
}

/* The tasks that the program knows, then those that the user has added. */
static GPtrArray *
list_tasks (GPtrArray *responsibilities)
{
  GPtrArray *tasks = g_ptr_array_new ();

  for (const char * const *task = tov_codes_list (TOV_CODES_TASK); *task != NULL; task++)
    g_ptr_array_add (tasks, (gpointer) *task);
  for (guint i = 0; i < responsibilities->len; i++)
    {
      const TovResponsibilityView *view = g_ptr_array_index (responsibilities, i);

      if (!g_ptr_array_find_with_equal_func (tasks, view->task, g_str_equal, NULL))
        g_ptr_array_add (tasks, view->task);
    }
  return tasks;
}

static GtkWidget *
create_mark (const TovResponsibilityView *view)
{
  gboolean answers = g_strcmp0 (view->role, "answers") == 0;
  GtkWidget *mark = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG,
                                  "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_CENTER, "hexpand",
                                  TRUE, NULL);
  const char *task = tov_codes_label (TOV_CODES_TASK, view->task, tov_language_default ());
  /* Translators: who (e.g. "Mentor") and what for (e.g. "Absence"). */
  g_autofree char *name = answers ? g_strdup_printf (_ ("%s: responsible for “%s”"),
                                                     party_label (view->party), task)
                                  : g_strdup_printf (_ ("%s: helps with “%s”"),
                                                     party_label (view->party), task);

  gtk_widget_add_css_class (mark, "role-mark");
  gtk_widget_add_css_class (mark, answers ? "answers" : "helps");
  gtk_widget_set_tooltip_text (mark, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return mark;
}

static GtkWidget *
create_row_box (TovRolesGrid *self, const char *task)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW,
                                 "spacing", 10, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_ROW_HEADER, "label", task, "xalign", 0.0f,
                                   NULL);

  gtk_widget_add_css_class (row, "table-row");
  gtk_size_group_add_widget (self->tasks, label);
  gtk_box_append (GTK_BOX (row), label);
  return row;
}

/* The cell in a box of its column's width: a mark stays as small as it is. */
static void
append_cell (TovRolesGrid *self, GtkWidget *row, GtkWidget *content, guint column)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_CELL,
                                  "hexpand", TRUE, NULL);

  gtk_widget_set_hexpand (content, TRUE);
  gtk_widget_set_halign (content, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (cell), content);
  if (column == self->parties->len)
    g_ptr_array_add (self->parties, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
  gtk_size_group_add_widget (g_ptr_array_index (self->parties, column), cell);
  gtk_box_append (GTK_BOX (row), cell);
}

static GtkWidget *
create_heading (TovRolesGrid *self)
{
  GtkWidget *row = create_row_box (self, "");
  guint column = 0;

  gtk_widget_add_css_class (row, "table-head");
  for (const char * const *party = tov_codes_list (TOV_CODES_PARTY); *party != NULL; party++)
    {
      /* A heading of two words takes two lines. */
      g_autofree char *text = g_strdelimit (g_strdup (party_label (*party)), " ", '\n');
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                       GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "label", text, NULL);

      gtk_widget_add_css_class (label, "dimmed");
      gtk_widget_add_css_class (label, "finding");
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      append_cell (self, row, label, column++);
    }
  return row;
}

static GtkWidget *
create_row (TovRolesGrid *self, GPtrArray *responsibilities, const char *task)
{
  GtkWidget *row = create_row_box (self,
                                   tov_codes_label (TOV_CODES_TASK, task, tov_language_default ()));
  guint column = 0;

  if (!is_answered (responsibilities, task))
    {
      gtk_widget_add_css_class (row, "alarm");
      gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
      gtk_box_append (GTK_BOX (row), gtk_label_new (_ ("Not agreed: nobody is responsible")));
      return row;
    }
  for (const char * const *party = tov_codes_list (TOV_CODES_PARTY); *party != NULL; party++)
    {
      const TovResponsibilityView *view = find_responsibility (responsibilities, task, *party);

      append_cell (self, row, view != NULL ? create_mark (view) : gtk_label_new (NULL), column++);
    }
  return row;
}

static void
tov_roles_grid_dispose (GObject *object)
{
  TovRolesGrid *self = TOV_ROLES_GRID (object);

  g_clear_object (&self->tasks);
  g_clear_pointer (&self->parties, g_ptr_array_unref);

  G_OBJECT_CLASS (tov_roles_grid_parent_class)->dispose (object);
}

static void
tov_roles_grid_class_init (TovRolesGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_roles_grid_dispose;
}

static void
tov_roles_grid_init (TovRolesGrid *self)
{
  self->tasks = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->parties = g_ptr_array_new_with_free_func (g_object_unref);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_widget_add_css_class (self->scroller, "card");
  gtk_widget_set_overflow (self->scroller, GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
}

guint
tov_roles_grid_set (TovRolesGrid *self, GPtrArray *responsibilities, guint *n_tasks)
{
  g_autoptr (GPtrArray) tasks = NULL;
  GtkWidget *rows;
  guint answered = 0;

  g_return_val_if_fail (TOV_IS_ROLES_GRID (self), 0);

  tasks = list_tasks (responsibilities);
  rows = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, "orientation",
                       GTK_ORIENTATION_VERTICAL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Responsibilities"), -1);
  gtk_widget_add_css_class (rows, "table");
  gtk_box_append (GTK_BOX (rows), create_heading (self));
  for (guint i = 0; i < tasks->len; i++)
    {
      gtk_box_append (GTK_BOX (rows),
                      create_row (self, responsibilities, g_ptr_array_index (tasks, i)));
      answered += is_answered (responsibilities, g_ptr_array_index (tasks, i));
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), rows);
  /* Never narrower than its words. */
  gtk_scrollable_set_hscroll_policy (GTK_SCROLLABLE (gtk_widget_get_parent (rows)),
                                     GTK_SCROLL_NATURAL);
  *n_tasks = tasks->len;
  return answered;
}
