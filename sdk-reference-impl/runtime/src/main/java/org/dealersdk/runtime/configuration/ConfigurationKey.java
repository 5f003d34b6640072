package org.dealersdk.runtime.configuration;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.json.StatusFile;
import org.dealersdk.runtime.work.ProgressPasses;
import org.jspecify.annotations.Nullable;

/** The keys of a configuration file besides settings of plug-ins, which are written as {@code plug-in.setting}. */
enum ConfigurationKey implements Coded {
    STORAGE("the id of a plug-in", (builder, value) -> builder.storage(text(value))),
    MESSAGING("the id of a plug-in", (builder, value) -> builder.messaging(text(value))),
    NOTIFICATION("the id of a plug-in", (builder, value) -> builder.notification(text(value))),
    NOTICE_LANGUAGE("zh or en", ConfigurationKey::noticeLanguage),
    NUMBERING("the id of a plug-in", (builder, value) -> builder.numbering(text(value))),
    PLUGINS("the path of a directory", (builder, value) -> builder.pluginDirectory(Path.of(text(value)))),
    STATEMENTS("the path of a directory", (builder, value) -> builder.statements(Path.of(text(value)))),
    NODE("a name that no other host of the storage has", (builder, value) -> builder.node(text(value))),
    POLICY(
            "the path of a policy file",
            (builder, value) -> builder.policies(DealerPolicyFile.readBook(Path.of(text(value))))),
    HOUSE_RULES("ids of plug-ins whose house rules must be there, separated by commas", ConfigurationKey::houseRules),
    STATUSES(
            "the path of a file of status codes",
            (builder, value) -> builder.statuses(StatusFile.read(Path.of(text(value))))),
    PROGRESS_SECRET("at least 32 characters that nobody can guess", ConfigurationKey::progressSecret),
    STORES("ids of stores, separated by commas", ConfigurationKey::stores),
    ATTEMPTS("a whole number from 1 to 100", (builder, value) -> builder.attempts(number(value)));

    private final String expected;
    private final BiConsumer<DealershipConfiguration.Builder, String> effect;

    ConfigurationKey(String expected, BiConsumer<DealershipConfiguration.Builder, String> effect) {
        this.expected = expected;
        this.effect = effect;
    }

    static @Nullable ConfigurationKey of(String key) {
        return Arrays.stream(values())
                .filter(known -> known.code().equals(key))
                .findFirst()
                .orElse(null);
    }

    static String all() {
        return Arrays.stream(values()).map(ConfigurationKey::code).collect(Collectors.joining(", "));
    }

    String expected() {
        return expected;
    }

    /** Throws NumberFormatException, InvalidPathException or a DealerException when the value does not fit. */
    void apply(DealershipConfiguration.Builder builder, String value) {
        effect.accept(builder, value);
    }

    private static void stores(DealershipConfiguration.Builder builder, String value) {
        for (String id : text(value).split(",", -1)) {
            builder.store(id.strip());
        }
    }

    private static void houseRules(DealershipConfiguration.Builder builder, String value) {
        for (String id : text(value).split(",", -1)) {
            builder.houseRules(id.strip());
        }
    }

    private static void noticeLanguage(DealershipConfiguration.Builder builder, String value) {
        if (!value.equals("zh") && !value.equals("en")) {
            throw new NumberFormatException("neither");
        }
        builder.noticeLanguage(value.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    private static void progressSecret(DealershipConfiguration.Builder builder, String value) {
        if (value.length() < ProgressPasses.MIN_SECRET) {
            throw new NumberFormatException("too short");
        }
        builder.progressSecret(value);
    }

    private static String text(String value) {
        if (value.isEmpty()) {
            throw new NumberFormatException("empty");
        }
        return value;
    }

    private static int number(String value) {
        int number = Integer.parseInt(value);
        if (number < 1 || number > 100) {
            throw new NumberFormatException("out of range");
        }
        return number;
    }
}
