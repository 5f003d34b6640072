package org.dealersdk.docs;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import org.dealersdk.domain.problem.Text;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code docs/import-columns.md}: the columns of every kind of file that can be imported, as their classes declare them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportColumnsTest {

    private static final String PACKAGE = "org.dealersdk.cli.importing.";

    @Test
    void every_column_is_listed_in_both_languages() throws ReflectiveOperationException {
        StringBuilder page = new StringBuilder(GoldenFile.note("Columns of import files"));
        page.append(
                "A header names a column in English or Chinese, in any order; case, blanks and hyphens do not matter.\n"
                        + "How to import: [importing.md](importing.md).\n");
        for (Class<?> kind : kinds()) {
            Object file = constructor(kind).newInstance();
            Text name = (Text) call(file, "name");
            page.append("\n## ")
                    .append(name.english())
                    .append(" / ")
                    .append(name.chinese())
                    .append("\n\n");
            page.append("| column | 列 | |\n|---|---|---|\n");
            for (Object column : (List<?>) call(file, "columns")) {
                Text header = (Text) call(column, "header");
                boolean required = (Boolean) call(column, "isRequired");
                page.append(GoldenFile.row(header.english(), header.chinese(), required ? "required" : ""));
            }
        }
        GoldenFile.check("docs/import-columns.md", page.toString());
    }

    /** The kinds of files, in the order of their references: an order names customers and vehicles. */
    private static List<Class<?>> kinds() throws ClassNotFoundException {
        Class<?> kind = Class.forName(PACKAGE + "FileKind");
        return MainClasses.of(Project.root().resolve("sdk-reference-impl/cli"))
                .filter(type -> kind.isAssignableFrom(type) && !type.isInterface())
                .sorted(Comparator.comparing(
                        type -> type.getSimpleName().startsWith("Order") ? "Z" : type.getSimpleName()))
                .toList();
    }

    private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor;
    }

    private static Object call(Object on, String name) throws ReflectiveOperationException {
        Method method = on.getClass().getMethod(name);
        method.setAccessible(true);
        return method.invoke(on);
    }
}
