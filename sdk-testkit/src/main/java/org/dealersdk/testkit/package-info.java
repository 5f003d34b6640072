/**
 * The conformance kit for plug-ins, and fakes for unit tests of code that uses the SDK.
 *
 * <p>Doors: conformance, verify, agent. Words: rule. What a vendor hands over or gets: fixture, inmemory, probe. Checks by chapter of the
 * contract: plugin, storage, outbox, messaging, notification, numbering, houserules, lifecycle, cost, journey. Checks by means: history,
 * generate, crash, proxy. What is left of a run: report, fault. The proof of the kit: control, and the tests.
 */
@NullMarked
package org.dealersdk.testkit;

import org.jspecify.annotations.NullMarked;
