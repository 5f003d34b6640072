package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;

/**
 * One of several ways to solve a problem, of which the customer picks one; the others stay on the order as history.
 *
 * @param problem names what they are alternatives for, unique within the order
 * @param option which of them; all lines of an option are picked or left together
 */
@Requirement("R091")
public record Alternative(String problem, String option) {}
