/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-example-file.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "tov-examples.h"

static void
run_get (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *name = data;
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "tovholder", "examples",
                                              NULL);
  g_autofree char *file_name = g_strconcat (name, TOV_FILE_SUFFIX, NULL);
  g_autofree char *path = g_build_filename (folder, file_name, NULL);
  GError *error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_task_return_new_error (task, TOV_ERROR, TOV_ERROR_IO,
                               _ ("The folder for examples, %s, could not be made: %s."), folder,
                               g_strerror (errno));
      return;
    }
  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !tov_example_create (name, path, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_return_pointer (task, g_file_new_for_path (path), g_object_unref);
}

void
tov_example_file_get_async (const char *name,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (name != NULL);

  g_task_set_source_tag (task, tov_example_file_get_async);
  g_task_set_task_data (task, g_strdup (name), g_free);
  g_task_run_in_thread (task, run_get);
}

GFile *
tov_example_file_get_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
