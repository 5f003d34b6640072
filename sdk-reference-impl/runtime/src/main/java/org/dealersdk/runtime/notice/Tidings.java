package org.dealersdk.runtime.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentEvent;
import org.dealersdk.domain.appointment.AppointmentTrigger;
import org.dealersdk.domain.appointment.Slot;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.progress.ProgressNotice;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.vehicle.UpkeepDay;
import org.dealersdk.domain.vehicle.UpkeepKind;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleEvent;
import org.dealersdk.domain.vehicle.VehicleState;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Stored;

/** What a message has to say to customers. What does not hold any more when it is looked at is not said. */
final class Tidings {

    private static final String REMINDER = Appointment.TYPE.eventName(AppointmentEvent.FellDue.class);
    private static final String UPKEEP = Vehicle.TYPE.eventName(VehicleEvent.ReminderDue.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final Text ORDER = new Text("{0} Order {1}.", "{0}工单号：{1}。");
    private static final Text EXPECTED = new Text("We expect you and your car at {0}.", "您预约的到店时间为 {0}，恭候光临。");
    private static final Text DUE = new Text("{0} of your car is due on {1}.", "您车辆的{0}将于 {1} 到期。");

    private Tidings() {}

    /** False for what says nothing to customers whatever is on file: most messages. */
    static boolean concerns(Message message) {
        return message.headers().containsKey(ProgressNotice.HEADER)
                || message.name().equals(REMINDER)
                || message.name().equals(UPKEEP);
    }

    /** What the message says, and to whom. */
    static List<Tiding> of(Message message, Reader reader, Occasion now, DealerJson json) {
        String progress = message.headers().get(ProgressNotice.HEADER);
        Stream<Tiding> tidings = Stream.empty();
        if (progress != null) {
            tidings = ofOrder(message, progress, reader);
        } else if (message.name().equals(REMINDER)) {
            tidings = ofAppointment(message, reader, now, json);
        } else if (message.name().equals(UPKEEP)) {
            tidings = ofVehicle(message, reader, json);
        }
        return tidings.toList();
    }

    /** True for the reminder of an appointment, which is noted on it once it has been given. */
    static boolean isReminder(Message message) {
        return message.name().equals(REMINDER);
    }

    @Requirement({"R109", "M30"})
    private static Stream<Tiding> ofOrder(Message message, String progress, Reader reader) {
        WorkOrder order = reader.find(WorkOrder.TYPE, message.subjectId())
                .map(Stored::aggregate)
                .orElse(null);
        ProgressNotice notice = Coded.parse(ProgressNotice.class, progress);
        CustomerId customer = order == null ? null : order.intake().customer();
        if (order == null || customer == null) {
            return Stream.empty();
        }
        return Stream.of(new Tiding(
                message.id(),
                customer,
                notice.code(),
                ORDER,
                List.of(notice.words(), order.number()),
                Map.of("number", order.number())));
    }

    @Requirement("R045")
    private static Stream<Tiding> ofAppointment(Message message, Reader reader, Occasion now, DealerJson json) {
        AppointmentEvent.FellDue due = json.read(AppointmentEvent.FellDue.class, message.body());
        Appointment appointment = reader.find(Appointment.TYPE, message.subjectId())
                .map(Stored::aggregate)
                .orElse(null);
        if (appointment == null || !due.kind().equals(DeadlineKind.APPOINTMENT_REMINDER)) {
            return Stream.empty();
        }
        Slot slot = appointment.slot();
        CustomerId customer = appointment.visit().contact().customer();
        boolean ahead = slot != null && slot.at().isAfter(now.at());
        boolean mayBeTold =
                appointment.mayI(AppointmentTrigger.TELL_CUSTOMER, now).isAccepted();
        if (slot == null || customer == null || !ahead || !mayBeTold) {
            return Stream.empty();
        }
        String time = TIME.format(slot.at().atZone(now.policy().calendar().zone()));
        return Stream.of(new Tiding(
                message.id(), customer, "appointment-reminder", EXPECTED, List.of(time), Map.of("time", time)));
    }

    @Requirement({"R030", "R201", "R204"})
    private static Stream<Tiding> ofVehicle(Message message, Reader reader, DealerJson json) {
        VehicleEvent.ReminderDue due = json.read(VehicleEvent.ReminderDue.class, message.body());
        return reader.find(Vehicle.TYPE, message.subjectId()).map(Stored::aggregate).stream()
                .filter(vehicle -> vehicle.state() == VehicleState.ON_FILE
                        && vehicle.upkeep().days().contains(new UpkeepDay(due.kind(), due.day())))
                .flatMap(vehicle -> ofVehicle(message, vehicle, due.kind(), due.day()));
    }

    private static Stream<Tiding> ofVehicle(Message message, Vehicle vehicle, UpkeepKind kind, LocalDate day) {
        return vehicle.relations().stream()
                .filter(relation -> relation.until() == null)
                .map(relation -> relation.customer())
                .distinct()
                .map(customer -> new Tiding(
                        message.id() + "." + customer.value(),
                        customer,
                        kind.reminder().code(),
                        DUE,
                        List.of(words(kind), day),
                        Map.of("day", day.toString())));
    }

    private static Text words(UpkeepKind kind) {
        return switch (kind) {
            case MAINTENANCE -> new Text("Maintenance", "保养");
            case INSURANCE -> new Text("The insurance", "保险");
            case INSPECTION -> new Text("The inspection", "年检");
        };
    }
}
