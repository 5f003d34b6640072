package org.dealersdk.runtime.numbering;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.spi.numbering.Numbered;
import org.dealersdk.spi.numbering.NumberedKind;

/**
 * A series of numbers of one store, such as its work orders of a month. Taking a number is part of the unit of work that uses it, so
 * that a number is neither lost nor given twice, on any number of nodes.
 *
 * @param id the series, such as {@code RO-202611}
 * @param last the number given last, 1 or more
 * @param extensions fields of the JSON document this version does not know
 */
public record NumberSeries(
        SeriesId id,
        long last,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** Its declaration. */
    public static final AggregateType<NumberSeries> TYPE = AggregateType.named(
                    "number-series", NumberSeries.class, series -> series.id().value())
            .build();

    public NumberSeries {
        extensions = Map.copyOf(extensions);
    }

    /** The next number, as the installation's numbering writes it. */
    public static String next(Ledger ledger, NumberedKind kind, String prefix, Instant at) {
        LocalDate day =
                LocalDate.ofInstant(at, ledger.occasion().policy().calendar().zone());
        Numbered what = new Numbered(ledger.store(), kind, prefix, day);
        SeriesId id = new SeriesId(ledger.numbering().series(what));
        NumberSeries now = ledger.find(TYPE, id).isPresent()
                ? ledger.change(TYPE, id, series -> Change.of(new NumberSeries(id, series.last + 1, series.extensions)))
                : ledger.add(TYPE, Change.of(new NumberSeries(id, 1, Map.of())));
        return ledger.numbering().number(what, now.last);
    }
}
