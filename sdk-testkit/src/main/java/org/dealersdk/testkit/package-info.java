/** The conformance kit for plug-ins, and fakes for unit tests of code that uses the SDK. */
@NullMarked
package org.dealersdk.testkit;

import org.jspecify.annotations.NullMarked;
