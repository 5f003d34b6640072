package org.dealersdk.documents;

import org.dealersdk.domain.document.DocumentLanguage;
import org.dealersdk.domain.document.IssuedDocument;
import org.dealersdk.domain.privacy.PersonalData;

/**
 * A document and its page.
 *
 * @param document as it is recorded
 * @param html the page: one file that needs no other
 */
@PersonalData
public record Printed(IssuedDocument document, String html) {

    /** A name for the file: form, document and language, nothing about persons. */
    public String fileName() {
        String language = document.language() == DocumentLanguage.BILINGUAL
                ? "zh-en"
                : document.language() == DocumentLanguage.CHINESE ? "zh" : "en";
        String id = document.id().value().replaceAll("[^A-Za-z0-9._-]", "_");
        return document.form().value() + "-" + id + "-" + language + ".html";
    }

    @Override
    public String toString() {
        return "Printed[" + document + "]";
    }
}
