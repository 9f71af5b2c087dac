/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-page.h"

#include <glib/gi18n.h>

#include "tov-annex-print.h"
#include "tov-annex-request.h"
#include "tov-annex-sheet.h"
#include "tov-config.h"

/* How long the user may go on typing or choosing before the preview is made again. */
#define PREVIEW_DELAY_MS 250

struct _TovAnnexPage
{
  TovPage parent_instance;
  guint delay_id;
  GPtrArray *switches; /* (element-type GtkSwitch) one a partnership, its id as data */

  GtkMenuButton *period_button;
  AdwExpanderRow *partnerships_row;
  AdwSwitchRow *results_row;
  AdwSwitchRow *costs_row;
  AdwSwitchRow *progression_row;
  AdwSwitchRow *sections_row;
  AdwComboRow *edition_row;
  AdwComboRow *threshold_row;
  AdwComboRow *language_row;
  AdwSwitchRow *monochrome_row;
  AdwEntryRow *municipality_row;
  AdwEntryRow *committee_row;
  AdwEntryRow *case_row;
  AdwEntryRow *meeting_row;
  GtkBox *sheets;
  GtkScrolledWindow *options_scroller;
  GtkScrolledWindow *sheets_scroller;
};

G_DEFINE_FINAL_TYPE (TovAnnexPage, tov_annex_page, TOV_TYPE_PAGE)

static const int thresholds[] = { 3, 5, 10 };

static gboolean
delay_cb (gpointer user_data)
{
  TovAnnexPage *self = TOV_ANNEX_PAGE (user_data);

  self->delay_id = 0;
  tov_page_reload (TOV_PAGE (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (TovAnnexPage *self)
{
  gboolean is_public = adw_combo_row_get_selected (self->edition_row) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->threshold_row), is_public);
  g_clear_handle_id (&self->delay_id, g_source_remove);
  self->delay_id = g_timeout_add (PREVIEW_DELAY_MS, delay_cb, self);
}

static char *
get_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* A date that can't be read isn't printed; the row says so. */
static TovDate
get_meeting (TovAnnexPage *self)
{
  g_autofree char *text = get_text (self->meeting_row);
  TovDate date = TOV_DATE_NONE;
  gboolean right = *text == '\0' || tov_date_parse (text, &date, NULL);

  if (right)
    gtk_widget_remove_css_class (GTK_WIDGET (self->meeting_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->meeting_row), "error");
  return right ? date : TOV_DATE_NONE;
}

static TovAnnexSections
get_sections (TovAnnexPage *self)
{
  TovAnnexSections sections = 0;

  if (adw_switch_row_get_active (self->results_row))
    sections |= TOV_ANNEX_SECTION_RESULTS;
  if (adw_switch_row_get_active (self->costs_row))
    sections |= TOV_ANNEX_SECTION_COSTS;
  if (adw_switch_row_get_active (self->progression_row))
    sections |= TOV_ANNEX_SECTION_PROGRESSION;
  if (adw_switch_row_get_active (self->sections_row))
    sections |= TOV_ANNEX_SECTION_PARTNERSHIPS;
  return sections;
}

/* All of them is the same as none chosen: partnerships that come later are then part of it, too. */
static void
add_partnerships (TovAnnexPage *self, TovAnnexRequest *request)
{
  for (guint i = 0; i < self->switches->len; i++)
    {
      GtkSwitch *widget = g_ptr_array_index (self->switches, i);
      const gint64 *id = g_object_get_data (G_OBJECT (widget), "tov-partnership");

      if (gtk_switch_get_active (widget))
        g_array_append_val (request->partnerships, *id);
    }
  if (request->partnerships->len == self->switches->len)
    g_array_set_size (request->partnerships, 0);
}

static gpointer
tov_annex_page_create_input (TovPage *page)
{
  TovAnnexPage *self = TOV_ANNEX_PAGE (page);
  TovAnnexRequest *request = tov_annex_request_new ();
  TovAnnexOptions *options = &request->options;

  request->period = tov_page_get_period (page);
  add_partnerships (self, request);
  options->sections = get_sections (self);
  options->is_public = adw_combo_row_get_selected (self->edition_row) == 0;
  options->threshold = thresholds[adw_combo_row_get_selected (self->threshold_row)];
  options->language = adw_combo_row_get_selected (self->language_row) == 0 ? TOV_LANGUAGE_DANISH
                                                                           : TOV_LANGUAGE_ENGLISH;
  options->monochrome = adw_switch_row_get_active (self->monochrome_row);
  options->municipality = get_text (self->municipality_row);
  options->committee = get_text (self->committee_row);
  options->case_number = get_text (self->case_row);
  options->meeting = get_meeting (self);
  return request;
}

static void
describe_partnerships (TovAnnexPage *self)
{
  guint n_chosen = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->switches->len; i++)
    n_chosen += gtk_switch_get_active (g_ptr_array_index (self->switches, i));
  /* None is no choice; the annex is about all then. */
  if (n_chosen == 0 || n_chosen == self->switches->len)
    text = g_strdup (_ ("All"));
  else
    text = g_strdup_printf (_ ("%u of %u"), n_chosen, self->switches->len);
  adw_expander_row_set_subtitle (self->partnerships_row, text);
}

static void
partnership_cb (TovAnnexPage *self)
{
  describe_partnerships (self);
  changed_cb (self);
}

static void
add_partnership_row (TovAnnexPage *self, const TovPartnershipSummary *summary)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), summary->name);
  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (toggle), "tov-partnership",
                          g_memdup2 (&summary->id, sizeof summary->id), g_free);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (partnership_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_expander_row_add_row (self->partnerships_row, row);
  g_ptr_array_add (self->switches, toggle);
}

static void
set_text (AdwEntryRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

/* What the file knows already. */
static void
fill_in (TovAnnexPage *self)
{
  const TovFileSummary *summary = tov_document_get_summary (
      tov_page_get_document (TOV_PAGE (self)));

  set_text (self->municipality_row, summary->municipality);
  set_text (self->committee_row, summary->committee);
  set_text (self->case_row, summary->case_number);
  for (guint i = 0; i < summary->partnerships->len; i++)
    add_partnership_row (self, g_ptr_array_index (summary->partnerships, i));
  describe_partnerships (self);
  gtk_menu_button_set_menu_model (self->period_button, tov_page_get_period_menu (TOV_PAGE (self)));
}

static void
tov_annex_page_show (TovPage *page, gpointer data)
{
  TovAnnexPage *self = TOV_ANNEX_PAGE (page);
  TovAnnex *annex = data;
  guint n = tov_annex_get_n_pages (annex);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u page", "%u pages", n), n);
  GtkWidget *child;

  tov_page_set_subtitle (page, subtitle);
  gtk_menu_button_set_label (self->period_button, tov_page_get_period_label (page));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sheets))) != NULL)
    gtk_box_remove (self->sheets, child);
  for (guint i = 0; i < n; i++)
    gtk_box_append (self->sheets, tov_annex_sheet_new (annex, i));
}

static void
print_cb (TovAnnexPage *self)
{
  TovAnnex *annex = tov_page_get_data (TOV_PAGE (self));

  if (annex != NULL)
    tov_annex_print (annex, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

static void
save_cb (TovAnnexPage *self)
{
  TovAnnex *annex = tov_page_get_data (TOV_PAGE (self));

  if (annex != NULL)
    tov_annex_save_pdf (annex, GTK_WIDGET (self));
}

/* Side by side each scrolls by itself; one below the other the page scrolls. */
static void
columns_cb (TovAnnexPage *self)
{
  GtkPolicyType policy;
  gboolean wide;

  g_object_get (self, "wide", &wide, NULL);
  policy = wide ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER;
  gtk_scrolled_window_set_policy (self->options_scroller, GTK_POLICY_NEVER, policy);
  gtk_scrolled_window_set_policy (self->sheets_scroller, GTK_POLICY_NEVER, policy);
}

static void
tov_annex_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (tov_annex_page_parent_class)->constructed (object);

  if (tov_page_get_document (TOV_PAGE (object)) != NULL)
    fill_in (TOV_ANNEX_PAGE (object));
}

static void
tov_annex_page_dispose (GObject *object)
{
  TovAnnexPage *self = TOV_ANNEX_PAGE (object);

  g_clear_handle_id (&self->delay_id, g_source_remove);
  g_clear_pointer (&self->switches, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TOV_TYPE_ANNEX_PAGE);

  G_OBJECT_CLASS (tov_annex_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPage, period_button);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPage, partnerships_row);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPage, results_row);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPage, costs_row);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPage, progression_row);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPage, sections_row);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPage, edition_row);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPage, threshold_row);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPage, language_row);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPage, monochrome_row);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPage, municipality_row);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPage, committee_row);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPage, case_row);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPage, meeting_row);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPage, sheets);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPage, options_scroller);
  gtk_widget_class_bind_template_child (widget_class, TovAnnexPage, sheets_scroller);
}

static void
tov_annex_page_class_init (TovAnnexPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TovPageClass *page_class = TOV_PAGE_CLASS (klass);

  object_class->constructed = tov_annex_page_constructed;
  object_class->dispose = tov_annex_page_dispose;
  page_class->create_input = tov_annex_page_create_input;
  page_class->free_input = (GDestroyNotify) tov_annex_request_free;
  page_class->load = tov_annex_request_load;
  page_class->free_data = g_object_unref;
  page_class->show = tov_annex_page_show;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TOV_RESOURCE_BASE "/ui/tov-annex-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, columns_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
tov_annex_page_init (TovAnnexPage *self)
{
  self->switches = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  columns_cb (self);
}

TovPage *
tov_annex_page_new (TovDocument *document)
{
  return g_object_new (TOV_TYPE_ANNEX_PAGE, "document", document, NULL);
}
