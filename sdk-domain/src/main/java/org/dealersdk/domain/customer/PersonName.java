package org.dealersdk.domain.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.dealersdk.domain.privacy.PersonalData;
import org.dealersdk.domain.problem.Problem;

/** The whole name of a person as they write it; names are not cut into parts. */
@PersonalData
public record PersonName(@JsonValue String value) {

    /** @throws org.dealersdk.domain.problem.DealerException CUS-001 empty or longer than 100 characters */
    @JsonCreator
    public PersonName {
        value = Texts.tidy(value, CustomerProblem.NAME, Texts.NAME);
    }

    /** Why the constructor would refuse; empty when it would not. Holds for the names of organisations as well. */
    public static List<Problem> problems(String text) {
        return Texts.problems(text, CustomerProblem.NAME, Texts.NAME);
    }

    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
