package org.dealersdk.domain.customer;

import java.util.List;
import org.dealersdk.domain.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Everything a file knows about the customer as a person or organisation; the part that disappears when the customer is erased.
 *
 * @param party who they are
 * @param phones telephone numbers, the one to call first first, without duplicates
 * @param address where post reaches them; null when not known
 * @param contact how they want to be reached
 * @param profile what helps to serve them
 */
@PersonalData
public record CustomerDetails(
        Party party,
        List<PhoneNumber> phones,
        @Nullable PostalAddress address,
        ContactPreferences contact,
        CustomerProfile profile) {

    public CustomerDetails {
        phones = phones.stream().distinct().toList();
    }

    /** Details without preferences or profile. */
    public static CustomerDetails of(Party party, @Nullable PostalAddress address, PhoneNumber... phones) {
        return new CustomerDetails(
                party, List.of(phones), address, ContactPreferences.unasked(), CustomerProfile.unknown());
    }

    @Override
    public String toString() {
        return "CustomerDetails[…]";
    }
}
