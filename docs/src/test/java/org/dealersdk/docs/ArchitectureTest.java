package org.dealersdk.docs;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealersdk.domain.DealerModel;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house rules of {@code docs/architecture.md} that can be read off the classes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

    private static final int LONGEST_FILE = 400;

    /** The order's commands, one method each, stand together; the one writer's queue, groups and failures are one story. */
    private static final Set<String> KNOWN_TO_BE_LONG = Set.of(
            "sdk-domain/src/main/java/org/dealersdk/domain/workorder/WorkOrder.java",
            "sdk-reference-impl/plugin-sqlite/src/main/java/org/dealersdk/plugin/sqlite/Writer.java");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(location -> !location.contains("jmh_generated"))
            .importPaths(Project.modules().stream().map(Project::classes).toList());

    @Test
    void knowledge_flows_one_way_from_domain_to_host() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.dealersdk..")
                .withOptionalLayers(true)
                .layer("domain")
                .definedBy("org.dealersdk.domain..")
                .layer("spi")
                .definedBy("org.dealersdk.spi..")
                .layer("runtime")
                .definedBy("org.dealersdk.runtime..")
                .layer("documents")
                .definedBy("org.dealersdk.documents..")
                .layer("testkit")
                .definedBy("org.dealersdk.testkit..")
                .layer("plug-ins")
                .definedBy("org.dealersdk.plugin..")
                .layer("tools")
                .definedBy("org.dealersdk.cli..", "org.dealersdk.benchmarks..")
                .whereLayer("domain")
                .mayNotAccessAnyLayer()
                .whereLayer("spi")
                .mayOnlyAccessLayers("domain")
                .whereLayer("plug-ins")
                .mayOnlyAccessLayers("domain", "spi")
                .whereLayer("runtime")
                .mayOnlyAccessLayers("domain", "spi")
                .whereLayer("documents")
                .mayOnlyAccessLayers("domain", "spi", "runtime")
                .whereLayer("documents")
                .mayOnlyBeAccessedByLayers("tools")
                .whereLayer("testkit")
                .mayOnlyAccessLayers("domain", "spi", "runtime")
                .whereLayer("tools")
                .mayNotBeAccessedByAnyLayer()
                .check(MAIN);
    }

    @Test
    void only_the_json_package_of_the_model_knows_databind() {
        noClasses()
                .that()
                .resideInAnyPackage("org.dealersdk.domain..", "org.dealersdk.spi..", "org.dealersdk.plugin..")
                .and()
                .resideOutsideOfPackage("org.dealersdk.domain.json..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .check(MAIN);
    }

    @Test
    void every_step_of_an_aggregate_is_decided_under_the_house_rules() {
        noClasses()
                .that()
                .resideInAPackage("org.dealersdk.domain..")
                .and()
                .areNotAssignableTo(Lifecycle.class)
                .and()
                .areNotAssignableTo(Attempt.class)
                .should()
                .callMethodWhere(describe(
                        "asks a lifecycle without house rules",
                        call -> call.getTargetOwner().isEquivalentTo(Lifecycle.class)
                                && call.getTarget().getName().startsWith("decide")))
                .check(MAIN);
    }

    @Test
    void databases_are_spoken_to_by_plug_ins_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.dealersdk.plugin..", "org.dealersdk.benchmarks..")
                // throws a caller's own SQLException, which plug-ins on a database take for theirs
                .and()
                .doNotHaveFullyQualifiedName("org.dealersdk.testkit.storage.CallChecks")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                .check(MAIN);
    }

    @Test
    void comparison_peers_live_in_the_benchmarks() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dealersdk.benchmarks..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.squirrelframework..",
                        "com.github.oxo42..",
                        "com.alibaba.cola..",
                        "org.openjdk.jmh..")
                .check(MAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain", "spi", "runtime", "documents", "testkit", "plugin.sqlite", "cli"})
    void no_two_packages_of_a_layer_need_each_other(String layer) {
        slices().assignedFrom(PackageSlices.of("org.dealersdk." + layer))
                .should()
                .beFreeOfCycles()
                // aggregates refer to each other by id, both ways
                .ignoreDependency(alwaysTrue(), assignableTo(TypedId.class))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void names_are_the_trades_and_not_the_patterns() {
        noClasses()
                .that()
                .resideInAPackage("org.dealersdk..")
                .should()
                .haveNameMatching(".*(Impl|Utils?|Manager|Helper|Dto|DTO|VO|Entity|Bean)")
                .check(MAIN);
    }

    @Test
    void the_model_asks_no_clock_and_throws_no_dice() {
        noClasses()
                .that()
                .resideInAPackage("org.dealersdk.domain..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callConstructor(java.util.Random.class)
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .check(MAIN);
    }

    @Test
    void nobody_sleeps() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dealersdk.benchmarks..")
                // pauses after a failed read of its file, when there is nobody to wake it
                .and()
                .doNotHaveFullyQualifiedName("org.dealersdk.plugin.sqlite.Group")
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class)
                .check(MAIN);
    }

    @Test
    void libraries_do_not_print() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.dealersdk.domain..",
                        "org.dealersdk.spi..",
                        "org.dealersdk.runtime..",
                        "org.dealersdk.documents..",
                        "org.dealersdk.plugin..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(MAIN);
    }

    @Test
    void what_the_model_holds_cannot_be_changed() {
        fields().that()
                .areDeclaredInClassesThat(areRecordsOrEnumsOfTheModel())
                .and()
                .areNotStatic()
                .should()
                .beFinal()
                .check(MAIN);
        noClasses()
                .that()
                .resideInAPackage("org.dealersdk.domain..")
                .should(NamedMethods.haveMethodsMatching("set[A-Z].*"))
                .check(MAIN);
        for (AggregateType<?> type : DealerModel.types()) {
            assertThat(type.javaType().isRecord() || type.javaType().isSealed())
                    .as("%s is a record or a sealed family of records", type)
                    .isTrue();
        }
    }

    @Test
    void events_are_sealed_families_of_records() {
        classes()
                .that()
                .areAssignableTo(DomainEvent.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .allowEmptyShould(true)
                .check(MAIN);
        for (AggregateType<?> type : DealerModel.types()) {
            assertThat(type.eventFamily().isSealed())
                    .as("events of the %s", type)
                    .isTrue();
        }
    }

    @Test
    void every_package_says_that_null_is_the_exception_and_why_it_exists() {
        Map<String, Boolean> marked = new HashMap<>();
        MAIN.forEach(type -> marked.put(
                type.getPackageName(), type.getPackage().isAnnotatedWith(org.jspecify.annotations.NullMarked.class)));
        assertThat(marked)
                .isNotEmpty()
                .allSatisfy((name, isMarked) -> assertThat(isMarked)
                        .as("package %s has a package-info with @NullMarked", name)
                        .isTrue());
    }

    @Test
    void no_source_file_is_too_long_to_read() {
        Set<String> tooLong = Project.modules().stream()
                .flatMap(module -> Project.files(module.resolve("src/main/java"), ".java").stream())
                .filter(file -> Project.read(file).lines().count() > LONGEST_FILE)
                // lists of texts, read one entry at a time
                .filter(file -> !file.toString().endsWith("Problem.java"))
                .map(Project::shown)
                .collect(Collectors.toSet());
        assertThat(tooLong)
                .as("files of more than %d lines: split one, or give the reason here", LONGEST_FILE)
                .isSubsetOf(KNOWN_TO_BE_LONG);
    }

    @Test
    void every_module_was_looked_at() {
        Set<Path> unseen = Project.modules().stream()
                .filter(module ->
                        !Project.files(module.resolve("src/main/java"), ".java").isEmpty())
                .filter(module ->
                        Project.files(Project.classes(module), ".class").isEmpty())
                .collect(Collectors.toSet());
        assertThat(unseen).as("modules without compiled classes").isEmpty();
    }

    private static DescribedPredicate<JavaClass> areRecordsOrEnumsOfTheModel() {
        return DescribedPredicate.describe(
                "are records or enums of the model",
                type -> type.getPackageName().startsWith("org.dealersdk.domain") && (type.isRecord() || type.isEnum()));
    }
}
