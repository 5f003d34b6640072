package org.dealersdk.domain.invoice;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.policy.SettlementPolicy;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Payment;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one payer owes for one settled order. Numbers and amounts never change once it is made out: what was wrong is taken back as a
 * whole by a {@link CreditNote}, and a new invoice follows. Only payments are added. Immutable.
 *
 * @param id identifies it
 * @param number unique within the store, of the payer's own series
 * @param workOrder what for
 * @param payer who owes it
 * @param customer whose order it was; null for the dealer's own cars
 * @param lines what was charged, as it was
 * @param excess the excess of an insured repair: what the customer pays of the insured lines, or what the insurer does not, less than 0;
 *     null without one
 * @param adjustment waived fees and rounding together, or null
 * @param net without tax
 * @param tax the tax contained
 * @param issuedAt when it was made out
 * @param dueAt when what is open is due
 * @param state where it stands
 * @param payments what was paid on it, oldest first
 * @param creditNote by what it was taken back, or null
 * @param extensions unknown fields of its document, kept
 */
@Requirement({"R112", "R161"})
public record Invoice(
        InvoiceId id,
        String number,
        WorkOrderId workOrder,
        Payer payer,
        @Nullable CustomerId customer,
        List<InvoiceLine> lines,
        @Nullable Money excess,
        @Nullable Money adjustment,
        Money net,
        Money tax,
        Instant issuedAt,
        Instant dueAt,
        InvoiceState state,
        List<Payment> payments,
        @Nullable CreditNoteId creditNote,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    private static final Guard<Attempt<Invoice>> PAYMENTS_SOUND = new Guard<>(
            "payments-sound", attempt -> paymentProblems(attempt.aggregate()).toList());

    private static final Guard<Attempt<Invoice>> NOTHING_OPEN = new Guard<>("nothing-open", attempt -> {
        Money open = attempt.aggregate().open();
        return new Problems()
                .require(open.isZero(), InvoiceProblem.STILL_OPEN, "payments", open)
                .toList();
    });

    /** Owed, paid off, or taken back. */
    public static final Lifecycle<InvoiceState, InvoiceTrigger, Attempt<Invoice>> LIFECYCLE =
            Lifecycle.<InvoiceState, InvoiceTrigger, Attempt<Invoice>>named(
                            "invoice", InvoiceState.class, InvoiceTrigger.class)
                    .startsIn(InvoiceState.OPEN)
                    .endsIn(InvoiceState.CREDITED)
                    .on(InvoiceState.OPEN, InvoiceTrigger.PAY, InvoiceState.OPEN, PAYMENTS_SOUND)
                    .on(InvoiceState.OPEN, InvoiceTrigger.CLEAR, InvoiceState.PAID, NOTHING_OPEN)
                    .on(InvoiceState.OPEN, InvoiceTrigger.CREDIT, InvoiceState.CREDITED)
                    .on(InvoiceState.PAID, InvoiceTrigger.CREDIT, InvoiceState.CREDITED)
                    .build();

    /** Its declaration. A coupon, a voucher and a payment platform's reference pay one invoice of a store only. */
    public static final AggregateType<Invoice> TYPE = AggregateType.named(
                    "invoice", Invoice.class, invoice -> invoice.id().value())
            .uniqueText("number", Invoice::number)
            .text("workOrder", invoice -> invoice.workOrder().value())
            .text("payer", invoice -> invoice.payer().code())
            .text(
                    "customer",
                    invoice -> invoice.customer() == null
                            ? null
                            : invoice.customer().value())
            .text("state", invoice -> invoice.state().code())
            .instant("issuedAt", Invoice::issuedAt)
            .instant("dueAt", Invoice::dueAt)
            .uniqueTexts("usedOnce", Invoice::usedOnce)
            .events(InvoiceEvent.class)
            .lifecycle(LIFECYCLE)
            .validatedBy(Invoice::problems)
            .build();

    public Invoice {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
        issuedAt = Instants.cut(issuedAt);
        dueAt = Instants.cut(dueAt);
        extensions = Extensions.copy(extensions);
    }

    /**
     * Makes out the invoice of one payer's settlement, with what was paid at it.
     *
     * @param number the next one of the payer's series
     */
    @Requirement({"R112", "R161", "R163"})
    public static Change<Invoice> issue(
            InvoiceId id, String number, WorkOrder order, Settlement settled, Occasion occasion) {
        SettlementPolicy policy = occasion.policy().settlement();
        Money gross = settled.due();
        BigDecimal factor = BigDecimal.ONE.add(policy.taxPercent().movePointLeft(2));
        Money net = gross.dividedBy(factor, RoundingMode.HALF_UP);
        Invoice made = new Invoice(
                id,
                number,
                order.id(),
                settled.payer(),
                order.intake().customer(),
                lines(order, settled.payer()),
                excess(order, settled),
                settled.adjustment(),
                net,
                gross.minus(net),
                occasion.at(),
                occasion.policy().calendar().workingCalendar().plus(occasion.at(), policy.creditTerm()),
                InvoiceState.OPEN,
                settled.eachPayment(occasion.at(), occasion.actor().staff()),
                null,
                Map.of());
        return Change.of(
                made.clearedIfPaid(occasion),
                new InvoiceEvent.Issued(number, order.id(), settled.payer(), gross, made.open()));
    }

    /**
     * Something is paid on it, in part or in full. A payment confirmed twice, with the same method, reference and amount, counts once.
     *
     * @throws org.dealersdk.domain.problem.DealerException IVC-004 when it was confirmed before with another amount
     */
    @Requirement({"R161", "R162"})
    public Change<Invoice> pay(Payment payment, Occasion occasion) {
        for (Payment known : payments) {
            if (known.isSameAs(payment)) {
                new Problems()
                        .require(
                                known.amount().equals(payment.amount()),
                                InvoiceProblem.CONFIRMED_DIFFERENTLY,
                                "payment.reference")
                        .orThrow();
                return Change.of(this);
            }
        }
        List<Payment> all = new ArrayList<>(payments);
        all.add(payment);
        Invoice paid = with(state, all, creditNote);
        new Attempt<>(paid, occasion)
                .decide(LIFECYCLE, state, InvoiceTrigger.PAY)
                .orThrow();
        return Change.of(
                paid.clearedIfPaid(occasion), new InvoiceEvent.Paid(payment.amount(), payment.method(), paid.open()));
    }

    /** It is taken back as a whole by a credit note. */
    public Change<Invoice> credit(CreditNoteId note, Occasion occasion) {
        InvoiceState to = mayI(InvoiceTrigger.CREDIT, occasion).orThrow();
        return Change.of(with(to, payments, note), new InvoiceEvent.Credited(note));
    }

    /** May this be done, and if not, why not? */
    public Decision<InvoiceState> mayI(InvoiceTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    /** Net and tax. */
    public Money gross() {
        return net.plus(tax);
    }

    /** What was paid. */
    public Money paid() {
        Money sum = Money.zero(net.getCurrencyUnit());
        for (Payment payment : payments) {
            sum = sum.plus(payment.amount());
        }
        return sum;
    }

    /** What is not paid yet; nothing once it was taken back. */
    @Requirement("R161")
    public Money open() {
        return state == InvoiceState.CREDITED ? Money.zero(net.getCurrencyUnit()) : gross().minus(paid());
    }

    private Invoice clearedIfPaid(Occasion occasion) {
        return open().isZero() ? with(mayI(InvoiceTrigger.CLEAR, occasion).orThrow(), payments, creditNote) : this;
    }

    private Invoice with(InvoiceState reached, List<Payment> paid, @Nullable CreditNoteId note) {
        return new Invoice(
                id,
                number,
                workOrder,
                payer,
                customer,
                lines,
                excess,
                adjustment,
                net,
                tax,
                issuedAt,
                dueAt,
                reached,
                paid,
                note,
                extensions);
    }

    private static List<InvoiceLine> lines(WorkOrder order, Payer payer) {
        return order.approvedLines()
                .map(WorkLine::head)
                .filter(head -> head.payer() == payer)
                .map(head -> new InvoiceLine(head.id(), head.description(), head.amount()))
                .toList();
    }

    /** What an insured repair moves from the insurer to the customer, or null: more on his invoice, less on the insurer's. */
    private static @Nullable Money excess(WorkOrder order, Settlement settled) {
        if (order.insured() == null) {
            return null;
        }
        Money moved = settled.totals().total();
        for (InvoiceLine line : lines(order, settled.payer())) {
            moved = moved.minus(line.amount());
        }
        return moved.isZero() ? null : moved;
    }

    private static Problems paymentProblems(Invoice invoice) {
        Problems problems = new Problems();
        if (invoice.payments.isEmpty()) {
            return problems;
        }
        Payment last = invoice.payments.get(invoice.payments.size() - 1);
        boolean sound = last.amount().isPositive() && last.amount().isSameCurrency(invoice.net);
        String reference = last.reference();
        boolean traceable = !last.method().needsReference() || (reference != null && !reference.isBlank());
        problems.require(sound, InvoiceProblem.NOTHING_OWED, "payment.amount")
                .require(
                        traceable,
                        InvoiceProblem.NO_REFERENCE,
                        "payment.reference",
                        last.method().code());
        if (!sound) {
            // what is open cannot be said while a payment of another currency stands among the others
            return problems;
        }
        Money before = invoice.open().plus(last.amount());
        return problems.require(
                !last.amount().isGreaterThan(before), InvoiceProblem.TOO_MUCH, "payment.amount", last.amount(), before);
    }

    private static List<Problem> problems(Invoice invoice) {
        Money lines = Money.zero(invoice.net.getCurrencyUnit());
        lines = invoice.adjustment == null ? lines : lines.plus(invoice.adjustment);
        lines = invoice.excess == null ? lines : lines.plus(invoice.excess);
        for (InvoiceLine line : invoice.lines) {
            lines = lines.plus(line.amount());
        }
        return new Problems()
                .require(
                        lines.equals(invoice.gross()),
                        InvoiceProblem.DOES_NOT_ADD_UP,
                        "net",
                        invoice.net,
                        invoice.tax,
                        lines)
                .toList();
    }

    /** Free again once the invoice is taken back, so that the corrected one can hold them. */
    private List<String> usedOnce() {
        return state == InvoiceState.CREDITED
                ? List.of()
                : payments.stream()
                        .filter(one -> one.reference() != null && one.method().isOneReferenceOnePayment())
                        .map(one -> one.method().code() + ":" + one.reference())
                        .toList();
    }

    /** Id, number and state; nothing of persons. */
    @Override
    public String toString() {
        return "Invoice[" + id.value() + ", " + number + ", " + state.code() + "]";
    }
}
