package org.dealersdk.testkit.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.testkit.rule.Background;

/**
 * Stands between a plug-in and its server, passes everything on, and disturbs it when told so. Listens on a free port of 127.0.0.1. A
 * request is what a connection sends until the server answers. Thread-safe.
 */
public final class FaultProxy implements AutoCloseable {

    private static final int CHUNK = 16 << 10;

    private final ServerSocket listening;
    private final String host;
    private final int port;
    private final List<Line> lines = new ArrayList<>();
    private boolean refusing;
    private boolean silent;
    private boolean closed;
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
        Background.start("proxy accepting", this::accept);
    }

    /** Where it listens. */
    public int port() {
        return listening.getLocalPort();
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

    /** Passes the further request of this number, counted from 1, on to the server, and cuts every connection instead of passing on the answer. */
    public synchronized void dropAnswer(long number) {
        answersLeft = number;
    }

    /** Passes everything on again, what was held back included. */
    public synchronized void heal() {
        refusing = false;
        silent = false;
        answersLeft = Long.MAX_VALUE;
        notifyAll();
    }

    /** True when an answer has been dropped and that has not been healed. */
    public synchronized boolean hasStruck() {
        return answersLeft <= 0;
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
        Background.start("proxy to server", () -> pump(line, plugin, server, true));
        Background.start("proxy to plug-in", () -> pump(line, server, plugin, false));
    }

    private void pump(Line line, Socket from, Socket to, boolean toServer) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                if (passes(line, toServer)) {
                    out.write(chunk, 0, length);
                    out.flush();
                } else {
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

    /** Waits while nothing may pass; false for an answer that is dropped. */
    private synchronized boolean passes(Line line, boolean toServer) throws InterruptedException {
        if (!toServer && line.asked) {
            line.asked = false;
            answersLeft -= answersLeft == Long.MAX_VALUE ? 0 : 1;
        }
        boolean dropped = !toServer && answersLeft <= 0;
        while (silent && !line.cut) {
            wait();
        }
        line.asked |= toServer;
        return !dropped;
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

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception broken) {
            return;
        }
    }
}
