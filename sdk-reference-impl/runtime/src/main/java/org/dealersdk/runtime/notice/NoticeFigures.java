package org.dealersdk.runtime.notice;

/**
 * What was told since the start.
 *
 * @param sent notices a plug-in took over, repeated ones counted
 * @param refused notices of no use to send again, such as to a number out of service
 * @param spared customers who cannot or do not want to be reached by any channel there is
 * @param late events too old to be told of
 */
public record NoticeFigures(long sent, long refused, long spared, long late) {}
