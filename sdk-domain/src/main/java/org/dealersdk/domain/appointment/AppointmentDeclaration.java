package org.dealersdk.domain.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.text.HandTyped;
import org.jspecify.annotations.Nullable;

/** What an appointment is searched by, what happens to it, and what must hold of it. */
final class AppointmentDeclaration {

    static final AggregateType<Appointment> TYPE = AggregateType.named(
                    "appointment",
                    Appointment.class,
                    appointment -> appointment.id().value())
            .text("state", appointment -> appointment.state().code())
            .text("origin", appointment -> appointment.origin().code())
            .text(
                    "customer",
                    appointment -> TypedId.text(appointment.visit().contact().customer()))
            .text("vehicle", appointment -> TypedId.text(appointment.visit().vehicle()))
            .text("adviser", appointment -> TypedId.text(appointment.adviser()))
            .text("order", appointment -> appointment.order().value())
            .instant("slotAt", AppointmentDeclaration::slotAt)
            .instant("keptAt", appointment -> endedAt(appointment, EndReason.KEPT))
            .instant("missedAt", appointment -> endedAt(appointment, EndReason.DID_NOT_COME))
            .flag("open", appointment -> !Appointment.LIFECYCLE.isFinal(appointment.state()))
            .events(AppointmentEvent.class)
            .lifecycle(AppointmentLifecycle.TABLE)
            .validatedBy(AppointmentDeclaration::problems)
            .build();

    private static final int LONGEST = 500;

    private AppointmentDeclaration() {}

    private static List<Problem> problems(Appointment appointment) {
        Problems problems = new Problems();
        text(problems, "visit.vehicleAsTold", appointment.visit().vehicleAsTold());
        text(problems, "visit.fault", appointment.visit().fault());
        PreDiagnosis diagnosis = appointment.diagnosis();
        text(problems, "diagnosis.result", diagnosis == null ? "" : diagnosis.result());
        Set<String> lines = new TreeSet<>();
        for (int i = 0; i < appointment.parts().size(); i++) {
            PartNeed need = appointment.parts().get(i);
            String line = need.line().value();
            String where = "parts[" + i + "]";
            problems.require(lines.add(line), AppointmentProblem.SAME_LINE, where, line);
            problems.require(!need.quantity().isZero(), AppointmentProblem.QUANTITY, where, line);
        }
        problems.require(Deposits.oneCurrency(appointment), AppointmentProblem.CURRENCY, "deposit");
        return problems.toList();
    }

    private static void text(Problems problems, String where, String text) {
        problems.require(HandTyped.fits(text, LONGEST), AppointmentProblem.TEXT, where, LONGEST);
    }

    private static @Nullable Instant slotAt(Appointment appointment) {
        Slot slot = appointment.slot();
        return slot == null ? null : slot.at();
    }

    private static @Nullable Instant endedAt(Appointment appointment, EndReason reason) {
        Ending ending = appointment.ending();
        return ending == null || ending.reason() != reason ? null : ending.at();
    }
}
