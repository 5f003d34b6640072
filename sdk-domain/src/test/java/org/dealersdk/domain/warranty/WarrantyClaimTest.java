package org.dealersdk.domain.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.warranty.Claims.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Story;
import org.dealersdk.domain.workorder.WorkOrder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WarrantyClaimTest {

    private static final DealerPolicy STANDARD = DealerPolicy.standard();

    @Test
    @Requirement({"R276", "R281", "R287"})
    void a_claim_takes_its_amounts_from_the_orders_warranty_lines_and_waits_for_their_parts_but_not_for_oil() {
        Change<WarrantyClaim> drafted = WarrantyClaim.draft(order(), tags(order()), List.of(), clerk());
        WarrantyClaim claim = drafted.after();
        assertThat(claim.lines()).extracting(ClaimLine::line).containsExactly(LABOUR, PUMP, OIL);
        assertThat(claim.applied()).isEqualTo(cny("450.00"));
        assertThat(claim.lines())
                .extracting(line -> line.oldPart() != null)
                .as("only the pump is the manufacturer's")
                .containsExactly(false, true, false);
        assertThat(claim.documents()).extracting(ClaimDocument::kind).containsExactly(ClaimDocumentKind.WORK_ORDER);
        assertThat(claim.story()).isEqualTo(new Story("coolant drips", "pump leaks", "pump renewed"));
        assertThat(drafted.events())
                .containsExactly(new ClaimEvent.Drafted(
                        claim.order(),
                        cny("450.00"),
                        List.of(claim.lines().get(1).oldPart())));
        WorkOrder paidByHimself = order(Payer.CUSTOMER, NOW, 1);
        assertThat(problems(() -> WarrantyClaim.draft(paidByHimself, List.of(), List.of(), clerk())))
                .containsExactly("WAR-001");
    }

    @Test
    @Requirement({"R276", "R287", "F41"})
    void it_goes_out_with_the_whole_set_of_documents_and_every_warranty_part_in_stock_or_not_at_all() {
        WarrantyClaim bare = draft().assign(CLERK, null, clerk()).after();
        assertThat(bare.mayI(ClaimTrigger.SUBMIT, clerk()).problems())
                .extracting(one -> one.code().id())
                .containsExactly("WAR-005", "WAR-005", "WAR-005", "WAR-006");
        assertThat(bare.missingDocuments())
                .containsExactlyInAnyOrder(
                        ClaimDocumentKind.CLAIM_APPLICATION,
                        ClaimDocumentKind.TECHNICAL_REPORT,
                        ClaimDocumentKind.OLD_PART_LIST);
        assertThat(problems(() -> bare.addDocument(ClaimDocumentKind.PAYOUT_RECEIPT, "PR", clerk())))
                .containsExactly("WAR-024");

        WarrantyClaim complete = complete();
        assertThat(complete.submit(clerk()).events())
                .containsExactly(new ClaimEvent.Submitted(1, cny("450.00"), false));
        WarrantyClaim lost = complete.bookPart(complete.lines().get(1).oldPart(), false, clerk())
                .after();
        assertThat(problems(() -> lost.submit(clerk()))).containsExactly("WAR-006");
        WarrantyClaim silent =
                complete.describe(new Story("drips", " ", "renewed"), clerk()).after();
        assertThat(problems(() -> silent.submit(clerk()))).containsExactly("WAR-007");
    }

    @Test
    @Requirement({"R289", "R291"})
    void only_its_dedicated_clerk_or_the_b_clerk_handles_it() {
        assertThat(problems(() -> draft().submit(clerk()))).contains("WAR-002");
        assertThat(problems(() -> draft().assign(CLERK, CLERK, clerk()))).containsExactly("WAR-004");
        assertThat(problems(() -> complete().submit(by(Actor.of("W9", Role.WARRANTY_CLERK), NOW))))
                .containsExactly("WAR-003");
        assertThat(problems(() -> complete().submit(by(Actor.of("W1", Role.SERVICE_ADVISER), NOW))))
                .as("the clerk's number, but not his role")
                .containsExactly("WAR-003");
        for (Role role : List.of(Role.TECHNICAL_SUPERVISOR, Role.SERVICE_ADVISER, Role.TECHNICIAN)) {
            assertThat(complete().submit(by(Actor.of("W2", role), NOW)).after().state())
                    .isEqualTo(ClaimState.SUBMITTED);
        }
        assertThat(problems(() -> complete().submit(by(Actor.of("W2", Role.CASHIER), NOW))))
                .containsExactly("WAR-003");
        DealerPolicy cashiersToo = DealerPolicyFile.read("warranty: {backupRoles: [cashier]}");
        assertThat(problems(() -> complete().submit(by(Actor.of("W2", Role.CASHIER), NOW, cashiersToo))))
                .isEmpty();
        assertThat(problems(() -> complete().submit(by(TECHNICAL_SUPERVISOR, NOW, cashiersToo))))
                .containsExactly("WAR-003");
    }

    @Test
    @Requirement("R283")
    void each_time_it_is_handed_in_counts_and_a_return_needs_a_reason() {
        WarrantyClaim out = in(ClaimState.SUBMITTED);
        assertThat(problems(() -> out.sentBack(" ", clerk()))).containsExactly("WAR-008");
        assertThat(problems(() -> out.reject("", clerk()))).containsExactly("WAR-008");
        WarrantyClaim again = in(ClaimState.RETURNED).submit(clerk()).after();
        assertThat(again.submissions())
                .extracting(Submission::outcome)
                .containsExactly(SubmissionOutcome.RETURNED, null);
        assertThat(again.accept(Map.of(), clerk()).after().submissions())
                .extracting(Submission::outcome)
                .containsExactly(SubmissionOutcome.RETURNED, SubmissionOutcome.ACCEPTED);
        assertThat(problems(() -> out.accept(Map.of(WASH, "not ours"), clerk())))
                .containsExactly("WAR-009");
        assertThat(problems(() -> out.accept(Map.of(LABOUR, "n", PUMP, "n", OIL, "n"), clerk())))
                .containsExactly("WAR-010");
    }

    @Test
    void a_refused_line_is_charged_to_somebody_else_or_written_off_and_never_lost() {
        WarrantyClaim paid = accepted()
                .pay(Payment.full(cny("400.00"), NOW, "PR-1"), clerk())
                .after();
        Instant later = NOW.plus(Duration.ofDays(365));
        assertThat(problems(() -> paid.close(by(WARRANTY_CLERK, later)))).containsExactly("WAR-015");
        assertThat(problems(() -> paid.reassign(OIL, Payer.WARRANTY, "again", clerk())))
                .containsExactly("WAR-017");
        assertThat(problems(() -> paid.reassign(PUMP, Payer.CUSTOMER, "paid already", clerk())))
                .containsExactly("WAR-016");
        assertThat(problems(() -> paid.reassign(OIL, Payer.CUSTOMER, " ", clerk())))
                .containsExactly("WAR-008");
        assertThat(problems(() -> paid.writeOff(OIL, "small", clerk()))).containsExactly("WAR-018");
        Change<WarrantyClaim> written = paid.writeOff(OIL, "small", by(MANAGER, NOW));
        assertThat(written.events()).containsExactly(new ClaimEvent.LineWrittenOff(paid.order(), OIL, cny("50.00")));
        Change<WarrantyClaim> charged = paid.reassign(OIL, Payer.CUSTOMER, "agreed by telephone", clerk());
        assertThat(charged.events())
                .containsExactly(new ClaimEvent.LineReassigned(paid.order(), OIL, Payer.CUSTOMER, cny("50.00")));
        assertThat(problems(() -> charged.after().reassign(OIL, Payer.INTERNAL, "twice", clerk())))
                .containsExactly("WAR-016");
        assertThat(charged.after().applied())
                .as("what was refused was applied for")
                .isEqualTo(cny("450.00"));
        assertThat(charged.after().close(by(WARRANTY_CLERK, later)).after().state())
                .isEqualTo(ClaimState.CLOSED);
        assertThat(problems(() -> in(ClaimState.REJECTED).close(clerk())))
                .containsExactly("WAR-015", "WAR-015", "WAR-015");
        assertThat(problems(() -> complete().withdraw(clerk()))).containsExactly("WAR-015", "WAR-015", "WAR-015");
        WarrantyClaim without =
                complete().reassign(OIL, Payer.INTERNAL, "not ours", clerk()).after();
        assertThat(without.applied()).as("taken out before").isEqualTo(cny("400.00"));
    }

    @Test
    @Requirement({"R284", "R287"})
    void the_manufacturer_pays_no_more_than_he_accepted_with_a_receipt_and_less_only_for_a_reason() {
        WarrantyClaim accepted = accepted();
        assertThat(problems(() -> accepted.pay(Payment.full(cny("400.01"), NOW, "PR-1"), clerk())))
                .containsExactly("WAR-011");
        assertThat(problems(() ->
                        accepted.pay(Payment.full(org.joda.money.Money.parse("EUR 400.00"), NOW, "PR-1"), clerk())))
                .containsExactly("WAR-011");
        assertThat(problems(() -> accepted.pay(Payment.full(cny("399.99"), NOW, "PR-1"), clerk())))
                .containsExactly("WAR-012");
        assertThat(problems(() -> accepted.pay(Payment.full(cny("400.00"), NOW, " "), clerk())))
                .containsExactly("WAR-013");
        Change<WarrantyClaim> less =
                accepted.pay(new Payment(cny("390.00"), NOW, "PR-1", "labour rate of last year"), clerk());
        assertThat(less.events()).containsExactly(new ClaimEvent.Paid(cny("450.00"), cny("390.00")));
        assertThat(less.after().missingDocuments()).isEmpty();
    }

    @Test
    @Requirement({"R285", "R288", "R290"})
    void an_audit_takes_back_no_more_than_was_paid_and_nobody_audits_his_own_claim() {
        WarrantyClaim paid = in(ClaimState.PAID);
        assertThat(problems(() -> paid.audit("AU", cny("0.00"), clerk()))).containsExactly("WAR-020");
        assertThat(problems(() -> paid.audit("AU", cny("0.00"), by(TECHNICAL_SUPERVISOR, NOW))))
                .containsExactly("WAR-020");
        WarrantyClaim once = paid.audit("AU", cny("450.00"), by(AUDITOR, NOW)).after();
        assertThat(once.deducted()).isEqualTo(cny("450.00"));
        assertThat(problems(() -> once.audit("AU", cny("0.01"), by(AUDITOR, NOW))))
                .containsExactly("WAR-014");
        assertThat(problems(() -> paid.audit("AU", cny("-0.01"), by(AUDITOR, NOW))))
                .containsExactly("WAR-014");
    }

    @Test
    @Requirement("R288")
    void a_paid_claim_stays_open_as_long_as_it_may_be_audited() {
        Instant over = NOW.plus(Duration.ofDays(365));
        assertThat(problems(() -> in(ClaimState.PAID).close(by(WARRANTY_CLERK, over.minus(MICRO)))))
                .containsExactly("WAR-019");
        assertThat(problems(() -> in(ClaimState.PAID).close(by(WARRANTY_CLERK, over))))
                .isEmpty();
        DealerPolicy shorter = DealerPolicyFile.read("warranty: {audit: {auditableFor: 30 days}}");
        assertThat(problems(
                        () -> in(ClaimState.PAID).close(by(WARRANTY_CLERK, NOW.plus(Duration.ofDays(30)), shorter))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7 days, 2026-03-09T02:00:00Z", "2 working-days, 2026-03-04T02:00:00Z"})
    @Requirement("R286")
    void it_is_due_as_long_after_the_settlement_as_the_policy_says_and_late_from_that_instant_on(
            String within, Instant due) {
        DealerPolicy policy = DealerPolicyFile.read("warranty: {submitWithin: " + within + "}");
        assertThat(draft().due(policy)).containsExactly(new Due(DeadlineKind.CLAIM_SUBMISSION, due));
        assertThat(problems(
                        () -> draft().noteDue(DeadlineKind.CLAIM_SUBMISSION, by(MANAGER, due.minus(MICRO), policy))))
                .containsExactly("WAR-021");
        Change<WarrantyClaim> noted = draft().noteDue(DeadlineKind.CLAIM_SUBMISSION, by(MANAGER, due, policy));
        assertThat(noted.events()).containsExactly(new ClaimEvent.FellDue(DeadlineKind.CLAIM_SUBMISSION));
        assertThat(noted.after().due(policy)).as("told once").isEmpty();
        assertThat(complete()
                        .submit(by(WARRANTY_CLERK, due.minus(MICRO), policy))
                        .events())
                .containsExactly(new ClaimEvent.Submitted(1, cny("450.00"), false));
        assertThat(complete().submit(by(WARRANTY_CLERK, due, policy)).events())
                .containsExactly(new ClaimEvent.Submitted(1, cny("450.00"), true));
    }

    @Test
    void a_returned_claim_and_refused_lines_have_their_own_terms() {
        assertThat(in(ClaimState.RETURNED).due(STANDARD))
                .containsExactly(new Due(DeadlineKind.CLAIM_SUBMISSION, NOW.plus(Duration.ofDays(3))));
        assertThat(accepted().due(STANDARD))
                .containsExactly(new Due(DeadlineKind.CLAIM_REFUSED_LINES, NOW.plus(Duration.ofDays(7))));
        assertThat(accepted()
                        .reassign(OIL, Payer.INTERNAL, "goodwill", clerk())
                        .after()
                        .due(STANDARD))
                .isEmpty();
    }

    @Test
    void an_order_opened_again_corrects_its_draft_and_lines_claimed_before_are_not_claimed_twice() {
        WarrantyClaim redrawn =
                complete().redraft(order(), tags(order()), List.of(), clerk()).after();
        assertThat(redrawn.lines()).hasSize(3);
        assertThat(problems(() -> in(ClaimState.SUBMITTED).redraft(order(), tags(order()), List.of(), clerk())))
                .containsExactly("LIF-001");
        assertThat(WarrantyClaim.isClaimable(order(), List.of())).isTrue();
        assertThat(WarrantyClaim.isClaimable(order(), List.of(in(ClaimState.SUBMITTED))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(ClaimState.class)
    void in_every_state_exactly_the_steps_of_the_table_are_possible(ClaimState state) {
        WarrantyClaim claim = in(state);
        assertThat(claim.state()).isEqualTo(state);
        List<ClaimTrigger> open = new ArrayList<>();
        for (ClaimTrigger trigger : ClaimTrigger.values()) {
            boolean unknown = claim.mayI(trigger, clerk()).problems().stream()
                    .anyMatch(one -> one.code().id().startsWith("LIF-"));
            if (!unknown) {
                open.add(trigger);
            }
        }
        assertThat(Set.copyOf(open)).isEqualTo(possible(state));
    }

    @ParameterizedTest
    @EnumSource(ClaimState.class)
    void it_comes_back_from_its_document_as_it_was(ClaimState state) {
        DealerJson json = new DealerJson();
        WarrantyClaim claim = in(state);
        assertThat(json.read(WarrantyClaim.TYPE, json.write(WarrantyClaim.TYPE, claim)))
                .isEqualTo(claim);
        assertThat(claim.toString()).doesNotContain("coolant");
    }

    private static Set<ClaimTrigger> possible(ClaimState state) {
        return switch (state) {
            case DRAFT -> set("REDRAFT ASSIGN DESCRIBE ADD_DOCUMENT BOOK_PART SUBMIT DISPOSE WITHDRAW NOTE_DUE");
            case SUBMITTED -> set("ASSIGN ADD_DOCUMENT BOOK_PART RETURN ACCEPT REJECT");
            case RETURNED -> set("ASSIGN DESCRIBE ADD_DOCUMENT BOOK_PART SUBMIT DISPOSE WITHDRAW NOTE_DUE");
            case ACCEPTED -> set("ASSIGN ADD_DOCUMENT BOOK_PART PAY DISPOSE NOTE_DUE");
            case REJECTED -> set("ASSIGN ADD_DOCUMENT BOOK_PART DISPOSE CLOSE NOTE_DUE");
            case PAID, AUDITED -> set("ASSIGN ADD_DOCUMENT BOOK_PART AUDIT DISPOSE CLOSE NOTE_DUE");
            case WITHDRAWN, CLOSED -> Set.of();
        };
    }

    private static Set<ClaimTrigger> set(String names) {
        EnumSet<ClaimTrigger> all = EnumSet.noneOf(ClaimTrigger.class);
        for (String name : names.split(" ")) {
            all.add(ClaimTrigger.valueOf(name));
        }
        return all;
    }
}
