package org.dealersdk.documents.form;

import java.util.List;
import org.dealersdk.documents.wording.Words;
import org.dealersdk.documents.wording.Writing;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.HandOver;
import org.dealersdk.domain.workorder.LabourLine;
import org.dealersdk.domain.workorder.NextService;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.SubletLine;
import org.dealersdk.domain.workorder.Totals;
import org.dealersdk.domain.workorder.WorkLine;

/** What the customer takes home. */
final class ClosingSheets {

    private ClosingSheets() {}

    /** Hand-over note: above, what to watch for each item done; below, what is due next, when, how long and what it costs. */
    @Requirement({"F37", "R152"})
    static void handOver(OrderFacts facts, Sheet sheet) {
        OrderSheet.head(facts, sheet);
        HandOver made = facts.order().handOver();
        sheet.table("done").table("next");
        facts.order()
                .approvedLines()
                .filter(line -> line instanceof LabourLine || line instanceof SubletLine)
                .forEach(line -> done(line, sheet));
        List<NextService> next = made == null ? List.of() : made.nextServices();
        next.forEach(service -> next(service, sheet));
        Writing write = sheet.writing();
        sheet.put("explained", write.tick(made != null && made.explained()))
                .put("coversRemoved", write.tick(made != null && made.coversRemoved()))
                .put("deliveredAt", made == null ? "" : write.moment(made.at()))
                .put(
                        "finalOdometer",
                        facts.order().inspection() == null
                                ? ""
                                : write.kilometres(facts.order().inspection().odometerKm()));
    }

    /** Settlement preview: every agreed item with its price, and what each payer's come to. */
    @Requirement({"F38", "R089", "R112", "R160"})
    static void preview(OrderFacts facts, Sheet sheet) {
        Writing write = sheet.writing();
        OrderSheet.head(facts, sheet);
        OrderSheet.lines(facts, facts.order().approvedLines().toList(), sheet);
        sheet.table("accounts");
        facts.order().totalsByPayer().forEach((payer, totals) -> account(facts, payer, totals, sheet));
        sheet.put(
                        "total",
                        facts.order()
                                .approvedTotals()
                                .map(all -> write.money(all.total()))
                                .orElse(""))
                .put(
                        "agreed",
                        facts.order()
                                .agreement()
                                .map(last -> write.money(last.total()))
                                .orElse(""));
    }

    private static void done(WorkLine line, Sheet sheet) {
        sheet.row("done", "description", line.head().description(), "watch", "");
    }

    private static void next(NextService service, Sheet sheet) {
        Writing write = sheet.writing();
        sheet.row(
                "next",
                "description",
                service.description(),
                "dueKm",
                write.kilometres(service.dueKm()),
                "dueAt",
                write.day(service.dueAt()),
                "hours",
                write.hours(service.hours()),
                "cost",
                write.money(service.cost()));
    }

    private static void account(OrderFacts facts, Payer payer, Totals totals, Sheet sheet) {
        Writing write = sheet.writing();
        Settlement settled = facts.order().settlements().stream()
                .filter(each -> each.payer() == payer)
                .findFirst()
                .orElse(null);
        sheet.row(
                "accounts",
                "payer",
                write.text(Words.of(payer)),
                "labour",
                write.money(totals.labour()),
                "parts",
                write.money(totals.parts()),
                "sublet",
                write.money(totals.sublet()),
                "sum",
                write.money(totals.total()),
                "method",
                settled == null ? "" : write.text(Words.of(settled.method())),
                "paid",
                settled == null ? "" : write.money(settled.paid()),
                "outstanding",
                settled == null ? "" : write.money(settled.arrears()));
    }
}
