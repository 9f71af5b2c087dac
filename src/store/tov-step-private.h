/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store-private.h"

G_BEGIN_DECLS

/* tov-log-triggers.c */
gboolean tov_log_owns_trigger    (const char *name);
gboolean tov_log_create_triggers (TovStore *store, GError **error);
/* Before a migration, which is no edit and which no edit before it can be undone across. tov_log_attach brings the triggers back. */
gboolean tov_log_detach          (TovStore *store, GError **error);
/* A file that has a log: makes sure of its triggers, and says so to the store. Read-only changes nothing. */
gboolean tov_log_attach          (TovStore *store, GError **error);

/* tov-step.c. Within a transaction, and with has_log. */
gboolean tov_step_open           (TovStore *store, const char *action, gint64 reverts, const char *name, const char *arguments, GError **error);
/* Ends the step that is open, if any. One that has changed nothing leaves no trace. */
gboolean tov_step_close          (TovStore *store, GError **error);
/* From here on nothing of what was done can be undone. A file of a version without a log has nothing to end. */
gboolean tov_step_end_session    (TovStore *store, GError **error);

G_END_DECLS
