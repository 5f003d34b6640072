package org.dealersdk.domain.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The one declaration of a kind of aggregate: its name, id, searchable attributes, events, lifecycle and validation. Stores, JSON
 * Schema, documents and the conformance kit follow from it; a vendor adds a kind of its own by declaring another one. Immutable and
 * thread-safe.
 *
 * @param <A> the aggregate
 */
public final class AggregateType<A> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final String name;
    private final Class<A> javaType;
    private final Function<? super A, String> id;
    private final List<Attribute<A>> attributes;
    private final Class<? extends DomainEvent> eventFamily;
    private final List<Lifecycle<?, ?, ?>> lifecycles;
    private final List<Guard<Attempt<A>>> demands;
    private final Function<? super A, List<Problem>> validation;

    private AggregateType(Builder<A> declared) {
        this.name = declared.name;
        this.javaType = declared.javaType;
        this.id = declared.id;
        this.attributes = List.copyOf(declared.attributes);
        this.eventFamily = declared.eventFamily;
        this.lifecycles = List.copyOf(declared.lifecycles);
        this.demands = List.copyOf(declared.demands);
        this.validation = declared.validation;
    }

    /**
     * Starts a declaration.
     *
     * @param name lower-kebab, unique, never changed once data exists, such as {@code work-order}
     * @param javaType the aggregate's class, or the sealed root of its family
     * @param id reads an aggregate's id as text
     */
    public static <A> Builder<A> named(String name, Class<A> javaType, Function<? super A, String> id) {
        return new Builder<>(name, javaType, id);
    }

    /** Stable name, such as {@code work-order}. */
    public String name() {
        return name;
    }

    /** The aggregate's class. */
    public Class<A> javaType() {
        return javaType;
    }

    /** The aggregate's id as text. */
    public String id(A aggregate) {
        return id.apply(aggregate);
    }

    /** What it can be searched by, in declaration order. */
    public List<Attribute<A>> attributes() {
        return attributes;
    }

    /** The attribute of that name, if declared. */
    public Optional<Attribute<A>> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    /** The sealed family of its events; {@link DomainEvent} itself when it has none. */
    public Class<? extends DomainEvent> eventFamily() {
        return eventFamily;
    }

    /** Its lifecycle tables: the business status first, further axes after it; empty when it has none. */
    public List<Lifecycle<?, ?, ?>> lifecycles() {
        return lifecycles;
    }

    /** What a store may demand before one of its own statuses is entered, by name; see {@code StatusCode}. */
    public List<Guard<Attempt<A>>> demands() {
        return demands;
    }

    /** Everything that is wrong with the aggregate as a whole; empty when it may be stored. */
    public List<Problem> problems(A aggregate) {
        return validation.apply(aggregate);
    }

    /**
     * The event's name on the wire: {@code org.dealersdk.}, the type's name without hyphens, the record's name in lower-kebab form and
     * its version, such as {@code org.dealersdk.workorder.work-completed.v1}.
     */
    public String eventName(Class<? extends DomainEvent> event) {
        EventVersion version = event.getAnnotation(EventVersion.class);
        String kebab =
                event.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return "org.dealersdk." + name.replace("-", "") + "." + kebab + ".v" + (version == null ? 1 : version.value());
    }

    /** The events of the family, in declaration order. */
    public List<Class<? extends DomainEvent>> events() {
        List<Class<? extends DomainEvent>> leaves = new ArrayList<>();
        collect(eventFamily, leaves);
        return leaves;
    }

    @Override
    public String toString() {
        return name;
    }

    private static void collect(Class<?> family, List<Class<? extends DomainEvent>> leaves) {
        Class<?> @Nullable [] members = family.getPermittedSubclasses();
        if (members == null) {
            if (family.isRecord()) {
                leaves.add(family.asSubclass(DomainEvent.class));
            }
            return;
        }
        for (Class<?> member : members) {
            collect(member, leaves);
        }
    }

    /** Collects a declaration. Not thread-safe. */
    public static final class Builder<A> {

        private final String name;
        private final Class<A> javaType;
        private final Function<? super A, String> id;
        private final List<Attribute<A>> attributes = new ArrayList<>();
        private final List<Lifecycle<?, ?, ?>> lifecycles = new ArrayList<>();
        private final List<Guard<Attempt<A>>> demands = new ArrayList<>();
        private Class<? extends DomainEvent> eventFamily = DomainEvent.class;
        private Function<? super A, List<Problem>> validation = aggregate -> List.of();

        private Builder(String name, Class<A> javaType, Function<? super A, String> id) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("not a type name: " + name);
            }
            this.name = name;
            this.javaType = javaType;
            this.id = id;
        }

        /** Searchable by one text; null means absent. */
        public Builder<A> text(String name, AttributeReader<? super A, String> reader) {
            return add(name, AttributeKind.TEXT, false, false, one(reader));
        }

        /** Searchable by one text that no other aggregate of the store may hold; null means absent. */
        public Builder<A> uniqueText(String name, AttributeReader<? super A, String> reader) {
            return add(name, AttributeKind.TEXT, true, false, one(reader));
        }

        /** Searchable by each of several texts. */
        public Builder<A> texts(String name, Function<? super A, ? extends Collection<String>> reader) {
            return add(name, AttributeKind.TEXT, false, true, reader);
        }

        /** Searchable by each of several texts that no other aggregate of the store may hold. */
        public Builder<A> uniqueTexts(String name, Function<? super A, ? extends Collection<String>> reader) {
            return add(name, AttributeKind.TEXT, true, true, reader);
        }

        /** Searchable by one integer; null means absent. */
        public Builder<A> integer(String name, AttributeReader<? super A, Long> reader) {
            return add(name, AttributeKind.INTEGER, false, false, one(reader));
        }

        /** Searchable by one instant; null means absent. */
        public Builder<A> instant(String name, AttributeReader<? super A, Instant> reader) {
            return add(name, AttributeKind.INSTANT, false, false, one(reader));
        }

        /** Searchable by true or false. */
        public Builder<A> flag(String name, AttributeReader<? super A, Boolean> reader) {
            return add(name, AttributeKind.FLAG, false, false, one(reader));
        }

        /** The sealed family of its events. */
        public Builder<A> events(Class<? extends DomainEvent> family) {
            eventFamily = family;
            return this;
        }

        /** A lifecycle table; the business status is declared first. */
        public Builder<A> lifecycle(Lifecycle<?, ?, ?> lifecycle) {
            lifecycles.add(lifecycle);
            return this;
        }

        /** Conditions a store may demand before one of its own statuses is entered. */
        public Builder<A> demands(List<Guard<Attempt<A>>> further) {
            demands.addAll(further);
            return this;
        }

        /** What must hold of the aggregate as a whole before it is stored. */
        public Builder<A> validatedBy(Function<? super A, List<Problem>> validation) {
            this.validation = validation;
            return this;
        }

        /** The finished declaration. */
        public AggregateType<A> build() {
            return new AggregateType<>(this);
        }

        private Builder<A> add(
                String name,
                AttributeKind kind,
                boolean unique,
                boolean many,
                Function<? super A, ? extends Collection<? extends Comparable<?>>> reader) {
            if (attributes.stream().anyMatch(attribute -> attribute.name().equals(name))) {
                throw new IllegalArgumentException(this.name + " declares the attribute " + name + " twice");
            }
            attributes.add(new Attribute<>(name, kind, unique, many, reader));
            return this;
        }

        private static <A, V extends Comparable<V>> Function<A, List<V>> one(AttributeReader<? super A, V> reader) {
            return aggregate -> {
                V value = reader.read(aggregate);
                return value == null ? List.of() : List.of(value);
            };
        }
    }
}
