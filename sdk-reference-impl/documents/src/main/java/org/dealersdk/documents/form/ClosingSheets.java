package org.dealersdk.documents.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealersdk.documents.wording.Words;
import org.dealersdk.documents.wording.Writing;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Account;
import org.dealersdk.domain.workorder.Closing;
import org.dealersdk.domain.workorder.HandOver;
import org.dealersdk.domain.workorder.HandOverNote;
import org.dealersdk.domain.workorder.LabourLine;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.NextService;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.SubletLine;
import org.dealersdk.domain.workorder.Totals;
import org.dealersdk.domain.workorder.WatchPoint;
import org.dealersdk.domain.workorder.WorkLine;
import org.jspecify.annotations.Nullable;

/** What the customer takes home. */
final class ClosingSheets {

    private ClosingSheets() {}

    /** Hand-over note: above, what to watch for each item done; below, what is due next, when, how long and what it costs. */
    @Requirement({"F37", "R152"})
    static void handOver(OrderFacts facts, Sheet sheet) {
        OrderSheet.head(facts, sheet);
        HandOver made = facts.order().handOver();
        Closing closing = facts.order().closing();
        HandOverNote note = closing == null ? null : closing.note();
        Map<LineId, String> watch = watch(made, note);
        sheet.table("done").table("next");
        facts.order()
                .approvedLines()
                .filter(line -> line instanceof LabourLine
                        || line instanceof SubletLine
                        || watch.containsKey(line.head().id()))
                .forEach(line -> done(line, watch, sheet));
        nextServices(made, note).forEach(service -> next(service, sheet));
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
        facts.order().accounts(facts.policy().settlement()).values().forEach(account -> account(facts, account, sheet));
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

    /** As handed over, else as prepared. */
    private static Map<LineId, String> watch(@Nullable HandOver made, @Nullable HandOverNote note) {
        List<WatchPoint> points = note == null ? List.of() : note.watch();
        if (made != null && !made.watch().isEmpty()) {
            points = made.watch();
        }
        return points.stream().collect(Collectors.toMap(WatchPoint::line, WatchPoint::watch, (one, other) -> one));
    }

    private static List<NextService> nextServices(@Nullable HandOver made, @Nullable HandOverNote note) {
        if (made != null && !made.nextServices().isEmpty()) {
            return made.nextServices();
        }
        return note == null ? List.of() : note.nextServices();
    }

    private static void done(WorkLine line, Map<LineId, String> watch, Sheet sheet) {
        String point = watch.getOrDefault(line.head().id(), "");
        sheet.row("done", "description", line.head().description(), "watch", point);
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

    private static void account(OrderFacts facts, Account account, Sheet sheet) {
        Writing write = sheet.writing();
        Totals totals = account.totals();
        Settlement settled = facts.order().settlements().stream()
                .filter(each -> each.payer() == account.payer())
                .findFirst()
                .orElse(null);
        sheet.row(
                "accounts",
                "payer",
                write.text(Words.of(account.payer())),
                "labour",
                write.money(totals.labour()),
                "parts",
                write.money(totals.parts()),
                "sublet",
                write.money(totals.sublet()),
                "adjustment",
                account.adjustment().isZero() ? "" : write.money(account.adjustment()),
                "sum",
                write.money(account.due()),
                "method",
                settled == null ? "" : write.text(Words.of(settled.method())),
                "paid",
                settled == null ? paidBefore(account, write) : write.money(settled.paid()),
                "outstanding",
                write.money(settled == null ? account.open() : settled.arrears()));
    }

    private static String paidBefore(Account account, Writing write) {
        return account.advanced().isZero() ? "" : write.money(account.advanced());
    }
}
