package org.dealersdk.domain.privacy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.customer.ContactPreferences;
import org.dealersdk.domain.customer.CreditCode;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerDetails;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.customer.CustomerOrigin;
import org.dealersdk.domain.customer.CustomerProfile;
import org.dealersdk.domain.customer.Party;
import org.dealersdk.domain.customer.PersonName;
import org.dealersdk.domain.customer.PhoneNumber;
import org.dealersdk.domain.customer.PostalAddress;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.UpkeepPolicy;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.MaintenanceDue;
import org.dealersdk.domain.vehicle.MaintenanceInterval;
import org.dealersdk.domain.vehicle.OdometerReading;
import org.dealersdk.domain.vehicle.OdometerReason;
import org.dealersdk.domain.vehicle.PlateJurisdictions;
import org.dealersdk.domain.vehicle.PlateNumber;
import org.dealersdk.domain.vehicle.RecommendedService;
import org.dealersdk.domain.vehicle.RelationKind;
import org.dealersdk.domain.vehicle.ServiceFileEntry;
import org.dealersdk.domain.vehicle.ServiceFileSection;
import org.dealersdk.domain.vehicle.Upkeep;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleDescription;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.vehicle.VehicleRelation;
import org.dealersdk.domain.vehicle.Vin;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;

/** Customers and vehicles for tests; their personal parts are canaries that must never be printed. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2010-11-30T09:00:00.123456Z");
    public static final LocalDate TODAY = LocalDate.of(2010, 11, 30);
    public static final Vin VIN = new Vin("LDC613P23A1305189");
    public static final StaffId ADVISER = new StaffId("S-07");
    public static final PhoneNumber PHONE = new PhoneNumber("+8613800138000");
    public static final CreditCode CREDIT_CODE = new CreditCode("91350100M000100Y43");

    private Samples() {}

    public static Occasion occasion(Instant at, DealerPolicy policy) {
        IdSource ids = IdSource.seeded(Clock.fixed(at, ZoneOffset.UTC), 7);
        return new Occasion(Actor.of("S-01", Role.SERVICE_ADVISER), at, policy, ids);
    }

    public static Occasion occasion(Instant at) {
        return occasion(at, DealerPolicy.standard());
    }

    public static Occasion now() {
        return occasion(NOW);
    }

    public static PlateNumber plate(String number) {
        return PlateJurisdictions.standard().read("CN", number);
    }

    public static CustomerDetails person() {
        return new CustomerDetails(
                new Party.Person(new PersonName("CANARY-name"), "CANARY-employer"),
                List.of(PHONE, new PhoneNumber("+861065529988")),
                new PostalAddress("CN", "CANARY-street 1", "CANARY-100000"),
                new ContactPreferences(ContactChannel.WECHAT, Set.of(ContactChannel.SMS), true, NOW),
                new CustomerProfile("CANARY-industry", List.of("CANARY-need"), List.of("CANARY-preference")));
    }

    public static CustomerDetails organisation() {
        Party party = new Party.Organisation("CANARY-company", CREDIT_CODE, new PersonName("CANARY-contact"));
        return CustomerDetails.of(party, PostalAddress.of("CN", "CANARY-street 2"), PHONE);
    }

    public static Customer customer(String id, CustomerDetails details, CustomerOrigin origin) {
        return Customer.register(new CustomerId(id), details, origin, NOW, ADVISER, now())
                .after();
    }

    public static Customer customer() {
        return customer("C-1", person(), CustomerOrigin.REPAIR);
    }

    public static Vehicle vehicle() {
        return Vehicle.open(new VehicleId("V-1"), VIN, VehicleDescription.of("Fengshen H30"), now())
                .after();
    }

    private static RecommendedService recommended() {
        return new RecommendedService(
                "brake pads", new MaintenanceDue(null, 30_000L), new BigDecimal("1.5"), Money.parse("CNY 300.00"));
    }

    /** A vehicle with something in every part. */
    public static Vehicle richVehicle() {
        Instant then = NOW.minusSeconds(86_400);
        MaintenanceInterval interval = new MaintenanceInterval(5_000L, 6);
        Upkeep upkeep =
                new Upkeep(interval, null, List.of(recommended()), TODAY.plusYears(1), TODAY.plusMonths(3), true);
        return vehicle()
                .describe(new VehicleDescription("H30", "sedan", "red"), now())
                .after()
                .changePlate(plate("京A12345"), TODAY.minusYears(1), now())
                .then(each -> each.changePlate(plate("京AD12345"), TODAY, now()))
                .then(each -> each.recordReading(OdometerReading.of(then, 70_500), now()))
                .then(each ->
                        each.recordReading(OdometerReading.restart(then, 3, OdometerReason.CLUSTER_REPLACED), now()))
                .then(each -> each.recordVisit(new WorkOrderId("W-1"), NOW, 25L, now()))
                .then(each -> each.correctReading(NOW, 26, OdometerReason.MISTYPED, now()))
                .then(each -> each.addRelation(
                        VehicleRelation.since(TODAY, new CustomerId("C-1"), RelationKind.OWNER), now()))
                .then(each -> each.addEntry(new ServiceFileEntry(ServiceFileSection.COMPLAINTS, NOW, "K-1"), now()))
                .then(each -> each.planUpkeep(upkeep.maintained(TODAY, 26, UpkeepPolicy.standard()), now()))
                .after();
    }
}
