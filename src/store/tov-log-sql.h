/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store-private.h"

G_BEGIN_DECLS

/* The SQL of the change log, made from the descriptions of the records. The facts about the file (the table meta) count as one more kind. */
#define TOV_LOG_META TOV_N_KINDS

/* "log_created_slot" and so on; (transfer full). */
char *tov_log_trigger_name (int kind, TovLogAction action);
/* The whole CREATE TRIGGER statement; (transfer full). */
char *tov_log_trigger_sql  (int kind, TovLogAction action);
/* Takes back the entry with the id ?1, which is of this kind and action. Changes no row where the record is no longer as the entry left it; (transfer full). */
char *tov_log_inverse_sql  (int kind, TovLogAction action);
/* The record with the id ?1 as a JSON object, in the form of the log's; (transfer full). */
char *tov_log_state_sql    (TovKind kind);
const char *tov_log_table  (int kind);
/* −1 for what is no table of records or facts. */
int   tov_log_find_kind    (const char *table);

G_END_DECLS
