package org.dealersdk.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.lifecycle.LifecycleProblem;
import org.dealersdk.domain.privacy.Samples;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Window;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Payment;
import org.dealersdk.domain.workorder.PaymentMethod;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Invoices are paid off or taken back as a whole, and never changed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InvoiceTest {

    private static final Instant NOW = Samples.NOW;

    @Test
    @Requirement({"R161", "R162"})
    void it_is_paid_in_parts_and_a_confirmation_that_comes_twice_counts_once() {
        Invoice part =
                invoice().pay(payment("40.00", "PSP-1", NOW), Samples.now()).after();
        assertThat(part.state()).isEqualTo(InvoiceState.OPEN);
        assertThat(part.open()).isEqualTo(cny("73.00"));
        assertThat(part.pay(payment("40.00", "PSP-1", NOW), Samples.now()).events())
                .isEmpty();
        assertThatThrownBy(() -> part.pay(payment("41.00", "PSP-1", NOW), Samples.now()))
                .hasMessageContaining("IVC-004");

        Invoice paid = part.pay(payment("73.00", null, NOW), Samples.now()).after();
        assertThat(paid.state()).isEqualTo(InvoiceState.PAID);
        assertThat(paid.open()).isEqualTo(cny("0.00"));
        assertThat(new DealerJson().read(Invoice.TYPE, new DealerJson().write(Invoice.TYPE, paid)))
                .isEqualTo(paid);
    }

    @Test
    @Requirement("R161")
    void nothing_is_paid_that_is_not_owed_or_cannot_be_traced() {
        assertThatThrownBy(() -> invoice().pay(payment("113.01", null, NOW), Samples.now()))
                .hasMessageContaining("IVC-002");
        assertThatThrownBy(() -> invoice().pay(payment("0.00", null, NOW), Samples.now()))
                .hasMessageContaining("IVC-001");
        Payment dollars = new Payment(Money.parse("USD 1.00"), PaymentMethod.CASH, NOW, Samples.ADVISER, null);
        assertThatThrownBy(() -> invoice().pay(dollars, Samples.now()))
                .as("another currency than the invoice's")
                .isInstanceOf(DealerException.class)
                .hasMessageContaining("IVC-001");
        Payment points = new Payment(cny("1.00"), PaymentMethod.POINTS, NOW, Samples.ADVISER, " ");
        assertThatThrownBy(() -> invoice().pay(points, Samples.now())).hasMessageContaining("IVC-003");
        assertThat(invoice().mayI(InvoiceTrigger.CLEAR, Samples.now()).problems())
                .extracting(problem -> problem.code())
                .containsExactly(InvoiceProblem.STILL_OPEN);
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("R161")
    void every_state_answers_every_trigger_as_the_table_says(InvoiceState state) {
        Map<InvoiceState, List<InvoiceTrigger>> table = Map.of(
                InvoiceState.OPEN,
                List.of(InvoiceTrigger.PAY, InvoiceTrigger.CLEAR, InvoiceTrigger.CREDIT),
                InvoiceState.PAID,
                List.of(InvoiceTrigger.CREDIT),
                InvoiceState.CREDITED,
                List.of());
        for (InvoiceTrigger trigger : InvoiceTrigger.values()) {
            boolean none = in(state).mayI(trigger, Samples.now()).problems().stream()
                    .anyMatch(problem -> problem.code() instanceof LifecycleProblem);
            assertThat(none)
                    .as(state + " " + trigger)
                    .isEqualTo(!table.get(state).contains(trigger));
        }
    }

    @Test
    @Requirement("R161")
    void an_invoice_that_is_taken_back_keeps_what_it_said_and_owes_nothing() {
        Invoice taken = in(InvoiceState.CREDITED);

        assertThat(taken.gross()).isEqualTo(cny("113.00"));
        assertThat(taken.open()).isEqualTo(cny("0.00"));
        assertThat(taken.creditNote()).isEqualTo(new CreditNoteId("N-1"));
        CreditNote note = CreditNote.issue(new CreditNoteId("N-1"), "CRN-1", invoice(), Samples.now())
                .after();
        assertThat(note.net().plus(note.tax())).isEqualTo(cny("113.00"));
        assertThat(arrears(taken, NOW, NOW.plusSeconds(1)).open()).isEqualTo(cny("0.00"));
    }

    @Test
    @Requirement("R161")
    void amounts_add_up_or_the_invoice_is_not_stored() {
        Invoice right = invoice();
        Invoice wrong = new Invoice(
                right.id(),
                right.number(),
                right.workOrder(),
                right.payer(),
                right.customer(),
                right.lines(),
                null,
                cny("-1.00"),
                right.net(),
                right.tax(),
                NOW,
                NOW,
                InvoiceState.OPEN,
                List.of(),
                null,
                Map.of());

        assertThat(Invoice.TYPE.problems(right)).isEmpty();
        assertThat(Invoice.TYPE.problems(wrong))
                .extracting(problem -> problem.code())
                .containsExactly(InvoiceProblem.DOES_NOT_ADD_UP);
    }

    @Test
    @Requirement("R161")
    void arrears_are_registered_collected_and_open_by_period() {
        Duration week = Duration.ofDays(7);
        Invoice paidLater = invoice()
                .pay(payment("13.00", null, NOW.plus(week)), Samples.now())
                .after();

        ArrearsFigures first = arrears(paidLater, NOW, NOW.plus(week));
        assertThat(first.registered()).isEqualTo(cny("113.00"));
        assertThat(first.collected())
                .as("the closing instant is the next period's")
                .isEqualTo(cny("0.00"));
        assertThat(first.open()).isEqualTo(cny("113.00"));
        assertThat(first.overdue()).isEqualTo(cny("0.00"));

        ArrearsFigures second =
                arrears(paidLater, NOW.plus(week), NOW.plus(week).plus(week));
        assertThat(second.registered()).isEqualTo(cny("0.00"));
        assertThat(second.collected()).isEqualTo(cny("13.00"));
        assertThat(second.open()).isEqualTo(cny("100.00"));
        assertThat(second.overdue()).isEqualTo(cny("100.00"));
        assertThat(second.invoicesOpen()).isEqualTo(1);
        assertThat(arrears(paidLater, NOW.minus(week), NOW).open()).isEqualTo(cny("0.00"));
    }

    private static ArrearsFigures arrears(Invoice invoice, Instant from, Instant to) {
        return ArrearsFigures.none(new Window(from, to), CurrencyUnit.of("CNY")).plus(invoice);
    }

    private static Invoice in(InvoiceState state) {
        return switch (state) {
            case OPEN -> invoice();
            case PAID ->
                invoice().pay(payment("113.00", null, NOW), Samples.now()).after();
            case CREDITED ->
                invoice().credit(new CreditNoteId("N-1"), Samples.now()).after();
        };
    }

    /** Due a week and a day after it was made out. */
    private static Invoice invoice() {
        return new Invoice(
                new InvoiceId("I-1"),
                "INV-C-1",
                new WorkOrderId("W-1"),
                Payer.CUSTOMER,
                new CustomerId("C-1"),
                List.of(new InvoiceLine(new LineId("1"), "brakes", cny("113.00"))),
                null,
                null,
                cny("100.00"),
                cny("13.00"),
                NOW,
                NOW.plus(Duration.ofDays(8)),
                InvoiceState.OPEN,
                List.of(),
                null,
                Map.of());
    }

    private static Payment payment(String amount, @Nullable String reference, Instant at) {
        PaymentMethod method = reference == null ? PaymentMethod.CASH : PaymentMethod.ONLINE;
        return new Payment(cny(amount), method, at, Samples.ADVISER, reference);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
