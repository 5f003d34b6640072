package org.dealersdk.testkit.crash;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Violation;

/** Where the process of a {@link ChildProgram} begins. It ends with its parent, however that ends. */
final class ChildMain {

    /** Said after the name of what ended the program, when it failed. */
    static final String FAILED = "failed ";

    /** Said when the program has returned. */
    static final String DONE = "done";

    /** The exit code of a process whose parent is gone. */
    static final int ABANDONED = 70;

    /** Parts of the order the parent writes to the standard input, in this order. */
    static final String PROGRAM = "program";

    static final String PLUGIN = "plugin";
    static final String PLACE = "place";
    static final String ARGUMENT = "argument.";

    private ChildMain() {}

    public static void main(String[] none) throws Exception {
        DataInputStream in = new DataInputStream(System.in);
        Map<String, String> order = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            order.put(in.readUTF(), in.readUTF());
        }
        watch(in);
        String place = order.getOrDefault(PLACE, "");
        Class<?> type = Class.forName(order.get(PLUGIN));
        DealerPlugin plugin = (DealerPlugin) type.getConstructor().newInstance();
        PluginFixture fixture = PluginFixture.of(() -> plugin);
        for (ProviderKind<?> kind : ProviderKind.all()) {
            Map<String, String> settings = part(order, settings(kind));
            fixture = fixture.at(kind, any -> settings);
        }
        ChildHost host = new ChildHost(new Session(fixture), place, part(order, ARGUMENT));
        var program = Class.forName(order.get(PROGRAM)).getDeclaredConstructor();
        program.setAccessible(true);
        host.ending((ChildProgram) program.newInstance());
        host.say(DONE);
        Runtime.getRuntime().halt(0);
    }

    /** A code of the contract, or the class of anything else. */
    static String name(Throwable failure) {
        if (failure instanceof Violation violation) {
            return violation.observed() + " instead of " + violation.expected();
        }
        return failure instanceof DealerException coded
                ? coded.code().id()
                : failure.getClass().getName();
    }

    /** How the settings of a kind of provider begin. */
    static String settings(ProviderKind<?> kind) {
        return kind.code() + '.';
    }

    private static Map<String, String> part(Map<String, String> order, String prefix) {
        Map<String, String> part = new TreeMap<>();
        order.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                part.put(key.substring(prefix.length()), value);
            }
        });
        return part;
    }

    /** The standard input stays open as long as the parent lives. */
    private static void watch(InputStream in) {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (in.read() >= 0) {
                            continue;
                        }
                    } catch (IOException gone) {
                        gone.printStackTrace();
                    }
                    Runtime.getRuntime().halt(ABANDONED);
                },
                "parent watch");
        watch.setDaemon(true);
        watch.start();
    }
}
