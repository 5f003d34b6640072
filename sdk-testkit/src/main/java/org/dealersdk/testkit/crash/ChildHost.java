package org.dealersdk.testkit.crash;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.testkit.ManualClock;
import org.dealersdk.testkit.fixture.Session;

/** What a {@link ChildProgram} works with, inside its process: the plug-in at its place, and a line to the check. Thread-safe. */
public final class ChildHost {

    /** Begins each line that is meant for the check; whatever else a plug-in prints is no answer. */
    static final String MARK = "@child ";

    private final Session session;
    private final String place;
    private final Map<String, String> arguments;
    private final ManualClock clock = ManualClock.standard();
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);

    ChildHost(Session session, String place, Map<String, String> arguments) {
        this.session = session;
        this.place = place;
        this.arguments = Map.copyOf(arguments);
    }

    /** The plug-in's session in this process. */
    public Session session() {
        return session;
    }

    /** Stands still until the program moves it. */
    public ManualClock clock() {
        return clock;
    }

    /** Opens the storage of the place. */
    public Storage storage() {
        return session.openStorage(place, clock);
    }

    /** Opens the messaging of the place. */
    public Messaging messaging() {
        return session.openMessaging(place, clock);
    }

    /** What the check gave the program under this name. */
    public String argument(String name) {
        String value = arguments.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the program was not given " + name);
        }
        return value;
    }

    /** The same as a whole number. */
    public int number(String name) {
        return Integer.parseInt(argument(name));
    }

    /** Does a part of the program, on any of its threads; a failure ends the whole process and is told. */
    public void ending(ChildProgram part) {
        try {
            part.run(this);
        } catch (Throwable failure) {
            failure.printStackTrace();
            say(ChildMain.FAILED + ChildMain.name(failure));
            Runtime.getRuntime().halt(0);
        }
    }

    /**
     * Tells the check a line. It is handed to the operating system in one piece before the method returns, so that the death of the
     * process cannot take it back.
     */
    public void say(String line) {
        byte[] bytes = ('\n' + MARK + line + '\n').getBytes(StandardCharsets.UTF_8);
        synchronized (out) {
            try {
                out.write(bytes);
            } catch (IOException nobodyListens) {
                Runtime.getRuntime().halt(ChildMain.ABANDONED);
            }
        }
    }
}
