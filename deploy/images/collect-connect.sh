#!/usr/bin/env bash
# Copies the class path of Kafka Connect with Debezium to where connect.Dockerfile takes it from, and makes its SBOM.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
target=deploy/infrastructure/target/connect-libs
rm -rf "$target" && mkdir -p "$target"
tr ':' '\n' < deploy/infrastructure/target/classes/infrastructure.classpath | xargs -I{} cp {} "$target/"
cp deploy/infrastructure/target/infrastructure-*.jar credit-contracts/target/credit-contracts-*.jar "$target/"
mvn -B -q -pl deploy/infrastructure -am cyclonedx:makeBom@image
