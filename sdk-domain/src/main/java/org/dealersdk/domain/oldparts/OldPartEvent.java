package org.dealersdk.domain.oldparts;

import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happens to replaced parts. */
public sealed interface OldPartEvent extends DomainEvent {

    /** A part was replaced and its tag written. */
    record Tagged(WorkOrderId order, LineId line, PartId part, OldPartAccount account, Quantity fitted, boolean kept)
            implements OldPartEvent {}

    /** The customer keeps it. */
    record Kept() implements OldPartEvent {}

    /** The customer leaves it after all. */
    record LeftBehind() implements OldPartEvent {}

    /** It is in its place, a warranty part in stock. */
    record Recovered(WorkOrderId order, LineId line, Quantity quantity, StoragePlace place) implements OldPartEvent {}

    /** The manufacturer waives a claim part. */
    record Released(String reference) implements OldPartEvent {}

    /** It was sold or given away as scrap. */
    record Scrapped(Quantity quantity, @Nullable Money income) implements OldPartEvent {}

    /** It went back to the manufacturer. */
    record ReturnedToMaker(String consignment) implements OldPartEvent {}

    /** It is not to be found. */
    record Missed(OldPartAccount account) implements OldPartEvent {}

    /** Nothing was replaced after all. */
    record Voided() implements OldPartEvent {}
}
