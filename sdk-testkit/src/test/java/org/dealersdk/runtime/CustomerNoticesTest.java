package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.NoticeKind;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.customer.ContactPreferences;
import org.dealersdk.domain.customer.CustomerDetails;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.vehicle.RelationKind;
import org.dealersdk.domain.vehicle.Upkeep;
import org.dealersdk.domain.vehicle.VehicleRelation;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.runtime.notice.CustomerNotices;
import org.dealersdk.runtime.notice.NoticeFigures;
import org.dealersdk.runtime.notice.NoticeSettings;
import org.dealersdk.spi.SpiProblem;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProblem;
import org.dealersdk.spi.notification.Receipt;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Customers are told by themselves, once each, and only those who want to be. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerNoticesTest {

    private final Setup setup = new Setup();
    private final Way way = new Way();
    private final Dealership dealership = Dealership.open(setup.configuration()
            .plugins(Setup.plugins(
                    setup.memory,
                    new FakePlugin("recording").messaging(context -> setup.broker),
                    new FakePlugin("gateway").notification(context -> way)))
            .notification("gateway")
            .notices(NoticeSettings.standard().in(Locale.ENGLISH))
            .build());
    private final Shop shop = new Shop(dealership, setup.clock);
    private final CustomerNotices notices = dealership.notices().orElseThrow();
    private int told;

    /** A gateway that objects to what a test tells it to object to. */
    private static final class Way implements NotificationChannel {

        private final List<Notice> sent = new ArrayList<>();
        private Set<ContactChannel> reaches = EnumSet.of(ContactChannel.SMS, ContactChannel.PHONE);
        private Consumer<Notice> objection = notice -> {};
        private boolean closed;

        @Override
        public Set<ContactChannel> reaches() {
            return reaches;
        }

        @Override
        public Receipt send(Notice notice) {
            objection.accept(notice);
            sent.add(notice);
            return new Receipt("N" + sent.size());
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @AfterEach
    void close() {
        dealership.close();
        assertThat(way.closed).isTrue();
    }

    @Test
    @Requirement({"R109", "M30", "R150"})
    void every_change_of_an_order_is_told_in_order_with_its_number() {
        String number = shop.ready().number();
        tellAll();
        assertThat(way.sent)
                .extracting(Notice::subject)
                .containsSubsequence("received", "diagnosed", "estimate-ready", "agreed", "work-started", "ready");
        Notice last = way.sent.get(way.sent.size() - 1);
        assertThat(last.text()).isEqualTo("Your car is ready for collection. Order " + number + ".");
        assertThat(last.facts()).containsEntry("number", number);
        assertThat(last.address()).isEqualTo("+8613812345678");
        assertThat(last.channel()).isEqualTo(ContactChannel.SMS);
        assertThat(last.toString()).doesNotContain("138", number);
        assertThat(notices.figures()).isEqualTo(new NoticeFigures(way.sent.size(), 0, 0, 0));
    }

    @Test
    @Requirement("R109")
    void a_message_that_comes_twice_is_the_same_notice() {
        shop.open(10_000);
        Message opened = messages().stream()
                .filter(message -> message.name().endsWith("workorder.opened.v1"))
                .findFirst()
                .orElseThrow();
        notices.tell(opened);
        notices.tell(opened);
        assertThat(way.sent).extracting(Notice::id).containsExactly(opened.id(), opened.id());
    }

    @Test
    @Requirement("R109")
    void what_may_pass_is_asked_for_again_and_what_may_not_is_left() {
        shop.open(10_000);
        tellAll();
        for (RuntimeException passing : List.of(
                NotificationProblem.UNAVAILABLE.failure(),
                NotificationProblem.UNKNOWN.failure(),
                NotificationProblem.CLOSED.failure(),
                new IllegalStateException("broken"))) {
            way.objection = notice -> {
                throw passing;
            };
            Message again = messages().get(messages().size() - 1);
            assertThatThrownBy(() -> notices.tell(withNotice(again))).isSameAs(passing);
        }
        for (NotificationProblem refusal : List.of(
                NotificationProblem.NOT_REACHABLE, NotificationProblem.NO_SUCH_CHANNEL, NotificationProblem.TOO_LONG)) {
            way.objection = notice -> {
                throw refusal.failure(0, 0);
            };
            notices.tell(withNotice(messages().get(0)));
        }
        assertThat(notices.figures().refused()).isEqualTo(3);
    }

    @Test
    @Requirement({"R109", "R415"})
    void the_customers_own_choice_goes_first_and_what_they_do_not_want_is_not_used() {
        prefer(new ContactPreferences(ContactChannel.PHONE, Set.of(), false, shop.now()));
        shop.open(10_000);
        tellAll();
        assertThat(way.sent).extracting(Notice::channel).containsOnly(ContactChannel.PHONE);

        way.sent.clear();
        prefer(new ContactPreferences(ContactChannel.PHONE, Set.of(ContactChannel.PHONE), false, shop.now()));
        shop.open(10_001);
        tellAll();
        assertThat(way.sent).extracting(Notice::channel).containsOnly(ContactChannel.SMS);

        way.sent.clear();
        way.reaches = Set.of(ContactChannel.WECHAT);
        prefer(new ContactPreferences(ContactChannel.EMAIL, Set.of(ContactChannel.WECHAT), false, shop.now()));
        shop.open(10_002);
        tellAll();
        assertThat(way.sent).isEmpty();
        assertThat(notices.figures().spared()).isEqualTo(1);
    }

    @Test
    @Requirement("R109")
    void a_message_that_says_nothing_to_customers_costs_no_look_at_the_files() {
        shop.open(10_000);
        CustomerNotices blind = new CustomerNotices(way, NoticeSettings.standard(), store -> {
            throw new AssertionError("the files are looked at");
        });
        List<Message> others = messages().stream()
                .filter(message -> !message.headers().containsKey("customer-notice"))
                .toList();
        assertThat(others).isNotEmpty().allSatisfy(blind::tell);
        assertThatThrownBy(() -> blind.tell(withNotice(others.get(0)))).hasMessage("the files are looked at");
        assertThat(way.sent).isEmpty();
    }

    @Test
    @Requirement("R109")
    void nobody_is_told_who_was_erased_in_the_meantime() {
        shop.delivered();
        List<Message> before = messages();
        shop.store.customers().erase(Shop.ADVISER, shop.customer.id());
        before.forEach(notices::tell);
        assertThat(way.sent).isEmpty();
        assertThat(notices.figures().spared()).isPositive();
    }

    @Test
    @Requirement("R109")
    void what_is_older_than_a_day_is_not_told_any_more() {
        shop.open(10_000);
        Message opened = withNotice(messages().get(0));
        setup.clock.set(opened.at().plus(Duration.ofDays(1)));
        notices.tell(opened);
        assertThat(way.sent).hasSize(1);
        setup.clock.advance(Duration.ofNanos(1000));
        notices.tell(opened);
        assertThat(way.sent).hasSize(1);
        assertThat(notices.figures().late()).isEqualTo(1);
        assertThatThrownBy(() -> new NoticeSettings(Locale.ENGLISH, Duration.ofDays(7), 1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Requirement({"R045", "V17"})
    void an_appointment_is_reminded_of_and_counts_as_reminded_of() {
        BookingDesk booking = new BookingDesk(shop);
        Appointment appointment = booking.confirmed(4);
        setup.clock.set(BookingDesk.TEN.minus(Duration.ofMinutes(1)));
        dealership.dueWork().runOnce(setup.clock.instant());
        tellAll();
        assertThat(way.sent)
                .filteredOn(notice -> notice.subject().equals("appointment-reminder"))
                .extracting(Notice::text)
                .containsExactly("We expect you and your car at 2024-03-04 10:00.");
        assertThat(booking.now(appointment.id()).notices())
                .extracting(notice -> notice.kind() + " " + notice.channel() + " "
                        + notice.by().value())
                .containsExactly(NoticeKind.REMINDER + " " + ContactChannel.SMS + " system");
        int before = booking.now(appointment.id()).notices().size();
        told = 0;
        tellAll();
        assertThat(booking.now(appointment.id()).notices()).hasSize(before);
    }

    @Test
    @Requirement("R045")
    void an_appointment_that_is_past_or_called_off_is_not_reminded_of() {
        new BookingDesk(shop).confirmed(4);
        setup.clock.set(BookingDesk.TEN.minus(Duration.ofMinutes(1)));
        dealership.dueWork().runOnce(setup.clock.instant());
        setup.clock.set(BookingDesk.TEN);
        tellAll();
        assertThat(way.sent).extracting(Notice::subject).doesNotContain("appointment-reminder");
    }

    @Test
    @Requirement({"R030", "R201", "R204"})
    void what_a_car_has_coming_is_told_to_everybody_who_has_it_now() {
        shop.store
                .customers()
                .relate(
                        Shop.ADVISER,
                        shop.car.id(),
                        VehicleRelation.since(LocalDate.of(2024, 3, 1), shop.customer.id(), RelationKind.OWNER));
        shop.store
                .customers()
                .planUpkeep(Shop.ADVISER, shop.car.id(), Upkeep.unplanned().insured(LocalDate.of(2024, 6, 30), false));
        setup.clock.set(Instant.parse("2024-06-01T02:00:00Z"));
        dealership.dueWork().runOnce(setup.clock.instant());
        tellAll();
        assertThat(way.sent)
                .filteredOn(notice -> notice.subject().equals("insurance-reminder"))
                .extracting(Notice::text)
                .containsExactly("The insurance of your car is due on 2024-06-30.");
    }

    @Test
    @Requirement("R109")
    void a_way_is_used_only_when_the_configuration_names_it() {
        try (Dealership silent = Dealership.open(configured().build())) {
            assertThat(silent.notices()).isEmpty();
        }
        assertThatThrownBy(() ->
                        Dealership.open(configured().notification("nobody").build()))
                .isInstanceOf(DealerException.class)
                .hasMessageContaining(SpiProblem.UNKNOWN_PLUGIN.id());
    }

    @Test
    @Requirement("R109")
    void in_the_background_customers_hear_of_it_by_themselves() throws InterruptedException {
        InMemoryPlugin memory = new InMemoryPlugin();
        try (Dealership running = Dealership.open(DealershipConfiguration.builder()
                .plugins(Setup.plugins(memory))
                .clock(setup.clock)
                .notification("in-memory")
                .build())) {
            new Shop(running, setup.clock).open(10_000);
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (memory.heard().isEmpty() && System.nanoTime() < end) {
                LockSupport.parkNanos(5_000_000);
            }
        }
        assertThat(memory.heard())
                .extracting(Notice::text)
                .allSatisfy(text -> assertThat(text).startsWith("我们已接收您的车辆。工单号：RO-"));
        assertThat(memory.heard()).hasSize(1);
    }

    private DealershipConfiguration.Builder configured() {
        return DealershipConfiguration.builder()
                .plugins(Setup.plugins(new InMemoryPlugin()))
                .clock(setup.clock)
                .background(false);
    }

    private void prefer(ContactPreferences wanted) {
        CustomerDetails known = shop.store
                .customers()
                .customer(Shop.ADVISER, shop.customer.id())
                .orElseThrow()
                .details();
        shop.store
                .customers()
                .update(
                        Shop.ADVISER,
                        shop.customer.id(),
                        new CustomerDetails(known.party(), known.phones(), known.address(), wanted, known.profile()));
    }

    /** The first message the customer is told of. */
    private Message withNotice(Message any) {
        return messages().stream()
                .filter(message -> message.headers().containsKey("customer-notice"))
                .findFirst()
                .orElse(any);
    }

    private List<Message> messages() {
        dealership.relay().drain();
        return setup.broker.taken();
    }

    private void tellAll() {
        List<Message> all = messages();
        all.subList(told, all.size()).forEach(notices::tell);
        told = all.size();
    }
}
