package org.dealersdk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealersdk.documents.form.PrintRequest;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.Consent;
import org.dealersdk.domain.document.DocumentLanguage;
import org.dealersdk.domain.document.DocumentState;
import org.dealersdk.domain.document.FormId;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Approval;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.SignatureMethod;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signature stands under one paper, and the paper says what is agreed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignedTest {

    private static final Confirmations CONFIRMED = Confirmations.all(OldParts.left(), false);

    @TempDir
    Path directory;

    @Test
    @Requirement({"F33", "R097", "R100"})
    void what_was_printed_and_signed_is_authorised_and_the_paper_knows_its_signature() {
        try (Shop shop = new Shop(directory, true)) {
            WorkOrder order = shop.estimated();
            Printed printed = shop.issue("F33", order.number(), DocumentLanguage.CHINESE);
            Signature signature = sign(shop, printed);
            assertThat(shop.documents.check(Shop.ADVISER, order.id(), signature, List.of()))
                    .isEmpty();

            WorkOrder authorised = shop.store.reception().authorise(Shop.ADVISER, order.id(), CONFIRMED, signature);

            assertThat(authorised.state()).isEqualTo(WorkOrderState.AUTHORISED);
            var document = shop.documents
                    .document(Shop.ADVISER, printed.document().id())
                    .orElseThrow();
            assertThat(document.state()).isEqualTo(DocumentState.SIGNED);
            assertThat(document.signatures()).containsExactly(signature);
        }
    }

    @Test
    @Requirement({"R097", "R100", "R102"})
    void a_signature_under_anything_else_is_refused_where_the_policy_asks_for_the_paper() {
        try (Shop shop = new Shop(directory, true)) {
            WorkOrder order = shop.estimated();
            Signature forged = shop.signature(shop.customer.id().value());
            refused(() -> authorise(shop, order, forged), "DOC-006");
            assertThat(shop.documents.check(Shop.ADVISER, order.id(), forged, List.of()))
                    .extracting(problem -> problem.code().id())
                    .containsExactly("DOC-006");

            Signature underFirst = sign(shop, shop.issue("F33", order.number(), DocumentLanguage.CHINESE));
            shop.store
                    .reception()
                    .estimate(
                            Shop.ADVISER,
                            order.id(),
                            EstimateMethod.SYSTEM,
                            shop.lines("1200.01"),
                            order.estimate().promisedAt());
            refused(() -> authorise(shop, order, underFirst), "DOC-007");
            assertThat(shop.store
                            .reception()
                            .order(Shop.ADVISER, order.id())
                            .orElseThrow()
                            .state())
                    .isEqualTo(WorkOrderState.ESTIMATED);
        }
    }

    @Test
    @Requirement({"R097", "R129"})
    void a_refused_line_has_to_be_off_the_paper_too() {
        try (Shop shop = new Shop(directory, true)) {
            WorkOrder order = shop.estimated();
            LineId polish = new LineId("L3");
            Signature all = sign(shop, shop.issue("F33", order.number(), DocumentLanguage.CHINESE));
            refused(
                    () -> shop.store
                            .reception()
                            .authorise(Shop.ADVISER, order.id(), CONFIRMED, all, Map.of(polish, Approval.DECLINED)),
                    "DOC-007");

            Printed without = shop.documents.issue(
                    Shop.ADVISER,
                    PrintRequest.of(new FormId("F33"), order.number(), DocumentLanguage.ENGLISH)
                            .confirming(CONFIRMED, List.of(polish)));
            assertThat(without.html()).contains("CNY 1,788.00").doesNotContain("Polish door");
            shop.store
                    .reception()
                    .authorise(
                            Shop.ADVISER,
                            order.id(),
                            CONFIRMED,
                            sign(shop, without),
                            Map.of(polish, Approval.DECLINED));
        }
    }

    @Test
    void without_the_policy_signatures_are_taken_as_they_come() {
        try (Shop shop = new Shop(directory, false)) {
            WorkOrder order = shop.estimated();
            assertThat(authorise(shop, order, shop.signature("customer")).state())
                    .isEqualTo(WorkOrderState.AUTHORISED);
        }
    }

    @Test
    @Requirement({"F18", "R041"})
    void an_appointment_is_confirmed_by_a_signature_under_its_form_as_it_is() {
        try (Shop shop = new Shop(directory, true)) {
            Appointment proposed = shop.proposed();
            refused(
                    () -> confirm(
                            shop, proposed, shop.signature(shop.customer.id().value())),
                    "DOC-006");
            Printed form = shop.issue("F18", proposed.id().value(), DocumentLanguage.BILINGUAL);
            assertThat(form.html()).contains("2026-03-04 10:00");
            assertThat(confirm(shop, proposed, sign(shop, form)).consent()).isNotNull();
        }
    }

    @Test
    void nobody_signs_a_form_that_is_not_signed() {
        try (Shop shop = new Shop(directory)) {
            Printed tag = shop.issue("F35", shop.opened().number(), DocumentLanguage.CHINESE);
            refused(() -> sign(shop, tag), "PRN-004");
        }
    }

    @Test
    @Requirement("R100")
    void a_signature_from_before_the_paper_does_not_count() {
        try (Shop shop = new Shop(directory, true)) {
            WorkOrder order = shop.estimated();
            Printed printed = shop.issue("F33", order.number(), DocumentLanguage.CHINESE);
            Signature early = new Signature(
                    "customer",
                    printed.document().issuedAt().minus(Duration.ofNanos(1000)),
                    SignatureMethod.HANDWRITTEN,
                    printed.document().hash().value());
            refused(() -> authorise(shop, order, early), "DOC-004");
        }
    }

    private static WorkOrder authorise(Shop shop, WorkOrder order, Signature signature) {
        return shop.store.reception().authorise(Shop.ADVISER, order.id(), CONFIRMED, signature);
    }

    private static Appointment confirm(Shop shop, Appointment appointment, Signature signature) {
        return shop.store.appointments().confirm(Shop.ADVISER, appointment.id(), Consent.signed(signature));
    }

    private static Signature sign(Shop shop, Printed printed) {
        return shop.documents.sign(
                Shop.ADVISER, printed.document().id(), shop.customer.id().value(), SignatureMethod.ON_SCREEN);
    }

    private static void refused(ThrowingCallable step, String code) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.code().id())
                                .containsExactly(code));
    }
}
