package org.dealersdk.testkit.fault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dealersdk.spi.DealerPlugin;
import org.jspecify.annotations.Nullable;

/**
 * Puts a fault into a right plug-in: every call of an interface of the SPI, at any depth, passes by the fault, which lets it through,
 * changes it, or swallows it. For tests of checks, see {@link org.dealersdk.testkit.conformance.KnownBug}.
 */
public final class Meddling {

    private final Fault fault;

    private Meddling(Fault fault) {
        this.fault = fault;
    }

    /** What is done to calls. */
    @FunctionalInterface
    public interface Fault {
        /** The answer to a call; {@link Call#proceed} gives the right one. */
        @Nullable
        Object answer(Call call) throws Throwable;
    }

    /** A call on its way to the plug-in. */
    public static final class Call {

        private final Meddling meddling;
        private final Object target;
        private final Method method;
        private final @Nullable Object[] arguments;

        private Call(Meddling meddling, Object target, Method method, @Nullable Object[] arguments) {
            this.meddling = meddling;
            this.target = target;
            this.method = method;
            this.arguments = arguments;
        }

        /** True for the method of that name of the interface, such as {@code UnitOfWork} and {@code update}. */
        public boolean is(Class<?> type, String name) {
            return type.isInstance(target) && method.getName().equals(name);
        }

        /** The argument at that place, from 0. */
        public @Nullable Object argument(int place) {
            return arguments[place];
        }

        /** Lets the call through with other arguments. */
        public @Nullable Object proceed(@Nullable Object... changed) throws Throwable {
            try {
                Object answer = method.invoke(target, changed);
                boolean callersOwn = method.getGenericReturnType() instanceof TypeVariable<?>;
                return callersOwn ? answer : meddling.wrapped(answer);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        }

        /** Lets the call through. */
        public @Nullable Object proceed() throws Throwable {
            return proceed(arguments);
        }
    }

    /** The plug-in with the fault. */
    public static DealerPlugin with(DealerPlugin sound, Fault fault) {
        return (DealerPlugin) new Meddling(fault).proxy(sound, interfaces(sound.getClass()));
    }

    private Object proxy(Object target, Set<Class<?>> interfaces) {
        return Proxy.newProxyInstance(
                target.getClass().getClassLoader(), interfaces.toArray(Class[]::new), (proxy, method, arguments) -> {
                    @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
                    Call call = new Call(
                            this,
                            target,
                            method,
                            Arrays.stream(given).map(this::wrapped).toArray());
                    return method.getDeclaringClass() == Object.class ? call.proceed() : fault.answer(call);
                });
    }

    private @Nullable Object wrapped(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(this::wrapped);
        }
        if (value instanceof Function<?, ?> work) {
            return wrapped(work);
        }
        Set<Class<?>> interfaces = value == null ? Set.of() : interfaces(value.getClass());
        return value == null || interfaces.isEmpty() || value instanceof Record ? value : proxy(value, interfaces);
    }

    @SuppressWarnings("unchecked") // what goes in is what the plug-in gives, behind a proxy of the same interfaces
    private Function<@Nullable Object, @Nullable Object> wrapped(Function<?, ?> work) {
        return given -> ((Function<@Nullable Object, @Nullable Object>) work).apply(wrapped(given));
    }

    private static Set<Class<?>> interfaces(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Class<?> each : at.getInterfaces()) {
                if (each.getPackageName().startsWith("org.dealersdk.spi") && !each.isSealed()) {
                    all.add(each);
                }
            }
        }
        return all;
    }
}
