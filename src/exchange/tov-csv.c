/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-csv.h"

#include <csv.h>
#include <glib/gi18n-lib.h>

#include "tov-error.h"
#include "tov-input-private.h"

typedef struct
{
  TovCsv *csv;
  struct csv_parser parser;
  GPtrArray *values; /* of the row being read */
  guint line;        /* where that row begins */
  gboolean complete; /* the row ended within the line just fed */
} Reader;

static void
row_free (TovCsvRow *row)
{
  for (guint i = 0; i < row->n_values; i++)
    g_free (row->values[i]);
  g_free (row->values);
  g_free (row->error);
  g_free (row);
}

/* What the file holds, as UTF-8 without BOM. */
static char *
decode (TovCsv  *self,
        GBytes  *bytes,
        GError **error)
{
  gsize size = g_bytes_get_size (bytes);
  const char *data = size > 0 ? g_bytes_get_data (bytes, NULL) : "";
  g_autofree char *text = NULL;

  if (size >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    {
      g_set_error (
          error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
          _("%s is encoded as UTF-16. Save it as UTF-8 (“CSV UTF-8” in a spreadsheet) and try again."),
          self->name);
      return NULL;
    }

  if (size > 0 && memchr (data, '\0', size) != NULL)
    {
      g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
                   _("%s is not a text file: it holds zero bytes. Save it as CSV and try again."),
                   self->name);
      return NULL;
    }

  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      size -= 3;
    }

  self->is_utf8 = g_utf8_validate_len (data, size, NULL);
  if (self->is_utf8)
    return g_strndup (data, size);

  text = g_convert (data, size, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
  if (text == NULL)
    g_set_error (
        error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
        _("%s is encoded neither as UTF-8 nor as Windows-1252. Save it as UTF-8 and try again."),
        self->name);
  return g_steal_pointer (&text);
}

/* The end of the line at @text, past its line break; a lone carriage return breaks a line too. */
static const char *
line_end (const char *text)
{
  const char *end = text + strcspn (text, "\r\n");

  if (end[0] == '\r' && end[1] == '\n')
    return end + 2;
  return *end != '\0' ? end + 1 : end;
}

static gboolean
line_is_blank (const char *text,
               const char *end)
{
  while (text < end && g_ascii_isspace (*text))
    text++;
  return text == end;
}

/* The one of the known delimiters that the header has most of. Ties go to the semicolon, which is what a Danish
 * spreadsheet writes. */
static char
find_delimiter (const char *text)
{
  static const char delimiters[] = { ';', ',', '\t' };
  guint counts[G_N_ELEMENTS (delimiters)] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  while (line_end (text) != text && line_is_blank (text, line_end (text)))
    text = line_end (text);

  for (const char *end = line_end (text); text < end; text++)
    {
      if (*text == '"')
        quoted = !quoted;
      for (guint i = 0; !quoted && i < G_N_ELEMENTS (delimiters); i++)
        counts[i] += *text == delimiters[i];
    }

  for (guint i = 1; i < G_N_ELEMENTS (delimiters); i++)
    if (counts[i] > counts[best])
      best = i;
  return delimiters[best];
}

static void
field_cb (void   *field,
          size_t  size,
          void   *user_data)
{
  Reader *reader = user_data;
  g_autofree char *text = g_strndup (field, size);

  g_ptr_array_add (reader->values, tov_input_strip (text));
}

static void
row_cb (int   terminator,
        void *user_data)
{
  Reader *reader = user_data;
  TovCsvRow *row;
  gboolean is_empty = TRUE;

  reader->complete = TRUE;
  for (guint i = 0; i < reader->values->len; i++)
    is_empty = is_empty && *(const char *) g_ptr_array_index (reader->values, i) == '\0';

  if (is_empty)
    {
      g_ptr_array_set_size (reader->values, 0);
      return;
    }

  if (reader->csv->header == NULL)
    {
      reader->csv->header = g_steal_pointer (&reader->values);
      reader->values = g_ptr_array_new_with_free_func (g_free);
      return;
    }

  row = g_new0 (TovCsvRow, 1);
  row->line = reader->line;
  row->n_values = reader->values->len;
  row->values = (char **) g_ptr_array_free (g_steal_pointer (&reader->values), FALSE);
  reader->values = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (reader->csv->rows, row);
}

static void
reader_start (Reader *reader)
{
  csv_init (&reader->parser, CSV_STRICT);
  csv_set_delim (&reader->parser, reader->csv->delimiter);
}

/* Quotation marks that don't pair up. Within one line they cost that row; where they have swallowed line breaks, nobody
 * can say where the next row begins. */
static gboolean
take_malformed (Reader  *reader,
                guint    line,
                GError **error)
{
  TovCsvRow *row;

  if (reader->line != line || reader->csv->header == NULL)
    {
      g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
                   _("%s, line %u: the quotation marks of the row that begins here don’t match. "
                      "Put the whole value in quotation marks and double those within it."),
                   reader->csv->name, reader->line);
      return FALSE;
    }

  row = g_new0 (TovCsvRow, 1);
  row->line = line;
  row->error = g_strdup (_(
      "The quotation marks don’t match. Put the whole value in quotation marks and double those within it."));
  g_ptr_array_add (reader->csv->rows, row);
  g_ptr_array_set_size (reader->values, 0);
  csv_free (&reader->parser);
  reader_start (reader);
  return TRUE;
}

/* Whether any value of the line begins with a quotation mark. Where none does, those in it are part of the text: 19" rack. */
static gboolean
has_quoted_value (const char *text,
                  const char *end,
                  char        delimiter)
{
  gboolean at_start = TRUE;

  for (; text < end; text++)
    {
      if (at_start && *text == '"')
        return TRUE;
      at_start = *text == delimiter || (at_start && (*text == ' ' || *text == '\t'));
    }
  return FALSE;
}

/* Fed line by line, because the parser doesn't count lines and a quoted value may hold line breaks. */
static gboolean
read_lines (Reader      *reader,
            const char  *text,
            GError     **error)
{
  gboolean within = FALSE;
  guint line = 1;

  for (const char *end = line_end (text); *text != '\0'; text = end, end = line_end (text), line++)
    {
      if (!within && line_is_blank (text, end))
        continue;

      if (!within)
        {
          reader->line = line;
          csv_set_opts (&reader->parser,
                        has_quoted_value (text, end, reader->csv->delimiter) ? CSV_STRICT : 0);
        }
      reader->complete = FALSE;
      within = FALSE;
      if (csv_parse (&reader->parser, text, end - text, field_cb, row_cb, reader) !=
          (gsize) (end - text))
        {
          if (!take_malformed (reader, line, error))
            return FALSE;
        }
      else
        within = !reader->complete;
    }

  if (!within)
    return TRUE;

  g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
               _("%s, line %u: a quotation mark is opened here and never closed."),
               reader->csv->name, reader->line);
  return FALSE;
}

TovCsv *
tov_csv_parse (const char  *name,
               GBytes      *bytes,
               GError     **error)
{
  g_autoptr (TovCsv) self = g_new0 (TovCsv, 1);
  g_autofree char *text = NULL;
  g_autofree char *terminated = NULL;
  Reader reader = { .csv = self };
  gboolean success;

  self->name = g_strdup (name);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  text = decode (self, bytes, error);
  if (text == NULL)
    return NULL;

  /* The parser reports a row when it sees the line break. */
  terminated = g_strconcat (text, "\n", NULL);
  self->delimiter = find_delimiter (terminated);
  reader.values = g_ptr_array_new_with_free_func (g_free);
  reader_start (&reader);
  success = read_lines (&reader, terminated, error);
  csv_free (&reader.parser);
  g_ptr_array_unref (reader.values);
  if (!success)
    return NULL;

  if (self->header == NULL)
    {
      g_set_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
                   _("%s is empty. Its first line must name the columns."), name);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
tov_csv_free (TovCsv *self)
{
  g_clear_pointer (&self->header, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self->name);
  g_free (self);
}

char *
tov_csv_describe (const TovCsv *self)
{
  const char *delimiter = self->delimiter == ';'   ? _("semicolon")
                          : self->delimiter == ',' ? _("comma")
                                                   : _("tab");

  /* Translators: how a CSV file was read: its separator and its encoding, "semicolon, UTF-8". */
  return g_strdup_printf (_("%s, %s"), delimiter, self->is_utf8 ? "UTF-8" : "Windows-1252");
}

static gboolean
needs_quotes (const char *value,
              char        delimiter)
{
  const char special[] = { delimiter, '"', '\r', '\n', '\0' };

  return strpbrk (value, special) != NULL;
}

void
tov_csv_append_row (GString            *text,
                    char                delimiter,
                    const char * const *values,
                    guint               n_values)
{
  for (guint i = 0; i < n_values; i++)
    {
      gsize length = strlen (values[i]);

      if (i > 0)
        g_string_append_c (text, delimiter);
      if (!needs_quotes (values[i], delimiter))
        g_string_append_len (text, values[i], length);
      else
        {
          gsize size = csv_write (NULL, 0, values[i], length);
          g_autofree char *quoted = g_malloc (size);

          csv_write (quoted, size, values[i], length);
          g_string_append_len (text, quoted, size);
        }
    }
  g_string_append_c (text, '\n');
}
