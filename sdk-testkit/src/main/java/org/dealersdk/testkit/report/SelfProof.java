package org.dealersdk.testkit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What the kit was measured to be worth when it was built: figures of {@code docs/conformance/self-proof.properties}. */
final class SelfProof {

    private SelfProof() {}

    static Map<String, Integer> figures() {
        try (InputStream file =
                SelfProof.class.getResourceAsStream("/org/dealersdk/testkit/conformance/self-proof.properties")) {
            if (file == null) {
                throw new IllegalStateException("the jar lacks its self-proof");
            }
            Properties read = new Properties();
            read.load(file);
            Map<String, Integer> figures = new TreeMap<>();
            read.stringPropertyNames().forEach(name -> figures.put(name, Integer.valueOf(read.getProperty(name))));
            return figures;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
