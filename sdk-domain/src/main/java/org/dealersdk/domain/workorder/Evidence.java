package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;

/**
 * Why a line is proposed.
 *
 * @param kind what shows it
 * @param reference which one: what was diagnosed, which interval, what was measured against which limit; not blank
 */
@Requirement({"R034", "R092", "M22"})
public record Evidence(EvidenceKind kind, String reference) {}
