/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-document.h"
#include "tov-period.h"

G_BEGIN_DECLS

/* What a page asks the file for. */
typedef struct
{
  TovPeriod period;      /* both ends TOV_DATE_NONE: the whole */
  gint64 partnership_id; /* 0: not about one partnership */
} TovPageRequest;

/**
 * TovPage:
 *
 * Base of the window's pages: a header bar with title, subtitle and, where the page has figures for a period, the period's menu; below it the content, which is
 * scrolled and as wide as the window lets it be. Asks the file for what it shows when it is first seen and again when the period or the file changes; shows
 * the old content until the new one is there, and drops answers that come too late.
 *
 * A subclass sets @load (runs on the file's worker), @free_data and @show in its class, and gives its content as the child in its template;
 * children of type "start" and "end" go into the header bar, of type "empty" are shown when tov_page_show_empty() says so.
 *
 * Properties "columns", horizontal where there is room for two columns, else vertical, and "wide", whether there is.
 */
#define TOV_TYPE_PAGE (tov_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (TovPage, tov_page, TOV, PAGE, AdwNavigationPage)

struct _TovPageClass
{
  AdwNavigationPageClass parent_class;

  TovDocumentFunc load;
  GDestroyNotify free_data;
  /* What @load is given: a TovPageRequest, unless a subclass asks for more. */
  gpointer (*create_input) (TovPage *self);
  GDestroyNotify free_input;
  void (*show) (TovPage *self, gpointer data); /* @data stays valid until the next show */
};

TovDocument *tov_page_get_document (TovPage *self);
/* What the page shows now; NULL before the first answer. */
gpointer tov_page_get_data (TovPage *self);
void tov_page_set_partnership (TovPage *self, gint64 id);
gint64 tov_page_get_partnership (TovPage *self);
/* @label names the period on the button. */
void tov_page_set_period (TovPage *self, TovPeriod period, const char *label);
TovPeriod tov_page_get_period (TovPage *self);
/* What the button says; NULL before the first tov_page_set_period(). */
const char *tov_page_get_period_label (TovPage *self);
/* The period's menu, for a page that shows it elsewhere than in the header bar. */
GMenuModel *tov_page_get_period_menu (TovPage *self);
void tov_page_set_subtitle (TovPage *self, const char *subtitle);
void tov_page_show_empty (TovPage *self);
/* Whether the page has shown what it was last asked for, or said why not. */
gboolean tov_page_is_settled (TovPage *self);
void tov_page_reload (TovPage *self);

G_END_DECLS
