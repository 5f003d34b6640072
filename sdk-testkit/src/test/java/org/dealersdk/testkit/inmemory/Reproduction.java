package org.dealersdk.testkit.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** A reproducer as its reader uses it: compiled without the kit, and run. */
final class Reproduction {

    private Reproduction() {}

    /** The test of a reproducer. */
    static Method compiled(Path place, String text) throws Exception {
        Files.createDirectories(place);
        Path file = Files.writeString(place.resolve("ReproducerTest.java"), text);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", withoutTheKit(), "-d", place.toString(), file.toString());
        assertThat(code).isZero();
        URLClassLoader loader =
                new URLClassLoader(new URL[] {place.toUri().toURL()}, Reproduction.class.getClassLoader());
        Method test =
                loader.loadClass("ReproducerTest").getDeclaredMethod("the_calls_are_answered_as_the_contract_says");
        test.setAccessible(true);
        return test;
    }

    static void run(Method test) throws Exception {
        var constructor = test.getDeclaringClass().getDeclaredConstructor();
        constructor.setAccessible(true);
        test.invoke(constructor.newInstance());
    }

    private static String withoutTheKit() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("sdk-testkit"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
