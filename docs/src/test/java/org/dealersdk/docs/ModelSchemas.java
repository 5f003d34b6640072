package org.dealersdk.docs;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.id.TypedId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas (2020-12) of what {@code DealerJson} writes: coded enums are one of their codes, ids, money and instants are text of a
 * pattern, parts that may be null or empty may be left out. Unknown properties are allowed, since documents of newer versions have
 * them.
 */
final class ModelSchemas {

    private static final Map<Class<?>, String> PATTERNS = Map.of(
            Instant.class, "^[-+]?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z$",
            Money.class, "^[A-Z]{3} -?\\d+(\\.\\d+)?$",
            Duration.class, "^-?PT?",
            Period.class, "^P",
            LocalDate.class, "^\\d{4}-\\d\\d-\\d\\d$",
            LocalTime.class, "^\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?$",
            ZoneId.class, "^[A-Za-z]");

    private final ObjectMapper mapper = new ObjectMapper();
    private final SchemaGenerator generator = generator();

    /** The schema of a type as pretty-printed JSON. */
    String of(String name, Class<?> type) {
        ObjectNode schema = mapper.createObjectNode();
        ObjectNode generated = generator.generateSchema(type);
        schema.set("$schema", generated.remove("$schema"));
        schema.put("$id", "urn:dealersdk:schema:" + name);
        schema.put("title", name);
        schema.setAll(generated);
        return schema.toPrettyString().replace("\r", "") + "\n";
    }

    private SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(mapper, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        config.with(new JacksonModule())
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        config.forFields()
                .withIgnoreCheck(ModelSchemas::isLeftToUnknownFields)
                .withRequiredCheck(ModelSchemas::isAlwaysWritten);
        config.forTypesInGeneral()
                .withPropertySorter(ModelSchemas::inDeclarationOrder)
                .withCustomDefinitionProvider(ModelSchemas::scalar)
                .withSubtypeResolver(ModelSchemas::membersOfSealed);
        return new SchemaGenerator(config.build());
    }

    private static boolean isLeftToUnknownFields(FieldScope field) {
        return field.getAnnotation(JsonAnyGetter.class) != null || field.getAnnotation(JsonAnySetter.class) != null;
    }

    private static boolean isAlwaysWritten(FieldScope field) {
        Class<?> type = field.getRawMember().getType();
        boolean emptyIsLeftOut = Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        return !emptyIsLeftOut && !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static int inDeclarationOrder(MemberScope<?, ?> one, MemberScope<?, ?> other) {
        return Integer.compare(place(one), place(other));
    }

    private static int place(MemberScope<?, ?> member) {
        RecordComponent @Nullable [] components =
                member.getDeclaringType().getErasedType().getRecordComponents();
        List<String> names = components == null
                ? List.of()
                : Arrays.stream(components).map(RecordComponent::getName).toList();
        return names.indexOf(member.getName());
    }

    private static @Nullable List<ResolvedType> membersOfSealed(ResolvedType type, SchemaGenerationContext context) {
        Class<?> @Nullable [] members = type.getErasedType().getPermittedSubclasses();
        return members == null || type.getErasedType().isEnum() || singleValue(type.getErasedType()) != null
                ? null
                : Arrays.stream(members)
                        .map(member -> context.getTypeContext().resolveSubtype(type, member))
                        .toList();
    }

    /** Types that are one text, or one value of another type, in a document. */
    private static @Nullable CustomDefinition scalar(ResolvedType resolved, SchemaGenerationContext context) {
        Class<?> type = resolved.getErasedType();
        ObjectNode text = context.getGeneratorConfig().createObjectNode().put("type", "string");
        if (PATTERNS.containsKey(type)) {
            return inline(text.put("pattern", PATTERNS.get(type)));
        }
        if (TypedId.class.isAssignableFrom(type)) {
            return inline(text.put("minLength", 1).put("maxLength", TypedId.MAX_LENGTH));
        }
        if (type.isEnum() && Coded.class.isAssignableFrom(type)) {
            ArrayNode codes = text.putArray("enum");
            Arrays.stream(type.getEnumConstants()).forEach(constant -> codes.add(((Coded) constant).code()));
            return inline(text);
        }
        Method value = type.getName().startsWith("org.dealersdk.") ? singleValue(type) : null;
        return value == null
                ? null
                : inline(context.createStandardDefinition(
                        context.getTypeContext().resolve(value.getGenericReturnType()), null));
    }

    /** The method Jackson takes the value from: annotated in the type, or in an interface of it. */
    private static @Nullable Method singleValue(Class<?> type) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .flatMap(declaring -> Arrays.stream(declaring.getMethods()))
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst()
                .orElse(null);
    }

    private static CustomDefinition inline(ObjectNode schema) {
        return new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.YES);
    }
}
