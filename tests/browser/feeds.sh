#!/usr/bin/env bash
# feeds.sh TOOLS SITE...: every site's feed against the schema of RFC 4287 (atom.rnc), by the RELAX NG validator inside vnu.jar.
# First shows that the schema finds what is wrong.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tools=$1
shift
valid() {
  java -cp "$tools/npm/node_modules/vnu-jar/build/dist/vnu.jar" \
    nu.validator.vendor.thaiopensource.relaxng.util.Driver -c "$here/atom.rnc" "$1"
}
spoilt=$(mktemp)
trap 'rm -f "$spoilt"' EXIT
for fault in '0,/<id>/s|<id>[^<]*</id>||' 's|T00:00:00|  00:00:00|' 's|rel="self"|rel="me"|' 's|</feed>|<entry/></feed>|'; do
  sed "$fault" "$1/feed.xml" >"$spoilt"
  ! cmp -s "$1/feed.xml" "$spoilt" || { echo "nothing to spoil for $fault"; exit 1; }
  ! valid "$spoilt" >/dev/null || { echo "the schema does not see $fault"; exit 1; }
done
for site in "$@"; do
  valid "$site/feed.xml"
  echo "   $(grep -o '<entry>' "$site/feed.xml" | wc -l) entries are valid in $(basename "$site")"
done
