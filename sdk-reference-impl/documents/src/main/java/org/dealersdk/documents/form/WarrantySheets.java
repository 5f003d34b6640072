package org.dealersdk.documents.form;

import java.math.BigDecimal;
import org.dealersdk.documents.wording.Words;
import org.dealersdk.documents.wording.Writing;
import org.dealersdk.domain.oldparts.CountLine;
import org.dealersdk.domain.oldparts.OldPart;
import org.dealersdk.domain.oldparts.OldPartCount;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.warranty.ClaimDocument;
import org.dealersdk.domain.warranty.ClaimDocumentKind;
import org.dealersdk.domain.warranty.ClaimLine;
import org.dealersdk.domain.warranty.Handling;
import org.dealersdk.domain.warranty.Payment;
import org.dealersdk.domain.warranty.WarrantyClaim;

/** What audits look at: the set of a claim, and the ledger of replaced parts. */
final class WarrantySheets {

    private WarrantySheets() {}

    /** The set of a claim: its documents, there or not, the technical report, the lines, and the old-part list. */
    @Requirement({"F41", "R287"})
    static void claim(ClaimFacts facts, Sheet sheet) {
        Writing write = sheet.writing();
        WarrantyClaim claim = facts.claim();
        Handling handling = claim.handling();
        Payment payment = claim.payment();
        OrderSheet.car(facts.vehicle(), sheet);
        sheet.put("number", claim.number())
                .put("state", Words.of(claim.state()))
                .put("openedAt", write.day(claim.openedAt()))
                .put(
                        "odometer",
                        facts.order() == null
                                ? ""
                                : write.kilometres(facts.order().intake().odometerKm()))
                .put("clerk", handling == null ? "" : write.reference(handling.clerk()))
                .put("backup", handling == null ? "" : write.reference(handling.backup()))
                .put("complaint", OrderSheet.known(claim.story().complaint()))
                .put("cause", OrderSheet.known(claim.story().cause()))
                .put("correction", OrderSheet.known(claim.story().correction()))
                .put("applied", write.money(claim.applied()))
                .put("paid", payment == null ? "" : write.money(payment.amount()))
                .put("receipt", payment == null ? "" : payment.receipt());
        sheet.table("lines").table("oldParts");
        for (ClaimDocumentKind kind : ClaimDocumentKind.values()) {
            document(claim, kind, sheet);
        }
        claim.lines().forEach(line -> line(line, sheet));
        facts.oldParts().forEach(part -> oldPart(part, "oldParts", sheet));
    }

    /** The old-part ledger of a month with its count. */
    @Requirement({"F42", "R274", "R275", "R277"})
    static void ledger(OldPartsFacts facts, Sheet sheet) {
        Writing write = sheet.writing();
        OldPartCount count = facts.count();
        sheet.put("month", facts.month().toString())
                .put("countState", count == null ? "" : write.text(Words.of(count.state())))
                .put("signedBy", count == null ? "" : write.reference(count.signedBy()))
                .put("approvedBy", count == null ? "" : write.reference(count.approvedBy()));
        sheet.table("parts").table("counted");
        facts.parts().forEach(part -> oldPart(part, "parts", sheet));
        if (count != null) {
            count.lines().forEach(line -> counted(line, sheet));
        }
    }

    private static void document(WarrantyClaim claim, ClaimDocumentKind kind, Sheet sheet) {
        Writing write = sheet.writing();
        ClaimDocument found = claim.documents().stream()
                .filter(document -> document.kind() == kind)
                .findFirst()
                .orElse(null);
        sheet.row(
                "documents",
                "kind",
                write.text(Words.of(kind)),
                "there",
                write.tick(found != null),
                "reference",
                found == null ? "" : found.reference(),
                "at",
                found == null ? "" : write.day(found.at()),
                "by",
                found == null ? "" : write.reference(found.by()));
    }

    private static void line(ClaimLine line, Sheet sheet) {
        Writing write = sheet.writing();
        sheet.row(
                "lines",
                "line",
                line.line().value(),
                "part",
                write.reference(line.part()),
                "amount",
                write.money(line.amount()),
                "booked",
                write.tick(line.booked()),
                "refusal",
                OrderSheet.known(line.refusal()));
    }

    private static void oldPart(OldPart part, String table, Sheet sheet) {
        Writing write = sheet.writing();
        sheet.row(
                table,
                "tag",
                part.tag(),
                "part",
                part.part().value(),
                "account",
                write.text(Words.of(part.account())),
                "replacedAt",
                write.day(part.replacedAt()),
                "fitted",
                part.fitted().toString(),
                "recovered",
                part.recovered() == null ? "" : part.recovered().toString(),
                "status",
                write.text(Words.of(part.state())),
                "place",
                part.storage() == null
                        ? OrderSheet.known(part.keptIn())
                        : write.text(Words.of(part.storage().place())) + " "
                                + part.storage().shelf(),
                "stock",
                part.storage() == null ? "" : OrderSheet.known(part.storage().stockNumber()));
    }

    private static void counted(CountLine line, Sheet sheet) {
        Writing write = sheet.writing();
        BigDecimal difference = line.difference();
        sheet.row(
                "counted",
                "account",
                write.text(Words.of(line.account())),
                "booked",
                line.booked().toString(),
                "counted",
                line.counted().toString(),
                "difference",
                difference.toPlainString(),
                "explanation",
                OrderSheet.known(line.explanation()));
    }
}
