package org.dealersdk.cli.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.dealersdk.domain.customer.CustomerDetails;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.customer.Party;
import org.dealersdk.domain.customer.PersonName;
import org.dealersdk.domain.customer.PhoneNumber;
import org.dealersdk.domain.customer.PostalAddress;
import org.dealersdk.domain.vehicle.PlateJurisdictions;
import org.dealersdk.domain.vehicle.PlateNumber;
import org.dealersdk.domain.vehicle.VehicleDescription;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.vehicle.Vin;

/**
 * One invented car of the demonstration dealer and its invented owner; everything follows from its number.
 *
 * @param number counted from 0
 * @param isNew true for a new car of the dealer's own, which nobody owns yet
 */
record Car(int number, boolean isNew) {

    private static final List<String> MODELS = List.of(
            "Teana 2.5",
            "Tiida 1.6",
            "Livina 1.6",
            "Sylphy 2.0",
            "Qashqai 2.0",
            "X-Trail 2.5",
            "Sunny 1.6",
            "Geniss 1.8");
    private static final List<String> FAMILY_NAMES =
            List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林");
    private static final List<String> GIVEN_NAMES =
            List.of("示例一", "示例二", "示例三", "示例四", "示例五", "示例六", "示例七", "示例八", "示例九");
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String CUSTOMERS_CARS = "LGBC1XE009";
    private static final String NEW_CARS = "LGBC5XE00A";
    private static final int CHECK_DIGIT = 8;
    private static final PlateJurisdictions PLATES = PlateJurisdictions.standard();
    private static final LocalDate FIRST_DAY = LocalDate.of(2009, 1, 1);

    /** The car's file. */
    VehicleId vehicle() {
        return new VehicleId(String.format(Locale.ROOT, isNew ? "DEMO-N%05d" : "DEMO-V%05d", number));
    }

    /** The owner's file. */
    CustomerId customer() {
        return new CustomerId(String.format(Locale.ROOT, "DEMO-C%05d", number));
    }

    /** Its VIN, with a check digit that fits. */
    Vin vin() {
        String open = (isNew ? NEW_CARS : CUSTOMERS_CARS) + String.format(Locale.ROOT, "%07d", number);
        Vin unchecked = new Vin(open);
        return new Vin(
                open.substring(0, CHECK_DIGIT) + unchecked.expectedCheckDigit() + open.substring(CHECK_DIGIT + 1));
    }

    /** What it is. */
    VehicleDescription description() {
        return VehicleDescription.of(MODELS.get(number % MODELS.size()));
    }

    /** Its plate. */
    PlateNumber plate() {
        char second = LETTERS.charAt(number / 10_000 % LETTERS.length());
        return PLATES.read("CN", String.format(Locale.ROOT, "鄂A%c%04d", second, number % 10_000));
    }

    /** Its owner. */
    CustomerDetails owner() {
        SplittableRandom random = new SplittableRandom(number);
        String name = FAMILY_NAMES.get(random.nextInt(FAMILY_NAMES.size()))
                + GIVEN_NAMES.get(random.nextInt(GIVEN_NAMES.size()));
        return CustomerDetails.of(
                new Party.Person(new PersonName(name), null),
                PostalAddress.of("CN", "武汉市示例路 " + (number % 900 + 1) + " 号"),
                new PhoneNumber(String.format(Locale.ROOT, "+861390000%04d", number % 10_000)));
    }

    /** What its odometer shows on a day. */
    long kilometres(LocalDate day) {
        return isNew
                ? 12
                : 3_000L + number % 40 * 1_000L + ChronoUnit.DAYS.between(FIRST_DAY, day) * (30 + number % 31);
    }
}
