"""A department's client in Python: the same as the Java beside it, with confluent-kafka and the standard library.

    pip install confluent-kafka
    python client.py client.properties [--once | confirm]
"""

import base64
import hashlib
import json
import os
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from datetime import datetime, timedelta, timezone

from confluent_kafka import OFFSET_BEGINNING, Consumer, TopicPartition

TOPICS = ["credit.entries", "credit.measures"]
# the lower half of each pair of numbers of 16 bits
LANES = int.from_bytes(b"\x00\x00\xff\xff" * 512, "big")
CHANGES = {"measure-suspended": "SUSPENDED", "measure-resumed": "RESUMED", "measure-lifted": "LIFTED"}


def read(path):
    with open(path, encoding="utf-8") as file:
        lines = [line.strip().partition("=") for line in file]
    return {name.strip(): value.strip() for name, sign, value in lines if sign and not name.startswith("#")}


def kafka(path):
    """What the platform gave this department, in the words of librdkafka."""
    given = read(path)
    who = dict(re.findall(r'(username|password)="([^"]*)"', given["sasl.jaas.config"]))
    return {
        "bootstrap.servers": given["bootstrap.servers"],
        "security.protocol": given["security.protocol"],
        "sasl.mechanism": given["sasl.mechanism"],
        "sasl.username": who["username"],
        "sasl.password": who["password"],
        "ssl.ca.pem": given["ssl.truststore.certificates"].replace("\\n", "\n"),
    }


class Client:
    def __init__(self, settings):
        self.settings = settings
        self.entries, self.orders, self.offsets = {}, {}, {}
        if os.path.exists(settings["data"]):
            with open(settings["data"], encoding="utf-8") as file:
                kept = json.load(file)
            self.entries = {key: value.encode("utf-8") for key, value in kept["entries"].items()}
            self.orders, self.offsets = kept["orders"], kept["offsets"]
        self.consumer = Consumer(
            kafka(settings["kafka"])
            | {
                "group.id": "unused",  # partitions are assigned, nothing is committed
                "enable.auto.commit": False,
                "auto.offset.reset": "earliest",
            }
        )

    def run(self, once):
        self.assign()
        print(f"begins with {len(self.entries)} entries and {len(self.orders)} orders", flush=True)
        verify_at, write_at, differing, changed = 0.0, 0.0, 0, False
        while True:
            for message in self.consumer.consume(500, 0.3):
                if message.error():
                    raise RuntimeError(message.error())
                changed = True
                if self.take(message):
                    differing = 0  # the list moves: what differs now may be what has just come
            caught_up = self.caught_up()
            if caught_up and self.act():
                changed = True
            if changed and (caught_up or time.monotonic() >= write_at):
                self.keep()
                changed, write_at = False, time.monotonic() + 5
            if caught_up and time.monotonic() >= verify_at:
                equal = self.verified()
                verify_at = time.monotonic() + (10 if equal else 0.3)
                differing = 0 if equal else differing + 1
                if differing == 25:  # no longer only behind
                    print("reads the list anew", flush=True)
                    self.entries.clear()
                    self.offsets = {name: at for name, at in self.offsets.items() if name.startswith(TOPICS[1])}
                    self.assign()
                    changed = True
                if equal and once:
                    self.consumer.close()
                    return

    def assign(self):
        topics = self.consumer.list_topics(timeout=30).topics
        self.consumer.assign(
            [
                TopicPartition(topic, number, self.offsets.get(f"{topic}/{number}", OFFSET_BEGINNING))
                for topic in TOPICS
                for number in topics[topic].partitions
            ]
        )

    def caught_up(self):
        for partition in self.consumer.assignment():
            _, end = self.consumer.get_watermark_offsets(partition, timeout=30)
            read = self.offsets.get(f"{partition.topic}/{partition.partition}", 0)
            if read < end and self.consumer.position([partition])[0].offset < end:
                return False
        return True

    def take(self, message):
        """Whether the copy of the list is another one: pulses, tombstones of what never was, change nothing."""
        moved = False
        if message.topic() == TOPICS[0]:
            key = message.key().decode()
            moved = message.value() is not None or key in self.entries
            if message.value() is None:
                self.entries.pop(key, None)
            else:
                self.entries[key] = message.value()
        else:
            kind = dict(message.headers())["ce_type"].decode().removeprefix("org.creditlists.")
            event = json.loads(message.value())
            if event["department"] == self.settings["department"]:
                self.merge(kind, event)
        self.offsets[f"{message.topic()}/{message.partition()}"] = message.offset() + 1
        return moved

    def merge(self, kind, event):
        """Events may come in any order and more than once: the highest turn counts."""
        order = self.orders.setdefault(event["order"], {"turn": 0, "confirmed": 0, "last": ""})
        if kind == "measure-ordered":
            order.update(known=True, entry=event["entry"], measure=event["measure"], person="person" in event)
        elif kind == "measure-acknowledged":
            order["acknowledged"] = True
        elif kind in ("measure-applied", "measure-not-applied"):
            order["acknowledged"] = order["told"] = True
        elif kind in CHANGES and event["turn"] > order["turn"]:
            order.update(turn=event["turn"], last=CHANGES[kind])
        elif kind in ("measure-change-confirmed", "measure-lift-confirmed"):
            order["confirmed"] = max(order["confirmed"], event["turn"])

    def act(self):
        acted = False
        for number, order in self.orders.items():
            try:
                if order.get("known") and not order.get("acknowledged") and order["last"] != "LIFTED":
                    if self.post(number, "acknowledgement", None):
                        order["acknowledged"] = acted = True
                stands = order["last"] not in ("SUSPENDED", "LIFTED")
                if order.get("known") and order.get("acknowledged") and not order.get("told") and stands:
                    # Whom it is about says GET /orders/{order}; names do not belong into a log.
                    whom = "the person behind the subject" if order["person"] else "the subject"
                    print(f"apply {order['measure']} to {whom} of entry {order['entry']} (order {number})", flush=True)
                    order["told"] = acted = True
                if order["confirmed"] < order["turn"]:
                    what = {"LIFTED": "take off", "SUSPENDED": "stop applying"}.get(order["last"], "go on applying")
                    print(f"{what} {order.get('measure')} (order {number})", flush=True)
                    turn = order["turn"]
                    self.post(number, "confirmation", {"turn": turn})
                    order["confirmed"] = turn
                    acted = True
            except OSError as error:
                print(f"tries again: {error}", flush=True)
                break
        return acted

    def post(self, order, what, body):
        content = b"" if body is None else json.dumps(body).encode()
        try:
            self.call(f"{self.settings['incentive']}/orders/{order}/{what}", content)
            return True
        except urllib.error.HTTPError as error:
            if error.code == 409 and b"order-lifted" in error.read():
                return False
            raise

    def verified(self):
        even = odd = 0
        for value in self.entries.values():
            sha256 = hashlib.sha256(value).digest()
            number = int.from_bytes(b"".join(hashlib.sha256(sha256 + block.to_bytes(4, "big")).digest() for block in range(64)), "big")
            even = (even + (number & LANES)) & LANES
            odd = (odd + (number >> 16 & LANES)) & LANES
        digest = "lthash16-" + hashlib.sha256((odd << 16 | even).to_bytes(2048, "big")).hexdigest()
        try:
            equal = self.call(f"{self.settings['sharing']}/feed/digest", None)["digest"] == digest
        except OSError as error:
            print(f"cannot verify: {error}", flush=True)
            return False
        print(f"copy {'verified' if equal else 'differs'}: {len(self.entries)} entries, digest {digest}", flush=True)
        return equal

    def call(self, url, content):
        with open(self.settings["token"], encoding="utf-8") as file:
            headers = {"Authorization": "Bearer " + file.read().strip(), "Content-Type": "application/json"}
        method = "GET" if content is None else "POST"
        request = urllib.request.Request(url, data=content, headers=headers, method=method)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def keep(self):
        """Copy, orders and offsets of one moment, in one file that is replaced as a whole."""
        kept = {
            "entries": {key: value.decode("utf-8") for key, value in self.entries.items()},
            "orders": self.orders,
            "offsets": self.offsets,
        }
        with open(self.settings["data"] + ".next", "w", encoding="utf-8") as file:
            json.dump(kept, file, ensure_ascii=False)
        os.replace(self.settings["data"] + ".next", self.settings["data"])


def match_value(key, number):
    """What a number is hashed to: a tenth of a second, and 32 MiB."""
    function = key["function"]
    value = hashlib.scrypt(
        number.encode("ascii"),
        salt=base64.urlsafe_b64decode(key["key"] + "="),
        n=function["n"],
        r=function["r"],
        p=function["p"],
        dklen=function["bytes"],
        maxmem=2**27,
    )
    return base64.urlsafe_b64encode(value).decode().rstrip("=")


def confirm(settings):
    """Says of each number, one a line, whether its holder is in the copy, without printing it."""
    with open(settings["data"], encoding="utf-8") as file:
        records = [json.loads(value) for value in json.load(file)["entries"].values()]
    with open(settings["token"], encoding="utf-8") as file:
        headers = {"Authorization": "Bearer " + file.read().strip()}
    keys = []
    for category in settings["categories"].split(","):
        query = {"category": category, "purpose": settings["purpose"], "legalGround": settings["legalGround"]}
        url = f"{settings['sharing']}/feed/match-keys?{urllib.parse.urlencode(query)}"
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=30) as answer:
            keys.append(json.load(answer))
    for line in sys.stdin:
        today = datetime.now(timezone(timedelta(hours=8))).date().isoformat()
        for key in keys:
            match = {"period": key["period"], "value": match_value(key, line.strip().upper())}
            found = [
                record
                for record in records
                if f"{record['subjectKind']}-{record['list']}" == key["category"]
                and match in record["matches"]
                and record["displayUntil"] >= today <= key["lastDay"]
            ]
            for record in found:
                rests = ", suspended" if record["suspended"] else ""
                print(f"{key['category']}: yes, entry {record['entry']} until {record['displayUntil']}{rests}", flush=True)
            if not found:
                print(f"{key['category']}: no", flush=True)


if __name__ == "__main__":
    if "confirm" in sys.argv:
        confirm(read(sys.argv[1]))
    else:
        Client(read(sys.argv[1])).run("--once" in sys.argv)
