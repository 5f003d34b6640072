package org.dealersdk.testkit.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;

/**
 * Calls of a storage, each with its answer as a line of text. Versions go by the names their caller gives them. Needs the SPI only: the
 * text of this class becomes part of each reproducer.
 */
final class Replay {

    private final Storage storage;
    private final String run;
    private final Map<String, Version> versions = new HashMap<>();
    private final Map<String, Map<String, Long>> held = new HashMap<>();
    private final Map<String, Long> set = new HashMap<>();
    private Instant now = Instant.parse("2024-03-01T08:00:00Z");

    /**
     * Calls of this storage.
     *
     * @param run begins the names of stores and events, so that what others left at the place is not in the way
     */
    Replay(Storage storage, String run) {
        this.storage = storage;
        this.run = run;
    }

    /** Thrown by a unit that is not to be kept. */
    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Objects unless the answer is one of those expected, which are separated by " or ". */
    static void expect(String expected, String answer) {
        for (String one : expected.split(" or ", -1)) {
            if (one.equals(answer) || (one.equals("a refusal") && answer.matches("[A-Z]{3}-\\d{3}"))) {
                return;
            }
        }
        throw new AssertionError("expected " + expected + ", observed " + answer);
    }

    StoreId store(String name) {
        return new StoreId(run + name);
    }

    Version version(String name) {
        return versions.getOrDefault(name, new Version(1));
    }

    String unit(String store, Consumer<UnitOfWork> work) {
        return answer(() -> storage.transact(store(store), unit -> {
            work.accept(unit);
            return "kept";
        }));
    }

    void undo() {
        throw new Undo();
    }

    <A> String insert(UnitOfWork unit, AggregateType<A> type, A aggregate, String version) {
        return answer(() -> {
            versions.put(version, unit.insert(type, aggregate));
            return "kept";
        });
    }

    <A> String update(UnitOfWork unit, AggregateType<A> type, A aggregate, String from, String version) {
        return answer(() -> {
            versions.put(version, unit.update(type, aggregate, version(from)));
            return "kept";
        });
    }

    String erase(UnitOfWork unit, AggregateType<?> type, String id, String from) {
        return answer(() -> {
            unit.erase(type, id, version(from));
            return "erased";
        });
    }

    String append(UnitOfWork unit, String store, String event, String subject) {
        return answer(() -> {
            unit.append(new Message(
                    run + event,
                    store(store),
                    "testkit-probe",
                    subject,
                    "org.dealersdk.testkitprobe.noted.v1",
                    now,
                    Map.of(),
                    "{\"event\":\"" + event + "\"}"));
            return "kept";
        });
    }

    /** The aggregate and the name of its version. */
    <A> String find(Reader reader, AggregateType<A> type, String id, String version) {
        return answer(() -> reader.find(type, id)
                .map(found ->
                        found.aggregate() + (found.version().equals(version(version)) ? " as " + version : " as other"))
                .orElse("absent"));
    }

    /** The ids of all pages. */
    <A> String search(Reader reader, Query<A> query) {
        return answer(() -> {
            List<String> pages = new ArrayList<>();
            Page<A> page = reader.search(query);
            pages.add(ids(query.type(), page));
            while (page.next() != null && pages.size() < 100) {
                page = reader.search(query.after(page.next()));
                pages.add(ids(query.type(), page));
            }
            return String.join(" | ", pages);
        });
    }

    private static <A> String ids(AggregateType<A> type, Page<A> page) {
        return page.items().stream().map(Stored::aggregate).map(type::id).collect(Collectors.joining(" "));
    }

    String count(Reader reader, Query<?> query) {
        return answer(() -> String.valueOf(reader.count(query)));
    }

    void advance(int seconds) {
        now = now.plusSeconds(seconds);
    }

    /** The events and how often each has failed. */
    String claim(String relay, int limit, int seconds) {
        return answer(() -> {
            List<OutboxEntry> claimed = storage.outbox().claim(relay, limit, Duration.ofSeconds(seconds), now);
            Map<String, Long> positions = new LinkedHashMap<>();
            claimed.forEach(entry -> positions.put(name(entry), entry.position()));
            held.values().forEach(others -> others.keySet().removeAll(positions.keySet()));
            held.put(relay, positions);
            return claimed.stream()
                    .map(entry -> name(entry) + '*' + entry.attempts())
                    .collect(Collectors.joining(" "));
        });
    }

    private String name(OutboxEntry entry) {
        String id = entry.message().id();
        return id.startsWith(run) ? id.substring(run.length()) : id;
    }

    String published(String relay) {
        return answer(() -> {
            storage.outbox().published(List.copyOf(held(relay).values()));
            held(relay).clear();
            return "done";
        });
    }

    String failed(String relay, String event, int seconds) {
        return answer(() -> {
            storage.outbox().failed(position(relay, event), now.plusSeconds(seconds));
            return "done";
        });
    }

    String park(String relay, String event) {
        return answer(() -> {
            long position = position(relay, event);
            storage.outbox().park(position, "X-1");
            set.put(event, position);
            return "done";
        });
    }

    String unpark(String event) {
        return answer(() -> {
            storage.outbox().unpark(set.getOrDefault(event, 0L));
            return "done";
        });
    }

    String parked() {
        return answer(
                () -> storage.outbox().parked(100).stream().map(this::name).collect(Collectors.joining(" ")));
    }

    String pending() {
        return answer(() -> String.valueOf(storage.outbox().pending()));
    }

    private Map<String, Long> held(String relay) {
        return held.computeIfAbsent(relay, any -> new LinkedHashMap<>());
    }

    private long position(String relay, String event) {
        Long position = held(relay).remove(event);
        return position == null ? 0 : position;
    }

    private static String answer(Supplier<String> call) {
        try {
            return call.get();
        } catch (Undo undone) {
            return "undone";
        } catch (DealerException coded) {
            return coded.code().id();
        } catch (RuntimeException uncoded) {
            return "an uncoded " + uncoded.getClass().getName();
        }
    }
}
