package org.dealersdk.domain.tool;

import org.dealersdk.domain.requirement.Requirement;

/**
 * What became of a tool that does not come back whole.
 *
 * @param inNormalUse it broke in normal use, so that the dealer replaces it and nobody is held to account
 * @param description what is broken, or that it is lost
 */
@Requirement("R270")
public record Damage(boolean inNormalUse, String description) {}
