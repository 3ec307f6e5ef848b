#!/usr/bin/env bash
# Packs what was built: a tar.gz, and a .deb where dpkg-deb is. Called by `./credit dist [FOLDER]` in the checkout.
set -euo pipefail
version=0.1.0
name=credit-lists-$version
target=$(mkdir -p "${1:-.}" && cd "${1:-.}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/$name
mkdir -p "$root"
# The same places as in the checkout: the launcher finds everything as it does there.
cp credit LICENSE NOTICE "$root"
cp deploy/distribution/README.md "$root/README.md"
cp -r deploy/distribution/systemd deploy/distribution/debian "$root"
mkdir -p "$root/deploy/local/target"
cp -r deploy/local/target/dist deploy/local/target/classes "$root/deploy/local/target"
cp -r deploy/connectors "$root/deploy"
for service in designation-service sharing-service incentive-service objection-service restoration-service portal; do
  mkdir -p "$root/$service/target"
  cp -r "$service/target/quarkus-app" "$root/$service/target"
done
# The way of whoever unpacks it as another user.
chmod -R u=rwX,go=rX "$root"
touch "$root/deploy/local/target/dist/built"
tar --sort=name --owner=0 --group=0 --numeric-owner -C "$work" -czf "$target/$name.tar.gz" "$name"
printf '%s\n' "$target/$name.tar.gz"
if command -v dpkg-deb >/dev/null; then
  deb=$work/deb
  mkdir -p "$deb/opt" "$deb/DEBIAN" "$deb/lib/systemd/system"
  cp "$root"/systemd/* "$deb/lib/systemd/system"
  sed "s/@VERSION@/$version/" "$root/debian/control" >"$deb/DEBIAN/control"
  install -m 755 "$root/debian/postinst" "$root/debian/prerm" "$deb/DEBIAN"
  mv "$root" "$deb/opt/credit-lists"
  dpkg-deb --root-owner-group -Zgzip -b "$deb" "$target/credit-lists_${version}_amd64.deb" >/dev/null
  printf '%s\n' "$target/credit-lists_${version}_amd64.deb"
fi
