package org.dealersdk.runtime.numbering;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.runtime.work.Ledger;

/**
 * A series of numbers of one store, such as its work orders of a month. Taking a number is part of the unit of work that uses it, so
 * that a number is neither lost nor given twice, on any number of nodes.
 *
 * @param id what all numbers of the series begin with, such as {@code RO-202611}
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

    /** The next number of the series: {@code prefix-00001} and so on, five digits or as many as it takes. */
    public static String next(Ledger ledger, String prefix) {
        SeriesId id = new SeriesId(prefix);
        NumberSeries now = ledger.find(TYPE, id).isPresent()
                ? ledger.change(TYPE, id, series -> Change.of(new NumberSeries(id, series.last + 1, series.extensions)))
                : ledger.add(TYPE, Change.of(new NumberSeries(id, 1, Map.of())));
        return "%s-%05d".formatted(prefix, now.last);
    }
}
