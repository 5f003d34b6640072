/**
 * Calls nobody thought of: sequences are made up from a seed, compared with a model of what the contract says, and when one is answered
 * wrongly, cut down to the few calls that matter and written as a Java file that stands alone.
 */
@NullMarked
package org.dealersdk.testkit.generate;

import org.jspecify.annotations.NullMarked;
