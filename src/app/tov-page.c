/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-page.h"

#include <glib/gi18n.h>

#include "tov-config.h"

/* How long a page stays blank before it shows that it is working: long enough that quick answers don't flash. */
#define PATIENCE_MS 300

typedef struct
{
  TovDocument *document;
  TovPageRequest request;
  gpointer data;
  GCancellable *cancellable;
  guint patience_id;
  gboolean outdated;
  gboolean waiting;
  gboolean has_period;
  char *period_label;
  GtkOrientation columns;

  AdwHeaderBar *header_bar;
  AdwWindowTitle *window_title;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkMenuButton *period_button;
  GtkStack *stack;
  AdwStatusPage *error_page;
  AdwBin *empty_bin;
  GtkScrolledWindow *scroller;
} TovPagePrivate;

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_HAS_PERIOD,
  PROP_COLUMNS,
  PROP_WIDE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static void tov_page_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (TovPage,
                                  tov_page,
                                  ADW_TYPE_NAVIGATION_PAGE,
                                  G_ADD_PRIVATE (TovPage)
                                      G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                             tov_page_buildable_init))

static void
clear_data (TovPage *self)
{
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  if (TOV_PAGE_GET_CLASS (self)->free_data != NULL)
    g_clear_pointer (&priv->data, TOV_PAGE_GET_CLASS (self)->free_data);
}

static void
stop_waiting (TovPage *self)
{
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  g_clear_handle_id (&priv->patience_id, g_source_remove);
  if (priv->cancellable != NULL)
    g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
  priv->waiting = FALSE;
}

static gboolean
patience_cb (gpointer user_data)
{
  TovPage *self = TOV_PAGE (user_data);
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  priv->patience_id = 0;
  if (priv->data == NULL)
    gtk_stack_set_visible_child_name (priv->stack, "loading");
  return G_SOURCE_REMOVE;
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovPage) self = user_data;
  TovPagePrivate *priv = tov_page_get_instance_private (self);
  g_autoptr (GError) error = NULL;
  gpointer data = tov_document_run_finish (TOV_DOCUMENT (object), result, &error);

  /* Cancelled means that another answer is on its way, or the page has gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED))
    return;

  g_clear_handle_id (&priv->patience_id, g_source_remove);
  g_clear_object (&priv->cancellable);
  priv->waiting = FALSE;
  if (error != NULL)
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (priv->error_page, text);
      gtk_stack_set_visible_child_name (priv->stack, "error");
      return;
    }

  gtk_stack_set_visible_child_name (priv->stack, "content");
  gpointer old = g_steal_pointer (&priv->data);
  priv->data = data;
  TOV_PAGE_GET_CLASS (self)->show (self, data);
  if (old != NULL)
    TOV_PAGE_GET_CLASS (self)->free_data (old);
}

static void
start_loading (TovPage *self)
{
  TovPagePrivate *priv = tov_page_get_instance_private (self);
  TovPageClass *klass = TOV_PAGE_GET_CLASS (self);

  stop_waiting (self);
  priv->outdated = FALSE;
  priv->waiting = TRUE;
  priv->cancellable = g_cancellable_new ();
  priv->patience_id = g_timeout_add (PATIENCE_MS, patience_cb, self);
  tov_document_run_async (priv->document, klass->load, klass->create_input (self),
                          klass->free_input, klass->free_data, priv->cancellable, loaded_cb,
                          g_object_ref (self));
}

static gpointer
tov_page_create_input (TovPage *self)
{
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  return g_memdup2 (&priv->request, sizeof priv->request);
}

static void
tov_page_map (GtkWidget *widget)
{
  TovPage *self = TOV_PAGE (widget);
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  GTK_WIDGET_CLASS (tov_page_parent_class)->map (widget);

  if (priv->outdated)
    start_loading (self);
}

static void
tov_page_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  TovPagePrivate *priv = tov_page_get_instance_private (TOV_PAGE (buildable));

  if (priv->scroller == NULL || !GTK_IS_WIDGET (child))
    parent_buildable->add_child (buildable, builder, child, type);
  else if (g_strcmp0 (type, "start") == 0)
    adw_header_bar_pack_start (priv->header_bar, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "end") == 0)
    adw_header_bar_pack_end (priv->header_bar, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "empty") == 0)
    adw_bin_set_child (priv->empty_bin, GTK_WIDGET (child));
  else
    gtk_scrolled_window_set_child (priv->scroller, GTK_WIDGET (child));
}

static void
tov_page_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = tov_page_add_child;
}

static void
name_button (GtkWidget *button, const char *text)
{
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
name_history_buttons (TovPage *self)
{
  TovPagePrivate *priv = tov_page_get_instance_private (self);
  const TovFileSummary *summary = tov_document_get_summary (priv->document);
  /* Translators: what a button does; %s is the name of an edit, such as “Import of Falck”. */
  g_autofree char *undo = summary->undo_name != NULL
                              ? g_strdup_printf (_ ("Undo: %s"), summary->undo_name)
                              : g_strdup (_ ("Undo"));
  /* Translators: what a button does; %s is the name of an edit, such as “Import of Falck”. */
  g_autofree char *redo = summary->redo_name != NULL
                              ? g_strdup_printf (_ ("Redo: %s"), summary->redo_name)
                              : g_strdup (_ ("Redo"));

  name_button (priv->undo_button, undo);
  name_button (priv->redo_button, redo);
}

static void
document_changed_cb (TovPage *self)
{
  name_history_buttons (self);
  tov_page_reload (self);
}

static void
tov_page_constructed (GObject *object)
{
  TovPage *self = TOV_PAGE (object);
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  G_OBJECT_CLASS (tov_page_parent_class)->constructed (object);

  if (priv->document == NULL)
    return;

  name_history_buttons (self);
  g_signal_connect_object (priv->document, "changed", G_CALLBACK (document_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
tov_page_dispose (GObject *object)
{
  TovPage *self = TOV_PAGE (object);
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  stop_waiting (self);
  clear_data (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TOV_TYPE_PAGE);
  g_clear_object (&priv->document);
  g_clear_pointer (&priv->period_label, g_free);

  G_OBJECT_CLASS (tov_page_parent_class)->dispose (object);
}

static void
tov_page_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  TovPagePrivate *priv = tov_page_get_instance_private (TOV_PAGE (object));

  switch (property_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, priv->document);
      break;
    case PROP_HAS_PERIOD:
      g_value_set_boolean (value, priv->has_period);
      break;
    case PROP_COLUMNS:
      g_value_set_enum (value, priv->columns);
      break;
    case PROP_WIDE:
      g_value_set_boolean (value, priv->columns == GTK_ORIENTATION_HORIZONTAL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tov_page_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  TovPagePrivate *priv = tov_page_get_instance_private (TOV_PAGE (object));

  switch (property_id)
    {
    case PROP_DOCUMENT:
      priv->document = g_value_dup_object (value);
      break;
    case PROP_HAS_PERIOD:
      priv->has_period = g_value_get_boolean (value);
      break;
    case PROP_COLUMNS:
      priv->columns = g_value_get_enum (value);
      if (priv->columns == GTK_ORIENTATION_VERTICAL)
        gtk_widget_add_css_class (GTK_WIDGET (object), "narrow");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (object), "narrow");
      g_object_notify_by_pspec (object, properties[PROP_WIDE]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
tov_page_class_init (TovPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tov_page_constructed;
  object_class->dispose = tov_page_dispose;
  object_class->get_property = tov_page_get_property;
  object_class->set_property = tov_page_set_property;
  widget_class->map = tov_page_map;
  klass->create_input = tov_page_create_input;
  klass->free_input = g_free;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, TOV_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                       G_PARAM_EXPLICIT_NOTIFY |
                                                       G_PARAM_STATIC_STRINGS);
  properties[PROP_HAS_PERIOD] = g_param_spec_boolean ("has-period", NULL, NULL, FALSE,
                                                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                          G_PARAM_STATIC_STRINGS);
  properties[PROP_COLUMNS] = g_param_spec_enum (
      "columns", NULL, NULL, GTK_TYPE_ORIENTATION, GTK_ORIENTATION_HORIZONTAL,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WIDE] = g_param_spec_boolean ("wide", NULL, NULL, TRUE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, TOV_RESOURCE_BASE "/ui/tov-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, TovPage, header_bar);
  gtk_widget_class_bind_template_child_private (widget_class, TovPage, window_title);
  gtk_widget_class_bind_template_child_private (widget_class, TovPage, undo_button);
  gtk_widget_class_bind_template_child_private (widget_class, TovPage, redo_button);
  gtk_widget_class_bind_template_child_private (widget_class, TovPage, period_button);
  gtk_widget_class_bind_template_child_private (widget_class, TovPage, stack);
  gtk_widget_class_bind_template_child_private (widget_class, TovPage, error_page);
  gtk_widget_class_bind_template_child_private (widget_class, TovPage, empty_bin);
  gtk_widget_class_bind_template_child_private (widget_class, TovPage, scroller);
  gtk_widget_class_bind_template_callback (widget_class, tov_page_reload);
}

static void
tov_page_init (TovPage *self)
{
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  priv->outdated = TRUE;
  priv->request.period = (TovPeriod) { TOV_DATE_NONE, TOV_DATE_NONE };
  gtk_widget_init_template (GTK_WIDGET (self));
}

TovDocument *
tov_page_get_document (TovPage *self)
{
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  g_return_val_if_fail (TOV_IS_PAGE (self), NULL);

  return priv->document;
}

gpointer
tov_page_get_data (TovPage *self)
{
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  g_return_val_if_fail (TOV_IS_PAGE (self), NULL);

  return priv->data;
}

GMenuModel *
tov_page_get_period_menu (TovPage *self)
{
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  g_return_val_if_fail (TOV_IS_PAGE (self), NULL);

  return gtk_menu_button_get_menu_model (priv->period_button);
}

void
tov_page_set_partnership (TovPage *self, gint64 id)
{
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  g_return_if_fail (TOV_IS_PAGE (self));

  priv->request.partnership_id = id;
  tov_page_reload (self);
}

gint64
tov_page_get_partnership (TovPage *self)
{
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  g_return_val_if_fail (TOV_IS_PAGE (self), 0);

  return priv->request.partnership_id;
}

void
tov_page_set_period (TovPage *self, TovPeriod period, const char *label)
{
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  g_return_if_fail (TOV_IS_PAGE (self));

  g_set_str (&priv->period_label, label);
  gtk_menu_button_set_label (priv->period_button, label);
  if (priv->request.period.from == period.from && priv->request.period.to == period.to)
    return;

  priv->request.period = period;
  tov_page_reload (self);
}

TovPeriod
tov_page_get_period (TovPage *self)
{
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  g_return_val_if_fail (TOV_IS_PAGE (self), ((TovPeriod) { TOV_DATE_NONE, TOV_DATE_NONE }));

  return priv->request.period;
}

const char *
tov_page_get_period_label (TovPage *self)
{
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  g_return_val_if_fail (TOV_IS_PAGE (self), NULL);

  return priv->period_label;
}

void
tov_page_set_subtitle (TovPage *self, const char *subtitle)
{
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  g_return_if_fail (TOV_IS_PAGE (self));

  adw_window_title_set_subtitle (priv->window_title, subtitle != NULL ? subtitle : "");
}

void
tov_page_show_empty (TovPage *self)
{
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  g_return_if_fail (TOV_IS_PAGE (self));

  gtk_stack_set_visible_child_name (priv->stack, "empty");
}

gboolean
tov_page_is_settled (TovPage *self)
{
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  g_return_val_if_fail (TOV_IS_PAGE (self), FALSE);

  return !priv->outdated && !priv->waiting;
}

void
tov_page_reload (TovPage *self)
{
  TovPagePrivate *priv = tov_page_get_instance_private (self);

  g_return_if_fail (TOV_IS_PAGE (self));

  priv->outdated = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    start_loading (self);
}
