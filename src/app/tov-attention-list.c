/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-attention-list.h"

#include <glib/gi18n.h>

#include "tov-config.h"

struct _TovAttentionList
{
  AdwBin parent_instance;
  GtkListBox *rows;
  GtkWidget *nothing;
};

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TovAttentionList, tov_attention_list, ADW_TYPE_BIN)

static GtkWidget *
create_row (const TovAttention *item, gboolean opens)
{
  TovLanguage language = tov_language_default ();
  const char *css_class = item->overdue ? "overdue" : "soon";
  g_autofree char *title = tov_attention_title (item, language);
  g_autofree char *where = tov_attention_where (item, language);
  g_autofree char *when_text = tov_attention_when (item, language);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (item->overdue ? "dialog-error-symbolic"
                                                                : "dialog-warning-symbolic");
  GtkWidget *when = gtk_label_new (when_text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), where);

  gtk_widget_add_css_class (icon, css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  item->overdue ? _ ("Overdue") : _ ("Soon"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);

  gtk_widget_add_css_class (when, css_class);
  gtk_widget_add_css_class (when, "finding");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), when);

  if (opens)
    {
      GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

      gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.partnership");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", item->partnership_id);
    }
  return row;
}

static void
row_activated_cb (TovAttentionList *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
tov_attention_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TOV_TYPE_ATTENTION_LIST);

  G_OBJECT_CLASS (tov_attention_list_parent_class)->dispose (object);
}

static void
tov_attention_list_class_init (TovAttentionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_attention_list_dispose;

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TOV_RESOURCE_BASE "/ui/tov-attention-list.ui");
  gtk_widget_class_bind_template_child (widget_class, TovAttentionList, rows);
  gtk_widget_class_bind_template_child (widget_class, TovAttentionList, nothing);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
tov_attention_list_init (TovAttentionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tov_attention_list_new (void)
{
  return g_object_new (TOV_TYPE_ATTENTION_LIST, NULL);
}

void
tov_attention_list_set (TovAttentionList *self, GPtrArray *items, guint limit, gboolean opens)
{
  guint n;

  g_return_if_fail (TOV_IS_ATTENTION_LIST (self));

  n = limit > 0 ? MIN (limit, items->len) : items->len;
  gtk_list_box_remove_all (self->rows);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->rows, create_row (g_ptr_array_index (items, i), opens));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), items->len > 0);
  gtk_widget_set_visible (self->nothing, items->len == 0);
}
