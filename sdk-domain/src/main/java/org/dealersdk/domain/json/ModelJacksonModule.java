package org.dealersdk.domain.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.id.TypedId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How the model's own scalar values look in JSON: each is one text. */
final class ModelJacksonModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ModelJacksonModule() {
        super("dealer-model");
        scalar(Instant.class, InstantText::write, InstantText::read);
        scalar(Money.class, Money::toString, Money::parse);
        addSerializer(new ScalarWriter<>(TypedId.class, TypedId::value));
        addKeySerializer(Coded.class, new KeyWriter<>(Coded.class, Coded::code));
        addKeySerializer(TypedId.class, new KeyWriter<>(TypedId.class, TypedId::value));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new CodedWriters());
        context.addDeserializers(new FamilyReaders());
        context.addKeyDeserializers((type, config, description) -> {
            Function<String, ?> reader = familyReader(type.getRawClass());
            return reader == null ? null : new KeyReader(reader);
        });
    }

    private <V> void scalar(Class<V> type, Function<V, String> write, Function<String, V> read) {
        addSerializer(new ScalarWriter<>(type, write));
        addDeserializer(type, new ScalarReader<>(type, read));
    }

    /** How values of a family of types are read from text, or null when the type is of no family. */
    private static @Nullable Function<String, ?> familyReader(Class<?> type) {
        if (type.isEnum() && Coded.class.isAssignableFrom(type)) {
            return coded(type);
        }
        return type.isRecord() && TypedId.class.isAssignableFrom(type) ? RecordOfText.constructor(type) : null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Function<String, ?> coded(Class<?> type) {
        return code -> Coded.parse((Class) type, code);
    }

    private static final class FamilyReaders extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return reader(type);
        }

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return reader(type.getRawClass());
        }

        private static @Nullable JsonDeserializer<?> reader(Class<?> type) {
            Function<String, ?> reader = familyReader(type);
            return reader == null ? null : new ScalarReader<>(type, reader);
        }
    }

    /** One writer per enum, with its codes ready to be copied into the document. */
    private static final class CodedWriters extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return type.isEnumType() && type.isTypeOrSubTypeOf(Coded.class)
                    ? new CodedWriter(type.getRawClass())
                    : null;
        }
    }

    private static final class CodedWriter extends StdScalarSerializer<Enum<?>> {
        private static final long serialVersionUID = 1L;
        private final SerializableString[] codes;

        CodedWriter(Class<?> type) {
            super(type, false);
            codes = Stream.of(type.getEnumConstants())
                    .map(constant -> new SerializedString(((Coded) constant).code()))
                    .toArray(SerializableString[]::new);
        }

        @Override
        public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(codes[value.ordinal()]);
        }
    }

    private static final class ScalarWriter<V> extends StdScalarSerializer<V> {
        private static final long serialVersionUID = 1L;
        private final transient Function<V, String> write;

        ScalarWriter(Class<V> type, Function<V, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(V value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(write.apply(value));
        }
    }

    private static final class KeyWriter<V> extends StdScalarSerializer<V> {
        private static final long serialVersionUID = 1L;
        private final transient Function<V, String> write;

        KeyWriter(Class<V> type, Function<V, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(V value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(write.apply(value));
        }
    }

    private static final class ScalarReader<V> extends StdScalarDeserializer<V> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, ? extends V> read;

        ScalarReader(Class<?> type, Function<String, ? extends V> read) {
            super(type);
            this.read = read;
        }

        @Override
        public V deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString();
            if (text == null) {
                throw context.wrongTokenException(parser, handledType(), parser.currentToken(), "a text was expected");
            }
            try {
                return read.apply(text);
            } catch (java.time.DateTimeException | IllegalArgumentException notOne) {
                throw context.weirdStringException("(not shown)", handledType(), "not in the expected form");
            }
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        private final Function<String, ?> read;

        KeyReader(Function<String, ?> read) {
            this.read = read;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return read.apply(key);
        }
    }
}
