/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-document.h"

G_BEGIN_DECLS

/**
 * TovChangeLogDialog:
 *
 * Who changed what in the file, and when: its steps, and of each what it changed from what to what.
 */
#define TOV_TYPE_CHANGE_LOG_DIALOG (tov_change_log_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovChangeLogDialog, tov_change_log_dialog, TOV, CHANGE_LOG_DIALOG, AdwDialog)

AdwDialog *tov_change_log_dialog_new (TovDocument *document);

G_END_DECLS
