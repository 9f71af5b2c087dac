/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership-page.h"

#include <glib/gi18n.h>

#include "tov-attention-list.h"
#include "tov-charts.h"
#include "tov-codes.h"
#include "tov-config.h"
#include "tov-format.h"
#include "tov-page-data.h"
#include "tov-participants-table.h"
#include "tov-payment-words.h"
#include "tov-roles-grid.h"
#include "tov-settings.h"
#include "tov-sites-grid.h"
#include "tov-table-grid.h"
#include "tov-words.h"

struct _TovPartnershipPage
{
  TovPage parent_instance;
  GtkGrid *columns;
  GtkWidget *left;
  GtkWidget *right;
  TovFact *agreement_fact;
  TovFact *model_fact;
  TovFact *slots_fact;
  TovFact *success_fact;
  TovFact *payment_fact;
  TovSection *roles_section;
  TovRolesGrid *roles_grid;
  TovSection *sites_section;
  TovSitesGrid *sites_grid;
  GtkWidget *contacts_section;
  GtkListBox *contacts;
  GtkWidget *goals_section;
  GtkLabel *goals;
  GtkWidget *terms_section;
  GtkLabel *terms;
  TovSection *attention_section;
  TovAttentionList *attention_list;
  TovSection *participants_section;
  TovTableGrid *participants;
  GtkWidget *payments_section;
  GtkListBox *payments;
  TovSection *occupancy_section;
  TovChartView *occupancy_chart;
  TovSection *outcome_section;
  TovChartView *outcome_chart;
};

G_DEFINE_FINAL_TYPE (TovPartnershipPage, tov_partnership_page, TOV_TYPE_PAGE)

static void
show_agreement (TovPartnershipPage *self, const TovPartnershipView *view)
{
  TovLanguage language = tov_language_default ();
  const TovPartnershipSummary *summary = view->summary;
  gboolean dated = summary->starts != TOV_DATE_NONE || summary->ends != TOV_DATE_NONE;
  guint n = view->participants->len;
  g_autofree char *period = dated ? tov_format_period (
                                        language, (TovPeriod) { summary->starts, summary->ends })
                                  : g_strdup ("–");
  g_autofree char *notice = view->notice_months < 0
                                ? NULL
                                : g_strdup_printf (ngettext ("%d month’s notice",
                                                             "%d months’ notice",
                                                             view->notice_months),
                                                   view->notice_months);
  g_autofree char *parties = g_strdup_printf (ngettext ("one taking part", "%u taking part", n), n);

  tov_words_set_fact (self->agreement_fact, _ ("Agreement"), period,
                      tov_codes_label (TOV_CODES_PARTNERSHIP_STATUS, summary->status, language),
                      notice);
  tov_fact_set (self->model_fact, _ ("Model"),
                tov_codes_label (TOV_CODES_MODEL, summary->model, language), parties);
}

static void
show_figures (TovPartnershipPage *self, const TovPartnershipData *data)
{
  TovLanguage language = tov_language_default ();
  const TovPartnershipSummary *summary = data->view->summary;
  const TovOutcomes *outcomes = data->figures->outcomes;
  g_autofree char *slots = g_strdup_printf (_ ("%d of %d filled"), summary->filled_slots,
                                            summary->open_slots);
  g_autofree char *share = tov_format_percent (
      language, tov_occupancy_share (&data->figures->occupancy->total), 1);
  g_autofree char *whole = g_strdup_printf (_ ("%s occupancy"), share);
  g_autofree char *in_period = g_strdup_printf (_ ("%s occupancy in %s"), share,
                                                tov_page_get_period_label (TOV_PAGE (self)));
  g_autofree char *success = tov_words_success (outcomes);
  g_autofree char *success_share = outcomes->ended > 0
                                       ? tov_format_percent (
                                             language, tov_outcomes_success_share (outcomes), 1)
                                       : NULL;
  g_autofree char *running_count = tov_format_count (language, outcomes->running_at_end);
  g_autofree char *running = g_strdup_printf (
      ngettext ("%s running", "%s running", outcomes->running_at_end), running_count);

  tov_fact_set (self->slots_fact, _ ("Slots today"), slots,
                tov_page_get_period (TOV_PAGE (self)).from == TOV_DATE_NONE ? whole : in_period);
  tov_words_set_fact (self->success_fact, _ ("In job or education"), success, success_share,
                      running);
}

static void
show_payment (TovPartnershipPage *self, const TovPartnershipData *data)
{
  TovLanguage language = tov_language_default ();
  const TovPartnershipCost *cost = data->figures->costs->len > 0
                                       ? g_ptr_array_index (data->figures->costs, 0)
                                       : NULL;
  const char *caption = tov_words_is_whole_period (TOV_PAGE (self)) ? _ ("Payments, whole period")
                                                                    : _ ("Payments in the period");
  g_autofree char *total = NULL;
  g_autofree char *week = NULL;
  g_autofree char *note = NULL;

  if (cost == NULL || !cost->has_terms)
    {
      tov_fact_set (self->payment_fact, caption, "–", _ ("no money moves"));
      return;
    }
  total = tov_format_money (language, cost->total);
  week = tov_format_money (language, cost->per_filled_week);
  note = cost->per_filled_week == TOV_MONEY_NONE
             ? NULL
             : g_strdup_printf (_ ("%s per filled slot and week"), week);
  tov_fact_set (self->payment_fact, caption, total, note);
}

static void
show_left (TovPartnershipPage *self, const TovPartnershipView *view)
{
  guint n_tasks;
  guint answered = tov_roles_grid_set (self->roles_grid, view->responsibilities, &n_tasks);
  g_autofree char *finding = g_strdup_printf (
      _ ("Who answers for what · %u of %u tasks are agreed"), answered, n_tasks);
  guint n_sites = view->sites->len;
  /* Translators: the law's limit on supported persons at a place of work follows how many ordinary employees there are. */
  g_autofree char *sites = g_strdup_printf (
      ngettext ("One site · the ratio follows the number of ordinary employees",
                "%u sites · the ratio follows the number of ordinary employees", n_sites),
      n_sites);

  tov_section_set_finding (self->roles_section, finding);
  tov_section_set_finding (self->sites_section, n_sites > 0 ? sites : _ ("No sites yet"));
  gtk_widget_set_visible (GTK_WIDGET (self->sites_grid), n_sites > 0);
  tov_sites_grid_set (self->sites_grid, view->sites);

  gtk_widget_set_visible (self->goals_section, view->goals != NULL);
  gtk_label_set_label (self->goals, view->goals != NULL ? view->goals : "");
  gtk_widget_set_visible (self->terms_section, view->terms != NULL);
  gtk_label_set_label (self->terms, view->terms != NULL ? view->terms : "");
}

static GtkWidget *
create_contact (const TovContactView *contact)
{
  const char *role = tov_codes_label (TOV_CODES_PERSON_ROLE, contact->role,
                                      tov_language_default ());
  g_autofree char *who = contact->organisation != NULL
                             ? g_strdup_printf ("%s, %s", role, contact->organisation)
                             : g_strdup (role);
  g_autofree char *reach = tov_words_join (contact->phone, contact->mail);
  g_autofree char *subtitle = reach != NULL ? g_strdup_printf ("%s\n%s", who, reach)
                                            : g_strdup (who);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), contact->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), adw_avatar_new (32, contact->name, TRUE));
  return row;
}

static GtkWidget *
create_payment (const TovPaymentTermView *term)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = tov_payment_words (term);
  g_autofree char *note = tov_payment_words_note (term);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (note != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note);
  return row;
}

static void
show_lists (TovPartnershipPage *self, const TovPartnershipView *view)
{
  gtk_list_box_remove_all (self->contacts);
  for (guint i = 0; i < view->contacts->len; i++)
    gtk_list_box_append (self->contacts, create_contact (g_ptr_array_index (view->contacts, i)));
  gtk_widget_set_visible (self->contacts_section, view->contacts->len > 0);

  gtk_list_box_remove_all (self->payments);
  for (guint i = 0; i < view->payment_terms->len; i++)
    gtk_list_box_append (self->payments,
                         create_payment (g_ptr_array_index (view->payment_terms, i)));
  gtk_widget_set_visible (self->payments_section, view->payment_terms->len > 0);
}

static void
show_right (TovPartnershipPage *self, const TovPartnershipData *data)
{
  guint n = data->attention->len;
  g_autofree char *attention = n == 0
                                   ? NULL
                                   : g_strdup_printf (
                                         ngettext ("%u item", "%u items, the most urgent first", n),
                                         n);
  g_autofree char *paid = tov_words_for_period (TOV_PAGE (self), _ ("Payments in the whole period"),
                                                _ ("Payments in %s"));
  g_autoptr (TovTable) participants = tov_participants_table_new (data);
  g_autoptr (TovChart) occupancy = tov_occupancy_chart_new (data->figures->occupancy);
  g_autoptr (TovChart) outcomes = tov_outcome_chart_new (data->figures->outcomes);

  tov_section_set_finding (self->attention_section, attention);
  tov_attention_list_set (self->attention_list, data->attention, 0, FALSE);
  tov_section_set_finding (self->participants_section, paid);
  tov_table_grid_set (self->participants, _ ("Taking part"), participants);
  gtk_widget_set_visible (GTK_WIDGET (self->participants_section),
                          tov_table_n_rows (participants) > 0);
  tov_words_show_chart (self->occupancy_section, self->occupancy_chart, occupancy);
  tov_words_show_chart (self->outcome_section, self->outcome_chart, outcomes);
}

static void
tov_partnership_page_show (TovPage *page, gpointer page_data)
{
  TovPartnershipPage *self = TOV_PARTNERSHIP_PAGE (page);
  const TovPartnershipData *data = page_data;
  const TovPartnershipSummary *summary = data->view->summary;
  g_autofree char *lead = summary->lead_jobcentre == NULL
                              ? NULL
                              : g_strdup_printf (_ ("%s leads"), summary->lead_jobcentre);
  g_autofree char *subtitle = tov_words_join (summary->company, lead);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (page), summary->name);
  tov_page_set_subtitle (page, subtitle);
  show_agreement (self, data->view);
  show_figures (self, data);
  show_payment (self, data);
  show_left (self, data->view);
  show_lists (self, data->view);
  show_right (self, data);
}

/* Three parts and two, side by side; or one below the other. */
static void
columns_cb (TovPartnershipPage *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->columns));
  GtkGridLayoutChild *left = GTK_GRID_LAYOUT_CHILD (
      gtk_layout_manager_get_layout_child (layout, self->left));
  GtkGridLayoutChild *right = GTK_GRID_LAYOUT_CHILD (
      gtk_layout_manager_get_layout_child (layout, self->right));
  gboolean wide;

  g_object_get (self, "wide", &wide, NULL);
  gtk_grid_layout_child_set_column_span (left, wide ? 3 : 5);
  gtk_grid_layout_child_set_column_span (right, wide ? 2 : 5);
  gtk_grid_layout_child_set_column (right, wide ? 3 : 0);
  gtk_grid_layout_child_set_row (right, wide ? 0 : 1);
}

static void
tov_partnership_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TOV_TYPE_PARTNERSHIP_PAGE);

  G_OBJECT_CLASS (tov_partnership_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, columns);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, left);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, right);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, agreement_fact);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, model_fact);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, slots_fact);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, success_fact);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, payment_fact);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, roles_section);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, roles_grid);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, sites_section);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, sites_grid);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, contacts_section);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, contacts);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, goals_section);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, goals);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, terms_section);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, terms);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, attention_section);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, attention_list);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, participants_section);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, participants);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, payments_section);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, payments);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, occupancy_section);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, occupancy_chart);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, outcome_section);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipPage, outcome_chart);
}

static void
tov_partnership_page_class_init (TovPartnershipPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TovPageClass *page_class = TOV_PAGE_CLASS (klass);

  object_class->dispose = tov_partnership_page_dispose;
  page_class->load = tov_partnership_data_load;
  page_class->free_data = (GDestroyNotify) tov_partnership_data_free;
  page_class->show = tov_partnership_page_show;

  g_type_ensure (TOV_TYPE_ATTENTION_LIST);
  g_type_ensure (TOV_TYPE_CHART_VIEW);
  g_type_ensure (TOV_TYPE_FACT);
  g_type_ensure (TOV_TYPE_ROLES_GRID);
  g_type_ensure (TOV_TYPE_SECTION);
  g_type_ensure (TOV_TYPE_SITES_GRID);
  g_type_ensure (TOV_TYPE_TABLE_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TOV_RESOURCE_BASE "/ui/tov-partnership-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, columns_cb);
}

static void
tov_partnership_page_init (TovPartnershipPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  columns_cb (self);
  /* The word for a jobcentre stands in the tables. */
  g_signal_connect_object (tov_settings_get (), "changed::jobcentre-label",
                           G_CALLBACK (tov_page_reload), self, G_CONNECT_SWAPPED);
}

TovPage *
tov_partnership_page_new (TovDocument *document, gint64 id)
{
  TovPage *self = g_object_new (TOV_TYPE_PARTNERSHIP_PAGE, "document", document, NULL);

  tov_page_set_partnership (self, id);
  return self;
}
