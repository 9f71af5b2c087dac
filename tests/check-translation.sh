#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Each catalog has every string of the program, nothing else, and what a proof-reader would mark at once is not in it.
set -eu

top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
number=0

# Prints the next test, called $1: it fails where the file $2 has a line.
report ()
{
  number=$((number + 1))
  [ ! -s "$2" ] || printf 'not '
  echo "ok $number - $1"
  sed 's/^/# /' "$2"
}

# The texts of the catalog $1, each on a line, without what they are translations of.
texts ()
{
  msgcat --no-wrap "$1" | sed -n 's/^msgstr\(\[[0-9]\]\)\{0,1\} "\(.*\)"$/\2/p'
}

languages=$(grep -v '^#' "$top/po/LINGUAS")
echo "1..$(($(echo "$languages" | wc -w) * 5))"
grep -v '^#' "$top/po/POTFILES.in" > "$folder/files"
"$top/tests/xgettext.sh" "$folder/files" "$folder/all.pot"

for language in $languages; do
  catalog=$top/po/$language.po
  msgcmp --no-fuzzy-matching "$catalog" "$folder/all.pot" > "$folder/missing" 2>&1 || true
  report "$language: every string is translated, none is marked as fuzzy" "$folder/missing"
  msgcmp --no-fuzzy-matching --use-fuzzy --use-untranslated "$folder/all.pot" "$catalog" > "$folder/surplus" 2>&1 || true
  msgattrib --only-obsolete "$catalog" >> "$folder/surplus"
  report "$language: there is no string that the program doesn't have" "$folder/surplus"
  msgfmt --check --output-file="$folder/catalog.mo" "$catalog" > "$folder/wrong" 2>&1 || true
  report "$language: formats and plurals fit" "$folder/wrong"
  texts "$catalog" | grep '  \| [,;:?!]\| [.]\( \|$\)\|[“”„]' > "$folder/marks" || true
  report "$language: no double spaces, no spaces before a mark, no foreign quotation marks" "$folder/marks"
  msgfmt --check-accelerators=_ --output-file="$folder/catalog.mo" "$catalog" > "$folder/keys" 2>&1 || true
  report "$language: access keys where the program has them" "$folder/keys"
done
