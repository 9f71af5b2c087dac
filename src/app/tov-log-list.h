/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-document.h"
#include "tov-log-item.h"

G_BEGIN_DECLS

/**
 * TovLogList:
 *
 * The file's steps, newest first, or what one step did. Asks the file for the next page when the end of what is there comes near.
 *
 * Signal "opened" (TovLogItem): a step is to be shown.
 */
#define TOV_TYPE_LOG_LIST (tov_log_list_get_type ())
G_DECLARE_FINAL_TYPE (TovLogList, tov_log_list, TOV, LOG_LIST, AdwBin)

/* All steps; with @text (nullable) those that have it in a value or in their name or author. */
void tov_log_list_show_steps (TovLogList *self, TovDocument *document, const char *text);
void tov_log_list_show_entries (TovLogList *self, TovDocument *document, gint64 step);
/* What has been read so far. (element-type TovLogItem) */
GListModel *tov_log_list_get_items (TovLogList *self);

G_END_DECLS
