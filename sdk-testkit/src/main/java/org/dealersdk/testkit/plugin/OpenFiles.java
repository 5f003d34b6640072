package org.dealersdk.testkit.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which files this process has open, where the system tells. */
final class OpenFiles {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private OpenFiles() {}

    /** Those with the name of a place in their path, which nobody else has; none where the system does not tell. */
    static List<String> of(String place) {
        Pattern named = Pattern.compile(Pattern.quote(place) + "(?!\\d)");
        List<String> open = new ArrayList<>();
        if (!Files.isDirectory(DESCRIPTORS)) {
            return open;
        }
        try (Stream<Path> all = Files.list(DESCRIPTORS)) {
            all.map(OpenFiles::target)
                    .filter(target -> named.matcher(target).find())
                    .forEach(open::add);
        } catch (IOException withheld) {
            return open;
        }
        return open;
    }

    /** What has been closed meanwhile has none. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
