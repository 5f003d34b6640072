package org.dealersdk.testkit.journey;

import java.time.Duration;
import org.dealersdk.domain.complaint.Complaint;
import org.dealersdk.domain.followup.Outcome;
import org.dealersdk.spi.storage.Query;

/** What follows a visit: calls, and complaints that come of them. */
final class CareJourneys {

    private CareJourneys() {}

    static void complaint(Trade trade) {
        Complaint complaint = dissatisfied(trade);
        var desk = trade.store().complaints();
        trade.step("it is tracked", () -> desk.track(Trade.CALLER, complaint.id(), "rang the workshop 已联系车间"));
        trade.step("it is answered", () -> desk.answer(Trade.CALLER, complaint.id(), "repaired free of charge"));
        trade.step("the answer is accepted", () -> desk.acceptAnswer(Trade.CALLER, complaint.id()));
        trade.attempt("it cannot be closed without a cause", () -> desk.close(Trade.CALLER, complaint.id()));
        trade.step("the cause is found", () -> desk.findCause(Trade.CALLER, complaint.id(), "filter not tightened"));
        trade.step("it is closed", () -> desk.close(Trade.CALLER, complaint.id()));
        trade.later(Trade.NIGHT);
    }

    private static Complaint dissatisfied(Trade trade) {
        trade.visit(trade.customer("李娜", Trade.PHONE), trade.car(), Trade.oilChange(trade.oil(), 4));
        trade.later(Duration.ofDays(4));
        trade.called(Outcome.DISSATISFIED);
        return trade.step(
                "there is a complaint",
                () -> trade.store()
                        .complaints()
                        .complaints(Trade.CALLER, Query.of(Complaint.TYPE))
                        .aggregates()
                        .get(0));
    }

    static void lukewarm(Trade trade) {
        trade.visit(trade.customer("王小明", Trade.PHONE), trade.car(), Trade.oilChange(trade.oil(), 4));
        trade.later(Duration.ofDays(4));
        trade.called(Outcome.NEUTRAL);
        trade.later(Duration.ofDays(5));
        trade.called(Outcome.SATISFIED);
    }

    static void forgotten(Trade trade) {
        trade.visit(trade.customer("王小明", Trade.PHONE), trade.car(), Trade.oilChange(trade.oil(), 4));
        for (int day = 0; day < 10; day++) {
            trade.later(Duration.ofDays(3));
        }
    }

    static void unanswered(Trade trade) {
        dissatisfied(trade);
        for (int hours = 0; hours < 5; hours++) {
            trade.later(Duration.ofHours(20));
        }
    }
}
