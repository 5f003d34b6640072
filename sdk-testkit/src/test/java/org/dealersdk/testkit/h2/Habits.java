package org.dealersdk.testkit.h2;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** How the adapter goes about its work. As preset it is right; every other value is a fault some adapter has had. */
final class Habits {

    /** How many statements were run so far. */
    final AtomicLong statements = new AtomicLong();

    /** Each statement on its way to the engine; a fault replaces a part of it. */
    UnaryOperator<String> sql = UnaryOperator.identity();

    /** Further settings at the end of the URL. */
    String url = "";

    /** The isolation level of units, as H2 calls it. */
    String isolation = "SNAPSHOT";

    /** How long a statement waits for a row another unit has written. */
    Duration lockTimeout = Duration.ofSeconds(10);

    /** How long a unit waits for a connection of the pool. */
    Duration poolTimeout = Duration.ofSeconds(20);

    /** How many units run at once. */
    int poolSize = 16;

    /** Whether a unit's statements are kept together. */
    boolean inTransaction = true;

    /** Whether the number of rows a write has touched is looked at. */
    boolean countsRows = true;

    /** Whether the version is compared before the write, and not by it. */
    boolean comparesFirst;

    /** Whether a unit that failed is undone before its connection goes back. */
    boolean rollsBack = true;

    /** Whether the connection of a unit that failed goes back. */
    boolean givesBack = true;

    /** Whether the transaction of a read is ended before its connection goes back. */
    boolean endsReads = true;

    /** Whether one failed write spoils the unit. */
    boolean remembersFailures = true;

    /** Whether a unit is refused inside another one, after its end and on other threads. */
    boolean watchesUse = true;

    /** Whether only a throwable that is no error undoes a unit. */
    boolean keepsAfterErrors;

    /** Whether a unit is run again when it has met a conflict. */
    boolean retriesConflicts;

    /** Whether events are written by the unit itself. */
    boolean eventsInUnit = true;

    /** Whether positions are given out at commit, one unit after another, so that they grow in commit order. */
    boolean gate = true;

    /** Whether a relay looks at everything that waits, and not only above what it has seen. */
    boolean claimsFromTheStart = true;

    /** Whether claims are made one after another. */
    boolean claimsAlone = true;

    /** Whether limits are checked. */
    boolean checksLimits = true;

    /** Whether a cursor holds a digest of its query. */
    boolean sealsCursors = true;

    /** Whether documents come with their page, and not one by one. */
    boolean documentsWithPage = true;

    /** Whether pages go on by key, and not by counting rows. */
    boolean pagesByKey = true;

    /** Whether what is committed is written to the disk before it is acknowledged. */
    boolean syncs = true;

    /** Whether failures of the engine come out in the contract's codes. */
    boolean translates = true;

    /** Whether what is read is remembered for the next unit. */
    boolean caches;
}
