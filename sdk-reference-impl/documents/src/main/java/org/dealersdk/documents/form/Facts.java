package org.dealersdk.documents.form;

import org.dealersdk.domain.document.Source;

/** What a form is made from, as it is when it is printed. */
public interface Facts {

    /** What it is about, whose personal data it may show, and what its signer binds himself to. */
    Source source();
}
