/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "tov-log-sql.h"

G_BEGIN_DECLS

/* What the log says, as a reader of the language expects it. */

/* The record as it is, or as it was when it was last deleted: its columns in the log's form. NULL where neither is known. (transfer full) */
JsonObject *tov_log_find_record  (TovStore *store, TovKind kind, gint64 id);
/* The record as it is. (transfer full) (nullable) */
JsonObject *tov_log_find_current (TovStore *store, TovKind kind, gint64 id);
/* Its kind and the words by which a user knows it: "slot Danfoss, Nordborg, 1". (transfer full) */
char       *tov_log_name_record  (TovStore *store, TovKind kind, JsonObject *record, TovLanguage language);
/* NULL where @node is missing or null. (transfer full) */
char       *tov_log_format_value (TovStore *store, const TovField *field, JsonNode *node, TovLanguage language);
/* The object in a column of a log's row; NULL where it holds none. (transfer full) */
JsonObject *tov_log_parse        (const char *text);

/* tov-log-entry.c: what was changed, of an entry of which the rest is filled in. @fields is the log's own column. */
void        tov_log_entry_describe (TovLogEntry *entry, TovStore *store, const char *fields, TovLanguage language);

G_END_DECLS
