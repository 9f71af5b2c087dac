/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-welcome.h"

#include <glib/gi18n.h>

#include "tov-config.h"
#include "tov-examples.h"
#include "tov-recent.h"

#define MAX_RECENT 6

struct _TovWelcome
{
  AdwBin parent_instance;
  AdwPreferencesGroup *recent_group;
  GtkListBox *recent_rows;
  GtkListBox *example_rows;
};

G_DEFINE_FINAL_TYPE (TovWelcome, tov_welcome, ADW_TYPE_BIN)

static GtkWidget *
create_row (const char *title, const char *subtitle, const char *action, const char *target)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  return row;
}

static void
show_recent (TovWelcome *self)
{
  GList *items = tov_recent_list ();
  guint n = 0;

  gtk_list_box_remove_all (self->recent_rows);
  for (GList *l = items; l != NULL && n < MAX_RECENT; l = l->next, n++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (l->data));
      g_autoptr (GFile) folder = g_file_get_parent (file);
      g_autofree char *place = folder != NULL ? g_file_get_parse_name (folder) : NULL;

      gtk_list_box_append (self->recent_rows,
                           create_row (gtk_recent_info_get_display_name (l->data), place,
                                       "app.open-uri", gtk_recent_info_get_uri (l->data)));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), n > 0);
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}

static void
show_examples (TovWelcome *self)
{
  gsize n;
  const TovExample *examples = tov_examples_list (&n);

  for (gsize i = 0; i < n; i++)
    gtk_list_box_append (self->example_rows, create_row (examples[i].title, _ (examples[i].summary),
                                                         "app.example", examples[i].name));
}

static void
tov_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TOV_TYPE_WELCOME);

  G_OBJECT_CLASS (tov_welcome_parent_class)->dispose (object);
}

static void
tov_welcome_class_init (TovWelcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_welcome_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TOV_RESOURCE_BASE "/ui/tov-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, TovWelcome, recent_group);
  gtk_widget_class_bind_template_child (widget_class, TovWelcome, recent_rows);
  gtk_widget_class_bind_template_child (widget_class, TovWelcome, example_rows);
}

static void
tov_welcome_init (TovWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_recent (self);
  show_examples (self);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (show_recent),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
tov_welcome_new (void)
{
  return g_object_new (TOV_TYPE_WELCOME, NULL);
}
