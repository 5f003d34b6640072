package org.dealersdk.benchmarks.measure;

import java.util.List;

/** The goals of the project as a Markdown table: the ratio to reach, the ratio of this run. */
public final class BenchmarkTable {

    private static final String T = "TransitionBenchmark.";
    private static final String V = "ValidationBenchmark.";
    private static final String J = "DocumentBenchmark.";
    private static final String C = "DurableCommitBenchmark.";

    private static final List<Goal> TRANSITIONS = List.of(
            Goal.atMost(
                    "legal transition, CPU as a multiple of a hand-written switch",
                    1.5,
                    f -> f.cpu(T + "legalSdk") / f.cpu(T + "legalSwitch")),
            Goal.atMost("legal transition, bytes allocated", 1, f -> f.bytes(T + "legalSdk")),
            Goal.atLeast(
                    "stateless4j, legal, as a multiple of ours",
                    3,
                    f -> f.cpu(T + "legalStateless4j") / f.cpu(T + "legalSdk")),
            Goal.atLeast("COLA, legal, as a multiple of ours", 3, f -> f.cpu(T + "legalCola") / f.cpu(T + "legalSdk")),
            Goal.atLeast(
                    "squirrel-foundation, legal, as a multiple of ours",
                    35,
                    f -> f.cpu(T + "legalSquirrel") / f.cpu(T + "legalSdk")),
            Goal.atLeast(
                    "Spring Statemachine, legal, as a multiple of ours",
                    1500,
                    f -> f.cpu(T + "legalSpring") / f.cpu(T + "legalSdk")),
            Goal.atMost(
                    "predictable lap, CPU as a multiple of the switch",
                    2.2,
                    f -> f.cpu(T + "lapSdk") / f.cpu(T + "lapSwitch")),
            Goal.atLeast(
                    "stateless4j, lap, as a multiple of ours",
                    5,
                    f -> f.cpu(T + "lapStateless4j") / f.cpu(T + "lapSdk")),
            Goal.atLeast("COLA, lap, as a multiple of ours", 5, f -> f.cpu(T + "lapCola") / f.cpu(T + "lapSdk")),
            Goal.atMost(
                    "refused by value, CPU as a multiple of the switch",
                    0.5,
                    f -> f.cpu(T + "illegalSdk") / f.cpu(T + "illegalSwitch")),
            Goal.atMost("refused by value, bytes allocated", 1, f -> f.bytes(T + "illegalSdk")),
            Goal.atMost(
                    "refused by exception, CPU as a multiple of the switch",
                    1.5,
                    f -> f.cpu(T + "illegalSdkThrown") / f.cpu(T + "illegalSwitch")),
            Goal.atLeast(
                    "stateless4j's own refusal as a multiple of our exception",
                    40,
                    f -> f.cpu(T + "illegalStateless4jThrown") / f.cpu(T + "illegalSdkThrown")),
            Goal.atMost("memory for the state of a live job, bytes", 8, f -> f.other("memory.sdk")),
            Goal.atLeast("a stateless4j machine per job, bytes", 64, f -> f.other("memory.stateless4j")),
            Goal.atLeast("a squirrel machine per job, bytes", 500, f -> f.other("memory.squirrel")),
            Goal.atLeast("a Spring machine per job, bytes", 10_000, f -> f.other("memory.spring")));

    private static final List<Goal> VALIDATIONS = List.of(
            Goal.atMost(
                    "a valid order, CPU as a multiple of code written by hand",
                    4,
                    f -> f.cpu(V + "goodSdk") / f.cpu(V + "goodByHand")),
            Goal.atMost("a valid order, bytes allocated", 64, f -> f.bytes(V + "goodSdk")),
            Goal.atLeast(
                    "a valid order: Hibernate Validator as a multiple of ours",
                    40,
                    f -> f.cpu(V + "goodHibernate") / f.cpu(V + "goodSdk")),
            Goal.atMost(
                    "five faults, CPU as a multiple of code written by hand",
                    6,
                    f -> f.cpu(V + "badSdk") / f.cpu(V + "badByHand")),
            Goal.atLeast(
                    "five faults: Hibernate Validator as a multiple of ours",
                    25,
                    f -> f.cpu(V + "badHibernate") / f.cpu(V + "badSdk")),
            Goal.atMost(
                    "the first fault, CPU as a multiple of code written by hand",
                    10,
                    f -> f.cpu(V + "firstSdk") / f.cpu(V + "firstByHand")),
            Goal.atLeast(
                    "the first fault: Hibernate Validator's fail-fast as a multiple of ours",
                    25,
                    f -> f.cpu(V + "firstHibernate") / f.cpu(V + "firstSdk")));

    private static final List<Goal> DOCUMENTS = List.of(
            Goal.atLeast(
                    "writing a work order: plain Jackson as a multiple of ours",
                    1.6,
                    f -> f.cpu(J + "writeJackson") / f.cpu(J + "writeSdk")),
            Goal.atLeast(
                    "reading a work order: plain Jackson as a multiple of ours",
                    2.2,
                    f -> f.cpu(J + "readJackson") / f.cpu(J + "readSdk")));

    private static final List<Goal> COMMITS = List.of(
            Goal.atLeast(
                    "durable units of work, 1 thread: ours as a multiple of raw JDBC",
                    0.85,
                    f -> f.score(C + "sdk") / f.score(C + "rawJdbc")),
            Goal.atLeast(
                    "durable units of work, 1 thread: ours as a multiple of a log with a sync per record",
                    0.55,
                    f -> f.score(C + "sdk") / f.score(C + "log")),
            Goal.atLeast(
                    "durable units of work, 4 threads: ours as a multiple of raw JDBC",
                    1.5,
                    f -> f.score(C + "sdk@4") / f.score(C + "rawJdbc@4")),
            Goal.atLeast(
                    "durable units of work, 16 threads: ours as a multiple of raw JDBC",
                    2.5,
                    f -> f.score(C + "sdk@16") / f.score(C + "rawJdbc@16")));

    private static final List<Goal> BOOKINGS = List.of(
            Goal.atMost(
                    "4 callers book one day, CPU beside 64,000 past appointments as a multiple of beside 1,000",
                    1.2,
                    f -> f.other("booking.cpu.64000") / f.other("booking.cpu.1000")),
            Goal.atMost(
                    "4 callers book one day, wall time beside 64,000 as a multiple of beside 1,000",
                    1.2,
                    f -> f.other("booking.wall.64000") / f.other("booking.wall.1000")),
            Goal.atMost(
                    "4 callers book one day, CPU beside 1,000,000 as a multiple of beside 1,000",
                    1.2,
                    f -> f.other("booking.cpu.1000000") / f.other("booking.cpu.1000")),
            Goal.atMost(
                    "4 callers book one day, wall time beside 1,000,000 as a multiple of beside 1,000",
                    1.2,
                    f -> f.other("booking.wall.1000000") / f.other("booking.wall.1000")));

    private static final List<List<Goal>> ALL = List.of(TRANSITIONS, VALIDATIONS, DOCUMENTS, COMMITS, BOOKINGS);

    private BenchmarkTable() {}

    /** The table of one run. */
    public static String of(Figures figures) {
        StringBuilder table = new StringBuilder("| goal | to reach | this run | |\n|---|---|---|---|\n");
        for (Goal goal : ALL.stream().flatMap(List::stream).toList()) {
            table.append(goal.row(figures)).append('\n');
        }
        return table.toString();
    }
}
