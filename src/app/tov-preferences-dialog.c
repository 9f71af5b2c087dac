/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-preferences-dialog.h"

#include <glib/gi18n.h>

#include "tov-config.h"
#include "tov-settings.h"

struct _TovPreferencesDialog
{
  AdwPreferencesDialog parent_instance;
  AdwComboRow *language_row;
  GtkWidget *restart_label;
  AdwEntryRow *jobcentre_row;
};

G_DEFINE_FINAL_TYPE (TovPreferencesDialog, tov_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static void
language_cb (TovPreferencesDialog *self)
{
  GSettings *settings = tov_settings_get ();
  int chosen = adw_combo_row_get_selected (self->language_row);

  if (chosen == g_settings_get_enum (settings, "language"))
    return;

  g_settings_set_enum (settings, "language", chosen);
  gtk_widget_set_visible (self->restart_label, TRUE);
}

static void
tov_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TOV_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (tov_preferences_dialog_parent_class)->dispose (object);
}

static void
tov_preferences_dialog_class_init (TovPreferencesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TOV_RESOURCE_BASE "/ui/tov-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TovPreferencesDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, TovPreferencesDialog, restart_label);
  gtk_widget_class_bind_template_child (widget_class, TovPreferencesDialog, jobcentre_row);
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
}

static void
tov_preferences_dialog_init (TovPreferencesDialog *self)
{
  GSettings *settings = tov_settings_get ();
  int language = g_settings_get_enum (settings, "language");

  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_selected (self->language_row, language);
  g_settings_bind (settings, "jobcentre-label", self->jobcentre_row, "text",
                   G_SETTINGS_BIND_DEFAULT);
}

AdwDialog *
tov_preferences_dialog_new (void)
{
  return g_object_new (TOV_TYPE_PREFERENCES_DIALOG, NULL);
}
