package org.dealersdk.testkit.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The catalogue of faults plug-ins were seen to have, and the faulty plug-ins that stand for them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {

    /** The catalogue: what each fault is, by its number. */
    static Map<String, String> catalogue() {
        try (InputStream file = Objects.requireNonNull(
                CatalogueTest.class.getResourceAsStream("/org/dealersdk/testkit/catalogue.csv"))) {
            Map<String, String> faults = new TreeMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        int comma = line.indexOf(',');
                        faults.put(line.substring(0, comma), line.substring(comma + 1));
                    });
            return faults;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The number a faulty plug-in's fault has in the catalogue; letters behind it tell several plug-ins with one fault apart. */
    static String number(String fault) {
        return fault.replaceAll("[a-z]+$", "");
    }

    @Test
    void every_fault_of_the_catalogue_has_a_faulty_plugin() {
        Set<String> missing = new TreeSet<>(catalogue().keySet());
        MutantTest.mutants().forEach(mutant -> missing.remove(number(mutant.fault())));
        assertThat(catalogue()).hasSize(120);
        assertThat(missing).isEmpty();
    }

    @Test
    void no_faulty_plugin_stands_for_a_number_without_a_name() {
        assertThat(MutantTest.mutants()).allSatisfy(mutant -> {
            assertThat(mutant.fault()).matches("[A-Z]{2,3}-[1-9][0-9]*[a-z]*");
            assertThat(mutant.name()).isNotBlank();
        });
    }
}
