package org.dealersdk.testkit.holdout2;

import static org.dealersdk.testkit.holdout2.Slip.Kind.TRICKY;
import static org.dealersdk.testkit.holdout2.Slip.Kind.USUAL;

import java.util.List;

/** What a vendor may get wrong, and the sentences it breaks, the most telling one first. */
enum Slip {
    NONE(USUAL, "nothing wrong"),
    SQL_NONE(USUAL, "nothing wrong over JDBC"),

    // identity, round trip, attributes
    NFKC_IDS(USUAL, "ids are normalised before they are compared", "STO.11"),
    EMPTY_IS_ABSENT(USUAL, "an empty text attribute is stored as no value", "STO.64", "STO.60", "STO.3", "STO.30"),
    MILLIS(USUAL, "instants are indexed in milliseconds", "STO.60", "STO.62", "STO.66", "STO.5"),
    DOUBLES(USUAL, "integers are indexed as doubles", "STO.60", "STO.62", "STO.66", "STO.4"),
    SCALE(USUAL, "decimals lose their last zeros", "STO.6", "STO.2"),
    TEXT_64K(USUAL, "documents above 64 KiB are refused", "STO.9"),
    CHECKS_ONLY_SEARCH(USUAL, "counting does not check the query", "STO.71"),
    DECOMPOSED(TRICKY, "documents come back in normal form C", "STO.3", "STO.2"),
    JOINED_IDS(TRICKY, "store and id are joined by a colon", "STO.14", "STO.80"),

    // versions
    UPSERT_IN_UNIT(USUAL, "an update after an erase in the same unit creates", "STO.22"),
    ERASES_OLDER(USUAL, "erasing takes an older version too", "STO.23"),
    ROW_COUNTER(USUAL, "versions of an id begin again after it was erased", "STO.24"),
    EQUAL_FAILS(USUAL, "updating with equal content is taken for a conflict", "STO.26"),
    OWN_VERSION(TRICKY, "in a unit, the version from before its own update still counts", "STO.21"),
    REOPEN_MAX(TRICKY, "after opening, versions go on from the largest that is left", "STO.24"),
    CLOCKED(TRICKY, "versions come from the clock, and grow only within one opening", "STO.25", "STO.24"),
    FIRST_ONLY(TRICKY, "at commit only the first write of the unit is checked", "STO.27", "STO.52"),
    ERASE_UNCHECKED(TRICKY, "at commit erasing is not checked against changes meanwhile", "STO.28"),

    // unique keys
    FIRST_KEY(USUAL, "of several values only the first is a key", "STO.30"),
    KEYS_STAY(USUAL, "values given up by an update still count", "STO.33"),
    SNAPSHOT_KEYS(TRICKY, "keys are judged by what the unit has read", "STO.31"),
    ROTATION(TRICKY, "keys of two may be swapped, of three not be passed round", "STO.32"),
    KEYS_PER_OPENING(TRICKY, "each opening has its own list of keys", "STO.93", "STO.31", "STO.30"),
    REOPEN_MANY(TRICKY, "after opening, attributes with several values are no keys any more", "STO.30", "STO.90"),

    // units
    ERASE_FORGIVEN(USUAL, "a failed erasing does not spoil the unit", "STO.44"),
    ERRORS_KEEP(USUAL, "an error that leaves the work keeps its writes", "STO.40"),
    OWN_SEARCH(TRICKY, "an id erased and inserted again in one unit is missing in its searches", "STO.43"),
    SEARCH_NOW(TRICKY, "searches see what is committed now, not what the unit began with", "STO.50", "STO.54"),
    TORN_COMMIT(TRICKY, "types of one unit become visible one after another", "STO.42", "STO.50", "STO.52"),
    SEARCH_SOON(TRICKY, "searches see commits some milliseconds later", "STO.46"),
    COUNT_CACHE(TRICKY, "counts are remembered until this opening writes", "STO.93", "STO.46"),
    SECOND_NESTED(TRICKY, "the second attempt to nest a unit is let through", "STO.45"),
    PERMITS(TRICKY, "a unit that ends with an error keeps its place, of thirty-two", "STO.51"),
    WRAPS_CHECKED(TRICKY, "checked exceptions of a reading come out wrapped", "PLG.30", "STO.40"),

    // search
    IN_1000(USUAL, "of a list only the first thousand values are looked for", "STO.61"),
    IN_DOUBLES(USUAL, "a value named twice in a list is counted twice", "STO.61", "STO.72"),
    RANGE_END(USUAL, "the end of a range of instants is included", "STO.62"),
    WILDCARD(USUAL, "a star in a prefix stands for anything", "STO.63", "STO.73"),
    ABSENT_FIRST(USUAL, "absent values come first in descending order", "STO.66"),
    NEXT_WHEN_FULL(USUAL, "a full page always has a next one", "STO.68"),
    COUNT_LIMIT(USUAL, "count stops at the limit", "STO.72"),
    COUNT_STORES(USUAL, "count looks into all stores", "STO.80"),
    SAME_VALUE(TRICKY, "two conditions must be met by the same of several values", "STO.65"),
    ID_UTF16(TRICKY, "ties are ordered by half characters", "STO.66"),
    CURSOR_DOUBLE(TRICKY, "a cursor holds integers as doubles", "STO.67"),
    CURSOR_INDEX(TRICKY, "a cursor whose row is erased goes on by counting", "STO.69"),
    CURSOR_SHAPE(TRICKY, "a cursor is sealed with the text of its conditions", "STO.70"),
    CURSOR_GARBAGE(TRICKY, "a cursor that is no Base64 is an illegal argument", "STO.70", "PLG.30"),
    SHARED_DIGEST(TRICKY, "all threads share one digest for cursors", "STO.49"),

    // durability
    ERASE_LOST(TRICKY, "units that only erase are not written before closing", "STO.90", "STO.29"),

    // outbox
    PARKED_NEWEST(USUAL, "parked events are listed newest first", "OUT.9"),
    UNPARK_LAST(USUAL, "an event taken out of the parked ones goes to the end", "OUT.10"),
    APPEND_POSITIONS(TRICKY, "positions are given out when an event is appended", "OUT.4", "OUT.3"),
    OWN_CLOCK(TRICKY, "leases pass by the clock of the plug-in", "OUT.6"),
    PUBLISHED_500(TRICKY, "of a list only the first five hundred are published", "OUT.7", "OUT.11"),
    ATTEMPTS_LOST(TRICKY, "failures are forgotten when the place is opened", "OUT.16"),
    HOLD_ALL_STORES(TRICKY, "a subject in one store holds back its namesake in another", "OUT.5"),
    WINDOW(TRICKY, "a claim looks at the two hundred oldest events only", "OUT.5", "OUT.3"),

    // messaging
    CHARS(USUAL, "bodies are measured in characters", "MSG.7"),
    DEAD_LIMIT(USUAL, "all dead letters are listed, whatever the limit", "MSG.24"),
    SLEEPS(USUAL, "the backoff keeps the whole member waiting", "MSG.5"),
    NAME_PREFIX(USUAL, "names are wanted by their beginning", "MSG.14"),
    MEMBER_ATTEMPTS(TRICKY, "each member counts attempts for itself", "MSG.21"),
    OFFSET(TRICKY, "progress is the oldest message that is not completed", "MSG.2", "MSG.16"),
    KEEPS_100(TRICKY, "without members only the last hundred messages are kept", "MSG.13"),
    REDELIVERS_ALL(TRICKY, "redelivered messages leave the dead letters of all groups", "MSG.23"),
    SORTED_TIMES(TRICKY, "the start at a time is looked for as if times only grew", "MSG.12"),
    INTERRUPTED(TRICKY, "a handler that throws InterruptedException ends its member", "MSG.3"),
    FREE_REDELIVERY(TRICKY, "a redelivered message does not wait for one of its key at work", "MSG.6"),

    // notification, numbering
    UTF16_TEXT(USUAL, "texts are measured in half characters", "NTF.12"),
    REFUSED_KNOWN(USUAL, "a refused notice uses up its id", "NTF.6"),
    LAST_100(TRICKY, "only the last hundred receipts are remembered", "NTF.2"),
    RACE(TRICKY, "looks for the receipt and sends, without a lock", "NTF.4"),
    HYPHEN(TRICKY, "store and id are joined by a hyphen", "NTF.5"),
    SEVENTH_DAY(TRICKY, "receipts are forgotten on the seventh calendar day", "NTF.2"),
    WEEK_YEAR(TRICKY, "the series goes by the week's year, the number by the day's", "NUM.2"),
    FIVE_DIGITS(USUAL, "numbers have the last five digits of the count", "NUM.2"),

    // life cycle
    VALUE_IN_TEXT(USUAL, "the failure names the value that is taken", "PLG.31"),
    VERSION_LATE(USUAL, "the descriptor's version is known only after opening", "PLG.2"),
    OUTBOX_STAYS(TRICKY, "an outbox asked for earlier works after closing", "PLG.21"),
    TIMER_STAYS(TRICKY, "a timer begun by the first claim is never stopped", "PLG.22"),
    CLOSE_COUNTS(TRICKY, "closing twice closes the neighbour's opening too", "PLG.20", "STO.93"),

    // over JDBC
    SQL_MERGE(USUAL, "inserting is a merge", "STO.20"),
    SQL_KEY_CASE(USUAL, "the column of keys ignores case", "STO.34"),
    SQL_KEY_TYPE(USUAL, "the key has no type in it", "STO.35"),
    SQL_LOWER(USUAL, "prefixes are looked for in lower case", "STO.63"),
    SQL_PENDING(USUAL, "parked events are pending", "OUT.11"),
    SQL_OLD_VALUES(
            TRICKY, "numbers and instants of earlier states stay in the index", "STO.60", "STO.67", "STO.62", "STO.66"),
    SQL_SHORT_TEXT(TRICKY, "the column of texts has 512 half characters", "STO.9", "STO.3"),
    SQL_SHORT_KEY(TRICKY, "the column of sorting ids has 128 bytes", "STO.12", "STO.11"),
    SQL_CUT_SORT(TRICKY, "texts are sorted by their first 64 bytes", "STO.66", "STO.62"),
    SQL_REPEATABLE(TRICKY, "the isolation level is repeatable read", "STO.50", "STO.54"),
    SQL_PREFIX_AT(TRICKY, "an exclamation mark in a prefix is not masked", "STO.63");

    enum Kind {
        USUAL,
        TRICKY
    }

    final Kind kind;
    final String words;
    final List<String> rules;

    Slip(Kind kind, String words, String... rules) {
        this.kind = kind;
        this.words = words;
        this.rules = List.of(rules);
    }

    boolean overJdbc() {
        return name().startsWith("SQL_");
    }

    boolean isControl() {
        return rules.isEmpty();
    }

    @Override
    public String toString() {
        return name() + " " + rules + " " + words;
    }
}
