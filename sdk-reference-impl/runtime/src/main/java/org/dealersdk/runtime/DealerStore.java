package org.dealersdk.runtime;

import java.util.function.Function;
import org.dealersdk.runtime.desk.Accidents;
import org.dealersdk.runtime.desk.Appointments;
import org.dealersdk.runtime.desk.BookingCalendar;
import org.dealersdk.runtime.desk.Cashier;
import org.dealersdk.runtime.desk.Complaints;
import org.dealersdk.runtime.desk.CustomerCare;
import org.dealersdk.runtime.desk.Customers;
import org.dealersdk.runtime.desk.FrontDoor;
import org.dealersdk.runtime.desk.Inquiries;
import org.dealersdk.runtime.desk.Insurance;
import org.dealersdk.runtime.desk.OldPartRoom;
import org.dealersdk.runtime.desk.PartsCounter;
import org.dealersdk.runtime.desk.Progress;
import org.dealersdk.runtime.desk.ProgressControl;
import org.dealersdk.runtime.desk.Reception;
import org.dealersdk.runtime.desk.RepairCases;
import org.dealersdk.runtime.desk.Reports;
import org.dealersdk.runtime.desk.Teams;
import org.dealersdk.runtime.desk.ToolRoom;
import org.dealersdk.runtime.desk.Warranty;
import org.dealersdk.runtime.desk.Workshop;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.StoreId;

/** The desks of one store. Thread-safe. */
public final class DealerStore {

    private final Office office;
    private final Customers customers;
    private final Inquiries inquiries;
    private final Appointments appointments;
    private final BookingCalendar bookingCalendar;
    private final FrontDoor frontDoor;
    private final Reception reception;
    private final Workshop workshop;
    private final ProgressControl progressControl;
    private final RepairCases repairCases;
    private final ToolRoom toolRoom;
    private final PartsCounter partsCounter;
    private final Progress progress;
    private final Cashier cashier;
    private final CustomerCare customerCare;
    private final Complaints complaints;
    private final Warranty warranty;
    private final OldPartRoom oldParts;
    private final Accidents accidents;
    private final Insurance insurance;
    private final Teams teams;
    private final Reports reports;

    DealerStore(Office office) {
        this.office = office;
        this.customers = new Customers(office);
        this.inquiries = new Inquiries(office);
        this.appointments = new Appointments(office);
        this.bookingCalendar = new BookingCalendar(office);
        this.frontDoor = new FrontDoor(office);
        this.reception = new Reception(office);
        this.workshop = new Workshop(office);
        this.progressControl = new ProgressControl(office);
        this.repairCases = new RepairCases(office);
        this.toolRoom = new ToolRoom(office);
        this.partsCounter = new PartsCounter(office);
        this.progress = new Progress(office);
        this.cashier = new Cashier(office);
        this.customerCare = new CustomerCare(office);
        this.complaints = new Complaints(office);
        this.warranty = new Warranty(office);
        this.oldParts = new OldPartRoom(office);
        this.accidents = new Accidents(office);
        this.insurance = new Insurance(office);
        this.teams = new Teams(office);
        this.reports = new Reports(office);
    }

    /** Which store. */
    public StoreId id() {
        return office.store();
    }

    /** Files of customers and vehicles. */
    public Customers customers() {
        return customers;
    }

    /** Calls of people who want an appointment. */
    public Inquiries inquiries() {
        return inquiries;
    }

    /** Free times, the rota and the turn of those who wait. */
    public BookingCalendar bookingCalendar() {
        return bookingCalendar;
    }

    /** Visits that are agreed. */
    public Appointments appointments() {
        return appointments;
    }

    /** Customers coming in. */
    public FrontDoor frontDoor() {
        return frontDoor;
    }

    /** From taking a car in to handing it over. */
    public Reception reception() {
        return reception;
    }

    /** Work on the car and its inspection. */
    public Workshop workshop() {
        return workshop;
    }

    /** How far cars are, and whether promises will be kept. */
    public ProgressControl progressControl() {
        return progressControl;
    }

    /** Difficult faults, written up. */
    public RepairCases repairCases() {
        return repairCases;
    }

    /** Tools that are lent out. */
    public ToolRoom toolRoom() {
        return toolRoom;
    }

    /** Stock, and parts for orders. */
    public PartsCounter partsCounter() {
        return partsCounter;
    }

    /** What a customer sees of his order. */
    public Progress progress() {
        return progress;
    }

    /** Previews and settlements. */
    public Cashier cashier() {
        return cashier;
    }

    /** Calls after a visit. */
    public CustomerCare customerCare() {
        return customerCare;
    }

    /** Grievances and complaints. */
    public Complaints complaints() {
        return complaints;
    }

    /** Claims on the manufacturer, audits of them, and the warranty on parts fitted. */
    public Warranty warranty() {
        return warranty;
    }

    /** Replaced parts, from the tag to the scrap dealer, and their monthly count. */
    public OldPartRoom oldParts() {
        return oldParts;
    }

    /** Accident cars, from the report to the insurer's payment. */
    public Accidents accidents() {
        return accidents;
    }

    /** Insurance contracts, their sale and renewal. */
    public Insurance insurance() {
        return insurance;
    }

    /** Who is in which specialist team. */
    public Teams teams() {
        return teams;
    }

    /** What was done, to be counted. */
    public Reports reports() {
        return reports;
    }

    /**
     * Several commands as one unit of work: all are kept or none, each sees what the ones before it did, and there is one durable
     * commit. Tried again as a whole after a conflict, so it must have no effect but through the store it is handed; that store is of no
     * use afterwards.
     */
    public <R> R together(Function<? super DealerStore, R> commands) {
        return office.together(joined -> commands.apply(new DealerStore(joined)));
    }

    /** What the desks work with; for desks of one's own. */
    public Office office() {
        return office;
    }
}
