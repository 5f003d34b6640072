package org.dealersdk.benchmarks.validation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.validation.ValidVin;
import org.jspecify.annotations.Nullable;

/**
 * The workload: a work order as another system sends it, as a vendor would declare it. 26 constraints are declared; with eight lines of
 * labour and eight parts, 82 are evaluated. Three of them are regular expressions and one is the check digit of the VIN.
 */
public record ReceivedOrder(
        @NotBlank @Size(max = 20) @Pattern(regexp = NUMBER) @Nullable
        String number,

        @NotNull @Nullable Instant openedAt,
        @Min(0) @Max(2_000_000) long odometerKm,
        @NotBlank @Nullable String adviser,
        @NotNull @Valid @Nullable Customer customer,
        @NotNull @Valid @Nullable Vehicle vehicle,

        @NotEmpty @Nullable List<@Valid Labour> labour,

        @Nullable List<@Valid Part> parts) {

    static final String NUMBER = "RO-[0-9]{6}-[0-9]{1,5}";
    static final String MOBILE = "1[3-9][0-9]{9}";
    static final String PLATE = "[\\u4e00-\\u9fa5][A-Z][0-9A-Z]{5,6}";

    /** Who brings the car. */
    public record Customer(
            @NotBlank @Size(max = 100) @Nullable String name,

            @NotNull @Pattern(regexp = MOBILE) @Nullable String mobile) {}

    /** The car. */
    public record Vehicle(
            @NotNull @ValidVin @Nullable String vin,

            @NotNull @Pattern(regexp = PLATE) @Nullable String plate) {}

    /** A line of labour. */
    public record Labour(
            @NotBlank @Nullable String operation,

            @NotNull @Size(min = 1, max = 200) @Nullable String description,

            @Min(1) int minutes) {}

    /** A part sold. */
    public record Part(
            @NotBlank @Nullable String number,
            @Size(max = 200) @Nullable String description,
            @Positive BigDecimal quantity,

            @DecimalMin("0") BigDecimal unitPrice) {}
}
