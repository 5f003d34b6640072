package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealersdk.domain.DealerModel;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md}: the name and the facts of every event. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsDocumentTest {

    @Test
    void every_event_is_listed_under_a_name_of_its_own() {
        Set<String> names = new HashSet<>();
        StringBuilder page = new StringBuilder(GoldenFile.note("Events"));
        page.append(
                "What the outside world hears. Who, when and to what stands on the envelope (`Message`); the body holds only the\n"
                        + "facts below, as JSON, never personal data. Schemas: [schema/](schema/README.md).\n");
        for (AggregateType<?> type : DealerModel.types()) {
            page.append("\n## ").append(type.name()).append("\n\n| event | facts |\n|---|---|\n");
            for (Class<? extends DomainEvent> event : type.events()) {
                String name = type.eventName(event);
                assertThat(names.add(name)).as("two events are called %s", name).isTrue();
                page.append(GoldenFile.row("`" + name + "`", facts(event)));
            }
        }
        GoldenFile.check("docs/events.md", page.toString());
    }

    private static String facts(Class<? extends DomainEvent> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }
}
