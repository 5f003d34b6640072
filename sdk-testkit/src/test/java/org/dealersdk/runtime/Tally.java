package org.dealersdk.runtime;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.id.IdProblem;
import org.dealersdk.domain.id.TypedId;

/** An aggregate of a vendor's own, as small as can be: a count that may not become negative. */
public record Tally(
        TallyId id,
        long count,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    static final AggregateType<Tally> TYPE = AggregateType.named(
                    "acme-tally", Tally.class, tally -> tally.id().value())
            .integer("count", Tally::count)
            .events(Event.class)
            .validatedBy(tally -> tally.count() < 0
                    ? List.of(IdProblem.LENGTH.at("count", 0, 1), IdProblem.CHARACTERS.at("id"))
                    : List.of())
            .build();

    public record TallyId(String value) implements TypedId {}

    sealed interface Event extends DomainEvent {
        record Begun(String as) implements Event {}

        record Counted(long to) implements Event {}
    }

    static Change<Tally> begin(String id) {
        return Change.of(new Tally(new TallyId(id), 0, Map.of()), new Event.Begun(id));
    }

    Change<Tally> add(long more) {
        return Change.of(new Tally(id, count + more, extensions), new Event.Counted(count + more));
    }
}
