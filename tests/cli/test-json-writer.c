/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-json-writer.h"

#include <json-glib/json-glib.h>
#include <math.h>

/* Every amount of øre is written as what it is, also those that no double can hold exactly. */
static void
test_money (void)
{
  static const struct
  {
    TovMoney amount;
    const char *text;
  } cases[] = {
    { TOV_KRONER (8325, 10), "[\n  8325.10\n]\n" },
    { -TOV_KRONER (8325, 10), "[\n  -8325.10\n]\n" },
    { 0, "[\n  0.00\n]\n" },
    { -5, "[\n  -0.05\n]\n" },
    { G_GINT64_CONSTANT (999999999999999), "[\n  9999999999999.99\n]\n" },
    { TOV_MONEY_NONE, "[\n  null\n]\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TovJsonWriter) json = tov_json_writer_new ();

      tov_json_writer_begin_array (json, NULL);
      tov_json_writer_money (json, NULL, cases[i].amount);
      tov_json_writer_end_array (json);
      g_assert_cmpstr (tov_json_writer_get_text (json), ==, cases[i].text);
    }
}

static void
test_structure (void)
{
  g_autoptr (TovJsonWriter) json = tov_json_writer_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *object;

  tov_json_writer_begin_object (json, NULL);
  tov_json_writer_string (json, "text", "say \"æ\"\n\\");
  tov_json_writer_string (json, "nothing", NULL);
  tov_json_writer_integer (json, "count", -3);
  tov_json_writer_number (json, "share", 0.1);
  tov_json_writer_number (json, "undefined", NAN);
  tov_json_writer_begin_array (json, "empty");
  tov_json_writer_end_array (json);
  tov_json_writer_begin_array (json, "list");
  tov_json_writer_begin_object (json, NULL);
  tov_json_writer_end_object (json);
  tov_json_writer_integer (json, NULL, 1);
  tov_json_writer_end_array (json);
  tov_json_writer_end_object (json);

  json_parser_load_from_data (parser, tov_json_writer_get_text (json), -1, &error);
  g_assert_no_error (error);
  object = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (object, "text"), ==, "say \"æ\"\n\\");
  g_assert_true (json_object_get_null_member (object, "nothing"));
  g_assert_cmpint (json_object_get_int_member (object, "count"), ==, -3);
  g_assert_cmpfloat (json_object_get_double_member (object, "share"), ==, 0.1);
  g_assert_true (json_object_get_null_member (object, "undefined"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "empty")), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "list")), ==, 2);
  g_assert_nonnull (strstr (tov_json_writer_get_text (json), "\"share\": 0.1,"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-writer/money", test_money);
  g_test_add_func ("/json-writer/structure", test_structure);
  return g_test_run ();
}
