/** Storage and outbox: what a plug-in keeps, and the contract it keeps it by ({@code docs/spec/storage.md}, {@code outbox.md}). */
@NullMarked
package org.dealersdk.spi.storage;

import org.jspecify.annotations.NullMarked;
