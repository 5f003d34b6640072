package org.dealersdk.documents.form;

import java.util.List;
import org.dealersdk.domain.document.DocumentLanguage;
import org.dealersdk.domain.document.FormId;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.LineId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be printed.
 *
 * @param form which form
 * @param subject number or id of what it is about; a day or a period for a list
 * @param language in which language
 * @param confirmations what the customer confirms by signing a work order on a screen; null to have the boxes ticked by hand
 * @param refused proposed lines the customer does not want, which are left out of what is put before him
 */
public record PrintRequest(
        FormId form,
        String subject,
        DocumentLanguage language,
        @Nullable Confirmations confirmations,
        List<LineId> refused) {
    public PrintRequest {
        refused = List.copyOf(refused);
    }

    /** A form to be filled in by hand where something is missing. */
    public static PrintRequest of(FormId form, String subject, DocumentLanguage language) {
        return new PrintRequest(form, subject, language, null, List.of());
    }

    /** The same with what the customer confirms and refuses. */
    public PrintRequest confirming(Confirmations confirmed, List<LineId> without) {
        return new PrintRequest(form, subject, language, confirmed, without);
    }

    /** Form and language; the subject may be anything somebody typed. */
    @Override
    public String toString() {
        return "PrintRequest[" + form.value() + ", " + language.code() + "]";
    }
}
