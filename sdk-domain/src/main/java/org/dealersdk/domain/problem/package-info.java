/**
 * Errors as part of the product: every refusal and failure is a list of coded {@link org.dealersdk.domain.problem.Problem}s, each
 * with its text and its cure in English and Chinese. A code, its category and its texts are one enum constant, declared in the
 * package whose rule it reports.
 */
@NullMarked
package org.dealersdk.domain.problem;

import org.jspecify.annotations.NullMarked;
