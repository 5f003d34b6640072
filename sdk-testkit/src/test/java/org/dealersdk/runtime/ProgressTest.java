package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.progress.OrderView;
import org.dealersdk.domain.progress.ProgressNotice;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.CancelReason;
import org.dealersdk.domain.workorder.Disposition;
import org.dealersdk.domain.workorder.Finding;
import org.dealersdk.domain.workorder.FindingId;
import org.dealersdk.domain.workorder.HoldReason;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.Urgency;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.runtime.desk.Progress;
import org.dealersdk.runtime.work.Reactions;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A customer sees his order and nobody else's, and is told of every change of its status. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressTest {

    private static final String SECRET = "0123456789-0123456789-0123456789";

    private final Setup setup = new Setup();

    private Dealership open() {
        return Dealership.open(setup.configuration().progressSecret(SECRET).build());
    }

    @Test
    @Requirement({"R136", "R137", "M28"})
    void the_pass_of_an_order_shows_it_at_every_stage() {
        try (Dealership dealership = open()) {
            Shop shop = new Shop(dealership, setup.clock);
            WorkOrder order = shop.authorised();
            Progress progress = shop.store.progress();
            String pass = progress.pass(Shop.ADVISER, order.id());

            OrderView agreed = progress.show(order.number(), pass).orElseThrow();
            assertThat(agreed.status()).isEqualTo(WorkOrderState.AUTHORISED);
            assertThat(agreed.statusWords().chinese()).contains("已同意");
            assertThat(agreed.promisedAt()).isEqualTo(order.promisedAt()).isNotNull();
            assertThat(agreed.promises()).hasSize(1);
            assertThat(agreed.items())
                    .extracting(OrderView.Item::description)
                    .containsExactly("Oil change", "Engine oil");
            assertThat(agreed.items())
                    .extracting(OrderView.Item::price)
                    .containsExactly(Shop.cny("120.00"), Shop.cny("392.00"));
            assertThat(agreed.agreedTotal()).isEqualTo(Shop.cny("512.00"));
            assertThat(agreed.nextStep().english()).isEqualTo("The workshop begins.");

            shop.store.workshop().start(Shop.TECHNICIAN, order.id(), Shop.TECHNICIAN.staff());
            FindingId fault = new FindingId("F1");
            shop.store
                    .workshop()
                    .reportFinding(
                            Shop.TECHNICIAN,
                            order.id(),
                            new Finding(
                                    fault,
                                    Shop.TECHNICIAN.staff(),
                                    setup.clock.instant(),
                                    "brake pads worn",
                                    "longer braking distance",
                                    BigDecimal.ONE,
                                    Shop.cny("300.00"),
                                    Urgency.MUST_DO_NOW,
                                    null));
            OrderView asked = progress.show(order.number(), pass).orElseThrow();
            assertThat(asked.faults())
                    .containsExactly(new OrderView.Fault(
                            fault,
                            "brake pads worn",
                            "longer braking distance",
                            BigDecimal.ONE,
                            Shop.cny("300.00"),
                            Urgency.MUST_DO_NOW,
                            null));
            assertThat(asked.nextStep().english()).contains("decide");
            shop.store.reception().decideFinding(Shop.ADVISER, order.id(), fault, Disposition.DECLINED, "customer");
            OrderView decided = progress.show(order.number(), pass).orElseThrow();
            assertThat(decided.faults().get(0).decision()).isEqualTo(Disposition.DECLINED);
            assertThat(decided.nextStep().english()).doesNotContain("decide");

            shop.store.workshop().hold(Shop.TECHNICIAN, order.id(), HoldReason.CUSTOMER);
            OrderView waiting = progress.show(order.number(), pass).orElseThrow();
            assertThat(waiting.waitingFor().chinese()).contains("等待您");
            assertThat(waiting.nextStep().english()).contains("answer");
            assertThat(waiting.history())
                    .extracting(OrderView.Step::words)
                    .containsSubsequence(ProgressNotice.RECEIVED.words(), ProgressNotice.AGREED.words());
        }
    }

    @Test
    @Requirement("R136")
    void an_orders_number_without_its_pass_shows_nothing() {
        try (Dealership dealership = open()) {
            Shop shop = new Shop(dealership, setup.clock);
            WorkOrder order = shop.open(10_000);
            WorkOrder other = shop.open(10_000);
            Progress progress = shop.store.progress();
            String pass = progress.pass(Shop.ADVISER, order.id());
            String others = progress.pass(Shop.ADVISER, other.id());

            assertThat(pass).hasSize(24).isNotEqualTo(others);
            assertThat(progress.show(order.number(), pass)).isPresent();
            for (String wrong : List.of(
                    "", " ", others, pass + "x", pass.substring(1), order.id().value(), "x".repeat(9999))) {
                assertThat(progress.show(order.number(), wrong)).as(wrong).isEmpty();
            }
            for (String wrong :
                    List.of("", " ", "RO-209901-00001", order.number() + " ", other.number(), "9".repeat(9999))) {
                assertThat(progress.show(wrong, pass)).as(wrong).isEmpty();
            }
            DealerStore elsewhere = dealership.store(new StoreId("SH-02"));
            assertThat(elsewhere.progress().show(order.number(), pass)).isEmpty();
            assertThatThrownBy(() -> progress.pass(Shop.TECHNICIAN, order.id()))
                    .isInstanceOfSatisfying(
                            DealerException.class,
                            refused -> assertThat(refused.code()).isEqualTo(RuntimeProblem.NO_RIGHT));
        }
    }

    @Test
    @Requirement("R136")
    void a_customer_who_is_logged_in_sees_his_orders_and_nobody_elses() {
        try (Dealership dealership = open()) {
            Shop shop = new Shop(dealership, setup.clock);
            WorkOrder order = shop.open(10_000);
            WorkOrder dealers = shop.store
                    .reception()
                    .open(Shop.ADVISER, Intake.preDelivery(null, setup.clock.instant(), Shop.ADVISER.staff(), 5));
            assertThat(shop.store.progress().show(order.number(), shop.customer.id()))
                    .isPresent();
            assertThat(shop.store.progress().show(order.number(), new CustomerId("C-2")))
                    .isEmpty();
            assertThat(shop.store.progress().show(dealers.number(), shop.customer.id()))
                    .isEmpty();
        }
    }

    @Test
    @Requirement("R136")
    void another_secret_voids_all_passes_and_without_one_none_are_given() {
        WorkOrder order;
        String pass;
        try (Dealership dealership = open()) {
            order = new Shop(dealership, setup.clock).open(10_000);
            pass = dealership.store(Setup.STORE).progress().pass(Shop.ADVISER, order.id());
        }
        try (Dealership again = open()) {
            assertThat(again.store(Setup.STORE).progress().show(order.number(), pass))
                    .isPresent();
        }
        try (Dealership changed = Dealership.open(
                setup.configuration().progressSecret(SECRET.replace('0', 'x')).build())) {
            assertThat(changed.store(Setup.STORE).progress().show(order.number(), pass))
                    .isEmpty();
        }
        try (Dealership without = Dealership.open(setup.configuration().build())) {
            Progress progress = without.store(Setup.STORE).progress();
            assertThat(progress.show(order.number(), pass)).isEmpty();
            assertThatThrownBy(() -> progress.pass(Shop.ADVISER, order.id()))
                    .isInstanceOfSatisfying(
                            DealerException.class,
                            refused -> assertThat(refused.code()).isEqualTo(RuntimeProblem.NO_PASSES));
        }
        assertThatThrownBy(() -> setup.configuration().progressSecret("short"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Requirement({"R109", "M30"})
    void every_change_of_status_is_told_to_the_customer() {
        Map<String, WorkOrder> after = new LinkedHashMap<>();
        try (Dealership dealership =
                Dealership.open(setup.configuration().reactions(watching(after)).build())) {
            Shop shop = new Shop(dealership, setup.clock);
            shop.store
                    .partsCounter()
                    .receive(Shop.CLERK, shop.oil, Quantity.of(90), Shop.cny("61.50"), "brand warehouse");
            shop.store.reception().close(Shop.ADVISER, shop.delivered().id());
            WorkOrderId held = shop.authorised().id();
            shop.store.workshop().start(Shop.TECHNICIAN, held, Shop.TECHNICIAN.staff());
            shop.store.workshop().hold(Shop.TECHNICIAN, held, HoldReason.PARTS);
            shop.store.workshop().resume(Shop.TECHNICIAN, held);
            shop.store.reception().decline(Shop.ADVISER, shop.estimated().id(), List.of());
            shop.store.reception().cancel(Shop.ADVISER, shop.open(10_000).id(), CancelReason.values()[0]);
            WorkOrderId back = shop.worked().id();
            shop.store.workshop().sendBack(Shop.INSPECTOR, back, List.of(Shop.LABOUR), "oil leaks");
            shop.store
                    .reception()
                    .open(Shop.ADVISER, Intake.preDelivery(null, setup.clock.instant(), Shop.ADVISER.staff(), 5));
            while (dealership.relay().runOnce() > 0) {}
        }
        Map<String, Message> messages = new HashMap<>();
        setup.broker.taken().forEach(message -> messages.put(message.id(), message));
        Map<WorkOrderId, WorkOrderState> last = new HashMap<>();
        Set<WorkOrderState> reached = EnumSet.noneOf(WorkOrderState.class);
        Set<String> told = new HashSet<>();
        after.forEach((id, order) -> {
            WorkOrderState before = last.put(order.id(), order.state());
            String notice = messages.get(id).headers().get(ProgressNotice.HEADER);
            if (order.intake().customer() == null) {
                assertThat(notice).as("nobody to tell").isNull();
            } else if (before != order.state()) {
                reached.add(order.state());
                assertThat(notice)
                        .as(before + " to " + order.state() + ": " + messages.get(id))
                        .isNotNull();
                told.add(notice);
            }
        });
        assertThat(reached).containsExactlyInAnyOrder(WorkOrderState.values());
        assertThat(told)
                .contains("received", "work-started", "waiting", "work-resumed", "back-in-workshop", "called-off");
    }

    /** Every event of an order with the order as it was right after, by the message that tells of it. */
    private static Reactions watching(Map<String, WorkOrder> after) {
        Reactions all = Reactions.none();
        for (Class<? extends DomainEvent> event : WorkOrder.TYPE.events()) {
            all = all.on(
                    WorkOrder.TYPE,
                    event.asSubclass(WorkOrderEvent.class),
                    (happened, ledger) -> after.put(happened.messageId(), happened.aggregate()));
        }
        return all;
    }
}
