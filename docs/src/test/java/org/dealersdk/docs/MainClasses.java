package org.dealersdk.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The main classes of the modules as the running build compiled them, loaded but not initialised. */
final class MainClasses {

    private MainClasses() {}

    /** All classes of all modules whose dependencies are on this module's class path, which leaves out the benchmarks. */
    static Stream<Class<?>> all() {
        return Project.modules().stream()
                .filter(module -> !module.endsWith("benchmarks"))
                .flatMap(MainClasses::of);
    }

    /** All classes of one module. */
    static Stream<Class<?>> of(Path module) {
        Path classes = Project.classes(module);
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException(
                    Project.shown(module) + " is not built; run `mvn verify`, or `-pl docs -am` while working");
        }
        return Project.files(classes, ".class").stream()
                .map(file -> classes.relativize(file).toString())
                .filter(name -> !name.endsWith("-info.class"))
                .map(name -> load(
                        name.substring(0, name.length() - ".class".length()).replace(java.io.File.separatorChar, '.')));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, MainClasses.class.getClassLoader());
        } catch (ClassNotFoundException | NoClassDefFoundError missing) {
            throw new IllegalStateException(
                    name + " cannot be loaded here; is its module a test dependency of docs?", missing);
        }
    }
}
