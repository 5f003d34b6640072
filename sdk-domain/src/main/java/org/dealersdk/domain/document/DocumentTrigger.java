package org.dealersdk.domain.document;

import org.dealersdk.domain.code.Coded;

/** What is done with an issued document. */
public enum DocumentTrigger implements Coded {
    SIGN,
    ERASE
}
