package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealersdk.domain.DealerModel;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code docs/schema}: the JSON Schema of every aggregate and of every event. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaTest {

    private final Map<String, String> schemas = schemas();

    @Test
    void every_aggregate_and_every_event_has_its_schema() {
        schemas.forEach((name, schema) -> GoldenFile.check("docs/schema/" + name, schema));
        GoldenFile.check("docs/schema/README.md", index());
        GoldenFile.checkFolder(
                "docs/schema",
                ".json",
                schemas.keySet().stream()
                        .map(name -> name.substring(name.lastIndexOf('/') + 1))
                        .collect(Collectors.toSet()));
    }

    @Test
    void every_schema_is_a_valid_one() {
        var metaSchema =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaLocation.of(SchemaId.V202012));
        schemas.forEach((name, schema) -> assertThat(metaSchema.validate(schema, InputFormat.JSON))
                .as(name)
                .isEmpty());
    }

    @Test
    void no_part_of_a_schema_is_empty() {
        schemas.forEach((name, schema) -> {
            if (!name.startsWith("events/")) {
                assertThat(schema).as(name).doesNotContainPattern("\\{\\s*\"type\" : \"object\"\\s*}");
            }
        });
    }

    private String index() {
        StringBuilder page = new StringBuilder(GoldenFile.note("JSON Schemas"));
        page.append(
                "JSON Schema 2020-12 of every document the SDK writes: aggregates here, bodies of events in `events/`.\n"
                        + "Instants are UTC with up to six decimals, money is `CNY 598.00`, absent parts and empty lists are left out,\n"
                        + "fields a reader does not know are kept.\n\n");
        schemas.keySet()
                .forEach(name -> page.append("- [")
                        .append(name)
                        .append("](")
                        .append(name)
                        .append(")\n"));
        return page.toString();
    }

    private static Map<String, String> schemas() {
        ModelSchemas generator = new ModelSchemas();
        Map<String, String> schemas = new LinkedHashMap<>();
        for (AggregateType<?> type : DealerModel.types()) {
            schemas.put(type.name() + ".json", generator.of(type.name(), type.javaType()));
            for (Class<? extends DomainEvent> event : type.events()) {
                String name = type.eventName(event);
                schemas.put("events/" + name + ".json", generator.of(name, event));
            }
        }
        return schemas;
    }
}
