/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include <glib/gi18n-lib.h>

#include "tov-store-private.h"

/*
 * What must hold between records beyond that they are there: a partnership is with one company, and its slots are at that company's
 * sites. Three kinds can break it: the slot, the partnership that changes its company, and the site that does.
 */

#define SLOT_SQL \
  "SELECT 1 FROM site, partnership WHERE site.id = ?2 AND partnership.id = ?1 AND site.company_id <> partnership.company_id"

#define PARTNERSHIP_SQL \
  "SELECT 1 FROM slot JOIN site ON site.id = slot.site_id WHERE slot.partnership_id = ?1 AND site.company_id <> ?2"

#define SITE_SQL \
  "SELECT 1 FROM slot JOIN partnership ON partnership.id = slot.partnership_id" \
  " WHERE slot.site_id = ?1 AND partnership.company_id <> ?2"

static gint64
get_field (const TovRecord *record,
           const char      *name)
{
  return tov_record_get_int (record, tov_kind_find_field (tov_record_get_kind (record), name));
}

/* Whether @sql yields no row with these two. */
static gboolean
yields_none (TovStore    *store,
             const char  *sql,
             gint64       first,
             gint64       second,
             GError     **error)
{
  g_autoptr (TovStatement) statement = tov_statement_new (store, sql, error);

  if (statement == NULL)
    return FALSE;

  tov_statement_bind_int (statement, 1, first);
  tov_statement_bind_int (statement, 2, second);

  int row = tov_statement_step (statement, error);

  if (row > 0)
    g_set_error_literal (error, TOV_ERROR, TOV_ERROR_INVALID_VALUE,
                         _("A slot must be at a site of the company that the partnership is with."));

  return row == 0;
}

gboolean
tov_record_check_relations (TovStore         *store,
                            const TovRecord  *record,
                            GError          **error)
{
  switch ((int) tov_record_get_kind (record))
    {
    case TOV_KIND_SLOT:
      return yields_none (store, SLOT_SQL, get_field (record, "partnership_id"),
                          get_field (record, "site_id"), error);
    case TOV_KIND_PARTNERSHIP:
      return yields_none (store, PARTNERSHIP_SQL, tov_record_get_id (record),
                          get_field (record, "company_id"), error);
    case TOV_KIND_SITE:
      return yields_none (store, SITE_SQL, tov_record_get_id (record),
                          get_field (record, "company_id"), error);
    default:
      return TRUE;
    }
}
