package org.dealersdk.domain.document;

import org.dealersdk.domain.lifecycle.Coded;

/** What is done with an issued document. */
public enum DocumentTrigger implements Coded {
    SIGN,
    ERASE
}
