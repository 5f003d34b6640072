package org.dealersdk.testkit.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dealersdk.testkit.rule.Undecided;

/**
 * A small ext4 file system in a file, mounted for one check: it can have no room left, and lose its power, after which only what was synced
 * is there. Needs Linux and the right to mount.
 */
final class OwnDisk implements AutoCloseable {

    private static final long SIZE = 96L << 20;
    private static final int SECONDS = 30;
    private static final int TRIES = 50;
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Asks the file system to stop at once without writing its log: EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH. */
    private static final String SHUTDOWN =
            "my $f = pack('L', 2); open(F, '<', $ARGV[0]) && ioctl(F, 0x8004587d, $f) or exit 1";

    private final Path directory;
    private final Path image;
    private final Path root;
    private final Thread atExit = new Thread(this::unmountAnyway, "testkit disk");

    private OwnDisk(Path directory) {
        this.directory = directory;
        this.image = directory.resolve("disk.img");
        this.root = directory.resolve("disk");
    }

    /**
     * Makes and mounts one.
     *
     * @throws Undecided when that cannot be done here
     */
    static OwnDisk make() {
        try {
            OwnDisk disk = new OwnDisk(Files.createTempDirectory("testkit-disk"));
            try {
                disk.format();
                disk.demandSwitch();
                return disk;
            } catch (Undecided absent) {
                disk.close();
                throw absent;
            }
        } catch (IOException broken) {
            throw Undecided.withoutMeans("no disk can be made: " + broken.getMessage());
        }
    }

    private void format() throws IOException {
        Files.createDirectory(root);
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(SIZE);
        }
        demand(run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString()), "no file system can be made here");
        mount();
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** A disk that cannot be switched off and on again is of no use. */
    private void demandSwitch() {
        cutPower();
        restorePower();
    }

    /** Where it is mounted. */
    Path root() {
        return root;
    }

    /** Leaves only so much room, in bytes, or less when somebody writes meanwhile. */
    void fill(long room) {
        byte[] zeros = new byte[1 << 16];
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            while (Files.getFileStore(root).getUsableSpace() > room) {
                ballast.write(zeros);
            }
        } catch (IOException full) {
            demand(free() < zeros.length, "the disk cannot be filled");
        }
    }

    private long free() {
        try {
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException broken) {
            throw Undecided.inconclusive("the disk cannot be looked at: " + broken.getMessage());
        }
    }

    /** Gives the room back. */
    void empty() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException broken) {
            throw Undecided.inconclusive("the disk cannot be emptied: " + broken.getMessage());
        }
    }

    /** From now on nothing can be read or written, and what was not synced is lost. */
    void cutPower() {
        String disk = root.toString();
        boolean off = run("perl", "-e", SHUTDOWN, disk) || run("xfs_io", "-x", "-c", "shutdown", disk);
        demand(off, "a disk cannot be switched off here");
    }

    /** Mounts it again; nobody may have a file of it open. */
    void restorePower() {
        for (int i = 0; i < TRIES; i++) {
            if (run("umount", root.toString())) {
                mount();
                return;
            }
            CrashTrial.letPass(PAUSE);
        }
        throw Undecided.inconclusive("somebody still holds files of the disk that lost its power");
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            return;
        }
        unmountAnyway();
        Files.deleteIfExists(image);
        Files.deleteIfExists(root);
        Files.deleteIfExists(directory);
    }

    private void mount() {
        demand(run("mount", "-o", "loop", image.toString(), root.toString()), "no disk may be mounted here");
    }

    private void unmountAnyway() {
        run("umount", "-l", root.toString());
    }

    private Path ballast() {
        return root.resolve("ballast");
    }

    private static void demand(boolean done, String otherwise) {
        if (!done) {
            throw Undecided.withoutMeans(otherwise);
        }
    }

    /** False when it is not installed, does not end, or fails. */
    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw Undecided.inconclusive("the check was interrupted");
        }
    }
}
