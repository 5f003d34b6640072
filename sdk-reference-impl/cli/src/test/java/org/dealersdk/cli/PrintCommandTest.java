package org.dealersdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.runtime.Dealership;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.StoreId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintCommandTest {

    @TempDir
    Path directory;

    private String number = "";

    @BeforeEach
    void aCarIsTakenIn() {
        Actor adviser = Actor.of("A-1", Role.SERVICE_ADVISER);
        DealershipConfiguration configuration = DealershipConfiguration.builder()
                .storage("sqlite")
                .messaging("sqlite")
                .setting("sqlite.path", store())
                .background(false)
                .build();
        try (Dealership dealership = Dealership.open(configuration)) {
            number = dealership
                    .store(new StoreId("main"))
                    .reception()
                    .open(
                            adviser,
                            Intake.walkIn(
                                    new CustomerId("C-1"),
                                    null,
                                    Instant.parse("2026-03-02T01:30:00Z"),
                                    adviser.staff(),
                                    JobType.MAINTENANCE,
                                    "regular maintenance",
                                    10_000,
                                    WalkAround.unremarkable()))
                    .number();
        }
    }

    @Test
    void a_form_is_printed_recorded_and_printed_again_to_the_byte() throws Exception {
        Path file = directory.resolve("papers/intake.html");
        CommandLine printed = print("--form", "f15", "--for", number, "--lang", "zh", "--out", file.toString());
        assertThat(printed.exit()).isZero();
        String page = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(page).contains("进厂维修单", number, "2026年3月2日 09:30");

        String document = printed.err().replaceAll("(?s).*单据 ([0-9a-f-]{36})，sha256:.*", "$1");
        CommandLine again = print("--document", document);
        assertThat(again.out()).isEqualTo(page);
    }

    @Test
    void without_a_file_the_page_goes_to_the_output_and_nothing_else_does() {
        CommandLine printed = print("--form=F34", "--for=" + number, "--draft", "--bilingual");
        assertThat(printed.out())
                .startsWith("<!DOCTYPE html>")
                .contains("草稿 DRAFT", "查车单 Walk-around")
                .endsWith("</html>\n");
        assertThat(printed.err()).isEmpty();
    }

    @Test
    void forms_that_cannot_be_printed_say_everything_that_is_missing() {
        CommandLine refused = print("--form=F30", "--for=" + number);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("PRN-007", "PRN-008", "PRN-009");
        assertThat(refused.out()).isEmpty();
        assertThat(print("--form=F30").err()).contains("CLI-002", "--for");
        assertThat(print("--for=" + number).err()).contains("CLI-002", "--form");
        assertThat(print("--form=F15", "--for=RO-0").err()).contains("PRN-002");
    }

    @Test
    void all_forms_are_listed_in_both_languages() {
        assertThat(print("--forms").out()).contains("F33\twork-order\tWork order", "F19\tappointment-period");
        assertThat(print("--forms", "--lang=zh").out()).contains("F33\twork-order\t工单");
    }

    private CommandLine print(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "print";
        all[1] = "--store";
        all[2] = store();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return CommandLine.run(Locale.ENGLISH, all);
    }

    private String store() {
        return directory.resolve("dealer.db").toString();
    }
}
