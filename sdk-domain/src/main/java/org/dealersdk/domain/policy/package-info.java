/**
 * Every number and variant of the catalogue as data: one record per subject, gathered in
 * {@link org.dealersdk.domain.policy.DealerPolicy}, with the source's value as default.
 */
@NullMarked
package org.dealersdk.domain.policy;

import org.jspecify.annotations.NullMarked;
