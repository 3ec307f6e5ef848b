#!/usr/bin/env bash
# Fills what is empty in .env with passwords of its own. The keys that sign, and that of the issuer, are left to you.
set -euo pipefail
umask 077
file=${1:-.env}
[ -e "$file" ] || cp "$(dirname "${BASH_SOURCE[0]}")/env.example" "$file"
chmod 600 "$file"
while read -r name; do
  sed -i "s/^$name=\$/$name=$(openssl rand -hex 24)/" "$file"
done < <(sed -n 's/^\([A-Z_]*PASSWORD\)=$/\1/p' "$file")
for name in CREDIT_IDENTITY_KEY CREDIT_SESSIONS_KEY; do
  sed -i "s|^$name=\$|$name=$(openssl rand -base64 32)|" "$file"
done
