package org.dealersdk.testkit.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Limits;

/** Messages that are right and unusual, each on a key of its own, for whatever a message may go through. */
final class OddMessages {

    private static final String NAME = "org.dealersdk.testkitprobe.noted.v1";

    private final MessagingTrial trial;
    private final Map<String, Message> byId = new LinkedHashMap<>();

    OddMessages(MessagingTrial trial) {
        this.trial = trial;
        Instant plain = trial.clock().instant();
        for (String at : List.of(
                "2026-11-22T09:10:11.123456Z",
                "2026-11-22T09:10:11.000001Z",
                "1969-12-31T23:59:59.999999Z",
                "1900-01-01T00:00:00.000001Z",
                "9999-12-31T23:59:59.999999Z")) {
            add("at-" + at, Instant.parse(at), Map.of(), "{}");
        }
        add("headers-empty", plain, Map.of("empty", "", "blank", " ", "ends", " a "), "{}");
        add("headers-case", plain, Map.of("actor", "1", "Actor", "2", "ACTOR", "3"), "{}");
        add("headers-signs", plain, Map.of("a=b;c", "d=e;f,g:h", "\"", "'\\", "line", "one\r\ntwo\tthree"), "{}");
        add("headers-words", plain, Map.of("\u540d", "\ud83d\ude00", "e\u0301", "\u00e9"), "{}");
        add("headers-own", plain, Map.of("id", "i", "store", "s", "name", "n", "time", "t", "attempt", "7"), "{}");
        add("headers-many", plain, many(), "{\"n\":1}");
        add("body-short", plain, Map.of(), "\"\"");
        add("body-blanks", plain, Map.of(), " {\n\t\"n\" : 1.10 ,\"m\":[ ] }\n");
        add("body-words", plain, Map.of(), "{\"t\":\"\ud83d\ude00 \u4eac e\u0301 \\u0007 \\\" \\/ 2.00\"}");
        add("body-64k", plain, Map.of(), '"' + "n".repeat(1 << 16) + '"');
        add("body-1m", plain, Map.of(), '"' + "\u00e9".repeat(Limits.MAX_DOCUMENT / 2 - 1) + '"');
        add("id '; -- \"%_\\ \u4eac \ud83d\ude00 e\u0301", plain, Map.of(), "{}");
        add("n".repeat(128), plain, Map.of(), "{}");
    }

    private static Map<String, String> many() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            headers.put("header-" + i, "value " + i);
        }
        return headers;
    }

    private void add(String id, Instant at, Map<String, String> headers, String body) {
        byId.put(id, new Message(id, trial.store(), "testkit-probe", id, NAME, at, headers, body));
    }

    /** All of them, in the order in which they are published. */
    List<Message> all() {
        return new ArrayList<>(byId.values());
    }

    List<String> ids() {
        return new ArrayList<>(byId.keySet());
    }

    int size() {
        return byId.size();
    }

    /** Demands that a message is one of them, as it was. */
    void demandSame(String when, Message observed) {
        Message expected = byId.get(observed.id());
        if (expected == null) {
            trial.that(false, "a known id " + when, observed.id());
            return;
        }
        String of = " of " + observed.id() + " " + when;
        trial.equal("the key" + of, expected.key(), observed.key());
        trial.equal("the name" + of, expected.name(), observed.name());
        trial.equal("the time" + of, expected.at(), observed.at());
        trial.equal("the headers" + of, expected.headers(), observed.headers());
        trial.that(
                expected.body().equals(observed.body()),
                "the body" + of + " as it was",
                "another one of " + observed.body().length() + " characters");
    }
}
