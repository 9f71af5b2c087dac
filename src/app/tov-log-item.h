/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-change-log.h"

G_BEGIN_DECLS

/**
 * TovLogItem:
 *
 * A row of the change log in words: a step, or what a step did to one record. Its texts belong to it.
 */
#define TOV_TYPE_LOG_ITEM (tov_log_item_get_type ())
G_DECLARE_FINAL_TYPE (TovLogItem, tov_log_item, TOV, LOG_ITEM, GObject)

TovLogItem *tov_log_item_new_step (const TovLogStep *step);
TovLogItem *tov_log_item_new_entry (const TovLogEntry *entry);

/* The step's number. */
gint64 tov_log_item_get_step (TovLogItem *self);
const char *tov_log_item_get_title (TovLogItem *self);
/* Who, when, how much; NULL for an entry. */
const char *tov_log_item_get_subtitle (TovLogItem *self);
/* The changes from what to what, a line for each; NULL for a step. */
const char *tov_log_item_get_details (TovLogItem *self);

G_END_DECLS
