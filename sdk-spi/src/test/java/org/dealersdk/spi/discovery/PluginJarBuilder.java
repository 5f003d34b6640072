package org.dealersdk.spi.discovery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles sources and packs them as a plug-in jar, leaving out classes that are only there to compile against. */
final class PluginJarBuilder {

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> services = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    /** A whole and healthy plug-in, in package {@code acme}, with storage if asked for. */
    static String plugin(String simpleName, String id, String spiVersion) {
        return """
                package acme;
                import org.dealersdk.spi.*;
                public class %s implements DealerPlugin {
                    public PluginDescriptor descriptor() { return PluginDescriptor.of("%s", "Acme", "1.2", "%s"); }
                    public java.util.Optional<org.dealersdk.spi.storage.StorageProvider> storage() {
                        return java.util.Optional.of(new org.dealersdk.spi.storage.StorageProvider() {
                            public java.util.List<Setting> settings() { return java.util.List.of(); }
                            public org.dealersdk.spi.storage.Storage open(PluginContext context) { throw new IllegalStateException(); }
                        });
                    }
                }
                """.formatted(simpleName, id, spiVersion);
    }

    PluginJarBuilder service(String className) {
        services.add(className);
        return this;
    }

    PluginJarBuilder plugin(String simpleName, String source) {
        return source("acme." + simpleName, source).service("acme." + simpleName);
    }

    PluginJarBuilder source(String className, String source) {
        sources.put(className, source);
        return this;
    }

    PluginJarBuilder leaveOut(String className) {
        leftOut.add(className.replace('.', '/') + ".class");
        return this;
    }

    Path in(Path directory, String name) throws IOException {
        Path work = Files.createTempDirectory(directory.getParent(), "compile");
        Path classes = Files.createDirectories(work.resolve("classes"));
        compile(work, classes);
        Path jar = directory.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path entry : files.filter(Files::isRegularFile).toList()) {
                String path = classes.relativize(entry).toString().replace('\\', '/');
                if (!leftOut.contains(path)) {
                    put(out, path, Files.readAllBytes(entry));
                }
            }
            put(
                    out,
                    "META-INF/services/org.dealersdk.spi.DealerPlugin",
                    String.join("\n", services).getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private void compile(Path work, Path classes) throws IOException {
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = work.resolve("src/" + source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            files.add(file);
        }
        StringWriter complaints = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            complaints,
                            manager,
                            null,
                            List.of(
                                    "-proc:none",
                                    "-d",
                                    classes.toString(),
                                    "-cp",
                                    System.getProperty("java.class.path")),
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw new IllegalStateException(complaints.toString());
            }
        }
    }

    private static void put(JarOutputStream out, String path, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(path));
        out.write(content);
        out.closeEntry();
    }
}
