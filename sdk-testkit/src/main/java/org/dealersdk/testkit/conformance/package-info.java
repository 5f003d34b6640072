/** The doors of the kit: extend {@link org.dealersdk.testkit.conformance.PluginConformance} with one method to judge a plug-in, {@link org.dealersdk.testkit.conformance.LifecycleConformance} to judge aggregate types, or run a {@link org.dealersdk.testkit.conformance.Conformance} without JUnit. */
@NullMarked
package org.dealersdk.testkit.conformance;

import org.jspecify.annotations.NullMarked;
