package org.dealersdk.examples.plugin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealersdk.spi.notification.Notice;

/** Stands for the gateway's own system. */
final class Gateway {

    private final Map<String, String> taken = new HashMap<>();
    private final List<Notice> delivered = new ArrayList<>();

    synchronized String submit(String key, Notice notice) {
        return taken.computeIfAbsent(key, first -> {
            delivered.add(notice);
            return "G" + delivered.size();
        });
    }

    synchronized List<Notice> delivered() {
        return List.copyOf(delivered);
    }
}
