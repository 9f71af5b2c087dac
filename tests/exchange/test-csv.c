/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-csv.h"
#include "tov-error.h"
#include "tov-value.h"

static TovCsv *
parse (const char  *text,
       gsize        size,
       GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size);

  return tov_csv_parse ("x.csv", bytes, error);
}

static TovCsv *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  TovCsv *csv = parse (text, strlen (text), &error);

  g_assert_no_error (error);
  return csv;
}

static const TovCsvRow *
get_row (const TovCsv *csv,
         guint         i)
{
  g_assert_cmpuint (i, <, csv->rows->len);
  return g_ptr_array_index (csv->rows, i);
}

static void
assert_row (const TovCsv *csv,
            guint         i,
            guint         line,
            const char   *first,
            const char   *second)
{
  const TovCsvRow *row = get_row (csv, i);

  g_assert_null (row->error);
  g_assert_cmpuint (row->line, ==, line);
  g_assert_cmpuint (row->n_values, ==, 2);
  g_assert_cmpstr (row->values[0], ==, first);
  g_assert_cmpstr (row->values[1], ==, second);
}

static void
assert_error (const char *text,
              gsize       size,
              const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovCsv) csv = parse (text, size, &error);

  g_assert_null (csv);
  g_assert_error (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” does not say “%s”", error->message, part);
}

static void
test_delimiters (void)
{
  const char *texts[] = { "a;b\n1;x,y\n", "a,b\n1,\"x,y\"\n", "a\tb\n1\tx,y\n" };
  const char *described[] = { "semicolon, UTF-8", "comma, UTF-8", "tab, UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (TovCsv) csv = read_text (texts[i]);
      g_autofree char *description = tov_csv_describe (csv);

      assert_row (csv, 0, 2, "1", "x,y");
      g_assert_cmpstr (description, ==, described[i]);
    }
}

/* A delimiter within quotation marks isn't one. */
static void
test_delimiter_in_quotes (void)
{
  g_autoptr (TovCsv) csv = read_text ("\"a,b,c\";d\n1;2\n");

  g_assert_cmpint (csv->delimiter, ==, ';');
  assert_row (csv, 0, 2, "1", "2");
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *text;
    gboolean is_utf8;
  } cases[] = {
    { "a;b\n\xc3\xa6;\xc3\xb8\n", TRUE },
    { "\xef\xbb\xbf"
      "a;b\n\xc3\xa6;\xc3\xb8\n",
      TRUE },
    { "a;b\n\xe6;\xf8\n", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TovCsv) csv = read_text (cases[i].text);

      g_assert_cmpstr (g_ptr_array_index (csv->header, 0), ==, "a");
      assert_row (csv, 0, 2, "æ", "ø");
      g_assert_cmpint (csv->is_utf8, ==, cases[i].is_utf8);
    }
}

static void
test_windows_1252 (void)
{
  g_autoptr (TovCsv) csv = read_text ("a;b\n\x93p\xe5\x94;\x80\n");
  g_autofree char *description = tov_csv_describe (csv);

  assert_row (csv, 0, 2, "“på”", "€");
  g_assert_cmpstr (description, ==, "semicolon, Windows-1252");
}

/* The line is the one on which the row begins, also after values with line breaks in them. */
static void
test_lines (void)
{
  g_autoptr (TovCsv) csv = read_text (
      "\n\na;b\r\n\r\n1;\"two\r\nlines\"\r\n2;x\r\n\r\n \r\n3;\"\n\n\"\r\n4;y");

  g_assert_cmpuint (csv->rows->len, ==, 4);
  assert_row (csv, 0, 5, "1", "two\r\nlines");
  assert_row (csv, 1, 7, "2", "x");
  assert_row (csv, 2, 10, "3", "");
  assert_row (csv, 3, 13, "4", "y");
}

static void
test_old_line_breaks (void)
{
  g_autoptr (TovCsv) csv = read_text ("a;b\r1;2\r3;4\r");

  assert_row (csv, 0, 2, "1", "2");
  assert_row (csv, 1, 3, "3", "4");
}

static void
test_values (void)
{
  g_autoptr (TovCsv) csv = read_text (" a ; b\n  x  ;\" y \"\n\"say \"\"hi\"\"\";\xc2\xa0z\n;;;\n");

  g_assert_cmpuint (csv->rows->len, ==, 2);
  assert_row (csv, 0, 2, "x", "y");
  assert_row (csv, 1, 3, "say \"hi\"", "z");
  g_assert_cmpstr (g_ptr_array_index (csv->header, 1), ==, "b");
}

/* Wrong quotation marks within a line cost that row alone. */
static void
test_stray_quotes (void)
{
  g_autoptr (TovCsv) csv = read_text ("a;b\n1;x\n\"Bo\" Hansen;y\n2;z\n");

  g_assert_cmpuint (csv->rows->len, ==, 3);
  assert_row (csv, 0, 2, "1", "x");
  g_assert_nonnull (get_row (csv, 1)->error);
  g_assert_cmpuint (get_row (csv, 1)->line, ==, 3);
  assert_row (csv, 2, 4, "2", "z");
}

static void
test_quotes_within_text (void)
{
  g_autoptr (TovCsv) csv = read_text ("a;b\n19\" rack; the \"good\" one\n\"x\";\"y\"\n");

  assert_row (csv, 0, 2, "19\" rack", "the \"good\" one");
  assert_row (csv, 1, 3, "x", "y");
}

static void
test_errors (void)
{
  assert_error ("", 0, "x.csv is empty");
  assert_error ("\n \n", 3, "x.csv is empty");
  assert_error ("\xff\xfe"
                "a\0;\0",
                6, "UTF-16");
  assert_error ("\xfe\xff\0a", 4, "UTF-16");
  assert_error ("a;b\n1;\0\n", 8, "zero bytes");
  assert_error ("a;b\n1;\x81\n", 8, "neither as UTF-8");
  assert_error ("a;b\n1;2\n3;\"x\n4;5\n", 17, "line 3");
  assert_error ("a;b\n1;\"x\ny\"z;\n", 14, "line 2");
}

static void
test_write (void)
{
  static const char * const values[] = { "a", "b;c", "say \"hi\"", "two\nlines", "", "1,5" };
  g_autoptr (GString) text = g_string_new ("h;h2;h3;h4;h5;h6\n");
  g_autoptr (TovCsv) csv = NULL;
  const TovCsvRow *row;

  tov_csv_append_row (text, ';', values, G_N_ELEMENTS (values));
  g_assert_cmpstr (text->str, ==,
                   "h;h2;h3;h4;h5;h6\na;\"b;c\";\"say \"\"hi\"\"\";\"two\nlines\";;1,5\n");

  csv = read_text (text->str);
  row = get_row (csv, 0);
  g_assert_cmpuint (row->n_values, ==, G_N_ELEMENTS (values));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_cmpstr (row->values[i], ==, values[i]);
}

static void
test_guard (void)
{
  static const struct
  {
    const char *plain;
    const char *guarded;
  } cases[] = {
    { "=1+1", "'=1+1" }, { "+45 12 34", "'+45 12 34" }, { "-x", "'-x" },  { "@a", "'@a" },
    { "'=1", "''=1" },   { "'quoted'", "'quoted'" },    { "a=b", "a=b" }, { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *guarded = tov_value_guard (cases[i].plain);
      g_autofree char *plain = tov_value_unguard (guarded);

      g_assert_cmpstr (guarded, ==, cases[i].guarded);
      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/delimiters", test_delimiters);
  g_test_add_func ("/csv/delimiter-in-quotes", test_delimiter_in_quotes);
  g_test_add_func ("/csv/encodings", test_encodings);
  g_test_add_func ("/csv/windows-1252", test_windows_1252);
  g_test_add_func ("/csv/lines", test_lines);
  g_test_add_func ("/csv/old-line-breaks", test_old_line_breaks);
  g_test_add_func ("/csv/values", test_values);
  g_test_add_func ("/csv/stray-quotes", test_stray_quotes);
  g_test_add_func ("/csv/quotes-within-text", test_quotes_within_text);
  g_test_add_func ("/csv/errors", test_errors);
  g_test_add_func ("/csv/write", test_write);
  g_test_add_func ("/csv/guard", test_guard);
  return g_test_run ();
}
