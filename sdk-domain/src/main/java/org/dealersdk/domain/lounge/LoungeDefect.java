package org.dealersdk.domain.lounge;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * A facility of the customers' lounge that does not work, such as the network, the drinks or the screen. Immutable.
 *
 * @param id identifies it
 * @param facility what, as a lower-kebab code, such as {@code network}
 * @param defect what is wrong
 * @param state out of order, or working again
 * @param reportedAt since when it is known
 * @param reportedBy who reported it
 * @param repairedAt when it worked again, or null
 * @param extensions unknown fields of its document, kept
 */
@Requirement("R158")
public record LoungeDefect(
        LoungeDefectId id,
        String facility,
        String defect,
        LoungeState state,
        Instant reportedAt,
        StaffId reportedBy,
        @Nullable Instant repairedAt,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** Out of order until it is repaired. */
    public static final Lifecycle<LoungeState, LoungeTrigger, Attempt<LoungeDefect>> LIFECYCLE =
            Lifecycle.<LoungeState, LoungeTrigger, Attempt<LoungeDefect>>named(
                            "lounge defect", LoungeState.class, LoungeTrigger.class)
                    .startsIn(LoungeState.REPORTED)
                    .endsIn(LoungeState.REPAIRED)
                    .on(LoungeState.REPORTED, LoungeTrigger.REPAIR, LoungeState.REPAIRED)
                    .build();

    /** Its declaration; one facility has at most one open defect. */
    public static final AggregateType<LoungeDefect> TYPE = AggregateType.named(
                    "lounge-defect", LoungeDefect.class, defect -> defect.id().value())
            .uniqueText("outOfOrder", defect -> defect.state() == LoungeState.REPORTED ? defect.facility() : null)
            .text("facility", LoungeDefect::facility)
            .text("state", defect -> defect.state().code())
            .instant("reportedAt", LoungeDefect::reportedAt)
            .events(LoungeEvent.class)
            .lifecycle(LIFECYCLE)
            .build();

    /** The kinds of deadlines a defect has. */
    public static final List<DeadlineKind> DEADLINES = List.of(DeadlineKind.LOUNGE_REPAIR);

    public LoungeDefect {
        reportedAt = Instants.cut(reportedAt);
        extensions = Extensions.copy(extensions);
    }

    /**
     * Somebody noticed it.
     *
     * @throws org.dealersdk.domain.problem.DealerException LNG-001 facility or defect is blank
     */
    public static Change<LoungeDefect> report(LoungeDefectId id, String facility, String defect, Occasion occasion) {
        new Problems()
                .require(!facility.isBlank(), LoungeProblem.NO_TEXT, "facility")
                .require(!defect.isBlank(), LoungeProblem.NO_TEXT, "defect")
                .orThrow();
        LoungeDefect reported = new LoungeDefect(
                id,
                facility,
                defect,
                LIFECYCLE.initial(),
                occasion.at(),
                occasion.actor().staff(),
                null,
                Map.of());
        return Change.of(reported, new LoungeEvent.Reported(facility));
    }

    /** It works again. */
    public Change<LoungeDefect> repair(Occasion occasion) {
        LoungeState to = mayI(LoungeTrigger.REPAIR, occasion).orThrow();
        return Change.of(
                new LoungeDefect(id, facility, defect, to, reportedAt, reportedBy, occasion.at(), extensions),
                new LoungeEvent.Repaired(facility));
    }

    /** Tells that it should work by now; says nothing when it does. */
    public Change<LoungeDefect> noteOverdue() {
        return state == LoungeState.REPAIRED
                ? Change.of(this)
                : Change.of(this, new LoungeEvent.RepairOverdue(facility));
    }

    /** When it should work again. */
    public List<Due> due(DealerPolicy policy) {
        return state == LoungeState.REPAIRED
                ? List.of()
                : List.of(new Due(
                        DeadlineKind.LOUNGE_REPAIR,
                        policy.calendar()
                                .workingCalendar()
                                .plus(reportedAt, policy.handOver().repairLoungeWithin())));
    }

    /** May this be done, and if not, why not? */
    public Decision<LoungeState> mayI(LoungeTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    /** Id and state; nothing typed by hand. */
    @Override
    public String toString() {
        return "LoungeDefect[" + id.value() + ", " + state.code() + "]";
    }
}
