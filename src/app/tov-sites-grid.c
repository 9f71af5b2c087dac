/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sites-grid.h"

#include <glib/gi18n.h>

#include "tov-format.h"

struct _TovSitesGrid
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (TovSitesGrid, tov_sites_grid, ADW_TYPE_BIN)

/* In use of allowed; at the limit with icon and words. */
static GtkWidget *
create_ratio (const TovSiteView *site)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = NULL;
  GtkWidget *label;

  gtk_widget_set_valign (box, GTK_ALIGN_START);
  if (site->allowed < 0)
    {
      label = gtk_label_new (_ ("employees not stated"));
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "dimmed");
      gtk_box_append (GTK_BOX (box), label);
      return box;
    }
  if (site->in_use < site->allowed)
    text = g_strdup_printf (_ ("%d of %d"), site->in_use, site->allowed);
  else if (site->in_use == site->allowed)
    text = g_strdup_printf (_ ("%d of %d, limit reached"), site->in_use, site->allowed);
  else
    text = g_strdup_printf (_ ("%d of %d, over the limit"), site->in_use, site->allowed);
  if (site->in_use >= site->allowed)
    {
      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
      gtk_widget_add_css_class (box, "soon");
    }
  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), site->in_use >= site->allowed);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/* "K-048 until 13-03 · K-082 from 25-01" */
static char *
describe_slot (const TovSlotView *slot)
{
  TovLanguage language = tov_language_default ();
  g_autofree char *end = slot->planned_end != TOV_DATE_NONE
                             ? tov_format_date_short (language, slot->planned_end)
                             : NULL;
  g_autofree char *next_start = slot->next_candidate != NULL
                                    ? tov_format_date_short (language, slot->next_start)
                                    : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (slot->candidate != NULL)
    {
      g_autofree char *candidate = g_markup_printf_escaped ("<b>%s</b>", slot->candidate);

      g_string_append (text, candidate);
      if (end != NULL)
        /* Translators: %s is a date; follows a candidate's reference. */
        g_string_append_printf (text, _ (" until %s"), end);
    }
  else if (slot->open)
    g_string_append (text, _ ("vacant"));
  else
    g_string_append (text, _ ("not open"));

  if (slot->next_candidate != NULL)
    {
      /* Translators: the candidate who comes next, and the first day. */
      g_autofree char *next = g_markup_printf_escaped (_ (" · %s from %s"), slot->next_candidate,
                                                       next_start);

      g_string_append (text, next);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
create_slot (const TovSlotView *slot)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *markup = describe_slot (slot);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_tooltip_text (label, slot->label);
  if (slot->candidate == NULL && slot->open)
    gtk_widget_add_css_class (label, "soon");
  else if (slot->candidate == NULL)
    gtk_widget_add_css_class (label, "dimmed");
  return label;
}

static GtkWidget *
create_row (const TovSiteView *site, GtkSizeGroup *names, GtkSizeGroup *ratios, GtkSizeGroup *slots)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW,
                                 "spacing", 12, NULL);
  GtkWidget *name = gtk_label_new (site->name);
  GtkWidget *ratio = create_ratio (site);
  GtkWidget *wrap = adw_wrap_box_new ();

  gtk_widget_add_css_class (row, "table-row");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_valign (name, GTK_ALIGN_START);
  gtk_size_group_add_widget (names, name);
  gtk_size_group_add_widget (ratios, ratio);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap), 16);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap), 6);
  gtk_widget_set_hexpand (wrap, TRUE);
  for (guint i = 0; i < site->slots->len; i++)
    {
      GtkWidget *slot = create_slot (g_ptr_array_index (site->slots, i));

      gtk_size_group_add_widget (slots, slot);
      adw_wrap_box_append (ADW_WRAP_BOX (wrap), slot);
    }
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), ratio);
  gtk_box_append (GTK_BOX (row), wrap);
  return row;
}

static GtkWidget *
create_heading (GtkSizeGroup *names, GtkSizeGroup *ratios)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW,
                                 "spacing", 12, NULL);
  /* Translators: the share of supported persons that the law allows at a place of work (rimelighedskrav). */
  const char *titles[] = { _ ("Site"), _ ("Ratio"), _ ("Slots") };

  gtk_widget_add_css_class (row, "table-row");
  gtk_widget_add_css_class (row, "table-head");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                       GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "label", titles[i],
                                       "xalign", 0.0f, NULL);

      gtk_widget_add_css_class (label, "dimmed");
      if (i < 2)
        gtk_size_group_add_widget (i == 0 ? names : ratios, label);
      gtk_box_append (GTK_BOX (row), label);
    }
  return row;
}

static void
tov_sites_grid_class_init (TovSitesGridClass *klass)
{
}

static void
tov_sites_grid_init (TovSitesGrid *self)
{
}

void
tov_sites_grid_set (TovSitesGrid *self, GPtrArray *sites)
{
  g_autoptr (GtkSizeGroup) names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) ratios = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) slots = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkWidget *rows;

  g_return_if_fail (TOV_IS_SITES_GRID (self));

  rows = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, "orientation",
                       GTK_ORIENTATION_VERTICAL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sites and slots"), -1);
  gtk_widget_add_css_class (rows, "card");
  gtk_widget_add_css_class (rows, "table");
  gtk_box_append (GTK_BOX (rows), create_heading (names, ratios));
  for (guint i = 0; i < sites->len; i++)
    gtk_box_append (GTK_BOX (rows),
                    create_row (g_ptr_array_index (sites, i), names, ratios, slots));
  adw_bin_set_child (ADW_BIN (self), rows);
}
