/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of every page and dialog of the real window, with the example file. */

#include <glib/gstdio.h>

#include "remove-tree.h"
#include "camera.h"
#include "tov-chart-view.h"
#include "tov-examples.h"
#include "tov-import-dialog.h"
#include "tov-import.h"
#include "tov-settings.h"

#define EXAMPLE "professional-partnership"
#define NARROW_WIDTH 420

typedef struct
{
  char *output;
  char *language;
  char *only;
  gboolean dark;
  int width;
  int height;
  char **files;
  GtkApplication *application;
  TovWindow *window;
  char *folder;
} Session;

typedef void (*Preparation) (Session *session);

typedef struct
{
  const char *name;
  Preparation prepare;
  gboolean is_page; /* has a narrow picture, too */
} Picture;

static gint64
get_partnership (Session *session, guint number)
{
  const TovFileSummary *summary = tov_document_get_summary (
      tov_window_get_document (session->window));
  const TovPartnershipSummary *partnership = g_ptr_array_index (
      summary->partnerships, MIN (number, summary->partnerships->len - 1));

  return partnership->id;
}

static void
show_overview (Session *session)
{
  tov_window_show_page (session->window, "overview", 0);
}

static void
show_last_year (Session *session)
{
  show_overview (session);
  gtk_widget_activate_action (GTK_WIDGET (session->window), "win.period", "s", "last-year");
}

static void
show_partnerships (Session *session)
{
  gtk_widget_activate_action (GTK_WIDGET (session->window), "win.period", "s", "whole");
  tov_window_show_page (session->window, "partnerships", 0);
}

static void
show_first_partnership (Session *session)
{
  tov_window_show_page (session->window, "partnership", get_partnership (session, 0));
}

static void
show_second_partnership (Session *session)
{
  tov_window_show_page (session->window, "partnership", get_partnership (session, 1));
}

static void
show_third_partnership (Session *session)
{
  tov_window_show_page (session->window, "partnership", get_partnership (session, 2));
}

static void
show_costs (Session *session)
{
  tov_window_show_page (session->window, "costs", 0);
}

static void
show_annex (Session *session)
{
  tov_window_show_page (session->window, "annex", 0);
}

static void
show_period_dialog (Session *session)
{
  show_overview (session);
  gtk_widget_activate_action (GTK_WIDGET (session->window), "win.period", "s", "custom");
}

/* The first widget of a type, in reading order. */
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

static void
show_table_dialog (Session *session)
{
  gtk_widget_activate_action (find_widget (GTK_WIDGET (session->window), TOV_TYPE_CHART_VIEW),
                              "chart.show-table", NULL);
}

static void
show_import_dialog (Session *session)
{
  static const char * const rows =
      "placement;candidate;partnership;site;slot;jobcentre;start;planned_end;end;outcome\n"
      "P-900;K-900;Falck;Gladsaxe;1;Jobcenter Gladsaxe;31-02-2016;;;\n"
      "P-901;K-901;Falck;Nowhere;Nowhere 1;Jobcenter Gladsaxe;01-03-2016;;;\n";
  g_autofree char *path = g_build_filename (session->folder, "import", NULL);
  g_autofree char *placements = g_build_filename (path, "placements.csv", NULL);
  g_autofree char *candidates = g_build_filename (path, "candidates.csv", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  g_mkdir (path, 0700);
  g_file_set_contents (
      candidates,
      "candidate;name;jobcentre\nK-900;NN;Jobcenter Gladsaxe\nK-901;MM;Jobcenter Gladsaxe\n", -1,
      NULL);
  g_file_set_contents (placements, rows, -1, NULL);
  adw_dialog_present (tov_import_dialog_new (tov_window_get_document (session->window), folder),
                      GTK_WIDGET (session->window));
}

static gpointer
run_import (TovStore *store, gpointer folder, GCancellable *cancellable, GError **error)
{
  return tov_import_folder (store, folder, TOV_IMPORT_DEFAULT, cancellable, error);
}

static void
show_change_log (Session *session)
{
  g_autofree char *path = g_build_filename (session->folder, "Gladsaxe", NULL);
  g_autofree char *candidates = g_build_filename (path, "candidates.csv", NULL);
  TovDocument *document = tov_window_get_document (session->window);

  g_mkdir (path, 0700);
  g_file_set_contents (
      candidates,
      "candidate;name;jobcentre\nK-900;NN;Jobcenter Gladsaxe\nK-901;MM;Jobcenter Gladsaxe\n", -1,
      NULL);
  tov_document_run_async (document, run_import, g_file_new_for_path (path), g_object_unref,
                          (GDestroyNotify) tov_import_report_free, NULL, NULL, NULL);
  tov_document_reload (document);
  gtk_widget_activate_action (GTK_WIDGET (session->window), "win.change-log", NULL);
}

static gboolean
shows_list (gpointer dialog)
{
  return find_widget (dialog, GTK_TYPE_LIST_VIEW) != NULL;
}

static void
show_change_log_step (Session *session)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (session->window), "win.change-log", NULL);
  dialog = GTK_WIDGET (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (session->window)));
  camera_wait (shows_list, dialog, "the change log");
  gtk_widget_activate_action (find_widget (dialog, GTK_TYPE_LIST_VIEW), "list.activate-item", "u",
                              0u);
}

static void
show_preferences (Session *session)
{
  g_action_group_activate_action (G_ACTION_GROUP (session->application), "preferences", NULL);
}

static void
show_about (Session *session)
{
  g_action_group_activate_action (G_ACTION_GROUP (session->application), "about", NULL);
}

static const Picture pictures[] = {
  { "overview", show_overview, TRUE },
  { "overview-last-year", show_last_year, FALSE },
  { "partnerships", show_partnerships, TRUE },
  { "partnership", show_third_partnership, TRUE },
  { "partnership-2", show_second_partnership, FALSE },
  { "partnership-3", show_first_partnership, FALSE },
  { "costs", show_costs, TRUE },
  { "annex", show_annex, TRUE },
  { "period-dialog", show_period_dialog, FALSE },
  { "table-dialog", show_table_dialog, FALSE },
  { "import-dialog", show_import_dialog, FALSE },
  { "change-log", show_change_log, TRUE },
  { "change-log-step", show_change_log_step, TRUE },
  { "preferences", show_preferences, FALSE },
  { "about", show_about, FALSE },
};

static char *
get_path (Session *session, const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s-%s-%s.png", name, session->language,
                                           session->dark ? "dark" : "light");

  return g_build_filename (session->output, file, NULL);
}

static gboolean
is_wanted (Session *session, const char *name)
{
  return session->only == NULL || g_str_equal (session->only, name);
}

static void
take (Session *session, const char *name, int width)
{
  g_autofree char *path = get_path (session, name);

  camera_settle (session->window, width, session->height);
  camera_take (GTK_WINDOW (session->window), path);
  g_print ("%s\n", path);
}

static gboolean
has_no_dialog (gpointer window)
{
  return adw_application_window_get_visible_dialog (window) == NULL;
}

static void
close_dialogs (Session *session)
{
  AdwDialog *dialog;

  while ((dialog = adw_application_window_get_visible_dialog (
              ADW_APPLICATION_WINDOW (session->window))) != NULL)
    adw_dialog_force_close (dialog);
  camera_wait (has_no_dialog, session->window, "the dialog closes");
}

static void
take_picture (Session *session, const Picture *picture)
{
  g_autofree char *narrow = g_strconcat (picture->name, "-narrow", NULL);
  gboolean wide_wanted = is_wanted (session, picture->name);
  gboolean narrow_wanted = picture->is_page && is_wanted (session, narrow);

  if (!wide_wanted && !narrow_wanted)
    return;

  picture->prepare (session);
  if (wide_wanted)
    take (session, picture->name, session->width);
  if (narrow_wanted)
    take (session, narrow, NARROW_WIDTH);
  close_dialogs (session);
}

static void
open_window (Session *session, const char *path, TovDocumentMode mode)
{
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;

  session->window = tov_window_new (session->application);
  if (file != NULL)
    tov_window_open (session->window, file, mode);
  gtk_window_set_default_size (GTK_WINDOW (session->window), session->width, session->height);
  gtk_window_present (GTK_WINDOW (session->window));
  camera_settle (session->window, session->width, session->height);
}

static void
take_window (Session *session, const char *name, const char *path, TovDocumentMode mode)
{
  g_autofree char *narrow = g_strconcat (name, "-narrow", NULL);

  if (!is_wanted (session, name) && !is_wanted (session, narrow))
    return;

  open_window (session, path, mode);
  if (is_wanted (session, name))
    take (session, name, session->width);
  if (is_wanted (session, narrow))
    take (session, narrow, NARROW_WIDTH);
  gtk_window_destroy (GTK_WINDOW (session->window));
}

static void
take_shortcuts (Session *session)
{
  g_autofree char *path = get_path (session, "shortcuts");
  GtkShortcutsWindow *shortcuts;

  if (!is_wanted (session, "shortcuts"))
    return;
  gtk_widget_activate_action (GTK_WIDGET (session->window), "win.show-help-overlay", NULL);
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  shortcuts = gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (session->window));
  G_GNUC_END_IGNORE_DEPRECATIONS
  camera_take (GTK_WINDOW (shortcuts), path);
  g_print ("%s\n", path);
  gtk_window_close (GTK_WINDOW (shortcuts));
}

static char *
make_example (Session *session)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (session->folder, "example.tovholder", NULL);

  if (session->files != NULL && session->files[0] != NULL)
    {
      g_free (path);
      return g_strdup (session->files[0]);
    }
  if (!tov_example_create (EXAMPLE, path, &error))
    g_error ("%s", error->message);
  return path;
}

/* Under a display without a compositor a window gets a thick edge to be pulled at, which isn't part of the picture. */
static void
remove_edges (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_string (
      provider, "window.solid-csd { padding: 0; border: none; margin: 0; box-shadow: none; }");
  gtk_style_context_add_provider_for_display (
      gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_USER);
}

static void
take_all (Session *session)
{
  g_autofree char *example = make_example (session);
  g_autofree char *empty = g_build_filename (session->folder, "Partnerskaber.tovholder", NULL);

  take_window (session, "welcome", NULL, TOV_DOCUMENT_OPEN);
  take_window (session, "empty", empty, TOV_DOCUMENT_CREATE);

  open_window (session, example, TOV_DOCUMENT_OPEN);
  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++)
    take_picture (session, &pictures[i]);
  take_shortcuts (session);
  gtk_window_destroy (GTK_WINDOW (session->window));
}

static gboolean
parse_options (Session *session, int *argc, char ***argv)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &session->output, "Folder to put the pictures in",
      "DIR" },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &session->language, "Language of the window",
      "da|en" },
    { "dark", 'd', 0, G_OPTION_ARG_NONE, &session->dark, "Dark style", NULL },
    { "only", 0, 0, G_OPTION_ARG_STRING, &session->only, "Only this picture", "NAME" },
    { "width", 0, 0, G_OPTION_ARG_INT, &session->width, "Width of the window", "PIXELS" },
    { "height", 0, 0, G_OPTION_ARG_INT, &session->height, "Height of the window", "PIXELS" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &session->files, NULL, "[FILE]" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  TovLanguage language;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  if (session->output == NULL)
    {
      g_printerr ("Say with --output where the pictures go.\n");
      return FALSE;
    }
  if (session->language == NULL)
    session->language = g_strdup (tov_language_code (tov_language_default ()));
  if (!tov_language_parse (session->language, &language))
    {
      g_printerr ("There is no language “%s”; it is da or en.\n", session->language);
      return FALSE;
    }
  return TRUE;
}

int
main (int argc, char **argv)
{
  Session session = { .width = 1280, .height = 800 };
  g_autoptr (TovApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  if (!parse_options (&session, &argc, &argv))
    return 2;

  g_setenv ("LANGUAGE", session.language, TRUE);
  tov_settings_apply_language ();
  gtk_disable_setlocale ();
  g_mkdir_with_parents (session.output, 0755);
  session.folder = g_dir_make_tmp ("tovholder-screenshots-XXXXXX", NULL);

  application = tov_application_new ();
  session.application = GTK_APPLICATION (application);
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      session.dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                   : ADW_COLOR_SCHEME_FORCE_LIGHT);
  remove_edges ();
  take_all (&session);

  remove_tree (session.folder);
  g_free (session.folder);
  g_free (session.output);
  g_free (session.language);
  g_free (session.only);
  g_strfreev (session.files);
  return 0;
}
