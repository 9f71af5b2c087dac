/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-views.h"

G_BEGIN_DECLS

/**
 * TovSitesGrid:
 *
 * A row for each site: its name, how many of the allowed supported persons are there, and its slots with who sits there and until when.
 */
#define TOV_TYPE_SITES_GRID (tov_sites_grid_get_type ())
G_DECLARE_FINAL_TYPE (TovSitesGrid, tov_sites_grid, TOV, SITES_GRID, AdwBin)

/* @sites is (element-type TovSiteView). */
void tov_sites_grid_set (TovSitesGrid *self, GPtrArray *sites);

G_END_DECLS
