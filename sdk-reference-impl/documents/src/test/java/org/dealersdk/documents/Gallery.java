package org.dealersdk.documents;

import java.util.ArrayList;
import java.util.List;
import org.dealersdk.documents.form.Form;
import org.dealersdk.domain.document.DocumentLanguage;

/** Every form once, of a visit that went through to the end. */
final class Gallery {

    private Gallery() {}

    static List<Printed> all(Shop shop, DocumentLanguage language) {
        String appointment = shop.proposed().id().value();
        String number = shop.delivered().number();
        String claim = shop.claimed().number();
        List<Printed> printed = new ArrayList<>();
        for (Form<?> form : shop.documents.forms().all()) {
            String subject = switch (form.subject().name()) {
                case "work-order" -> number;
                case "vehicle" -> shop.car.id().value();
                case "appointment" -> appointment;
                case "warranty-claim" -> claim;
                case "old-part-month" -> "2026-03";
                default -> "2026-03-02..2026-03-07";
            };
            printed.add(shop.issue(form.id().value(), subject, language));
        }
        return printed;
    }
}
