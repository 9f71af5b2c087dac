/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-window-private.h"

#include <glib/gi18n.h>

#include "tov-toast.h"

typedef gboolean (*Move) (TovStore *store, char **name, GError **error);

static void
enable (TovWindow *self, gboolean undo, gboolean redo)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo);
}

static gpointer
run_move (TovStore *store, Move move, GError **error)
{
  g_autofree char *name = NULL;

  return move (store, &name, error) ? g_steal_pointer (&name) : NULL;
}

static gpointer
run_undo (TovStore *store, gpointer input, GCancellable *cancellable, GError **error)
{
  return run_move (store, tov_store_undo, error);
}

static gpointer
run_redo (TovStore *store, gpointer input, GCancellable *cancellable, GError **error)
{
  return run_move (store, tov_store_redo, error);
}

static void
finish (TovWindow *self,
        GObject *object,
        GAsyncResult *result,
        const char *format,
        const char *heading)
{
  TovDocument *document = TOV_DOCUMENT (object);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = tov_document_run_finish (document, result, &error);
  g_autofree char *text = NULL;

  /* The file has been closed meanwhile. */
  if (tov_window_get_document (self) != document ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED))
    return;

  /* Also after an error: then the names may be others than those that were shown. */
  tov_document_reload (document);
  if (name == NULL)
    {
      tov_alert_show (GTK_WIDGET (self), heading, error);
      return;
    }
  text = g_strdup_printf (format, name);
  tov_toast_show (tov_window_get_toasts (self), text);
}

static void
undone_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovWindow) self = user_data;

  finish (self, object, result, _ ("Undone: %s"), _ ("Nothing Was Undone"));
}

static void
redone_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovWindow) self = user_data;

  finish (self, object, result, _ ("Done again: %s"), _ ("Nothing Was Done Again"));
}

void
tov_window_undo (TovWindow *self)
{
  enable (self, FALSE, FALSE);
  tov_document_run_async (tov_window_get_document (self), run_undo, NULL, NULL, g_free, NULL,
                          undone_cb, g_object_ref (self));
}

void
tov_window_redo (TovWindow *self)
{
  enable (self, FALSE, FALSE);
  tov_document_run_async (tov_window_get_document (self), run_redo, NULL, NULL, g_free, NULL,
                          redone_cb, g_object_ref (self));
}

void
tov_window_enable_history (TovWindow *self)
{
  TovDocument *document = tov_window_get_document (self);
  const TovFileSummary *summary = document != NULL ? tov_document_get_summary (document) : NULL;

  enable (self, summary != NULL && summary->undo_name != NULL,
          summary != NULL && summary->redo_name != NULL);
}

/* An entry has an undo of its own, also when it has nothing left to undo, and behind a dialog nobody sees what is undone. */
static gboolean
shortcut_cb (GtkWidget *widget, GVariant *action, gpointer user_data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));

  if (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus) ||
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget)) != NULL)
    return FALSE;
  return gtk_widget_activate_action_variant (widget, g_variant_get_string (action, NULL), NULL);
}

/* Not among the application's shortcuts, because those come before the widget that has the focus. */
void
tov_window_add_history_shortcuts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, shortcut_cb, "s",
                                "win.undo");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                shortcut_cb, "s", "win.redo");
}
