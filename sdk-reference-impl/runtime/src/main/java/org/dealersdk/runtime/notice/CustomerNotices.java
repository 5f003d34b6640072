package org.dealersdk.runtime.notice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentId;
import org.dealersdk.domain.appointment.CustomerNotice;
import org.dealersdk.domain.appointment.NoticeKind;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.customer.ContactPurpose;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerDetails;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProblem;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells customers what committed events say, as often as it takes and so that each hears it once: it reads the messages of the broker like
 * any consumer, so that nothing is lost, and the message's id is the notice's, so that a message that comes twice is heard once. A message
 * that cannot be told in the end stands among the dead letters of its group. Thread-safe.
 */
@Requirement({"R109", "R045", "R201", "R204", "M30"})
public final class CustomerNotices {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerNotices.class);

    /** By which a number reaches a customer, the one to try first first. */
    private static final List<ContactChannel> BY_NUMBER =
            List.of(ContactChannel.SMS, ContactChannel.WECHAT, ContactChannel.PHONE);

    private static final Set<NotificationProblem> REFUSALS = Set.of(
            NotificationProblem.NO_SUCH_CHANNEL, NotificationProblem.NOT_REACHABLE, NotificationProblem.TOO_LONG);

    private final NotificationChannel way;
    private final NoticeSettings settings;
    private final Function<StoreId, Office> offices;
    private final LongAdder sent = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder spared = new LongAdder();
    private final LongAdder late = new LongAdder();

    /** @param offices where a store's files are read */
    public CustomerNotices(NotificationChannel way, NoticeSettings settings, Function<StoreId, Office> offices) {
        this.way = way;
        this.settings = settings;
        this.offices = offices;
    }

    /** The group that reads a store's messages; what happened before it was first asked for is not told. */
    public SubscriptionRequest request(StoreId store) {
        return new SubscriptionRequest(
                group(store), Set.of(store), Set.of(), new Start.Latest(), settings.attempts(), settings.backoff());
    }

    /** The group's name, for its dead letters. */
    public static String group(StoreId store) {
        return "dealer-notices-" + store.value();
    }

    /**
     * Tells whoever is concerned; nothing when the message says nothing to customers.
     *
     * @throws DealerException what speaks for another attempt with the same message
     */
    public void tell(Message message) {
        if (!Tidings.concerns(message)) {
            return;
        }
        Office office = offices.apply(message.store());
        Occasion now = office.occasion(Ledger.SYSTEM);
        List<Tiding> tidings = office.read(reader -> Tidings.of(message, reader, now, office.json()));
        if (tidings.isEmpty()) {
            return;
        }
        if (message.at().plus(settings.latest()).isBefore(now.at())) {
            late.increment();
            return;
        }
        tidings.forEach(tiding -> tell(tiding, message, office));
    }

    /** What was told since the start. */
    public NoticeFigures figures() {
        return new NoticeFigures(sent.sum(), refused.sum(), spared.sum(), late.sum());
    }

    private void tell(Tiding tiding, Message message, Office office) {
        Optional<Notice> notice = office.read(reader -> details(reader, tiding.customer()))
                .flatMap(details -> notice(tiding, details, message.store()));
        if (notice.isEmpty()) {
            spared.increment();
            return;
        }
        if (send(notice.get()) && Tidings.isReminder(message)) {
            note(new AppointmentId(message.subjectId()), notice.get().channel(), message, office);
        }
    }

    /** False when it is of no use to send it, now or ever. */
    private boolean send(Notice notice) {
        try {
            way.send(notice);
            sent.increment();
            return true;
        } catch (DealerException failure) {
            if (failure.code() instanceof NotificationProblem problem && REFUSALS.contains(problem)) {
                refused.increment();
                LOG.warn("{} was refused: {}", notice, problem.id());
                return false;
            }
            throw failure;
        }
    }

    /** A customer who was reminded by itself counts as reminded. */
    private static void note(AppointmentId id, ContactChannel channel, Message message, Office office) {
        office.work(
                Ledger.SYSTEM,
                ledger -> ledger.change(Appointment.TYPE, id, appointment -> {
                    boolean noted = appointment.notices().stream()
                            .anyMatch(each -> each.kind() == NoticeKind.REMINDER
                                    && !each.at().isBefore(message.at()));
                    Occasion now = ledger.occasion();
                    CustomerNotice told = new CustomerNotice(
                            NoticeKind.REMINDER, channel, now.at(), now.actor().staff());
                    return noted ? Change.of(appointment) : appointment.tellCustomer(told, now);
                }));
    }

    private Optional<Notice> notice(Tiding tiding, CustomerDetails details, StoreId store) {
        Locale language = settings.language();
        return channel(details)
                .map(channel -> new Notice(
                        store,
                        tiding.id(),
                        channel,
                        details.phones().get(0).value(),
                        language,
                        tiding.subject(),
                        tiding.facts(),
                        tiding.words().in(language, tiding.arguments())));
    }

    /** The customer's own choice if the way can use it, then what it can use; never what the customer does not want. */
    private Optional<ContactChannel> channel(CustomerDetails details) {
        Set<ContactChannel> order = new LinkedHashSet<>();
        if (details.contact().preferred() != null) {
            order.add(details.contact().preferred());
        }
        order.addAll(BY_NUMBER);
        Set<ContactChannel> reaches = way.reaches();
        return order.stream()
                .filter(channel -> BY_NUMBER.contains(channel) && reaches.contains(channel))
                .filter(channel -> details.contact().allows(channel, ContactPurpose.SERVICE))
                .filter(channel -> !details.phones().isEmpty())
                .findFirst();
    }

    /** What is known of the customer, in the file that goes on; empty when there is none or it was erased. */
    private static Optional<CustomerDetails> details(Reader reader, CustomerId customer) {
        CustomerId id = customer;
        for (int merges = 0; id != null && merges < 16; merges++) {
            Customer file = reader.find(Customer.TYPE, id.value())
                    .map(Stored::aggregate)
                    .orElse(null);
            if (file != null && file.details() != null) {
                return Optional.of(file.details());
            }
            id = file == null ? null : file.mergedInto();
        }
        return Optional.empty();
    }
}
