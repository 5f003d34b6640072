package org.dealersdk.testkit.h2;

import java.util.List;
import java.util.Optional;
import org.dealersdk.spi.PluginConfiguration;
import org.dealersdk.spi.PluginDescriptor;

/** H2 behind a server, over TCP. */
public final class H2ServerPlugin extends H2Plugin {

    public H2ServerPlugin() {
        super(List.of(
                text("host", "The server's name or address.", "服务器地址。"),
                number("port", "The server's port.", "服务器端口。", Optional.empty()),
                text("path", "The database on the server: a file, or mem: and a name.", "服务器上的数据库。"),
                number("timeout", "How long an answer may take, in milliseconds.", "等待应答的毫秒数。", Optional.of("20000"))));
    }

    @Override
    public PluginDescriptor descriptor() {
        return descriptor("h2-server");
    }

    @Override
    Place place(PluginConfiguration configuration) {
        return Place.server(
                configuration.text("host"),
                configuration.number("port"),
                configuration.text("path"),
                configuration.number("timeout"),
                habits().syncs);
    }
}
