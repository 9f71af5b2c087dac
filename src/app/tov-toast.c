/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-toast.h"

#include <glib/gi18n.h>

static void
add_toast (GtkWidget *widget, AdwToast *toast)
{
  GtkWidget *overlay = ADW_IS_TOAST_OVERLAY (widget)
                           ? widget
                           : gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  /* A widget that has left its window while it waited has nowhere to say it. */
  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (g_object_ref_sink (toast));
}

static void
launched_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (object), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    g_message ("The saved file could not be opened: %s", error->message);
}

static void
open_cb (AdwToast *toast, GFile *file)
{
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_launch (launcher, NULL, NULL, launched_cb, NULL);
}

void
tov_toast_show (GtkWidget *widget, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  add_toast (widget, toast);
}

void
tov_toast_show_saved (GtkWidget *widget, const char *text, GFile *file)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Open"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (open_cb), g_object_ref (file),
                         (GClosureNotify) (GCallback) g_object_unref, G_CONNECT_DEFAULT);
  add_toast (widget, toast);
}

void
tov_alert_show (GtkWidget *widget, const char *heading, const GError *error)
{
  AdwDialog *dialog;

  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  dialog = adw_alert_dialog_new (heading, error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, widget);
}
