package org.dealersdk.domain.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.GroupSequence;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Problem;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is declared, the answer is Hibernate Validator's. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompiledRecordTest {

    private static final int ROUNDS = 4_000;
    private static final Boundary BOUNDARY = Boundary.of(DealerPolicy.standard());
    private static final DealerValidator SDK = DealerValidator.at(BOUNDARY);

    /** Without an expression language a message with a bound is a warning of Hibernate Validator, and old-fashioned lists are one too. */
    private static final Logger WARNINGS = Logger.getLogger("org.hibernate.validator");

    static {
        WARNINGS.setLevel(Level.OFF);
    }

    interface Late {}

    record Texts(
            @NotNull @Size(min = 1, max = 3) @Nullable String sized,
            @NotBlank @Nullable String notBlank,
            @NotEmpty @Nullable String notEmpty,
            @Null @Nullable String absent,

            @Pattern(regexp = "[a-c]+\\d?", flags = Pattern.Flag.CASE_INSENSITIVE) @Nullable
            String pattern,

            @NotNull(groups = Late.class) @Nullable String late,

            @NotNull(groups = {Late.class, Default.class}) @Nullable
            String now) {}

    record Whole(
            @Min(-2) @Max(2) int ranged,
            @Positive long positive,
            @PositiveOrZero short zeroOrMore,
            @Negative byte negative,
            @NegativeOrZero @Nullable Integer zeroOrLess,
            @DecimalMin(value = "1", inclusive = false) long moreThanOne,

            @DecimalMax(value = "-1", inclusive = false) @Nullable
            Long lessThanMinusOne,

            @DecimalMax("2") @NotNull @Nullable Integer atMostTwo) {}

    record Decimals(
            @Min(0) @Max(2) @Nullable BigDecimal ranged,

            @DecimalMin(value = "0.5", inclusive = false) @DecimalMax("1.5") @Nullable
            BigDecimal decimal,

            @Positive @Nullable BigDecimal positive,
            @PositiveOrZero @Nullable BigDecimal zeroOrMore,
            @Negative @Nullable BigInteger negative,
            @NegativeOrZero @Nullable BigInteger zeroOrLess,

            @Digits(integer = 2, fraction = 1) @Nullable BigDecimal digits) {}

    record Flags(
            @AssertTrue boolean yes,
            @AssertFalse @Nullable Boolean no,
            @NotNull @AssertTrue @Nullable Boolean given) {}

    record Line(@NotBlank @Nullable String text, @Min(1) int count) {}

    interface Anything {}

    record Car(@Required @ValidVin @Nullable String vin) implements Anything {}

    record Person(@Required @ValidName @Nullable String name) implements Anything {}

    record Sheet(
            @NotEmpty @Size(max = 3) @Nullable List<@NotNull @Valid Line> lines,
            @Valid @Nullable List<Line> older,

            @Nullable List<@Size(max = 2) @NotBlank String> words,

            @Valid @NotNull @Nullable Line only,
            @Valid @Nullable Anything what,
            @Size(min = 1) @Nullable Map<String, String> map,
            @NotEmpty @Nullable Set<String> set) {}

    static Stream<Class<?>> compiled() {
        return Stream.of(
                Texts.class,
                Whole.class,
                Decimals.class,
                Flags.class,
                Line.class,
                Sheet.class,
                RegisterCustomer.class,
                OpenVehicleFile.class,
                TypedAddress.class);
    }

    @ParameterizedTest
    @MethodSource("compiled")
    void common_declarations_are_compiled(Class<?> type) {
        assertThat(CompiledRecord.of(type).toString()).doesNotContain("Unknown");
        assertThat(CompiledRecord.of(type).getClass().isHidden()).isTrue();
    }

    @Test
    void each_constraint_holds_for_the_same_values() {
        SplittableRandom random = new SplittableRandom(26);
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < ROUNDS; i++) {
            for (Object each : List.of(texts(random), whole(random), decimals(random), flags(random), sheet(random))) {
                isTheSame(each)
                        .forEach(problem -> seen.add(each.getClass().getSimpleName() + " "
                                + problem.where().replaceAll("\\d", "") + " " + problem.arguments()));
            }
        }
        assertThat(seen).hasSizeGreaterThan(45);
    }

    @Test
    void commands_of_the_sdk_report_the_same() {
        SplittableRandom random = new SplittableRandom(27);
        for (int i = 0; i < ROUNDS; i++) {
            isTheSame(new RegisterCustomer(
                    one(random, "Li", " ", null, "x".repeat(101)),
                    random.nextBoolean(),
                    one(random, null, "91350100M000100Y43", "91350100M000100Y44"),
                    one(random, null, "Wang", "\u0000"),
                    Arrays.asList(one(random, "13800138000", "12", " ", null), "010-65529988"),
                    one(
                            random,
                            null,
                            new TypedAddress(one(random, "XX", "CN", null), one(random, "", "a", null), null)),
                    one(random, null, "taxi", "x".repeat(600)),
                    one(random, "repair", "walk-in", null),
                    null,
                    one(random, " S", "S", "", null)));
        }
    }

    record VendorsOwn(@Odd int number) {}

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = OddOnly.class)
    @interface Odd {
        String message() default "odd";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** A vendor's validator. */
    public static class OddOnly implements ConstraintValidator<Odd, Integer> {
        @Override
        public boolean isValid(Integer value, ConstraintValidatorContext context) {
            return value % 2 != 0;
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Min(3)
    @Constraint(validatedBy = {})
    @interface AtLeastThree {
        String message() default "three";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record Composed(@AtLeastThree int number) {}

    record Repeated(@Min(1) @Min(3) int number) {}

    record Contained(Map<@NotBlank String, @Min(3) Integer> map, Optional<@NotBlank String> maybe) {}

    record Bounded(@Valid Line[] lines, @Email String mail) {}

    record Getter(int number) {
        @Min(5)
        public int getTwice() {
            return 2 * number;
        }
    }

    interface Named {
        @NotBlank
        String getName();
    }

    record Inherits(String name) implements Named {
        @Override
        public String getName() {
            return name;
        }
    }

    @GroupSequence({Late.class, Sequenced.class})
    record Sequenced(
            @Min(value = 5, groups = Late.class) int first,
            @Min(5) int second) {}

    record Generic<T>(
            @NotNull @Nullable T value, @Valid @Nullable T nested) {}

    record Deep(@Valid @Nullable Object inner, List<@NotNull List<@NotBlank String>> texts) {}

    static class Plain {
        @Min(3)
        final int number = 1;
    }

    static Stream<Object> left() {
        return Stream.of(
                new VendorsOwn(2),
                new Composed(1),
                new Repeated(0),
                new Contained(Map.of(" ", 1), Optional.of("")),
                new Bounded(new Line[] {new Line("", 0)}, "nobody"),
                new Getter(1),
                new Inherits(""),
                new Sequenced(1, 1),
                new Generic<>(null, new Line("", 0)),
                new Deep(new Plain(), List.of(List.of(""))),
                new Plain());
    }

    @ParameterizedTest
    @MethodSource("left")
    void what_is_not_known_here_is_left_to_hibernate_validator(Object command) {
        assertThat(isTheSame(command)).isNotEmpty();
    }

    record Chain(@NotBlank String name, @Valid List<Chain> further) {}

    @Test
    void whoever_goes_in_a_circle_is_followed_once() {
        List<Chain> further = new ArrayList<>();
        Chain chain = new Chain(" ", further);
        further.add(chain);
        assertThat(isTheSame(chain)).containsExactly(ValidationProblem.CONSTRAINT.at("name", "NotBlank"));
    }

    @Test
    void the_first_problem_is_one_of_all() {
        Sheet wrong = new Sheet(null, null, Arrays.asList("long", " "), null, new Car("1"), Map.of(), Set.of());
        assertThat(SDK.check(wrong))
                .hasSizeGreaterThan(4)
                .contains(SDK.first(wrong).orElseThrow());
        assertThat(SDK.first(new VendorsOwn(2))).isPresent();
        assertThat(SDK.first(new VendorsOwn(1))).isEmpty();
        assertThat(SDK.first(new Line("a", 1))).isEmpty();
    }

    private static List<Problem> isTheSame(Object command) {
        List<Problem> found = SDK.check(command);
        Set<Problem> expected = DealerValidator.validator(BOUNDARY).validate(command).stream()
                .map(CompiledRecordTest::problem)
                .collect(Collectors.toSet());
        assertThat(found).hasSameSizeAs(expected);
        assertThat(new HashSet<>(found)).as(() -> String.valueOf(command)).isEqualTo(expected);
        return found;
    }

    private static Problem problem(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString().replace(".<list element>", "");
        HibernateConstraintViolation<?> reported = violation.unwrap(HibernateConstraintViolation.class);
        Problem carried = reported.getDynamicPayload(Problem.class);
        if (carried != null) {
            return path.isEmpty() ? carried : carried.under(path);
        }
        return ValidationProblem.CONSTRAINT.at(
                path,
                violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName());
    }

    @SafeVarargs
    private static <V> V one(SplittableRandom random, V... values) {
        return values[random.nextInt(values.length)];
    }

    private static @Nullable String text(SplittableRandom random) {
        return one(random, null, "", " ", "\u3000", "\u00a0", "ab", "abcd", "AB1", "abc12", "\ud83d\ude97", "a\n");
    }

    private static Texts texts(SplittableRandom random) {
        return new Texts(
                text(random), text(random), text(random), text(random), text(random), text(random), text(random));
    }

    private static long number(SplittableRandom random) {
        return one(random, 0L, 1L, -1L, 2L, -2L, 3L, -3L, Long.MAX_VALUE, Long.MIN_VALUE);
    }

    private static Whole whole(SplittableRandom random) {
        return new Whole(
                (int) number(random),
                number(random),
                (short) number(random),
                (byte) number(random),
                one(random, null, (int) number(random)),
                number(random),
                one(random, null, number(random)),
                one(random, null, (int) number(random)));
    }

    private static @Nullable BigDecimal decimal(SplittableRandom random) {
        return one(
                random,
                null,
                BigDecimal.ZERO,
                new BigDecimal("0.5"),
                new BigDecimal("0.51"),
                new BigDecimal("1.500"),
                new BigDecimal("1.501"),
                new BigDecimal("-1"),
                new BigDecimal("1E+2"),
                new BigDecimal("100.0"),
                new BigDecimal("2"),
                new BigDecimal("2.0001"),
                new BigDecimal("0.00"),
                new BigDecimal("99.9"));
    }

    private static Decimals decimals(SplittableRandom random) {
        return new Decimals(
                decimal(random),
                decimal(random),
                decimal(random),
                decimal(random),
                one(random, null, BigInteger.valueOf(number(random))),
                one(random, null, BigInteger.valueOf(number(random))),
                decimal(random));
    }

    private static Flags flags(SplittableRandom random) {
        return new Flags(random.nextBoolean(), one(random, null, true, false), one(random, null, true, false));
    }

    private static @Nullable Line line(SplittableRandom random) {
        return random.nextInt(8) == 0 ? null : new Line(text(random), random.nextInt(3));
    }

    private static Sheet sheet(SplittableRandom random) {
        return new Sheet(
                one(random, null, List.of(), Arrays.asList(line(random), line(random), line(random), line(random))),
                one(random, null, Arrays.asList(line(random), line(random))),
                one(random, null, Arrays.asList(text(random), text(random))),
                line(random),
                one(random, null, new Car(text(random)), new Person(text(random))),
                one(random, null, Map.of(), Map.of("a", "b")),
                one(random, null, Set.of(), Set.of("a")));
    }
}
