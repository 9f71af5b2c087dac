/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-file-summary.h"

static char *
title_from_path (const char *path)
{
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : g_strdup ("");
  g_autofree char *shown = g_filename_display_name (name);

  if (g_str_has_suffix (shown, TOV_FILE_SUFFIX))
    shown[strlen (shown) - strlen (TOV_FILE_SUFFIX)] = '\0';
  return g_steal_pointer (&shown);
}

TovFileSummary *
tov_file_summary_load (TovStore *store, GError **error)
{
  g_autoptr (TovFileSummary) self = g_new0 (TovFileSummary, 1);
  g_autoptr (GError) first_day_error = NULL;

  self->title = tov_store_get_meta (store, TOV_META_TITLE);
  if (self->title == NULL || *self->title == '\0')
    {
      g_free (self->title);
      self->title = title_from_path (tov_store_get_path (store));
    }
  self->note = tov_store_get_note (store, tov_language_default ());
  self->municipality = tov_store_get_meta (store, TOV_META_MUNICIPALITY);
  self->committee = tov_store_get_meta (store, TOV_META_COMMITTEE);
  self->case_number = tov_store_get_meta (store, TOV_META_CASE_NUMBER);
  self->as_of = tov_store_get_as_of (store);
  self->undo_name = tov_store_get_undo_name (store, tov_language_default ());
  self->redo_name = tov_store_get_redo_name (store, tov_language_default ());

  self->first_day = tov_store_first_day (store, &first_day_error);
  if (first_day_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&first_day_error));
      return NULL;
    }

  self->partnerships = tov_store_list_partnerships (store, self->as_of, error);
  if (self->partnerships == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

void
tov_file_summary_free (TovFileSummary *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->note);
  g_free (self->municipality);
  g_free (self->committee);
  g_free (self->case_number);
  g_free (self->undo_name);
  g_free (self->redo_name);
  g_clear_pointer (&self->partnerships, g_ptr_array_unref);
  g_free (self);
}
