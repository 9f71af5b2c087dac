/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-period-dialog.h"

#include <glib/gi18n.h>

#include "tov-config.h"
#include "tov-format.h"

struct _TovPeriodDialog
{
  AdwDialog parent_instance;
  TovPeriod period;
  AdwEntryRow *from_row;
  AdwEntryRow *to_row;
  GtkLabel *problem;
  GtkWidget *show_button;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TovPeriodDialog, tov_period_dialog, ADW_TYPE_DIALOG)

static gboolean
read_date (AdwEntryRow *row, TovDate *date, char **problem)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autoptr (GError) error = NULL;
  gboolean empty = *text == '\0';
  gboolean right = !empty && tov_date_parse (text, date, &error);

  /* An empty field isn't a mistake yet; it only can't be shown. */
  if (right || empty)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
      right || empty ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  if (error != NULL && *problem == NULL)
    *problem = g_strdup (error->message);
  return right;
}

static void
check_cb (TovPeriodDialog *self)
{
  g_autofree char *problem = NULL;
  gboolean from_right = read_date (self->from_row, &self->period.from, &problem);
  gboolean to_right = read_date (self->to_row, &self->period.to, &problem);
  gboolean right = from_right && to_right && !tov_period_is_empty (self->period);

  if (from_right && to_right && !right)
    problem = g_strdup (_ ("The last day is before the first."));
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_set_sensitive (self->show_button, right);
}

static void
show_cb (TovPeriodDialog *self)
{
  if (!gtk_widget_get_sensitive (self->show_button))
    return;

  g_signal_emit (self, signals[CHOSEN], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
tov_period_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TOV_TYPE_PERIOD_DIALOG);

  G_OBJECT_CLASS (tov_period_dialog_parent_class)->dispose (object);
}

static void
tov_period_dialog_class_init (TovPeriodDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_period_dialog_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TOV_RESOURCE_BASE "/ui/tov-period-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TovPeriodDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, TovPeriodDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, TovPeriodDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, TovPeriodDialog, show_button);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
}

static void
tov_period_dialog_init (TovPeriodDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
tov_period_dialog_new (TovPeriod period)
{
  TovPeriodDialog *self = g_object_new (TOV_TYPE_PERIOD_DIALOG, NULL);
  g_autofree char *from = tov_date_is_valid (period.from)
                              ? tov_format_date (tov_language_default (), period.from)
                              : g_strdup ("");
  g_autofree char *to = tov_date_is_valid (period.to)
                            ? tov_format_date (tov_language_default (), period.to)
                            : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (self->from_row), from);
  gtk_editable_set_text (GTK_EDITABLE (self->to_row), to);
  check_cb (self);
  return ADW_DIALOG (self);
}

TovPeriod
tov_period_dialog_get_period (TovPeriodDialog *self)
{
  g_return_val_if_fail (TOV_IS_PERIOD_DIALOG (self),
                        ((TovPeriod) { TOV_DATE_NONE, TOV_DATE_NONE }));

  return self->period;
}
