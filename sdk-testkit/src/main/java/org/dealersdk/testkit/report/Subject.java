package org.dealersdk.testkit.report;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.Setting;
import org.dealersdk.testkit.fixture.Remote;
import org.dealersdk.testkit.fixture.Session;

/**
 * What was judged.
 *
 * @param id the plug-in's id
 * @param vendor who answers for it
 * @param version its version
 * @param spiVersion the version of the interface it was built against
 * @param type its class
 * @param origin the file or directory a statement speaks of; empty when there is none
 * @param judged how it was judged if not as a plug-in in Java; empty when it is one
 * @param storage settings of the storage in force, by key; secrets and what names a place are masked; empty when it has none
 * @param messaging the same of messaging
 * @param declined declined capabilities, each with its reason
 */
public record Subject(
        String id,
        String vendor,
        String version,
        String spiVersion,
        Class<?> type,
        Optional<Path> origin,
        Optional<String> judged,
        Optional<Map<String, String>> storage,
        Optional<Map<String, String>> messaging,
        Map<String, String> declined) {

    private static final String PLACE = "a-place";

    /** What a session judges. A plug-in too broken to say who it is goes by the name of its class. */
    public static Subject of(Session session) {
        Class<?> type = session.plugin().getClass();
        Optional<Remote> remote = session.plugin() instanceof Remote far ? Optional.of(far) : Optional.empty();
        Optional<Path> origin = remote.isPresent() ? remote.get().subject() : Fingerprint.origin(type);
        Optional<String> judged = remote.map(Remote::judged);
        try {
            PluginDescriptor descriptor = session.descriptor();
            Map<String, String> declined = new TreeMap<>();
            descriptor.declined().forEach((capability, reason) -> declined.put(capability.name(), reason));
            return new Subject(
                    descriptor.id(),
                    descriptor.vendor(),
                    descriptor.version(),
                    descriptor.spiVersion(),
                    type,
                    origin,
                    judged,
                    session.plugin()
                            .storage()
                            .map(provider -> settings(
                                    provider.settings(), session.fixture().settings(ProviderKind.STORAGE, PLACE))),
                    session.plugin()
                            .messaging()
                            .map(provider -> settings(
                                    provider.settings(), session.fixture().settings(ProviderKind.MESSAGING, PLACE))),
                    declined);
        } catch (RuntimeException | Error broken) {
            String name = type.getName().replaceAll("[^A-Za-z0-9]+", "-");
            return new Subject(name, "?", "?", "?", type, origin, judged, Optional.empty(), Optional.empty(), Map.of());
        }
    }

    private static Map<String, String> settings(Iterable<Setting> declared, Map<String, String> given) {
        Map<String, String> shown = new TreeMap<>();
        for (Setting setting : declared) {
            String value = given.getOrDefault(setting.key(), setting.preset().orElse(""));
            shown.put(setting.key(), setting.secret() ? "(secret)" : value.contains(PLACE) ? "(place)" : value);
        }
        return shown;
    }
}
