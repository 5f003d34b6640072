package org.dealersdk.testkit.h2;

import java.util.function.UnaryOperator;

/** The third engine for the second hold-out set, with other statements or another isolation level. */
public final class HoldOutH2Plugin extends H2MemoryPlugin {

    public HoldOutH2Plugin() {}

    public HoldOutH2Plugin(UnaryOperator<String> sql, String isolation) {
        habits().sql = sql;
        habits().isolation = isolation;
    }
}
