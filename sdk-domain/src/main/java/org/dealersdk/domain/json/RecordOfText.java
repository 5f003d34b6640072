package org.dealersdk.domain.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Function;

/** Makes records of one text component, such as ids, from that text. */
final class RecordOfText {

    private RecordOfText() {}

    /** The canonical constructor of the record as a function; its own exceptions come out unchanged. */
    static Function<String, Object> constructor(Class<?> type) {
        MethodHandle handle;
        try {
            handle = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, String.class))
                    .asType(MethodType.methodType(Object.class, String.class));
        } catch (ReflectiveOperationException notSuch) {
            throw new IllegalArgumentException(type.getName() + " is not a public record of one text", notSuch);
        }
        return text -> {
            try {
                return handle.invokeExact(text);
            } catch (RuntimeException | Error refused) {
                throw refused;
            } catch (Throwable checked) {
                throw new IllegalStateException(checked);
            }
        };
    }
}
