/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-document.h"

#include <glib/gi18n.h>

#include "tov-format.h"
#include "tov-worker.h"

struct _TovDocument
{
  GObject parent_instance;
  GFile *file;
  TovWorker *worker;
  TovStore *store; /* touched on the worker's thread alone, until the worker has stopped */
  TovFileSummary *summary;
  guint n_pending;
};

typedef struct
{
  TovStore *store;
  TovDocumentFunc func;
  gpointer input;
  GDestroyNotify free_input;
} Job;

typedef struct
{
  char *path;
  TovDocumentMode mode;
} OpenInput;

typedef struct
{
  TovStore *store;
  TovFileSummary *summary;
} OpenResult;

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TovDocument, tov_document, G_TYPE_OBJECT)

static void
job_free (Job *job)
{
  g_clear_object (&job->store);
  if (job->free_input != NULL)
    g_clear_pointer (&job->input, job->free_input);
  g_free (job);
}

static void
open_input_free (OpenInput *input)
{
  g_free (input->path);
  g_free (input);
}

static void
open_result_free (OpenResult *result)
{
  g_clear_object (&result->store);
  g_clear_pointer (&result->summary, tov_file_summary_free);
  g_free (result);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenResult, open_result_free)

static gpointer
run_job (gpointer input, GCancellable *cancellable, GError **error)
{
  Job *job = input;

  return job->func (job->store, job->input, cancellable, error);
}

static void
set_pending (TovDocument *self, int change)
{
  gboolean was_busy = self->n_pending > 0;

  self->n_pending += change;
  if (was_busy != (self->n_pending > 0))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
job_done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  TovDocument *self = g_task_get_source_object (task);
  GError *error = NULL;
  gpointer value = tov_worker_run_finish (TOV_WORKER (object), result, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, value, g_task_get_task_data (task));
  set_pending (self, -1);
}

static TovStore *
open_existing (const char *path, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  TovStore *store = tov_store_open (path, TOV_STORE_OPEN_DEFAULT, &local_error);

  if (store != NULL)
    return store;
  if (g_error_matches (local_error, TOV_ERROR, TOV_ERROR_READ_ONLY))
    return tov_store_open (path, TOV_STORE_OPEN_READ_ONLY, error);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/* The file dialog has asked whether to replace it; still nothing is lost that the wastebasket can give back. */
static TovStore *
replace_store (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (g_file_query_exists (file, NULL) && !g_file_trash (file, NULL, error))
    {
      g_prefix_error_literal (
          error,
          _ ("The file that is there could not be moved to the wastebasket; choose another name. "));
      return NULL;
    }
  return tov_store_create (path, error);
}

static TovStore *
open_store (OpenInput *input, GError **error)
{
  switch (input->mode)
    {
    case TOV_DOCUMENT_REPLACE:
      return replace_store (input->path, error);
    case TOV_DOCUMENT_CREATE:
      return tov_store_create (input->path, error);
    case TOV_DOCUMENT_OPEN:
    default:
      return open_existing (input->path, error);
    }
}

static gpointer
run_open (gpointer input, GCancellable *cancellable, GError **error)
{
  g_autoptr (OpenResult) result = g_new0 (OpenResult, 1);

  result->store = open_store (input, error);
  if (result->store == NULL)
    return NULL;

  result->summary = tov_file_summary_load (result->store, error);
  if (result->summary == NULL)
    return NULL;

  return g_steal_pointer (&result);
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  TovDocument *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (OpenResult) opened = tov_worker_run_finish (TOV_WORKER (object), result, &error);

  if (opened == NULL)
    {
      tov_document_close (self);
      g_task_return_error (task, error);
      return;
    }

  self->store = g_steal_pointer (&opened->store);
  self->summary = g_steal_pointer (&opened->summary);
  g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

static gpointer
run_summary (TovStore *store, gpointer input, GCancellable *cancellable, GError **error)
{
  return tov_file_summary_load (store, error);
}

static void
summary_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  TovDocument *self = TOV_DOCUMENT (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (TovFileSummary) summary = tov_document_run_finish (self, result, &error);

  if (summary == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
          !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED))
        g_message ("The file's summary could not be read: %s", error->message);
      return;
    }

  g_clear_pointer (&self->summary, tov_file_summary_free);
  self->summary = g_steal_pointer (&summary);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tov_document_dispose (GObject *object)
{
  tov_document_close (TOV_DOCUMENT (object));

  G_OBJECT_CLASS (tov_document_parent_class)->dispose (object);
}

static void
tov_document_finalize (GObject *object)
{
  TovDocument *self = TOV_DOCUMENT (object);

  g_clear_object (&self->worker);
  g_clear_object (&self->file);
  g_clear_pointer (&self->summary, tov_file_summary_free);

  G_OBJECT_CLASS (tov_document_parent_class)->finalize (object);
}

static void
tov_document_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, tov_document_is_busy (TOV_DOCUMENT (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tov_document_class_init (TovDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tov_document_dispose;
  object_class->finalize = tov_document_finalize;
  object_class->get_property = tov_document_get_property;

  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tov_document_init (TovDocument *self)
{
}

void
tov_document_open_async (GFile *file,
                         TovDocumentMode mode,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (TovDocument) self = NULL;
  OpenInput *input;

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_source_tag (task, tov_document_open_async);
  if (!g_file_is_native (file))
    {
      g_task_return_new_error_literal (
          task, TOV_ERROR, TOV_ERROR_IO,
          _ ("Only a file on this computer can be opened; copy it here first."));
      return;
    }

  self = g_object_new (TOV_TYPE_DOCUMENT, NULL);
  self->file = g_object_ref (file);
  self->worker = tov_worker_new ("tov-file");
  input = g_new0 (OpenInput, 1);
  input->path = g_file_get_path (file);
  input->mode = mode;
  g_task_set_task_data (task, g_object_ref (self), g_object_unref);
  tov_worker_run_async (self->worker, run_open, input, (GDestroyNotify) open_input_free,
                        (GDestroyNotify) open_result_free, cancellable, opened_cb,
                        g_steal_pointer (&task));
}

TovDocument *
tov_document_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GFile *
tov_document_get_file (TovDocument *self)
{
  g_return_val_if_fail (TOV_IS_DOCUMENT (self), NULL);

  return self->file;
}

const TovFileSummary *
tov_document_get_summary (TovDocument *self)
{
  g_return_val_if_fail (TOV_IS_DOCUMENT (self), NULL);

  return self->summary;
}

gboolean
tov_document_is_busy (TovDocument *self)
{
  g_return_val_if_fail (TOV_IS_DOCUMENT (self), FALSE);

  return self->n_pending > 0;
}

char *
tov_document_describe (TovDocument *self)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (TOV_IS_DOCUMENT (self), NULL);

  date = tov_format_date (tov_language_default (), self->summary->as_of);
  /* Translators: below a page's name: the file's title and the day that the figures are seen from. */
  return g_strdup_printf (_ ("%s · as of %s"), self->summary->title, date);
}

void
tov_document_run_async (TovDocument *self,
                        TovDocumentFunc func,
                        gpointer input,
                        GDestroyNotify free_input,
                        GDestroyNotify free_result,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (TOV_IS_DOCUMENT (self));
  g_return_if_fail (func != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, tov_document_run_async);
  g_task_set_task_data (task, free_result, NULL);

  job = g_new0 (Job, 1);
  job->store = self->store != NULL ? g_object_ref (self->store) : NULL;
  job->func = func;
  job->input = input;
  job->free_input = free_input;
  set_pending (self, 1);
  tov_worker_run_async (self->worker, run_job, job, (GDestroyNotify) job_free, free_result,
                        cancellable, job_done_cb, g_steal_pointer (&task));
}

gpointer
tov_document_run_finish (TovDocument *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
tov_document_reload (TovDocument *self)
{
  g_return_if_fail (TOV_IS_DOCUMENT (self));

  tov_document_run_async (self, run_summary, NULL, NULL, (GDestroyNotify) tov_file_summary_free,
                          NULL, summary_loaded_cb, NULL);
}

void
tov_document_close (TovDocument *self)
{
  g_return_if_fail (TOV_IS_DOCUMENT (self));

  if (self->worker != NULL)
    tov_worker_stop (self->worker);
  g_clear_object (&self->store);
}
