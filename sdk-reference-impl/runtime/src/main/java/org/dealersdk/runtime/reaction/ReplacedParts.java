package org.dealersdk.runtime.reaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealersdk.domain.oldparts.OldPart;
import org.dealersdk.domain.oldparts.OldPartCount;
import org.dealersdk.domain.oldparts.OldPartCountEvent;
import org.dealersdk.domain.oldparts.OldPartCountId;
import org.dealersdk.domain.oldparts.OldPartEvent;
import org.dealersdk.domain.oldparts.OldPartState;
import org.dealersdk.domain.oldparts.OldPartTrigger;
import org.dealersdk.domain.oldparts.Replaced;
import org.dealersdk.domain.parts.Part;
import org.dealersdk.domain.policy.RecoveryClass;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.PartLine;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.work.Happened;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.spi.storage.Query;
import org.jspecify.annotations.Nullable;

/** What was taken out of a car gets its tag when the work is done, and every month with old parts in it gets its count. */
@Requirement({"R274", "R275", "R276", "R277", "R278"})
final class ReplacedParts {

    private ReplacedParts() {}

    static void ofCompleted(Happened<? extends WorkOrder, WorkOrderEvent.WorkCompleted> completed, Ledger ledger) {
        tag(completed.aggregate(), ledger);
    }

    /** Writes the tags an order lacks. What the customer said in the fourth confirmation decides who has the part. */
    static List<OldPart> tag(WorkOrder order, Ledger ledger) {
        List<Replaced> replaced = new ArrayList<>();
        order.approvedLines()
                .filter(PartLine.class::isInstance)
                .map(PartLine.class::cast)
                .forEach(line -> replaced(order, line, ledger).ifPresent(replaced::add));
        if (replaced.isEmpty()) {
            return List.of();
        }
        List<OldPart> all = new ArrayList<>(of(order.id(), ledger));
        Set<LineId> tagged = new HashSet<>(all.stream().map(OldPart::line).toList());
        String keptIn = keptIn(order);
        replaced.stream()
                .filter(one -> !tagged.contains(one.line()))
                .forEach(one -> all.add(ledger.add(OldPart.TYPE, OldPart.tag(one, keptIn, ledger.occasion()))));
        return all;
    }

    /** An issued part that comes back was not fitted after all. */
    static void ofReturned(Happened<? extends WorkOrder, WorkOrderEvent.PartReturned> returned, Ledger ledger) {
        of(returned.aggregate().id(), ledger).stream()
                .filter(part -> part.line().equals(returned.event().line()))
                .filter(part ->
                        part.mayI(OldPartTrigger.VOID, ledger.occasion()).isAccepted())
                .forEach(part -> ledger.change(OldPart.TYPE, part.id(), one -> one.voided(ledger.occasion())));
    }

    @Requirement("R277")
    static void ofTagged(Happened<? extends OldPart, OldPartEvent.Tagged> tagged, Ledger ledger) {
        expectCount(today(ledger), ledger);
    }

    /** The next month is counted too, whether anything is replaced in it or not. */
    @Requirement("R277")
    static void ofCountClosed(Happened<? extends OldPartCount, OldPartCountEvent.Closed> closed, Ledger ledger) {
        expectCount(closed.event().month().plusMonths(1), ledger);
    }

    /** A month nobody counted does not end the series. */
    @Requirement("R277")
    static void ofCountOverdue(Happened<? extends OldPartCount, OldPartCountEvent.Overdue> missed, Ledger ledger) {
        expectCount(missed.event().month().plusMonths(1), ledger);
    }

    private static void expectCount(LocalDate day, Ledger ledger) {
        OldPartCountId month = OldPartCount.idOf(day);
        if (ledger.find(OldPartCount.TYPE, month).isEmpty()) {
            ledger.add(OldPartCount.TYPE, OldPartCount.open(day));
        }
    }

    private static LocalDate today(Ledger ledger) {
        return ledger.occasion()
                .policy()
                .calendar()
                .workingCalendar()
                .dateOf(ledger.occasion().at());
    }

    private static Optional<Replaced> replaced(WorkOrder order, PartLine line, Ledger ledger) {
        RecoveryClass kind =
                ledger.find(Part.TYPE, line.part()).map(Part::leaves).orElse(RecoveryClass.OTHER);
        boolean wanted = line.head().payer() == Payer.WARRANTY
                || ledger.occasion().policy().oldParts().tracked().contains(kind);
        return wanted ? Optional.of(Replaced.by(order, line, kind)) : Optional.empty();
    }

    private static @Nullable String keptIn(WorkOrder order) {
        Confirmations five =
                order.agreement().map(agreement -> agreement.confirmations()).orElse(null);
        OldParts choice = five == null ? null : five.oldParts();
        return choice == null || !choice.kept() ? null : choice.place();
    }

    private static List<OldPart> of(WorkOrderId order, Ledger ledger) {
        Query<OldPart> theirs = Query.of(OldPart.TYPE).where("order", order.value());
        return ledger.all(theirs).stream()
                .filter(part -> part.state() != OldPartState.VOID)
                .toList();
    }
}
