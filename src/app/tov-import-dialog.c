/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-dialog.h"

#include <glib/gi18n.h>

#include "tov-config.h"
#include "tov-format.h"
#include "tov-import.h"
#include "tov-toast.h"

struct _TovImportDialog
{
  AdwDialog parent_instance;
  TovDocument *document;
  GFile *folder;
  GCancellable *cancellable;
  gboolean settled;

  GtkStack *stack;
  AdwStatusPage *error_page;
  GtkWidget *import_button;
  AdwPreferencesGroup *summary_group;
  GtkListBox *files;
  AdwPreferencesGroup *problems_group;
  GtkListBox *problems;
};

typedef struct
{
  GFile *folder;
  TovImportFlags flags;
} Input;

G_DEFINE_FINAL_TYPE (TovImportDialog, tov_import_dialog, ADW_TYPE_DIALOG)

static Input *
input_new (GFile *folder, TovImportFlags flags)
{
  Input *self = g_new0 (Input, 1);

  self->folder = g_object_ref (folder);
  self->flags = flags;
  return self;
}

static void
input_free (Input *self)
{
  g_object_unref (self->folder);
  g_free (self);
}

static gpointer
run_import (TovStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Input *input = user_data;

  return tov_import_folder (store, input->folder, input->flags, cancellable, error);
}

static char *
count_text (const char *singular, const char *plural, guint count)
{
  g_autofree char *number = tov_format_count (tov_language_default (), count);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, singular, plural, count), number);
}

/* "12 new, 3 changed, 4 as they were, 1 rejected": only what there is. */
static char *
describe_counts (guint created, guint updated, guint unchanged, guint rejected)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  if (created > 0)
    g_strv_builder_take (parts, count_text (N_ ("%s new"), N_ ("%s new"), created));
  if (updated > 0)
    g_strv_builder_take (parts, count_text (N_ ("%s changed"), N_ ("%s changed"), updated));
  if (unchanged > 0)
    g_strv_builder_take (parts,
                         count_text (N_ ("%s as it was"), N_ ("%s as they were"), unchanged));
  if (rejected > 0)
    g_strv_builder_take (parts, count_text (N_ ("%s rejected"), N_ ("%s rejected"), rejected));
  texts = g_strv_builder_end (parts);
  return *texts != NULL ? g_strjoinv (", ", texts) : g_strdup (_ ("no rows"));
}

static void
show_files (TovImportDialog *self, const TovImportReport *report)
{
  for (guint i = 0; i < report->files->len; i++)
    {
      const TovImportFileReport *file = g_ptr_array_index (report->files, i);
      g_autofree char *counts = describe_counts (file->created, file->updated, file->unchanged,
                                                 file->rejected);
      g_autofree char *subtitle = file->read_as != NULL
                                      ? g_strdup_printf ("%s · %s", counts, file->read_as)
                                      : g_strdup (counts);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), file->file);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      gtk_list_box_append (self->files, row);
    }
}

static void
show_problems (TovImportDialog *self, const TovImportReport *report)
{
  g_autofree char *count = tov_format_count (tov_language_default (), report->n_problems);
  g_autofree char *shown = tov_format_count (tov_language_default (), report->problems->len);
  g_autofree char *description = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->problems_group), report->n_problems > 0);
  if (report->n_problems > report->problems->len)
    description = g_strdup_printf (_ ("The first %s of %s. The other rows can be imported."), shown,
                                   count);
  else
    description = g_strdup (_ ("These rows are left out; the others can be imported."));
  adw_preferences_group_set_description (self->problems_group, description);

  for (guint i = 0; i < report->problems->len; i++)
    {
      const TovImportProblem *problem = g_ptr_array_index (report->problems, i);
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
      /* Translators: where a mistake was found: a file's name, a line's number and perhaps a column's name. */
      g_autofree char *place = problem->column != NULL
                                   ? g_strdup_printf (_ ("%s, line %u, column %s"), problem->file,
                                                      problem->line, problem->column)
                                   : g_strdup_printf (_ ("%s, line %u"), problem->file,
                                                      problem->line);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), problem->reason);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
      gtk_widget_add_css_class (icon, "soon");
      gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Rejected"), -1);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
      gtk_list_box_append (self->problems, row);
    }
}

static void
show_error (TovImportDialog *self, const GError *error)
{
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->error_page, text);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

static void
tried_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TovImportReport) report = tov_document_run_finish (TOV_DOCUMENT (object), result,
                                                                &error);
  g_autofree char *counts = NULL;
  g_autofree char *path = g_file_get_parse_name (self->folder);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->settled = TRUE;
  if (report == NULL)
    {
      show_error (self, error);
      return;
    }
  counts = describe_counts (report->created, report->updated, report->unchanged, report->rejected);
  adw_preferences_group_set_title (self->summary_group, counts);
  adw_preferences_group_set_description (self->summary_group, path);
  show_files (self, report);
  show_problems (self, report);
  gtk_stack_set_visible_child_name (self->stack, "report");
  if (report->created + report->updated == 0)
    return;

  /* Until now Cancel had the focus, for want of another: Enter would throw away what has just been read. */
  gtk_widget_set_sensitive (self->import_button, TRUE);
  gtk_widget_grab_focus (self->import_button);
}

static void
imported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovImportDialog) self = user_data;
  TovDocument *document = TOV_DOCUMENT (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (TovImportReport) report = tov_document_run_finish (document, result, &error);
  g_autofree char *counts = NULL;
  g_autofree char *text = NULL;
  GtkWidget *below;

  if (report == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_error (self, error);
      return;
    }
  counts = describe_counts (report->created, report->updated, 0, report->rejected);
  /* Translators: %s is like "12 new, 3 changed". */
  text = g_strdup_printf (_ ("Imported: %s"), counts);
  below = gtk_widget_get_parent (GTK_WIDGET (self));
  tov_document_reload (document);
  if (below != NULL)
    {
      GtkRoot *root = gtk_widget_get_root (below);

      adw_dialog_force_close (ADW_DIALOG (self));
      if (ADW_IS_APPLICATION_WINDOW (root))
        tov_toast_show (adw_application_window_get_content (ADW_APPLICATION_WINDOW (root)), text);
    }
}

static void
import_cb (TovImportDialog *self)
{
  gtk_widget_set_sensitive (self->import_button, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "working");
  tov_document_run_async (self->document, run_import, input_new (self->folder, TOV_IMPORT_DEFAULT),
                          (GDestroyNotify) input_free, (GDestroyNotify) tov_import_report_free,
                          self->cancellable, imported_cb, g_object_ref (self));
}

static void
tov_import_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (TOV_IMPORT_DIALOG (dialog)->cancellable);
}

static void
tov_import_dialog_dispose (GObject *object)
{
  TovImportDialog *self = TOV_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), TOV_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->document);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (tov_import_dialog_parent_class)->dispose (object);
}

static void
tov_import_dialog_finalize (GObject *object)
{
  g_clear_object (&TOV_IMPORT_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (tov_import_dialog_parent_class)->finalize (object);
}

static void
tov_import_dialog_class_init (TovImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_import_dialog_dispose;
  object_class->finalize = tov_import_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = tov_import_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TOV_RESOURCE_BASE "/ui/tov-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, error_page);
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, summary_group);
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, files);
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, problems_group);
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, problems);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
}

static void
tov_import_dialog_init (TovImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
tov_import_dialog_new (TovDocument *document, GFile *folder)
{
  TovImportDialog *self = g_object_new (TOV_TYPE_IMPORT_DIALOG, NULL);

  self->document = g_object_ref (document);
  self->folder = g_object_ref (folder);
  tov_document_run_async (document, run_import, input_new (folder, TOV_IMPORT_DRY_RUN),
                          (GDestroyNotify) input_free, (GDestroyNotify) tov_import_report_free,
                          self->cancellable, tried_cb, g_object_ref (self));
  return ADW_DIALOG (self);
}

gboolean
tov_import_dialog_is_settled (TovImportDialog *self)
{
  g_return_val_if_fail (TOV_IS_IMPORT_DIALOG (self), FALSE);

  return self->settled;
}
