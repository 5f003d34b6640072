package org.dealersdk.testkit.holdout;

import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.StoreId;

/**
 * A fault somebody else thought of.
 *
 * @param rule the sentence it breaks
 * @param story how it arises
 * @param hard true when its author believed that a good kit might miss it
 */
record HoldOut(String rule, boolean hard, String story, Supplier<DealerPlugin> plugin) {

    static HoldOut of(String rule, boolean hard, String story, Consumer<VendorPlugin> change) {
        return new HoldOut(rule, hard, story, () -> {
            VendorPlugin plugin = new VendorPlugin();
            change.accept(plugin);
            return plugin;
        });
    }

    static HoldOut depot(String rule, boolean hard, String story, Supplier<Depot> depot) {
        return of(rule, hard, story, plugin -> plugin.depot = depot);
    }

    /** A depot with another outbox. */
    static HoldOut crate(String rule, boolean hard, String story, Supplier<Crate> crate) {
        return depot(rule, hard, story, () -> {
            Depot depot = new Depot();
            depot.crate = crate.get();
            return depot;
        });
    }

    /** A depot whose units differ. */
    static HoldOut work(String rule, boolean hard, String story, Desk desk) {
        return depot(rule, hard, story, () -> new Depot() {
            @Override
            Work begin(StoreId store, DealerJson json) {
                return desk.begin(this, store, json);
            }
        });
    }

    interface Desk {
        Work begin(Depot depot, StoreId store, DealerJson json);
    }

    static HoldOut storage(
            String rule, boolean hard, String story, BiFunction<Depot, DealerJson, DepotStorage> opening) {
        return of(rule, hard, story, plugin -> plugin.opening = opening);
    }

    static HoldOut post(String rule, boolean hard, String story, Supplier<Post> post) {
        return of(rule, hard, story, plugin -> plugin.post = post);
    }

    static HoldOut office(String rule, boolean hard, String story, BiFunction<Post, Clock, PostOffice> office) {
        return of(rule, hard, story, plugin -> plugin.office = office);
    }

    @Override
    public String toString() {
        return rule + (hard ? " (hard) " : " ") + story;
    }
}
