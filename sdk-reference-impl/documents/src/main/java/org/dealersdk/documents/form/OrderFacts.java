package org.dealersdk.documents.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.deadline.Reference;
import org.dealersdk.domain.document.Source;
import org.dealersdk.domain.document.Terms;
import org.dealersdk.domain.parts.Part;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.SuppliedLine;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A work order with the files it refers to.
 *
 * @param order the order
 * @param customer the customer's file, or null
 * @param vehicle the vehicle's file, or null
 * @param parts the parts on its lines
 * @param confirmations what the customer confirms by signing: as requested, else as agreed last, else null
 * @param refused proposed lines the customer does not want
 * @param policy in force now
 */
record OrderFacts(
        WorkOrder order,
        @Nullable Customer customer,
        @Nullable Vehicle vehicle,
        Map<PartId, Part> parts,
        @Nullable Confirmations confirmations,
        List<LineId> refused,
        DealerPolicy policy)
        implements Facts {

    /** Work orders, by number or id. */
    static final Subject<OrderFacts> SUBJECT = new Subject<>() {
        @Override
        public String name() {
            return WorkOrder.TYPE.name();
        }

        @Override
        public OrderFacts read(Reader reader, PrintRequest request, DealerPolicy policy) {
            return OrderFacts.read(reader, request, policy);
        }
    };

    @Override
    public Source source() {
        Terms terms = Terms.proposed(order, refused);
        return new Source(
                Reference.to(WorkOrder.TYPE, order),
                Stream.ofNullable(order.intake().customer()).toList(),
                terms == null ? null : terms.hash());
    }

    /** The lines that are agreed, or proposed and not refused. */
    List<WorkLine> wanted() {
        return order.lines().stream()
                .filter(line -> Terms.isWanted(line, refused))
                .toList();
    }

    /** True when there is something to put before the customer, or agreed with him. */
    boolean isEstimated() {
        return Terms.proposed(order, refused) != null;
    }

    /** True when the customer, or the dealer for his own cars, has agreed to something. */
    boolean isAgreed() {
        return order.approvedLines().findAny().isPresent();
    }

    private static OrderFacts read(Reader reader, PrintRequest request, DealerPolicy policy) {
        WorkOrder order = byNumber(reader, request.subject())
                .or(() -> reader.find(WorkOrder.TYPE, request.subject()).map(Stored::aggregate))
                .orElseThrow(() -> PrintProblem.NO_SUBJECT.failure(WorkOrder.TYPE.name()));
        Confirmations agreed =
                order.agreement().map(last -> last.confirmations()).orElse(null);
        return new OrderFacts(
                order,
                Files.find(reader, Customer.TYPE, order.intake().customer()),
                Files.find(reader, Vehicle.TYPE, order.intake().vehicle()),
                parts(reader, order),
                request.confirmations() == null ? agreed : request.confirmations(),
                request.refused(),
                policy);
    }

    private static Optional<WorkOrder> byNumber(Reader reader, String number) {
        return reader.search(Query.of(WorkOrder.TYPE).where("number", number).limit(1)).aggregates().stream()
                .findFirst();
    }

    private static Map<PartId, Part> parts(Reader reader, WorkOrder order) {
        Map<PartId, Part> parts = new HashMap<>();
        for (WorkLine line : order.lines()) {
            Part part = line instanceof SuppliedLine supplied ? Files.find(reader, Part.TYPE, supplied.part()) : null;
            if (part != null) {
                parts.put(part.id(), part);
            }
        }
        return parts;
    }
}
