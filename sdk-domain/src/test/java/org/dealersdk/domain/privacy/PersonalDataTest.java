package org.dealersdk.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.customer.CreditCode;
import org.dealersdk.domain.customer.CustomerEvent;
import org.dealersdk.domain.customer.PersonName;
import org.dealersdk.domain.customer.PhoneNumber;
import org.dealersdk.domain.customer.PostalAddress;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.validation.OpenVehicleFile;
import org.dealersdk.domain.validation.RegisterCustomer;
import org.dealersdk.domain.validation.TypedAddress;
import org.dealersdk.domain.validation.TypedPlate;
import org.dealersdk.domain.vehicle.PlateJurisdictions;
import org.dealersdk.domain.vehicle.PlateNumber;
import org.dealersdk.domain.vehicle.VehicleDescription;
import org.dealersdk.domain.vehicle.VehicleEvent;
import org.dealersdk.domain.vehicle.Vin;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalDataTest {

    private static final String PHONE = "+8613800138000";
    private static final TypedPlate TYPED_PLATE = new TypedPlate("CANARY-plate", "CN", null);
    private static final TypedAddress TYPED_ADDRESS = new TypedAddress("CN", "CANARY-street", "CANARY-1");

    /** One value of every marked type of these packages, full of canaries. */
    private static final List<Object> SAMPLES = List.of(
            new Vin("CANARY1230CANARY9".replace('I', '1')),
            new Vin("CANARY1230CANARY9").partial(),
            new PlateNumber("CN", "CANARY-plate", "small"),
            new PersonName("CANARY-name"),
            new PhoneNumber(PHONE),
            new PostalAddress("CN", "CANARY-street", "CANARY-1"),
            Samples.person(),
            Samples.person().party(),
            Samples.person().profile(),
            Samples.organisation().party(),
            TYPED_PLATE,
            TYPED_ADDRESS,
            new RegisterCustomer(
                    "CANARY-name",
                    false,
                    "CANARY-code",
                    "CANARY-contact",
                    List.of(PHONE),
                    TYPED_ADDRESS,
                    "CANARY-industry",
                    "repair",
                    Instant.EPOCH,
                    "S-07"),
            new OpenVehicleFile("CANARY-vin", TYPED_PLATE, "H30", null, null, 5L, "C-1", Samples.TODAY));

    @Test
    void no_marked_value_shows_what_it_holds() {
        for (Object sample : SAMPLES) {
            assertThat(sample.toString())
                    .as(sample.getClass().getSimpleName())
                    .doesNotContain("CANARY")
                    .doesNotContain("1380")
                    .startsWith(sample.getClass().getSimpleName());
        }
        assertThat(Samples.customer().toString()).isEqualTo("Customer[C-1 active]");
        assertThat(Samples.richVehicle().toString()).isEqualTo("Vehicle[V-1 on-file]");
        assertThat(Change.of(Samples.customer()).toString()).doesNotContain("CANARY");
    }

    @Test
    void every_marked_type_is_under_test() {
        Set<String> marked = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(
                                "org.dealersdk.domain.customer",
                                "org.dealersdk.domain.vehicle",
                                "org.dealersdk.domain.validation")
                        .stream()
                        .filter(each -> each.isAnnotatedWith(PersonalData.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(SAMPLES.stream().map(each -> each.getClass().getName()).collect(Collectors.toSet()))
                .isEqualTo(marked);
    }

    @Test
    void events_have_no_room_for_personal_data() {
        for (Class<?> family : List.of(CustomerEvent.class, VehicleEvent.class)) {
            for (Class<?> event : family.getPermittedSubclasses()) {
                assertThat(DomainEvent.class).isAssignableFrom(event);
                for (RecordComponent component : event.getRecordComponents()) {
                    assertThat(component.getType().isAnnotationPresent(PersonalData.class))
                            .as(component.toString())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void no_message_repeats_what_was_typed() {
        List<ThrowingCallable> refused = new ArrayList<>(List.of(
                () -> new Vin("CANARY"),
                () -> new Vin("CANARY123OCANARY9"),
                () -> new PlateNumber("CN", "CANARY-CANARY-CANARY", "small"),
                () -> PlateJurisdictions.standard().read("CN", "CANARY"),
                () -> new PersonName("CANARY".repeat(100)),
                () -> new PhoneNumber("CANARY"),
                () -> PhoneNumber.parse("CANARY", "CN"),
                () -> new PostalAddress("CANARY", "CANARY".repeat(100), "CANARY".repeat(100)),
                () -> new CreditCode("CANARY"),
                () -> new VehicleDescription("CANARY".repeat(100), null, null)));
        for (ThrowingCallable step : refused) {
            assertThatThrownBy(step).isInstanceOfSatisfying(DealerException.class, refusal -> {
                assertThat(refusal.getMessage()).doesNotContain("CANARY");
                assertThat(refusal.message(Locale.CHINESE)).doesNotContain("CANARY");
                assertThat(refusal.problems())
                        .extracting(problem -> problem.code())
                        .allMatch(ProblemCode.class::isInstance);
            });
        }
    }
}
