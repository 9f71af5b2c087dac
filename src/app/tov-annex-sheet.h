/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-annex.h"

G_BEGIN_DECLS

/**
 * TovAnnexSheet:
 *
 * One page of the annex on a sheet of paper, exactly as it will be printed. Paper is white in the dark, too.
 */
#define TOV_TYPE_ANNEX_SHEET (tov_annex_sheet_get_type ())
G_DECLARE_FINAL_TYPE (TovAnnexSheet, tov_annex_sheet, TOV, ANNEX_SHEET, GtkWidget)

GtkWidget *tov_annex_sheet_new (TovAnnex *annex, guint page);

G_END_DECLS
