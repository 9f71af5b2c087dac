/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-catalog-private.h"

#include <string.h>

#define MAGIC 0x950412deu
#define CONTEXT_END "\004"

/* Where the fields of the header lie, in bytes: magic, revision, number of messages, the two tables. */
#define HEADER_SIZE 20
#define OFFSET_COUNT 8
#define OFFSET_ORIGINALS 12
#define OFFSET_TRANSLATIONS 16

/* A table's row: length and place of a string. */
#define ROW_SIZE 8

struct _TovCatalog
{
  GBytes *bytes;
  const guint8 *data;
  gsize size;
  guint32 count;
  guint32 originals;
  guint32 translations;
};

static guint32
read_number (const TovCatalog *self,
             gsize             offset)
{
  guint32 number;

  memcpy (&number, self->data + offset, sizeof number);
  return number;
}

static const char *
read_string (const TovCatalog *self,
             guint32           table,
             guint32           index,
             gsize            *length)
{
  gsize row = (gsize) table + (gsize) index * ROW_SIZE;

  *length = read_number (self, row);
  return (const char *) self->data + read_number (self, row + 4);
}

static gboolean
table_is_sound (const TovCatalog *self,
                guint32           table)
{
  if ((guint64) table + (guint64) self->count * ROW_SIZE > self->size)
    return FALSE;

  for (guint32 i = 0; i < self->count; i++)
    {
      gsize row = (gsize) table + (gsize) i * ROW_SIZE;
      guint64 end = (guint64) read_number (self, row) + read_number (self, row + 4);

      /* Every string is followed by a zero, within the catalog. */
      if (end >= self->size || self->data[end] != '\0')
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_sound (const TovCatalog *self)
{
  return table_is_sound (self, self->originals) && table_is_sound (self, self->translations);
}

TovCatalog *
tov_catalog_new (GBytes *bytes)
{
  g_autoptr (TovCatalog) self = g_new0 (TovCatalog, 1);

  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);
  if (self->size < HEADER_SIZE || read_number (self, 0) != MAGIC)
    return NULL;

  self->count = read_number (self, OFFSET_COUNT);
  self->originals = read_number (self, OFFSET_ORIGINALS);
  self->translations = read_number (self, OFFSET_TRANSLATIONS);
  if (!is_sound (self))
    return NULL;

  return g_steal_pointer (&self);
}

void
tov_catalog_free (TovCatalog *self)
{
  g_bytes_unref (self->bytes);
  g_free (self);
}

/* The originals are sorted by their bytes, a plural's by its singular. */
static const char *
find (const TovCatalog *self,
      const char       *key,
      gsize            *length)
{
  guint32 low = 0;
  guint32 high = self->count;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      gsize ignored;
      int order = strcmp (key, read_string (self, self->originals, middle, &ignored));

      if (order == 0)
        return read_string (self, self->translations, middle, length);
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

const char *
tov_catalog_lookup (const TovCatalog *self,
                    const char       *context,
                    const char       *message,
                    guint             form)
{
  g_autofree char *with_context = context != NULL
                                      ? g_strconcat (context, CONTEXT_END, message, NULL)
                                      : NULL;
  gsize length;
  const char *translation = find (self, with_context != NULL ? with_context : message, &length);
  const char *end;

  if (translation == NULL)
    return NULL;

  /* Plural forms follow each other, each ended by a zero. */
  end = translation + length;
  for (; form > 0 && translation <= end; form--)
    translation += strlen (translation) + 1;

  return translation < end && *translation != '\0' ? translation : NULL;
}
