/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-window-private.h"

#include "tov-change-log-dialog.h"
#include "tov-period-dialog.h"

const char * const tov_window_file_actions[] = {
  "win.save-copy", "win.import", "win.export", "win.page", "win.partnership", "win.change-log", NULL
};

static void
new_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tov_window_new_file (TOV_WINDOW (widget));
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tov_window_open_file (TOV_WINDOW (widget));
}

static void
save_copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tov_window_save_copy (TOV_WINDOW (widget));
}

static void
import_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tov_window_import (TOV_WINDOW (widget));
}

static void
export_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tov_window_export (TOV_WINDOW (widget));
}

static void
undo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tov_window_undo (TOV_WINDOW (widget));
}

static void
redo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tov_window_redo (TOV_WINDOW (widget));
}

static void
change_log_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TovDocument *document = tov_window_get_document (TOV_WINDOW (widget));

  adw_dialog_present (tov_change_log_dialog_new (document), widget);
}

static void
page_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tov_window_show_page (TOV_WINDOW (widget), g_variant_get_string (parameter, NULL), 0);
}

static void
partnership_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tov_window_show_page (TOV_WINDOW (widget), "partnership", g_variant_get_int64 (parameter));
}

static void
period_chosen_cb (TovWindow *self, TovPeriodDialog *dialog)
{
  tov_window_set_period (self, TOV_PERIOD_CUSTOM, tov_period_dialog_get_period (dialog));
}

static void
period_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = TOV_WINDOW (user_data);
  TovPeriodChoice choice = tov_period_choice_by_name (g_variant_get_string (parameter, NULL));
  const TovFileSummary *summary = tov_document_get_summary (tov_window_get_document (self));
  TovPeriod period;
  AdwDialog *dialog;

  if (choice != TOV_PERIOD_CUSTOM)
    {
      tov_window_set_period (self, choice, tov_window_get_custom_period (self));
      return;
    }

  /* Starts from what is shown now. */
  period = tov_period_choice_resolve (tov_window_get_period_choice (self), summary->as_of,
                                      tov_window_get_custom_period (self));
  if (period.from == TOV_DATE_NONE)
    period.from = summary->first_day;
  if (period.to == TOV_DATE_NONE)
    period.to = summary->as_of;
  dialog = tov_period_dialog_new (period);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (period_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

void
tov_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.change-log", NULL, change_log_action);
  gtk_widget_class_install_action (widget_class, "win.page", "s", page_action);
  gtk_widget_class_install_action (widget_class, "win.partnership", "x", partnership_action);
}

void
tov_window_add_period_action (TovWindow *self)
{
  /* With a state, so that the menu shows which period it is. */
  const GActionEntry entries[] = {
    { .name = "period", .activate = period_action, .parameter_type = "s", .state = "'whole'" }
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
