package org.dealersdk.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.dealersdk.domain.policy.CallWindow;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.EscalationPolicy;
import org.dealersdk.domain.policy.PolicyBook;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.time.OpeningHours;
import org.dealersdk.domain.time.Span;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DealerPolicyFileTest {

    private static final Instant MIDSUMMER = Instant.parse("2026-06-21T12:00:00Z");

    private static List<String> problemsOf(String text) {
        DealerException wrong = catchThrowableOfType(DealerException.class, () -> DealerPolicyFile.readBook(text));
        assertThat(wrong).as("refused").isNotNull();
        return wrong.problems().stream()
                .map(problem -> problem.code().id() + " " + problem.where())
                .toList();
    }

    @Test
    void a_file_names_only_what_differs() {
        DealerPolicy policy = DealerPolicyFile.read("""
                followUp:
                  firstCall: {earliest: 0 days}
                  secondCall:
                    planned: false
                complaint:
                  escalation: {until: solution, to: [general-manager]}
                calendar:
                  zone: Europe/Berlin
                  openingHours: {sunday: "10:00-14:00"}
                  holidays: [2026-12-25, 2026-10-03]
                  extraWorkingDays: {2026-12-24: "08:00-12:00"}
                """);

        DealerPolicy standard = DealerPolicy.standard();
        assertThat(policy.followUp().firstCall()).isEqualTo(CallWindow.WITHIN_A_WEEK);
        assertThat(policy.followUp().secondCall().planned()).isFalse();
        assertThat(policy.followUp().secondCall().window()).isEqualTo(CallWindow.SECOND_WEEK);
        assertThat(policy.followUp().checklist()).isEqualTo(standard.followUp().checklist());
        assertThat(policy.complaint().escalation().until()).isEqualTo(EscalationPolicy.End.SOLUTION);
        assertThat(policy.complaint().escalation().to()).containsExactly(Role.GENERAL_MANAGER);
        assertThat(policy.complaint().escalation().after()).isEqualTo(Span.hours(24));
        assertThat(policy.calendar().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(policy.calendar().openingHours().sunday()).isEqualTo(OpeningHours.parse("10:00-14:00"));
        assertThat(policy.calendar().openingHours().monday())
                .isEqualTo(standard.calendar().openingHours().monday());
        assertThat(policy.calendar().holidays())
                .containsExactly(LocalDate.parse("2026-10-03"), LocalDate.parse("2026-12-25"));
        assertThat(policy.workOrder()).isEqualTo(standard.workOrder());
    }

    @Test
    void json_says_the_same_as_yaml() {
        DealerPolicy json = DealerPolicyFile.read("{\n\t\"followUp\": {\"firstCall\": {\"earliest\": \"2 days\"}}\n}");
        assertThat(json).isEqualTo(DealerPolicyFile.read("followUp:\n  firstCall:\n    earliest: 2 days\n"));
        assertThat(json.followUp().firstCall()).isEqualTo(CallWindow.TWO_DAYS_TO_A_WEEK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "# nothing but a comment\n", "\uFEFF", "---\n"})
    void an_empty_file_is_the_standard(String text) {
        assertThat(DealerPolicyFile.read(text)).isEqualTo(DealerPolicy.standard());
    }

    @Test
    void the_standard_survives_a_round_trip_and_every_key_is_listed_once() {
        String written = DealerPolicyFile.write(DealerPolicy.standard());
        assertThat(DealerPolicyFile.read(written)).isEqualTo(DealerPolicy.standard());
        assertThat(written)
                .contains("# First call, counted from delivery or consultation. (R168, R169, R170, R172, V01)")
                .contains("    earliest: 3 days");
        assertThat(DealerPolicyFile.keys()).extracting(PolicyKey::path).doesNotHaveDuplicates();
    }

    @Test
    void a_changed_policy_survives_a_round_trip() {
        DealerPolicy policy = DealerPolicyFile.read("""
                calendar: {zone: America/New_York, holidays: [2026-07-03], extraWorkingDays: {2026-07-05: "10:00-12:00"}}
                complaint: {rateTarget: "<= 4", replyWithin: 1 working-days}
                followUp: {requiredTopics: [usage], survey: {factors: 5}}
                """);
        assertThat(DealerPolicyFile.read(DealerPolicyFile.write(policy))).isEqualTo(policy);
    }

    @Test
    void everything_wrong_in_a_file_is_reported_at_once_with_its_path() {
        String text = """
                folowUp: {}
                followUp:
                  firstcall: {earliest: 1 days}
                  reportMatterWithin: two days
                  attemptsBeforeLapse: many
                  caller: boss
                  survey: {factors: -1, overallMin: 20}
                complaint:
                  escalation: {to: [], from: now}
                  rootCauseRequired: "yes"
                  rateTarget: 4
                calendar:
                  zone: Mars/Olympus
                  holidays: [2026-02-30, christmas]
                  openingHours: {monday: "18:00-08:00"}
                  extraWorkingDays: [2026-02-14]
                """;
        assertThat(problemsOf(text))
                .containsExactlyInAnyOrder(
                        "POL-002 folowUp",
                        "POL-002 followUp.firstcall",
                        "CAL-002 followUp.reportMatterWithin",
                        "POL-003 followUp.attemptsBeforeLapse",
                        "POL-003 followUp.caller",
                        "POL-004 followUp.survey.factors",
                        "POL-004 followUp.survey.overallMax",
                        "POL-003 complaint.escalation.from",
                        "POL-003 complaint.rootCauseRequired",
                        "POL-003 complaint.rateTarget",
                        "POL-003 calendar.zone",
                        "POL-003 calendar.holidays[0]",
                        "POL-003 calendar.holidays[1]",
                        "CAL-004 calendar.openingHours.monday",
                        "POL-003 calendar.extraWorkingDays");
    }

    @Test
    void an_unknown_key_is_answered_with_the_nearest_known_one_in_both_languages() {
        DealerException wrong =
                catchThrowableOfType(DealerException.class, () -> DealerPolicyFile.read("followUp:\n  frstCall: {}\n"));
        assertThat(wrong.message(Locale.ENGLISH)).contains("POL-002 [followUp.frstCall]", "\"firstCall\"");
        assertThat(wrong.message(Locale.CHINESE)).contains("没有策略项“frstCall”", "“firstCall”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "followUp:\n  firstCall:\n latest: 3 days",
                "{\"followUp\": ",
                "followUp: {}\nfollowUp: {}\n",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "a: &a [*a",
                "\"unclosed"
            })
    void a_file_that_cannot_be_read_says_where(String text) {
        assertThat(problemsOf(text)).containsExactly("POL-001 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"just words", "42", "true"})
    void a_file_that_is_no_table_is_refused(String text) {
        assertThat(problemsOf(text)).containsExactly("POL-003 ");
    }

    @Test
    void limits_in_the_wrong_order_are_refused() {
        assertThat(problemsOf("followUp: {firstCall: {earliest: 7 days}}"))
                .containsExactly("POL-005 followUp.firstCall.latest");
        assertThat(problemsOf("followUp: {requiredTopics: [weather]}"))
                .containsExactly("POL-008 followUp.requiredTopics");
        assertThat(problemsOf("followUp: {checklist: [usage, usage, evaluation, vehicle-condition]}"))
                .containsExactly("POL-009 followUp.checklist[1]");
        assertThat(problemsOf("complaint: {escalation: {to: []}}")).containsExactly("POL-006 complaint.escalation.to");
    }

    @Test
    @Requirement("R087")
    void no_number_leaves_its_range() {
        assertThat(problemsOf("workOrder: {estimateTolerancePercent: -0.01}"))
                .containsExactly("POL-004 workOrder.estimateTolerancePercent");
        assertThat(problemsOf("workOrder: {estimateTolerancePercent: 100.01}"))
                .containsExactly("POL-004 workOrder.estimateTolerancePercent");
        assertThat(problemsOf("parts: {returnDays: -1}")).containsExactly("POL-004 parts.returnDays");
        assertThat(problemsOf("parts: {returnDays: 366}")).containsExactly("POL-004 parts.returnDays");
        DealerPolicy widest =
                DealerPolicyFile.read("workOrder: {estimateTolerancePercent: 100}\nparts: {returnDays: 365}\n");
        assertThat(widest.workOrder().estimateTolerancePercent()).isEqualByComparingTo("100");
        DealerPolicy narrowest =
                DealerPolicyFile.read("workOrder: {estimateTolerancePercent: 0}\nparts: {returnDays: 0}\n");
        assertThat(narrowest.parts().returnDays()).isZero();
    }

    @Test
    @Requirement("V01")
    void a_book_knows_which_policy_holds_where_and_when() {
        PolicyBook book = DealerPolicyFile.readBook("""
                - policy: {followUp: {attemptsBeforeLapse: 5}}
                - from: 2026-07-01
                  policy: {followUp: {firstCall: {earliest: 2 days}, attemptsBeforeLapse: 7}}
                - store: berlin
                  policy: {calendar: {zone: Europe/Berlin}}
                - store: berlin
                  from: 2026-01-01T00:00:00Z
                  policy: {followUp: {attemptsBeforeLapse: 2}}
                """);
        Instant berlinMidnight = Instant.parse("2026-06-30T22:00:00Z");
        Instant chinaMidnight = Instant.parse("2026-06-30T16:00:00Z");

        assertThat(attempts(book, "berlin", Instant.parse("2025-12-31T23:59:59.999999Z")))
                .isEqualTo(5);
        assertThat(attempts(book, "berlin", Instant.parse("2026-01-01T00:00:00Z")))
                .isEqualTo(2);
        assertThat(attempts(book, "berlin", berlinMidnight))
                .as("the store's own stays")
                .isEqualTo(2);
        assertThat(first(book, "berlin", berlinMidnight.minusNanos(1000))).isEqualTo(Span.days(3));
        assertThat(first(book, "berlin", berlinMidnight)).isEqualTo(Span.days(2));
        assertThat(first(book, "elsewhere", chinaMidnight.minusNanos(1000))).isEqualTo(Span.days(3));
        assertThat(first(book, "elsewhere", chinaMidnight)).isEqualTo(Span.days(2));
        assertThat(attempts(book, "elsewhere", chinaMidnight)).isEqualTo(7);
    }

    @Test
    void a_book_reports_what_is_wrong_in_any_entry_and_in_any_combination() {
        assertThat(problemsOf("""
                        - {stor: x, from: tomorrow, policy: {}}
                        - {store: 7}
                        """))
                .containsExactlyInAnyOrder("POL-002 [0].stor", "POL-003 [0].from", "POL-010 [1]", "POL-003 [1].store");
        assertThat(problemsOf("""
                        - {from: 2026-01-01, policy: {followUp: {firstCall: {earliest: 5 days}}}}
                        - {store: a, from: 2026-02-01, policy: {followUp: {firstCall: {latest: 4 days}}}}
                        """)).containsExactly("POL-005 [1].policy.followUp.firstCall.latest");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> DealerPolicyFile.readBook(Path.of("no-such-directory", "policy.yaml")))
                .hasMessageContaining("POL-011")
                .hasMessageContaining("policy.yaml");
    }

    @Test
    void a_book_of_one_policy_holds_everywhere() {
        DealerPolicy policy = DealerPolicyFile.read("followUp: {attemptsBeforeLapse: 9}");
        assertThat(PolicyBook.of(policy).policyFor("any", MIDSUMMER)).isEqualTo(policy);
    }

    private static int attempts(PolicyBook book, String store, Instant at) {
        return book.policyFor(store, at).followUp().attemptsBeforeLapse();
    }

    private static Span first(PolicyBook book, String store, Instant at) {
        return book.policyFor(store, at).followUp().firstCall().earliest();
    }
}
