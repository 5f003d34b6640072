package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealersdk.runtime.DealerStore;
import org.dealersdk.spi.ProviderKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code docs/architecture.md} is written by hand; it leaves out no module, package, desk or kind of provider. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureDocumentTest {

    private static final String PAGE = Project.read(Project.docs().resolve("architecture.md"));

    private static final Set<String> IN_CODE_STYLE = Pattern.compile("`([^`\n]+)`")
            .matcher(PAGE)
            .results()
            .map((MatchResult match) -> match.group(1))
            .collect(Collectors.toSet());

    @Test
    void every_module_is_named() {
        assertThat(IN_CODE_STYLE)
                .containsAll(Project.modules().stream().map(Project::shown).toList());
    }

    @Test
    void every_package_of_the_model_and_of_the_kit_is_named() {
        assertThat(IN_CODE_STYLE).containsAll(packages("domain")).containsAll(packages("testkit"));
    }

    @Test
    void every_desk_is_named() {
        Stream<String> desks = Stream.of(DealerStore.class.getMethods())
                .filter(method -> method.getReturnType().getPackageName().equals("org.dealersdk.runtime.desk"))
                .map(method -> method.getName().replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT));
        assertThat(desks).isNotEmpty().allSatisfy(desk -> assertThat(PAGE).contains(desk));
    }

    @Test
    void every_kind_of_provider_has_a_row() {
        assertThat(ProviderKind.all()).allSatisfy(kind -> assertThat(PAGE).contains("\n| " + kind.words() + " | "));
    }

    /** The packages right below a layer's own. */
    private static Set<String> packages(String layer) {
        String own = "org.dealersdk." + layer + '.';
        Set<String> packages = MainClasses.all()
                .map(Class::getPackageName)
                .filter(name -> name.startsWith(own))
                .map(name -> name.substring(own.length()).replaceFirst("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).isNotEmpty();
        return packages;
    }
}
