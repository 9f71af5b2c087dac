/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-annex.h"

G_BEGIN_DECLS

/* A sheet of A4 for each of the annex's pages, in its own margins. (transfer full) */
GtkPrintOperation *tov_annex_print_operation_new (TovAnnex *annex);
/* The desktop's print dialog, with its preview, for the annex's pages. On failure a sentence is shown in @parent. */
void tov_annex_print (TovAnnex *annex, GtkWindow *parent);
/* Asks where to, and writes the PDF on a thread of its own; @widget is below the window's toasts, which then offer to open it. */
void tov_annex_save_pdf (TovAnnex *annex, GtkWidget *widget);
/* The same to a file that is known already. */
void tov_annex_save_pdf_as (TovAnnex *annex, GtkWidget *widget, GFile *file);

G_END_DECLS
