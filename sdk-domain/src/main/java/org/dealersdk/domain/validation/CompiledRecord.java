package org.dealersdk.domain.validation;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of one record class, read once and ready to be asked of any number of its instances. A class with something on it
 * that is not known here, or that is no record, is left to Hibernate Validator as a whole. Immutable and thread-safe.
 *
 * <p>For each record class the {@link Template} is defined anew with the tree of looks as its constant. All of the tree is records and
 * lambdas, whose fields the JIT takes for constants too, so it makes one straight piece of code of it, as if written by hand.
 */
final class CompiledRecord {

    private static final ClassValue<Look> COMPILED = new ClassValue<>() {
        @Override
        protected Look computeValue(Class<?> type) {
            return specialised(new Declarations(type).read());
        }
    };

    private CompiledRecord() {}

    /** The constraints of a class. */
    static Look of(Class<?> type) {
        return COMPILED.get(type);
    }

    private static Look specialised(Look tree) {
        String file = Template.class
                        .getName()
                        .substring(Template.class.getPackageName().length() + 1) + ".class";
        try (InputStream template = Template.class.getResourceAsStream(file)) {
            return template == null ? tree : defined(template.readAllBytes(), tree);
        } catch (IOException | ReflectiveOperationException notHere) {
            // slower, and the same
            return tree;
        }
    }

    private static Look defined(byte[] template, Look tree) throws ReflectiveOperationException {
        return (Look) MethodHandles.lookup()
                .defineHiddenClassWithClassData(template, tree, true)
                .lookupClass()
                .getDeclaredConstructor()
                .newInstance();
    }

    /** Defined once per record class; never used under its own name. */
    static final class Template implements Look {

        private static final Look TREE = tree();

        Template() {}

        @Override
        public void at(Object instance, Report report) {
            TREE.at(instance, report);
        }

        private static Look tree() {
            try {
                @Nullable Look tree = MethodHandles.classData(MethodHandles.lookup(), "_", Look.class);
                return tree == null ? new Looks.Unknown() : tree;
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
