package org.dealersdk.domain.code;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codes of one enum, worked out once: a stored order holds a hundred of them. */
final class CodeTable {

    private static final ClassValue<CodeTable> TABLES = new ClassValue<>() {
        @Override
        protected CodeTable computeValue(Class<?> type) {
            return new CodeTable(type);
        }
    };

    private final String[] codes;
    private final Map<String, Object> constants = new HashMap<>();

    private CodeTable(Class<?> type) {
        Object[] all = type.getEnumConstants();
        codes = new String[all.length];
        for (int i = 0; i < all.length; i++) {
            codes[i] = ((Enum<?>) all[i]).name().toLowerCase(Locale.ROOT).replace('_', '-');
            constants.put(codes[i], all[i]);
        }
    }

    static String code(Enum<?> constant) {
        return TABLES.get(constant.getDeclaringClass()).codes[constant.ordinal()];
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String code) {
        return type.cast(TABLES.get(type).constants.get(code));
    }
}
