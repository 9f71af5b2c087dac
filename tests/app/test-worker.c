/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-worker.h"

typedef struct
{
  GString *order;
  guint n_answers;
} Fixture;

static int n_freed;

static void
count_freed (gpointer data)
{
  g_atomic_int_inc (&n_freed);
  g_free (data);
}

static gpointer
append (gpointer input, GCancellable *cancellable, GError **error)
{
  return g_strdup (input);
}

static gpointer
fail (gpointer input, GCancellable *cancellable, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, input);
  return NULL;
}

/* Runs until the test lets it go on. */
static gpointer
hold (gpointer input, GCancellable *cancellable, GError **error)
{
  while (!g_atomic_int_get ((int *) input))
    g_thread_yield ();
  return g_strdup ("held");
}

static void
answer_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = tov_worker_run_finish (TOV_WORKER (object), result, &error);

  g_string_append (fixture->order, text != NULL ? text : error->message);
  g_string_append_c (fixture->order, ';');
  fixture->n_answers++;
}

static void
cancelled_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_worker_run_finish (TOV_WORKER (object), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  fixture->n_answers++;
}

static void
closed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_worker_run_finish (TOV_WORKER (object), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  fixture->n_answers++;
}

static void
wait_for (Fixture *fixture, guint n_answers)
{
  while (fixture->n_answers < n_answers)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_order (void)
{
  Fixture fixture = { .order = g_string_new (NULL) };
  TovWorker *worker = tov_worker_new ("test");

  n_freed = 0;
  for (int i = 0; i < 5; i++)
    tov_worker_run_async (worker, i == 2 ? fail : append, g_strdup_printf ("%d", i), count_freed,
                          g_free, NULL, answer_cb, &fixture);
  wait_for (&fixture, 5);
  g_assert_cmpstr (fixture.order->str, ==, "0;1;2;3;4;");
  g_assert_cmpint (n_freed, ==, 5);

  tov_worker_stop (worker);
  g_assert_finalize_object (worker);
  g_string_free (fixture.order, TRUE);
}

static void
test_cancel_while_waiting (void)
{
  Fixture fixture = { .order = g_string_new (NULL) };
  TovWorker *worker = tov_worker_new ("test");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  int go_on = FALSE;

  n_freed = 0;
  tov_worker_run_async (worker, hold, &go_on, NULL, g_free, NULL, answer_cb, &fixture);
  tov_worker_run_async (worker, append, g_strdup ("never"), count_freed, g_free, cancellable,
                        cancelled_cb, &fixture);
  tov_worker_run_async (worker, append, g_strdup ("after"), count_freed, g_free, NULL, answer_cb,
                        &fixture);
  g_cancellable_cancel (cancellable);
  g_atomic_int_set (&go_on, TRUE);
  wait_for (&fixture, 3);
  g_assert_cmpstr (fixture.order->str, ==, "held;after;");
  g_assert_cmpint (n_freed, ==, 2);

  g_assert_finalize_object (worker);
  g_string_free (fixture.order, TRUE);
}

/* A job that has run although nobody wants its result any more. */
static void
test_late_result_is_freed (void)
{
  Fixture fixture = { .order = g_string_new (NULL) };
  TovWorker *worker = tov_worker_new ("test");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  int go_on = FALSE;

  n_freed = 0;
  tov_worker_run_async (worker, hold, &go_on, NULL, count_freed, cancellable, cancelled_cb,
                        &fixture);
  g_cancellable_cancel (cancellable);
  g_atomic_int_set (&go_on, TRUE);
  wait_for (&fixture, 1);
  tov_worker_stop (worker);
  g_assert_cmpint (n_freed, <=, 1);

  g_assert_finalize_object (worker);
  g_string_free (fixture.order, TRUE);
}

static void
test_stop (void)
{
  Fixture fixture = { .order = g_string_new (NULL) };
  TovWorker *worker = tov_worker_new ("test");

  tov_worker_stop (worker);
  tov_worker_stop (worker);
  tov_worker_run_async (worker, append, g_strdup ("late"), g_free, g_free, NULL, closed_cb,
                        &fixture);
  wait_for (&fixture, 1);

  g_assert_finalize_object (worker);
  g_string_free (fixture.order, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worker/order", test_order);
  g_test_add_func ("/worker/cancel-while-waiting", test_cancel_while_waiting);
  g_test_add_func ("/worker/late-result-is-freed", test_late_result_is_freed);
  g_test_add_func ("/worker/stop", test_stop);
  return g_test_run ();
}
