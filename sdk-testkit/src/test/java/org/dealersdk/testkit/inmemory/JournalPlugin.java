package org.dealersdk.testkit.inmemory;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;

/**
 * The in-memory plug-in with a journal file, so that it survives its process: a plug-in to kill. It keeps the kit's probes and nothing
 * else; the setting {@code name} is the file. Each subclass has a fault.
 */
public class JournalPlugin extends InMemoryPlugin {

    /** What can be wrong with it. */
    enum Fault {
        /** Records stay in a buffer of the process until it closes. */
        BUFFERS,
        /** Records are not synced. */
        NO_SYNC,
        /** A sync is done for every fourth record only. */
        FEW_SYNCS,
        /** Syncs are done, but of another file. */
        SYNCS_ANOTHER,
        /** A full disk is told as a broken one. */
        TELLS_ANOTHER,
        /** The events of a unit are a record of their own, written when the next unit comes. */
        EVENTS_LATER,
        /** Each write of a unit is a record of its own. */
        PIECES,
        /** The place is marked while it is open, and a mark that is there keeps everybody out. */
        MARK_WHILE_OPEN,
        /** The place is marked while it is being opened, and a mark that is there keeps everybody out. */
        MARK_WHILE_OPENING,
        /** A failed write is not noticed. */
        SWALLOWS,
        /** After a failed write half a record is left, and everything after it is lost. */
        LEAVES_HALF,
        /** After a failed write all others fail too, until the place is opened again. */
        NEVER_AGAIN,
        /** Begun attempts are counted in memory. */
        FORGETS_ATTEMPTS,
        /** A message is taken off before its handler is called. */
        DONE_ON_RECEIPT
    }

    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);

    /** Without a fault. */
    public JournalPlugin() {}

    JournalPlugin(Fault fault) {
        faults.add(fault);
    }

    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("journal", "Dealer SDK", "0.1.0", "1.0")
                .without(Capability.SEVERAL_HOSTS, "one process owns the file")
                .without(Capability.HOLD_KEY, "a dead letter lets its key go on");
    }

    @Override
    Storage openStorage(Memory kept, PluginContext context) {
        Path path = Path.of(context.configuration().text("name"));
        try {
            return new JournalStorage(
                    super.openStorage(newMemory(), context), journal(path), faults, context.json(), mark(path));
        } catch (Journal.IsOpen inUse) {
            throw StorageProblem.IN_USE.failure();
        } catch (IOException broken) {
            throw StorageProblem.CANNOT_OPEN.failure(broken.getClass().getSimpleName());
        }
    }

    @Override
    Messaging openMessaging(Broker kept, PluginContext context) {
        try {
            Journal journal = journal(Path.of(context.configuration().text("name") + "-messages"));
            return new JournalMessaging(super.openMessaging(newBroker(), context), journal, faults);
        } catch (IOException broken) {
            throw MessagingProblem.CANNOT_OPEN.failure(broken.getClass().getSimpleName());
        }
    }

    private Journal journal(Path path) throws IOException {
        return new Journal(path, faults);
    }

    /** The mark of the faults that have one; it is there when the place is. */
    private Path mark(Path path) throws IOException {
        Path mark = Path.of(path + ".mark");
        if (faults.contains(Fault.MARK_WHILE_OPEN) || faults.contains(Fault.MARK_WHILE_OPENING)) {
            try {
                Files.createFile(mark);
            } catch (FileAlreadyExistsException left) {
                throw new Journal.IsOpen();
            }
        }
        return mark;
    }

    /** CR-1. */
    public static final class Buffering extends JournalPlugin {
        public Buffering() {
            super(Fault.BUFFERS);
        }
    }

    /** CR-2. */
    public static final class Unsynced extends JournalPlugin {
        public Unsynced() {
            super(Fault.NO_SYNC);
        }
    }

    /** CR-2, a near miss. */
    public static final class RarelySynced extends JournalPlugin {
        public RarelySynced() {
            super(Fault.FEW_SYNCS);
        }
    }

    /** CR-2, unseen by who counts syncs. */
    public static final class SyncsAnother extends JournalPlugin {
        public SyncsAnother() {
            super(Fault.SYNCS_ANOTHER);
        }
    }

    /** CR-3. */
    public static final class EventsLater extends JournalPlugin {
        public EventsLater() {
            super(Fault.EVENTS_LATER);
        }
    }

    /** CR-3, torn otherwise. */
    public static final class Pieces extends JournalPlugin {
        public Pieces() {
            super(Fault.PIECES);
        }
    }

    /** CR-4. */
    public static final class Marked extends JournalPlugin {
        public Marked() {
            super(Fault.MARK_WHILE_OPEN);
        }
    }

    /** CR-4, a near miss. */
    public static final class MarkedWhileOpening extends JournalPlugin {
        public MarkedWhileOpening() {
            super(Fault.MARK_WHILE_OPENING);
        }
    }

    /** CR-6. */
    public static final class Swallowing extends JournalPlugin {
        public Swallowing() {
            super(Fault.SWALLOWS);
        }
    }

    /** CR-6, with another code. */
    public static final class TellsAnother extends JournalPlugin {
        public TellsAnother() {
            super(Fault.TELLS_ANOTHER);
        }
    }

    /** CR-6, half a record. */
    public static final class HalfWritten extends JournalPlugin {
        public HalfWritten() {
            super(Fault.LEAVES_HALF);
        }
    }

    /** CR-6, for ever. */
    public static final class NeverAgain extends JournalPlugin {
        public NeverAgain() {
            super(Fault.NEVER_AGAIN);
        }
    }

    /** MS-8. */
    public static final class Forgetful extends JournalPlugin {
        public Forgetful() {
            super(Fault.FORGETS_ATTEMPTS);
        }
    }

    /** MS-1. */
    public static final class Hasty extends JournalPlugin {
        public Hasty() {
            super(Fault.DONE_ON_RECEIPT);
        }
    }
}
