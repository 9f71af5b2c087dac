/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-import.h"

#include <glib/gi18n-lib.h>

#include "tov-error.h"
#include "tov-import-source.h"
#include "tov-input-private.h"
#include "tov-row-writer.h"
#include "tov-value.h"

/* More than anybody reads; the rest is counted. */
#define MOST_PROBLEMS 1000

typedef struct
{
  TovStore *store;
  TovImportReport *report;
  TovImportFileReport *file; /* of the file being read */
  TovRowWriter writer;
  GHashTable *keys; /* of file.csv: key → line */
} Import;

static void
problem_free (TovImportProblem *problem)
{
  g_free (problem->file);
  g_free (problem->column);
  g_free (problem->reason);
  g_free (problem);
}

static void
file_report_free (TovImportFileReport *file)
{
  g_free (file->file);
  g_free (file->read_as);
  g_free (file);
}

void
tov_import_report_free (TovImportReport *report)
{
  g_ptr_array_unref (report->files);
  g_ptr_array_unref (report->problems);
  g_free (report);
}

static void
add_problem (Import     *import,
             const char *file,
             guint       line,
             const char *column,
             gboolean    is_note,
             const char *reason)
{
  TovImportProblem *problem;

  if (import->report->n_problems++ >= MOST_PROBLEMS)
    return;

  problem = g_new0 (TovImportProblem, 1);
  problem->file = g_strdup (file);
  problem->line = line;
  problem->column = g_strdup (column);
  problem->is_note = is_note;
  problem->reason = g_strdup (reason);
  g_ptr_array_add (import->report->problems, problem);
}

static void
add_notes (Import                *import,
           const TovImportSource *source)
{
  for (guint i = 0; i < source->unknown->len; i++)
    add_problem (import, source->csv->name, 0, g_ptr_array_index (source->unknown, i), TRUE,
                 _("This column is not read."));
}

/* Errors of the row; others, such as a full disk, end the import. */
static gboolean
is_rejection (const GError *error)
{
  return g_error_matches (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE) ||
         g_error_matches (error, TOV_ERROR, TOV_ERROR_NOT_FOUND) ||
         g_error_matches (error, TOV_ERROR, TOV_ERROR_EXISTS);
}

static gboolean
fail_row (const char  *message,
          GError     **error)
{
  g_set_error_literal (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE, message);
  return FALSE;
}

static gboolean
check_width (const TovImportSource  *source,
             const TovCsvRow        *row,
             GError                **error)
{
  for (guint i = source->width; i < row->n_values; i++)
    if (*row->values[i] != '\0')
      return fail_row (_("The row has more values than there are columns."), error);
  return TRUE;
}

/* In the form in which it is kept: dates as ISO, numbers as digits. NULL with an error for what can't be. */
static char *
normalise_fact (const char  *key,
                const char  *text,
                GError     **error)
{
  g_autofree char *plain = tov_value_unguard (text);
  TovDate date;
  gint64 number;

  if (*plain != '\0' && g_str_equal (key, TOV_META_AS_OF))
    return tov_date_parse (plain, &date, error) ? tov_date_to_iso (date) : NULL;

  if (*plain != '\0' && g_str_equal (key, TOV_META_SUCCESS_TARGET) &&
      !g_ascii_string_to_signed (plain, 10, 0, 100, &number, NULL))
    {
      fail_row (_("The target is a whole number of per cent from 0 to 100."), error);
      return NULL;
    }
  return g_steal_pointer (&plain);
}

static gboolean
check_key (Import      *import,
           const char  *key,
           const char **column,
           GError     **error)
{
  const char * const *keys = tov_layout_file_keys ();
  g_autofree char *known = NULL;
  g_autofree char *quote = NULL;
  g_autofree char *message = NULL;

  *column = "key";
  if (g_strv_contains (keys, key))
    return TRUE;

  known = g_strjoinv (", ", (char **) keys);
  quote = tov_input_quote (key);
  message = g_strdup_printf (_("“%s” is none of those allowed here: %s."), quote, known);
  return fail_row (message, error);
}

static gboolean
write_fact (Import                 *import,
            const TovImportSource  *source,
            const TovCsvRow        *row,
            TovPutResult           *result,
            const char            **column,
            GError                **error)
{
  const char *texts[2] = { "", "" };
  g_autofree char *key = NULL;
  g_autofree char *value = NULL;
  g_autofree char *old = NULL;

  for (guint i = 0; i < MIN (row->n_values, source->csv->header->len); i++)
    if (g_ascii_strcasecmp (g_ptr_array_index (source->csv->header, i), "key") == 0)
      texts[0] = row->values[i];
    else if (g_ascii_strcasecmp (g_ptr_array_index (source->csv->header, i), "value") == 0)
      texts[1] = row->values[i];

  key = g_ascii_strdown (texts[0], -1);
  if (!check_key (import, key, column, error))
    return FALSE;

  *column = "value";
  value = normalise_fact (key, texts[1], error);
  if (value == NULL)
    return FALSE;

  old = tov_store_get_meta (import->store, key);
  *result = old == NULL ? TOV_PUT_CREATED : TOV_PUT_UPDATED;
  if (g_strcmp0 (old != NULL ? old : "", value) == 0)
    *result = TOV_PUT_UNCHANGED;
  if (*result != TOV_PUT_UNCHANGED && g_hash_table_contains (import->keys, key))
    return fail_row (_("An earlier row says something else. Keep one of the two."), error);
  g_hash_table_add (import->keys, g_strdup (key));
  return *result == TOV_PUT_UNCHANGED ||
         tov_store_set_meta (import->store, key, *value != '\0' ? value : NULL, error);
}

/* Which of the layouts of its file the row is of; −1 with an error. */
static int
choose_layout (const TovImportSource  *source,
               const TovCsvRow        *row,
               const char            **column,
               GError                **error)
{
  const TovLayout *first = source->layouts;
  g_autoptr (GPtrArray) lists = g_ptr_array_new_null_terminated (0, NULL, TRUE);
  g_autofree char *known = NULL;
  g_autofree char *quote = NULL;
  g_autofree char *message = NULL;
  const char *list = "";

  if (first->list == NULL)
    return 0;

  for (guint i = 0; i < first->n_columns; i++)
    if (first->columns[i].flags & TOV_COLUMN_LIST &&
        (guint) source->positions[0][i] < row->n_values)
      {
        *column = first->columns[i].name;
        list = row->values[source->positions[0][i]];
      }
  for (guint i = 0; i < source->n_layouts; i++)
    {
      if (g_ascii_strcasecmp (first[i].list, list) == 0)
        return (int) i;
      g_ptr_array_add (lists, (gpointer) first[i].list);
    }

  known = g_strjoinv (", ", (char **) lists->pdata);
  quote = tov_input_quote (list);
  message = g_strdup_printf (_("“%s” is none of those allowed here: %s."), quote, known);
  fail_row (message, error);
  return -1;
}

static gboolean
write_row (Import                 *import,
           const TovImportSource  *source,
           const TovCsvRow        *row,
           TovPutResult           *result,
           const char            **column,
           GError                **error)
{
  int i;

  if (row->error != NULL)
    return fail_row (row->error, error);
  if (!check_width (source, row, error))
    return FALSE;
  if (source->layouts == NULL)
    return write_fact (import, source, row, result, column, error);

  i = choose_layout (source, row, column, error);
  return i >= 0 && tov_row_writer_write (&import->writer, &source->layouts[i], source->positions[i],
                                         row, result, column, error);
}

static void
count (Import       *import,
       TovPutResult  result)
{
  TovImportFileReport *file = import->file;

  file->created += result == TOV_PUT_CREATED;
  file->updated += result == TOV_PUT_UPDATED;
  file->unchanged += result == TOV_PUT_UNCHANGED;
}

static gboolean
write_source (Import                 *import,
              const TovImportSource  *source,
              GCancellable           *cancellable,
              GError                **error)
{
  import->file = g_new0 (TovImportFileReport, 1);
  import->file->file = g_strdup (source->csv->name);
  import->file->rows = source->csv->rows->len;
  import->file->read_as = tov_csv_describe (source->csv);
  g_ptr_array_add (import->report->files, import->file);
  add_notes (import, source);

  for (guint i = 0; i < source->csv->rows->len; i++)
    {
      const TovCsvRow *row = g_ptr_array_index (source->csv->rows, i);
      g_autoptr (GError) local_error = NULL;
      const char *column = NULL;
      TovPutResult result;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (write_row (import, source, row, &result, &column, &local_error))
        {
          count (import, result);
          continue;
        }
      if (!is_rejection (local_error))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      import->file->rejected++;
      add_problem (import, source->csv->name, row->line, column, FALSE, local_error->message);
    }
  return TRUE;
}

static gboolean
write_sources (Import                 *import,
               const TovImportFolder  *folder,
               GCancellable           *cancellable,
               GError                **error)
{
  for (guint i = 0; i < folder->unknown->len; i++)
    add_problem (import, g_ptr_array_index (folder->unknown, i), 0, NULL, TRUE,
                 _("This file is not read."));

  for (guint i = 0; i < folder->sources->len; i++)
    {
      if (!write_source (import, g_ptr_array_index (folder->sources, i), cancellable, error))
        return FALSE;
      import->report->created += import->file->created;
      import->report->updated += import->file->updated;
      import->report->unchanged += import->file->unchanged;
      import->report->rejected += import->file->rejected;
    }
  return TRUE;
}

static gboolean
begin (TovStore  *store,
       GFile     *folder,
       GError   **error)
{
  g_autofree char *base = g_file_get_basename (folder);
  g_autofree char *name = g_filename_display_name (base);

  /* Translators: a folder's name */
  return tov_store_begin_step (store, N_ ("Import of %s"), (const char *[]) { name, NULL }, error);
}

TovImportReport *
tov_import_folder (TovStore        *store,
                   GFile           *folder,
                   TovImportFlags   flags,
                   GCancellable    *cancellable,
                   GError         **error)
{
  g_autoptr (TovImportFolder) source = NULL;
  g_autoptr (TovImportReport) report = NULL;
  Import import = { .store = store };
  gboolean success;

  g_return_val_if_fail (TOV_IS_STORE (store), NULL);
  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  source = tov_import_folder_load (folder, cancellable, error);
  if (source == NULL || !begin (store, folder, error))
    return NULL;

  report = g_new0 (TovImportReport, 1);
  report->files = g_ptr_array_new_with_free_func ((GDestroyNotify) file_report_free);
  report->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) problem_free);
  import.report = report;
  import.keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  tov_row_writer_init (&import.writer, store);
  success = write_sources (&import, source, cancellable, error);
  tov_row_writer_clear (&import.writer);
  g_hash_table_unref (import.keys);

  if (!success || (flags & TOV_IMPORT_DRY_RUN))
    tov_store_rollback (store);
  else if (!tov_store_commit (store, error))
    success = FALSE;
  return success ? g_steal_pointer (&report) : NULL;
}
