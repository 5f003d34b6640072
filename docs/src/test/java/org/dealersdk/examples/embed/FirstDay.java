package org.dealersdk.examples.embed;

import java.time.Instant;
import java.util.Locale;
import org.dealersdk.domain.lifecycle.TransitionRefused;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.runtime.Dealership;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.StoreId;

/** The example of the README: opens a dealership on one file, takes a new car in, and begins too early. */
public final class FirstDay {

    private FirstDay() {}

    /**
     * Runs it.
     *
     * @param arguments the path of the file to keep everything in; made when it is not there
     */
    public static void main(String[] arguments) {
        String file = arguments[0];
        // snippet: first-day
        var configuration = DealershipConfiguration.builder()
                .setting("sqlite.path", file)
                .store("S1")
                .build();
        try (var dealership = Dealership.open(configuration)) {
            var store = dealership.store(new StoreId("S1"));
            var adviser = Actor.of("SA-07", Role.SERVICE_ADVISER);
            var technician = Actor.of("T-21", Role.TECHNICIAN);
            var order = store.reception().open(adviser, Intake.preDelivery(null, Instant.now(), adviser.staff(), 12));
            try {
                store.workshop().start(technician, order.id(), technician.staff());
            } catch (TransitionRefused refused) {
                System.out.println(refused.message(Locale.ENGLISH) + "\n" + refused.message(Locale.CHINESE));
            }
        }
        // end
    }
}
