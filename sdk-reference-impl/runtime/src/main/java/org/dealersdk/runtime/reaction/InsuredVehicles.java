package org.dealersdk.runtime.reaction;

import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.insurance.ContractEvent;
import org.dealersdk.domain.insurance.InsuranceContract;
import org.dealersdk.domain.insurance.InsuranceContractId;
import org.dealersdk.domain.insurance.Lead;
import org.dealersdk.domain.insurance.LeadSource;
import org.dealersdk.domain.insurance.Renewal;
import org.dealersdk.domain.insurance.RenewalId;
import org.dealersdk.domain.insurance.VehicleCover;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.vehicle.Upkeep;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.vehicle.VehicleTrigger;
import org.dealersdk.runtime.work.Happened;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.spi.storage.Query;

/** What follows from a vehicle's insurance: its file says until when and whether it was bought here, and renewals come and end. */
@Requirement({"R030", "R031", "R302"})
public final class InsuredVehicles {

    private InsuredVehicles() {}

    static void ofIssued(Happened<? extends InsuranceContract, ContractEvent.Issued> issued, Ledger ledger) {
        file(issued.event().vehicle(), ledger);
        if (issued.aggregate().sale() != null) {
            renew(issued.aggregate(), ledger);
        }
    }

    static void ofExpired(Happened<? extends InsuranceContract, ContractEvent.Expired> expired, Ledger ledger) {
        file(expired.event().vehicle(), ledger);
    }

    static void ofCancelled(Happened<? extends InsuranceContract, ContractEvent.Cancelled> cancelled, Ledger ledger) {
        file(cancelled.event().vehicle(), ledger);
    }

    /** A contract sold here becomes a lead before it ends; one that has become a lead already stays as it is. */
    @Requirement("R302")
    static void toRenew(Deadline deadline, Ledger ledger) {
        InsuranceContractId id = new InsuranceContractId(deadline.reference().id());
        lead(ledger, ledger.load(InsuranceContract.TYPE, id), LeadSource.EXPIRY);
    }

    /**
     * The lead a contract is, unless it is one already.
     *
     * @return the new renewal, or empty
     */
    public static Optional<Renewal> lead(Ledger ledger, InsuranceContract ending, LeadSource source) {
        Query<Renewal> same =
                Query.of(Renewal.TYPE).where("contract", ending.id().value()).limit(1);
        if (!ledger.search(same).isEmpty()) {
            return Optional.empty();
        }
        RenewalId id = new RenewalId(ledger.occasion().ids().next());
        return Optional.of(ledger.add(Renewal.TYPE, Renewal.find(id, Lead.of(ending, source))));
    }

    /** The open renewal of the contract that is replaced, whoever sold the new one. */
    @Requirement("R293")
    private static void renew(InsuranceContract contract, Ledger ledger) {
        InsuranceContractId replaced = contract.replaces();
        if (replaced == null) {
            return;
        }
        Query<Renewal> open = Query.of(Renewal.TYPE)
                .where("contract", replaced.value())
                .where("open", true)
                .limit(1);
        for (Renewal renewal : ledger.search(open)) {
            ledger.change(Renewal.TYPE, renewal.id(), one -> one.renew(contract, ledger.occasion()));
        }
    }

    /** The file of a vehicle says how it is insured now; a file that takes no plans any more is left alone. */
    @Requirement({"R030", "R031"})
    private static void file(VehicleId id, Ledger ledger) {
        Optional<Vehicle> vehicle = ledger.find(Vehicle.TYPE, id)
                .filter(file ->
                        file.mayI(VehicleTrigger.PLAN_UPKEEP, ledger.occasion()).isAccepted());
        if (vehicle.isEmpty()) {
            return;
        }
        List<InsuranceContract> contracts = ledger.all(
                Query.of(InsuranceContract.TYPE).where("vehicle", id.value()).limit(Query.MAX_LIMIT));
        VehicleCover cover = VehicleCover.of(contracts);
        Upkeep now = vehicle.get().upkeep().insured(cover.until(), cover.here());
        ledger.change(Vehicle.TYPE, id, file -> file.planUpkeep(now, ledger.occasion()));
    }
}
