package org.dealersdk.domain.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.DomainEvent;

/** Writes and reads aggregates and events as JSON documents. Thread-safe. */
public final class DealerJson {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The aggregate as a JSON document. */
    public <A> String write(AggregateType<A> type, A aggregate) {
        try {
            return mapper.writerFor(type.javaType()).writeValueAsString(aggregate);
        } catch (JsonProcessingException failure) {
            throw JsonProblem.UNWRITABLE.failure(type.name());
        }
    }

    /** The aggregate a document holds. */
    public <A> A read(AggregateType<A> type, String document) {
        try {
            return mapper.readValue(document, type.javaType());
        } catch (JsonProcessingException failure) {
            throw JsonProblem.UNREADABLE.failure(type.name());
        }
    }

    /** The event as a JSON document. */
    public String write(DomainEvent event) {
        try {
            return mapper.writeValueAsString(event);
        } catch (JsonProcessingException failure) {
            throw JsonProblem.UNWRITABLE.failure(event.getClass().getSimpleName());
        }
    }
}
