/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-worker.h"

#include <glib/gi18n.h>

struct _TovWorker
{
  GObject parent_instance;
  char *name;
  GAsyncQueue *queue;
  GThread *thread;
};

typedef struct
{
  TovWorkerFunc func;
  gpointer input;
  GDestroyNotify free_input;
  gpointer result;
  GDestroyNotify free_result;
  GError *error;
} Job;

G_DEFINE_FINAL_TYPE (TovWorker, tov_worker, G_TYPE_OBJECT)

/* Stands in the queue for "no more". */
static int stop_mark;

static void
drop_input (Job *job)
{
  if (job->free_input != NULL)
    g_clear_pointer (&job->input, job->free_input);
}

static void
job_free (Job *job)
{
  drop_input (job);
  if (job->free_result != NULL)
    g_clear_pointer (&job->result, job->free_result);
  g_clear_error (&job->error);
  g_free (job);
}

static void
run_job (GTask *task)
{
  Job *job = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (!g_cancellable_set_error_if_cancelled (cancellable, &job->error))
    job->result = job->func (job->input, cancellable, &job->error);
  drop_input (job);
}

static gboolean
answer_cb (gpointer task)
{
  Job *job = g_task_get_task_data (task);

  if (job->error != NULL)
    g_task_return_error (task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&job->result), job->free_result);
  return G_SOURCE_REMOVE;
}

/* The task goes over whole to the context that it came from: answered on this thread, a reference to it would be left here after the answer,
 * and through it the last one to the worker might be dropped here, which can't join itself. */
static void
answer_where_it_came_from (GTask *task)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_static_name (source, "tov-worker");
  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, answer_cb, task, g_object_unref);
  g_source_attach (source, g_task_get_context (task));
}

static gpointer
thread_func (gpointer data)
{
  g_autoptr (GAsyncQueue) queue = data;
  gpointer item;

  while ((item = g_async_queue_pop (queue)) != &stop_mark)
    {
      run_job (item);
      answer_where_it_came_from (item);
    }
  return NULL;
}

static void
tov_worker_dispose (GObject *object)
{
  tov_worker_stop (TOV_WORKER (object));

  G_OBJECT_CLASS (tov_worker_parent_class)->dispose (object);
}

static void
tov_worker_finalize (GObject *object)
{
  TovWorker *self = TOV_WORKER (object);

  g_async_queue_unref (self->queue);
  g_free (self->name);

  G_OBJECT_CLASS (tov_worker_parent_class)->finalize (object);
}

static void
tov_worker_class_init (TovWorkerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tov_worker_dispose;
  object_class->finalize = tov_worker_finalize;
}

static void
tov_worker_init (TovWorker *self)
{
  self->queue = g_async_queue_new ();
}

TovWorker *
tov_worker_new (const char *name)
{
  TovWorker *self = g_object_new (TOV_TYPE_WORKER, NULL);

  self->name = g_strdup (name);
  self->thread = g_thread_new (name, thread_func, g_async_queue_ref (self->queue));
  return self;
}

void
tov_worker_run_async (TovWorker *self,
                      TovWorkerFunc func,
                      gpointer input,
                      GDestroyNotify free_input,
                      GDestroyNotify free_result,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (TOV_IS_WORKER (self));
  g_return_if_fail (func != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, tov_worker_run_async);
  job = g_new0 (Job, 1);
  job->func = func;
  job->input = input;
  job->free_input = free_input;
  job->free_result = free_result;
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);

  if (self->thread == NULL)
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CLOSED,
                                     _ ("The file is closed."));
  else
    g_async_queue_push (self->queue, g_steal_pointer (&task));
}

gpointer
tov_worker_run_finish (TovWorker *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
tov_worker_stop (TovWorker *self)
{
  gpointer item;

  g_return_if_fail (TOV_IS_WORKER (self));

  if (self->thread == NULL)
    return;

  while ((item = g_async_queue_try_pop (self->queue)) != NULL)
    {
      g_autoptr (GTask) task = item;

      g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                                       _ ("The file is closed."));
    }
  g_async_queue_push (self->queue, &stop_mark);
  g_thread_join (g_steal_pointer (&self->thread));
}
