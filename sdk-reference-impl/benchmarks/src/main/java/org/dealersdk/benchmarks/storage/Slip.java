package org.dealersdk.benchmarks.storage;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.dealersdk.domain.aggregate.AggregateType;

/** What is stored: about as large as a work order with sixteen lines, with six searchable attributes. */
public record Slip(
        String id, String number, String state, String customer, Instant receivedAt, long amount, List<Line> lines) {

    /** One of its lines. */
    public record Line(String code, String text, long fen) {}

    static final AggregateType<Slip> TYPE = AggregateType.named("slip", Slip.class, Slip::id)
            .uniqueText("number", Slip::number)
            .text("state", Slip::state)
            .text("customer", Slip::customer)
            .instant("receivedAt", Slip::receivedAt)
            .integer("amount", Slip::amount)
            .build();

    static Slip of(String id) {
        List<Line> lines = IntStream.range(0, 16)
                .mapToObj(n -> new Line("OP" + n, "check and adjust " + n, 1_200L * n))
                .toList();
        return new Slip(
                id, "RO-" + id, "opened", "customer-" + id, Instant.parse("2010-11-30T09:00:00Z"), 144_000, lines);
    }
}
