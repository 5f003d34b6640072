package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.DeadlineState;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.tool.ToolLoan;
import org.dealersdk.runtime.desk.ToolRoom;
import org.dealersdk.spi.storage.Query;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ToolRoomTest {

    private static final Actor CLERK = Actor.of("P-1", Role.PARTS_CLERK);
    private static final StaffId TECHNICIAN = new StaffId("T-11");

    private final Setup setup = new Setup();

    @Test
    @Requirement({"R270", "M41"})
    void nobody_signs_for_a_tool_another_has_not_brought_back_clean() {
        try (Dealership dealership = Dealership.open(setup.configuration().build())) {
            ToolRoom room = dealership.store(Setup.STORE).toolRoom();
            Instant evening = setup.clock.instant().plus(Duration.ofHours(4));
            ToolLoan first = room.lend(CLERK, "TESTER-5", TECHNICIAN, null, true, evening);
            room.bringBack(CLERK, first.id(), false);

            assertThat(refused(() -> room.lend(CLERK, "TESTER-5", new StaffId("T-12"), null, true, evening)))
                    .containsExactly("TOL-006");
            assertThat(room.whoHas(CLERK, "TESTER-5")).map(ToolLoan::borrower).contains(TECHNICIAN);

            room.clean(CLERK, first.id());
            assertThat(room.whoHas(CLERK, "TESTER-5")).isEmpty();
            room.lend(CLERK, "TESTER-5", new StaffId("T-12"), null, true, evening);
        }
    }

    @Test
    @Requirement({"R270", "M41"})
    void a_tool_that_is_not_back_in_time_is_told_by_itself_and_one_that_is_back_is_not() {
        try (Dealership dealership = Dealership.open(setup.configuration().build())) {
            ToolRoom room = dealership.store(Setup.STORE).toolRoom();
            Instant evening = setup.clock.instant().plus(Duration.ofHours(4));
            ToolLoan late = room.lend(CLERK, "TESTER-5", TECHNICIAN, null, true, evening);
            ToolLoan back = room.lend(CLERK, "PRESS-2", TECHNICIAN, null, true, evening);
            room.bringBack(CLERK, back.id(), true);
            assertThat(open(dealership)).containsExactly(DeadlineKind.TOOL_RETURN);

            setup.clock.advance(Duration.ofHours(4));
            assertThat(dealership.dueWork().runOnce(setup.clock.instant())).isEqualTo(1);

            assertThat(loans(room))
                    .filteredOn(ToolLoan::overdue)
                    .extracting(ToolLoan::id)
                    .containsExactly(late.id());
            assertThat(open(dealership)).isEmpty();
        }
    }

    private static List<ToolLoan> loans(ToolRoom room) {
        return room.loans(CLERK, Query.of(ToolLoan.TYPE)).aggregates();
    }

    private static List<DeadlineKind> open(Dealership dealership) {
        Query<Deadline> open = Query.of(Deadline.TYPE).where("state", DeadlineState.OPEN.code());
        return dealership.store(Setup.STORE).office().read(reader -> reader.search(open)).aggregates().stream()
                .map(Deadline::kind)
                .toList();
    }

    private static List<String> refused(Runnable command) {
        DealerException refusal = catchThrowableOfType(DealerException.class, command::run);
        return refusal.problems().stream().map(problem -> problem.code().id()).toList();
    }
}
