package org.dealersdk.runtime.desk;

import java.util.Optional;
import java.util.function.Predicate;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.progress.OrderView;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;

/**
 * Where a customer sees how far his order is, on a web page or by a chat account. An order's number alone shows nothing: what does not
 * fit it is answered like an order that does not exist.
 */
@Requirement({"R136", "R137"})
public final class Progress extends Desk {

    /** Longer numbers and passes are nobody's. */
    private static final int MAX = 128;

    private static final WorkOrderId NOBODYS = new WorkOrderId("none");

    private final Office office;

    /** The desk of a store. */
    public Progress(Office office) {
        super(office, DeskName.RECEPTION);
        this.office = office;
    }

    /**
     * The pass to be given to the customer with the order's number; the same at every call. For an actor who may work at the reception.
     *
     * @throws org.dealersdk.domain.problem.DealerException RUN-003 no such order, RUN-013 the installation gives no passes
     */
    public String pass(Actor actor, WorkOrderId id) {
        return office.passes()
                .pass(office.store(), load(actor, WorkOrder.TYPE, id).id());
    }

    /** The order of that number to whoever has its pass; empty for everybody else. */
    public Optional<OrderView> show(String number, String pass) {
        WorkOrder order = pass.length() > MAX ? null : order(number).orElse(null);
        boolean fits = office.passes().fits(office.store(), order == null ? NOBODYS : order.id(), pass);
        return order != null && fits ? Optional.of(OrderView.of(order)) : Optional.empty();
    }

    /**
     * The order of that number to its customer; empty for everybody else.
     *
     * @param customer who asks, as the host has made sure by a login of its own
     */
    public Optional<OrderView> show(String number, CustomerId customer) {
        Predicate<WorkOrder> his = order -> customer.equals(order.intake().customer());
        return order(number).filter(his).map(OrderView::of);
    }

    private Optional<WorkOrder> order(String number) {
        if (number.isBlank() || number.length() > MAX || !number.equals(number.strip())) {
            return Optional.empty();
        }
        Page<WorkOrder> found = office.read(reader ->
                reader.search(Query.of(WorkOrder.TYPE).where("number", number).limit(1)));
        return found.aggregates().stream().findFirst();
    }
}
