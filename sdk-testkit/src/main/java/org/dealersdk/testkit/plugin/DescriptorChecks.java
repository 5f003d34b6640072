package org.dealersdk.testkit.plugin;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.SpiVersion;
import org.dealersdk.testkit.rule.Proves;

/** What a plug-in says about itself. */
final class DescriptorChecks {

    private DescriptorChecks() {}

    @Proves(
            value = "PLG.1",
            cure = "Make the class public, static if nested, with a public constructor without parameters.")
    static void the_class_can_be_made_by_the_service_loader(PluginTrial trial) {
        Class<?> type = trial.session().plugin().getClass();
        trial.that(Modifier.isPublic(type.getModifiers()), "a public class", type.getName());
        boolean constructor = List.of(type.getConstructors()).stream().anyMatch(c -> c.getParameterCount() == 0);
        trial.that(constructor, "a public constructor without parameters", type.getName());
        trial.answered("descriptor()", trial.session().plugin().descriptor());
    }

    @Proves(value = "PLG.2", cure = "Return a constant.")
    static void the_descriptor_is_always_the_same(PluginTrial trial) {
        PluginDescriptor first = trial.session().descriptor();
        for (int i = 0; i < 3; i++) {
            trial.equal("the descriptor", first, trial.session().descriptor());
        }
    }

    @Proves(
            value = "PLG.3",
            cure = "Write the version the plug-in was built against as a literal; build against this one.")
    static void the_spi_version_is_one_the_host_accepts(PluginTrial trial) {
        String version = trial.session().descriptor().spiVersion();
        trial.that(SpiVersion.accepts(version), "a version accepted by " + SpiVersion.CURRENT, version);
    }

    @Proves(value = "PLG.4", cure = "Say in words why the capability is not offered.")
    static void every_declined_capability_has_a_reason(PluginTrial trial) {
        trial.session()
                .descriptor()
                .declined()
                .forEach((capability, reason) -> trial.that(
                        reason.strip().length() >= 5,
                        "a reason in words for declining " + capability,
                        '"' + reason + '"'));
    }

    @Proves(
            value = "PLG.5",
            cure = "Return a provider from storage(), messaging() or another question, the same kinds at every call.")
    static void there_is_something_to_plug_in(PluginTrial trial) {
        List<ProviderKind<?>> offered = offered(trial);
        trial.that(!offered.isEmpty(), "a provider of one of " + ProviderKind.all(), "none");
        trial.equal("the kinds", offered, offered(trial));
        offered.forEach(kind ->
                trial.answered("settings()", trial.session().provider(kind).settings()));
    }

    @Proves(value = "PLG.10", cure = "Return a constant list with different lower-kebab keys.")
    static void setting_keys_are_clean_and_unique(PluginTrial trial) {
        for (List<Setting> settings : settings(trial)) {
            Set<String> keys = new HashSet<>();
            for (Setting setting : settings) {
                String key = trial.answered("a setting's key", setting.key());
                trial.that(key.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), "a lower-kebab key", key);
                trial.that(keys.add(key), "a key that occurs once", key);
            }
        }
        List<String> first =
                settings(trial).stream().flatMap(List::stream).map(Setting::key).toList();
        List<String> second =
                settings(trial).stream().flatMap(List::stream).map(Setting::key).toList();
        trial.equal("the keys", first, second);
    }

    @Proves(value = "PLG.11", cure = "Run the preset through the setting's own test; give secrets no preset.")
    static void presets_fit_their_settings(PluginTrial trial) {
        for (List<Setting> settings : settings(trial)) {
            for (Setting setting : settings) {
                boolean fits = setting.preset().map(setting.fits()::test).orElse(true);
                trial.that(
                        fits,
                        "a preset of " + setting.key() + " that is " + setting.expected(),
                        setting.preset().orElse(""));
                trial.that(
                        !setting.secret() || setting.preset().isEmpty(),
                        "no preset for the secret " + setting.key(),
                        "one");
            }
        }
    }

    private static List<ProviderKind<?>> offered(PluginTrial trial) {
        List<ProviderKind<?>> offered = new ArrayList<>();
        for (ProviderKind<?> kind : ProviderKind.all()) {
            if (trial.has(kind)) {
                offered.add(kind);
            }
        }
        return offered;
    }

    private static List<List<Setting>> settings(PluginTrial trial) {
        List<List<Setting>> all = new ArrayList<>();
        for (ProviderKind<?> kind : offered(trial)) {
            all.add(trial.answered("settings()", trial.session().provider(kind).settings()));
        }
        trial.that(!all.isEmpty(), "a provider of one of " + ProviderKind.all(), "none");
        return all;
    }
}
