/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-change-log-dialog.h"

#include "tov-config.h"
#include "tov-log-list.h"

struct _TovChangeLogDialog
{
  AdwDialog parent_instance;
  TovDocument *document;

  AdwNavigationView *navigation;
  GtkEditable *search_entry;
  TovLogList *steps;
  AdwNavigationPage *step_page;
  AdwWindowTitle *step_title;
  TovLogList *entries;
};

G_DEFINE_FINAL_TYPE (TovChangeLogDialog, tov_change_log_dialog, ADW_TYPE_DIALOG)

static void
search_changed_cb (TovChangeLogDialog *self)
{
  if (self->document != NULL)
    tov_log_list_show_steps (self->steps, self->document,
                             gtk_editable_get_text (self->search_entry));
}

static void
opened_cb (TovChangeLogDialog *self, TovLogItem *item)
{
  adw_navigation_page_set_title (self->step_page, tov_log_item_get_title (item));
  adw_window_title_set_title (self->step_title, tov_log_item_get_title (item));
  adw_window_title_set_subtitle (self->step_title, tov_log_item_get_subtitle (item));
  tov_log_list_show_entries (self->entries, self->document, tov_log_item_get_step (item));
  adw_navigation_view_push (self->navigation, self->step_page);
}

static void
tov_change_log_dialog_dispose (GObject *object)
{
  TovChangeLogDialog *self = TOV_CHANGE_LOG_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TOV_TYPE_CHANGE_LOG_DIALOG);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (tov_change_log_dialog_parent_class)->dispose (object);
}

static void
tov_change_log_dialog_class_init (TovChangeLogDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_change_log_dialog_dispose;

  g_type_ensure (TOV_TYPE_LOG_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TOV_RESOURCE_BASE "/ui/tov-change-log-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TovChangeLogDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, TovChangeLogDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TovChangeLogDialog, steps);
  gtk_widget_class_bind_template_child (widget_class, TovChangeLogDialog, step_page);
  gtk_widget_class_bind_template_child (widget_class, TovChangeLogDialog, step_title);
  gtk_widget_class_bind_template_child (widget_class, TovChangeLogDialog, entries);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
tov_change_log_dialog_init (TovChangeLogDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
tov_change_log_dialog_new (TovDocument *document)
{
  TovChangeLogDialog *self = g_object_new (TOV_TYPE_CHANGE_LOG_DIALOG, NULL);

  self->document = g_object_ref (document);
  tov_log_list_show_steps (self->steps, document, NULL);
  return ADW_DIALOG (self);
}
