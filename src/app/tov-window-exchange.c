/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-window-private.h"

#include <glib/gi18n.h>

#include "tov-application.h"
#include "tov-export.h"
#include "tov-import-dialog.h"
#include "tov-toast.h"

static GtkFileDialog *
create_file_dialog (const char *title, const char *initial_name)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _ ("Tovholder files"));
  gtk_file_filter_add_mime_type (filter, TOV_MIME_TYPE);
  gtk_file_filter_add_suffix (filter, TOV_FILE_SUFFIX + 1);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (dialog, title);
  if (initial_name != NULL)
    gtk_file_dialog_set_initial_name (dialog, initial_name);
  return g_steal_pointer (&dialog);
}

/* The name that the user gave, with our ending where it has none. */
static GFile *
with_suffix (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *full_name = g_strconcat (name, TOV_FILE_SUFFIX, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (g_str_has_suffix (name, TOV_FILE_SUFFIX) || folder == NULL)
    return g_object_ref (file);
  return g_file_get_child (folder, full_name);
}

static void
new_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) chosen = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);
  g_autoptr (GFile) file = NULL;

  if (chosen == NULL)
    {
      tov_alert_show (GTK_WIDGET (self), _ ("The File Was Not Created"), error);
      return;
    }
  file = with_suffix (chosen);
  /* The dialog has asked whether to replace the very name that was typed, and no other. */
  tov_application_open (TOV_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), self,
                        file,
                        g_file_equal (file, chosen) ? TOV_DOCUMENT_REPLACE : TOV_DOCUMENT_CREATE);
}

void
tov_window_new_file (TovWindow *self)
{
  /* Translators: the name proposed for a new file. */
  g_autofree char *name = g_strconcat (_ ("Partnerships"), TOV_FILE_SUFFIX, NULL);
  g_autoptr (GtkFileDialog) dialog = create_file_dialog (_ ("New File"), name);

  gtk_file_dialog_set_accept_label (dialog, _ ("_Create"));
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, new_chosen_cb, g_object_ref (self));
}

static void
open_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file != NULL)
    tov_application_open (TOV_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), self,
                          file, TOV_DOCUMENT_OPEN);
  else
    tov_alert_show (GTK_WIDGET (self), _ ("The File Was Not Opened"), error);
}

void
tov_window_open_file (TovWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = create_file_dialog (_ ("Open File"), NULL);

  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, open_chosen_cb, g_object_ref (self));
}

static void
import_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (object), result,
                                                                   &error);

  if (folder != NULL)
    adw_dialog_present (tov_import_dialog_new (tov_window_get_document (self), folder),
                        GTK_WIDGET (self));
  else
    tov_alert_show (GTK_WIDGET (self), _ ("Nothing Was Imported"), error);
}

void
tov_window_import (TovWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Import a Folder of CSV Files"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (self), NULL, import_chosen_cb,
                                 g_object_ref (self));
}

/* What is written where, by the file's worker. */
typedef struct
{
  TovWindow *window;
  GFile *file;
} Target;

static Target *
target_new (TovWindow *window, GFile *file)
{
  Target *self = g_new0 (Target, 1);

  self->window = g_object_ref (window);
  self->file = g_object_ref (file);
  return self;
}

static void
target_free (Target *self)
{
  g_object_unref (self->window);
  g_object_unref (self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Target, target_free)

static gpointer
run_export (TovStore *store, gpointer path, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (tov_export_folder (store, path, error));
}

static void
exported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Target) target = user_data;
  g_autoptr (GError) error = NULL;

  if (tov_document_run_finish (TOV_DOCUMENT (object), result, &error) != NULL)
    tov_toast_show_saved (tov_window_get_toasts (target->window), _ ("Folder of CSV files written"),
                          target->file);
  else
    tov_alert_show (GTK_WIDGET (target->window), _ ("Nothing Was Exported"), error);
}

static void
export_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (folder == NULL)
    {
      tov_alert_show (GTK_WIDGET (self), _ ("Nothing Was Exported"), error);
      return;
    }
  tov_document_run_async (tov_window_get_document (self), run_export, g_file_get_path (folder),
                          g_free, NULL, NULL, exported_cb, target_new (self, folder));
}

void
tov_window_export (TovWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  const TovFileSummary *summary = tov_document_get_summary (tov_window_get_document (self));
  g_autofree char *date = tov_date_to_iso (tov_date_today ());
  g_autofree char *name = g_strdup_printf ("%s %s", summary->title, date);

  g_strdelimit (name, G_DIR_SEPARATOR_S, '-');
  gtk_file_dialog_set_title (dialog, _ ("Export as a Folder of CSV Files"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, export_chosen_cb, g_object_ref (self));
}

static gpointer
run_save_copy (TovStore *store, gpointer path, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (tov_store_save_copy (store, path, TRUE, error));
}

static void
copy_saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Target) target = user_data;
  g_autoptr (GError) error = NULL;

  if (tov_document_run_finish (TOV_DOCUMENT (object), result, &error) != NULL)
    tov_toast_show (tov_window_get_toasts (target->window), _ ("Copy saved"));
  else
    tov_alert_show (GTK_WIDGET (target->window), _ ("The Copy Was Not Saved"), error);
}

static void
copy_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file == NULL)
    {
      tov_alert_show (GTK_WIDGET (self), _ ("The Copy Was Not Saved"), error);
      return;
    }
  tov_document_run_async (tov_window_get_document (self), run_save_copy, g_file_get_path (file),
                          g_free, NULL, NULL, copy_saved_cb, target_new (self, file));
}

void
tov_window_save_copy (TovWindow *self)
{
  const TovFileSummary *summary = tov_document_get_summary (tov_window_get_document (self));
  /* Translators: the name proposed for a copy of a file; %s is its title. */
  g_autofree char *title = g_strdup_printf (_ ("%s (copy)"), summary->title);
  g_autofree char *name = g_strconcat (g_strdelimit (title, G_DIR_SEPARATOR_S, '-'),
                                       TOV_FILE_SUFFIX, NULL);
  g_autoptr (GtkFileDialog) dialog = create_file_dialog (_ ("Save a Copy"), name);

  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, copy_chosen_cb, g_object_ref (self));
}
