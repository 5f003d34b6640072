/**
 * The second tier of validation: what comes in as raw text is checked by Jakarta Bean Validation before it becomes values of the
 * model, so that a caller hears of everything that is wrong at once, with paths, in English or Chinese. Both tiers ask the same
 * methods and report the same {@link org.dealersdk.domain.problem.ProblemCode}s.
 */
@NullMarked
package org.dealersdk.domain.validation;

import org.jspecify.annotations.NullMarked;
