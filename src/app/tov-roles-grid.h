/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-views.h"

G_BEGIN_DECLS

/**
 * TovRolesGrid:
 *
 * Who answers for what: a row for each task, a column for each party; a filled circle answers for it, a ring helps. A task that nobody answers for is marked
 * in words. Each mark is an image with a full name ("Mentor: responsible for Absence").
 */
#define TOV_TYPE_ROLES_GRID (tov_roles_grid_get_type ())
G_DECLARE_FINAL_TYPE (TovRolesGrid, tov_roles_grid, TOV, ROLES_GRID, AdwBin)

/* @responsibilities is (element-type TovResponsibilityView). Returns how many of the tasks somebody answers for; @n_tasks counts them all. */
guint tov_roles_grid_set (TovRolesGrid *self, GPtrArray *responsibilities, guint *n_tasks);

G_END_DECLS
