package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealersdk.domain.workorder.WorkOrderProblem.*;
import static org.dealersdk.domain.workorder.WorkOrders.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is wrong with an order as it stands, wherever it came from: each fault with its place, all at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkOrderValidationTest {

    @Test
    void an_intake_says_everything_it_lacks() {
        Intake bad = new Intake(
                null, null, NOW, ADVISER, Origin.APPOINTMENT, null, JobType.MAINTENANCE, " ", -1, null, false);

        assertThatThrownBy(() -> WorkOrder.open(new WorkOrderId("W1"), " RO-1", bad, occasion()))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refused -> assertThat(places(refused.problems()))
                                .containsExactly(
                                        "number WOR-059",
                                        "intake.customer WOR-008",
                                        "intake.fault WOR-001",
                                        "intake.odometerKm WOR-002",
                                        "intake.appointment WOR-001"));
    }

    @Test
    @Requirement("R035")
    void only_the_dealers_own_new_cars_come_without_a_customer() {
        assertThat(WorkOrder.TYPE.problems(opened(Intake.preDelivery(null, NOW, ADVISER, 0))))
                .isEmpty();
        assertThat(opened(intake().booked("AP-7")).intake().appointment()).isEqualTo("AP-7");
    }

    @Test
    void each_fault_of_a_line_has_its_place() {
        List<WorkLine> bad = new ArrayList<>(lines());
        bad.add(new LabourLine(head("4", "-5.00"), BigDecimal.ZERO, null));
        bad.add(new PartLine(head("5", "1.00"), new PartId("P1"), Quantity.ZERO, null, null));
        bad.add(new SubletLine(head("6", "1.00"), "", " ", cny("-1.00")));
        bad.add(new LabourLine(
                LineHead.proposed(new LineId("1"), Trade.BODY, "", Payer.CUSTOMER, Money.parse("EUR 1.00"))
                        .repairing(new FindingId("F9")),
                BigDecimal.ONE,
                null));
        WorkOrder order = new Draft(estimated()).lines(bad).build();

        assertThat(places(WorkOrder.TYPE.problems(order)))
                .containsExactly(
                        "lines[3].head.price WOR-002",
                        "lines[3].soldHours WOR-003",
                        "lines[4].quantity WOR-003",
                        "lines[5].supplier WOR-001",
                        "lines[5].guarantee WOR-001",
                        "lines[5].cost WOR-002",
                        "lines[6].head.id WOR-004",
                        "lines[6].head.description WOR-001",
                        "lines[6].head.price WOR-007",
                        "lines[6].head.finding WOR-029");
    }

    @Test
    @Requirement({"R101", "M09"})
    void time_or_a_part_on_a_line_nobody_approved_is_found() {
        List<WorkLine> bad = List.of(
                labour(LABOUR, Payer.CUSTOMER, "1.00").with(head("1", "1.00").with(LineProgress.STARTED)),
                new PartLine(head("2", "1.00"), new PartId("P1"), Quantity.of(1), new ReservationId("R1"), null),
                new LabourLine(head("3", "1.00"), BigDecimal.ONE, TECHNICIAN));
        WorkOrder order = new Draft(estimated()).lines(bad).build();

        assertThat(places(WorkOrder.TYPE.problems(order)))
                .containsExactly(
                        "lines[0].head.approval WOR-021",
                        "lines[1].head.approval WOR-021",
                        "lines[2].head.approval WOR-021");
    }

    @Test
    void a_state_without_the_facts_it_stands_on_is_found() {
        assertThat(faults(new Draft(opened()).state(WorkOrderState.DIAGNOSED))).containsExactly("diagnosis WOR-056");
        assertThat(faults(new Draft(diagnosed()).state(WorkOrderState.ESTIMATED)))
                .containsExactly("estimate WOR-056");
        assertThat(faults(new Draft(inProgress()).state(WorkOrderState.ON_HOLD)))
                .containsExactly("hold WOR-056");
        assertThat(faults(new Draft(inProgress()).hold(new Hold(HoldReason.PARTS, NOW))))
                .containsExactly("hold WOR-056");
        assertThat(faults(new Draft(opened()).state(WorkOrderState.CANCELLED))).containsExactly("cancellation WOR-056");
        assertThat(faults(new Draft(allLinesDone()).state(WorkOrderState.WORK_COMPLETED)))
                .containsExactly("report WOR-056");
        assertThat(faults(new Draft(in(WorkOrderState.WORK_COMPLETED)).state(WorkOrderState.READY)))
                .containsExactly("inspection WOR-056");
        assertThat(faults(new Draft(ready()).state(WorkOrderState.SETTLED))).containsExactly("settlements WOR-056");
        assertThat(faults(new Draft(settled()).state(WorkOrderState.DELIVERED))).containsExactly("handOver WOR-056");
    }

    @Test
    void an_account_is_in_one_currency() {
        assertThatThrownBy(() -> new Totals(cny("1.00"), Money.parse("EUR 1.00"), cny("1.00")))
                .isInstanceOf(DealerException.class)
                .hasMessageContaining("WOR-007");
    }

    @Test
    void every_problem_has_an_id_of_its_own_and_both_languages() {
        Set<String> ids = new HashSet<>();
        for (WorkOrderProblem problem : WorkOrderProblem.values()) {
            assertThat(ids.add(problem.id())).as(problem.id()).isTrue();
            Problem here = problem.at("x", "a", "b", "c");
            assertThat(here.message(Locale.ENGLISH)).startsWith("WOR-").doesNotContain("{");
            assertThat(here.message(Locale.CHINESE))
                    .isNotEqualTo(here.message(Locale.ENGLISH))
                    .doesNotContain("{");
        }
    }

    private static LineHead head(String id, String price) {
        return LineHead.proposed(new LineId(id), Trade.MECHANICAL, "brakes", Payer.CUSTOMER, cny(price));
    }

    private static List<String> faults(Draft draft) {
        return places(WorkOrder.TYPE.problems(draft.build()));
    }

    private static List<String> places(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.where() + " " + problem.code().id())
                .toList();
    }
}
