package org.dealersdk.documents.form;

import org.dealersdk.documents.wording.Words;
import org.dealersdk.documents.wording.Writing;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.Disposition;
import org.dealersdk.domain.workorder.Finding;
import org.dealersdk.domain.workorder.Inspection;
import org.dealersdk.domain.workorder.RepairReport;
import org.dealersdk.domain.workorder.Rework;
import org.dealersdk.domain.workorder.Signature;
import org.jspecify.annotations.Nullable;

/** What the workshop writes about its work. */
final class WorkshopSheets {

    private WorkshopSheets() {}

    /** The technician's report; before the work is done, the sheet to write it on. */
    @Requirement({"F10", "R105"})
    static void report(OrderFacts facts, Sheet sheet) {
        OrderSheet.head(facts, sheet);
        OrderSheet.lines(facts, facts.order().approvedLines().toList(), sheet);
        reportPart(facts.order().report(), sheet);
    }

    /** What was found and done, by whom and with what, and the certificate that it is as it should be. */
    @Requirement({"F30", "R037"})
    static void dossier(OrderFacts facts, Sheet sheet) {
        Writing write = sheet.writing();
        OrderSheet.head(facts, sheet);
        OrderSheet.lines(facts, facts.order().approvedLines().toList(), sheet);
        reportPart(facts.order().report(), sheet);
        Diagnosis diagnosis = facts.order().diagnosis();
        Inspection inspection = facts.order().inspection();
        sheet.put("result", diagnosis == null ? "" : diagnosis.result())
                .put(
                        "total",
                        facts.order()
                                .approvedTotals()
                                .map(all -> write.money(all.total()))
                                .orElse(""))
                .put("inspector", inspection == null ? "" : write.reference(inspection.inspector()))
                .put("inspectedAt", inspection == null ? "" : write.moment(inspection.at()))
                .put("finalOdometer", inspection == null ? "" : write.kilometres(inspection.odometerKm()));
        sheet.table("notDone").table("reworks");
        facts.order().findings().stream()
                .filter(WorkshopSheets::isNotDone)
                .forEach(finding -> sheet.row("notDone", "cause", finding.cause(), "risk", finding.risk()));
        for (Rework rework : facts.order().reworks()) {
            sheet.row("reworks", "at", write.moment(rework.at()), "reason", rework.reason());
        }
    }

    private static boolean isNotDone(Finding finding) {
        return finding.answer() == null || finding.answer().disposition() != Disposition.ACCEPTED;
    }

    private static void reportPart(@Nullable RepairReport report, Sheet sheet) {
        Writing write = sheet.writing();
        Signature signature = report == null ? null : report.signature();
        sheet.put("report", report == null ? "" : report.text())
                .put("selfChecked", write.tick(report != null && report.selfChecked()))
                .put("reportedBy", signature == null ? "" : signature.signer())
                .put("signedAt", signature == null ? "" : write.moment(signature.at()))
                .put("signedHow", signature == null ? "" : write.text(Words.of(signature.method())));
    }
}
