package org.dealersdk.testkit.inmemory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;

/** Faults of an opening that fails; they need places in files. */
final class OpeningMutants {

    private OpeningMutants() {}

    /** The journal, opened in another way. */
    public static class Opening extends JournalPlugin {

        final Storage opened(Memory kept, PluginContext context) {
            return super.openStorage(kept, context);
        }

        static Path path(PluginContext context) {
            return Path.of(context.configuration().text("name"));
        }
    }

    /** Lets the first failure out as it is. */
    public static final class Uncoded extends Opening {
        @Override
        Storage openStorage(Memory kept, PluginContext context) {
            if (!Files.isDirectory(path(context).getParent())) {
                throw new UncheckedIOException(new IOException("Not a directory"));
            }
            return opened(kept, context);
        }
    }

    /** Codes what it expects, and trips over everything else. */
    public static final class Tripping extends Opening {
        @Override
        Storage openStorage(Memory kept, PluginContext context) {
            try {
                return opened(kept, context);
            } catch (DealerException failure) {
                throw failure.code() == StorageProblem.IN_USE ? new NullPointerException("channel") : failure;
            }
        }
    }

    /** Starts its timer before it opens, and stops it only when it is closed. */
    public static final class LeavingThread extends Opening {
        @Override
        Storage openStorage(Memory kept, PluginContext context) {
            Thread timer = new Thread(() -> LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(60)), "timer");
            timer.setDaemon(true);
            timer.start();
            Storage storage = opened(kept, context);
            return new ForwardingStorage(storage) {
                @Override
                public void close() {
                    LockSupport.unpark(timer);
                    super.close();
                }
            };
        }
    }

    /** Notes in the process who has a place, and takes the note back only when it is closed. */
    public static final class LeavingLock extends Opening {
        private final Set<Path> open = ConcurrentHashMap.newKeySet();

        @Override
        Storage openStorage(Memory kept, PluginContext context) {
            Path path = path(context);
            if (!open.add(path)) {
                throw StorageProblem.IN_USE.failure();
            }
            Storage storage = opened(kept, context);
            return new ForwardingStorage(storage) {
                @Override
                public void close() {
                    open.remove(path);
                    super.close();
                }
            };
        }
    }

    /** Looks into the file before it takes the lock, and does not close it when it is refused. */
    public static final class LeavingFile extends Opening {
        private final List<FileChannel> left = new ArrayList<>();

        @Override
        Storage openStorage(Memory kept, PluginContext context) {
            FileChannel look;
            try {
                look = FileChannel.open(
                        Path.of(path(context) + ".version"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            } catch (IOException broken) {
                throw StorageProblem.CANNOT_OPEN.failure("the version cannot be read");
            }
            Storage storage;
            try {
                storage = opened(kept, context);
            } catch (DealerException failure) {
                left.add(look);
                throw failure;
            }
            try {
                look.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return storage;
        }
    }

    /** Tries again without an end. */
    public static final class Hanging extends Opening {
        @Override
        Storage openStorage(Memory kept, PluginContext context) {
            while (!Files.isDirectory(path(context).getParent())) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            return opened(kept, context);
        }
    }

    static List<Mutant> all() {
        return List.of(
                mutant("LC-13", "a driver's failure comes out of opening", Uncoded::new),
                mutant("LC-13", "an opening that is refused trips", Tripping::new),
                mutant("LC-14", "an opening that fails leaves its thread", LeavingThread::new),
                mutant("LC-14", "an opening that fails leaves its lock", LeavingLock::new),
                mutant("LC-14", "an opening that is refused leaves a file open", LeavingFile::new),
                mutant("LC-15", "an opening that fails is tried again without an end", Hanging::new));
    }

    private static Mutant mutant(String fault, String name, Supplier<JournalPlugin> plugin) {
        return new Mutant(fault, name, "PLG.13", plugin::get);
    }

    static boolean includes(Mutant mutant) {
        return all().stream().anyMatch(each -> each.toString().equals(mutant.toString()));
    }
}
