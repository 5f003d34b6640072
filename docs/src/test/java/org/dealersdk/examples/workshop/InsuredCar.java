package org.dealersdk.examples.workshop;

import static org.dealersdk.examples.workshop.Garage.ADVISER;
import static org.dealersdk.examples.workshop.Garage.INSURANCE;
import static org.dealersdk.examples.workshop.Garage.MANAGER;
import static org.dealersdk.examples.workshop.Garage.TECHNICIAN;
import static org.dealersdk.examples.workshop.Garage.cny;
import static org.dealersdk.examples.workshop.Garage.labour;

import java.time.Duration;
import java.util.List;
import org.dealersdk.domain.accident.AccidentChannel;
import org.dealersdk.domain.accident.AccidentReport;
import org.dealersdk.domain.insurance.InsurerId;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.TeamKind;
import org.dealersdk.domain.team.TeamMember;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WorkOrder;

/** An accident car: a case with one responsible person, and no work before the insurer's word. */
final class InsuredCar {

    private InsuredCar() {}

    static WorkOrder repair(Garage garage) {
        var store = garage.store;
        for (String member : List.of("IN-06", "IN-07")) {
            store.teams().join(MANAGER, TeamKind.ACCIDENT, TeamMember.of(member, Role.INSURANCE_ADVISER));
        }
        var intake = Intake.walkIn(
                garage.customer,
                garage.car,
                garage.clock.instant(),
                ADVISER.staff(),
                JobType.ACCIDENT,
                "wing dented",
                61_000,
                WalkAround.unremarkable());
        // snippet: insured
        var accidents = store.accidents();
        var report = AccidentReport.of(
                garage.customer,
                garage.car,
                new InsurerId("PICC"),
                AccidentChannel.PLATFORM,
                garage.clock.instant().minus(Duration.ofMinutes(20)),
                "Somebody ran into my wing.");
        var accident = accidents.report(INSURANCE, report, INSURANCE.staff()).id();

        var id = store.reception().open(ADVISER, intake).id();
        store.workshop()
                .diagnose(TECHNICIAN, id, Diagnosis.of(TECHNICIAN.staff(), garage.clock.instant(), "wing dented"));
        accidents.insure(ADVISER, id, accident);
        var wing = labour("L1", "Wing", Payer.INSURANCE, "6.0", "3000.00");
        var order = store.reception().estimate(ADVISER, id, EstimateMethod.SYSTEM, List.of(wing), garage.in(480));
        var five = Confirmations.all(OldParts.left(), false);
        store.reception().authorise(ADVISER, id, five, garage.signOrder(order, five, List.of()));

        accidents.survey(INSURANCE, accident, "left wing", cny("3000.00"));
        accidents.assess(INSURANCE, accident, "A-77", cny("3000.00"));
        accidents.approve(INSURANCE, accident, "OK-1", cny("3000.00"), cny("500.00")); // 500 is the customer's
        return store.workshop().start(TECHNICIAN, id, TECHNICIAN.staff());
        // end
    }
}
