/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-log-item.h"

#include <glib/gi18n.h>

#include "tov-format.h"

struct _TovLogItem
{
  GObject parent_instance;
  gint64 step;
  char *title;
  char *subtitle;
  char *details;
};

G_DEFINE_FINAL_TYPE (TovLogItem, tov_log_item, G_TYPE_OBJECT)

static char *
format_time (gint64 at)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (at);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;

  /* Whatever number stands in the file. */
  if (local == NULL)
    return tov_format_date (tov_language_default (), TOV_DATE_NONE);

  date = tov_format_date (tov_language_default (),
                          tov_date_from_ymd (g_date_time_get_year (local),
                                             g_date_time_get_month (local),
                                             g_date_time_get_day_of_month (local)));
  time = g_date_time_format (local, "%H:%M");
  return g_strdup_printf ("%s %s", date, time);
}

static char *
describe_step (const TovLogStep *step)
{
  g_autofree char *time = format_time (step->at);
  g_autofree char *number = tov_format_count (tov_language_default (), step->n_entries);
  g_autofree char *count = g_strdup_printf (
      ngettext ("%s record", "%s records", (gulong) step->n_entries), number);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  if (step->who != NULL)
    g_strv_builder_add (parts, step->who);
  g_strv_builder_add_many (parts, time, count, NULL);
  if (step->undone)
    /* Translators: of an edit in the change log: it has been undone. */
    g_strv_builder_add (parts, C_ ("edit", "undone"));
  texts = g_strv_builder_end (parts);
  return g_strjoinv (" · ", texts);
}

static char *
name_entry (const TovLogEntry *entry)
{
  switch (entry->action)
    {
    case TOV_LOG_CREATED:
      /* Translators: in the change log; %s is a record, such as “placement: F-014”. */
      return g_strdup_printf (C_ ("record", "New – %s"), entry->what);
    case TOV_LOG_DELETED:
      /* Translators: in the change log; %s is a record, such as “placement: F-014”. */
      return g_strdup_printf (C_ ("record", "Deleted – %s"), entry->what);
    case TOV_LOG_CHANGED:
    default:
      /* Translators: in the change log; %s is a record, such as “placement: F-014”. */
      return g_strdup_printf (C_ ("record", "Changed – %s"), entry->what);
    }
}

static char *
describe_change (const TovLogEntry *entry, const TovLogChange *change)
{
  /* Translators: in the change log: a field had no value. */
  const char *nothing = C_ ("change", "not stated");
  const char *from = change->from != NULL ? change->from : nothing;
  const char *to = change->to != NULL ? change->to : nothing;

  switch (entry->action)
    {
    case TOV_LOG_CREATED:
      /* Translators: in the change log: a field's name and its value. */
      return g_strdup_printf (C_ ("change", "%s: %s"), change->label, to);
    case TOV_LOG_DELETED:
      return g_strdup_printf (C_ ("change", "%s: %s"), change->label, from);
    case TOV_LOG_CHANGED:
    default:
      /* Translators: in the change log: a field's name, what it was and what it became. */
      return g_strdup_printf (C_ ("change", "%s: from %s to %s"), change->label, from, to);
    }
}

static void
tov_log_item_finalize (GObject *object)
{
  TovLogItem *self = TOV_LOG_ITEM (object);

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->details);

  G_OBJECT_CLASS (tov_log_item_parent_class)->finalize (object);
}

static void
tov_log_item_class_init (TovLogItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_log_item_finalize;
}

static void
tov_log_item_init (TovLogItem *self)
{
}

TovLogItem *
tov_log_item_new_step (const TovLogStep *step)
{
  TovLogItem *self = g_object_new (TOV_TYPE_LOG_ITEM, NULL);

  self->step = step->number;
  self->title = g_strdup (step->name);
  self->subtitle = describe_step (step);
  return self;
}

TovLogItem *
tov_log_item_new_entry (const TovLogEntry *entry)
{
  TovLogItem *self = g_object_new (TOV_TYPE_LOG_ITEM, NULL);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < entry->changes->len; i++)
    {
      g_autofree char *line = describe_change (entry, g_ptr_array_index (entry->changes, i));

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }
  self->step = entry->step->number;
  self->title = name_entry (entry);
  if (lines->len > 0)
    self->details = g_string_free_and_steal (g_steal_pointer (&lines));
  return self;
}

gint64
tov_log_item_get_step (TovLogItem *self)
{
  g_return_val_if_fail (TOV_IS_LOG_ITEM (self), 0);

  return self->step;
}

const char *
tov_log_item_get_title (TovLogItem *self)
{
  g_return_val_if_fail (TOV_IS_LOG_ITEM (self), NULL);

  return self->title;
}

const char *
tov_log_item_get_subtitle (TovLogItem *self)
{
  g_return_val_if_fail (TOV_IS_LOG_ITEM (self), NULL);

  return self->subtitle;
}

const char *
tov_log_item_get_details (TovLogItem *self)
{
  g_return_val_if_fail (TOV_IS_LOG_ITEM (self), NULL);

  return self->details;
}
