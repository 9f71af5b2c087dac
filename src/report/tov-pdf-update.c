/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-pdf-update.h"

#include <string.h>

#include "tov-error.h"

/* Cairo 1.18 writes structure elements, outline and metadata, but drops alt attributes, language and header scopes. A PDF may be
 * extended by appending new versions of some objects and a cross-reference table of these; everything before stays as Cairo wrote it. */

typedef struct
{
  const char *data; /* followed by a NUL, so that reading a number or a word ends with the file */
  gsize length;
  gsize xref; /* offset of the cross-reference table */
  guint size; /* number of objects, object 0 included */
  guint root;
  guint info;
  GArray *offsets; /* (element-type gsize) by object number */
} PdfFile;

typedef struct
{
  guint number;
  GString *body; /* between "N 0 obj\n" and "endobj" */
} PdfObject;

static void
pdf_object_free (PdfObject *object)
{
  g_string_free (object->body, TRUE);
  g_free (object);
}

static gboolean
fail (GError     **error,
      const char  *what)
{
  g_set_error (error, TOV_ERROR, TOV_ERROR_FAILED, "The PDF could not be completed: %s.", what);
  return FALSE;
}

/* GLib's searches end at a NUL, and a PDF is full of them. */
static const char *
find_last (const PdfFile *file,
           const char    *needle)
{
  gsize length = strlen (needle);

  for (gsize at = file->length >= length ? file->length - length + 1 : 0; at > 0; at--)
    if (memcmp (file->data + at - 1, needle, length) == 0)
      return file->data + at - 1;
  return NULL;
}

/* The number after @key in @text: "/Root 38 0 R" is 38. 0 where there is none. */
static guint
number_after (const char *text,
              const char *key)
{
  const char *found = strstr (text, key);

  return found != NULL ? (guint) g_ascii_strtoull (found + strlen (key), NULL, 10) : 0;
}

static gboolean
read_table (PdfFile  *file,
            GError  **error)
{
  const char *at = file->data + file->xref;
  char *after = NULL;
  guint64 first, count;

  if (file->xref >= file->length || !g_str_has_prefix (at, "xref"))
    return fail (error, "its cross-reference table was not found");
  first = g_ascii_strtoull (at + strlen ("xref"), &after, 10);
  count = g_ascii_strtoull (after, &after, 10);
  if (first != 0 || count != file->size)
    return fail (error, "its cross-reference table is in parts");

  while (*after == '\r' || *after == '\n' || *after == ' ')
    after++;
  if (count > file->length / 20 || after + count * 20 > file->data + file->length)
    return fail (error, "its cross-reference table is cut off");

  for (guint64 i = 0; i < count; i++)
    {
      gsize offset = (gsize) g_ascii_strtoull (after + i * 20, NULL, 10);

      g_array_append_val (file->offsets, offset);
    }
  return TRUE;
}

static gboolean
read_file (PdfFile  *file,
           GError  **error)
{
  const char *start = find_last (file, "startxref");
  const char *trailer = find_last (file, "trailer");
  g_autofree char *text = NULL;

  if (start == NULL || trailer == NULL || trailer > start)
    return fail (error, "it has no trailer");
  file->xref = (gsize) g_ascii_strtoull (start + strlen ("startxref"), NULL, 10);
  text = g_strndup (trailer, (gsize) (start - trailer));
  file->size = number_after (text, "/Size ");
  file->root = number_after (text, "/Root ");
  file->info = number_after (text, "/Info ");
  if (file->size == 0 || file->root == 0 || file->root >= file->size)
    return fail (error, "its trailer names no catalog");
  return read_table (file, error);
}

/* The object's text without "N 0 obj" and "endobj"; NULL where it isn't a plain dictionary that starts as @type does. */
static GString *
dup_dictionary (const PdfFile *file,
                guint          number,
                const char    *type)
{
  gsize offset = g_array_index (file->offsets, gsize, number);
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n<< %s", number, type);
  const char *at, *body, *end;

  if (offset == 0 || offset >= file->length)
    return NULL;
  at = file->data + offset;
  if (strncmp (at, head, strlen (head)) != 0)
    return NULL;
  body = strchr (at, '\n');
  end = body != NULL ? strstr (body, "endobj") : NULL;
  return end != NULL ? g_string_new_len (body + 1, end - body - 1) : NULL;
}

static void
insert_entries (GString    *dictionary,
                const char *entries)
{
  const char *end = g_strrstr (dictionary->str, ">>");

  if (end != NULL)
    g_string_insert (dictionary, end - dictionary->str, entries);
}

/* A text string as PDF wants it: UTF-16 with a byte order mark, in hexadecimal. */
static char *
text_string (const char *text)
{
  glong n_units = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n_units, NULL);
  GString *out = g_string_new ("<FEFF");

  for (glong i = 0; i < n_units; i++)
    g_string_append_printf (out, "%04X", units[i]);
  g_string_append_c (out, '>');
  return g_string_free_and_steal (out);
}

static void
add_object (GPtrArray *objects,
            guint      number,
            GString   *body)
{
  PdfObject *object = g_new0 (PdfObject, 1);

  object->number = number;
  object->body = body;
  g_ptr_array_add (objects, object);
}

/* Structure elements are numbered in the order in which their tags were begun, so the n-th Figure is the n-th drawn. */
static gboolean
complete_elements (const PdfFile       *file,
                   const TovPdfUpdate  *update,
                   GPtrArray           *objects,
                   GError             **error)
{
  guint n_figures = 0, n_headers = 0;

  for (guint i = 1; i < file->size; i++)
    {
      g_autoptr (GString) body = dup_dictionary (file, i, "/Type /StructElem");

      if (body == NULL)
        continue;
      if (strstr (body->str, "/S /Figure\n") != NULL)
        {
          g_autofree char *alt = NULL, *entry = NULL;

          if (n_figures == update->alternatives->len)
            return fail (error, "it holds more figures than alternative texts");
          alt = text_string (g_ptr_array_index (update->alternatives, n_figures++));
          entry = g_strdup_printf ("   /Alt %s\n", alt);
          insert_entries (body, entry);
          add_object (objects, i, g_steal_pointer (&body));
        }
      else if (strstr (body->str, "/S /TH\n") != NULL)
        {
          if (n_headers == update->header_scopes->len)
            return fail (error, "it holds more header cells than scopes");
          insert_entries (body, g_array_index (update->header_scopes, TovHeaderScope,
                                               n_headers++) == TOV_HEADER_ROW
                                    ? "   /A << /O /Table /Scope /Row >>\n"
                                    : "   /A << /O /Table /Scope /Column >>\n");
          add_object (objects, i, g_steal_pointer (&body));
        }
    }

  if (n_figures != update->alternatives->len || n_headers != update->header_scopes->len)
    return fail (error, "it holds fewer figures or header cells than were drawn");
  return TRUE;
}

static GString *
metadata_stream (const TovPdfUpdate *update)
{
  g_autofree char *title = g_markup_escape_text (update->title, -1);
  g_autofree char *packet = g_strdup_printf (
      "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
      "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n"
      "<xmp:CreateDate>%s</xmp:CreateDate><xmp:CreatorTool>Tovholder</xmp:CreatorTool>\n"
      "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>",
      title, update->language, update->created);
  GString *body = g_string_new (NULL);

  g_string_append_printf (
      body, "<< /Type /Metadata /Subtype /XML /Length %zu >>\nstream\n%s\nendstream\n",
      strlen (packet), packet);
  return body;
}

static gboolean
complete_catalog (const PdfFile       *file,
                  const TovPdfUpdate  *update,
                  GPtrArray           *objects,
                  GError             **error)
{
  g_autoptr (GString) catalog = dup_dictionary (file, file->root, "/Type /Catalog");
  g_autofree char *entries = NULL;

  if (catalog == NULL)
    return fail (error, "its catalog was not found");
  entries = g_strdup_printf (
      "   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n   /Metadata %u 0 R\n",
      update->language, file->size);
  insert_entries (catalog, entries);
  add_object (objects, file->root, g_steal_pointer (&catalog));
  add_object (objects, file->size, metadata_stream (update));
  return TRUE;
}

static int
compare_objects (gconstpointer a,
                 gconstpointer b)
{
  const PdfObject *first = *(const PdfObject * const *) a, *second = *(const PdfObject * const *) b;

  return first->number < second->number ? -1 : first->number > second->number;
}

static GBytes *
write_update (const PdfFile *file,
              GPtrArray     *objects)
{
  GString *out = g_string_new_len (file->data, (gssize) file->length);
  g_autoptr (GString) table = g_string_new ("xref\n");
  gsize xref;

  g_ptr_array_sort (objects, compare_objects);
  for (guint i = 0; i < objects->len; i++)
    {
      const PdfObject *object = g_ptr_array_index (objects, i);

      g_string_append_printf (table, "%u 1\n%010zu 00000 n \n", object->number, out->len);
      g_string_append_printf (out, "%u 0 obj\n", object->number);
      g_string_append_len (out, object->body->str, (gssize) object->body->len);
      g_string_append (out, "endobj\n");
    }
  xref = out->len;
  g_string_append (out, table->str);
  g_string_append_printf (
      out,
      "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n   /Prev %zu\n>>\nstartxref\n%zu\n%%%%EOF\n",
      file->size + 1, file->root, file->info, file->xref, xref);
  return g_string_free_to_bytes (out);
}

GBytes *
tov_pdf_update_append (GBytes              *pdf,
                       const TovPdfUpdate  *update,
                       GError             **error)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func ((GDestroyNotify) pdf_object_free);
  g_autofree char *copy = NULL;
  PdfFile file = { .offsets = offsets };

  g_return_val_if_fail (pdf != NULL && update != NULL, NULL);
  g_return_val_if_fail (update->alternatives != NULL && update->header_scopes != NULL, NULL);

  file.length = g_bytes_get_size (pdf);
  copy = g_malloc (file.length + 1);
  if (file.length > 0)
    memcpy (copy, g_bytes_get_data (pdf, NULL), file.length);
  copy[file.length] = '\0';
  file.data = copy;
  if (!read_file (&file, error) || !complete_elements (&file, update, objects, error) ||
      !complete_catalog (&file, update, objects, error))
    return NULL;
  return write_update (&file, objects);
}
