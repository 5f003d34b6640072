package org.dealersdk.benchmarks.lifecycle;

import org.dealersdk.domain.code.Coded;

enum Stage implements Coded {
    DRAFT,
    BOOKED,
    ARRIVED,
    DIAGNOSED,
    QUOTED,
    APPROVED,
    IN_WORK,
    WAITING_FOR_PARTS,
    DONE,
    CHECKED,
    PAID,
    GONE
}
