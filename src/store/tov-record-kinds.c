/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-kinds-private.h"

const TovKindInfo *
tov_kind_get_info (TovKind kind)
{
  g_return_val_if_fail (kind >= 0 && kind < TOV_N_KINDS, NULL);

  return tov_agreement_kinds[kind].table != NULL ? &tov_agreement_kinds[kind]
                                                 : &tov_candidate_kinds[kind];
}

int
tov_kind_find_field (TovKind     kind,
                     const char *name)
{
  const TovKindInfo *info = tov_kind_get_info (kind);

  g_return_val_if_fail (info != NULL, -1);

  for (guint i = 0; i < info->n_fields; i++)
    if (g_str_equal (info->fields[i].name, name))
      return (int) i;

  return -1;
}
