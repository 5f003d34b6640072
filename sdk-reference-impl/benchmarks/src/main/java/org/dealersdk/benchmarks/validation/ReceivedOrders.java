package org.dealersdk.benchmarks.validation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.vehicle.Vin;

/** Orders without fault, and the five faults of the benchmark. */
final class ReceivedOrders {

    static final int LINES = 8;

    private static final int CHECK_DIGIT_AT = 8;

    private ReceivedOrders() {}

    static ReceivedOrder good(int number) {
        return order(number, "欧阳 " + number, "1380013" + (8000 + number % 1000), vin(number, true), 30, "36.50");
    }

    /** Blank name, mobile, check digit, minutes of a labour line, price of a part. */
    static ReceivedOrder withFiveFaults(int number) {
        return order(number, " ", "1080013800", vin(number, false), 0, "-1");
    }

    private static String vin(int number, boolean fitting) {
        StringBuilder vin = new StringBuilder(String.format("LDC613P20A1%06d", number));
        char digit = new Vin(vin.toString()).expectedCheckDigit();
        char wrong = digit == '5' ? '6' : '5';
        vin.setCharAt(CHECK_DIGIT_AT, fitting ? digit : wrong);
        return vin.toString();
    }

    private static ReceivedOrder order(
            int number, String name, String mobile, String vin, int fourthMinutes, String sixthPrice) {
        List<ReceivedOrder.Labour> labour = new ArrayList<>();
        List<ReceivedOrder.Part> parts = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            int minutes = i == 3 ? fourthMinutes : 15 + 5 * i;
            labour.add(new ReceivedOrder.Labour("OP-" + i, "check and adjust " + i + " of " + number, minutes));
            BigDecimal price = i == 5 ? new BigDecimal(sixthPrice) : new BigDecimal("12.30").add(BigDecimal.valueOf(i));
            parts.add(new ReceivedOrder.Part("P-" + i, "part " + i + " of " + number, new BigDecimal("1.5"), price));
        }
        return new ReceivedOrder(
                "RO-201011-" + number,
                Instant.parse("2010-11-30T01:00:00Z"),
                48_000 + number,
                "E107",
                new ReceivedOrder.Customer(name, mobile),
                new ReceivedOrder.Vehicle(vin, "京A1234" + number % 10),
                List.copyOf(labour),
                List.copyOf(parts));
    }
}
