package org.dealersdk.examples.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProvider;
import org.dealersdk.testkit.conformance.PluginConformance;
import org.dealersdk.testkit.fixture.PluginFixture;

class GatewayConformanceTest extends PluginConformance {

    private static final Map<String, Gateway> GATEWAYS = new ConcurrentHashMap<>();

    // snippet: audience
    @Override
    protected PluginFixture fixture() {
        return PluginFixture.of(GatewayPlugin::new)
                .at(ProviderKind.NOTIFICATION, place -> Map.of("account", place))
                .heardBy(account -> gateway(account).delivered());
    }
    // end

    private static Gateway gateway(String account) {
        return GATEWAYS.computeIfAbsent(account, any -> new Gateway());
    }

    public static final class GatewayPlugin implements DealerPlugin {

        private static final Setting ACCOUNT = new Setting(
                "account",
                new Text("The dealer's account at the gateway.", "经销商在网关的账号。"),
                Optional.empty(),
                "a text of at least one character",
                value -> !value.isBlank(),
                false);

        @Override
        public PluginDescriptor descriptor() {
            return PluginDescriptor.of("acme-messages", "Acme Dealer Systems", "1.0.0", "1.0");
        }

        @Override
        public Optional<NotificationProvider> notification() {
            return Optional.of(new NotificationProvider() {
                @Override
                public List<Setting> settings() {
                    return List.of(ACCOUNT);
                }

                @Override
                public NotificationChannel open(PluginContext context) {
                    return new TextMessages(gateway(context.configuration().text("account")));
                }
            });
        }
    }
}
