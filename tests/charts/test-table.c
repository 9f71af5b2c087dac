/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-table.h"

static void
test_cells (void)
{
  g_autoptr (TovTable) table = tov_table_new ();
  g_autoptr (TovTable) other = NULL;

  tov_table_add_column (table, "Outcome", TOV_ALIGN_LEFT);
  tov_table_add_column (table, "Count", TOV_ALIGN_RIGHT);
  tov_table_add_row (table, (const char *[]) { "Education", "4" });
  tov_table_add_row (table, (const char *[]) { "Total", NULL });
  tov_table_mark_total (table);
  other = tov_table_ref (table);

  g_assert_cmpuint (tov_table_n_columns (other), ==, 2);
  g_assert_cmpuint (tov_table_n_rows (other), ==, 2);
  g_assert_cmpstr (tov_table_title (other, 1), ==, "Count");
  g_assert_cmpint (tov_table_align (other, 0), ==, TOV_ALIGN_LEFT);
  g_assert_cmpint (tov_table_align (other, 1), ==, TOV_ALIGN_RIGHT);
  g_assert_cmpstr (tov_table_cell (other, 0, 1), ==, "4");
  g_assert_cmpstr (tov_table_cell (other, 1, 1), ==, "");
  g_assert_false (tov_table_is_total (other, 0));
  g_assert_true (tov_table_is_total (other, 1));
}

static void
test_empty (void)
{
  g_autoptr (TovTable) table = tov_table_new ();

  g_assert_cmpuint (tov_table_n_columns (table), ==, 0);
  g_assert_cmpuint (tov_table_n_rows (table), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/table/cells", test_cells);
  g_test_add_func ("/charts/table/empty", test_empty);
  return g_test_run ();
}
