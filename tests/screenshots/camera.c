/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "camera.h"

#include "tov-import-dialog.h"

#define PATIENCE_SECONDS 30

typedef struct
{
  TovWindow *window;
  int width;
  int height;
} Settling;

static gboolean
out_of_patience_cb (gpointer flag)
{
  *(gboolean *) flag = TRUE;
  return G_SOURCE_REMOVE;
}

void
camera_wait (CameraCondition condition, gpointer data, const char *what)
{
  gboolean late = FALSE;
  guint id;

  if (condition (data))
    return;
  id = g_timeout_add_seconds (PATIENCE_SECONDS, out_of_patience_cb, &late);
  while (!late && !condition (data))
    g_main_context_iteration (NULL, TRUE);
  if (late)
    g_error ("Waited %d seconds in vain: %s", PATIENCE_SECONDS, what);
  g_source_remove (id);
}

static gboolean
is_settled (gpointer data)
{
  const Settling *settling = data;
  GtkWidget *widget = GTK_WIDGET (settling->window);
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget));

  if (dialog != NULL && TOV_IS_IMPORT_DIALOG (dialog) &&
      !tov_import_dialog_is_settled (TOV_IMPORT_DIALOG (dialog)))
    return FALSE;
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) == settling->width &&
         gtk_widget_get_height (widget) == settling->height &&
         tov_window_is_settled (settling->window);
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer n_frames)
{
  --*(int *) n_frames;
}

static gboolean
has_painted (gpointer n_frames)
{
  return *(int *) n_frames <= 0;
}

/* Layout may need a frame to follow the content, and another to follow that. */
static void
wait_for_frames (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  int n_frames = 4;
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &n_frames);

  gdk_frame_clock_begin_updating (clock);
  camera_wait (has_painted, &n_frames, "frames are painted");
  gdk_frame_clock_end_updating (clock);
  g_signal_handler_disconnect (clock, id);
}

void
camera_settle (TovWindow *window, int width, int height)
{
  Settling settling = { window, width, height };

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  camera_wait (is_settled, &settling, "the window shows its page");
  wait_for_frames (GTK_WIDGET (window));
  camera_wait (is_settled, &settling, "the window still shows its page");
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

void
camera_take (GtkWindow *window, const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderer *renderer;
  int width, height;

  camera_wait (is_mapped, window, "the window is on the screen");
  wait_for_frames (GTK_WIDGET (window));
  width = gdk_paintable_get_intrinsic_width (paintable);
  height = gdk_paintable_get_intrinsic_height (paintable);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("The picture could not be written: %s", path);
}
