package org.dealersdk.testkit.holdout3;

import java.util.Set;

/**
 * What real vendors get wrong, written by a third author who had not read the checks: in tables of a database reached over JDBC, and in a
 * topic with lanes. Each breaks a sentence of the contract.
 */
enum Flaw {
    NONE(On.TABLE, Kind.RIGHT, "nothing is wrong"),
    NONE_ON_TOPIC(On.TOPIC, Kind.RIGHT, "nothing is wrong"),

    KEYS_FOLDED(On.TABLE, Kind.USUAL, "the index of unique keys ignores case", "STO.34"),
    LIKE_UNESCAPED(On.TABLE, Kind.USUAL, "a prefix becomes LIKE without escaping", "STO.63", "STO.73"),
    OFFSET_PAGING(On.TABLE, Kind.USUAL, "the cursor is an OFFSET", "STO.69", "STO.67"),
    IN_EMPTY_ALL(On.TABLE, Kind.USUAL, "an empty list of values adds no condition", "STO.61"),
    QUOTES_IN_PREFIX(On.TABLE, Kind.USUAL, "a prefix is spliced into the statement", "STO.73", "STO.63"),
    KEYS_SELECTED_FIRST(
            On.TABLE, Kind.USUAL, "unique keys are selected before they are inserted, without an index", "STO.31"),
    LATE_COMMITTER(
            On.TABLE, Kind.USUAL, "positions are given at append and the relay goes on behind the last", "OUT.3"),
    UNPARK_AT_END(On.TABLE, Kind.USUAL, "an event that is unparked gets a new position", "OUT.10"),
    ERRORS_ACKNOWLEDGE(On.TOPIC, Kind.USUAL, "only exceptions are failures, errors acknowledge", "MSG.3"),
    START_AT_FILTERS(On.TOPIC, Kind.USUAL, "a start at a time drops whatever happened before, also later on", "MSG.12"),
    SEND_TWICE_AT_ONCE(On.TOPIC, Kind.USUAL, "looks whether the notice was sent, then sends", "NTF.4"),
    FIVE_DIGITS(On.TOPIC, Kind.USUAL, "the count is cut to its last five digits", "NUM.2"),
    INSERT_MERGES(On.TABLE, Kind.USUAL, "MERGE INTO instead of INSERT", "STO.20"),
    VERSION_READ_FIRST(
            On.TABLE,
            Kind.USUAL,
            "read committed, the version is selected and compared, then written without it",
            "STO.27"),

    NORMAL_FORM(On.TABLE, Kind.TRICKY, "searched texts are brought to normal form C", "STO.60"),
    ORDER_BY_UTF16(On.TABLE, Kind.TRICKY, "texts are ordered by UTF-16 unit, not by code point", "STO.66"),
    PREFIX_TO_FFFF(
            On.TABLE,
            Kind.TRICKY,
            "a prefix ends at U+FFFF, so characters beyond the first plane are missed",
            "STO.63"),
    CURSOR_MILLIS(On.TABLE, Kind.TRICKY, "the cursor keeps instants in milliseconds", "STO.67"),
    DESCENDING_FORGETS_ABSENT(
            On.TABLE,
            Kind.TRICKY,
            "descending pages after the first leave out what has no value",
            "STO.67",
            "STO.66",
            "STO.68"),
    SEAL_WITHOUT_VALUES(
            On.TABLE, Kind.TRICKY, "the cursor's seal covers attributes, not the values asked for", "STO.70"),
    IN_CHUNKS(On.TABLE, Kind.TRICKY, "above 1000 values only whole thousands are asked for", "STO.61"),
    COUNT_JOINS(On.TABLE, Kind.TRICKY, "count joins, so two values that match count twice", "STO.72"),
    SAME_VALUE_FOR_ALL(
            On.TABLE, Kind.TRICKY, "two conditions on one attribute must be met by the same value", "STO.65"),
    LOCAL_TIME(On.TABLE, Kind.TRICKY, "instants to search by are kept in the process's local time", "PLG.33"),
    BEFORE_1970(On.TABLE, Kind.TRICKY, "micros before 1970 count the wrong way", "STO.60", "STO.66", "STO.62", "STO.5"),
    VERSION_RESTARTS(
            On.TABLE, Kind.TRICKY, "opening restarts versions behind the largest that is still kept", "STO.24"),
    EQUAL_SKIPS_CHECK(
            On.TABLE, Kind.TRICKY, "an update with equal content is skipped, version check and all", "STO.21"),
    ABSENT_STAYS_FOUND(
            On.TABLE, Kind.TRICKY, "an update that makes an attribute absent leaves its index row", "STO.64", "STO.60"),
    KEYS_OF_SEVERAL_STAY(
            On.TABLE, Kind.TRICKY, "erasing frees only the first of an attribute's several unique keys", "STO.33"),
    KEYS_ACROSS_TYPES(On.TABLE, Kind.TRICKY, "the index of unique keys has no type", "STO.35"),
    KEYS_ACROSS_ATTRIBUTES(On.TABLE, Kind.TRICKY, "the index of unique keys has no attribute", "STO.35"),
    LIMITS_DO_NOT_DOOM(On.TABLE, Kind.TRICKY, "a write refused for its size or text does not end the unit", "STO.44"),
    CHECKED_COMMITS(On.TABLE, Kind.TRICKY, "a checked exception of the work lets the unit commit", "STO.40"),
    ERROR_LEFT_IN_POOL(
            On.TABLE,
            Kind.TRICKY,
            "after an Error the connection goes back without a rollback; its next user commits",
            "STO.40",
            "STO.51",
            "STO.41"),
    READ_LEAKS(On.TABLE, Kind.TRICKY, "a read that fails keeps its connection, of 64", "STO.51"),
    NESTED_OTHER_STORE(On.TABLE, Kind.TRICKY, "a unit inside another one is refused only for the same store", "STO.45"),
    FOUND_AFTER_END(On.TABLE, Kind.TRICKY, "what a unit has found it finds after its end too", "STO.45"),
    CACHE_PER_HOST(
            On.TABLE, Kind.TRICKY, "a cache by id that other openings of the place do not clear", "STO.93", "STO.46"),
    COUNTER_KEPT(
            On.TABLE,
            Kind.TRICKY,
            "counts without condition come from a counter that a refused commit has changed",
            "STO.30",
            "STO.72",
            "STO.42"),
    LOCAL_CASE(On.TABLE, Kind.TRICKY, "attribute names are put into capitals by the process's language", "PLG.32"),
    TEXT_512_UNITS(On.TABLE, Kind.TRICKY, "texts are limited to 512 UTF-16 units", "STO.9"),
    DOCUMENT_MEGABYTE(On.TABLE, Kind.TRICKY, "documents are limited to a million bytes", "STO.9"),
    ID_128_BYTES(On.TABLE, Kind.TRICKY, "ids are limited to 128 bytes", "STO.12"),
    RANGE_SYMMETRIC(On.TABLE, Kind.TRICKY, "a range that ends before it begins is turned round", "STO.62"),
    ABSENT_ID(On.TABLE, Kind.TRICKY, "absence of the id is met by everything", "STO.64"),
    ABSENT_IN_ANY_STORE(On.TABLE, Kind.TRICKY, "absence looks at the rows of all stores", "STO.80"),
    ERASE_INDEX_OF_ALL(On.TABLE, Kind.TRICKY, "erasing deletes the index rows of the same id in every store", "STO.80"),
    READ_PER_STATEMENT(On.TABLE, Kind.TRICKY, "only units that may write read one state, mere reads do not", "STO.50"),
    RETRY_AT_COMMIT(On.TABLE, Kind.TRICKY, "a conflict at commit runs the work once more", "STO.48"),
    VALUE_IN_CAUSE(On.TABLE, Kind.TRICKY, "the database's message with the value comes out as a cause", "PLG.31"),
    RAW_RACE(
            On.TABLE,
            Kind.TRICKY,
            "a conflict the database finds in a race comes out as it is",
            "PLG.30",
            "STO.27",
            "STO.28",
            "STO.31"),
    OUTBOX_OUTLIVES(On.TABLE, Kind.TRICKY, "an outbox taken before closing works after it", "PLG.21"),
    EVICTOR_STAYS(On.TABLE, Kind.TRICKY, "the first failed unit starts a thread that nothing stops", "PLG.22"),
    ERASE_THEN_INSERT_UPDATES(
            On.TABLE,
            Kind.TRICKY,
            "erased and inserted again in one unit keeps the index rows of the first",
            "STO.60",
            "STO.64",
            "STO.29"),
    FLAG_FALSE_ABSENT(On.TABLE, Kind.TRICKY, "a flag that is false is kept as absent", "STO.64", "STO.60", "STO.66"),
    EMPTY_TEXT_ABSENT(
            On.TABLE, Kind.TRICKY, "an empty text to search by is kept as absent", "STO.3", "STO.64", "STO.60"),
    TEXT_PADDED(On.TABLE, Kind.TRICKY, "blanks at the end of a text to search by do not count", "STO.60"),

    ATTEMPTS_IN_MEMORY(On.TABLE, Kind.TRICKY, "the attempts of an event are forgotten at closing", "OUT.16"),
    RETRY_WHOLE_SECONDS(On.TABLE, Kind.TRICKY, "the time of the next attempt is cut to the second", "OUT.8"),
    OUTBOX_KEY_BY_ID(On.TABLE, Kind.TRICKY, "events wait by subject id, whatever store and type", "OUT.5"),
    WINDOW_BEFORE_FILTER(
            On.TABLE, Kind.TRICKY, "only the oldest rows are looked at, twice the limit and at least 50", "OUT.5"),
    PUBLISHED_500(On.TABLE, Kind.TRICKY, "of a list of published positions only 500 are removed", "OUT.7"),
    HEADERS_JOINED(On.TABLE, Kind.TRICKY, "headers are joined by semicolons", "OUT.1"),
    OWN_LEASE_LETS_PASS(
            On.TABLE, Kind.TRICKY, "what a relay holds itself does not hold back later ones for it", "OUT.5"),
    LEASES_CLEARED_AT_OPEN(
            On.TABLE, Kind.TRICKY, "opening a place ends the leases of every host", "OUT.15", "OUT.6", "STO.93"),

    INTERRUPTED_ENDS(On.TOPIC, Kind.TRICKY, "an InterruptedException of a handler ends its member", "MSG.3"),
    SECOND_RETRY_LAST(On.TOPIC, Kind.TRICKY, "the second failure puts a message behind its key's others", "MSG.4"),
    SLOTS_257(On.TOPIC, Kind.TRICKY, "keys share 257 slots, and a slot waits for its retries", "MSG.5"),
    LANE_WITHOUT_STORE(
            On.TOPIC,
            Kind.TRICKY,
            "subjects of equal type and id in two stores wait for each other",
            "MSG.5",
            "MSG.34"),
    ATTEMPTS_OF_OPENING(On.TOPIC, Kind.TRICKY, "attempts begin anew when the last member has left", "MSG.21"),
    FIRST_CAUSE(On.TOPIC, Kind.TRICKY, "a dead letter names the first failure's class", "MSG.20"),
    REDELIVER_ALL_GROUPS(
            On.TOPIC,
            Kind.TRICKY,
            "redelivering takes the message's dead letters of other groups along",
            "MSG.23",
            "MSG.10"),
    LATEST_LAZY(On.TOPIC, Kind.TRICKY, "a group from the latest begins when its thread first asks", "MSG.12"),
    QUEUE_OF_1000(On.TOPIC, Kind.TRICKY, "without a member a group keeps its last 1000 messages", "MSG.13"),
    NAMES_BY_PREFIX(On.TOPIC, Kind.TRICKY, "a name also stands for the names that begin with it", "MSG.14"),
    BODY_IN_CHARACTERS(On.TOPIC, Kind.TRICKY, "a body's size is counted in characters", "MSG.7"),
    CLOSE_INTERRUPTED(
            On.TOPIC, Kind.TRICKY, "closing from an interrupted thread does not wait for the handler", "MSG.30"),
    PREFETCH_GIVEN_BACK_LAST(
            On.TOPIC,
            Kind.TRICKY,
            "what a leaving member had fetched and not begun goes to the end of its key",
            "MSG.35",
            "MSG.4"),
    ONE_ATTEMPT_IS_TWO(On.TOPIC, Kind.TRICKY, "of one attempt two are made", "MSG.20"),
    LAST_ATTEMPT_AT_CLOSE(
            On.TOPIC, Kind.TRICKY, "a last attempt that fails while closing leaves no dead letter", "MSG.36"),
    TIME_BY_ROUNDING(
            On.TOPIC,
            Kind.TRICKY,
            "the time of a message is kept in milliseconds when it goes to the dead letters",
            "MSG.20"),

    SIX_DAYS(On.TOPIC, Kind.TRICKY, "a notice is remembered for six days", "NTF.2"),
    REFUSED_REMEMBERED(On.TOPIC, Kind.TRICKY, "a notice refused for its length is remembered as sent", "NTF.6"),
    TEXT_IN_UNITS(On.TOPIC, Kind.TRICKY, "a text's length is counted in UTF-16 units", "NTF.12"),
    TEXT_TRIMMED(On.TOPIC, Kind.TRICKY, "blanks and line ends around a text are dropped", "NTF.1"),
    WECHAT_UNCHECKED(On.TOPIC, Kind.TRICKY, "any account will do for WeChat", "NTF.11"),

    WEEK_YEAR(On.TOPIC, Kind.TRICKY, "numbers hold the year of the week, series the calendar's", "NUM.2"),
    PREFIX_IN_CAPITALS(On.TOPIC, Kind.TRICKY, "series are named in capitals", "NUM.4");

    /** The plug-in it is a flaw of. */
    enum On {
        TABLE,
        TOPIC
    }

    /** Whether any decent kit finds it, or only one that looks closely. */
    enum Kind {
        RIGHT,
        USUAL,
        TRICKY
    }

    final On on;
    final Kind kind;
    final String cause;
    final Set<String> rules;

    Flaw(On on, Kind kind, String cause, String... rules) {
        this.on = on;
        this.kind = kind;
        this.cause = cause;
        this.rules = Set.of(rules);
    }
}
