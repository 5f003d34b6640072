package org.dealersdk.domain.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.problem.DealerException;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads aggregates and events as JSON documents. Instants are ISO 8601 in UTC with up to six decimals, money is {@code
 * "CNY 598.00"}, coded enums and ids are text, absent parts are left out. What a newer version or a vendor added to a document is kept
 * on a round trip, at any depth. Thread-safe.
 */
public final class DealerJson {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new ModelJacksonModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .withConfigOverride(List.class, DealerJson::leaveOutWhenEmpty)
            .withConfigOverride(Set.class, DealerJson::leaveOutWhenEmpty)
            .withConfigOverride(Map.class, DealerJson::leaveOutWhenEmpty)
            .build();

    private final UnknownFields unknownFields = new UnknownFields(mapper);

    /**
     * The aggregate as a JSON document.
     *
     * @throws DealerException JSN-002 when it holds values that are not the model's own
     */
    public <A> String write(AggregateType<A> type, A aggregate) {
        try {
            String document = mapper.writerFor(type.javaType()).writeValueAsString(aggregate);
            return unknownFields.putBack(document);
        } catch (JsonProcessingException failure) {
            throw JsonProblem.UNWRITABLE.failure(type.name());
        }
    }

    /**
     * The aggregate a document holds.
     *
     * @throws DealerException JSN-001 with the place when it is not such a document; the model's own problems, with their places, when
     *     it is one but breaks an invariant
     */
    public <A> A read(AggregateType<A> type, String document) {
        try {
            return mapper.readerFor(type.javaType()).readValue(document);
        } catch (UnrecognizedPropertyException unknown) {
            return readGathering(type, document, unknown);
        } catch (JsonProcessingException failure) {
            throw unreadable(type.name(), failure);
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

    /**
     * The event a document holds; fields this version does not know are passed over.
     *
     * @throws DealerException as for aggregates
     */
    public <E extends DomainEvent> E read(Class<E> event, String document) {
        try {
            return mapper.readerFor(event)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(document);
        } catch (JsonProcessingException failure) {
            throw unreadable(event.getSimpleName(), failure);
        }
    }

    /** Empty collections are left out, and what is left out is empty, so that models need not expect null. */
    private static void leaveOutWhenEmpty(MutableConfigOverride collection) {
        collection.setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
        collection.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    private <A> A readGathering(AggregateType<A> type, String document, UnrecognizedPropertyException unknown) {
        try {
            return unknownFields.readGathering(type.javaType(), document, unknown);
        } catch (JsonProcessingException failure) {
            throw unreadable(type.name(), failure);
        }
    }

    private static DealerException unreadable(String name, JsonProcessingException failure) {
        String where = failure instanceof JsonMappingException mapping ? place(mapping) : "";
        DealerException refusal = refusal(failure);
        if (refusal != null) {
            return new DealerException(refusal.problems().stream()
                    .map(problem -> where.isEmpty() ? problem : problem.under(where))
                    .toList());
        }
        return new DealerException(List.of(JsonProblem.UNREADABLE.at(where, name)));
    }

    private static @Nullable DealerException refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DealerException refusal) {
                return refusal;
            }
        }
        return null;
    }

    static String place(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    /** The mapper behind it, for this package's other documents. */
    ObjectMapper mapper() {
        return mapper;
    }
}
