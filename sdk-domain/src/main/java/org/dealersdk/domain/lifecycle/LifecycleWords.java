package org.dealersdk.domain.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.problem.Text;

/**
 * What lifecycles, states and triggers are called in messages: by their names and codes in English, by the words of {@code
 * words-zh.properties} in Chinese. A lifecycle that does not stand there, as one of somebody else's, speaks in codes in both.
 */
final class LifecycleWords {

    static final Properties WORDS = load();

    private final String lifecycle;
    private final Text name;
    private final boolean known;

    LifecycleWords(String name) {
        this.lifecycle = name.replace(' ', '-');
        this.known = WORDS.containsKey("lifecycle." + lifecycle);
        this.name = new Text(name, WORDS.getProperty("lifecycle." + lifecycle, name));
    }

    Text name() {
        return name;
    }

    Text state(Coded state) {
        return text("state.", state);
    }

    Text trigger(Coded trigger) {
        return text("trigger.", trigger);
    }

    /** Several, one after the other. */
    Text triggers(List<? extends Coded> several) {
        return new Text(
                Coded.codes(several),
                several.stream().map(trigger -> trigger(trigger).chinese()).collect(Collectors.joining("、")));
    }

    private Text text(String kind, Coded constant) {
        String code = constant.code();
        String anywhere = WORDS.getProperty(kind + code, code);
        return new Text(code, known ? WORDS.getProperty(kind + code + '.' + lifecycle, anywhere) : code);
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream bytes = LifecycleWords.class.getResourceAsStream("words-zh.properties")) {
            if (bytes == null) {
                throw new IllegalStateException("words-zh.properties is not in the jar");
            }
            try (Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                words.load(text);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words;
    }
}
