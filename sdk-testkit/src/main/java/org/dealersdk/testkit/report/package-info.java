/** What is left of a run: console text, JUnit XML, one HTML page and a conformance statement. Start at {@link org.dealersdk.testkit.report.Report}. */
@NullMarked
package org.dealersdk.testkit.report;

import org.jspecify.annotations.NullMarked;
