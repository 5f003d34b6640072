package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dealersdk.domain.complaint.Complaint;
import org.dealersdk.domain.complaint.ComplaintEvent;
import org.dealersdk.domain.complaint.ComplaintState;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.customer.CustomerOrigin;
import org.dealersdk.domain.deadline.DeadlineState;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.FollowUpState;
import org.dealersdk.domain.followup.Outcome;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.workorder.Approval;
import org.dealersdk.domain.workorder.CancelReason;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.PartLine;
import org.dealersdk.domain.workorder.PartSupply;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.runtime.work.Reactions;
import org.dealersdk.spi.storage.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderJourneyTest {

    private final Setup setup = new Setup();
    private Dealership dealership = setup.open();
    private Shop shop = new Shop(dealership, setup.clock);

    @AfterEach
    void close() {
        dealership.close();
    }

    @Test
    void an_order_runs_from_intake_to_a_satisfied_customer() {
        WorkOrder delivered = shop.delivered();
        assertThat(delivered.state()).isEqualTo(WorkOrderState.DELIVERED);
        assertThat(delivered.number()).isEqualTo("RO-202403-00001");

        setup.clock.advance(Duration.ofDays(4));
        FollowUp call = shop.call(Outcome.SATISFIED);
        assertThat(call.state()).isEqualTo(FollowUpState.COMPLETED);

        WorkOrder closed = shop.store.cashier().close(Shop.CASHIER, delivered.id());
        assertThat(closed.state()).isEqualTo(WorkOrderState.CLOSED);
        assertThat(shop.store.reception().order(Shop.ADVISER, "RO-202403-00001"))
                .contains(closed);

        dealership.relay().drain();
        assertThat(setup.broker.taken())
                .filteredOn(message -> message.subjectId().equals(delivered.id().value()))
                .extracting(message -> message.name().replace("org.dealersdk.workorder.", ""))
                .containsExactly(
                        "opened.v1",
                        "diagnosed.v1",
                        "estimated.v1",
                        "authorised.v1",
                        "work-started.v1",
                        "part-issued.v1",
                        "line-finished.v1",
                        "line-finished.v1",
                        "work-completed.v1",
                        "inspected.v1",
                        "made-ready.v1",
                        "settled.v1",
                        "delivered.v1",
                        "closed.v1");
    }

    @Test
    void numbers_count_up_within_the_stores_own_month() {
        assertThat(shop.open(1).number()).isEqualTo("RO-202403-00001");
        assertThat(shop.open(2).number()).isEqualTo("RO-202403-00002");
        setup.clock.set(Instant.parse("2024-03-31T16:00:00Z"));
        assertThat(shop.open(3).number()).as("midnight in Shanghai").isEqualTo("RO-202404-00001");
    }

    @Test
    @Requirement({"R004", "R012"})
    void the_files_of_customer_and_car_get_the_visit_with_the_order() {
        setup.clock.advance(Duration.ofHours(1));
        WorkOrder order = shop.open(10_000);
        var file = shop.store.customers().vehicle(Shop.ADVISER, shop.car.id()).orElseThrow();
        assertThat(file.file().lastVisit().orElseThrow().workOrder()).isEqualTo(order.id());
        assertThat(file.odometer().latest().orElseThrow().kilometres()).isEqualTo(10_000);
        Customer customer = shop.store
                .customers()
                .customer(Shop.ADVISER, shop.customer.id())
                .orElseThrow();
        assertThat(customer.file().lastVisit()).isEqualTo(setup.clock.instant());
    }

    @Test
    @Requirement("R012")
    void a_car_that_cannot_get_its_visit_is_not_taken_in_at_all() {
        shop.open(10_000);
        setup.clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> shop.open(9_000)).hasMessageContaining("VEH-021");
        assertThat(shop.store.reports().count(Setup.MANAGER, Query.of(WorkOrder.TYPE)))
                .isEqualTo(1);
        assertThat(shop.open(11_000).number()).as("no number is lost").isEqualTo("RO-202403-00002");
    }

    @Test
    @Requirement({"R001", "V03"})
    void a_customers_file_that_is_missing_is_due_within_the_policys_time_and_met_by_registering() {
        CustomerId unknown = new CustomerId("walk-in-1");
        Intake intake = Intake.walkIn(
                unknown,
                null,
                setup.clock.instant(),
                Shop.ADVISER.staff(),
                JobType.GENERAL_REPAIR,
                "noise",
                1,
                WalkAround.unremarkable());
        shop.store.reception().open(Shop.ADVISER, intake);
        shop.store.reception().open(Shop.ADVISER, intake);
        assertThat(shop.due()).containsExactly("customer-file 2024-03-03T08:00:00Z");

        shop.store
                .customers()
                .register(
                        Shop.ADVISER,
                        unknown,
                        shop.customer.details(),
                        CustomerOrigin.REPAIR,
                        setup.clock.instant(),
                        Shop.ADVISER.staff());
        assertThat(shop.due()).isEmpty();
        assertThat(shop.deadlines(DeadlineState.DONE)).hasSize(1);
    }

    @Test
    @Requirement("M21")
    void agreed_parts_are_set_aside_issued_and_taken_back() {
        WorkOrder order = shop.authorised();
        assertThat(shop.oilOnTheShelf().reserved()).isEqualTo(Quantity.of(4));
        assertThat(shop.oilOnTheShelf().onHand()).isEqualTo(Quantity.of(10));

        shop.store.partsCounter().issue(Shop.CLERK, order.id());
        assertThat(shop.oilOnTheShelf().reserved()).isEqualTo(Quantity.ZERO);
        assertThat(shop.oilOnTheShelf().onHand()).isEqualTo(Quantity.of(6));
        WorkOrder supplied = shop.store.partsCounter().issue(Shop.CLERK, order.id());
        assertThat(shop.oilOnTheShelf().onHand()).as("issued once").isEqualTo(Quantity.of(6));
        PartSupply oil = ((PartLine) supplied.lines().get(1)).supply();
        assertThat(oil.source()).isEqualTo("brand warehouse");
        assertThat(oil.batch()).as("the day it came in").isEqualTo("2024-03-01");

        shop.store.partsCounter().takeBack(Shop.CLERK, order.id(), Shop.OIL);
        assertThat(shop.oilOnTheShelf().onHand()).isEqualTo(Quantity.of(10));

        shop.store
                .partsCounter()
                .receive(Shop.CLERK, shop.oil, Quantity.of(5), Shop.cny("60.00"), "second warehouse", "LOT-4711");
        WorkOrder again = shop.store.partsCounter().issue(Shop.CLERK, order.id());
        assertThat(((PartLine) again.lines().get(1)).supply())
                .extracting(PartSupply::source, PartSupply::batch)
                .containsExactly("second warehouse", "LOT-4711");
    }

    @Test
    @Requirement("R101")
    void a_part_that_is_not_agreed_leaves_neither_the_shelf_nor_a_trace() {
        WorkOrder order = shop.estimated();
        assertThatThrownBy(() -> shop.store.partsCounter().issue(Shop.CLERK, order.id(), List.of(Shop.OIL)))
                .isInstanceOf(DealerException.class);
        assertThat(shop.oilOnTheShelf().onHand()).isEqualTo(Quantity.of(10));
        assertThat(shop.oilOnTheShelf().reservations()).isEmpty();
    }

    @Test
    void what_is_not_in_stock_is_agreed_all_the_same_and_issued_once_it_came() {
        WorkOrder order = shop.estimated();
        shop.store
                .reception()
                .estimate(
                        Shop.ADVISER,
                        order.id(),
                        EstimateMethod.SYSTEM,
                        shop.lines(12),
                        setup.clock.instant().plusSeconds(3600));
        shop.store
                .reception()
                .authorise(Shop.ADVISER, order.id(), Confirmations.all(OldParts.left(), false), shop.signature());
        assertThat(shop.oilOnTheShelf().reserved()).isEqualTo(Quantity.ZERO);
        assertThatThrownBy(() -> shop.store.partsCounter().issue(Shop.CLERK, order.id()))
                .hasMessageContaining("PRT-004");

        shop.store.partsCounter().receive(Shop.CLERK, shop.oil, Quantity.of(5), Shop.cny("61.50"), "brand warehouse");
        shop.store.partsCounter().issue(Shop.CLERK, order.id());
        assertThat(shop.oilOnTheShelf().onHand()).isEqualTo(Quantity.of(3));
    }

    @Test
    void a_cancelled_order_frees_its_parts() {
        WorkOrder order = shop.authorised();
        shop.store.reception().cancel(Shop.ADVISER, order.id(), CancelReason.CUSTOMER_WITHDREW);
        assertThat(shop.oilOnTheShelf().reserved()).isEqualTo(Quantity.ZERO);
    }

    @Test
    @Requirement("R129")
    void a_line_the_customer_withdraws_frees_its_part() {
        WorkOrder order = shop.authorised();
        shop.store
                .reception()
                .estimate(
                        Shop.ADVISER,
                        order.id(),
                        EstimateMethod.SYSTEM,
                        List.of(),
                        setup.clock.instant().plusSeconds(3600));
        shop.store
                .reception()
                .authorise(
                        Shop.ADVISER,
                        order.id(),
                        Confirmations.all(OldParts.left(), false),
                        shop.signature(),
                        java.util.Map.of(Shop.OIL, Approval.DECLINED));
        assertThat(shop.oilOnTheShelf().reserved()).isEqualTo(Quantity.ZERO);
    }

    @Test
    @Requirement({"R168", "M14"})
    void delivery_plans_the_call_and_its_deadlines_and_due_work_marks_a_late_one() {
        shop.delivered();
        assertThat(shop.followUps())
                .singleElement()
                .satisfies(call -> assertThat(call.state()).isEqualTo(FollowUpState.PLANNED));
        Instant opens = shop.followUps().get(0).plan().window().opens();
        Instant closes = shop.followUps().get(0).plan().window().closes();
        assertThat(shop.due()).containsExactly("follow-up-opens " + opens, "follow-up-closes " + closes);

        setup.clock.set(closes.minusNanos(1000));
        assertThat(dealership.dueWork().runOnce(setup.clock.instant())).isEqualTo(1);
        assertThat(shop.followUps().get(0).state()).isEqualTo(FollowUpState.PLANNED);
        setup.clock.set(closes);
        assertThat(dealership.dueWork().runOnce(setup.clock.instant())).isEqualTo(1);
        assertThat(shop.followUps().get(0).state()).isEqualTo(FollowUpState.OVERDUE);
        assertThat(shop.due()).isEmpty();
        assertThat(dealership.dueWork().failed()).isZero();
    }

    @Test
    @Requirement({"R035", "R168"})
    void the_dealers_own_new_car_is_followed_by_no_call() {
        assertThat(shop.followUps()).isEmpty();
        shop.store
                .reception()
                .open(Shop.ADVISER, Intake.preDelivery(shop.car.id(), setup.clock.instant(), Shop.ADVISER.staff(), 12));
        assertThat(shop.due()).isEmpty();
    }

    @Test
    @Requirement({"R171", "V02"})
    void a_completed_first_call_has_the_second_one_planned_about_what_is_left() {
        shop.delivered();
        setup.clock.advance(Duration.ofDays(4));
        FollowUp first = shop.call(Outcome.NEUTRAL);
        assertThat(shop.followUps()).hasSize(2);
        FollowUp second = shop.followUps().get(1);
        assertThat(second.plan().first()).isEqualTo(first.id());
        assertThat(second.plan().topics()).isNotEmpty().doesNotContain("usage", "evaluation", "vehicle-condition");
        assertThat(shop.due())
                .containsExactly(
                        "follow-up-opens " + second.plan().window().opens(),
                        "follow-up-closes " + second.plan().window().closes());
    }

    @Test
    @Requirement({"R194", "R234", "M16", "M17"})
    void a_dissatisfied_customer_has_a_complaint_with_owner_and_due_reply_at_once() {
        WorkOrder order = shop.delivered();
        setup.clock.advance(Duration.ofDays(4));
        FollowUp call = shop.call(Outcome.DISSATISFIED);

        assertThat(call.state()).isEqualTo(FollowUpState.DISSATISFIED);
        Complaint complaint = onlyComplaint();
        assertThat(complaint.ownership().owner()).isEqualTo(Shop.CALLER.staff());
        assertThat(complaint.statement().workOrderId()).isEqualTo(order.id());
        assertThat(complaint.clock().nextReplyAt())
                .isEqualTo(setup.clock.instant().plus(Duration.ofHours(24)));
        assertThat(shop.due())
                .anyMatch(due -> due.startsWith("complaint-reply "))
                .anyMatch(due -> due.startsWith("complaint-escalation "))
                .anyMatch(due -> due.startsWith("complaint-tracking "))
                .noneMatch(due -> due.startsWith("follow-up"));
        var file = shop.store.customers().vehicle(Shop.ADVISER, shop.car.id()).orElseThrow();
        assertThat(file.file().entries())
                .anyMatch(entry -> entry.reference().equals(complaint.id().value()));
    }

    @Test
    @Requirement("M17")
    void a_dissatisfied_answer_is_not_even_stored_when_its_complaint_cannot_be_opened() {
        dealership.close();
        Reactions failing = Reactions.none()
                .on(
                        Complaint.TYPE,
                        ComplaintEvent.Received.class,
                        (received, ledger) -> ledger.load(Customer.TYPE, new CustomerId("nobody")));
        dealership = Dealership.open(new Setup()
                .configuration()
                .reactions(failing)
                .clock(setup.clock)
                .build());
        shop = new Shop(dealership, setup.clock);
        shop.delivered();
        setup.clock.advance(Duration.ofDays(4));

        assertThatThrownBy(() -> shop.call(Outcome.DISSATISFIED)).hasMessageContaining("RUN-003");
        assertThat(shop.followUps().get(0).contacts()).isEmpty();
        assertThat(shop.store.reports().count(Setup.MANAGER, Query.of(Complaint.TYPE)))
                .isZero();
    }

    @Test
    @Requirement("R189")
    void a_customer_who_is_dissatisfied_again_reopens_the_complaint_that_was_answered() {
        shop.delivered();
        setup.clock.advance(Duration.ofDays(4));
        FollowUp call = shop.call(Outcome.DISSATISFIED);
        shop.call(call, Outcome.DISSATISFIED);
        assertThat(onlyComplaint().state()).as("unanswered: just goes on").isEqualTo(ComplaintState.RECEIVED);

        shop.store.complaints().answer(Shop.CALLER, onlyComplaint().id(), "we repair it");
        setup.clock.advance(Duration.ofHours(1));
        shop.call(call, Outcome.DISSATISFIED);
        assertThat(onlyComplaint().state()).isEqualTo(ComplaintState.REOPENED);
    }

    @Test
    @Requirement({"R226", "R227", "M33"})
    void a_complaint_goes_over_its_owners_head_when_its_times_have_passed() {
        shop.delivered();
        setup.clock.advance(Duration.ofDays(4));
        shop.call(Outcome.DISSATISFIED);
        setup.clock.advance(Duration.ofHours(24).minusNanos(1000));
        dealership.dueWork().runOnce(setup.clock.instant());
        assertThat(onlyComplaint().escalations()).isEmpty();
        setup.clock.advance(Duration.ofNanos(1000));
        dealership.dueWork().runOnce(setup.clock.instant());
        assertThat(onlyComplaint().escalations()).hasSize(2);
        assertThat(shop.due()).singleElement().asString().startsWith("complaint-tracking ");

        setup.clock.advance(Duration.ofDays(3));
        assertThat(dealership.dueWork().runOnce(setup.clock.instant())).isEqualTo(1);
        assertThat(dealership.dueWork().runOnce(setup.clock.instant())).isZero();
        assertThat(shop.due()).singleElement().asString().startsWith("complaint-tracking ");
        assertThat(dealership.dueWork().failed()).isZero();
    }

    @Test
    void a_closed_complaint_has_nothing_due_any_more() {
        shop.delivered();
        setup.clock.advance(Duration.ofDays(4));
        shop.call(Outcome.DISSATISFIED);
        var desk = shop.store.complaints();
        var id = onlyComplaint().id();
        desk.answer(Shop.CALLER, id, "repaired free of charge");
        desk.acceptAnswer(Shop.CALLER, id);
        desk.findCause(Shop.CALLER, id, "filter not tightened");
        assertThat(desk.close(Shop.CALLER, id).state()).isEqualTo(ComplaintState.CLOSED);
        assertThat(shop.due()).isEmpty();
    }

    @Test
    @Requirement("R173")
    void a_consultation_is_followed_by_a_call() {
        shop.store.customers().consult(Shop.ADVISER, shop.customer.id(), setup.clock.instant());
        assertThat(shop.followUps())
                .singleElement()
                .satisfies(call -> assertThat(call.workOrderId()).isNull());
    }

    @Test
    @Requirement("R388")
    void a_desk_refuses_whoever_has_no_business_there_and_names_who_has_in_both_languages() {
        WorkOrder order = shop.ready();
        assertThatThrownBy(() -> shop.store.cashier().settle(Shop.TECHNICIAN, order.id(), List.of()))
                .isInstanceOfSatisfying(DealerException.class, refusal -> {
                    assertThat(refusal.message(Locale.ENGLISH))
                            .contains("RUN-004", "T-1", "\"cashier\"", "after-sales-manager, cashier");
                    assertThat(refusal.message(Locale.CHINESE)).contains("员工 T-1 无权", "after-sales-manager, cashier");
                });
        assertThatThrownBy(() -> shop.store.cashier().preview(Actor.of("X", Role.GUIDE), order.id()))
                .as("reading too")
                .hasMessageContaining("RUN-004");
        assertThat(shop.store.reception().order(Shop.ADVISER, order.id())).contains(order);
    }

    @Test
    @Requirement({"R097", "R100"})
    void a_refused_step_lists_everything_that_is_missing_in_both_languages_and_changes_nothing() {
        WorkOrder order = shop.estimated();
        assertThatThrownBy(() -> shop.store.reception().authorise(Shop.ADVISER, order.id(), null, null))
                .isInstanceOfSatisfying(DealerException.class, refusal -> {
                    assertThat(refusal.problems()).hasSize(9);
                    assertThat(refusal.message(Locale.ENGLISH).lines()).hasSize(9);
                    assertThat(refusal.message(Locale.CHINESE).lines())
                            .hasSize(9)
                            .allMatch(line -> line.contains("。"));
                });
        assertThat(shop.store.reception().order(Shop.ADVISER, order.id())).contains(order);
    }

    @Test
    void commands_given_together_are_kept_as_one_or_not_at_all() {
        WorkOrder order = shop.estimated();
        assertThatThrownBy(() -> shop.store.together(desks -> {
                    desks.reception()
                            .authorise(
                                    Shop.ADVISER,
                                    order.id(),
                                    Confirmations.all(OldParts.left(), false),
                                    shop.signature());
                    assertThat(desks.partsCounter()
                                    .part(Shop.CLERK, shop.oil)
                                    .orElseThrow()
                                    .reserved())
                            .as("sees what follows from the command before")
                            .isEqualTo(Quantity.of(4));
                    return desks.reception().makeReady(Shop.ADVISER, order.id());
                }))
                .hasMessageContaining("LIF-001");
        assertThat(shop.store.reception().order(Shop.ADVISER, order.id())).contains(order);
        assertThat(shop.oilOnTheShelf().reservations()).isEmpty();
    }

    @Test
    void the_policy_in_force_decides() {
        dealership.close();
        DealerPolicy standard = DealerPolicy.standard();
        var followUp = standard.followUp();
        assertThat(followUp.secondCall().planned()).isTrue();
        DealerPolicy once = standard.with(followUp.withFirstCall(org.dealersdk.domain.policy.CallWindow.SECOND_WEEK));
        dealership = Dealership.open(
                new Setup().configuration().policy(once).clock(setup.clock).build());
        shop = new Shop(dealership, setup.clock);
        shop.delivered();
        assertThat(shop.followUps().get(0).plan().window().opens())
                .isAfter(setup.clock.instant().plus(Duration.ofDays(6)));
    }

    private Complaint onlyComplaint() {
        List<Complaint> complaints = shop.store
                .complaints()
                .complaints(Shop.CALLER, Query.of(Complaint.TYPE))
                .aggregates();
        assertThat(complaints).hasSize(1);
        return complaints.get(0);
    }
}
