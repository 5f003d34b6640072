package org.dealersdk.domain.aggregate;

/**
 * What guards look at: the aggregate as it would be with the new facts but still in its old state, and who tries when. Asking
 * "may I?" with the unchanged aggregate therefore lists everything that is still missing.
 *
 * @param aggregate the candidate
 * @param occasion who, when, under which policy
 */
public record Attempt<A>(A aggregate, Occasion occasion) {}
