package org.dealersdk.cli.report;

import org.dealersdk.domain.problem.Text;

/**
 * One line of a breakdown.
 *
 * @param name of what
 * @param count how many orders or lines
 * @param fen their amount in fen
 */
public record Share(Text name, long count, long fen) {}
