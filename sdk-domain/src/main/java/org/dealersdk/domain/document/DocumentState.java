package org.dealersdk.domain.document;

import org.dealersdk.domain.code.Coded;

/** Where an issued document stands. */
public enum DocumentState implements Coded {
    /** Printed; nobody has signed it. */
    ISSUED,
    /** Signed at least once. */
    SIGNED,
    /** What it said is gone, because a person it spoke of was erased; its hash and signatures are left. */
    ERASED
}
