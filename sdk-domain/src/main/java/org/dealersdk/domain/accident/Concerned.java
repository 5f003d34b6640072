package org.dealersdk.domain.accident;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Whom an accident case concerns besides the person responsible for it. */
@Requirement("R304")
public enum Concerned implements Coded {
    /** The insurer and its assessor. */
    INSURER,
    /** The customer. */
    CUSTOMER,
    /** The workshop. */
    WORKSHOP,
    /** The parts department. */
    PARTS
}
