#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# No floating point touches an amount: no line of the given folders names both.
set -eu
export LC_ALL=C

pattern='(double|float).*(ore|amount|price|cost|rate|money)'

find_lines ()
{
  grep -rniE "$pattern" --include='*.[ch]' "$@"
}

echo 1..2

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
echo 'double amount = 0.5;' > "$folder/wrong.c"
if find_lines "$folder" >/dev/null; then
  echo 'ok 1 - a double that is an amount is found'
else
  echo 'not ok 1 - a double that is an amount is found'
fi

if find_lines "$@" >&2; then
  echo 'not ok 2 - no floating point beside money'
else
  echo 'ok 2 - no floating point beside money'
fi
