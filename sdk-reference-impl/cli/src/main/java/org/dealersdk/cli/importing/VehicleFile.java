package org.dealersdk.cli.importing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.vehicle.OdometerReading;
import org.dealersdk.domain.vehicle.PlateJurisdictions;
import org.dealersdk.domain.vehicle.PlateNumber;
import org.dealersdk.domain.vehicle.RelationKind;
import org.dealersdk.domain.vehicle.Upkeep;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleDescription;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.vehicle.VehicleRelation;
import org.dealersdk.domain.vehicle.Vin;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.jspecify.annotations.Nullable;

/** Vehicles. A vehicle is known by its VIN, so that a row fed again is found, and a vehicle the store has already is left alone. */
final class VehicleFile implements FileKind {

    /** The columns. */
    enum Field implements Column {
        VIN("vin", "车架号", true),
        PLATE("plate", "车牌号", false),
        MODEL("model", "车型", true),
        VEHICLE_TYPE("vehicle type", "车种", false),
        COLOUR("colour", "颜色", false),
        CUSTOMER("customer number", "客户编号", false),
        SINCE("owner since", "购车日期", false),
        ODOMETER("odometer", "里程", false),
        READ_AT("odometer date", "里程日期", false),
        INSURANCE("insurance until", "保险到期", false),
        INSPECTION("inspection until", "年检到期", false);

        private final Text header;
        private final boolean required;

        Field(String english, String chinese, boolean required) {
            this.header = new Text(english, chinese);
            this.required = required;
        }

        @Override
        public Text header() {
            return header;
        }

        @Override
        public boolean isRequired() {
            return required;
        }
    }

    private static final LocalDate LONG_AGO = LocalDate.of(1970, 1, 1);

    private final PlateJurisdictions plates = PlateJurisdictions.standard();

    @Override
    public Text name() {
        return new Text("vehicles", "车辆");
    }

    @Override
    public List<Field> columns() {
        return List.of(Field.values());
    }

    @Override
    public @Nullable Loading read(Row row, Occasion occasion) {
        ZoneId zone = occasion.policy().calendar().zone();
        Vin vin = row.readNeeded(Field.VIN, typed -> accepted(typed, occasion));
        PlateNumber plate = row.read(
                Field.PLATE, typed -> plates.read(occasion.policy().vehicle().plateJurisdiction(), typed));
        VehicleDescription description = row.readNeeded(
                Field.MODEL,
                model -> new VehicleDescription(model, row.text(Field.VEHICLE_TYPE), row.text(Field.COLOUR)));
        CustomerId owner = row.read(Field.CUSTOMER, CustomerId::new);
        LocalDate since = row.day(Field.SINCE);
        Long kilometres = row.number(Field.ODOMETER, OdometerReading.MAX);
        Instant readAt = row.instant(Field.READ_AT, zone);
        Upkeep upkeep = new Upkeep(null, null, List.of(), row.day(Field.INSURANCE), row.day(Field.INSPECTION), false);
        if (vin == null || description == null || !row.problems().isEmpty()) {
            return null;
        }
        VehicleId id = id(vin);
        LocalDate from = since == null ? LONG_AGO : since;
        Change<Vehicle> change = row.make(() -> {
            Change<Vehicle> opened = Vehicle.open(id, vin, description, occasion);
            if (plate != null) {
                opened = opened.then(vehicle -> vehicle.changePlate(plate, from, occasion));
            }
            if (owner != null) {
                VehicleRelation owns = VehicleRelation.since(from, owner, RelationKind.OWNER);
                opened = opened.then(vehicle -> vehicle.addRelation(owns, occasion));
            }
            if (kilometres != null) {
                OdometerReading reading = OdometerReading.of(readAt == null ? occasion.at() : readAt, kilometres);
                opened = opened.then(vehicle -> vehicle.recordReading(reading, occasion));
            }
            return upkeep.equals(Upkeep.unplanned())
                    ? opened
                    : opened.then(vehicle -> vehicle.planUpkeep(upkeep, occasion));
        });
        return change == null ? null : new VehicleLoading(row, vin, owner, change);
    }

    /** The VIN, checked here already as strictly as the policy says, so that a refusal names its column. */
    private static Vin accepted(String typed, Occasion occasion) {
        Vin vin = new Vin(typed);
        new Problems().addAll(vin.refusals(occasion.policy().vehicle().vin())).orThrow();
        return vin;
    }

    /** The id of an imported vehicle: always the same for a VIN, without showing it. */
    static VehicleId id(Vin vin) {
        byte[] name = ("vehicle:" + vin.value()).getBytes(StandardCharsets.UTF_8);
        return new VehicleId(UUID.nameUUIDFromBytes(name).toString());
    }

    private record VehicleLoading(
            Row row, Vin vin, @Nullable CustomerId owner, Change<Vehicle> change) implements Loading {

        @Override
        public List<Problem> missing(Reader reader) {
            boolean known =
                    owner == null || reader.find(Customer.TYPE, owner.value()).isPresent();
            Problem problem = ImportProblem.NO_SUCH_REFERENCE.at("", Customer.TYPE.name());
            return known ? List.of() : List.of(row.about(Field.CUSTOMER, problem));
        }

        @Override
        public boolean into(Ledger ledger) {
            Query<Vehicle> same =
                    Query.of(Vehicle.TYPE).where("vin", vin.value()).limit(1);
            if (!ledger.search(same).isEmpty()) {
                return false;
            }
            ledger.add(Vehicle.TYPE, change);
            return true;
        }
    }
}
