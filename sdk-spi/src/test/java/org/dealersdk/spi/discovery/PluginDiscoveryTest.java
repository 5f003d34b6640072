package org.dealersdk.spi.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.SpiProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PluginDiscoveryTest {

    @TempDir
    Path temporary;

    private Path plugins;

    @BeforeEach
    void directory() throws IOException {
        plugins = Files.createDirectory(temporary.resolve("plugins"));
        healthy("good.jar", "Good", "acme-good");
    }

    @Test
    void a_healthy_plug_in_of_a_directory_is_found_with_its_jar_and_may_be_chosen_by_default() {
        try (PluginJars jars = open()) {
            PluginCatalogue catalogue = jars.catalogue();
            assertThat(catalogue.report().skipped()).isEmpty();
            Chosen<?> chosen = catalogue.one(ProviderKind.STORAGE, null);
            assertThat(chosen.plugin().id()).isEqualTo("acme-good");
            assertThat(chosen.plugin().className()).isEqualTo("acme.Good");
            assertThat(chosen.plugin().origin()).endsWith("good.jar");
            assertThat(catalogue.report().text(Locale.ENGLISH))
                    .contains("acme-good 1.2 (Acme), SPI 1.0: storage [acme.Good")
                    .contains("good.jar");
        }
    }

    @Test
    @Tag("PLG-003")
    void a_service_file_that_names_a_missing_class_is_reported_and_the_others_go_on() throws IOException {
        new PluginJarBuilder().service("acme.Nowhere").in(plugins, "a-missing.jar");
        assertSkippedBesideGood(SpiProblem.CANNOT_LOAD, "acme.Nowhere");
    }

    @Test
    void a_service_file_with_a_malformed_line_is_reported_and_the_others_go_on() throws IOException {
        new PluginJarBuilder().service("not a class name").in(plugins, "a-malformed.jar");
        assertSkippedBesideGood(SpiProblem.CANNOT_LOAD, "ServiceConfigurationError");
    }

    @Test
    void a_constructor_that_throws_is_reported_by_class_and_never_with_its_text() throws IOException {
        new PluginJarBuilder().plugin("Throwing", """
                        package acme;
                        public class Throwing implements org.dealersdk.spi.DealerPlugin {
                            public Throwing() { throw new IllegalStateException("password=secret"); }
                            public org.dealersdk.spi.PluginDescriptor descriptor() { return null; }
                        }
                        """).in(plugins, "a-throwing.jar");
        assertSkippedBesideGood(SpiProblem.CANNOT_LOAD, "acme.Throwing");
        try (PluginJars jars = open()) {
            assertThat(jars.catalogue().report().text(Locale.CHINESE))
                    .contains("IllegalStateException", "a-throwing.jar")
                    .doesNotContain("secret");
        }
    }

    @Test
    void a_plug_in_whose_own_library_is_missing_is_reported_with_the_missing_class() throws IOException {
        new PluginJarBuilder()
                .source("acme.lib.Missing", "package acme.lib; public class Missing {}")
                .leaveOut("acme.lib.Missing")
                .plugin("Needy", """
                        package acme;
                        public class Needy implements org.dealersdk.spi.DealerPlugin {
                            private final Object needed = new acme.lib.Missing();
                            public acme.lib.Missing needed() { return null; }
                            public org.dealersdk.spi.PluginDescriptor descriptor() { return null; }
                        }
                        """)
                .in(plugins, "a-needy.jar");
        assertSkippedBesideGood(SpiProblem.CANNOT_LOAD, "acme.lib.Missing");
    }

    @Test
    void a_plug_in_of_another_spi_version_is_reported_with_both_versions() throws IOException {
        new PluginJarBuilder()
                .plugin("Stale", PluginJarBuilder.plugin("Stale", "acme-stale", "0.9"))
                .in(plugins, "a-stale.jar");
        assertSkippedBesideGood(SpiProblem.SPI_VERSION, "SPI 0.9; this host has 1.0");
    }

    @Test
    void a_plug_in_built_against_an_older_spi_is_reported_with_the_methods_it_lacks() throws IOException {
        new PluginJarBuilder()
                .source("org.dealersdk.spi.DealerPlugin", "package org.dealersdk.spi; public interface DealerPlugin {}")
                .leaveOut("org.dealersdk.spi.DealerPlugin")
                .plugin("Older", "package acme; public class Older implements org.dealersdk.spi.DealerPlugin {}")
                .in(plugins, "a-older.jar");
        assertSkippedBesideGood(SpiProblem.INCOMPLETE, "DealerPlugin.descriptor()");
    }

    @Test
    void a_provider_built_against_an_older_spi_is_reported_too() throws IOException {
        new PluginJarBuilder()
                .source(
                        "org.dealersdk.spi.storage.StorageProvider",
                        "package org.dealersdk.spi.storage; public interface StorageProvider {}")
                .leaveOut("org.dealersdk.spi.storage.StorageProvider")
                .plugin("Half", """
                        package acme;
                        import org.dealersdk.spi.*;
                        public class Half implements DealerPlugin {
                            public PluginDescriptor descriptor() { return PluginDescriptor.of("acme-half", "Acme", "1", "1.0"); }
                            public java.util.Optional<org.dealersdk.spi.storage.StorageProvider> storage() {
                                return java.util.Optional.of(new org.dealersdk.spi.storage.StorageProvider() {});
                            }
                        }
                        """)
                .in(plugins, "a-half.jar");
        assertSkippedBesideGood(SpiProblem.INCOMPLETE, "Provider.settings(), StorageProvider.open()");
    }

    @Test
    void a_plug_in_without_a_descriptor_is_reported() throws IOException {
        new PluginJarBuilder().plugin("Nameless", """
                        package acme;
                        public class Nameless implements org.dealersdk.spi.DealerPlugin {
                            public org.dealersdk.spi.PluginDescriptor descriptor() { return null; }
                        }
                        """).in(plugins, "a-nameless.jar");
        assertSkippedBesideGood(SpiProblem.NULL_ANSWER, "descriptor()");
    }

    @Test
    void a_plug_in_that_never_returns_from_its_own_recursion_is_reported() throws IOException {
        new PluginJarBuilder().plugin("Deep", """
                        package acme;
                        public class Deep implements org.dealersdk.spi.DealerPlugin {
                            public org.dealersdk.spi.PluginDescriptor descriptor() { return descriptor(); }
                        }
                        """).in(plugins, "a-deep.jar");
        assertSkippedBesideGood(SpiProblem.CANNOT_LOAD, "StackOverflowError");
    }

    @Test
    void a_file_that_is_no_jar_is_reported_and_the_others_go_on() throws IOException {
        Files.writeString(plugins.resolve("readme.txt"), "hello");
        Files.write(plugins.resolve("broken.jar"), new byte[] {'P', 'K', 3, 4, 0});
        try (PluginJars jars = open()) {
            LoadReport report = jars.catalogue().report();
            assertThat(report.skipped()).extracting(problem -> problem.code()).containsOnly(SpiProblem.NOT_A_JAR);
            assertThat(report.text(Locale.ENGLISH)).contains("broken.jar", "readme.txt", "acme-good");
        }
    }

    @Test
    void a_directory_that_is_not_there_stops_the_start() {
        Path nowhere = temporary.resolve("nowhere");
        assertThatThrownBy(() -> PluginJars.in(nowhere, getClass().getClassLoader()))
                .isInstanceOf(DealerException.class)
                .hasMessageContaining("PLG-008")
                .hasMessageContaining("nowhere");
    }

    @Test
    void a_search_that_fails_at_every_step_ends_and_says_so() {
        ClassLoader broken = new ClassLoader(null) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                throw new IOException("unreadable");
            }
        };
        LoadReport report = PluginCatalogue.of(broken).report();
        assertThat(report.loaded()).isEmpty();
        assertThat(report.skipped().get(report.skipped().size() - 1).code()).isEqualTo(SpiProblem.TOO_MANY_FAILURES);
    }

    @Test
    void two_plug_ins_with_one_id_stop_the_start_and_both_are_named_with_their_jars() throws IOException {
        healthy("other.jar", "Other", "acme-good");
        try (PluginJars jars = open()) {
            PluginCatalogue catalogue = jars.catalogue();
            assertThatThrownBy(() -> catalogue.one(ProviderKind.STORAGE, "acme-good"))
                    .isInstanceOf(DealerException.class)
                    .hasMessageContaining("PLG-020")
                    .hasMessageContaining("acme.Good")
                    .hasMessageContaining("good.jar")
                    .hasMessageContaining("acme.Other")
                    .hasMessageContaining("other.jar");
        }
    }

    @Test
    void several_to_choose_from_stop_the_start_with_what_to_do_until_one_is_chosen_by_id() throws IOException {
        healthy("other.jar", "Other", "acme-other");
        try (PluginJars jars = open()) {
            PluginCatalogue catalogue = jars.catalogue();
            assertThatThrownBy(() -> catalogue.one(ProviderKind.STORAGE, null))
                    .isInstanceOf(DealerException.class)
                    .hasMessageContaining("PLG-021")
                    .hasMessageContaining("acme-good, acme-other")
                    .hasMessageContaining("set \"storage\" to its id");
            assertThat(catalogue
                            .one(ProviderKind.STORAGE, "acme-other")
                            .plugin()
                            .className())
                    .isEqualTo("acme.Other");
        }
    }

    @Test
    void an_unknown_id_is_refused_with_the_known_ones_and_with_what_was_skipped() throws IOException {
        new PluginJarBuilder().service("acme.Nowhere").in(plugins, "a-missing.jar");
        try (PluginJars jars = open()) {
            PluginCatalogue catalogue = jars.catalogue();
            assertThatThrownBy(() -> catalogue.one(ProviderKind.STORAGE, "acme-nowhere"))
                    .isInstanceOf(DealerException.class)
                    .hasMessageContaining("PLG-023")
                    .hasMessageContaining("acme-good")
                    .hasMessageContaining("PLG-003");
        }
    }

    @Test
    void no_plug_in_for_a_kind_is_refused_with_what_to_do() {
        PluginCatalogue empty = PluginCatalogue.of(List.of());
        assertThatThrownBy(() -> empty.one(ProviderKind.MESSAGING, null))
                .isInstanceOf(DealerException.class)
                .hasMessageContaining("PLG-022")
                .satisfies(failure -> assertThat(((DealerException) failure).message(Locale.CHINESE))
                        .contains("没有可用插件提供 messaging"));
    }

    private void assertSkippedBesideGood(SpiProblem expected, String mentioned) {
        try (PluginJars jars = open()) {
            LoadReport report = jars.catalogue().report();
            assertThat(report.loaded()).extracting(DiscoveredPlugin::id).containsExactly("acme-good");
            assertThat(report.skipped()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(expected);
                assertThat(problem.what(Locale.ENGLISH)).contains(mentioned);
                assertThat(problem.what(Locale.CHINESE)).contains(mentioned.split(" ", -1)[0]);
            });
        }
    }

    private PluginJars open() {
        return PluginJars.in(plugins, getClass().getClassLoader());
    }

    private void healthy(String jar, String simpleName, String id) throws IOException {
        new PluginJarBuilder()
                .plugin(simpleName, PluginJarBuilder.plugin(simpleName, id, "1.0"))
                .in(plugins, jar);
    }
}
