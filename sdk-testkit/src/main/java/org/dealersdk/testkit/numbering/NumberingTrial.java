package org.dealersdk.testkit.numbering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.numbering.Numbered;
import org.dealersdk.spi.numbering.NumberedKind;
import org.dealersdk.spi.numbering.Numbering;
import org.dealersdk.testkit.ManualClock;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Trial;

/** One check of a numbering. */
public final class NumberingTrial extends Trial {

    /** Ends of days, months and years, and days apart by all of them. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2000, 1, 1),
            LocalDate.of(2024, 1, 11),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 11, 1),
            LocalDate.of(2024, 12, 2),
            LocalDate.of(2024, 12, 31),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2026, 12, 28),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 1, 11),
            LocalDate.of(2099, 12, 31));

    private static final List<String> ALIKE = List.of(
            "RO",
            "ro",
            "Ro",
            "R",
            "O",
            "RO-",
            "RO-2",
            "RO2",
            "RO-20",
            "RO-2024",
            "RO-20241",
            "RO-1",
            "\uff32\uff2f",
            "\u00c9",
            "E\u0301",
            "E",
            "I",
            "\u0130",
            "\u0131",
            "i",
            "\u53d1\u7968",
            "\u767c\u7968",
            "\u53d1");

    private final Session session;
    private final String place;
    private final StoreId store;

    public NumberingTrial(Session session) {
        super(session.patience());
        this.session = session;
        this.place = session.newName();
        this.store = new StoreId(session.newName());
    }

    /** The numbering, asked for anew; its clock is far from every day asked about. */
    Numbering numbering() {
        did("numbering");
        var kind = ProviderKind.NUMBERING;
        return answered(
                "numbering()", session.provider(kind).numbering(session.context(kind, place, ManualClock.standard())));
    }

    /** Everything there is to number, on every day. */
    List<Numbered> everything() {
        List<Numbered> all = new ArrayList<>();
        for (NumberedKind kind : NumberedKind.values()) {
            for (String prefix : List.of("RO", "R", "RO-2", "发票")) {
                DAYS.forEach(day -> all.add(new Numbered(store, kind, prefix, day)));
            }
        }
        return all;
    }

    /** One kind on every day of four years, one of them a leap year. */
    List<Numbered> daily() {
        return LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .map(day -> new Numbered(store, NumberedKind.WORK_ORDER, "RO", day))
                .toList();
    }

    /** Every kind with prefixes that differ in case, width, normal form, or in what else stands in a series. */
    List<Numbered> alike() {
        List<Numbered> all = new ArrayList<>();
        for (String prefix : ALIKE) {
            for (NumberedKind kind : NumberedKind.values()) {
                DAYS.forEach(day -> all.add(new Numbered(store, kind, prefix, day)));
            }
        }
        return all;
    }
}
