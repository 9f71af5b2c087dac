/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-view-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tov-config.h"

/* Chart text is a little smaller than the window's: 10 of 11 points. */
#define TEXT_SHARE (10.0 / 11.0)
#define MINIMUM_WIDTH 240
#define NATURAL_WIDTH 460
#define READOUT_GAP 8

struct _TovChartView
{
  GtkWidget parent_instance;
  TovChart *chart;
  GPtrArray *marks; /* where they were drawn last; NULL before that */
  int mark;
  GtkWidget *readout;
  GtkWidget *menu;
};

G_DEFINE_FINAL_TYPE (TovChartView, tov_chart_view, GTK_TYPE_WIDGET)

static TovMedium
find_medium (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? TOV_MEDIUM_SCREEN_DARK
                                                                       : TOV_MEDIUM_SCREEN_LIGHT;
}

static void
init_style (TovChartView *self, TovChartStyle *style)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;

  tov_chart_style_init (style, find_medium (), tov_language_default (),
                        pango_font_description_get_family (font), size * TEXT_SHARE);
}

static const TovChartMark *
get_mark (TovChartView *self)
{
  if (self->marks == NULL || self->mark < 0 || (guint) self->mark >= self->marks->len)
    return NULL;
  return g_ptr_array_index (self->marks, self->mark);
}

static void
set_mark (TovChartView *self, int mark, gboolean spoken)
{
  const TovChartMark *current;

  if (self->mark == mark)
    return;

  self->mark = mark;
  current = get_mark (self);
  gtk_widget_set_visible (self->readout, current != NULL);
  if (current != NULL)
    gtk_label_set_label (GTK_LABEL (self->readout), current->text);
  if (current != NULL && spoken)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), current->text,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The smallest mark under the point, for a narrow one may lie on a wide one. */
static int
find_mark (TovChartView *self, double x, double y)
{
  double best_area = G_MAXDOUBLE;
  int best = -1;

  for (guint i = 0; self->marks != NULL && i < self->marks->len; i++)
    {
      const TovChartMark *mark = g_ptr_array_index (self->marks, i);

      if (x >= mark->x && x <= mark->x + mark->width && y >= mark->y &&
          y <= mark->y + mark->height && mark->width * mark->height < best_area)
        {
          best = i;
          best_area = mark->width * mark->height;
        }
    }
  return best;
}

static void
motion_cb (TovChartView *self, double x, double y)
{
  set_mark (self, find_mark (self, x, y), FALSE);
}

static void
leave_cb (TovChartView *self)
{
  set_mark (self, -1, FALSE);
}

static gboolean
key_cb (TovChartView *self, guint key, guint code, GdkModifierType state)
{
  int last = self->marks != NULL ? (int) self->marks->len - 1 : -1;
  int mark = self->mark;

  if (last < 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Right:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Right:
    case GDK_KEY_KP_Down:
      mark = MIN (mark + 1, last);
      break;
    case GDK_KEY_Left:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Left:
    case GDK_KEY_KP_Up:
      mark = MAX (mark - 1, 0);
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      mark = 0;
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      mark = last;
      break;
    case GDK_KEY_Escape:
      if (mark < 0)
        return GDK_EVENT_PROPAGATE;
      mark = -1;
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  set_mark (self, mark, TRUE);
  return GDK_EVENT_STOP;
}

static void
popup_menu (TovChartView *self, double x, double y)
{
  if (self->chart == NULL)
    return;

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
pressed_cb (TovChartView *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  popup_menu (self, x, y);
}

static void
long_pressed_cb (TovChartView *self, double x, double y)
{
  popup_menu (self, x, y);
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TovChartView *self = TOV_CHART_VIEW (widget);
  const TovChartMark *mark = get_mark (self);

  if (mark != NULL)
    popup_menu (self, mark->x + mark->width / 2, mark->y + mark->height / 2);
  else
    popup_menu (self, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
  return GDK_EVENT_STOP;
}

static GtkSizeRequestMode
tov_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tov_chart_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  TovChartView *self = TOV_CHART_VIEW (widget);
  TovChartStyle style;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      init_style (self, &style);
      *minimum = *natural = self->chart == NULL ? 0
                                                : ceil (tov_chart_get_height (
                                                      self->chart, &style,
                                                      for_size > 0 ? for_size : NATURAL_WIDTH));
    }
  *minimum_baseline = *natural_baseline = -1;
}

/* Beside the mark, above it where there is room, always within the widget. */
static void
place_readout (TovChartView *self, int width, int height)
{
  const TovChartMark *mark = get_mark (self);
  int own_width, own_height, x, y;

  if (mark == NULL)
    return;

  gtk_widget_measure (self->readout, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &own_width, NULL, NULL);
  own_width = MIN (own_width, MAX (width, MINIMUM_WIDTH));
  gtk_widget_measure (self->readout, GTK_ORIENTATION_VERTICAL, own_width, NULL, &own_height, NULL,
                      NULL);

  x = mark->x + mark->width / 2 - own_width / 2.0;
  y = mark->y - own_height - READOUT_GAP;
  if (y < 0)
    y = MIN (mark->y + mark->height + READOUT_GAP, height - own_height);
  /* A mark as high as the chart: the readout lies on its top. */
  y = MAX (y, 0);
  x = CLAMP (x, 0, MAX (0, width - own_width));
  gtk_widget_size_allocate (self->readout, &(GtkAllocation) { x, y, own_width, own_height }, -1);
}

static void
tov_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TovChartView *self = TOV_CHART_VIEW (widget);

  if (gtk_widget_should_layout (self->readout))
    place_readout (self, width, height);
  gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
snapshot_mark (TovChartView *self, GtkSnapshot *snapshot)
{
  const TovChartMark *mark = get_mark (self);
  GdkRGBA color;
  GskRoundedRect outline;

  if (mark == NULL)
    return;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  gsk_rounded_rect_init_from_rect (
      &outline,
      &GRAPHENE_RECT_INIT (mark->x - 1.5, mark->y - 1.5, mark->width + 3, mark->height + 3), 3);
  color.alpha = 0.9;
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1.5, 1.5, 1.5, 1.5 },
                              (GdkRGBA[4]) { color, color, color, color });
}

static void
tov_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TovChartView *self = TOV_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  TovChartStyle style;
  cairo_t *cr;

  if (self->chart != NULL && width > 0 && height > 0)
    {
      init_style (self, &style);
      cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
      g_clear_pointer (&self->marks, g_ptr_array_unref);
      tov_chart_draw (self->chart, cr, &style, width, height, &self->marks);
      cairo_destroy (cr);
      snapshot_mark (self, snapshot);
    }
  gtk_widget_snapshot_child (widget, self->readout, snapshot);
}

static void
tov_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (tov_chart_view_parent_class)->css_changed (widget, change);

  gtk_widget_queue_resize (widget);
  gtk_widget_queue_draw (widget);
}

static void
tov_chart_view_dispose (GObject *object)
{
  TovChartView *self = TOV_CHART_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->readout, gtk_widget_unparent);
  g_clear_object (&self->chart);
  g_clear_pointer (&self->marks, g_ptr_array_unref);

  G_OBJECT_CLASS (tov_chart_view_parent_class)->dispose (object);
}

static void
tov_chart_view_class_init (TovChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_chart_view_dispose;
  widget_class->get_request_mode = tov_chart_view_get_request_mode;
  widget_class->measure = tov_chart_view_measure;
  widget_class->size_allocate = tov_chart_view_size_allocate;
  widget_class->snapshot = tov_chart_view_snapshot;
  widget_class->css_changed = tov_chart_view_css_changed;

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  tov_chart_view_install_actions (widget_class);
}

static void
tov_chart_view_init (TovChartView *self)
{
  GtkEventController *controller;
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (TOV_RESOURCE_BASE
                                                                  "/ui/tov-chart-view.ui");

  self->mark = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);

  self->readout = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->readout), TRUE);
  gtk_widget_add_css_class (self->readout, "chart-readout");
  gtk_widget_set_can_target (self->readout, FALSE);
  gtk_widget_set_visible (self->readout, FALSE);
  gtk_widget_set_parent (self->readout, GTK_WIDGET (self));

  self->menu = gtk_popover_menu_new_from_model (
      G_MENU_MODEL (gtk_builder_get_object (builder, "menu")));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));

  controller = gtk_event_controller_motion_new ();
  g_signal_connect_swapped (controller, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (controller, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  controller = gtk_event_controller_key_new ();
  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  controller = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (controller, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  controller = GTK_EVENT_CONTROLLER (gtk_gesture_click_new ());
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (controller), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (controller, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  controller = GTK_EVENT_CONTROLLER (gtk_gesture_long_press_new ());
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (controller), TRUE);
  g_signal_connect_swapped (controller, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

GtkWidget *
tov_chart_view_new (void)
{
  return g_object_new (TOV_TYPE_CHART_VIEW, NULL);
}

void
tov_chart_view_set_chart (TovChartView *self, TovChart *chart)
{
  g_autofree char *title = NULL;
  g_autofree char *finding = NULL;

  g_return_if_fail (TOV_IS_CHART_VIEW (self));
  g_return_if_fail (chart == NULL || TOV_IS_CHART (chart));

  if (!g_set_object (&self->chart, chart))
    return;

  set_mark (self, -1, FALSE);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  if (chart != NULL)
    {
      title = tov_chart_get_title (chart, tov_language_default ());
      finding = tov_chart_describe (chart, tov_language_default ());
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  finding != NULL ? finding : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

TovChart *
tov_chart_view_get_chart (TovChartView *self)
{
  g_return_val_if_fail (TOV_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

int
tov_chart_view_get_mark (TovChartView *self)
{
  g_return_val_if_fail (TOV_IS_CHART_VIEW (self), -1);

  return self->mark;
}

const char *
tov_chart_view_get_readout (TovChartView *self)
{
  const TovChartMark *mark;

  g_return_val_if_fail (TOV_IS_CHART_VIEW (self), NULL);

  mark = get_mark (self);
  return mark != NULL ? mark->text : NULL;
}
