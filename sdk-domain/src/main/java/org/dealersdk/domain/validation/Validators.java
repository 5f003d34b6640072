package org.dealersdk.domain.validation;

import java.util.Arrays;
import java.util.List;
import org.dealersdk.domain.code.CodeProblem;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.customer.CreditCode;
import org.dealersdk.domain.customer.PersonName;
import org.dealersdk.domain.customer.PhoneNumber;
import org.dealersdk.domain.customer.PostalAddress;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.vehicle.OdometerReading;
import org.dealersdk.domain.vehicle.VehicleDescription;
import org.dealersdk.domain.vehicle.VehicleIdentification;
import org.dealersdk.domain.vehicle.VehicleProblem;
import org.dealersdk.domain.vehicle.Vin;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations stand for; each asks the value type it is named after. Nested classes are public because whoever validates
 * makes them by reflection; nobody else can name them.
 */
final class Validators {

    private Validators() {}

    public static final class Presence extends ProblemValidator<Required, Object> {
        @Override
        boolean seesNull() {
            return true;
        }

        @Override
        List<Problem> problems(@Nullable Object value, Boundary boundary) {
            boolean there = value != null && !(value instanceof String text && text.isBlank());
            return there ? List.of() : List.of(ValidationProblem.REQUIRED.at(""));
        }
    }

    public static final class Identification extends ProblemValidator<ValidVin, String> {
        @Override
        List<Problem> problems(String value, Boundary boundary) {
            try {
                return VehicleIdentification.of(value) instanceof Vin vin
                        ? vin.refusals(boundary.policy().vehicle().vin())
                        : List.of();
            } catch (DealerException refusal) {
                return refusal.problems();
            }
        }
    }

    public static final class PlateText extends ProblemValidator<ValidPlate, String> {
        @Override
        List<Problem> problems(String value, Boundary boundary) {
            return new TypedPlate(value, null, null).problems(boundary);
        }
    }

    public static final class Plate extends ProblemValidator<ValidPlate, TypedPlate> {
        @Override
        List<Problem> problems(TypedPlate value, Boundary boundary) {
            return value.problems(boundary);
        }
    }

    public static final class Phone extends ProblemValidator<ValidPhone, String> {
        @Override
        List<Problem> problems(String value, Boundary boundary) {
            return PhoneNumber.problems(value, boundary.policy().customerFile().phoneRegion());
        }
    }

    public static final class Name extends ProblemValidator<ValidName, String> {
        @Override
        List<Problem> problems(String value, Boundary boundary) {
            return PersonName.problems(value);
        }
    }

    public static final class Credit extends ProblemValidator<ValidCreditCode, String> {
        @Override
        List<Problem> problems(String value, Boundary boundary) {
            return CreditCode.problems(value);
        }
    }

    public static final class Id extends ProblemValidator<ValidId, String> {
        @Override
        List<Problem> problems(String value, Boundary boundary) {
            try {
                TypedId.check(value);
                return List.of();
            } catch (DealerException refusal) {
                return refusal.problems();
            }
        }
    }

    public static final class Code extends ProblemValidator<ValidCode, String> {

        private Class<? extends Coded> type = Coded.class;

        @Override
        public void initialize(ValidCode constraint) {
            type = constraint.value();
        }

        @Override
        List<Problem> problems(String value, Boundary boundary) {
            Coded @Nullable [] constants = type.getEnumConstants();
            boolean known = constants != null
                    && Arrays.stream(constants).anyMatch(each -> each.code().equals(value));
            return new Problems()
                    .require(known, CodeProblem.UNKNOWN_CODE, "", value, type.getSimpleName())
                    .toList();
        }
    }

    public static final class Country extends ProblemValidator<ValidCountry, String> {
        @Override
        List<Problem> problems(String value, Boundary boundary) {
            return PostalAddress.countryProblems(value);
        }
    }

    public static final class Description extends ProblemValidator<ValidDescription, String> {
        @Override
        List<Problem> problems(String value, Boundary boundary) {
            return VehicleDescription.problems(value);
        }
    }

    public static final class Reading extends ProblemValidator<ValidReading, Long> {
        @Override
        List<Problem> problems(Long value, Boundary boundary) {
            return value >= 0 && value <= OdometerReading.MAX
                    ? List.of()
                    : List.of(VehicleProblem.ODOMETER_RANGE.at("", value, OdometerReading.MAX));
        }
    }

    public static final class Length extends ProblemValidator<NotLongerThan, String> {

        private int max = 0;

        @Override
        public void initialize(NotLongerThan constraint) {
            max = constraint.value();
        }

        @Override
        List<Problem> problems(String value, Boundary boundary) {
            return PostalAddress.textProblems(value, max);
        }
    }

    public static final class Together extends ProblemValidator<ValidTogether, CrossChecked> {
        @Override
        List<Problem> problems(CrossChecked value, Boundary boundary) {
            return value.crossProblems();
        }
    }
}
