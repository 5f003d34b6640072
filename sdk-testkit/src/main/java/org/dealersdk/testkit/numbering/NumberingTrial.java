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
}
