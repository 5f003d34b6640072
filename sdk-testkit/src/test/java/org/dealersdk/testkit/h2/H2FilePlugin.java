package org.dealersdk.testkit.h2;

import java.nio.file.Path;
import java.util.List;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.PluginConfiguration;
import org.dealersdk.spi.PluginDescriptor;

/** H2 in a file, synced at every commit, open in one process at a time. */
public final class H2FilePlugin extends H2Plugin {

    public H2FilePlugin() {
        super(List.of(text("path", "The file, without its extension.", "数据库文件（不含扩展名）。")));
    }

    @Override
    public PluginDescriptor descriptor() {
        return descriptor("h2-file").without(Capability.SEVERAL_HOSTS, "a file belongs to one process");
    }

    @Override
    Place place(PluginConfiguration configuration) {
        return Place.file(Path.of(configuration.text("path")), habits().syncs);
    }
}
