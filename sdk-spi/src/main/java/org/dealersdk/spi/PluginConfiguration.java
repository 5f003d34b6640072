package org.dealersdk.spi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.problem.Problems;

/** The checked settings of one provider. Immutable; {@link #toString} shows no values. */
public final class PluginConfiguration {

    private final Map<String, String> values;

    private PluginConfiguration(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Checks given values against declared settings and fills in presets.
     *
     * @throws org.dealersdk.domain.problem.DealerException PLG-010 unknown key, PLG-011 missing value, PLG-012 value that does not
     *     fit; all of them at once, values never shown
     */
    public static PluginConfiguration check(String pluginId, List<Setting> declared, Map<String, String> given) {
        Problems problems = new Problems();
        Map<String, String> values = new HashMap<>();
        List<String> keys = declared.stream().map(Setting::key).toList();
        given.keySet().stream()
                .sorted()
                .forEach(key -> problems.require(
                        keys.contains(key), SpiProblem.UNKNOWN_SETTING, key, pluginId, key, String.join(", ", keys)));
        for (Setting setting : declared) {
            String value = given.getOrDefault(setting.key(), setting.preset().orElse(null));
            if (value == null) {
                problems.add(SpiProblem.MISSING_SETTING.at(setting.key(), pluginId, setting.key(), setting.expected()));
            } else if (!setting.fits().test(value)) {
                problems.add(SpiProblem.BAD_SETTING.at(setting.key(), pluginId, setting.key(), setting.expected()));
            } else {
                values.put(setting.key(), value);
            }
        }
        problems.orThrow();
        return new PluginConfiguration(values);
    }

    /** The value of a declared setting. */
    public String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the provider reads a setting it does not declare: " + key);
        }
        return value;
    }

    /** The value of a declared setting as a whole number. */
    public int number(String key) {
        return Integer.parseInt(text(key));
    }

    @Override
    public String toString() {
        return "PluginConfiguration" + values.keySet();
    }
}
