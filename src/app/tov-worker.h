/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TovWorker:
 *
 * One thread and one queue: what is asked for is done in that order, one job at a time. An open file belongs to such a thread, so that
 * no query ever runs on the main loop and no two at once. Answers arrive on the main context of whoever asked.
 */
#define TOV_TYPE_WORKER (tov_worker_get_type ())
G_DECLARE_FINAL_TYPE (TovWorker, tov_worker, TOV, WORKER, GObject)

/* Runs on the worker's thread. NULL with @error set on failure. */
typedef gpointer (*TovWorkerFunc) (gpointer input, GCancellable *cancellable, GError **error);

TovWorker *tov_worker_new (const char *name);
/* @input is freed on the worker's thread, after @func or in its place where the job was cancelled while it waited (G_IO_ERROR_CANCELLED); where the
 * worker was stopped, on the stopping thread. A result that nobody takes is freed with @free_result. The job keeps the worker alive until it is
 * answered, and no longer. */
void tov_worker_run_async (TovWorker *self,
                           TovWorkerFunc func,
                           gpointer input,
                           GDestroyNotify free_input,
                           GDestroyNotify free_result,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gpointer tov_worker_run_finish (TovWorker *self, GAsyncResult *result, GError **error);
/* Lets the running job finish, cancels those that wait, and ends the thread. What is asked for afterwards is answered with G_IO_ERROR_CLOSED. */
void tov_worker_stop (TovWorker *self);

G_END_DECLS
