package org.dealersdk.domain.appointment;

import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.customer.PersonName;
import org.dealersdk.domain.customer.PhoneNumber;
import org.dealersdk.domain.privacy.PersonalData;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * Who is coming and how to reach them.
 *
 * @param customer the customer's file; null while there is none
 * @param name as told; null when the file has it, or not told yet
 * @param phone as told; null when the file has it, or not told yet
 */
@PersonalData
@Requirement({"R054", "M02"})
public record ContactPerson(
        @Nullable CustomerId customer,
        @Nullable PersonName name,
        @Nullable PhoneNumber phone) {

    /** A customer with a file. */
    public static ContactPerson of(CustomerId customer) {
        return new ContactPerson(customer, null, null);
    }

    /** Somebody without a file yet. */
    public static ContactPerson of(PersonName name, PhoneNumber phone) {
        return new ContactPerson(null, name, phone);
    }

    /** True with a file, or with name and telephone number. */
    boolean reachable() {
        return customer != null || (name != null && phone != null);
    }

    /** The same without what tells something about the person, once that is to be forgotten. */
    ContactPerson forgotten() {
        return new ContactPerson(customer, null, null);
    }

    @Override
    public String toString() {
        return "ContactPerson[…]";
    }
}
