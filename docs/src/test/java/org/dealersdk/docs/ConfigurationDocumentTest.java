package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.Setting;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md}: the keys of a configuration file and the settings of the plug-ins that come with the project. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfigurationDocumentTest {

    @Test
    void every_key_and_every_setting_is_listed() throws ReflectiveOperationException {
        StringBuilder page = new StringBuilder(GoldenFile.note("Configuration"));
        page.append(
                "A configuration file is a list of `key = value` lines; in code it is `DealershipConfiguration.builder()`.\n"
                        + "Unknown keys, missing and unfit values are refused before anything is opened, all at once.\n\n"
                        + "## The host\n\n| key | value |\n|---|---|\n");
        for (Object key : Class.forName("org.dealersdk.runtime.configuration.ConfigurationKey")
                .getEnumConstants()) {
            page.append(GoldenFile.row("`" + ((Coded) key).code() + "`", call(key, "expected")));
        }
        List<DealerPlugin> plugins = ServiceLoader.load(DealerPlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        assertThat(plugins).isNotEmpty();
        for (DealerPlugin plugin : plugins) {
            String id = plugin.descriptor().id();
            page.append("\n## Plug-in `").append(id).append("`\n\n");
            page.append("| setting | preset | value | meaning | 含义 |\n|---|---|---|---|---|\n");
            settings(plugin)
                    .forEach((key, setting) -> page.append(GoldenFile.row(
                            "`" + id + "." + key + "`",
                            setting.preset().map(preset -> "`" + preset + "`").orElse("must be given"),
                            setting.expected(),
                            setting.meaning().english(),
                            setting.meaning().chinese())));
        }
        GoldenFile.check("docs/configuration.md", page.toString());
    }

    private static Map<String, Setting> settings(DealerPlugin plugin) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        ProviderKind.all().stream()
                .flatMap(kind -> kind.of(plugin).stream())
                .flatMap(provider -> provider.settings().stream())
                .forEach(setting -> settings.putIfAbsent(setting.key(), setting));
        return settings;
    }

    private static Object call(Object on, String name) throws ReflectiveOperationException {
        Method method = on.getClass().getDeclaredMethod(name);
        method.setAccessible(true);
        return method.invoke(on);
    }
}
