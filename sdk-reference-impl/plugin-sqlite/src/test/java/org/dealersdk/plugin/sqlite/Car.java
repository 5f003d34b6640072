package org.dealersdk.plugin.sqlite;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.aggregate.AggregateType;
import org.jspecify.annotations.Nullable;

/** An aggregate with an attribute of every kind. */
record Car(
        String id,
        @Nullable String plate,
        @Nullable String status,
        @Nullable Instant dueAt,
        @Nullable Long odometer,
        @Nullable Boolean sold,
        List<String> tags,
        List<String> keys,
        String note) {

    static final AggregateType<Car> TYPE = AggregateType.named("test-car", Car.class, Car::id)
            .uniqueText("plate", Car::plate)
            .text("status", Car::status)
            .instant("dueAt", Car::dueAt)
            .integer("odometer", Car::odometer)
            .flag("sold", Car::sold)
            .texts("tag", Car::tags)
            .uniqueTexts("key", Car::keys)
            .build();

    static Car of(String id) {
        return new Car(id, null, null, null, null, null, List.of(), List.of(), "");
    }

    Car plate(@Nullable String plate) {
        return new Car(id, plate, status, dueAt, odometer, sold, tags, keys, note);
    }

    Car status(@Nullable String status) {
        return new Car(id, plate, status, dueAt, odometer, sold, tags, keys, note);
    }

    Car dueAt(@Nullable Instant dueAt) {
        return new Car(id, plate, status, dueAt, odometer, sold, tags, keys, note);
    }

    Car odometer(@Nullable Long odometer) {
        return new Car(id, plate, status, dueAt, odometer, sold, tags, keys, note);
    }

    Car sold(@Nullable Boolean sold) {
        return new Car(id, plate, status, dueAt, odometer, sold, tags, keys, note);
    }

    Car tags(String... tags) {
        return new Car(id, plate, status, dueAt, odometer, sold, List.of(tags), keys, note);
    }

    Car keys(String... keys) {
        return new Car(id, plate, status, dueAt, odometer, sold, tags, List.of(keys), note);
    }

    Car note(String note) {
        return new Car(id, plate, status, dueAt, odometer, sold, tags, keys, note);
    }
}
