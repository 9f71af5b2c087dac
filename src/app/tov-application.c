/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-application.h"

#include <glib/gi18n.h>

#include "tov-config.h"
#include "tov-example-file.h"
#include "tov-preferences-dialog.h"
#include "tov-recent.h"
#include "tov-settings.h"
#include "tov-toast.h"

/* What a first run shows. */
#define FIRST_EXAMPLE "professional-partnership"

struct _TovApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (TovApplication, tov_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *accelerators[3];
} shortcuts[] = {
  { "win.new", { "<Control>n" } },
  { "win.open", { "<Control>o" } },
  { "win.save-copy", { "<Control><Shift>s" } },
  { "win.import", { "<Control>i" } },
  { "win.export", { "<Control>e" } },
  { "win.page::overview", { "<Alt>1" } },
  { "win.page::partnerships", { "<Alt>2" } },
  { "win.page::costs", { "<Alt>3" } },
  { "win.page::annex", { "<Alt>4", "<Control>p" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "window.close", { "<Control>w" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
};

static TovWindow *
find_window (TovApplication *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (TOV_IS_WINDOW (l->data) && tov_window_get_file (l->data) != NULL &&
        g_file_equal (tov_window_get_file (l->data), file))
      return l->data;
  return NULL;
}

static TovWindow *
get_active_window (TovApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return TOV_IS_WINDOW (window) ? TOV_WINDOW (window) : NULL;
}

static void
example_ready_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = tov_example_file_get_finish (result, &error);
  TovWindow *window = get_active_window (self);

  g_application_release (G_APPLICATION (self));
  if (file != NULL)
    {
      tov_application_open (self, window, file, TOV_DOCUMENT_OPEN);
      return;
    }
  if (window == NULL)
    window = tov_window_new (GTK_APPLICATION (self));
  gtk_window_present (GTK_WINDOW (window));
  tov_alert_show (GTK_WIDGET (window), _ ("The Example Was Not Opened"), error);
}

static void
open_example (TovApplication *self, const char *name)
{
  /* Nothing else keeps the program running while the example is made. */
  g_application_hold (G_APPLICATION (self));
  tov_example_file_get_async (name, NULL, example_ready_cb, g_object_ref (self));
}

static void
example_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_example (TOV_APPLICATION (user_data), g_variant_get_string (parameter, NULL));
}

static void
open_uri_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovApplication *self = TOV_APPLICATION (user_data);
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  tov_application_open (self, get_active_window (self), file, TOV_DOCUMENT_OPEN);
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *window = get_active_window (TOV_APPLICATION (user_data));

  if (window != NULL)
    adw_dialog_present (tov_preferences_dialog_new (), GTK_WIDGET (window));
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *window = get_active_window (TOV_APPLICATION (user_data));
  AdwDialog *dialog = adw_about_dialog_new ();

  adw_about_dialog_set_application_name (ADW_ABOUT_DIALOG (dialog), "Tovholder");
  adw_about_dialog_set_application_icon (ADW_ABOUT_DIALOG (dialog), TOV_APPLICATION_ID);
  adw_about_dialog_set_version (ADW_ABOUT_DIALOG (dialog), TOV_VERSION);
  adw_about_dialog_set_developer_name (ADW_ABOUT_DIALOG (dialog), _ ("The Tovholder developers"));
  adw_about_dialog_set_license_type (ADW_ABOUT_DIALOG (dialog), GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_comments (
      ADW_ABOUT_DIALOG (dialog),
      _ ("Run a jobcentre’s partnerships with companies. Everything stays in one file on this computer."));
  /* Translators: your names, one a line. */
  adw_about_dialog_set_translator_credits (ADW_ABOUT_DIALOG (dialog), _ ("translator-credits"));
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *self = GTK_APPLICATION (user_data);
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (self));

  /* Each closes as if by its button, so that it notes its size. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
add_actions (TovApplication *self)
{
  const GActionEntry entries[] = {
    { .name = "example", .activate = example_action, .parameter_type = "s" },
    { .name = "open-uri", .activate = open_uri_action, .parameter_type = "s" },
    { .name = "preferences", .activate = preferences_action },
    { .name = "about", .activate = about_action },
    { .name = "quit", .activate = quit_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action,
                                           shortcuts[i].accelerators);
}

static gboolean
is_first_run (void)
{
  GSettings *settings = tov_settings_get ();
  GList *recent = tov_recent_list ();
  gboolean first = recent == NULL && !g_settings_get_boolean (settings, "example-shown");

  g_list_free_full (recent, (GDestroyNotify) gtk_recent_info_unref);
  g_settings_set_boolean (settings, "example-shown", TRUE);
  return first;
}

static void
tov_application_activate (GApplication *application)
{
  TovApplication *self = TOV_APPLICATION (application);
  TovWindow *window = get_active_window (self);

  if (window == NULL && is_first_run ())
    {
      open_example (self, FIRST_EXAMPLE);
      return;
    }
  if (window == NULL)
    window = tov_window_new (GTK_APPLICATION (self));
  gtk_window_present (GTK_WINDOW (window));
}

static void
tov_application_open_files (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    tov_application_open (TOV_APPLICATION (application),
                          get_active_window (TOV_APPLICATION (application)), files[i],
                          TOV_DOCUMENT_OPEN);
}

static void
tov_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (tov_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (TOV_APPLICATION_ID);
  add_actions (TOV_APPLICATION (application));
}

/* A window that waits for an answer may outlive the program's last turn of the main loop; its file must not, so that its session ends in good order. */
static void
tov_application_window_removed (GtkApplication *application, GtkWindow *window)
{
  if (TOV_IS_WINDOW (window))
    tov_window_close_file (TOV_WINDOW (window));

  GTK_APPLICATION_CLASS (tov_application_parent_class)->window_removed (application, window);
}

static void
tov_application_shutdown (GApplication *application)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL;
       l = l->next)
    if (TOV_IS_WINDOW (l->data))
      tov_window_close_file (l->data);

  G_APPLICATION_CLASS (tov_application_parent_class)->shutdown (application);
}

static int
tov_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;

  g_print ("Tovholder %s\n", TOV_VERSION);
  return 0;
}

static void
tov_application_class_init (TovApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = tov_application_activate;
  application_class->open = tov_application_open_files;
  application_class->startup = tov_application_startup;
  application_class->shutdown = tov_application_shutdown;
  application_class->handle_local_options = tov_application_handle_local_options;
  GTK_APPLICATION_CLASS (klass)->window_removed = tov_application_window_removed;
}

static void
tov_application_init (TovApplication *self)
{
  const GOptionEntry options[] = {
    { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_ ("Say the version and end"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
}

TovApplication *
tov_application_new (void)
{
  return g_object_new (TOV_TYPE_APPLICATION, "application-id", TOV_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", TOV_RESOURCE_BASE, NULL);
}

void
tov_application_open (TovApplication *self, TovWindow *window, GFile *file, TovDocumentMode mode)
{
  TovWindow *there;

  g_return_if_fail (TOV_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (file));

  there = find_window (self, file);
  if (there != NULL)
    {
      gtk_window_present (GTK_WINDOW (there));
      return;
    }
  if (window == NULL || tov_window_get_file (window) != NULL)
    window = tov_window_new (GTK_APPLICATION (self));
  tov_window_open (window, file, mode);
  gtk_window_present (GTK_WINDOW (window));
}
