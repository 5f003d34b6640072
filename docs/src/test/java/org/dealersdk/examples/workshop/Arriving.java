package org.dealersdk.examples.workshop;

import static org.dealersdk.examples.workshop.Garage.ADVISER;
import static org.dealersdk.examples.workshop.Garage.GUIDE;
import static org.dealersdk.examples.workshop.Garage.SUPPORT;

import java.util.List;
import org.dealersdk.domain.appointment.AppointmentId;
import org.dealersdk.domain.workorder.Belonging;
import org.dealersdk.domain.workorder.CarPlace;
import org.dealersdk.domain.workorder.Consultation;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.HandIn;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.Mark;
import org.dealersdk.domain.workorder.QuickLane;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WorkOrderId;

/** From the greeting to what is the matter with the car. */
final class Arriving {

    private Arriving() {}

    static WorkOrderId takeIn(Garage garage, AppointmentId appointment) {
        var store = garage.store;
        // snippet: arrival
        var door = store.frontDoor();
        var arrival = door.comeIn(GUIDE, garage.customer, appointment.value()).id();
        garage.minutes(1);
        door.greet(GUIDE, arrival, "service, and it squeals when braking"); // within three minutes
        door.introduce(GUIDE, arrival); // the adviser who was booked

        var sheet = WalkAround.unremarkable()
                .marked(Mark.at(CarPlace.REAR_BUMPER, "scratch").photographed("PHOTO-1"))
                .keeping(Belonging.inLocker("sunglasses", "4"))
                .handedIn(new HandIn(List.of("registration certificate"), 1, true, "B12"));
        var intake = Intake.walkIn(
                        garage.customer,
                        garage.car,
                        garage.clock.instant(),
                        ADVISER.staff(),
                        JobType.MAINTENANCE,
                        "60,000 km service, and it squeals when braking",
                        60_120,
                        sheet)
                .booked(appointment.value());
        var id = door.takeIn(ADVISER, arrival, intake).id();
        store.progressControl().promiseQuick(ADVISER, id, QuickLane.MAINTENANCE); // an hour from now
        // end
        return id;
    }

    static void diagnose(Garage garage, WorkOrderId id) {
        var store = garage.store;
        // snippet: diagnosis
        var began = garage.clock.instant();
        garage.minutes(7);
        var interview = new Consultation(began, garage.clock.instant());
        var diagnosis = Diagnosis.of(ADVISER.staff(), garage.clock.instant(), "pads worn")
                .asking("are the discs below their limit?")
                .after(interview);
        store.reception().diagnose(ADVISER, id, diagnosis);
        store.workshop().signOffDiagnosis(SUPPORT, id, "pads at 2 mm, discs sound");
        // end
    }
}
