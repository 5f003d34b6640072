package org.dealersdk.domain.validation;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.customer.ContactPreferences;
import org.dealersdk.domain.customer.CreditCode;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerDetails;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.customer.CustomerOrigin;
import org.dealersdk.domain.customer.CustomerProfile;
import org.dealersdk.domain.customer.Party;
import org.dealersdk.domain.customer.PersonName;
import org.dealersdk.domain.customer.PhoneNumber;
import org.dealersdk.domain.privacy.PersonalData;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.staff.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Opens a customer's file, as typed at a desk or read from another system.
 *
 * @param name of the person or organisation
 * @param organisation true for an organisation
 * @param creditCode unified social credit code, of organisations only; null when not known
 * @param contact who speaks for the organisation; null for persons
 * @param phones telephone numbers, the one to call first first
 * @param address null when not known
 * @param industry line of business or occupation; null when not known
 * @param origin code of the {@link CustomerOrigin}
 * @param occasionEnded end of the intake formalities or of the consultation
 * @param adviser staff number of who looks after the customer
 */
@PersonalData
@ValidTogether
public record RegisterCustomer(
        @Required @ValidName String name,
        boolean organisation,
        @ValidCreditCode @Nullable String creditCode,
        @ValidName @Nullable String contact,
        List<@Required @ValidPhone String> phones,
        @Valid @Nullable TypedAddress address,

        @NotLongerThan(CustomerProfile.MAX_INDUSTRY) @Nullable
        String industry,

        @Required @ValidCode(CustomerOrigin.class) String origin,
        @Required Instant occasionEnded,
        @Required @ValidId String adviser)
        implements CrossChecked {

    /** Takes the list as it comes, also with gaps in it, so that the validator can name them. */
    public RegisterCustomer {
        phones = phones == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(phones));
    }

    /** What the command says about the customer. To be called when the validator found nothing. */
    public CustomerDetails details(Boundary boundary) {
        String region = boundary.policy().customerFile().phoneRegion();
        return new CustomerDetails(
                party(),
                phones.stream().map(phone -> PhoneNumber.parse(phone, region)).toList(),
                address == null ? null : address.address(boundary),
                ContactPreferences.unasked(),
                new CustomerProfile(industry, List.of(), List.of()));
    }

    /** The file it opens; refused as by {@link Customer#register}. To be called when the validator found nothing. */
    public Change<Customer> register(CustomerId id, Boundary boundary, Occasion occasion) {
        return Customer.register(
                id,
                details(boundary),
                Coded.parse(CustomerOrigin.class, origin),
                occasionEnded,
                new StaffId(adviser),
                occasion);
    }

    @Override
    public List<Problem> crossProblems() {
        return new Problems()
                .require(organisation || creditCode == null, ValidationProblem.DOES_NOT_APPLY, "creditCode")
                .require(organisation || contact == null, ValidationProblem.DOES_NOT_APPLY, "contact")
                .toList();
    }

    @Override
    public String toString() {
        return "RegisterCustomer[…]";
    }

    private Party party() {
        if (!organisation) {
            return new Party.Person(new PersonName(name), null);
        }
        return new Party.Organisation(
                name,
                creditCode == null ? null : new CreditCode(creditCode),
                contact == null ? null : new PersonName(contact));
    }
}
