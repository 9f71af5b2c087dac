/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnerships-page.h"

#include <glib/gi18n.h>

#include "tov-charts.h"
#include "tov-codes.h"
#include "tov-config.h"
#include "tov-format.h"
#include "tov-page-data.h"
#include "tov-words.h"

struct _TovPartnershipsPage
{
  TovPage parent_instance;
  GtkListBox *rows;
  TovSection *occupancy_section;
  TovChartView *occupancy_chart;
};

G_DEFINE_FINAL_TYPE (TovPartnershipsPage, tov_partnerships_page, TOV_TYPE_PAGE)

static GtkWidget *
create_numbers (const TovPartnershipSummary *summary)
{
  TovLanguage language = tov_language_default ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *slots = summary->open_slots == 0
                               ? g_strdup (_ ("no open slots"))
                               : g_strdup_printf (_ ("%d of %d filled"), summary->filled_slots,
                                                  summary->open_slots);
  GtkWidget *status_label = gtk_label_new (
      tov_codes_label (TOV_CODES_PARTNERSHIP_STATUS, summary->status, language));
  GtkWidget *slots_label = gtk_label_new (slots);

  gtk_label_set_xalign (GTK_LABEL (slots_label), 1);
  gtk_label_set_xalign (GTK_LABEL (status_label), 1);
  gtk_widget_add_css_class (slots_label, "numeric");
  gtk_widget_add_css_class (status_label, "finding");
  gtk_widget_add_css_class (status_label, "dimmed");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), slots_label);
  gtk_box_append (GTK_BOX (box), status_label);
  return box;
}

static GtkWidget *
create_row (const TovPartnershipSummary *summary)
{
  TovLanguage language = tov_language_default ();
  gboolean has_period = summary->starts != TOV_DATE_NONE || summary->ends != TOV_DATE_NONE;
  g_autofree char *period = has_period ? tov_format_period (language, (TovPeriod) { summary->starts,
                                                                                    summary->ends })
                                       : NULL;
  g_autofree char *subtitle = g_strjoin (
      " · ", summary->company, tov_codes_label (TOV_CODES_MODEL, summary->model, language), period,
      NULL);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), summary->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_numbers (summary));
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.partnership");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", summary->id);
  return row;
}

static void
tov_partnerships_page_show (TovPage *page, gpointer data)
{
  TovPartnershipsPage *self = TOV_PARTNERSHIPS_PAGE (page);
  TovPartnershipsData *shown = data;
  GPtrArray *partnerships = shown->partnerships;
  g_autoptr (TovChart) chart = tov_partnership_occupancy_chart_new (shown->occupancy);
  g_autofree char *subtitle = tov_document_describe (tov_page_get_document (page));

  tov_page_set_subtitle (page, subtitle);
  if (partnerships->len == 0)
    {
      tov_page_show_empty (page);
      return;
    }
  gtk_list_box_remove_all (self->rows);
  for (guint i = 0; i < partnerships->len; i++)
    gtk_list_box_append (self->rows, create_row (g_ptr_array_index (partnerships, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->occupancy_section), !tov_chart_is_empty (chart));
  tov_words_show_chart (self->occupancy_section, self->occupancy_chart, chart);
}

static void
tov_partnerships_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TOV_TYPE_PARTNERSHIPS_PAGE);

  G_OBJECT_CLASS (tov_partnerships_page_parent_class)->dispose (object);
}

static void
tov_partnerships_page_class_init (TovPartnershipsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TovPageClass *page_class = TOV_PAGE_CLASS (klass);

  object_class->dispose = tov_partnerships_page_dispose;
  page_class->load = tov_partnerships_data_load;
  page_class->free_data = (GDestroyNotify) tov_partnerships_data_free;
  page_class->show = tov_partnerships_page_show;

  g_type_ensure (TOV_TYPE_CHART_VIEW);
  g_type_ensure (TOV_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TOV_RESOURCE_BASE "/ui/tov-partnerships-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipsPage, rows);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipsPage, occupancy_section);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipsPage, occupancy_chart);
}

static void
tov_partnerships_page_init (TovPartnershipsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

TovPage *
tov_partnerships_page_new (TovDocument *document)
{
  return g_object_new (TOV_TYPE_PARTNERSHIPS_PAGE, "document", document, NULL);
}
