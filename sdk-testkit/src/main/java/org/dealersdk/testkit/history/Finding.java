package org.dealersdk.testkit.history;

/**
 * An anomaly that was seen.
 *
 * @param anomaly which
 * @param story how it can be told from the history
 */
public record Finding(Anomaly anomaly, String story) {}
