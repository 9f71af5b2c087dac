/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-collation.h"

#include <unicode/ucol.h>

#include "tov-store-private.h"

static UCollator *
get_collator (void)
{
  static UCollator *collator;

  if (g_once_init_enter_pointer (&collator))
    {
      UErrorCode status = U_ZERO_ERROR;
      UCollator *opened = ucol_open ("da", &status);

      if (U_FAILURE (status))
        g_error ("Danish order is missing from ICU: %s", u_errorName (status));
      ucol_setAttribute (opened, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
      g_once_init_leave_pointer (&collator, opened);
    }

  return collator;
}

static int
compare (const char *a,
         int         a_length,
         const char *b,
         int         b_length)
{
  UErrorCode status = U_ZERO_ERROR;
  int order = ucol_strcollUTF8 (get_collator (), a, a_length, b, b_length, &status);

  /* SQLite wants a strict order: what looks the same is told apart by its bytes. */
  if (order != 0)
    return order;
  order = memcmp (a, b, (size_t) MIN (a_length, b_length));

  return order != 0 ? order : a_length - b_length;
}

static int
compare_cb (void       *user_data,
            int         a_length,
            const void *a,
            int         b_length,
            const void *b)
{
  return compare (a, a_length, b, b_length);
}

int
tov_danish_compare (const char *a,
                    const char *b)
{
  if (a == NULL || b == NULL)
    return (a != NULL) - (b != NULL);

  return compare (a, (int) strlen (a), b, (int) strlen (b));
}

gboolean
tov_collation_register (sqlite3 *db)
{
  return sqlite3_create_collation (db, "danish", SQLITE_UTF8, NULL, compare_cb) == SQLITE_OK;
}
