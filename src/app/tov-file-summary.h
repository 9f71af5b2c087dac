/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-views.h"

G_BEGIN_DECLS

/* What the window itself shows of an open file: its title, the date it is seen from, and the partnerships in the sidebar. */
typedef struct
{
  char *title; /* never empty: the file's name where it has no title */
  char *note;  /* in the window's language; nullable */
  TovDate as_of;
  TovDate first_day;  /* TOV_DATE_NONE in an empty file */
  char *municipality; /* these three nullable */
  char *committee;
  char *case_number;
  char *undo_name; /* what would be undone and done again; NULL for nothing */
  char *redo_name;
  GPtrArray *partnerships; /* (element-type TovPartnershipSummary) in Danish order */
} TovFileSummary;

TovFileSummary *tov_file_summary_load (TovStore *store, GError **error);
void tov_file_summary_free (TovFileSummary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovFileSummary, tov_file_summary_free)

G_END_DECLS
