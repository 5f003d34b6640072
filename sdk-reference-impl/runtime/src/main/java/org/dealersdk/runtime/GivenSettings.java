package org.dealersdk.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.spi.PluginConfiguration;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.discovery.Chosen;
import org.dealersdk.spi.discovery.LoadReport;

/**
 * The settings a configuration gives, told apart by provider. Where one plug-in has several providers, each is spared the others' keys,
 * and a key that is nobody's is refused once.
 */
final class GivenSettings {

    private record Share(Chosen<?> chosen, List<Setting> declared) {
        boolean has(String key) {
            return declared.stream().anyMatch(setting -> setting.key().equals(key));
        }
    }

    private final Map<String, String> values;
    private final List<Share> shares = new ArrayList<>();

    GivenSettings(Map<String, String> values) {
        this.values = values;
    }

    /** Notes a provider in use. */
    void meantFor(Chosen<?> chosen) {
        shares.add(new Share(chosen, chosen.provider().settings()));
    }

    /** Refuses keys of plug-ins that do not exist. */
    void refuseForeignKeys(LoadReport report, Problems problems) {
        TreeSet<String> ids = new TreeSet<>();
        report.loaded().forEach(plugin -> ids.add(plugin.id()));
        values.keySet().stream()
                .sorted()
                .filter(key -> !ids.contains(key.substring(0, Math.max(0, key.indexOf('.')))))
                .forEach(key -> problems.add(RuntimeProblem.UNKNOWN_KEY.at(key, key, String.join(", ", ids))));
    }

    /**
     * The provider's own settings, checked.
     *
     * @throws org.dealersdk.domain.problem.DealerException PLG-010, PLG-011, PLG-012
     */
    PluginConfiguration of(Chosen<?> chosen) {
        List<Share> siblings = shares.stream()
                .filter(share -> share.chosen().plugin() == chosen.plugin())
                .toList();
        Share own = siblings.stream()
                .filter(share -> share.chosen() == chosen)
                .findFirst()
                .orElseThrow();
        boolean first = siblings.get(0) == own;
        String prefix = chosen.plugin().id() + ".";
        Map<String, String> given = new HashMap<>();
        values.forEach((name, value) -> {
            String key = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
            boolean nobodys = siblings.stream().noneMatch(share -> share.has(key));
            if (!key.isEmpty() && (own.has(key) || first && nobodys)) {
                given.put(key, value);
            }
        });
        return PluginConfiguration.check(chosen.plugin().id(), own.declared(), given);
    }
}
