package org.dealersdk.testkit.inmemory;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.inmemory.ForwardingStorage.ForwardingOutbox;
import org.dealersdk.testkit.inmemory.ForwardingStorage.ForwardingUnit;
import org.dealersdk.testkit.inmemory.JournalPlugin.Fault;
import org.dealersdk.testkit.probe.Probe;

/** Storage of {@link JournalPlugin}: units run one after another, and each is a record of the journal before it is in memory. */
final class JournalStorage extends ForwardingStorage {

    private final Journal journal;
    private final Set<Fault> faults;
    private final DealerJson json;
    private final Path mark;
    private List<Journal.Writing> late = List.of();
    private boolean broken;

    JournalStorage(Storage memory, Journal journal, Set<Fault> faults, DealerJson json, Path mark) throws IOException {
        super(memory);
        this.journal = journal;
        this.faults = faults;
        this.json = json;
        this.mark = mark;
        replay();
        if (faults.contains(Fault.MARK_WHILE_OPENING)) {
            Files.delete(mark);
        }
    }

    @Override
    public synchronized <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
        return inner.transact(store, unit -> {
            Noted noted = new Noted(unit);
            R result = work.apply(noted);
            keep(store, noted);
            return result;
        });
    }

    private void keep(StoreId store, Noted noted) {
        List<Journal.Writing> parts = new ArrayList<>(noted.changes);
        List<List<Journal.Writing>> records = new ArrayList<>();
        if (faults.contains(Fault.EVENTS_LATER)) {
            records.add(late);
            late = List.copyOf(noted.events);
        } else {
            parts.addAll(noted.events);
        }
        if (faults.contains(Fault.PIECES)) {
            parts.forEach(part -> records.add(List.of(part)));
        } else {
            records.add(parts);
        }
        for (List<Journal.Writing> record : records) {
            if (!record.isEmpty()) {
                append(store, record);
            }
        }
    }

    private void append(StoreId store, List<Journal.Writing> parts) {
        try {
            if (broken) {
                throw new IOException("broken before");
            }
            journal.append(record -> {
                Journal.text(record, store.value());
                record.writeInt(parts.size());
                for (Journal.Writing part : parts) {
                    part.to(record);
                }
            });
        } catch (IOException failure) {
            broken = faults.contains(Fault.NEVER_AGAIN);
            if (!faults.contains(Fault.SWALLOWS)) {
                throw (faults.contains(Fault.TELLS_ANOTHER) ? StorageProblem.INPUT_OUTPUT : StorageProblem.FULL)
                        .failure();
            }
        }
    }

    @Override
    Outbox outbox(Outbox outbox) {
        return new ForwardingOutbox(outbox) {
            private final Map<Long, OutboxEntry> claimed = new HashMap<>();

            @Override
            public List<OutboxEntry> claim(String relay, int limit, java.time.Duration lease, Instant now) {
                List<OutboxEntry> entries = super.claim(relay, limit, lease, now);
                entries.forEach(entry -> claimed.put(entry.position(), entry));
                return entries;
            }

            @Override
            public void published(List<Long> positions) {
                for (long position : positions) {
                    OutboxEntry entry = claimed.get(position);
                    if (entry != null) {
                        append(entry.message().store(), List.of(record -> {
                            record.writeByte('X');
                            Journal.text(record, entry.message().id());
                        }));
                    }
                }
                super.published(positions);
            }
        };
    }

    @Override
    public void close() {
        inner.close();
        try {
            Files.deleteIfExists(mark);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        journal.close();
    }

    /** Applies the records; events that were published are left out. */
    private void replay() throws IOException {
        Set<String> published = new HashSet<>();
        List<Change> changes = new ArrayList<>();
        journal.replay(record -> {
            StoreId store = new StoreId(Journal.text(record));
            List<Consumer<UnitOfWork>> unit = new ArrayList<>();
            for (int left = record.readInt(); left > 0; left--) {
                unit.add(change(record, store, published));
            }
            changes.add(new Change(store, unit));
        });
        for (Change change : changes) {
            inner.transact(change.store(), unit -> {
                change.parts().forEach(part -> part.accept(unit));
                return true;
            });
        }
    }

    private record Change(StoreId store, List<Consumer<UnitOfWork>> parts) {}

    private Consumer<UnitOfWork> change(DataInputStream record, StoreId store, Set<String> published)
            throws IOException {
        byte kind = record.readByte();
        String text = Journal.text(record);
        if (kind == 'P') {
            return unit -> put(unit, json.read(Probe.TYPE, text));
        }
        if (kind == 'E') {
            return unit -> {
                unit.find(Probe.TYPE, text).ifPresent(found -> unit.erase(Probe.TYPE, text, found.version()));
            };
        }
        if (kind == 'X') {
            published.add(text);
            return unit -> {};
        }
        Message event = message(record, store, text);
        return unit -> {
            if (!published.contains(text)) {
                unit.append(event);
            }
        };
    }

    private static void put(UnitOfWork unit, Probe probe) {
        unit.find(Probe.TYPE, probe.id())
                .ifPresentOrElse(
                        found -> unit.update(Probe.TYPE, probe, found.version()), () -> unit.insert(Probe.TYPE, probe));
    }

    static Message message(DataInputStream record, StoreId store, String id) throws IOException {
        String subjectType = Journal.text(record);
        String subjectId = Journal.text(record);
        String name = Journal.text(record);
        Instant at = Instant.parse(Journal.text(record));
        return new Message(id, store, subjectType, subjectId, name, at, Map.of(), Journal.text(record));
    }

    static void write(DataOutputStream record, Message message) throws IOException {
        Journal.text(record, message.id());
        Journal.text(record, message.subjectType());
        Journal.text(record, message.subjectId());
        Journal.text(record, message.name());
        Journal.text(record, message.at().toString());
        Journal.text(record, message.body());
    }

    /** Writes down what a unit changes. */
    private final class Noted extends ForwardingUnit {

        private final List<Journal.Writing> changes = new ArrayList<>();
        private final List<Journal.Writing> events = new ArrayList<>();

        Noted(UnitOfWork unit) {
            super(unit);
        }

        @Override
        public <A> Version insert(AggregateType<A> type, A aggregate) {
            Version version = super.insert(type, aggregate);
            note(type, aggregate);
            return version;
        }

        @Override
        public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
            Version version = super.update(type, aggregate, expected);
            note(type, aggregate);
            return version;
        }

        @Override
        public void erase(AggregateType<?> type, String id, Version expected) {
            super.erase(type, id, expected);
            changes.add(record -> {
                record.writeByte('E');
                Journal.text(record, id);
            });
        }

        @Override
        public void append(Message event) {
            super.append(event);
            events.add(record -> {
                record.writeByte('M');
                write(record, event);
            });
        }

        private <A> void note(AggregateType<A> type, A aggregate) {
            String document = json.write(type, aggregate);
            changes.add(record -> {
                record.writeByte('P');
                Journal.text(record, document);
            });
        }
    }
}
