package org.dealersdk.domain.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dealersdk.domain.privacy.Samples.NOW;
import static org.dealersdk.domain.privacy.Samples.occasion;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ToolLoanTest {

    private static final StaffId TECHNICIAN = new StaffId("T-11");
    private static final Instant BACK = NOW.plus(Duration.ofHours(3));

    private static Occasion at(Instant when) {
        return occasion(when, DealerPolicy.standard());
    }

    private static ToolLoan lent() {
        return ToolLoan.lend(new ToolLoanId("L-1"), "TESTER-5", TECHNICIAN, null, true, BACK, at(NOW))
                .after();
    }

    private static ToolLoan in(ToolLoanState state) {
        return switch (state) {
            case LENT -> lent();
            case TO_BE_CLEANED -> lent().bringBack(false, at(NOW)).after();
            case RETURNED -> lent().bringBack(true, at(NOW)).after();
            case WRITTEN_OFF ->
                lent().writeOff(new Damage(true, "the lead is torn"), at(NOW)).after();
        };
    }

    private static List<String> problems(ThrowingCallable command) {
        DealerException refused = catchThrowableOfType(DealerException.class, command);
        return refused == null
                ? List.of()
                : refused.problems().stream().map(one -> one.code().id()).toList();
    }

    @ParameterizedTest
    @EnumSource(ToolLoanState.class)
    @Requirement("M41")
    void a_loan_is_open_until_the_tool_is_back_and_clean(ToolLoanState state) {
        Map<ToolLoanState, Set<ToolLoanTrigger>> expected = new EnumMap<>(ToolLoanState.class);
        expected.put(
                ToolLoanState.LENT,
                EnumSet.of(
                        ToolLoanTrigger.RETURN,
                        ToolLoanTrigger.RETURN_DIRTY,
                        ToolLoanTrigger.WRITE_OFF,
                        ToolLoanTrigger.NOTE_OVERDUE));
        expected.put(ToolLoanState.TO_BE_CLEANED, EnumSet.of(ToolLoanTrigger.CLEAN, ToolLoanTrigger.WRITE_OFF));
        expected.put(ToolLoanState.RETURNED, Set.of());
        expected.put(ToolLoanState.WRITTEN_OFF, Set.of());
        assertThat(in(state).state()).isEqualTo(state);
        for (ToolLoanTrigger trigger : ToolLoanTrigger.values()) {
            boolean unknown = in(state).mayI(trigger, at(NOW)).problems().stream()
                    .anyMatch(problem -> problem.code().id().startsWith("LIF-"));
            assertThat(!unknown)
                    .as(state + " on " + trigger)
                    .isEqualTo(expected.get(state).contains(trigger));
        }
        boolean held = ToolLoan.TYPE.attribute("lentTool").orElseThrow().value(in(state)) != null;
        assertThat(held)
                .as("nobody else gets the tool")
                .isEqualTo(state == ToolLoanState.LENT || state == ToolLoanState.TO_BE_CLEANED);
    }

    @Test
    @Requirement({"R270", "M41"})
    void a_tool_is_handed_out_against_a_signature_only_and_all_that_is_missing_is_said_at_once() {
        assertThat(problems(() -> ToolLoan.lend(new ToolLoanId("L-1"), " ", TECHNICIAN, null, false, NOW, at(NOW))))
                .containsExactly("TOL-002", "TOL-001", "TOL-003");
        assertThat(lent().borrower()).isEqualTo(TECHNICIAN);
    }

    @Test
    @Requirement("R270")
    void without_another_time_a_tool_is_due_at_the_end_of_the_working_day() {
        ToolLoan loan = ToolLoan.lend(new ToolLoanId("L-1"), "TESTER-5", TECHNICIAN, null, true, null, at(NOW))
                .after();
        Instant closing = DealerPolicy.standard().calendar().workingCalendar().endOfWork(NOW);
        assertThat(loan.dueAt()).isEqualTo(closing);
        assertThat(loan.due()).containsExactly(new Due(DeadlineKind.TOOL_RETURN, closing));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    @Requirement({"R270", "M41"})
    void a_tool_is_late_from_its_time_on_to_the_microsecond(long micros) {
        Instant when = BACK.plusNanos(micros * 1_000);
        assertThat(problems(() -> lent().noteOverdue(at(when)))).isEqualTo(micros < 0 ? List.of("TOL-004") : List.of());
        assertThat(lent().bringBack(true, at(when)).events())
                .containsExactly(new ToolLoanEvent.Returned(TECHNICIAN, true, micros > 0));
    }

    @Test
    @Requirement("M41")
    void that_a_tool_is_late_is_told_once_and_the_loan_stays_open() {
        ToolLoan late = lent().noteOverdue(at(BACK)).after();
        assertThat(late.state()).isEqualTo(ToolLoanState.LENT);
        assertThat(late.due()).isEmpty();
        assertThat(problems(() -> late.noteOverdue(at(BACK.plusSeconds(60))))).containsExactly("TOL-004");
        assertThat(late.bringBack(true, at(BACK.plusSeconds(60))).after().state())
                .isEqualTo(ToolLoanState.RETURNED);
    }

    @Test
    @Requirement({"R270", "M41"})
    void a_dirty_tool_keeps_the_loan_open_until_it_is_clean() {
        ToolLoan dirty = in(ToolLoanState.TO_BE_CLEANED);
        assertThat(dirty.returnedAt()).isEqualTo(NOW);
        assertThat(dirty.clean(at(BACK)).after().state()).isEqualTo(ToolLoanState.RETURNED);
    }

    @Test
    @Requirement("R270")
    void damage_in_normal_use_is_nobodys_fault_and_every_damage_is_described() {
        assertThat(problems(() -> lent().writeOff(new Damage(false, " "), at(NOW))))
                .containsExactly("TOL-005");
        assertThat(lent().writeOff(new Damage(true, "worn out"), at(NOW)).events())
                .containsExactly(new ToolLoanEvent.WrittenOff(TECHNICIAN, true));
    }

    @ParameterizedTest
    @EnumSource(ToolLoanState.class)
    void a_loan_comes_back_from_its_document_as_it_was(ToolLoanState state) {
        DealerJson json = new DealerJson();
        assertThat(json.read(ToolLoan.TYPE, json.write(ToolLoan.TYPE, in(state))))
                .isEqualTo(in(state));
    }
}
