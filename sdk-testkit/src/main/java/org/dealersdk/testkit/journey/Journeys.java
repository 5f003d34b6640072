package org.dealersdk.testkit.journey;

import java.util.ArrayList;
import java.util.List;

/** All stories; the first ones tell most and are all the quick tier plays. */
final class Journeys {

    private Journeys() {}

    /** All journeys. */
    static List<Journey> all() {
        List<Journey> all = new ArrayList<>(List.of(
                new Journey("a visit from the yard to a content customer", OrderJourneys::visit),
                new Journey("a complaint from the call to its end", CareJourneys::complaint),
                new Journey("two stores with the same ids", FileJourneys::twoStores),
                new Journey("a customer's file over the years", FileJourneys::customerFile),
                new Journey("a car's file over the years", FileJourneys::carFile),
                new Journey("a customer comes in, looks around and leaves", FileJourneys::comesAndGoes),
                new Journey("a call that is missed and returned", FileJourneys::missedCall),
                new Journey("more work is found on the lift", OrderJourneys::additionalWork),
                new Journey("the customer changes his mind", OrderJourneys::cancelled),
                new Journey("parts come in, go out and come back", OrderJourneys::parts),
                new Journey("what is not in stock", OrderJourneys::notInStock),
                new Journey("the inspector sends it back", OrderJourneys::sentBack),
                new Journey("the bill is closed, opened again and noted on", OrderJourneys::bill),
                new Journey("a second call after a lukewarm one", CareJourneys::lukewarm),
                new Journey("nobody calls in time", CareJourneys::forgotten),
                new Journey("a complaint nobody answers", CareJourneys::unanswered),
                new Journey("two files of one customer become one", FileJourneys::merged),
                new Journey("a customer wants to be forgotten", FileJourneys::erased),
                new Journey("a long order with many lines", OrderJourneys::longOrder),
                new Journey("twenty customers of the same name", FileJourneys::manyAlike),
                new Journey("what is wrong is refused and leaves no trace", OrderJourneys::refused),
                new Journey("all or nothing", OrderJourneys::together)));
        all.addAll(InsuredJourneys.all());
        return List.copyOf(all);
    }
}
