package org.dealersdk.testkit.plugin;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.crash.ChildHost;
import org.dealersdk.testkit.crash.ChildProgram;
import org.dealersdk.testkit.probe.Probe;

/** Keeps, finds, sorts and provokes what languages and zones have been seen to change, and tells what came of it. */
final class EverydayWork implements ChildProgram {

    static final String WHAT = "what";
    static final String STORE = "store";
    static final String WHOLE = "whole";
    static final String READING = "reading";
    static final String FOUND = "found ";

    private static final List<String> TEXTS = List.of(
            "TITLE", "title", "\u0130I", "\u0131i", "\u00e4", "a", "z", "\u00c5", "10", "9", "\u0661", "\u0e51", "1,5",
            "1.5");

    /** Hours that come twice or never in some zone, a day one zone has left out, and years of old calendars. */
    private static final List<Instant> INSTANTS = List.of(
            Instant.parse("2023-11-05T05:30:00Z"),
            Instant.parse("2023-11-05T06:30:00Z"),
            Instant.parse("2023-03-12T07:30:00.000001Z"),
            Instant.parse("2023-10-29T00:30:00Z"),
            Instant.parse("2023-10-29T01:30:00Z"),
            Instant.parse("2011-12-30T09:59:59.999999Z"),
            Instant.parse("2011-12-30T10:00:00Z"),
            Instant.parse("1916-05-01T23:30:00Z"),
            Instant.parse("1883-11-18T17:00:00Z"),
            Instant.parse("1582-10-10T00:00:00Z"),
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));

    @Override
    public void run(ChildHost host) {
        StoreId store = new StoreId(host.argument(STORE));
        boolean whole = host.argument(WHAT).equals(WHOLE);
        try (Storage storage = host.storage()) {
            if (whole) {
                write(storage, store);
            }
            read(storage, store).forEach(line -> host.say(FOUND + line));
            failures().forEach((name, work) -> host.say(FOUND + name + provoked(storage, store, work)));
        }
    }

    private static void write(Storage storage, StoreId store) {
        storage.transact(store, unit -> {
            for (int i = 0; i < TEXTS.size(); i++) {
                unit.insert(
                        Probe.TYPE,
                        Probe.of("t" + (10 + i)).with("text", TEXTS.get(i)).with("key", TEXTS.get(i)));
            }
            for (int i = 0; i < INSTANTS.size(); i++) {
                Probe probe =
                        Probe.of("i" + (10 + i)).with("at", INSTANTS.get(i)).with("number", 1_234_567L + i);
                unit.insert(Probe.TYPE, probe.withAmount(new BigDecimal("1234.50")));
            }
            return true;
        });
    }

    private static List<String> read(Storage storage, StoreId store) {
        List<String> lines = new ArrayList<>();
        Query<Probe> all = Query.of(Probe.TYPE);
        storage.read(store, reader -> {
            reader.search(all).aggregates().forEach(probe -> lines.add(shown(String.valueOf(probe))));
            for (String attribute : List.of("text", "at", "number")) {
                lines.add("by " + attribute + " "
                        + ids(reader.search(all.orderBy(attribute)).aggregates()));
                lines.add("down by " + attribute + " "
                        + ids(reader.search(all.orderByDescending(attribute)).aggregates()));
            }
            for (String text : TEXTS) {
                lines.add("text " + ids(reader.search(all.where("text", text)).aggregates())
                        + ids(reader.search(all.where(new Condition.Prefix("key", text)))
                                .aggregates()));
            }
            for (Instant instant : INSTANTS) {
                lines.add("at " + ids(reader.search(all.where("at", instant)).aggregates())
                        + ids(reader.search(all.where(new Condition.Range("at", instant, null)))
                                .aggregates()));
            }
            return true;
        });
        return lines;
    }

    private static Map<String, Consumer<UnitOfWork>> failures() {
        Map<String, Consumer<UnitOfWork>> failures = new LinkedHashMap<>();
        Query<Probe> all = Query.of(Probe.TYPE);
        failures.put("an id that exists: ", unit -> unit.insert(Probe.TYPE, Probe.of("t10")));
        failures.put(
                "a taken key: ", unit -> unit.insert(Probe.TYPE, Probe.of("new").with("key", "TITLE")));
        failures.put("a stale version: ", unit -> unit.update(Probe.TYPE, Probe.of("t10"), new Version(999_999_999)));
        failures.put("an erased id: ", unit -> unit.erase(Probe.TYPE, "nobody", new Version(1)));
        failures.put("an unknown attribute: ", unit -> unit.search(all.where("TEXT", "a")));
        failures.put("a wrong kind: ", unit -> unit.search(all.where("number", "a")));
        failures.put("a bad cursor: ", unit -> unit.search(all.after("I")));
        failures.put(
                "a text too long: ",
                unit -> unit.insert(Probe.TYPE, Probe.of("l").with("text", "I".repeat(600))));
        return failures;
    }

    private static String provoked(Storage storage, StoreId store, Consumer<UnitOfWork> work) {
        try {
            storage.transact(store, unit -> {
                work.accept(unit);
                return true;
            });
            return "nothing";
        } catch (DealerException coded) {
            return coded.code().id();
        } catch (RuntimeException | Error other) {
            return other.getClass().getName();
        }
    }

    private static List<String> ids(List<Probe> probes) {
        return probes.stream().map(Probe::id).toList();
    }

    /** In letters every console and every pipe can carry. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(c -> {
            if (c < 128) {
                shown.append((char) c);
            } else {
                shown.append('<').append(Integer.toHexString(c)).append('>');
            }
        });
        return shown.toString();
    }
}
