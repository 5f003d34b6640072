/**
 * Storage and messaging in memory: the fake for unit tests of code that uses the SDK, and the oracle the conformance kit compares
 * others with. Correct, simple, without files or threads of its own beyond those that deliver messages. Start at {@link
 * org.dealersdk.testkit.inmemory.InMemoryPlugin}.
 */
@NullMarked
package org.dealersdk.testkit.inmemory;

import org.jspecify.annotations.NullMarked;
