package org.dealersdk.benchmarks.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.VinPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.validation.ValidationProblem;
import org.dealersdk.domain.vehicle.VehicleIdentification;
import org.dealersdk.domain.vehicle.Vin;
import org.jspecify.annotations.Nullable;

/** What a careful programmer would write without a library, for one class: the limit. The order of checks is that of the fields. */
final class HandWritten {

    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 200;
    private static final int FURTHEST = 2_000_000;
    private static final VinPolicy VIN = DealerPolicy.standard().vehicle().vin();

    private final boolean first;
    private @Nullable List<Problem> found;

    private HandWritten(boolean first) {
        this.first = first;
    }

    /** Everything wrong with the order. */
    static List<Problem> check(ReceivedOrder order) {
        HandWritten check = new HandWritten(false);
        check.order(order);
        return check.found == null ? List.of() : check.found;
    }

    /** One thing that is wrong with it, or null. */
    static @Nullable Problem first(ReceivedOrder order) {
        HandWritten check = new HandWritten(true);
        check.order(order);
        return check.found == null ? null : check.found.get(0);
    }

    private boolean isOver() {
        return first && found != null;
    }

    private void order(ReceivedOrder order) {
        String number = order.number();
        need(number != null && !number.isBlank(), "number", "NotBlank");
        need(number == null || number.length() <= LONGEST_NUMBER, "number", "Size");
        need(number == null || isNumber(number), "number", "Pattern");
        need(order.openedAt() != null, "openedAt", "NotNull");
        need(order.odometerKm() >= 0, "odometerKm", "Min");
        need(order.odometerKm() <= FURTHEST, "odometerKm", "Max");
        need(order.adviser() != null && !order.adviser().isBlank(), "adviser", "NotBlank");
        need(order.customer() != null, "customer", "NotNull");
        if (order.customer() != null && !isOver()) {
            customer(order.customer());
        }
        need(order.vehicle() != null, "vehicle", "NotNull");
        if (order.vehicle() != null && !isOver()) {
            vehicle(order.vehicle());
        }
        List<ReceivedOrder.Labour> labour = order.labour();
        need(labour != null && !labour.isEmpty(), "labour", "NotEmpty");
        for (int i = 0; labour != null && i < labour.size() && !isOver(); i++) {
            labour(labour.get(i), i);
        }
        List<ReceivedOrder.Part> parts = order.parts();
        for (int i = 0; parts != null && i < parts.size() && !isOver(); i++) {
            part(parts.get(i), i);
        }
    }

    private void customer(ReceivedOrder.Customer customer) {
        String name = customer.name();
        need(name != null && !name.isBlank(), "customer.name", "NotBlank");
        need(name == null || name.length() <= LONGEST_NAME, "customer.name", "Size");
        need(customer.mobile() != null, "customer.mobile", "NotNull");
        need(customer.mobile() == null || isMobile(customer.mobile()), "customer.mobile", "Pattern");
    }

    private void vehicle(ReceivedOrder.Vehicle vehicle) {
        need(vehicle.vin() != null, "vehicle.vin", "NotNull");
        if (vehicle.vin() != null) {
            vin(vehicle.vin());
        }
        need(vehicle.plate() != null, "vehicle.plate", "NotNull");
        need(vehicle.plate() == null || isPlate(vehicle.plate()), "vehicle.plate", "Pattern");
    }

    /** Asks the model's own VIN, as its annotation does. */
    private void vin(String text) {
        List<Problem> wrong;
        try {
            wrong = VehicleIdentification.of(text) instanceof Vin vin ? vin.refusals(VIN) : List.of();
        } catch (DealerException refused) {
            wrong = refused.problems();
        }
        if (!wrong.isEmpty()) {
            wrong.forEach(problem -> note(problem.under("vehicle.vin")));
        }
    }

    private void labour(ReceivedOrder.@Nullable Labour line, int i) {
        if (line == null) {
            return;
        }
        String operation = line.operation();
        String description = line.description();
        need(operation != null && !operation.isBlank(), "labour", i, "operation", "NotBlank");
        need(description != null, "labour", i, "description", "NotNull");
        boolean fits = description == null || (!description.isEmpty() && description.length() <= LONGEST_TEXT);
        need(fits, "labour", i, "description", "Size");
        need(line.minutes() >= 1, "labour", i, "minutes", "Min");
    }

    private void part(ReceivedOrder.@Nullable Part line, int i) {
        if (line == null) {
            return;
        }
        String description = line.description();
        BigDecimal quantity = line.quantity();
        BigDecimal price = line.unitPrice();
        need(line.number() != null && !line.number().isBlank(), "parts", i, "number", "NotBlank");
        need(description == null || description.length() <= LONGEST_TEXT, "parts", i, "description", "Size");
        need(quantity == null || quantity.signum() > 0, "parts", i, "quantity", "Positive");
        need(price == null || price.signum() >= 0, "parts", i, "unitPrice", "DecimalMin");
    }

    private static boolean isNumber(String text) {
        int length = text.length();
        return length >= 11
                && length <= 15
                && text.startsWith("RO-")
                && areDigits(text, 3, 9)
                && text.charAt(9) == '-'
                && areDigits(text, 10, length);
    }

    private static boolean isMobile(String text) {
        return text.length() == 11
                && text.charAt(0) == '1'
                && text.charAt(1) >= '3'
                && text.charAt(1) <= '9'
                && areDigits(text, 2, 11);
    }

    private static boolean isPlate(String text) {
        int length = text.length();
        if (length < 7 || length > 8 || text.charAt(0) < '\u4e00' || text.charAt(0) > '\u9fa5') {
            return false;
        }
        for (int i = 1; i < length; i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z';
            if (!letter && (i == 1 || c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private void need(boolean holds, String path, String constraint) {
        if (!holds) {
            note(ValidationProblem.CONSTRAINT.at(path, constraint));
        }
    }

    private void need(boolean holds, String list, int index, String name, String constraint) {
        if (!holds) {
            note(ValidationProblem.CONSTRAINT.at(list + "[" + index + "]." + name, constraint));
        }
    }

    private void note(Problem problem) {
        if (isOver()) {
            return;
        }
        List<Problem> all = found == null ? new ArrayList<>() : found;
        found = all;
        all.add(problem);
    }
}
