/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-period.h"
#include "tov-store.h"

G_BEGIN_DECLS

/**
 * TovScope:
 *
 * What a figure is about: a period (already cut at the as-of date), the as-of date, and the partnerships and jobcentres chosen
 * (NULL or empty: all). A jobcentre limits placements to those it pays for and candidates to those; it does not limit slots,
 * for a slot belongs to the agreement. A placement without a paying jobcentre is paid for by its candidate's.
 */
typedef struct
{
  TovPeriod period;
  TovDate   as_of;
  GArray   *partnerships; /* (element-type gint64) (nullable) */
  GArray   *jobcentres;   /* (element-type gint64) (nullable) */
} TovScope;

/* @from, @to, @as_of may be TOV_DATE_NONE: the file's first day, the as-of date, the file's cut-off or today. A period beyond
 * the as-of date is cut there; one that is empty then (from after to, or wholly in the future) is TOV_ERROR_INVALID_ARGUMENT
 * with a sentence. A file without any day up to then gives the as-of day alone. */
TovScope *tov_scope_new             (TovStore *store, TovDate from, TovDate to, TovDate as_of, GError **error);
TovScope *tov_scope_copy            (const TovScope *scope);
void      tov_scope_free            (TovScope *scope);
void      tov_scope_add_partnership (TovScope *scope, gint64 id);
void      tov_scope_add_jobcentre   (TovScope *scope, gint64 id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovScope, tov_scope_free)

G_END_DECLS
