package org.dealersdk.spi.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.spi.SpiProblem;

/**
 * The jars of a plug-in directory, seen by one class loader whose parent comes first; jars of plug-ins and jars they need lie side by
 * side. Keep it open as long as a plug-in from it is in use.
 */
public final class PluginJars implements AutoCloseable {

    private final URLClassLoader loader;
    private final List<Problem> unreadable;

    private PluginJars(URLClassLoader loader, List<Problem> unreadable) {
        this.loader = loader;
        this.unreadable = unreadable;
    }

    /**
     * Opens every jar of the directory, in order of name; a file that is no jar is reported by {@link #catalogue} and left out.
     *
     * @throws org.dealersdk.domain.problem.DealerException PLG-008 when the directory cannot be read
     */
    public static PluginJars in(Path directory, ClassLoader parent) {
        List<URL> jars = new ArrayList<>();
        List<Problem> unreadable = new ArrayList<>();
        for (Path file : files(directory)) {
            try {
                new JarFile(file.toFile()).close();
                jars.add(file.toUri().toURL());
            } catch (IOException notAJar) {
                unreadable.add(SpiProblem.NOT_A_JAR.at("", file.getFileName()));
            }
        }
        return new PluginJars(new URLClassLoader(jars.toArray(new URL[0]), parent), unreadable);
    }

    /** The plug-ins of these jars and of the parent class loader. */
    public PluginCatalogue catalogue() {
        LoadReport seen = new PluginSearch(loader).run();
        List<Problem> skipped = new ArrayList<>(unreadable);
        skipped.addAll(seen.skipped());
        return new PluginCatalogue(new LoadReport(seen.loaded(), skipped));
    }

    /** Closes the jars; idempotent. */
    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failure) {
            throw SpiProblem.NO_DIRECTORY.failure(directory.getFileName());
        }
    }
}
