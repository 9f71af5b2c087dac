/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-window-private.h"

#include <glib/gi18n.h>

#include "tov-annex-page.h"
#include "tov-config.h"
#include "tov-costs-page.h"
#include "tov-overview-page.h"
#include "tov-partnership-page.h"
#include "tov-partnerships-page.h"
#include "tov-recent.h"
#include "tov-settings.h"
#include "tov-sidebar.h"
#include "tov-toast.h"
#include "tov-welcome.h"

struct _TovWindow
{
  AdwApplicationWindow parent_instance;
  TovDocument *document;
  GFile *opening;
  GCancellable *cancellable;
  GHashTable *pages; /* (name or partnership's number) → TovPage */
  TovPage *page;
  TovPeriodChoice period_choice;
  TovPeriod custom_period;

  GtkStack *stack;
  AdwNavigationSplitView *split_view;
  TovSidebar *sidebar;
};

G_DEFINE_FINAL_TYPE (TovWindow, tov_window, ADW_TYPE_APPLICATION_WINDOW)

static void
enable_file_actions (TovWindow *self)
{
  for (const char * const *action = tov_window_file_actions; *action != NULL; action++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), *action, self->document != NULL);
  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "period")),
      self->document != NULL);
  tov_window_enable_history (self);
}

static void
apply_period (TovWindow *self, TovPage *page)
{
  const TovFileSummary *summary = tov_document_get_summary (self->document);
  TovPeriod period = tov_period_choice_resolve (self->period_choice, summary->as_of,
                                                self->custom_period);
  g_autofree char *label = tov_period_choice_describe (self->period_choice, summary->as_of,
                                                       self->custom_period);

  tov_page_set_period (page, period, label);
}

static TovPage *
create_page (TovWindow *self, const char *name, gint64 partnership_id)
{
  if (g_str_equal (name, "partnerships"))
    return tov_partnerships_page_new (self->document);
  if (g_str_equal (name, "partnership"))
    return tov_partnership_page_new (self->document, partnership_id);
  if (g_str_equal (name, "costs"))
    return tov_costs_page_new (self->document);
  if (g_str_equal (name, "annex"))
    return tov_annex_page_new (self->document);
  return tov_overview_page_new (self->document);
}

static TovPage *
get_page (TovWindow *self, const char *name, gint64 partnership_id)
{
  g_autofree char *key = g_strdup_printf ("%s %" G_GINT64_FORMAT, name, partnership_id);
  TovPage *page = g_hash_table_lookup (self->pages, key);

  if (page == NULL)
    {
      page = g_object_ref_sink (create_page (self, name, partnership_id));
      g_hash_table_insert (self->pages, g_steal_pointer (&key), page);
    }
  return page;
}

static void
set_document (TovWindow *self, TovDocument *document)
{
  const TovFileSummary *summary = tov_document_get_summary (document);

  g_set_object (&self->document, document);
  enable_file_actions (self);
  gtk_window_set_title (GTK_WINDOW (self), summary->title);
  tov_recent_add (tov_document_get_file (document), summary->title);
  tov_sidebar_show (self->sidebar, document);
  g_signal_connect_object (document, "changed", G_CALLBACK (tov_sidebar_show), self->sidebar,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "changed", G_CALLBACK (tov_window_enable_history), self,
                           G_CONNECT_SWAPPED);
  tov_window_show_page (self, "overview", 0);
  gtk_stack_set_visible_child_name (self->stack, "file");
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TovDocument) document = tov_document_open_finish (result, &error);

  g_clear_object (&self->opening);
  if (document != NULL)
    {
      set_document (self, document);
      return;
    }
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  gtk_stack_set_visible_child_name (self->stack, "welcome");
  tov_alert_show (GTK_WIDGET (self), _ ("The File Was Not Opened"), error);
}

static void
sidebar_opened_cb (TovWindow *self, const char *page, gint64 partnership_id)
{
  tov_window_show_page (self, page, partnership_id);
}

/* The file list that is dropped on the window. */
static gboolean
drop_cb (TovWindow *self, const GValue *value)
{
  GFile *file = g_value_get_object (value);

  g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), &file, 1, "");
  return TRUE;
}

static gboolean
tov_window_close_request (GtkWindow *window)
{
  TovWindow *self = TOV_WINDOW (window);
  GSettings *settings = tov_settings_get ();
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set (settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  g_cancellable_cancel (self->cancellable);

  return GTK_WINDOW_CLASS (tov_window_parent_class)->close_request (window);
}

static void
tov_window_dispose (GObject *object)
{
  TovWindow *self = TOV_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TOV_TYPE_WINDOW);
  tov_window_close_file (self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_clear_object (&self->opening);

  G_OBJECT_CLASS (tov_window_parent_class)->dispose (object);
}

static void
tov_window_finalize (GObject *object)
{
  g_clear_object (&TOV_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (tov_window_parent_class)->finalize (object);
}

static void
tov_window_class_init (TovWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_window_dispose;
  object_class->finalize = tov_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tov_window_close_request;

  g_type_ensure (TOV_TYPE_SIDEBAR);
  g_type_ensure (TOV_TYPE_WELCOME);
  gtk_widget_class_set_template_from_resource (widget_class, TOV_RESOURCE_BASE "/ui/tov-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TovWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, sidebar);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_opened_cb);
  tov_window_install_actions (widget_class);
  tov_window_add_history_shortcuts (widget_class);
}

static void
tov_window_init (TovWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);
  int width, height;

  self->cancellable = g_cancellable_new ();
  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  tov_window_add_period_action (self);
  enable_file_actions (self);

  g_settings_get (tov_settings_get (), "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (tov_settings_get (), "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

TovWindow *
tov_window_new (GtkApplication *application)
{
  return g_object_new (TOV_TYPE_WINDOW, "application", application, NULL);
}

void
tov_window_open (TovWindow *self, GFile *file, TovDocumentMode mode)
{
  g_return_if_fail (TOV_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  g_set_object (&self->opening, file);
  gtk_stack_set_visible_child_name (self->stack, "opening");
  tov_document_open_async (file, mode, self->cancellable, opened_cb, g_object_ref (self));
}

GFile *
tov_window_get_file (TovWindow *self)
{
  g_return_val_if_fail (TOV_IS_WINDOW (self), NULL);

  return self->document != NULL ? tov_document_get_file (self->document) : self->opening;
}

TovDocument *
tov_window_get_document (TovWindow *self)
{
  g_return_val_if_fail (TOV_IS_WINDOW (self), NULL);

  return self->document;
}

void
tov_window_show_page (TovWindow *self, const char *page, gint64 partnership_id)
{
  g_return_if_fail (TOV_IS_WINDOW (self));
  g_return_if_fail (self->document != NULL);

  self->page = get_page (self, page, partnership_id);
  apply_period (self, self->page);
  tov_sidebar_select (self->sidebar, page, partnership_id);
  adw_navigation_split_view_set_content (self->split_view, ADW_NAVIGATION_PAGE (self->page));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

void
tov_window_set_period (TovWindow *self, TovPeriodChoice choice, TovPeriod custom)
{
  GHashTableIter iter;
  gpointer page;

  g_return_if_fail (TOV_IS_WINDOW (self));
  g_return_if_fail (self->document != NULL);

  g_action_change_state (g_action_map_lookup_action (G_ACTION_MAP (self), "period"),
                         g_variant_new_string (tov_period_choice_get_name (choice)));
  self->period_choice = choice;
  self->custom_period = custom;
  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, NULL, &page))
    apply_period (self, page);
}

void
tov_window_close_file (TovWindow *self)
{
  g_return_if_fail (TOV_IS_WINDOW (self));

  g_cancellable_cancel (self->cancellable);
  if (self->document != NULL)
    tov_document_close (self->document);
}

gboolean
tov_window_is_settled (TovWindow *self)
{
  g_return_val_if_fail (TOV_IS_WINDOW (self), FALSE);

  if (self->opening != NULL)
    return FALSE;
  return self->document == NULL ||
         (!tov_document_is_busy (self->document) && tov_page_is_settled (self->page));
}

TovPeriodChoice
tov_window_get_period_choice (TovWindow *self)
{
  return self->period_choice;
}

TovPeriod
tov_window_get_custom_period (TovWindow *self)
{
  return self->custom_period;
}

GtkWidget *
tov_window_get_toasts (TovWindow *self)
{
  return GTK_WIDGET (self->stack);
}
