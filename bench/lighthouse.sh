#!/usr/bin/env bash
# Lighthouse before a running platform (./credit up): performance and accessibility of public pages, at least 95 each.
# Needs Node.js with npx, and Chromium. Each page is looked at three times; the median counts.
set -euo pipefail
url=${1:-http://127.0.0.1:8080}
export CHROME_PATH=${CHROME_PATH:-$(command -v chromium || command -v google-chrome)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
# Of the pages of entries, the first of the list that a visitor meets first.
entry=$(curl -fsS "$url/lists" | grep -o '/entry/[0-9a-f-]*' | head -1 || true)
for path in / '/lists?list=BLACK&field=TAXATION' $entry /warning-list /statistics /status /rules; do
  for run in 1 2 3; do
    npx --yes lighthouse@13.5.0 "$url$path" --only-categories=performance,accessibility --output=json \
      --output-path="$folder/$run.json" --chrome-flags='--headless=new --no-sandbox' --quiet 2>"$folder/log" || { cat "$folder/log" >&2; exit 1; }
  done
  node -e '
    const fs = require("fs"), [folder, path] = process.argv.slice(1);
    const score = category => [1, 2, 3].map(run => Math.round(100 * JSON.parse(fs.readFileSync(`${folder}/${run}.json`)).categories[category].score))
        .sort((one, other) => one - other)[1];
    const performance = score("performance"), accessibility = score("accessibility");
    console.log(`${path}: performance ${performance}, accessibility ${accessibility}`);
    process.exit(performance >= 95 && accessibility >= 95 ? 0 : 1);' "$folder" "$path" || failed=1
done
exit $failed
