package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.Setting;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md}: the keys of a configuration file and the settings of the plug-ins that come with the project. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfigurationDocumentTest {

    /** The methods of the builder that do what a key does, where they have another name. */
    private static final Map<String, String> METHODS =
            Map.of("notice-language", "notices", "plugins", "pluginDirectory", "policy", "policies", "stores", "store");

    @Test
    void every_key_and_every_setting_is_listed() throws ReflectiveOperationException {
        StringBuilder page = new StringBuilder(GoldenFile.note("Configuration"));
        page.append(
                "A configuration file is a list of `key = value` lines, read by `DealershipConfiguration.file(path)`; in code it is\n`DealershipConfiguration.builder()`. None of the host's keys need be given. "
                        + "Unknown keys, missing and unfit values are refused before anything is opened, all at once.\n\n"
                        + "## The host\n\n| key | value | what it does |\n|---|---|---|\n");
        for (Object key : Class.forName("org.dealersdk.runtime.configuration.ConfigurationKey")
                .getEnumConstants()) {
            String code = ((Coded) key).code();
            page.append(GoldenFile.row("`" + code + "`", call(key, "expected"), meaning(code)));
        }
        List<DealerPlugin> plugins = ServiceLoader.load(DealerPlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        assertThat(plugins).isNotEmpty();
        for (DealerPlugin plugin : plugins) {
            String id = plugin.descriptor().id();
            page.append("\n## Plug-in `").append(id).append("`\n\n");
            page.append("| setting | used for | preset | value | meaning | 含义 |\n|---|---|---|---|---|---|\n");
            settings(plugin)
                    .forEach((key, setting) -> page.append(GoldenFile.row(
                            "`" + id + "." + key + "`",
                            kinds(plugin, key),
                            setting.preset().map(preset -> "`" + preset + "`").orElse("must be given"),
                            setting.expected(),
                            setting.meaning().english(),
                            setting.meaning().chinese())));
        }
        GoldenFile.check("docs/configuration.md", page.toString());
    }

    private static String meaning(String code) {
        String method = METHODS.getOrDefault(code, code);
        Matcher later = Pattern.compile("-(.)").matcher(method);
        return SourceComment.method(
                DealershipConfiguration.Builder.class,
                later.replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT)));
    }

    private static Map<String, Setting> settings(DealerPlugin plugin) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        ProviderKind.all().stream()
                .flatMap(kind -> kind.of(plugin).stream())
                .flatMap(provider -> provider.settings().stream())
                .forEach(setting -> settings.putIfAbsent(setting.key(), setting));
        return settings;
    }

    /** The kinds of provider that read the setting; where it must be given, it must for these. */
    private static String kinds(DealerPlugin plugin, String key) {
        return ProviderKind.all().stream()
                .filter(kind -> kind.of(plugin).stream()
                        .flatMap(provider -> provider.settings().stream())
                        .anyMatch(setting -> setting.key().equals(key)))
                .map(ProviderKind::words)
                .collect(Collectors.joining(", "));
    }

    private static Object call(Object on, String name) throws ReflectiveOperationException {
        Method method = on.getClass().getDeclaredMethod(name);
        method.setAccessible(true);
        return method.invoke(on);
    }
}
