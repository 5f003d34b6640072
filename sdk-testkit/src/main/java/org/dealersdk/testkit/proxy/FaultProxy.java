package org.dealersdk.testkit.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Stands between a plug-in and its server, passes everything on, counts it, and disturbs it when told so. Listens on a free port of
 * 127.0.0.1. A request is what a connection sends until the server answers, and with the answer it is a round trip. Thread-safe.
 */
public final class FaultProxy implements AutoCloseable {

    private static final int CHUNK = 16 << 10;

    private final ServerSocket listening;
    private final String host;
    private final int port;
    private final List<Line> lines = new ArrayList<>();
    private long sent;
    private long received;
    private long roundTrips;
    private boolean refusing;
    private boolean silent;
    private boolean closed;
    private Duration delay = Duration.ZERO;
    private long bytesLeft = Long.MAX_VALUE;
    private long answersLeft = Long.MAX_VALUE;

    /** Leads to a server. */
    public FaultProxy(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            listening = new ServerSocket(0, 0, InetAddress.getByName("127.0.0.1"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        daemon("accepting", this::accept);
    }

    /** Where it listens. */
    public int port() {
        return listening.getLocalPort();
    }

    /** How many bytes the plug-in has sent. */
    public synchronized long sent() {
        return sent;
    }

    /** How many bytes the server has sent. */
    public synchronized long received() {
        return received;
    }

    /** How many answers the server has given. */
    public synchronized long roundTrips() {
        return roundTrips;
    }

    /** Cuts every connection and every new one at once. */
    public synchronized void cut() {
        refusing = true;
        cutLines();
    }

    /** Takes everything in and passes nothing on, in neither direction; new connections are taken in too. */
    public synchronized void silence() {
        silent = true;
    }

    /** Passes on everything late. */
    public synchronized void delay(Duration time) {
        delay = time;
    }

    /** Cuts every connection when the plug-in has sent so many further bytes; what is beyond them never arrives. */
    public synchronized void cutAfter(long bytes) {
        bytesLeft = bytes;
    }

    /** Passes the further request of this number, counted from 1, on to the server, and cuts every connection instead of passing on the answer. */
    public synchronized void dropAnswer(long number) {
        answersLeft = number;
    }

    /** Passes everything on again, what was held back included. */
    public synchronized void heal() {
        refusing = false;
        silent = false;
        delay = Duration.ZERO;
        bytesLeft = Long.MAX_VALUE;
        answersLeft = Long.MAX_VALUE;
        notifyAll();
    }

    /** True when a cut at a byte or an answer has happened and not been healed. */
    public synchronized boolean hasStruck() {
        return bytesLeft <= 0 || answersLeft <= 0;
    }

    /** Cuts everything and listens no more. */
    @Override
    public synchronized void close() {
        closed = true;
        cutLines();
        closeQuietly(listening);
        notifyAll();
    }

    /** One connection of the plug-in and the one to the server that belongs to it. */
    private static final class Line {

        private final Socket plugin;
        private final Socket server;
        private boolean asked;
        private boolean cut;

        Line(Socket plugin, Socket server) {
            this.plugin = plugin;
            this.server = server;
        }
    }

    private void accept() {
        while (true) {
            Socket plugin;
            try {
                plugin = listening.accept();
            } catch (IOException closedMeanwhile) {
                return;
            }
            try {
                plugin.setTcpNoDelay(true);
                connect(plugin);
            } catch (IOException unreachable) {
                closeQuietly(plugin);
            }
        }
    }

    private void connect(Socket plugin) throws IOException {
        synchronized (this) {
            if (refusing || closed) {
                closeQuietly(plugin);
                return;
            }
        }
        Socket server = new Socket(host, port);
        server.setTcpNoDelay(true);
        Line line = new Line(plugin, server);
        synchronized (this) {
            lines.add(line);
        }
        daemon("to server", () -> pump(line, plugin, server, true));
        daemon("to plug-in", () -> pump(line, server, plugin, false));
    }

    private void pump(Line line, Socket from, Socket to, boolean toServer) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                int passed = toServer ? ask(line, length) : answer(line, length);
                if (passed > 0) {
                    out.write(chunk, 0, passed);
                    out.flush();
                }
                if (passed < length) {
                    cutAll();
                }
            }
        } catch (IOException gone) {
            // Either side may go; the other one then goes too.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            end(line);
        }
    }

    /** How much of what the plug-in sends is passed on. */
    private synchronized int ask(Line line, int length) throws InterruptedException {
        hold(line);
        int passed = (int) Math.min(length, Math.max(0, bytesLeft));
        bytesLeft -= bytesLeft == Long.MAX_VALUE ? 0 : length;
        sent += passed;
        line.asked = true;
        return passed;
    }

    /** How much of what the server answers is passed on. */
    private synchronized int answer(Line line, int length) throws InterruptedException {
        if (line.asked) {
            line.asked = false;
            roundTrips++;
            answersLeft -= answersLeft == Long.MAX_VALUE ? 0 : 1;
        }
        received += length;
        boolean dropped = answersLeft <= 0;
        hold(line);
        return dropped ? 0 : length;
    }

    /** Waits while nothing may pass, or as long as everything is late. */
    private void hold(Line line) throws InterruptedException {
        long end = System.nanoTime() + delay.toNanos();
        for (long left = end - System.nanoTime(); left > 0 && !line.cut; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
        }
        while (silent && !line.cut) {
            wait();
        }
    }

    private synchronized void cutAll() {
        cutLines();
    }

    private void cutLines() {
        List<Line> all = List.copyOf(lines);
        lines.clear();
        for (Line line : all) {
            line.cut = true;
            closeQuietly(line.plugin);
            closeQuietly(line.server);
        }
        notifyAll();
    }

    private synchronized void end(Line line) {
        line.cut = true;
        lines.remove(line);
        closeQuietly(line.plugin);
        closeQuietly(line.server);
        notifyAll();
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, "testkit proxy " + name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception broken) {
            return;
        }
    }
}
