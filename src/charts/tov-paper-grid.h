/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * The annex's page grid: a text width of 168 mm in 12 columns with gutters of 4 mm, or 4 modules of
 * 3 columns. A chart on another width keeps the proportions. All in the units of @width.
 */
#define TOV_PAPER_WIDTH_MM 168.0
#define TOV_PAPER_GUTTER_MM 4.0
#define TOV_PAPER_COLUMN_MM (124.0 / 12)

/* Where column 1 … 12 begins and ends. */
static inline double
tov_paper_column_start (double width,
                        int    column)
{
  return width / TOV_PAPER_WIDTH_MM * (column - 1) * (TOV_PAPER_COLUMN_MM + TOV_PAPER_GUTTER_MM);
}

static inline double
tov_paper_column_end (double width,
                      int    column)
{
  return tov_paper_column_start (width, column) + width / TOV_PAPER_WIDTH_MM * TOV_PAPER_COLUMN_MM;
}

/* Where module 0 (A) … 3 (D) begins. */
static inline double
tov_paper_module (double width,
                  int    module)
{
  return tov_paper_column_start (width, 3 * module + 1);
}
