/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-file-summary.h"

G_BEGIN_DECLS

/**
 * TovDocument:
 *
 * One open file: its store, the worker that the store belongs to, and what the window shows of it at all times. Everything that reads or writes goes
 * through tov_document_run_async, so the main loop never waits for the disk.
 *
 * Property "busy": whether anything asked for has not been answered yet.
 * Signal "changed": the file's content is another than before; the summary is already the new one.
 */
#define TOV_TYPE_DOCUMENT (tov_document_get_type ())
G_DECLARE_FINAL_TYPE (TovDocument, tov_document, TOV, DOCUMENT, GObject)

/* Runs on the file's worker. NULL with @error set on failure. */
typedef gpointer (*TovDocumentFunc) (TovStore *store,
                                     gpointer input,
                                     GCancellable *cancellable,
                                     GError **error);

typedef enum
{
  TOV_DOCUMENT_OPEN,    /* an existing file */
  TOV_DOCUMENT_CREATE,  /* a new, empty one; TOV_ERROR_EXISTS where something is there */
  TOV_DOCUMENT_REPLACE, /* the same where the user has agreed to replace what is there */
} TovDocumentMode;

void tov_document_open_async (GFile *file,
                              TovDocumentMode mode,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
/* (transfer full) */
TovDocument *tov_document_open_finish (GAsyncResult *result, GError **error);

GFile *tov_document_get_file (TovDocument *self);
/* Valid until the next "changed". */
const TovFileSummary *tov_document_get_summary (TovDocument *self);
gboolean tov_document_is_busy (TovDocument *self);
/* "Title · as of 13-01-2016" (transfer full) */
char *tov_document_describe (TovDocument *self);

/* As tov_worker_run_async; the callback's source object is the document. */
void tov_document_run_async (TovDocument *self,
                             TovDocumentFunc func,
                             gpointer input,
                             GDestroyNotify free_input,
                             GDestroyNotify free_result,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gpointer tov_document_run_finish (TovDocument *self, GAsyncResult *result, GError **error);

/* Reads the summary again, then emits "changed": after a write. */
void tov_document_reload (TovDocument *self);
/* Waits for the running job, then lets go of the file. */
void tov_document_close (TovDocument *self);

G_END_DECLS
