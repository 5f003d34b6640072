package org.dealersdk.spi.messaging;

import java.time.Instant;

/** Where a group begins. A group that exists goes on where it was; to replay, subscribe as a new group. */
public sealed interface Start {

    /** With the oldest message kept. */
    record Earliest() implements Start {}

    /** With the first message published after the subscription began. */
    record Latest() implements Start {}

    /** With the first message that happened at or after this time. */
    record At(Instant time) implements Start {}

    /** With the message at this position. */
    record From(String position) implements Start {}
}
