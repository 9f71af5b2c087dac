#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# po/POTFILES.in names every file with strings for the user, and no other.
set -eu

top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export LC_ALL=C

cd "$top"
find src ui data tests/screenshots \( -name '*.c' -o -name '*.h' -o -name '*.ui' -o -name '*.desktop.in' -o -name '*.xml.in' -o -name '*.gschema.xml' \) |
  sort > "$folder/candidates"
"$top/tests/xgettext.sh" "$folder/candidates" "$folder/all.pot"
sed -n 's/^#: //p' "$folder/all.pot" | tr ' ' '\n' | sed 's/:[0-9]*$//' | sort -u > "$folder/found"
grep -v '^#' po/POTFILES.in > "$folder/listed"
sort -u "$folder/listed" > "$folder/sorted"

# Prints test $1, called $2: it fails where the file $3 has a line.
report ()
{
  [ ! -s "$3" ] || printf 'not '
  echo "ok $1 - $2"
  sed 's/^/# /' "$3"
}

echo 1..3
comm -23 "$folder/found" "$folder/sorted" > "$folder/missing"
report 1 'every file with strings is listed' "$folder/missing"
comm -13 "$folder/found" "$folder/sorted" > "$folder/surplus"
report 2 'every listed file has strings' "$folder/surplus"
diff "$folder/listed" "$folder/sorted" > "$folder/unsorted" || true
report 3 'the list is sorted' "$folder/unsorted"
