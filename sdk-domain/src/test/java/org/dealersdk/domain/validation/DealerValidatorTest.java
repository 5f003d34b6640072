package org.dealersdk.domain.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealersdk.domain.privacy.Samples.NOW;
import static org.dealersdk.domain.privacy.Samples.TODAY;
import static org.dealersdk.domain.privacy.Samples.now;

import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.customer.CreditCode;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.customer.CustomerOrigin;
import org.dealersdk.domain.customer.Party;
import org.dealersdk.domain.customer.PersonName;
import org.dealersdk.domain.customer.PhoneNumber;
import org.dealersdk.domain.customer.PostalAddress;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.OdometerReading;
import org.dealersdk.domain.vehicle.PlateJurisdictions;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleDescription;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.vehicle.VehicleIdentification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DealerValidatorTest {

    private static final Boundary BOUNDARY = Boundary.of(DealerPolicy.standard());
    private static final DealerValidator VALIDATOR = DealerValidator.at(BOUNDARY);
    private static final int VALUES = 3_000;

    record VinText(@ValidVin String value) {}

    record PlateText(@ValidPlate String value) {}

    record PhoneText(@ValidPhone String value) {}

    record NameText(@ValidName String value) {}

    record CreditText(@ValidCreditCode String value) {}

    record IdText(@ValidId String value) {}

    record OriginText(@ValidCode(CustomerOrigin.class) String value) {}

    record DescriptionText(@ValidDescription String value) {}

    record CountryText(@ValidCountry String value) {}

    record PostcodeText(
            @NotLongerThan(PostalAddress.MAX_POSTCODE) String value) {}

    record ReadingText(@ValidReading Long value) {}

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind(
                        "vin",
                        VinText::new,
                        DealerValidatorTest::openWith,
                        "LDC613P23A1305189",
                        "LDC613P23A1",
                        "1M8GDM9AXKP042788"),
                kind(
                        "plate",
                        PlateText::new,
                        text -> PlateJurisdictions.standard().read("CN", text),
                        "京A12345",
                        "京AD12345",
                        "粤Z1234港"),
                kind(
                        "phone",
                        PhoneText::new,
                        text -> PhoneNumber.parse(text, "CN"),
                        "13800138000",
                        "+49 30 901820",
                        "010-65529988"),
                kind("name", NameText::new, PersonName::new, "欧阳", "O'Brien"),
                kind("credit code", CreditText::new, CreditCode::new, "91350100M000100Y43", "91330100799655058B"),
                kind("id", IdText::new, StaffId::new, "S-07", "a b"),
                kind(
                        "origin",
                        OriginText::new,
                        text -> Coded.parse(CustomerOrigin.class, text),
                        "repair",
                        "consultation"),
                kind("model", DescriptionText::new, VehicleDescription::of, "Fengshen H30"),
                kind("country", CountryText::new, text -> PostalAddress.of(text, "x"), "CN", "DE"),
                kind("postcode", PostcodeText::new, text -> new PostalAddress("CN", "x", text), "100000"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void both_tiers_report_the_same_codes(
            String name, Function<String, Object> command, Consumer<String> making, List<String> good) {
        SplittableRandom random = new SplittableRandom(4711);
        int refused = 0;
        int taken = 0;
        for (int i = 0; i < VALUES; i++) {
            String value = mutated(good.get(random.nextInt(good.size())), random);
            List<String> atBoundary = codes(VALIDATOR.check(command.apply(value)));
            assertThat(atBoundary).as("%s %d", name, i).isEqualTo(made(making, value));
            refused += atBoundary.isEmpty() ? 0 : 1;
            taken += atBoundary.isEmpty() ? 1 : 0;
        }
        assertThat(refused).isPositive();
        assertThat(taken).isPositive();
    }

    @Test
    void both_tiers_report_the_same_codes_about_readings() {
        SplittableRandom random = new SplittableRandom(4712);
        for (int i = 0; i < VALUES; i++) {
            long value = random.nextLong(-OdometerReading.MAX / 10, OdometerReading.MAX * 2);
            assertThat(codes(VALIDATOR.check(new ReadingText(value))))
                    .isEqualTo(made(text -> OdometerReading.of(NOW, value), ""));
        }
        for (long edge : new long[] {-1, 0, OdometerReading.MAX, OdometerReading.MAX + 1}) {
            assertThat(codes(VALIDATOR.check(new ReadingText(edge))))
                    .isEqualTo(made(text -> OdometerReading.of(NOW, edge), ""));
        }
    }

    @Test
    void everything_wrong_with_a_command_is_reported_at_once_with_its_path() {
        RegisterCustomer wrong = new RegisterCustomer(
                " ",
                false,
                "91350100M000100Y44",
                "Li",
                List.of("13800138000", "12", " "),
                new TypedAddress("XX", "", null),
                null,
                "walk-in",
                null,
                " S");
        assertThat(VALIDATOR.check(wrong))
                .extracting(problem -> problem.where() + " " + problem.code().id())
                .containsExactly(
                        "address.country CUS-006",
                        "address.lines CUS-005",
                        "address.lines VAL-001",
                        "adviser.id IDN-002",
                        "contact VAL-003",
                        "creditCode CUS-004",
                        "creditCode VAL-003",
                        "name CUS-001",
                        "name VAL-001",
                        "occasionEnded VAL-001",
                        "origin LIF-004",
                        "phones[1] CUS-002",
                        "phones[2] CUS-002",
                        "phones[2] VAL-001");
        assertThatThrownBy(() -> VALIDATOR.demand(wrong))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refusal -> assertThat(refusal.problems()).isEqualTo(VALIDATOR.check(wrong)));
    }

    @Test
    void a_good_command_opens_the_files_it_describes() {
        RegisterCustomer company = new RegisterCustomer(
                "风神汽车",
                true,
                "91350100m000100y43",
                "李",
                List.of("138 0013 8000"),
                new TypedAddress(null, "福州", null),
                "taxi",
                "repair",
                NOW,
                "S-07");
        Customer customer = VALIDATOR
                .demand(company)
                .register(new CustomerId("C-1"), BOUNDARY, now())
                .after();
        assertThat(customer.party())
                .contains(new Party.Organisation("风神汽车", new CreditCode("91350100M000100Y43"), new PersonName("李")));
        assertThat(customer.firstPhone()).contains(new PhoneNumber("+8613800138000"));
        OpenVehicleFile file = new OpenVehicleFile(
                "ldc613p23a1305189", new TypedPlate("京a·d12345", null, null), "H30", "sedan", null, 5L, "C-1", TODAY);
        Vehicle vehicle = VALIDATOR
                .demand(file)
                .open(new VehicleId("V-1"), BOUNDARY, now())
                .after();
        assertThat(vehicle.plate().orElseThrow().number()).isEqualTo("京AD12345");
        assertThat(vehicle.odometer().latest()).contains(OdometerReading.of(NOW, 5));
        assertThat(vehicle.relations()).hasSize(1);
    }

    @Test
    void a_vehicle_command_reports_plate_and_vin_where_they_stand() {
        OpenVehicleFile wrong = new OpenVehicleFile(
                "LDC613P24A1305189", new TypedPlate("京A12345", "CN", "police"), " ", null, null, -1L, "", TODAY);
        assertThat(VALIDATOR.check(wrong))
                .extracting(problem -> problem.where() + " " + problem.code().id())
                .containsExactly(
                        "kilometres VEH-020",
                        "model VAL-001",
                        "model VEH-035",
                        "owner.id IDN-001",
                        "plate VEH-011",
                        "vin VEH-003");
    }

    interface Late {}

    record Vendors(
            @Min(5) int bays,
            @Min(value = 9, groups = Late.class) int lifts) {}

    @Test
    void constraints_of_others_are_reported_by_name_and_groups_choose_what_is_asked() {
        assertThat(VALIDATOR.check(new Vendors(1, 1))).containsExactly(ValidationProblem.CONSTRAINT.at("bays", "Min"));
        assertThat(VALIDATOR.check(new Vendors(1, 1), Late.class))
                .containsExactly(ValidationProblem.CONSTRAINT.at("lifts", "Min"));
    }

    @Test
    void the_message_of_a_violation_is_the_problems_own() {
        jakarta.validation.ConstraintViolation<VinText> violation = DealerValidator.validator(BOUNDARY)
                .validate(new VinText("1"))
                .iterator()
                .next();
        assertThat(violation.getMessage())
                .startsWith("VEH-001 A vehicle identification number of 1 characters was given.");
    }

    private static Object openWith(String vin) {
        return Vehicle.open(new VehicleId("V-1"), VehicleIdentification.of(vin), VehicleDescription.of("H30"), now());
    }

    private static Arguments kind(
            String name, Function<String, Object> command, Consumer<String> making, String... good) {
        return Arguments.of(name, command, making, List.of(good));
    }

    private static List<String> made(Consumer<String> making, String value) {
        try {
            making.accept(value);
            return List.of();
        } catch (DealerException refusal) {
            return codes(refusal.problems());
        }
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.code().id())
                .distinct()
                .sorted()
                .toList();
    }

    /** The value with up to two slips, or stretched. */
    private static String mutated(String good, SplittableRandom random) {
        String characters = "0123456789ABCIOQXZabcxyz京粤警港 -.·+\u3000Ａ０\u0000\ud83d";
        StringBuilder text = new StringBuilder(good);
        List<Character> alphabet = new ArrayList<>();
        characters.chars().forEach(c -> alphabet.add((char) c));
        for (int slips = random.nextInt(3); slips > 0; slips--) {
            int at = random.nextInt(text.length() + 1);
            char c = alphabet.get(random.nextInt(alphabet.size()));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, c);
                case 1 -> text.delete(Math.max(0, at - 1), at);
                case 2 -> text.replace(Math.max(0, at - 1), at, String.valueOf(c));
                default -> text.append(random.nextInt(20) == 0 ? "x".repeat(600) : "");
            }
        }
        return text.toString();
    }

    @Test
    void a_missing_value_is_named() {
        record Needs(@Required @Nullable String value) {}
        assertThat(VALIDATOR.check(new Needs(null))).containsExactly(ValidationProblem.REQUIRED.at("value"));
        assertThat(VALIDATOR.check(new Needs("\u3000 "))).containsExactly(ValidationProblem.REQUIRED.at("value"));
        assertThat(VALIDATOR.check(new Needs("x"))).isEmpty();
    }
}
