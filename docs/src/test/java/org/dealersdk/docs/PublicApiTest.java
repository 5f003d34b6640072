package org.dealersdk.docs;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/api}: what others build on. A changed line is a changed promise, see {@code docs/compatibility.md}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicApiTest {

    @ParameterizedTest
    @CsvSource({
        "sdk-domain,sdk-domain",
        "sdk-spi,sdk-spi",
        "dealer-runtime,sdk-reference-impl/runtime",
        "sdk-testkit,sdk-testkit"
    })
    void the_public_types_and_members_are_those_under_review(String artifact, String module) {
        GoldenFile.check(
                "docs/api/" + artifact + ".txt",
                PublicApi.of(MainClasses.of(Project.root().resolve(module))));
    }
}
