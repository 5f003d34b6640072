package org.dealersdk.testkit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealersdk.testkit.rule.RuleBook;

/** SHA-256 of what took part in a run. */
public final class Fingerprint {

    private Fingerprint() {}

    /** Of the contract's chapters. */
    static String ofContract() {
        MessageDigest hash = sha256();
        RuleBook.CHAPTERS.forEach(chapter -> hash.update(bytes(RuleBook.chapter(chapter))));
        return hex(hash);
    }

    /** Of a text. */
    static String of(String text) {
        MessageDigest hash = sha256();
        hash.update(bytes(text));
        return hex(hash);
    }

    /** Of a jar; of a directory of classes, all names and contents in order. */
    static String of(Path jarOrDirectory) {
        MessageDigest hash = sha256();
        try {
            if (!Files.isDirectory(jarOrDirectory)) {
                hash.update(Files.readAllBytes(jarOrDirectory));
                return hex(hash);
            }
            for (Path file : files(jarOrDirectory)) {
                String name = jarOrDirectory.relativize(file).toString().replace('\\', '/');
                hash.update(bytes(name + '\n'));
                hash.update(Files.readAllBytes(file));
            }
            return hex(hash);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The jar or directory a class came from; empty when it came from neither. */
    public static Optional<Path> origin(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL place = source == null ? null : source.getLocation();
        if (place == null || !place.getProtocol().equals("file")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(place.toURI()));
        } catch (URISyntaxException strange) {
            return Optional.empty();
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(MessageDigest hash) {
        return HexFormat.of().formatHex(hash.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
