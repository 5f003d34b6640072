package org.dealersdk.domain.vehicle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.workorder.WorkOrderId;

/**
 * The one file of a vehicle: all its visits and what else belongs into its sections. Returning vehicles go on in the same file.
 *
 * @param openedAt when it was opened
 * @param visits oldest first; derived from the work orders (R011)
 * @param entries everything else, oldest first
 */
@Requirement({"R008", "R009", "R010", "R011", "R012"})
public record ServiceFile(Instant openedAt, List<ServiceVisit> visits, List<ServiceFileEntry> entries) {

    public ServiceFile {
        openedAt = Instants.cut(openedAt);
        visits = visits.stream().sorted(Comparator.comparing(ServiceVisit::at)).toList();
        entries = entries.stream()
                .sorted(Comparator.comparing(ServiceFileEntry::at))
                .toList();
    }

    /** A new file. */
    static ServiceFile openedAt(Instant at) {
        return new ServiceFile(at, List.of(), List.of());
    }

    /** The latest visit, if any. */
    public Optional<ServiceVisit> lastVisit() {
        return visits.isEmpty() ? Optional.empty() : Optional.of(visits.get(visits.size() - 1));
    }

    /** True when the order's visit is on file. */
    public boolean hasVisit(WorkOrderId workOrder) {
        return visits.stream().anyMatch(visit -> visit.workOrder().equals(workOrder));
    }

    /** The entries of one section, oldest first. */
    public List<ServiceFileEntry> section(ServiceFileSection section) {
        return entries.stream().filter(entry -> entry.section() == section).toList();
    }

    ServiceFile with(ServiceVisit visit) {
        List<ServiceVisit> all = new ArrayList<>(visits);
        all.add(visit);
        return new ServiceFile(openedAt, all, entries);
    }

    ServiceFile with(ServiceFileEntry entry) {
        List<ServiceFileEntry> all = new ArrayList<>(entries);
        all.add(entry);
        return new ServiceFile(openedAt, visits, all);
    }
}
