package org.dealersdk.testkit.crash;

import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.fixture.Remote;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Undecided;

/**
 * What a process of its own is to do with the plug-in. It gets the class path of this run, and the plug-in's jars when it was loaded
 * from some. Immutable.
 *
 * @param session the plug-in under judgement
 * @param program what to run
 * @param place the place whose settings it is given
 * @param arguments what else the program is given
 * @param options options of the virtual machine, such as {@code -Xmx64m}
 * @param prefix a program, with its arguments, that starts the virtual machine, such as {@code strace}; empty for none
 */
public record ChildOrder(
        Session session,
        Class<? extends ChildProgram> program,
        String place,
        Map<String, String> arguments,
        List<String> options,
        List<String> prefix) {

    /** Starts fast and leaves nothing behind when it is killed. */
    private static final List<String> STANDARD = List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-XX:-UsePerfData", "-Dfile.encoding=UTF-8");

    public ChildOrder {
        arguments = Map.copyOf(arguments);
        options = List.copyOf(options);
        prefix = List.copyOf(prefix);
    }

    /** The program with the plug-in at a place. */
    public static ChildOrder of(Session session, Class<? extends ChildProgram> program, String place) {
        return new ChildOrder(session, program, place, Map.of(), List.of(), List.of());
    }

    /** The same with an argument for the program. */
    public ChildOrder with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(arguments);
        more.put(name, String.valueOf(value));
        return new ChildOrder(session, program, place, more, options, prefix);
    }

    /** The same with further options of the virtual machine. */
    public ChildOrder options(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new ChildOrder(session, program, place, arguments, all, prefix);
    }

    /** The same started by another program, which is given the command as its last arguments. */
    public ChildOrder through(String... starter) {
        return new ChildOrder(session, program, place, arguments, options, List.of(starter));
    }

    /**
     * Starts it. Close what it gives: that ends it.
     *
     * @throws Undecided when the plug-in cannot be made by its class, or no process can be started
     */
    public ChildJvm start() {
        Map<String, String> order = order();
        try {
            Path directory = Files.createTempDirectory("testkit-child");
            List<String> command = new ArrayList<>(prefix);
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(STANDARD);
            command.add("-Djava.io.tmpdir=" + directory);
            properties().forEach((key, value) -> command.add("-D" + key + "=" + value));
            command.addAll(options);
            command.addAll(List.of("-cp", classPath(), ChildMain.class.getName()));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return told(order, process, new ChildJvm(process, directory, session.patience()));
        } catch (IOException broken) {
            throw Undecided.withoutMeans("no process can be started: " + broken.getMessage());
        }
    }

    /** A process that cannot be told what to do, because it died or the order is too long, is ended. */
    private static ChildJvm told(Map<String, String> order, Process process, ChildJvm child) throws IOException {
        try {
            send(order, process);
            return child;
        } catch (IOException | RuntimeException deaf) {
            child.close();
            throw deaf;
        }
    }

    private static void send(Map<String, String> order, Process process) throws IOException {
        DataOutputStream out = new DataOutputStream(process.getOutputStream());
        out.writeInt(order.size());
        for (Map.Entry<String, String> part : order.entrySet()) {
            out.writeUTF(part.getKey());
            out.writeUTF(part.getValue());
        }
        out.flush();
    }

    private Map<String, String> order() {
        Map<String, String> order = new TreeMap<>();
        order.put(ChildMain.PROGRAM, program.getName());
        order.put(ChildMain.PLUGIN, pluginClass().getName());
        order.put(ChildMain.PLACE, place);
        arguments.forEach((key, value) -> order.put(ChildMain.ARGUMENT + key, value));
        for (ProviderKind<?> kind : ProviderKind.all()) {
            session.fixture()
                    .settings(kind, place)
                    .forEach((key, value) -> order.put(ChildMain.settings(kind) + key, value));
        }
        return order;
    }

    private Map<String, String> properties() {
        Map<String, String> properties = session.plugin() instanceof Remote remote ? remote.inChild() : Map.of();
        if (session.plugin() instanceof Remote && properties.isEmpty()) {
            throw Undecided.withoutMeans("the system behind the agent is not the kit's to kill");
        }
        return properties;
    }

    private Class<?> pluginClass() {
        Class<?> type = session.fixture()
                .childClass()
                .<Class<?>>map(given -> given)
                .orElse(session.plugin().getClass());
        try {
            if (Modifier.isPublic(type.getModifiers()) && type.getConstructor() != null) {
                return type;
            }
        } catch (NoSuchMethodException none) {
            throw notMakeable(type);
        }
        throw notMakeable(type);
    }

    private static Undecided notMakeable(Class<?> type) {
        return Undecided.withoutMeans("the plug-in's class " + type.getName()
                + " cannot be made in another process; it needs a public constructor without parameters (PLG.1)");
    }

    private String classPath() {
        List<String> entries = new ArrayList<>();
        entries.add(System.getProperty("java.class.path"));
        for (ClassLoader loader = session.plugin().getClass().getClassLoader();
                loader != null;
                loader = loader.getParent()) {
            if (loader instanceof URLClassLoader jars) {
                for (URL jar : jars.getURLs()) {
                    entries.add(file(jar));
                }
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static String file(URL jar) {
        try {
            return Path.of(jar.toURI()).toString();
        } catch (URISyntaxException | RuntimeException strange) {
            throw Undecided.withoutMeans("the plug-in's jar " + jar + " is no file");
        }
    }
}
