/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-json-writer.h"

#include <json-glib/json-glib.h>
#include <math.h>

struct _TovJsonWriter
{
  GString *text;
  guint depth;
  gboolean is_first; /* nothing stands yet in the object or array that is open */
};

TovJsonWriter *
tov_json_writer_new (void)
{
  TovJsonWriter *self = g_new0 (TovJsonWriter, 1);

  self->text = g_string_new (NULL);
  self->is_first = TRUE;
  return self;
}

void
tov_json_writer_free (TovJsonWriter *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

static void
append_string (TovJsonWriter *self,
               const char    *value)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), value);
  g_autofree char *quoted = json_to_string (node, FALSE);

  g_string_append (self->text, quoted);
}

static void
start_line (TovJsonWriter *self)
{
  if (self->depth == 0)
    return;
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

static void
begin_value (TovJsonWriter *self,
             const char    *name)
{
  if (!self->is_first)
    g_string_append_c (self->text, ',');
  self->is_first = FALSE;
  start_line (self);
  if (name != NULL)
    {
      append_string (self, name);
      g_string_append (self->text, ": ");
    }
}

static void
begin (TovJsonWriter *self,
       const char    *name,
       char           bracket)
{
  begin_value (self, name);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->is_first = TRUE;
}

static void
end (TovJsonWriter *self,
     char           bracket)
{
  self->depth--;
  if (!self->is_first)
    {
      if (self->depth == 0)
        g_string_append_c (self->text, '\n');
      else
        start_line (self);
    }
  g_string_append_c (self->text, bracket);
  self->is_first = FALSE;
  if (self->depth == 0)
    g_string_append_c (self->text, '\n');
}

void
tov_json_writer_begin_object (TovJsonWriter *self,
                              const char    *name)
{
  begin (self, name, '{');
}

void
tov_json_writer_end_object (TovJsonWriter *self)
{
  end (self, '}');
}

void
tov_json_writer_begin_array (TovJsonWriter *self,
                             const char    *name)
{
  begin (self, name, '[');
}

void
tov_json_writer_end_array (TovJsonWriter *self)
{
  end (self, ']');
}

void
tov_json_writer_string (TovJsonWriter *self,
                        const char    *name,
                        const char    *value)
{
  begin_value (self, name);
  if (value != NULL)
    append_string (self, value);
  else
    g_string_append (self->text, "null");
}

void
tov_json_writer_integer (TovJsonWriter *self,
                         const char    *name,
                         gint64         value)
{
  begin_value (self, name);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

void
tov_json_writer_number (TovJsonWriter *self,
                        const char    *name,
                        double         value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  begin_value (self, name);
  /* 15 digits: all that a double holds of a decimal number, so 0.1 stays "0.1". */
  g_string_append (self->text, isfinite (value)
                                   ? g_ascii_formatd (buffer, sizeof buffer, "%.15g", value)
                                   : "null");
}

void
tov_json_writer_money (TovJsonWriter *self,
                       const char    *name,
                       TovMoney       value)
{
  g_autofree char *plain = value != TOV_MONEY_NONE ? tov_money_to_plain (value) : g_strdup ("null");

  begin_value (self, name);
  g_string_append (self->text, plain);
}

const char *
tov_json_writer_get_text (TovJsonWriter *self)
{
  return self->text->str;
}
