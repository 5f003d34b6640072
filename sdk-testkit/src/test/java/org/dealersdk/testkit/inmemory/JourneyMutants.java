package org.dealersdk.testkit.inmemory;

import static org.dealersdk.testkit.inmemory.Mutant.storage;
import static org.dealersdk.testkit.inmemory.Mutant.unit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.inmemory.ForwardingStorage.ForwardingUnit;

/** Faults that hit one type of the model only, so that no check with the kit's own aggregates can see them. */
final class JourneyMutants {

    private static final DealerJson JSON = new DealerJson();

    private JourneyMutants() {}

    static List<Mutant> all() {
        return List.of(
                unit("JRN-1", "what is Chinese in an order is kept as question marks", "JRN.1", Asking::new),
                unit("JRN-2", "events of follow-ups lose who did it", "JRN.2", inner -> new ForwardingUnit(inner) {
                    @Override
                    public void append(Message event) {
                        inner.append(event.subjectType().equals(FollowUp.TYPE.name()) ? anonymous(event) : event);
                    }
                }),
                unit("JRN-3", "deadlines are not listed backwards", "JRN.3", inner -> new ForwardingUnit(inner) {
                    @Override
                    public <A> Page<A> search(Query<A> query) {
                        boolean ignored = query.type() == Deadline.TYPE && query.descending();
                        return inner.search(ignored ? query.orderBy(query.orderBy()) : query);
                    }
                }),
                storage(
                        "JRN-4",
                        "follow-ups are found by their id only until the storage is closed",
                        "JRN.4",
                        Night::new));
    }

    private static Message anonymous(Message event) {
        return new Message(
                event.id(),
                event.store(),
                event.subjectType(),
                event.subjectId(),
                event.name(),
                event.at(),
                Map.of(),
                event.body());
    }

    private static final class Asking extends ForwardingUnit {

        Asking(UnitOfWork inner) {
            super(inner);
        }

        @Override
        <A> A altered(AggregateType<A> type, A aggregate) {
            return aggregate instanceof WorkOrder
                    ? JSON.read(type, JSON.write(type, aggregate).replace("定期保养", "????"))
                    : aggregate;
        }
    }

    private static final class Night extends ForwardingStorage {

        private final Set<String> today = new HashSet<>();

        Night(Storage inner) {
            super(inner);
        }

        @Override
        UnitOfWork unit(StoreId store, UnitOfWork unit) {
            return new ForwardingUnit(unit) {
                @Override
                public <A> Version insert(AggregateType<A> type, A aggregate) {
                    today.add(type.id(aggregate));
                    return inner.insert(type, aggregate);
                }

                @Override
                public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                    return type == FollowUp.TYPE && !today.contains(id) ? Optional.empty() : inner.find(type, id);
                }
            };
        }
    }
}
