package org.dealersdk.testkit.probe;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.aggregate.AggregateType;
import org.jspecify.annotations.Nullable;

/**
 * The kit's own aggregate, with an attribute of every kind. Lists are taken as they are, so that a check can see whether a storage
 * keeps values or references.
 *
 * @param id its id
 * @param text a text
 * @param key a text nobody else may hold
 * @param labels several texts
 * @param names several texts nobody else may hold
 * @param number an integer
 * @param at an instant
 * @param flag true or false
 * @param amount a decimal; not searchable
 * @param notes a list; not searchable
 */
public record Probe(
        String id,
        @Nullable String text,
        @Nullable String key,
        List<String> labels,
        List<String> names,
        @Nullable Long number,
        @Nullable Instant at,
        @Nullable Boolean flag,
        @Nullable BigDecimal amount,
        List<String> notes) {

    /** Its declaration. */
    public static final AggregateType<Probe> TYPE = named("testkit-probe");

    /** The same under another name. */
    public static AggregateType<Probe> named(String name) {
        return AggregateType.named(name, Probe.class, Probe::id)
                .text("text", Probe::text)
                .uniqueText("key", Probe::key)
                .texts("label", Probe::labels)
                .uniqueTexts("name", Probe::names)
                .integer("number", Probe::number)
                .instant("at", Probe::at)
                .flag("flag", Probe::flag)
                .build();
    }

    /** A probe with nothing but an id. */
    public static Probe of(String id) {
        return new Probe(id, null, null, List.of(), List.of(), null, null, null, null, List.of());
    }

    /** The same with a value for one of its attributes; the only one where there may be several. */
    public Probe with(String attribute, @Nullable Object value) {
        return switch (attribute) {
            case "text" -> new Probe(id, (String) value, key, labels, names, number, at, flag, amount, notes);
            case "key" -> new Probe(id, text, (String) value, labels, names, number, at, flag, amount, notes);
            case "label" -> new Probe(id, text, key, list(value), names, number, at, flag, amount, notes);
            case "name" -> new Probe(id, text, key, labels, list(value), number, at, flag, amount, notes);
            case "number" -> new Probe(id, text, key, labels, names, (Long) value, at, flag, amount, notes);
            case "at" -> new Probe(id, text, key, labels, names, number, (Instant) value, flag, amount, notes);
            case "flag" -> new Probe(id, text, key, labels, names, number, at, (Boolean) value, amount, notes);
            default -> throw new IllegalArgumentException(attribute);
        };
    }

    /** The same with these labels. */
    public Probe withLabels(String... labels) {
        return new Probe(id, text, key, List.of(labels), names, number, at, flag, amount, notes);
    }

    /** The same with this amount. */
    public Probe withAmount(BigDecimal amount) {
        return new Probe(id, text, key, labels, names, number, at, flag, amount, notes);
    }

    /** The same with these notes, the list itself. */
    public Probe withNotes(List<String> notes) {
        return new Probe(id, text, key, labels, names, number, at, flag, amount, notes);
    }

    private static List<String> list(@Nullable Object value) {
        return value == null ? List.of() : List.of((String) value);
    }
}
