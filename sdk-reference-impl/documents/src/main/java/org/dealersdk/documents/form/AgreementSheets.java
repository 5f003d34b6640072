package org.dealersdk.documents.form;

import java.util.List;
import org.dealersdk.documents.wording.Words;
import org.dealersdk.documents.wording.Writing;
import org.dealersdk.domain.document.Terms;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Agreement;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.CustomerAnswer;
import org.dealersdk.domain.workorder.Disposition;
import org.dealersdk.domain.workorder.Estimate;
import org.dealersdk.domain.workorder.Finding;
import org.dealersdk.domain.workorder.LabourLine;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.SubletLine;
import org.dealersdk.domain.workorder.SuppliedLine;
import org.dealersdk.domain.workorder.Urgency;
import org.dealersdk.domain.workorder.WorkLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a customer agrees to. */
final class AgreementSheets {

    private AgreementSheets() {}

    /** Repair authorisation: the content of the order, and nothing but it may be done. */
    @Requirement({"F09", "R086", "R101"})
    static void authorisation(OrderFacts facts, Sheet sheet) {
        contract(facts, sheet);
    }

    /** Work order: the contract with its five confirmations. */
    @Requirement({"F33", "R097", "R098", "R099", "R278"})
    static void workOrder(OrderFacts facts, Sheet sheet) {
        contract(facts, sheet);
        confirmations(facts.confirmations(), sheet);
    }

    /** Estimate for found faults: cause, risk, time and cost, urgency of each, and room for the customer's decision. */
    @Requirement({"F36", "R128", "R129"})
    static void findings(OrderFacts facts, Sheet sheet) {
        OrderSheet.head(facts, sheet);
        sheet.table("findings");
        facts.order().findings().forEach(finding -> finding(finding, sheet));
        List<Finding> all = facts.order().findings();
        boolean oneCurrency = all.stream()
                        .map(finding -> finding.cost().getCurrencyUnit())
                        .distinct()
                        .count()
                == 1;
        sheet.put(
                "total",
                oneCurrency
                        ? sheet.writing()
                                .money(Money.total(
                                        all.stream().map(Finding::cost).toList()))
                        : "");
    }

    private static void contract(OrderFacts facts, Sheet sheet) {
        Writing write = sheet.writing();
        Estimate estimate = facts.order().estimate();
        List<WorkLine> wanted = facts.wanted();
        Terms terms = Terms.proposed(facts.order(), facts.refused());
        OrderSheet.head(facts, sheet);
        OrderSheet.lines(facts, wanted, sheet);
        sheet.put("labour", write.money(sum(wanted, LabourLine.class)))
                .put("parts", write.money(sum(wanted, SuppliedLine.class)))
                .put("sublet", write.money(sum(wanted, SubletLine.class)))
                .put("total", terms == null ? "" : write.money(terms.total()))
                .put("promisedAt", terms == null ? "" : write.moment(terms.promisedAt()))
                .put("revision", estimate == null ? "" : Integer.toString(estimate.revision()))
                .put("method", estimate == null ? "" : write.text(Words.of(estimate.method())));
        promises(facts, sheet);
        signed(facts, sheet);
    }

    /** What the company has published for jobs of this kind. */
    @Requirement("R077")
    private static void promises(OrderFacts facts, Sheet sheet) {
        String job = facts.order().intake().jobType().code();
        sheet.table("commitments");
        facts.policy().reception().commitments().values().stream()
                .filter(commitment -> commitment.isFor(job))
                .forEach(commitment ->
                        sheet.row("commitments", "text", sheet.writing().text(commitment.text())));
    }

    /** The signature given before, where the agreement is printed again. */
    private static void signed(OrderFacts facts, Sheet sheet) {
        Writing write = sheet.writing();
        Agreement last = facts.order().agreement().orElse(null);
        Signature signature = last == null ? null : last.signature();
        sheet.put("signedAt", signature == null ? "" : write.moment(signature.at()))
                .put("signedHow", signature == null ? "" : write.text(Words.of(signature.method())));
    }

    private static void confirmations(@Nullable Confirmations given, Sheet sheet) {
        Writing write = sheet.writing();
        OldParts old = given == null ? null : given.oldParts();
        Boolean wash = given == null ? null : given.wash();
        sheet.put("itemsConfirmed", write.tick(given != null && given.serviceItems()))
                .put("totalConfirmed", write.tick(given != null && given.totalEstimate()))
                .put("timeConfirmed", write.tick(given != null && given.timeNeeded()))
                .put("oldPartsKept", write.tick(old != null && old.kept()))
                .put("oldPartsLeft", write.tick(old != null && !old.kept()))
                .put("oldPartsPlace", old == null ? "" : OrderSheet.known(old.place()))
                .put("wash", write.tick(Boolean.TRUE.equals(wash)))
                .put("noWash", write.tick(Boolean.FALSE.equals(wash)));
    }

    private static void finding(Finding finding, Sheet sheet) {
        Writing write = sheet.writing();
        CustomerAnswer answer = finding.answer();
        Disposition decided = answer == null ? null : answer.disposition();
        sheet.row(
                "findings",
                "cause",
                finding.cause(),
                "risk",
                finding.risk(),
                "hours",
                write.hours(finding.hours()),
                "cost",
                write.money(finding.cost()),
                "now",
                write.tick(finding.urgency() == Urgency.MUST_DO_NOW),
                "canWait",
                write.tick(finding.urgency() == Urgency.DEFERRABLE),
                "accepted",
                write.tick(decided == Disposition.ACCEPTED),
                "declined",
                write.tick(decided == Disposition.DECLINED),
                "deferred",
                write.tick(decided == Disposition.DEFERRED));
    }

    /** What the lines of one kind come to; null when there are none. */
    private static @Nullable Money sum(List<WorkLine> lines, Class<? extends WorkLine> kind) {
        List<Money> amounts = lines.stream()
                .filter(kind::isInstance)
                .map(line -> line.head().amount())
                .toList();
        return amounts.isEmpty() ? null : Money.total(amounts);
    }
}
