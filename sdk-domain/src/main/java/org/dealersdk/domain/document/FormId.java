package org.dealersdk.domain.document;

import java.util.regex.Pattern;
import org.dealersdk.domain.id.TypedId;

/** The code of a form: {@code F33} for one of the catalogue, a code with a prefix such as {@code ACME-7} for a vendor's own. */
public record FormId(String value) implements TypedId {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{0,15}(-[A-Z0-9]{1,16})?");

    /** @throws org.dealersdk.domain.problem.DealerException DOC-001 not such a code */
    public FormId {
        if (!CODE.matcher(value).matches()) {
            throw DocumentProblem.FORM_CODE.failure();
        }
    }
}
