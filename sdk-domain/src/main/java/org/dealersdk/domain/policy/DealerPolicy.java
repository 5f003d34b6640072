package org.dealersdk.domain.policy;

import java.lang.reflect.RecordComponent;

/**
 * All numbers and variants a store works by. Immutable; a part that a file leaves out keeps its default.
 *
 * @param vehicle VIN checking and plates
 * @param upkeep reminders, agency services and the maintenance interval of a vehicle
 * @param customerFile when files must exist
 * @param reception arrival, consultation, hand-in and published promises
 * @param estimate price list, deviations and evidence for replacements
 * @param workOrder estimate, authorisation, promise and inspection
 * @param followUp calls after a visit
 * @param complaint replies, escalation and targets
 * @param parts reservation and stock
 * @param workshop work in the workshop
 * @param promise promised times and what is heard on the way to them
 * @param warranty claims, audits and warranty on fitted parts
 * @param oldParts replaced parts
 * @param sisterStores what other stores of the group may look at
 * @param appointment inquiries, deposits, reminders and capacity
 * @param insurance insurance contracts, renewals and accident repair
 * @param teams specialist teams and which duties exclude each other
 * @param inspection final inspection, rework, supervision by car owners
 * @param handOver notice to the customer and hand-over
 * @param settlement tax, rounding, invoices, opening again
 * @param document printed forms and signatures under them
 * @param calendar zone, opening hours and working days
 */
public record DealerPolicy(
        VehiclePolicy vehicle,
        UpkeepPolicy upkeep,
        CustomerFilePolicy customerFile,
        ReceptionPolicy reception,
        EstimatePolicy estimate,
        WorkOrderPolicy workOrder,
        FollowUpPolicy followUp,
        ComplaintPolicy complaint,
        PartsPolicy parts,
        WorkshopPolicy workshop,
        PromisePolicy promise,
        WarrantyPolicy warranty,
        OldPartsPolicy oldParts,
        SisterStoresPolicy sisterStores,
        AppointmentPolicy appointment,
        InsuranceRules insurance,
        TeamPolicy teams,
        InspectionPolicy inspection,
        HandOverPolicy handOver,
        SettlementPolicy settlement,
        DocumentPolicy document,
        CalendarPolicy calendar) {

    /** The sources' values. */
    public static DealerPolicy standard() {
        return new DealerPolicy(
                VehiclePolicy.standard(),
                UpkeepPolicy.standard(),
                CustomerFilePolicy.standard(),
                ReceptionPolicy.standard(),
                EstimatePolicy.standard(),
                WorkOrderPolicy.standard(),
                FollowUpPolicy.standard(),
                ComplaintPolicy.standard(),
                PartsPolicy.standard(),
                WorkshopPolicy.standard(),
                PromisePolicy.standard(),
                WarrantyPolicy.standard(),
                OldPartsPolicy.standard(),
                SisterStoresPolicy.standard(),
                AppointmentPolicy.standard(),
                InsuranceRules.standard(),
                TeamPolicy.standard(),
                InspectionPolicy.standard(),
                HandOverPolicy.standard(),
                SettlementPolicy.standard(),
                DocumentPolicy.standard(),
                CalendarPolicy.standard());
    }

    /**
     * The same with one part exchanged for another of its class.
     *
     * @param part such as a {@link WorkOrderPolicy}; anything that is no part of a policy is a programming error
     */
    public DealerPolicy with(Record part) {
        RecordComponent[] components = DealerPolicy.class.getRecordComponents();
        Object[] parts = new Object[components.length];
        boolean found = false;
        try {
            for (int i = 0; i < parts.length; i++) {
                boolean same = components[i].getType() == part.getClass();
                found |= same;
                parts[i] = same ? part : components[i].getAccessor().invoke(this);
            }
            if (!found) {
                throw new IllegalArgumentException("no part of a policy: " + part.getClass());
            }
            return (DealerPolicy) DealerPolicy.class.getConstructors()[0].newInstance(parts);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
