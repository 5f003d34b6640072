package org.dealersdk.domain.customer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.dealersdk.domain.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/** Who a customer is: a person or an organisation. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Party.Person.class, name = "person"),
    @JsonSubTypes.Type(value = Party.Organisation.class, name = "organisation")
})
public sealed interface Party {

    /** The name by which staff look for the customer. */
    String displayName();

    /** The credit code, or null when there is none. */
    default @Nullable CreditCode knownCreditCode() {
        return this instanceof Organisation organisation ? organisation.creditCode() : null;
    }

    /**
     * A natural person.
     *
     * @param name their name
     * @param employer where they work (R014); null when not told
     */
    @PersonalData
    record Person(PersonName name, @Nullable String employer) implements Party {
        /** @throws org.dealersdk.domain.problem.DealerException CUS-005 length of the employer's name */
        public Person {
            employer = employer == null ? null : Texts.tidy(employer, CustomerProblem.TEXT, Texts.FREE);
        }

        @Override
        public String displayName() {
            return name.value();
        }

        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    /**
     * A company, authority or other organisation.
     *
     * @param name registered name
     * @param creditCode unified social credit code; null when it has none or did not tell
     * @param contact who speaks for it; null when nobody is named
     */
    @PersonalData
    record Organisation(
            String name,
            @Nullable CreditCode creditCode,
            @Nullable PersonName contact) implements Party {
        /** @throws org.dealersdk.domain.problem.DealerException CUS-001 length of the name */
        public Organisation {
            name = Texts.tidy(name, CustomerProblem.NAME, Texts.NAME);
        }

        @Override
        public String displayName() {
            return name;
        }

        @Override
        public String toString() {
            return "Organisation[…]";
        }
    }
}
