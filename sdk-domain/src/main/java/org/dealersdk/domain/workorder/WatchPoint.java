package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;

/**
 * One entry in the upper half of the hand-over note: a performed item, and what to watch in future driving.
 *
 * @param line the performed item
 * @param watch what to watch, such as "keep your distance while the pads bed in"; empty when there is nothing
 */
@Requirement("R152")
public record WatchPoint(LineId line, String watch) {}
