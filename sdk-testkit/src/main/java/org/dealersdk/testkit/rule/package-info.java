/** What a conformance rule is: a numbered sentence of {@code docs/spec}, the checks that prove it, and the verdicts they give. Knows neither JUnit nor any plug-in. */
@NullMarked
package org.dealersdk.testkit.rule;

import org.jspecify.annotations.NullMarked;
