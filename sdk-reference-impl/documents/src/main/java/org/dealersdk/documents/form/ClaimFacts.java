package org.dealersdk.documents.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dealersdk.domain.deadline.Reference;
import org.dealersdk.domain.document.Source;
import org.dealersdk.domain.oldparts.OldPart;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.warranty.ClaimLine;
import org.dealersdk.domain.warranty.WarrantyClaim;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A warranty claim with its order, its car and the tags of the parts that were replaced.
 *
 * @param claim the claim
 * @param order its order, or null
 * @param vehicle the vehicle's file, or null
 * @param oldParts the tags of the replaced parts it refers to
 */
record ClaimFacts(
        WarrantyClaim claim,
        @Nullable WorkOrder order,
        @Nullable Vehicle vehicle,
        List<OldPart> oldParts) implements Facts {

    /** Claims, by the number of their order or by id. */
    static final Subject<ClaimFacts> SUBJECT = new Subject<>() {
        @Override
        public String name() {
            return WarrantyClaim.TYPE.name();
        }

        @Override
        public ClaimFacts read(Reader reader, PrintRequest request, DealerPolicy policy) {
            return ClaimFacts.of(reader, request.subject());
        }
    };

    /** The complaint is told in the customer's words. */
    @Override
    public Source source() {
        return new Source(
                Reference.to(WarrantyClaim.TYPE, claim),
                Stream.ofNullable(order == null ? null : order.intake().customer())
                        .toList(),
                null);
    }

    private static ClaimFacts of(Reader reader, String key) {
        WarrantyClaim claim =
                reader.search(Query.of(WarrantyClaim.TYPE).where("number", key).limit(1)).aggregates().stream()
                        .findFirst()
                        .or(() -> reader.find(WarrantyClaim.TYPE, key).map(Stored::aggregate))
                        .orElseThrow(() -> PrintProblem.NO_SUBJECT.failure(WarrantyClaim.TYPE.name()));
        List<OldPart> tags = new ArrayList<>();
        for (ClaimLine line : claim.lines()) {
            OldPart tag = Files.find(reader, OldPart.TYPE, line.oldPart());
            if (tag != null) {
                tags.add(tag);
            }
        }
        return new ClaimFacts(
                claim,
                Files.find(reader, WorkOrder.TYPE, claim.order()),
                Files.find(reader, Vehicle.TYPE, claim.vehicle()),
                tags);
    }
}
