/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-log-name.h"

#include <json-glib/json-glib.h>

/* Stands for an argument that was taken out of the log. */
#define GONE "…"

static JsonArray *
parse_arguments (const char *arguments)
{
  g_autoptr (JsonNode) root = arguments != NULL ? json_from_string (arguments, NULL) : NULL;

  return root != NULL && JSON_NODE_HOLDS_ARRAY (root) ? json_node_dup_array (root) : NULL;
}

static const char *
get_argument (JsonArray *array,
              guint      number)
{
  if (array == NULL || number >= json_array_get_length (array))
    return GONE;

  JsonNode *node = json_array_get_element (array, number);

  return json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : GONE;
}

/* "%s" and "%2$s": a translation may need another order. Never handed to printf. */
static char *
substitute (const char *format,
            JsonArray  *array)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint next = 0;

  for (const char *p = format; *p != '\0'; p++)
    {
      if (p[0] != '%')
        g_string_append_c (text, *p);
      else if (p[1] == 's')
        {
          g_string_append (text, get_argument (array, next++));
          p++;
        }
      else if (p[1] >= '1' && p[1] <= '9' && p[2] == '$' && p[3] == 's')
        {
          g_string_append (text, get_argument (array, (guint) (p[1] - '1')));
          p += 3;
        }
      else
        {
          g_string_append_c (text, '%');
          p += p[1] == '%';
        }
    }

  return g_steal_pointer (&text->str);
}

char *
tov_log_name_format (const char  *name,
                     const char  *arguments,
                     gint64       n_entries,
                     TovLanguage  language)
{
  if (name == NULL || *name == '\0')
    return g_strdup_printf (
        tov_ntext (language, "Change to %d record", "Changes to %d records", (gulong) n_entries),
        (int) n_entries);

  g_autoptr (JsonArray) array = parse_arguments (arguments);

  return substitute (tov_text (language, name), array);
}
