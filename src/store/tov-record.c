/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record.h"

typedef union
{
  gint64 integer;
  char *text;
} TovValue;

struct _TovRecord
{
  const TovKindInfo *info;
  gint64 id;
  guint64 stated; /* a bit for each field */
  TovValue values[];
};

static gboolean
is_text (const TovField *field)
{
  return field->type == TOV_FIELD_TEXT || field->type == TOV_FIELD_CODE;
}

TovRecord *
tov_record_new (TovKind kind)
{
  const TovKindInfo *info = tov_kind_get_info (kind);

  g_return_val_if_fail (info != NULL, NULL);

  TovRecord *self = g_malloc0 (sizeof (TovRecord) + info->n_fields * sizeof (TovValue));

  self->info = info;

  return self;
}

TovRecord *
tov_record_copy (const TovRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  TovRecord *copy = tov_record_new (self->info->kind);

  copy->id = self->id;
  copy->stated = self->stated;
  for (guint i = 0; i < self->info->n_fields; i++)
    if (is_text (&self->info->fields[i]))
      copy->values[i].text = g_strdup (self->values[i].text);
    else
      copy->values[i].integer = self->values[i].integer;

  return copy;
}

void
tov_record_free (TovRecord *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->info->n_fields; i++)
    if (is_text (&self->info->fields[i]))
      g_free (self->values[i].text);
  g_free (self);
}

TovKind
tov_record_get_kind (const TovRecord *self)
{
  g_return_val_if_fail (self != NULL, TOV_N_KINDS);

  return self->info->kind;
}

gint64
tov_record_get_id (const TovRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->id;
}

void
tov_record_set_id (TovRecord *self,
                   gint64     id)
{
  g_return_if_fail (self != NULL);

  self->id = id;
}

static gboolean
has_field (const TovRecord *self,
           int              field)
{
  return self != NULL && field >= 0 && (guint) field < self->info->n_fields;
}

gboolean
tov_record_is_set (const TovRecord *self,
                   int              field)
{
  g_return_val_if_fail (has_field (self, field), FALSE);

  return (self->stated >> field & 1) != 0;
}

void
tov_record_unset (TovRecord *self,
                  int        field)
{
  g_return_if_fail (has_field (self, field));

  if (is_text (&self->info->fields[field]))
    g_clear_pointer (&self->values[field].text, g_free);
  self->values[field].integer = 0;
  self->stated &= ~((guint64) 1 << field);
}

void
tov_record_set_int (TovRecord *self,
                    int        field,
                    gint64     value)
{
  g_return_if_fail (has_field (self, field));
  g_return_if_fail (!is_text (&self->info->fields[field]));

  self->values[field].integer = value;
  self->stated |= (guint64) 1 << field;
}

void
tov_record_set_text (TovRecord  *self,
                     int         field,
                     const char *value)
{
  g_return_if_fail (has_field (self, field));
  g_return_if_fail (is_text (&self->info->fields[field]));

  if (value == NULL || *value == '\0')
    {
      tov_record_unset (self, field);
      return;
    }

  if (g_set_str (&self->values[field].text, value))
    self->stated |= (guint64) 1 << field;
}

gint64
tov_record_get_int (const TovRecord *self,
                    int              field)
{
  g_return_val_if_fail (has_field (self, field), 0);
  g_return_val_if_fail (!is_text (&self->info->fields[field]), 0);

  return self->values[field].integer;
}

const char *
tov_record_get_text (const TovRecord *self,
                     int              field)
{
  g_return_val_if_fail (has_field (self, field), NULL);
  g_return_val_if_fail (is_text (&self->info->fields[field]), NULL);

  return self->values[field].text;
}
