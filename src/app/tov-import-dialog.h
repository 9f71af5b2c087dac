/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-document.h"

G_BEGIN_DECLS

/**
 * TovImportDialog:
 *
 * First reads the folder without writing and shows what would be created, updated and rejected, and why; then, when the user says so, imports it.
 */
#define TOV_TYPE_IMPORT_DIALOG (tov_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovImportDialog, tov_import_dialog, TOV, IMPORT_DIALOG, AdwDialog)

AdwDialog *tov_import_dialog_new (TovDocument *document, GFile *folder);
/* Whether it shows the report, or why there is none. */
gboolean tov_import_dialog_is_settled (TovImportDialog *self);

G_END_DECLS
