/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The 97.5 % quantile of Student's t with @degrees (≥ 1) degrees of freedom: half the width of a two-sided 95 % interval, in
 * standard errors. Right to nine digits. */
double tov_student_95 (gint64 degrees);

G_END_DECLS
