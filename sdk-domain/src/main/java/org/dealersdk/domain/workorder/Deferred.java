package org.dealersdk.domain.workorder;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;

/** What a customer has put off becomes advice for his next visit. */
@Requirement("R132")
final class Deferred {

    private Deferred() {}

    /**
     * The hand-over with everything that was put off among its recommendations, as far as it does not name it itself; when
     * it is due follows from the policy. Things that take no time by themselves are left to the history.
     */
    static HandOver with(WorkOrder order, HandOver made, DealerPolicy policy) {
        Instant dueAt = policy.calendar()
                .workingCalendar()
                .plus(made.at(), policy.workshop().deferredFor());
        List<NextService> putOff = of(order).stream()
                .filter(service -> service.hours().signum() > 0)
                .map(one -> new NextService(one.description(), null, dueAt, one.hours(), one.cost()))
                .toList();
        if (putOff.isEmpty()) {
            return made;
        }
        List<NextService> services = new ArrayList<>(made.nextServices());
        Set<String> named = new HashSet<>();
        services.forEach(service -> named.add(service.description()));
        putOff.stream().filter(service -> named.add(service.description())).forEach(services::add);
        return made.with(services);
    }

    /** Found faults and proposed lines that were put off, with their time and cost; a line that repairs a found fault once. */
    static List<NextService> of(WorkOrder order) {
        List<NextService> services = new ArrayList<>();
        Set<FindingId> faults = new HashSet<>();
        for (Finding finding : order.findings()) {
            CustomerAnswer answer = finding.answer();
            if (answer != null && answer.disposition() == Disposition.DEFERRED) {
                faults.add(finding.id());
                services.add(new NextService(finding.cause(), null, null, finding.hours(), finding.cost()));
            }
        }
        for (WorkLine line : order.lines()) {
            LineHead head = line.head();
            if (head.approval() == Approval.DEFERRED && !faults.contains(head.finding())) {
                BigDecimal hours = line instanceof LabourLine labour ? labour.soldHours() : BigDecimal.ZERO;
                services.add(new NextService(head.description(), null, null, hours, head.amount()));
            }
        }
        return services;
    }
}
