package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.workorder.WorkOrders.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealersdk.domain.accident.AccidentCaseId;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order as a document: nothing lost on a round trip, found by what it is searched by, silent about persons. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkOrderDocumentTest {

    private final DealerJson json = new DealerJson();

    @ParameterizedTest
    @EnumSource
    void an_order_in_any_state_comes_back_as_it_was(WorkOrderState state) {
        WorkOrder order = in(state);

        assertThat(json.read(WorkOrder.TYPE, json.write(WorkOrder.TYPE, order))).isEqualTo(order);
    }

    @Test
    @Requirement({"R033", "R066", "R067", "R070", "R071", "R111", "R124", "R132", "R152"})
    void a_rich_order_comes_back_as_it_was_and_stays_small() {
        WorkOrder order = rich();

        String document = json.write(WorkOrder.TYPE, order);

        assertThat(json.read(WorkOrder.TYPE, document)).isEqualTo(order);
        assertThat(WorkOrder.TYPE.problems(order)).isEmpty();
        assertThat(order.intake().walkAround().marks()).hasSize(1);
        assertThat(order.intake().walkAround().valuables()).hasSize(2);
        assertThat(order.handOver().nextServices()).hasSize(1);
        assertThat(document).hasSizeLessThan(6_000).contains("\"type\":\"sublet\"", "\"state\":\"delivered\"");
    }

    @Test
    void unknown_fields_of_the_document_are_kept() {
        String document = json.write(WorkOrder.TYPE, opened());
        String extended = document.substring(0, document.length() - 1) + ",\"acmeColour\":{\"code\":7}}";

        WorkOrder read = json.read(WorkOrder.TYPE, extended);
        WorkOrder changed = read.diagnose(Diagnosis.of(ADVISER, NOW, "pads worn"), occasion())
                .after();

        assertThat(json.write(WorkOrder.TYPE, changed)).contains("\"acmeColour\":{\"code\":7}");
    }

    @Test
    void every_event_of_a_visit_comes_back_as_it_was() {
        Change<WorkOrder> visit = Change.of(opened())
                .then(order -> order.diagnose(Diagnosis.of(ADVISER, NOW, "pads worn"), occasion()))
                .then(order -> order.estimate(EstimateMethod.SYSTEM, lines(), PROMISED, occasion()))
                .then(order -> order.authorise(confirmations(), signature(), occasion()))
                .then(order -> order.issueParts(reservations(), occasion()))
                .then(order -> order.start(TECHNICIAN, occasion()))
                .then(order -> order.reportFinding(finding(), occasion()))
                .then(order -> order.decideFinding(FINDING, Disposition.DECLINED, "C1", occasion()))
                .then(order -> order.finishLines(List.of(LABOUR, PART, WARRANTY), occasion()))
                .then(order -> order.completeWork(report(), occasion()))
                .then(order -> order.inspect(inspection(), occasion()))
                .then(order -> order.makeReady(occasion()))
                .then(order -> order.settle(settlements(order), occasion()))
                .then(order -> order.deliver(handOver(), occasion()))
                .then(order -> order.close(occasion()));

        assertThat(visit.after().state()).isEqualTo(WorkOrderState.CLOSED);
        for (DomainEvent event : visit.events()) {
            assertThat(json.read(event.getClass(), json.write(event))).isEqualTo(event);
        }
        assertThat(visit.events())
                .extracting(event -> WorkOrder.TYPE.eventName(event.getClass()))
                .contains("org.dealersdk.workorder.work-completed.v1", "org.dealersdk.workorder.delivered.v1");
    }

    @Test
    @Requirement({"R122", "M28"})
    void an_order_is_found_by_what_people_ask_for() {
        Map<String, Object> values = new TreeMap<>();
        for (Attribute<WorkOrder> attribute : WorkOrder.TYPE.attributes()) {
            Comparable<?> value = attribute.value(in(WorkOrderState.CLOSED));
            values.put(attribute.name(), value == null ? "absent" : value);
        }

        assertThat(values)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("number", "RO-0001"),
                        Map.entry("state", "closed"),
                        Map.entry("stage", "waiting"),
                        Map.entry("customer", "C1"),
                        Map.entry("vehicle", "V1"),
                        Map.entry("adviser", "A1"),
                        Map.entry("jobType", "general-repair"),
                        Map.entry("receivedAt", NOW),
                        Map.entry("promisedAt", PROMISED),
                        Map.entry("inspectedAt", NOW),
                        Map.entry("settledAt", NOW),
                        Map.entry("deliveredAt", NOW),
                        Map.entry("closedAt", NOW),
                        Map.entry("clockedOn", "absent"),
                        Map.entry("supplier", "absent"),
                        Map.entry("open", false))));
        assertThat(WorkOrder.TYPE.attribute("number").orElseThrow().unique()).isTrue();
    }

    @Test
    void no_words_of_a_person_stand_in_the_short_form() {
        WorkOrder order = opened().note("Mrs Li will ring", occasion()).after();

        assertThat(order.toString()).isEqualTo("WorkOrder[W1, RO-0001, opened]");
        assertThat(order.intake().toString()).doesNotContain("squeals", "C1");
        assertThat(order.notes().get(0).toString()).doesNotContain("Li");
    }

    private static WorkOrder rich() {
        WalkAround sheet = new WalkAround(
                true,
                List.of(Mark.at(CarPlace.FRONT_LEFT_DOOR, "scratch").photographed("DOC-7")),
                List.of(Belonging.inLocker("navigation", "4"), Belonging.inCar("pram")),
                true,
                true,
                new HandIn(List.of("registration certificate"), 2, true, "B12"));
        SubletLine sublet = new SubletLine(
                LineHead.proposed(new LineId("5"), Trade.PAINT, "respray wing", Payer.INSURANCE, cny("400.00"))
                        .operation("PNT-12"),
                "S9",
                "one year",
                cny("320.00"));
        WorkOrder extended = estimated(
                inProgress(authorised(estimated(diagnosed(intake(sheet, false)), lines())))
                        .reportFinding(finding(), occasion())
                        .after()
                        .decideFinding(FINDING, Disposition.ACCEPTED, "C1", occasion())
                        .after(),
                List.of(
                        sublet,
                        labour(EXTRA, Payer.CUSTOMER, "60.00")
                                .with(labour(EXTRA, Payer.CUSTOMER, "60.00")
                                        .head()
                                        .repairing(FINDING))));
        InsuredRepair insured = new InsuredRepair(new AccidentCaseId("X-1"), new StaffId("ins-1"), cny("50.00"));
        WorkOrder done = inProgress(authorised(extended.insure(insured).after()))
                .finishLine(new LineId("5"), null, new Story("dent", "parking", "resprayed"), occasion())
                .after()
                .finishLine(EXTRA, cny("62.00"), null, occasion())
                .after();
        WorkOrder ready = ready(ready(allLinesDone(done))
                .sendBack(List.of(LABOUR), "squeals again", occasion())
                .after()
                .finishLines(List.of(LABOUR), occasion())
                .after());
        NextService next = new NextService(
                "brake fluid", 40_000L, NOW.plus(Duration.ofDays(365)), new BigDecimal("0.5"), cny("90.00"));
        return ready.settle(settlements(ready), occasion())
                .after()
                .deliver(new HandOver("C1", NOW, true, true, List.of(next)), occasion())
                .after()
                .note("prefers mornings", occasion())
                .after();
    }
}
