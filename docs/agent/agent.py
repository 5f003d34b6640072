#!/usr/bin/env python3
"""A test agent in Python 3, without any library: a small correct store, a way to customers and a numbering in memory that speak the
lines of docs/guide/agent.md.

    python3 agent.py                  over standard input and output
    python3 agent.py --port 0         over HTTP on the loopback; prints the address
    python3 agent.py --fault <name>   with a fault, to see the kit find it: select-then-update, utf16-order

To judge a system of your own, keep the lower half and put its calls into Place, Unit, Outbox, Notices and Numbering.
"""
import argparse
import base64
import hashlib
import http.server
import itertools
import json
import re
import sys
import threading

MAX_ID, MAX_TEXT, MAX_DOCUMENT, MAX_LIMIT, MAX_NOTICE = 128, 512, 1 << 20, 1000, 1000
REACHES = ["email", "sms", "wechat"]
FAULT = None


class Refused(Exception):
    """A refusal: a code of the contract, and what fills the places of its text; never an id or a value."""

    def __init__(self, code, *arguments):
        super().__init__(code)
        self.codes = [code]
        self.arguments = [str(argument) for argument in arguments]


class Unsupported(Exception):
    pass


# --- what every store accepts and refuses alike ---------------------------------------------------------------------------------


def half_a_character(text):
    return any(0xD800 <= ord(character) <= 0xDFFF for character in text)


def unstorable(text):
    return "\0" in text or half_a_character(text)


def size(text):
    return len(text.encode("utf-8", "surrogatepass"))


def check_id(name):
    if not 1 <= len(name.encode("utf-16-le", "surrogatepass")) // 2 <= MAX_ID:
        raise Refused("IDN-001", "id", len(name), MAX_ID)
    control = any(ord(character) < 32 or 127 <= ord(character) < 160 for character in name)
    blank = name[0].isspace() or name[-1].isspace()
    if control or blank or half_a_character(name):
        raise Refused("IDN-002", "id")


def check_row(type_name, name, document, attributes):
    check_id(name)
    for attribute in attributes:
        for value in attribute["values"] if attribute["kind"] == "text" else ():
            if len(value["text"]) > MAX_TEXT:
                raise Refused("STO-014", attribute["name"], len(value["text"]), MAX_TEXT)
            if unstorable(value["text"]):
                raise Refused("STO-015", attribute["name"])
    if size(document) > MAX_DOCUMENT:
        raise Refused("STO-014", type_name, size(document), MAX_DOCUMENT)
    if unstorable(document) or re.search(r"(?<!\\)(?:\\\\)*\\u0000", document):
        raise Refused("STO-015", type_name)


def check_event(message, store):
    if message["store"] != store:
        raise Refused("STO-013")
    if size(message["body"]) > MAX_DOCUMENT:
        raise Refused("STO-014", "event", size(message["body"]), MAX_DOCUMENT)
    texts = [message[part] for part in ("id", "subjectType", "subjectId", "name", "body")]
    for key, value in message["headers"].items():
        texts += [key, value]
    if any(unstorable(text) for text in texts):
        raise Refused("STO-015", "event")


def check_notice(notice):
    if notice["channel"] not in REACHES:
        raise Refused("NTF-010", notice["channel"], ", ".join(REACHES))
    by_number = notice["channel"] != "email"
    if not (re.fullmatch(r"\+[1-9][0-9]{6,14}", notice["address"]) if by_number else notice["address"].strip()):
        raise Refused("NTF-011")
    if len(notice["text"]) > MAX_NOTICE:
        raise Refused("NTF-012", len(notice["text"]), MAX_NOTICE)


def check_limit(limit):
    if not 1 <= limit <= MAX_LIMIT:
        raise Refused("STO-023", limit, MAX_LIMIT)


# --- values and queries ---------------------------------------------------------------------------------------------------------


def plain(value):
    """A value as Python compares it: text by code point, numbers and instants exactly."""
    if "integer" in value:
        return int(value["integer"])
    if "instant" in value:
        return int(value["instant"])
    return value.get("text", value.get("flag"))


def rank(value):
    if FAULT == "utf16-order" and isinstance(value, str):
        return value.encode("utf-16-be", "surrogatepass")
    return value


class Row:
    def __init__(self, name, version, document, attributes):
        self.name = name
        self.version = version
        self.document = document
        self.values = {"id": [name]}
        self.keys = set()
        for attribute in attributes:
            values = [plain(value) for value in attribute["values"]]
            self.values[attribute["name"]] = values
            if attribute["unique"]:
                self.keys |= {(attribute["name"], value) for value in values}


class Query:
    def __init__(self, store, query):
        self.query = query
        self.kinds = {attribute["name"]: attribute for attribute in query["attributes"]}
        self.kinds["id"] = {"kind": "text", "many": False}
        self.order = query["orderBy"] or "id"
        self.down = query["descending"]
        self.meant = [self.checked(condition) for condition in query["conditions"]]
        if self.attribute(self.order)["many"]:
            raise Refused("STO-020", query["type"], self.order, ", ".join(self.kinds))
        shape = [store, query["type"], query["conditions"], query["orderBy"], self.down]
        self.shape = json.dumps(shape, sort_keys=True)

    def attribute(self, name):
        if name not in self.kinds:
            raise Refused("STO-020", self.query["type"], name, ", ".join(self.kinds))
        return self.kinds[name]

    def checked(self, condition):
        """The condition with its values as Python compares them."""
        kind = self.attribute(condition["attribute"])["kind"]
        values = condition.get("values", []) + [condition.get(part) for part in ("value", "from", "below")]
        for value in values:
            if value is not None and kind not in value:
                raise Refused("STO-021", condition["attribute"], kind)
        if condition["is"] not in ("equal", "in", "range", "prefix", "absent"):
            raise Unsupported("a condition that is " + condition["is"])
        ends = {part: plain(condition[part]) for part in ("value", "from", "below") if condition.get(part)}
        return {**condition, **ends, "values": {plain(value) for value in condition.get("values", [])}}

    def meets(self, row):
        return all(self.holds(row, condition) for condition in self.meant)

    def holds(self, row, condition):
        values = row.values.get(condition["attribute"], [])
        kind = condition["is"]
        if kind == "absent":
            return not values
        if kind == "in":
            return any(value in condition["values"] for value in values)
        if kind == "equal":
            return condition["value"] in values
        if kind == "prefix":
            return any(value.startswith(condition["value"]) for value in values)
        start, end = condition["from"], condition["below"]
        return any(
            (start is None or rank(value) >= rank(start)) and (end is None or rank(value) < rank(end))
            for value in values
        )

    def sorted(self, rows):
        """Absent values last in both directions, ties by id in the same direction."""
        matching = [row for row in rows if self.meets(row)]
        present = [row for row in matching if row.values.get(self.order)]
        absent = [row for row in matching if not row.values.get(self.order)]
        present.sort(key=lambda row: (rank(row.values[self.order][0]), rank(row.name)), reverse=self.down)
        absent.sort(key=lambda row: rank(row.name), reverse=self.down)
        return present + absent

    def page(self, rows):
        rows = self.sorted(rows)
        if self.query["cursor"] is not None:
            after = self.place(self.query["cursor"])
            rows = [row for row in rows if self.comes_after(row, after)]
        limit = self.query["limit"]
        more = len(rows) > limit
        return rows[:limit], self.cursor(rows[limit - 1]) if more else None

    def comes_after(self, row, place):
        value, name = place
        own = row.values.get(self.order)
        if not own or value is None:
            if bool(own) != (value is not None):
                return not own
            mine, other = rank(row.name), rank(name)
        else:
            mine, other = (rank(own[0]), rank(row.name)), (rank(value), rank(name))
        return mine < other if self.down else mine > other

    def seal(self, place):
        return hashlib.sha256((self.shape + place).encode("utf-8", "surrogatepass")).hexdigest()[:32]

    def cursor(self, row):
        values = row.values.get(self.order)
        place = json.dumps([values[0] if values else None, row.name])
        return base64.urlsafe_b64encode(place.encode()).decode() + "." + self.seal(place)

    def place(self, cursor):
        try:
            encoded, seal = cursor.split(".")
            place = base64.b64decode(encoded.encode("ascii"), b"-_", validate=True).decode()
            again = base64.urlsafe_b64encode(place.encode()).decode()
        except ValueError:
            raise Refused("STO-022") from None
        if seal != self.seal(place) or again != encoded:
            raise Refused("STO-022")
        return json.loads(place)


# --- the store ------------------------------------------------------------------------------------------------------------------


class Place:
    """What is committed: (store, type) to the rows of that shelf. A shelf is replaced as a whole, so that old ones stay readable."""

    def __init__(self):
        self.shelves = {}
        self.versions = 0
        self.outbox = Outbox()

    def next_version(self):
        self.versions += 1
        return self.versions


class Unit:
    """Reads what was committed when it began, with its own writes laid over; the first of two that change one row commits."""

    def __init__(self, place, store, write):
        check_id(store)
        self.place = place
        self.store = store
        self.write = write
        self.seen = dict(place.shelves)
        self.writes = {}
        self.events = []
        self.failed = False

    def committed(self, shelves, type_name):
        return shelves.get((self.store, type_name), {})

    def current(self, type_name, name):
        if (type_name, name) in self.writes:
            return self.writes[type_name, name]
        return self.committed(self.seen, type_name).get(name)

    def rows(self, type_name):
        rows = dict(self.committed(self.seen, type_name))
        for (kind, name), row in self.writes.items():
            if kind == type_name:
                rows[name] = row
        return [row for row in rows.values() if row is not None]

    def answer(self, operation, request):
        if operation in ("insert", "update", "erase", "append"):
            if not self.write:
                raise Unsupported(operation + " in a unit that only reads")
            if self.failed:
                raise Refused("STO-034")
            self.failed = True
            result = getattr(self, operation)(request)
            self.failed = False
            return result
        if operation == "find":
            row = self.current(request["type"], request["aggregate"])
            return {} if row is None else shown(row)
        if operation == "count":
            query = Query(self.store, request["query"])
            return {"count": str(sum(1 for row in self.rows(request["query"]["type"]) if query.meets(row)))}
        if operation == "search":
            rows, cursor = Query(self.store, request["query"]).page(self.rows(request["query"]["type"]))
            return {"items": [shown(row) for row in rows], "next": cursor}
        raise Unsupported(operation)

    def insert(self, request):
        row = self.new_row(request)
        if self.current(request["type"], row.name) is not None:
            raise Refused("STO-010", request["type"])
        return self.keep(request["type"], row)

    def update(self, request):
        row = self.new_row(request)
        self.check_version(request)
        return self.keep(request["type"], row)

    def erase(self, request):
        self.check_version(request)
        self.writes[request["type"], request["aggregate"]] = None
        return {}

    def append(self, request):
        check_event(request["message"], self.store)
        self.events.append(request["message"])
        return {}

    def new_row(self, request):
        check_row(request["type"], request["aggregate"], request["document"], request["attributes"])
        return Row(request["aggregate"], self.place.next_version(), request["document"], request["attributes"])

    def keep(self, type_name, row):
        self.writes[type_name, row.name] = row
        return {"version": str(row.version)}

    def check_version(self, request):
        row = self.current(request["type"], request["aggregate"])
        if row is None or row.version != int(request["expected"]):
            raise Refused("STO-011", request["type"])

    def commit(self):
        if self.failed:
            raise Refused("STO-034")
        changed = {}
        for (type_name, name), row in self.writes.items():
            before = self.committed(self.seen, type_name).get(name)
            now = self.committed(self.place.shelves, type_name).get(name)
            if now is not before and not (FAULT == "select-then-update" and now and before):
                raise Refused("STO-011" if before else "STO-010", type_name)
            shelf = changed.setdefault(type_name, dict(self.committed(self.place.shelves, type_name)))
            if row is None:
                shelf.pop(name, None)
            else:
                shelf[name] = row
        for type_name, shelf in changed.items():
            self.check_keys(type_name, shelf)
        for type_name, shelf in changed.items():
            self.place.shelves[self.store, type_name] = shelf
        self.place.outbox.add(self.events)

    def check_keys(self, type_name, shelf):
        """On the final state, so that a key may change hands within one unit."""
        holders = {}
        for row in shelf.values():
            for key in row.keys:
                if holders.setdefault(key, row) is not row:
                    raise Refused("STO-012", type_name, key[0])


def shown(row):
    return {"document": row.document, "version": str(row.version)}


class Outbox:
    """Events of committed units in commit order."""

    def __init__(self):
        self.entries = {}
        self.last = 0

    def add(self, events):
        for event in events:
            self.last += 1
            self.entries[self.last] = {"message": event, "attempts": 0, "parked": None, "free": None, "due": 0}

    @staticmethod
    def key(entry):
        message = entry["message"]
        return message["store"], message["subjectType"], message["subjectId"]

    def answer(self, operation, request):
        if operation == "claim":
            return self.claim(request)
        if operation == "pending":
            return {"count": str(sum(1 for entry in self.entries.values() if entry["parked"] is None))}
        if operation == "parked":
            check_limit(request["limit"])
            parked = [position for position, entry in self.entries.items() if entry["parked"] is not None]
            return self.shown(parked[: request["limit"]])
        if operation == "published":
            for position in request["positions"]:
                self.entries.pop(int(position), None)
            return {}
        entry = self.entries.get(int(request["position"]))
        if entry is not None:
            self.change(operation, request, entry)
        return {}

    def change(self, operation, request, entry):
        if operation == "failed":
            entry["attempts"] += 1
            entry["due"] = int(request["retryAt"])
            for position, later in self.entries.items():
                if position >= int(request["position"]) and self.key(later) == self.key(entry):
                    later["free"] = max(entry["due"], later["due"])  # which may have failed before, with a later time
        elif operation == "park":
            entry["parked"], entry["free"], entry["due"] = request["cause"], None, 0
        elif operation == "unpark" and entry["parked"] is not None:
            entry["parked"], entry["free"], entry["due"] = None, None, 0

    def claim(self, request):
        check_limit(request["limit"])
        now, lease = int(request["now"]), round(float(request["lease"]) * 1_000_000)
        claimed, held = [], set()
        for position, entry in self.entries.items():
            if len(claimed) == request["limit"]:
                break
            if entry["parked"] is not None or self.key(entry) in held:
                continue
            if entry["free"] is not None and entry["free"] > now:
                held.add(self.key(entry))
                continue
            claimed.append(position)
            entry["free"] = now + lease
        return self.shown(claimed)

    def shown(self, positions):
        return {
            "entries": [
                {
                    "position": str(position),
                    "message": self.entries[position]["message"],
                    "attempts": self.entries[position]["attempts"],
                    "parkedBecause": self.entries[position]["parked"],
                }
                for position in positions
            ]
        }


# --- customers and numbers ------------------------------------------------------------------------------------------------------


class Notices:
    """What customers heard, and the receipt of each store's notice."""

    def __init__(self):
        self.heard = []
        self.receipts = {}

    def answer(self, operation, request):
        if operation == "reaches":
            return {"channels": REACHES}
        if operation != "send":
            raise Unsupported(operation)
        notice = request["notice"]
        check_notice(notice)
        key = notice["store"], notice["id"]
        if key not in self.receipts:
            self.heard.append(notice)
            self.receipts[key] = "N" + str(len(self.heard))
        return {"reference": self.receipts[key]}


class Numbering:
    """By the month; nothing is kept, since the host counts."""

    @staticmethod
    def answer(operation, request):
        series = request["what"]["prefix"] + "-" + request["what"]["day"][:7].replace("-", "")
        if operation == "series":
            return {"series": series}
        if operation == "number":
            return {"number": f"{series}-{int(request['count']):05}"}
        raise Unsupported(operation)


# --- the agent ------------------------------------------------------------------------------------------------------------------


class Agent:
    PARTS = {"storage": Place, "notification": Notices, "numbering": Numbering}
    OUTBOX = ("claim", "published", "failed", "park", "parked", "unpark", "pending")

    def __init__(self):
        self.places = {}  # by part and name
        self.openings = {}  # name to the place that is open there
        self.closed = {}  # name to the code that refuses whoever still asks
        self.units = {}
        self.names = 0
        self.lock = threading.Lock()

    def answer(self, line):
        request = json.loads(line)
        answer = {"id": request.get("id")}
        try:
            with self.lock:
                answer["ok"] = self.result(request["op"], request)
        except Refused as refused:
            answer["error"] = {"codes": refused.codes, "arguments": refused.arguments}
        except Unsupported as unsupported:
            answer["error"] = {"unsupported": str(unsupported)}
        except Exception as broken:  # shown to the kit as what it is: a failure without a code
            answer["error"] = {"codes": [], "thrown": type(broken).__name__}
        return json.dumps(answer, separators=(",", ":"))

    def name(self, letter):
        self.names += 1
        return letter + str(self.names)

    def result(self, operation, request):
        if operation == "describe":
            return describe()
        if operation == "open" and request["part"] in self.PARTS:
            name = self.name("o")
            self.openings[name] = self.place(request)
            return {"opening": name}
        if operation == "heard":
            return {"notices": self.place(request).heard}
        if "unit" in request:
            return self.in_unit(operation, request)
        if "opening" not in request:
            raise Unsupported(operation)
        return self.in_opening(operation, request, request["opening"])

    def place(self, request):
        key = request["part"], request["settings"].get("place")
        if key not in self.places:
            self.places[key] = self.PARTS[request["part"]]()
        return self.places[key]

    def in_opening(self, operation, request, name):
        place = self.openings.get(name)
        if operation == "close":
            self.closed.setdefault(name, "NTF-003" if isinstance(place, Notices) else "STO-003")
            self.openings.pop(name, None)
            return {}
        if place is None:
            raise Refused(self.closed.get(name, "STO-003"))
        if operation == "clock":
            return {}
        if not isinstance(place, Place):
            return place.answer(operation, request)
        if operation == "begin":
            name = next(name for name in map("u{}".format, itertools.count(1)) if name not in self.units)
            self.units[name] = (Unit(place, request["store"], request["write"]), request["opening"])
            return {"unit": name}
        if operation not in self.OUTBOX:
            raise Unsupported(operation)
        return place.outbox.answer(operation, request)

    def in_unit(self, operation, request):
        if request["unit"] not in self.units:
            raise Refused("STO-036")
        unit, opening = self.units[request["unit"]]
        if operation in ("commit", "rollback"):
            del self.units[request["unit"]]
            if operation == "commit":
                if opening not in self.openings:
                    raise Refused("STO-003")
                unit.commit()
            return {}
        return unit.answer(operation, request)


def describe():
    memory = "everything is kept in memory; an example"
    place = [{"key": "place", "meaning": "Which memory to open.", "preset": "default", "expected": "a name"}]
    return {
        "plugin": {"id": "python-example", "vendor": "Dealer SDK", "version": "0.1.0", "spiVersion": "1.0"},
        "declined": {
            "PROCESS_DEATH_DURABILITY": memory,
            "POWER_LOSS_DURABILITY": memory,
            "HOLD_KEY": "there is no messaging",
        },
        "storage": place,
        "notification": place,
        "numbering": [],
    }


def serve_http(agent, port):
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Without this each answer waits some 40 ms for its own header to be acknowledged.
        disable_nagle_algorithm = True

        def do_POST(self):
            answer = agent.answer(self.rfile.read(int(self.headers["Content-Length"]))).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
    server.daemon_threads = True
    print(f"http://127.0.0.1:{server.server_port}/", flush=True)
    server.serve_forever()


def main():
    global FAULT
    options = argparse.ArgumentParser()
    options.add_argument("--port", type=int)
    options.add_argument("--fault", choices=["select-then-update", "utf16-order"])
    given = options.parse_args()
    FAULT = given.fault
    agent = Agent()
    if given.port is not None:
        serve_http(agent, given.port)
        return
    for line in sys.stdin.buffer:
        sys.stdout.write(agent.answer(line) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
