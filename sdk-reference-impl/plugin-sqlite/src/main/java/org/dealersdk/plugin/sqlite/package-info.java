/** Storage and messaging in one crash-safe SQLite file. */
@NullMarked
package org.dealersdk.plugin.sqlite;

import org.jspecify.annotations.NullMarked;
