/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-config.h"

#include "tov-error.h"

G_DEFINE_QUARK (tov-error-quark, tov_error)
