package org.dealersdk.testkit.h2;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.dealersdk.testkit.inmemory.Mutant;

/** Faults of adapters on a real engine: most are one clause of SQL, or one setting. */
public final class H2Mutants {

    private static final Duration IMPATIENT = Duration.ofMillis(300);

    private H2Mutants() {}

    /** All of them. */
    public static List<Mutant> all() {
        return List.of(
                mutant("OL-1h", "updates without the version in the WHERE", "STO.21", h -> drop(h, " and version = ?")),
                mutant("OL-2h", "ignores how many rows a write has touched", "STO.21", h -> h.countsRows = false),
                mutant("OL-4h", "compares the version, then updates without it", "STO.27", h -> {
                    h.comparesFirst = true;
                    h.isolation = "READ COMMITTED";
                    drop(h, " and version = ?");
                }),
                mutant(
                        "OL-9h",
                        "deletes without the version",
                        "STO.23",
                        h -> swap(
                                h,
                                "delete from aggregate where store = ? and type = ? and id = ? and version = ?",
                                "delete from aggregate where store = ? and type = ? and id = ?")),
                mutant("TX-1h", "commits every statement by itself", "STO.40", h -> h.inTransaction = false),
                mutant("TX-3h", "gives connections back without a rollback", "STO.40", h -> h.rollsBack = false),
                mutant("TX-3i", "a connection keeps the view of its last read", "STO.46", h -> h.endsReads = false),
                mutant("TX-5h", "reads what is not committed", "STO.41", h -> h.isolation = "READ UNCOMMITTED"),
                mutant("TX-8h", "each statement sees another state", "STO.50", h -> h.isolation = "READ COMMITTED"),
                mutant("TX-10h", "a unit may be used anywhere", "STO.45", h -> h.watchesUse = false),
                mutant("TX-11h", "goes on after a failed write", "STO.44", h -> h.remembersFailures = false),
                mutant("TX-12h", "commits when an Error leaves the work", "STO.40", h -> h.keepsAfterErrors = true),
                mutant("OL-5h", "runs the work again after a conflict", "STO.48", h -> h.retriesConflicts = true),
                mutant("LC-1h", "keeps the connection of a failed unit", "STO.51", h -> h.givesBack = false),
                mutant("CC-2h", "remembers what others change", "STO.93", h -> h.caches = true),
                mutant("EM-1h", "lets the driver's exceptions through", "STO.47", h -> h.translates = false),
                mutant("OB-2h", "writes events by another connection", "OUT.2", h -> h.eventsInUnit = false),
                mutant("OB-3h", "a relay looks only above what it has seen", "OUT.3", h -> {
                    h.gate = false;
                    h.claimsFromTheStart = false;
                }),
                mutant("OB-23h", "positions are given out before the commit", "OUT.4", h -> h.gate = false),
                mutant("OB-10h", "two relays take the same events", "OUT.15", h -> h.claimsAlone = false),
                mutant("OB-21h", "claims take any limit", "OUT.12", h -> h.checksLimits = false),
                mutant(
                        "OB-24h",
                        "only the first published position is removed",
                        "OUT.7",
                        h -> swap(
                                h,
                                "delete from outbox where position = any(?)",
                                "delete from outbox where position = array_get(?, 1)")),
                mutant("ID-1h", "the database ignores case", "STO.11", h -> h.url = ";IGNORECASE=TRUE"),
                mutant(
                        "ID-4h",
                        "the column of ids is too short",
                        "STO.12",
                        h -> swap(h, "id varchar(128)", "id varchar(64)")),
                mutant(
                        "RT-12h",
                        "the column of texts is too short",
                        "STO.9",
                        h -> swap(h, "text varchar(2048)", "text varchar(255)")),
                mutant(
                        "UQ-1h",
                        "looks for the key, then inserts, without a unique index",
                        "STO.31",
                        h -> drop(h, ", primary key (store, type, attribute, text)")),
                mutant(
                        "TN-1h",
                        "count forgets the store",
                        "STO.80",
                        h -> swap(
                                h,
                                "select count(*) from aggregate a where a.store = ?",
                                "select count(*) from aggregate a where (a.store = ? or true)")),
                mutant(
                        "TN-1i",
                        "conditions look at the values of other stores too",
                        "STO.80",
                        h -> swap(h, "where v.store = ?", "where (v.store = ? or true)")),
                mutant(
                        "TN-4h",
                        "keys are unique over all stores",
                        "STO.35",
                        h -> swap(
                                h,
                                "count(*) from unique_key where store = ?",
                                "count(*) from unique_key where (store = ? or true)")),
                mutant("QP-4h", "pages by counting rows", "STO.69", h -> h.pagesByKey = false),
                mutant("QP-7h", "cursors are not bound to their query", "STO.70", h -> h.sealsCursors = false),
                mutant(
                        "QP-8h",
                        "LIKE without an escape",
                        "STO.63",
                        h -> swap(h, "like ? escape '!'", "like replace(?, '!', '') escape '!'")),
                mutant(
                        "QP-9h",
                        "sorts texts as the database likes",
                        "STO.66",
                        h -> swap(h, "order by o.sort", "order by lower(o.text), o.sort")),
                mutant(
                        "QP-3h",
                        "rows without the value sorted by are lost",
                        "STO.66",
                        h -> swap(
                                h,
                                " and not exists (select 1 from attribute_value o",
                                " and false and not exists (select 1 from attribute_value o")),
                mutant(
                        "QP-1h",
                        "the cursor knows no tie-breaker",
                        "STO.67",
                        h -> swap(h, "o.id_key > ?)", "o.id_key < ? and false)")),
                mutant("PF-1h", "documents are fetched one by one", "CST.1", h -> h.documentsWithPage = false),
                mutant(
                        "PF-2h",
                        "no index for the values of unique keys",
                        "CST.2",
                        h -> swap(
                                h,
                                "on attribute_value (store, type, attribute, text)",
                                "on attribute_value (store, type, attribute)")),
                mutant(
                        "PF-2i",
                        "no index for ids",
                        "CST.2",
                        h -> swap(
                                h,
                                "where a.store = ? and a.type = ? and a.id = ?",
                                "where a.store = ? and a.type = ? and concat(a.id, '') = ?")),
                mutant(
                        "PF-4h",
                        "what was published stays in the way of claims",
                        "CST.4",
                        h -> swap(
                                h,
                                "delete from outbox where position = any(?)",
                                "update outbox set parked = 'published' where position = any(?)")),
                mutant(
                        "NM-3h",
                        "ties in the wrong direction, only when descending",
                        "STO.66",
                        h -> swap(h, "o.sort desc, o.id_key desc", "o.sort desc, o.id_key")),
                mutant(
                        "NM-4h",
                        "texts are compared by their first 200 characters",
                        "STO.60",
                        h -> swap(h, "v.text = ?", "left(v.text, 200) = left(?, 200)")),
                mutant(
                        "NM-5h",
                        "counts no further than 1000",
                        "STO.72",
                        h -> swap(
                                h,
                                "select count(*) from aggregate a",
                                "select least(count(*), 1000) from aggregate a")));
    }

    static Mutant mutant(String fault, String name, String rule, Consumer<Habits> change) {
        return new Mutant(fault, name, rule, () -> {
            H2MemoryPlugin plugin = new H2MemoryPlugin();
            plugin.habits().lockTimeout = IMPATIENT;
            plugin.habits().poolTimeout = IMPATIENT;
            change.accept(plugin.habits());
            return plugin;
        });
    }

    private static void drop(Habits habits, String part) {
        swap(habits, part, "");
    }

    private static void swap(Habits habits, String part, String other) {
        habits.sql = habits.sql.andThen(sql -> sql.replace(part, other))::apply;
    }
}
