package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code docs/glossary.md} is written by hand; what it says of the model is true. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GlossaryTest {

    private static final Pattern NAME = Pattern.compile("`([A-Za-z0-9_.]+)`");

    @Test
    void every_name_it_gives_exists_in_the_model() {
        Set<String> known = MainClasses.all().flatMap(GlossaryTest::names).collect(Collectors.toSet());
        List<String> named = NAME.matcher(Project.read(Project.docs().resolve("glossary.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(named).isNotEmpty();
        assertThat(known).containsAll(named);
    }

    private static Stream<String> names(Class<?> type) {
        Stream<String> constants = type.isEnum()
                ? Arrays.stream(type.getDeclaredFields())
                        .filter(Field::isEnumConstant)
                        .map(field -> type.getSimpleName() + "." + field.getName())
                : Stream.of();
        return Stream.concat(Stream.of(type.getSimpleName()), constants);
    }
}
