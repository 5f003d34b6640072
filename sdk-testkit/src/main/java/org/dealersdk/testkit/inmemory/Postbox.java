package org.dealersdk.testkit.inmemory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.Receipt;

/** What customers were told, and under which receipt. Its monitor guards everything. */
class Postbox {

    private record Key(StoreId store, String id) {}

    private final Map<Key, Receipt> receipts = new HashMap<>();
    private final List<Notice> heard = new ArrayList<>();

    synchronized Receipt take(Notice notice) {
        return receipts.computeIfAbsent(new Key(notice.store(), notice.id()), first -> {
            heard.add(notice);
            return new Receipt("N" + heard.size());
        });
    }

    synchronized List<Notice> heard() {
        return List.copyOf(heard);
    }
}
