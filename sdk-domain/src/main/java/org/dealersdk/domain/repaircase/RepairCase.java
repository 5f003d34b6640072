package org.dealersdk.domain.repaircase;

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
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/**
 * A difficult fault, analysed and written up for everybody to learn from. Immutable.
 *
 * @param id identifies it
 * @param author who wrote it
 * @param writtenAt when it was begun
 * @param state where it stands
 * @param orders the orders it was learned from, at least one
 * @param lesson what is to be learned
 * @param publishedBy who released it, or null before
 * @param extensions fields of the JSON document this version does not know
 */
@Requirement("R121")
public record RepairCase(
        RepairCaseId id,
        StaffId author,
        Instant writtenAt,
        RepairCaseState state,
        List<WorkOrderId> orders,
        Lesson lesson,
        @Nullable StaffId publishedBy,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    private static final Guard<Attempt<RepairCase>> READ_BY_ANOTHER = new Guard<>(
            "read-by-another",
            attempt -> new Problems()
                    .require(
                            !attempt.aggregate()
                                    .author()
                                    .equals(attempt.occasion().actor().staff()),
                            RepairCaseProblem.OWN_CASE,
                            "author")
                    .toList());

    /** The table of its life. */
    public static final Lifecycle<RepairCaseState, RepairCaseTrigger, Attempt<RepairCase>> LIFECYCLE =
            Lifecycle.<RepairCaseState, RepairCaseTrigger, Attempt<RepairCase>>named(
                            "repair case", RepairCaseState.class, RepairCaseTrigger.class)
                    .startsIn(RepairCaseState.DRAFT)
                    .endsIn(RepairCaseState.RETIRED)
                    .on(RepairCaseState.DRAFT, RepairCaseTrigger.REVISE, RepairCaseState.DRAFT)
                    .on(RepairCaseState.PUBLISHED, RepairCaseTrigger.REVISE, RepairCaseState.DRAFT)
                    .on(RepairCaseState.DRAFT, RepairCaseTrigger.PUBLISH, RepairCaseState.PUBLISHED, READ_BY_ANOTHER)
                    .on(RepairCaseState.DRAFT, RepairCaseTrigger.RETIRE, RepairCaseState.RETIRED)
                    .on(RepairCaseState.PUBLISHED, RepairCaseTrigger.RETIRE, RepairCaseState.RETIRED)
                    .build();

    /** Its declaration. */
    public static final AggregateType<RepairCase> TYPE = AggregateType.named(
                    "repair-case", RepairCase.class, one -> one.id().value())
            .text("state", one -> one.state().code())
            .text("author", one -> one.author().value())
            .text("fault", one -> one.lesson().fault())
            .text("model", one -> one.lesson().model())
            .texts("order", one -> one.orders().stream().map(WorkOrderId::value).toList())
            .texts("keyword", one -> one.lesson().keywords())
            .instant("writtenAt", RepairCase::writtenAt)
            .events(RepairCaseEvent.class)
            .lifecycle(LIFECYCLE)
            .validatedBy(RepairCase::problems)
            .build();

    public RepairCase {
        writtenAt = Instants.cut(writtenAt);
        orders = List.copyOf(orders);
        extensions = Extensions.copy(extensions);
    }

    /** Writes a difficult repair up; what is missing is named all at once. */
    public static Change<RepairCase> write(
            RepairCaseId id, List<WorkOrderId> orders, Lesson lesson, Occasion occasion) {
        StaffId author = occasion.actor().staff();
        RepairCase written =
                new RepairCase(id, author, occasion.at(), RepairCaseState.DRAFT, orders, lesson, null, Map.of());
        new Problems().addAll(TYPE.problems(written)).orThrow();
        return Change.of(written, new RepairCaseEvent.Written(author, written.orders()));
    }

    /** Writes it anew, with what has been learned since; a published case is to be read again. */
    public Change<RepairCase> revise(List<WorkOrderId> learnedFrom, Lesson anew, Occasion occasion) {
        RepairCase revised = decided(
                RepairCaseTrigger.REVISE,
                new RepairCase(id, author, writtenAt, state, learnedFrom, anew, null, extensions),
                occasion);
        return Change.of(revised, new RepairCaseEvent.Revised(occasion.actor().staff()));
    }

    /** Releases it for everybody. */
    public Change<RepairCase> publish(Occasion occasion) {
        StaffId by = occasion.actor().staff();
        RepairCase published = decided(
                RepairCaseTrigger.PUBLISH,
                new RepairCase(id, author, writtenAt, state, orders, lesson, by, extensions),
                occasion);
        return Change.of(published, new RepairCaseEvent.Published(by, lesson.fault(), lesson.model()));
    }

    /** Takes it out of use. */
    public Change<RepairCase> retire(Occasion occasion) {
        return Change.of(
                decided(RepairCaseTrigger.RETIRE, this, occasion),
                new RepairCaseEvent.Retired(occasion.actor().staff()));
    }

    /** Whether a step may be taken, and why not. */
    public Decision<RepairCaseState> mayI(RepairCaseTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    /** Id and state; nothing of what was written. */
    @Override
    public String toString() {
        return "RepairCase[" + id.value() + " " + state.code() + "]";
    }

    private RepairCase decided(RepairCaseTrigger trigger, RepairCase candidate, Occasion occasion) {
        RepairCaseState next = candidate.mayI(trigger, occasion).orThrow();
        return new RepairCase(
                candidate.id,
                candidate.author,
                candidate.writtenAt,
                next,
                candidate.orders,
                candidate.lesson,
                candidate.publishedBy,
                candidate.extensions);
    }

    private static List<Problem> problems(RepairCase written) {
        Lesson lesson = written.lesson();
        Problems problems = new Problems()
                .require(!written.orders().isEmpty(), RepairCaseProblem.NO_ORDER, "orders")
                .require(!lesson.title().isBlank(), RepairCaseProblem.MISSING, "lesson.title", "title")
                .require(!lesson.symptom().isBlank(), RepairCaseProblem.MISSING, "lesson.symptom", "symptom")
                .require(!lesson.cause().isBlank(), RepairCaseProblem.MISSING, "lesson.cause", "cause")
                .require(!lesson.cure().isBlank(), RepairCaseProblem.MISSING, "lesson.cure", "cure");
        for (int i = 0; i < lesson.keywords().size(); i++) {
            String keyword = lesson.keywords().get(i);
            problems.require(
                    !keyword.isBlank() && keyword.length() <= Lesson.LONGEST_KEYWORD,
                    RepairCaseProblem.KEYWORD,
                    "lesson.keywords[" + i + "]",
                    Lesson.LONGEST_KEYWORD);
        }
        return problems.toList();
    }
}
