package org.dealersdk.testkit.crash;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Trial;

/**
 * What a writing process keeps: each of its writers counts, and the unit of each number changes the writer's counter, inserts some lines
 * and appends one event. So half a unit, a lost one and one too many can be told from each other.
 */
final class Units {

    /** Of the last units of a writer each line is looked at, of the others only their number. */
    private static final long LOOKED_AT = 30;

    private static final int LINES = 3;
    private static final int WIDTH = 40;

    private Units() {}

    /** Writes a writer's next unit, and gives its number. */
    static long write(UnitOfWork unit, StoreId store, int writer) {
        Optional<Stored<Probe>> before = unit.find(Probe.TYPE, counter(writer));
        long number = before.map(Units::value).orElse(0L) + 1;
        Probe after = Probe.of(counter(writer)).with("number", number);
        if (before.isPresent()) {
            unit.update(Probe.TYPE, after, before.get().version());
        } else {
            unit.insert(Probe.TYPE, after);
        }
        String name = name(writer, number);
        for (int line = 0; line < LINES; line++) {
            unit.insert(Probe.TYPE, line(writer, name, line, WIDTH));
        }
        unit.append(event(store, counter(writer), name));
        return number;
    }

    /** A line of a unit, {@code width} times its name long. */
    static Probe line(int writer, String name, int line, int width) {
        String id = name + '-' + line;
        return Probe.of(id).withLabels(name, all(writer)).withNotes(List.of((id + ' ').repeat(width)));
    }

    static Message event(StoreId store, String subject, String name) {
        return new Message(
                name,
                store,
                Probe.TYPE.name(),
                subject,
                "org.dealersdk.testkitprobe.noted.v1",
                Instant.EPOCH,
                Map.of(),
                "{\"unit\":\"" + name + "\"}");
    }

    /** The number of a writer's last unit; 0 when it has none. */
    static long last(Reader reader, int writer) {
        return reader.find(Probe.TYPE, counter(writer)).map(Units::value).orElse(0L);
    }

    /** Demands that the units of a writer up to the last are there as a whole, and nothing of any other. */
    static void demandWhole(Trial trial, Reader reader, int writer, long last) {
        trial.equal(
                "lines of the " + last + " units of writer " + writer,
                last * LINES,
                reader.count(Query.of(Probe.TYPE).where("label", all(writer))));
        for (long number = Math.max(1, last - LOOKED_AT); number <= last; number++) {
            String name = name(writer, number);
            for (int line = 0; line < LINES; line++) {
                Probe expected = line(writer, name, line, WIDTH);
                Probe found = reader.find(Probe.TYPE, expected.id())
                        .map(Stored::aggregate)
                        .orElse(null);
                trial.equal("line " + line + " of unit " + number + " of writer " + writer, expected, found);
            }
        }
    }

    static String counter(int writer) {
        return "count-" + writer;
    }

    static String name(int writer, long number) {
        return writer + "-" + number;
    }

    private static String all(int writer) {
        return "writer-" + writer;
    }

    private static long value(Stored<Probe> counter) {
        Long number = counter.aggregate().number();
        return number == null ? 0 : number;
    }
}
