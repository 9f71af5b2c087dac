/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gi18n-lib.h>

#include "tov-scope.h"

G_BEGIN_DECLS

/* The options that say what a figure, chart or report is about. Zero-initialise; clear with
 * tov_cli_scope_options_clear(). */
typedef struct
{
  char  *from;
  char  *to;
  char  *as_of;
  char **partnerships;
  char **jobcentres;
} TovCliScopeOptions;

/* Entries for a GOptionEntry array. Names are taken as the bytes that they are, because the locale's encoding may not have
 * their letters. */
/* clang-format off */
#define TOV_CLI_SCOPE_ENTRIES(options) \
  { "from", 0, 0, G_OPTION_ARG_STRING, &(options).from, N_ ("First day of the period"), N_ ("DATE") }, \
  { "to", 0, 0, G_OPTION_ARG_STRING, &(options).to, N_ ("Last day of the period"), N_ ("DATE") }, \
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &(options).as_of, N_ ("What is known on this day"), N_ ("DATE") }, \
  { "partnership", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &(options).partnerships, N_ ("Only this partnership; may be repeated"), N_ ("NAME") }, \
  { "jobcentre", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &(options).jobcentres, N_ ("Only this jobcentre; may be repeated"), N_ ("NAME") }
/* clang-format on */

/* What can be wrong with the options without looking into the file. TOV_ERROR_INVALID_ARGUMENT. */
gboolean tov_cli_scope_options_check (const TovCliScopeOptions *options, GError **error);
/* TOV_ERROR_INVALID_ARGUMENT for names that the file doesn't have and for periods without a day. */
TovScope *tov_cli_scope_new           (TovStore *store, const TovCliScopeOptions *options, GError **error);
void      tov_cli_scope_options_clear (TovCliScopeOptions *options);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TovCliScopeOptions, tov_cli_scope_options_clear)

G_END_DECLS
