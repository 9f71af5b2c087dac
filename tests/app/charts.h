/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-charts.h"

/* The outcomes of the first example. (transfer full) */
TovChart *tov_test_outcome_chart (void);
