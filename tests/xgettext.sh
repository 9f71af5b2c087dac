#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Extracts the strings of the files that the file $1 names, relative to the checkout, into the catalog $2:
# with the options of po/meson.build, which are in a file for that.
set -eu

top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
tr '\n' '\0' < "$top/po/xgettext-options" |
  xargs -0 xgettext --directory="$top" --files-from="$1" --output="$2" --force-po
