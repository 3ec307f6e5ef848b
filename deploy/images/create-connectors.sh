#!/usr/bin/env bash
# Gives the worker the connectors of deploy/connectors and waits until every task runs. A task fails as long as its service
# has not made its tables; it is started again.
set -euo pipefail
worker=${1#http://}
host=${worker%%:*}
port=${worker##*:}
login=$(printf 'operator:%s' "${CONNECT_PASSWORD:?}" | base64 -w0)
attempts=90

# Prints the status line and the body of the answer.
call() { # method path [file]
  local body='' size
  if [ $# -gt 2 ]; then body=$(cat "$3"); fi
  size=$(printf '%s' "$body" | wc -c)
  exec 3<>"/dev/tcp/$host/$port"
  printf '%s %s HTTP/1.0\r\nAuthorization: Basic %s\r\nContent-Type: application/json\r\nContent-Length: %s\r\n\r\n%s' "$1" "$2" "$login" "$size" "$body" >&3
  cat <&3
  exec 3>&-
}

taken() { # name file
  call PUT "/connectors/$1/config" "$2" 2>/dev/null | head -n 1 | grep -Eq ' 20[01] '
}

runs() { # name
  local state
  state=$(call GET "/connectors/$1/status" 2>/dev/null) || return 1
  case $state in
    *'"FAILED"'*)
      call POST "/connectors/$1/restart?includeTasks=true&onlyFailed=true" >/dev/null 2>&1 || true
      return 1
      ;;
    *'"tasks":[{'*'"RUNNING"'*) return 0 ;;
    *) return 1 ;;
  esac
}

until_true() { # what command ...
  local what=$1
  shift
  for _ in $(seq "$attempts"); do
    if "$@"; then return; fi
    sleep 2
  done
  echo "$what" >&2
  exit 1
}

for file in /connectors/*.json; do
  name=$(basename "$file" .json)
  until_true "the worker does not take $name" taken "$name" "$file"
done
for file in /connectors/*.json; do
  name=$(basename "$file" .json)
  until_true "the connector $name does not run" runs "$name"
  echo "$name runs"
done
