package org.dealersdk.runtime;

import java.util.List;
import java.util.function.Supplier;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.parts.Part;
import org.dealersdk.domain.policy.SharedFile;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.warranty.WarrantyClaim;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;

/**
 * What a store may look at in the other stores of its dealership: only what their own policies let it, and only for whoever may work at
 * the like desk at home. Reads committed state and changes nothing. Thread-safe.
 */
@Requirement("R292")
public final class SisterStores {

    /**
     * What was found in a store.
     *
     * @param store which
     * @param page its first page
     */
    public record Found<A>(StoreId store, Page<A> page) {}

    private final DealerStore home;
    private final Supplier<List<DealerStore>> others;

    SisterStores(DealerStore home, Supplier<List<DealerStore>> others) {
        this.home = home;
        this.others = others;
    }

    /** Claims of the stores that share theirs with this one. */
    public List<Found<WarrantyClaim>> claims(Actor actor, Query<WarrantyClaim> query) {
        return search(actor, DeskName.WARRANTY, SharedFile.WARRANTY_CLAIMS, query);
    }

    /** Parts and stock of the stores that share theirs with this one. */
    public List<Found<Part>> parts(Actor actor, Query<Part> query) {
        return search(actor, DeskName.PARTS_COUNTER, SharedFile.PARTS, query);
    }

    /** Customers' files of the stores that share theirs with this one. */
    public List<Found<Customer>> customers(Actor actor, Query<Customer> query) {
        return search(actor, DeskName.CUSTOMERS, SharedFile.CUSTOMERS, query);
    }

    private <A> List<Found<A>> search(Actor actor, DeskName desk, SharedFile file, Query<A> query) {
        home.office().rights().require(actor, desk);
        return others.get().stream()
                .map(DealerStore::office)
                .filter(office -> lets(office, actor, file))
                .map(office -> new Found<>(office.store(), office.read(reader -> reader.search(query))))
                .toList();
    }

    private boolean lets(Office office, Actor actor, SharedFile file) {
        return office.occasion(actor).policy().sisterStores().lets(home.id().value(), file);
    }
}
