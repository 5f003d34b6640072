package org.dealersdk.domain.validation;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** One component of a record class, to be read without reflection. */
final class Component {

    private final RecordComponent component;
    private final MethodHandles.Lookup inside;
    private final MethodHandle accessor;

    /** @throws IllegalAccessException when the record's module does not open its package to the SDK */
    Component(Class<?> type, RecordComponent component) throws IllegalAccessException {
        this.component = component;
        inside = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        accessor = inside.unreflect(component.getAccessor());
    }

    String name() {
        return component.getName();
    }

    Class<?> type() {
        return component.getType();
    }

    /** Reads the value; a primitive one comes boxed. */
    @SuppressWarnings("unchecked")
    Function<Object, @Nullable Object> value() {
        return (Function<Object, @Nullable Object>) reader(
                Function.class,
                "apply",
                Object.class,
                MethodType.methodType(type()).wrap());
    }

    /** Reads a primitive whole number. */
    @SuppressWarnings("unchecked")
    ToLongFunction<Object> number() {
        return (ToLongFunction<Object>)
                reader(ToLongFunction.class, "applyAsLong", long.class, MethodType.methodType(long.class));
    }

    private Object reader(Class<?> function, String method, Class<?> general, MethodType returned) {
        try {
            return LambdaMetafactory.metafactory(
                            inside,
                            method,
                            MethodType.methodType(function),
                            MethodType.methodType(general, Object.class),
                            accessor,
                            returned.insertParameterTypes(0, component.getDeclaringRecord()))
                    .getTarget()
                    .invoke();
        } catch (Throwable impossible) {
            throw new IllegalStateException("no reader for " + component, impossible);
        }
    }
}
