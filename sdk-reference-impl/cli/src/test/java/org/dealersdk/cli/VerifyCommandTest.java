package org.dealersdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Judging is the kit's; a command line without it says so. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyCommandTest {

    @Test
    void without_the_kit_it_says_what_is_missing() {
        CommandLine verify = CommandLine.run("verify", "--plugin", "sqlite");
        assertThat(verify.exit()).isEqualTo(ExitCode.CALLER);
        assertThat(verify.err()).contains("CLI-010", "sdk-testkit");
    }

    @Test
    void its_options_are_explained_in_both_languages() {
        assertThat(CommandLine.run("verify", "--help").out()).contains("--plugin", "--check", "--only");
        assertThat(CommandLine.run("verify", "--help", "--lang", "zh").out()).contains("--tier", "检验插件");
    }
}
