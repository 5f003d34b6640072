package org.dealersdk.plugin.sqlite;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.UnitOfWork;

/**
 * A process that writes until it is killed: each thread goes on counting where the file ends, and says a number only after the unit
 * that wrote it is acknowledged. A unit writes a head, three lines, a changed counter and one event.
 */
final class CrashWriter {

    static final StoreId STORE = new StoreId("s");

    private CrashWriter() {}

    record Head(String id, long thread, long number) {
        static final AggregateType<Head> TYPE = AggregateType.named("crash-head", Head.class, Head::id)
                .integer("thread", Head::thread)
                .integer("number", Head::number)
                .build();
    }

    record Line(String id, String head, String text) {
        static final AggregateType<Line> TYPE = AggregateType.named("crash-line", Line.class, Line::id)
                .text("head", Line::head)
                .uniqueText("text", Line::text)
                .build();
    }

    record Count(String id, long value) {
        static final AggregateType<Count> TYPE =
                AggregateType.named("crash-count", Count.class, Count::id).build();
    }

    /** First argument the file, second the number of threads. */
    public static void main(String[] arguments) throws InterruptedException {
        Storage storage = Opened.storage(Path.of(arguments[0]));
        IdSource ids = IdSource.timeOrdered(Clock.systemUTC());
        List<Thread> threads = new ArrayList<>();
        for (int thread = 0; thread < Integer.parseInt(arguments[1]); thread++) {
            int number = thread;
            threads.add(new Thread(() -> writeForEver(storage, ids, number)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void writeForEver(Storage storage, IdSource ids, int thread) {
        OutputStream out = new java.io.FileOutputStream(java.io.FileDescriptor.out);
        while (true) {
            long number = storage.transact(STORE, unit -> write(unit, ids, thread));
            try {
                out.write(("A " + thread + " " + number + "\n").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException nobodyListens) {
                return;
            }
        }
    }

    private static long write(UnitOfWork unit, IdSource ids, int thread) {
        String counter = "count-" + thread;
        var before = unit.find(Count.TYPE, counter);
        long number = before.map(stored -> stored.aggregate().value() + 1).orElse(1L);
        Count after = new Count(counter, number);
        if (before.isPresent()) {
            unit.update(Count.TYPE, after, before.get().version());
        } else {
            unit.insert(Count.TYPE, after);
        }
        String head = thread + "-" + number;
        unit.insert(Head.TYPE, new Head(head, thread, number));
        for (int line = 0; line < 3; line++) {
            unit.insert(Line.TYPE, new Line(head + "-" + line, head, text(head, line)));
        }
        unit.append(new Message(ids.next(), STORE, "crash-head", counter, "crash.v1", Instant.EPOCH, Map.of(), head));
        return number;
    }

    static String text(String head, int line) {
        return (head + "/" + line + " ").repeat(20).strip();
    }
}
