package org.dealersdk.benchmarks.validation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.validation.Boundary;
import org.dealersdk.domain.validation.DealerValidator;
import org.dealersdk.domain.validation.ValidationProblem;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A faster validator is worth nothing unless it finds what Hibernate Validator finds, no less and no more. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameViolationsTest {

    private static final int ORDERS = 100_000;
    private static final int ONE_IN = 12;
    private static final Boundary BOUNDARY = Boundary.of(DealerPolicy.standard());
    private static final DealerValidator SDK = DealerValidator.at(BOUNDARY);
    private static final Validator HIBERNATE = DealerValidator.validator(BOUNDARY);

    /** Every constraint of the order by path (indexes left out), as it is reported. */
    private static final Set<String> ALL = new TreeSet<>(List.of(
            "number NotBlank",
            "number Size",
            "number Pattern",
            "openedAt NotNull",
            "odometerKm Min",
            "odometerKm Max",
            "adviser NotBlank",
            "customer NotNull",
            "customer.name NotBlank",
            "customer.name Size",
            "customer.mobile NotNull",
            "customer.mobile Pattern",
            "vehicle NotNull",
            "vehicle.vin NotNull",
            "vehicle.vin VEH-001",
            "vehicle.vin VEH-002",
            "vehicle.vin VEH-003",
            "vehicle.vin VEH-004",
            "vehicle.plate NotNull",
            "vehicle.plate Pattern",
            "labour NotEmpty",
            "labour[].operation NotBlank",
            "labour[].description NotNull",
            "labour[].description Size",
            "labour[].minutes Min",
            "parts[].number NotBlank",
            "parts[].description Size",
            "parts[].quantity Positive",
            "parts[].unitPrice DecimalMin"));

    /** Without an expression language each message of a decimal bound is a warning of Hibernate Validator's. */
    private static final Logger WARNINGS = Logger.getLogger("org.hibernate.validator.messageinterpolation");

    static {
        WARNINGS.setLevel(Level.OFF);
    }

    private final SplittableRandom random = new SplittableRandom(20101130);

    @Test
    void of_100000_orders_the_same_is_found_by_both_and_said_in_the_same_words() {
        Set<String> seen = new TreeSet<>();
        int good = 0;
        for (int i = 0; i < ORDERS; i++) {
            ReceivedOrder order = received(i);
            List<Problem> found = SDK.check(order);
            Set<Problem> expected = byHibernate(order);
            assertThat(found).as("order %d", i).hasSameSizeAs(expected);
            assertThat(new HashSet<>(found)).as("order %d", i).isEqualTo(expected);
            assertThat(texts(found)).isEqualTo(texts(expected));
            assertThat(SDK.first(order).isPresent()).isEqualTo(!found.isEmpty());
            SDK.first(order).ifPresent(first -> assertThat(found).contains(first));
            found.forEach(problem -> seen.add(named(problem)));
            good += found.isEmpty() ? 1 : 0;
        }
        assertThat(good).isBetween(ORDERS / 50, ORDERS / 2);
        assertThat(seen).isEqualTo(ALL);
    }

    @Test
    void the_code_written_by_hand_finds_the_same() {
        for (int i = 0; i < ORDERS / 10; i++) {
            ReceivedOrder order = received(i);
            assertThat(HandWritten.check(order)).hasSameElementsAs(SDK.check(order));
        }
    }

    private static Set<Problem> byHibernate(ReceivedOrder order) {
        return HIBERNATE.validate(order).stream()
                .map(SameViolationsTest::problem)
                .collect(Collectors.toSet());
    }

    private static Problem problem(ConstraintViolation<ReceivedOrder> violation) {
        String path = violation.getPropertyPath().toString();
        HibernateConstraintViolation<?> reported = violation.unwrap(HibernateConstraintViolation.class);
        Problem carried = reported.getDynamicPayload(Problem.class);
        if (carried != null) {
            assertThat(violation.getMessage()).isEqualTo(carried.message(Locale.ENGLISH));
            return carried.under(path);
        }
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return ValidationProblem.CONSTRAINT.at(path, constraint);
    }

    private static Set<String> texts(Iterable<Problem> problems) {
        Set<String> texts = new TreeSet<>();
        for (Problem problem : problems) {
            texts.add(problem.message(Locale.ENGLISH));
            texts.add(problem.message(Locale.SIMPLIFIED_CHINESE));
        }
        return texts;
    }

    private static String named(Problem problem) {
        String path = problem.where().replaceAll("\\d", "");
        boolean standard = problem.code() == ValidationProblem.CONSTRAINT;
        return path + " "
                + (standard ? problem.arguments().get(0) : problem.code().id());
    }

    /** An order in which about one value in twelve is replaced by one from the edge of its range or beyond. */
    private ReceivedOrder received(int number) {
        ReceivedOrder good = ReceivedOrders.good(number % 100_000);
        int oneIn = number % 5 == 0 ? 1_000 : ONE_IN;
        ReceivedOrder.Customer customer = requireNonNull(good.customer());
        ReceivedOrder.Vehicle vehicle = requireNonNull(good.vehicle());
        String vin = requireNonNull(vehicle.vin());
        return new ReceivedOrder(
                text(
                        oneIn,
                        good.number(),
                        null,
                        "",
                        " ",
                        "RO-20101-1",
                        "RO-201011-123456",
                        "ro-201011-1",
                        "x".repeat(21)),
                pick(oneIn, good.openedAt(), null, Instant.EPOCH),
                pick(oneIn, good.odometerKm(), -1L, 0L, 2_000_000L, 2_000_001L, Long.MIN_VALUE, Long.MAX_VALUE),
                text(oneIn, good.adviser(), null, "", "\t", "\u3000"),
                pick(
                        oneIn,
                        new ReceivedOrder.Customer(
                                text(oneIn, customer.name(), null, "", "  ", "n".repeat(100), "n".repeat(101)),
                                text(oneIn, customer.mobile(), null, "", "12800138000", "1380013800", "１３８００１３８０００")),
                        (ReceivedOrder.Customer) null),
                pick(
                        oneIn,
                        new ReceivedOrder.Vehicle(
                                text(
                                        oneIn,
                                        vin,
                                        null,
                                        "",
                                        vin.substring(0, 11),
                                        vin.substring(0, 16),
                                        vin.replace('L', 'O'),
                                        "1".repeat(17),
                                        "9".repeat(17),
                                        "L".repeat(17),
                                        vin.substring(0, 8) + "5" + vin.substring(9),
                                        " " + vin.toLowerCase(Locale.ROOT)),
                                text(oneIn, vehicle.plate(), null, "", "A12345", "京a12345", "京A1234567", "粤AD12345")),
                        (ReceivedOrder.Vehicle) null),
                list(oneIn, requireNonNull(good.labour()), this::labour),
                list(oneIn, requireNonNull(good.parts()), this::part));
    }

    private ReceivedOrder.Labour labour(int oneIn, ReceivedOrder.Labour line) {
        return new ReceivedOrder.Labour(
                text(oneIn, line.operation(), null, "", " ", "\u2003"),
                text(oneIn, line.description(), null, "", "d".repeat(200), "d".repeat(201)),
                pick(oneIn, line.minutes(), 0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    private ReceivedOrder.Part part(int oneIn, ReceivedOrder.Part line) {
        return new ReceivedOrder.Part(
                text(oneIn, line.number(), null, "", " "),
                text(oneIn, line.description(), null, "", "d".repeat(200), "d".repeat(201)),
                decimal(oneIn, line.quantity()),
                decimal(oneIn, line.unitPrice()));
    }

    @SuppressWarnings("NullAway")
    private BigDecimal decimal(int oneIn, BigDecimal good) {
        BigDecimal[] others = {
            null,
            BigDecimal.ZERO,
            new BigDecimal("0.00"),
            new BigDecimal("-0.01"),
            new BigDecimal("1E-30"),
            BigDecimal.TEN
        };
        return pick(oneIn, good, others);
    }

    private interface Change<L> {
        L of(int oneIn, L line);
    }

    private <L> @Nullable List<L> list(int oneIn, List<L> lines, Change<L> change) {
        List<L> changed = new ArrayList<>();
        // far more values than elsewhere, so faults are rarer
        lines.forEach(line -> changed.add(change.of(8 * oneIn, line)));
        List<L> withGap = new ArrayList<>(changed);
        withGap.set(random.nextInt(withGap.size()), null);
        return pick(2 * oneIn, changed, null, List.of(), withGap, Collections.nCopies(2, changed.get(0)));
    }

    private @Nullable String text(int oneIn, @Nullable String good, @Nullable String... others) {
        return pick(oneIn, good, others);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private <V> V pick(int oneIn, V good, V... others) {
        return random.nextInt(oneIn) == 0 ? Arrays.asList(others).get(random.nextInt(others.length)) : good;
    }
}
