#!/usr/bin/env bash
# Gives the worker the connectors of deploy/connectors, as soon as it and the services' tables are there.
set -euo pipefail
worker=$1
put() { # name file
  local size body status
  exec 3<>"/dev/tcp/${host}/${port}"
  body=$(cat "$2"); size=$(printf '%s' "$body" | wc -c)
  printf 'PUT /connectors/%s/config HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: %s\r\n\r\n%s' "$1" "$size" "$body" >&3
  read -r _ status _ <&3
  exec 3>&-
  printf '%s %s\n' "$1" "$status"
  [ "$status" = 200 ] || [ "$status" = 201 ]
}
host=${worker#http://}; port=${host##*:}; host=${host%%:*}
for file in /connectors/*.json; do
  name=$(basename "$file" .json)
  for attempt in $(seq 1 60); do
    if put "$name" "$file" 2>/dev/null; then continue 2; fi
    sleep 2
  done
  echo "the worker does not take $name" >&2
  exit 1
done
