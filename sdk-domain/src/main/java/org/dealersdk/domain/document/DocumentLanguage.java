package org.dealersdk.domain.document;

import org.dealersdk.domain.code.Coded;

/** The language a document is printed in. */
public enum DocumentLanguage implements Coded {
    ENGLISH,
    CHINESE,
    /** Chinese and English beside each other. */
    BILINGUAL
}
