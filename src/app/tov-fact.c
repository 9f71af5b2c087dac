/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-fact.h"

#include "tov-config.h"

struct _TovFact
{
  GtkBox parent_instance;
  GtkLabel *caption;
  GtkLabel *value;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (TovFact, tov_fact, GTK_TYPE_BOX)

static void
tov_fact_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TOV_TYPE_FACT);

  G_OBJECT_CLASS (tov_fact_parent_class)->dispose (object);
}

static void
tov_fact_class_init (TovFactClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_fact_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, TOV_RESOURCE_BASE "/ui/tov-fact.ui");
  gtk_widget_class_bind_template_child (widget_class, TovFact, caption);
  gtk_widget_class_bind_template_child (widget_class, TovFact, value);
  gtk_widget_class_bind_template_child (widget_class, TovFact, note);
}

static void
tov_fact_init (TovFact *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tov_fact_set (TovFact *self, const char *caption, const char *value, const char *note)
{
  g_autofree char *name = NULL;

  g_return_if_fail (TOV_IS_FACT (self));

  gtk_label_set_label (self->caption, caption);
  gtk_label_set_label (self->value, value);
  gtk_label_set_label (self->note, note != NULL ? note : "");
  name = note != NULL ? g_strdup_printf ("%s: %s, %s", caption, value, note)
                      : g_strdup_printf ("%s: %s", caption, value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
