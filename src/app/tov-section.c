/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-section.h"

#include "tov-config.h"

struct _TovSection
{
  GtkBox parent_instance;
  GtkLabel *title;
  GtkLabel *finding;
  GtkBox *header;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_FINDING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static void tov_section_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TovSection,
                               tov_section,
                               GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      tov_section_buildable_init))

static void
tov_section_add_child (GtkBuildable *buildable,
                       GtkBuilder *builder,
                       GObject *child,
                       const char *type)
{
  if (g_strcmp0 (type, "suffix") == 0)
    gtk_box_append (TOV_SECTION (buildable)->header, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
tov_section_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = tov_section_add_child;
}

static void
tov_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TOV_TYPE_SECTION);

  G_OBJECT_CLASS (tov_section_parent_class)->dispose (object);
}

static void
tov_section_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  TovSection *self = TOV_SECTION (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title));
      break;
    case PROP_FINDING:
      g_value_set_string (value, gtk_label_get_label (self->finding));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tov_section_set_property (GObject *object,
                          guint property_id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  TovSection *self = TOV_SECTION (object);

  switch (property_id)
    {
    case PROP_TITLE:
      tov_section_set_title (self, g_value_get_string (value));
      break;
    case PROP_FINDING:
      tov_section_set_finding (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tov_section_class_init (TovSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_section_dispose;
  object_class->get_property = tov_section_get_property;
  object_class->set_property = tov_section_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  properties[PROP_FINDING] = g_param_spec_string ("finding", NULL, NULL, NULL,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                      G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TOV_RESOURCE_BASE "/ui/tov-section.ui");
  gtk_widget_class_bind_template_child (widget_class, TovSection, title);
  gtk_widget_class_bind_template_child (widget_class, TovSection, finding);
  gtk_widget_class_bind_template_child (widget_class, TovSection, header);
}

static void
tov_section_init (TovSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tov_section_set_finding (TovSection *self, const char *finding)
{
  g_return_if_fail (TOV_IS_SECTION (self));

  gtk_label_set_label (self->finding, finding != NULL ? finding : "");
  gtk_widget_set_visible (GTK_WIDGET (self->finding), finding != NULL && *finding != '\0');
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINDING]);
}

void
tov_section_set_title (TovSection *self, const char *title)
{
  g_return_if_fail (TOV_IS_SECTION (self));

  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}
