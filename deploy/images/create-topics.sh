#!/usr/bin/env bash
# Creates the topics that are missing: what TopicLayout does on one machine.
set -euo pipefail
server=$1
topics() { /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$server" --create --if-not-exists --partitions 3 "$@"; }
for topic in credit.designations credit.objections credit.restorations credit.measures credit.disclosures credit.warnings; do
  topics --topic "$topic" --config cleanup.policy=delete --config retention.ms=-1 --config retention.bytes=-1
done
for topic in credit.dossiers credit.entries credit.authorities credit.memoranda credit.pulses credit.heads; do
  topics --topic "$topic" --config cleanup.policy=compact --config min.cleanable.dirty.ratio=0.01 \
    --config segment.ms=600000 --config max.compaction.lag.ms=600000 --config delete.retention.ms=2592000000
done
