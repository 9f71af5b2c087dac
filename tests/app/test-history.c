/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was done is undone and done again from the window, the change log shows it, and closing the window ends the session. */

#include <glib/gstdio.h>

#include "remove-tree.h"
#include "tov-application.h"
#include "tov-change-log-dialog.h"
#include "tov-import.h"
#include "tov-log-list.h"
#include "tov-settings.h"
#include "tov-window.h"

#define PATIENCE_SECONDS 30

typedef gboolean (*Condition) (gpointer data);

typedef struct
{
  GtkApplication *application;
  TovWindow *window;
  char *folder;
  GFile *file;
} Fixture;

static gboolean
out_of_patience_cb (gpointer what)
{
  g_error ("Waited in vain for %s", (const char *) what);
  return G_SOURCE_REMOVE;
}

static void
wait_for (Condition condition, gpointer data, const char *what)
{
  guint id = g_timeout_add_seconds (PATIENCE_SECONDS, out_of_patience_cb, (gpointer) what);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
}

static gboolean
is_settled (gpointer window)
{
  return tov_window_is_settled (window);
}

/* The first widget of a type that shows. */
static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *action)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, action);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gpointer
run_import (TovStore *store, gpointer folder, GCancellable *cancellable, GError **error)
{
  return tov_import_folder (store, folder, TOV_IMPORT_DEFAULT, cancellable, error);
}

static void
import_folder (Fixture *fixture)
{
  g_autofree char *in = g_build_filename (fixture->folder, "in", NULL);
  g_autofree char *jobcentres = g_build_filename (in, "jobcentres.csv", NULL);
  g_autofree char *companies = g_build_filename (in, "companies.csv", NULL);
  g_autofree char *partnerships = g_build_filename (in, "partnerships.csv", NULL);
  TovDocument *document = tov_window_get_document (fixture->window);

  g_assert_cmpint (g_mkdir (in, 0700), ==, 0);
  g_file_set_contents (jobcentres, "jobcentre\nJobcenter Aa\n", -1, NULL);
  g_file_set_contents (companies, "company\nFalck\n", -1, NULL);
  g_file_set_contents (
      partnerships,
      "partnership;company;model;lead_jobcentre\nRedderne;Falck;lead-jobcentre;Jobcenter Aa\n", -1,
      NULL);
  tov_document_run_async (document, run_import, g_file_new_for_path (in), g_object_unref,
                          (GDestroyNotify) tov_import_report_free, NULL, NULL, NULL);
  tov_document_reload (document);
  wait_for (is_settled, fixture->window, "the import");
}

static guint
count_partnerships (Fixture *fixture)
{
  return tov_document_get_summary (tov_window_get_document (fixture->window))->partnerships->len;
}

static void
assert_button (Fixture *fixture, const char *action, const char *tooltip, gboolean sensitive)
{
  GtkWidget *button = find_button (GTK_WIDGET (fixture->window), action);

  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, tooltip);
  g_assert_cmpint (gtk_widget_get_sensitive (button), ==, sensitive);
}

static void
move (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
  wait_for (is_settled, fixture->window, action);
}

static void
open_window (Fixture *fixture, TovDocumentMode mode)
{
  fixture->window = tov_window_new (fixture->application);
  tov_window_open (fixture->window, fixture->file, mode);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_for (is_settled, fixture->window, "the file");
}

static void
set_up (Fixture *fixture, gconstpointer application)
{
  g_autofree char *path = NULL;

  fixture->application = GTK_APPLICATION (application);
  fixture->folder = g_dir_make_tmp ("tovholder-history-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "file.tovholder", NULL);
  fixture->file = g_file_new_for_path (path);
  open_window (fixture, TOV_DOCUMENT_CREATE);
}

static void
tear_down (Fixture *fixture, gconstpointer application)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->file);
  remove_tree (fixture->folder);
  g_free (fixture->folder);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  assert_button (fixture, "win.undo", "Undo", FALSE);
  assert_button (fixture, "win.redo", "Redo", FALSE);

  import_folder (fixture);
  g_assert_cmpuint (count_partnerships (fixture), ==, 1);
  assert_button (fixture, "win.undo", "Undo: Import of in", TRUE);
  assert_button (fixture, "win.redo", "Redo", FALSE);

  move (fixture, "win.undo");
  g_assert_cmpuint (count_partnerships (fixture), ==, 0);
  assert_button (fixture, "win.undo", "Undo", FALSE);
  assert_button (fixture, "win.redo", "Redo: Import of in", TRUE);

  move (fixture, "win.redo");
  g_assert_cmpuint (count_partnerships (fixture), ==, 1);
  assert_button (fixture, "win.undo", "Undo: Import of in", TRUE);
}

static gboolean
has_list (gpointer dialog)
{
  return find_widget (dialog, GTK_TYPE_LIST_VIEW) != NULL;
}

static gboolean
has_entries (gpointer dialog)
{
  GtkWidget *list = find_widget (dialog, TOV_TYPE_LOG_LIST);
  g_autoptr (TovLogItem) item = list != NULL ? g_list_model_get_item (
                                                   tov_log_list_get_items (TOV_LOG_LIST (list)), 0)
                                             : NULL;

  return item != NULL && tov_log_item_get_subtitle (item) == NULL;
}

static void
test_log (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  TovLogList *list;
  GListModel *items;
  g_autoptr (TovLogItem) undone = NULL;
  g_autoptr (TovLogItem) step = NULL;
  g_autoptr (TovLogItem) entry = NULL;

  import_folder (fixture);
  move (fixture, "win.undo");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.change-log", NULL);
  dialog = GTK_WIDGET (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  g_assert_true (TOV_IS_CHANGE_LOG_DIALOG (dialog));
  wait_for (has_list, dialog, "the steps");

  list = TOV_LOG_LIST (find_widget (dialog, TOV_TYPE_LOG_LIST));
  items = tov_log_list_get_items (list);
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 2);
  undone = g_list_model_get_item (items, 0);
  step = g_list_model_get_item (items, 1);
  g_assert_cmpstr (tov_log_item_get_title (undone), ==, "Undone: Import of in");
  g_assert_cmpstr (tov_log_item_get_title (step), ==, "Import of in");
  g_assert_true (g_str_has_suffix (tov_log_item_get_subtitle (step), " · undone"));

  g_signal_emit_by_name (list, "opened", undone);
  wait_for (has_entries, dialog, "what the step changed");
  list = TOV_LOG_LIST (find_widget (dialog, TOV_TYPE_LOG_LIST));
  entry = g_list_model_get_item (tov_log_list_get_items (list), 0);
  g_assert_true (g_str_has_prefix (tov_log_item_get_title (entry), "Deleted – "));
  g_assert_nonnull (tov_log_item_get_details (entry));
}

/* A search takes the steps that it finds each once, however many of their entries fit. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  TovDocument *document = tov_window_get_document (fixture->window);
  TovLogList *list = g_object_ref_sink (g_object_new (TOV_TYPE_LOG_LIST, NULL));
  GListModel *items = tov_log_list_get_items (list);

  import_folder (fixture);
  move (fixture, "win.undo");
  move (fixture, "win.redo");
  tov_log_list_show_steps (list, document, "Import");
  wait_for (is_settled, fixture->window, "the search");
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 3);
  tov_log_list_show_steps (list, document, "no such thing");
  wait_for (is_settled, fixture->window, "the search");
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 0);
  g_object_unref (list);
}

static gpointer
run_single (TovStore *store, gpointer input, GCancellable *cancellable, GError **error)
{
  for (int i = 0; i < 120; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %d", i);

      if (!tov_store_set_meta (store, TOV_META_TITLE, title, error))
        return NULL;
    }
  return NULL;
}

/* What doesn't show isn't read. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  TovDocument *document = tov_window_get_document (fixture->window);
  GtkWidget *dialog;
  GtkWidget *scroller;
  GListModel *items;

  tov_document_run_async (document, run_single, NULL, NULL, NULL, NULL, NULL, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.change-log", NULL);
  dialog = GTK_WIDGET (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  wait_for (has_list, dialog, "the steps");
  items = tov_log_list_get_items (TOV_LOG_LIST (find_widget (dialog, TOV_TYPE_LOG_LIST)));
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 50);

  scroller = find_widget (dialog, GTK_TYPE_LIST_VIEW);
  while (g_list_model_get_n_items (items) < 120)
    {
      gtk_list_view_scroll_to (GTK_LIST_VIEW (scroller), g_list_model_get_n_items (items) - 1,
                               GTK_LIST_SCROLL_NONE, NULL);
      g_main_context_iteration (NULL, TRUE);
    }
  wait_for (is_settled, fixture->window, "the rest");
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 120);
}

static void
type (const char *command, const char *text)
{
  const char *argv[] = { "xdotool", command, "--clearmodifiers", text, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

static gboolean
is_empty (gpointer fixture)
{
  return count_partnerships (fixture) == 0;
}

static gboolean
is_filled (gpointer fixture)
{
  return count_partnerships (fixture) == 1;
}

static gboolean
has_text (gpointer entry)
{
  return *gtk_editable_get_text (entry) != '\0';
}

/* The keys undo, but not while something is typed. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry;

  import_folder (fixture);
  wait_for (is_active, fixture->window, "the window to get the keys");
  type ("key", "ctrl+z");
  wait_for (is_empty, fixture, "the import to be undone");
  type ("key", "ctrl+shift+z");
  wait_for (is_filled, fixture, "the import to be done again");
  wait_for (is_settled, fixture->window, "the page");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.change-log", NULL);
  wait_for (has_list, fixture->window, "the change log");
  entry = find_widget (GTK_WIDGET (fixture->window), GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);
  gtk_widget_grab_focus (entry);
  type ("key", "ctrl+z");
  type ("type", "x");
  wait_for (has_text, entry, "the text");
  wait_for (is_settled, fixture->window, "the search");
  g_assert_true (is_filled (fixture));
  assert_button (fixture, "win.undo", "Undo: Import of in", TRUE);
}

static void
test_session (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovWindow) held = NULL;

  import_folder (fixture);
  held = g_object_ref (fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));

  open_window (fixture, TOV_DOCUMENT_OPEN);
  g_assert_cmpuint (count_partnerships (fixture), ==, 1);
  assert_button (fixture, "win.undo", "Undo", FALSE);
}

int
main (int argc, char **argv)
{
  g_autoptr (TovApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  tov_settings_apply_language ();
  gtk_disable_setlocale ();
  gtk_test_init (&argc, &argv, NULL);
  application = tov_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  g_test_add ("/history/undo", Fixture, application, set_up, test_undo, tear_down);
  g_test_add ("/history/log", Fixture, application, set_up, test_log, tear_down);
  g_test_add ("/history/search", Fixture, application, set_up, test_search, tear_down);
  g_test_add ("/history/pages", Fixture, application, set_up, test_pages, tear_down);
  g_test_add ("/history/keys", Fixture, application, set_up, test_keys, tear_down);
  g_test_add ("/history/session", Fixture, application, set_up, test_session, tear_down);
  return g_test_run ();
}
