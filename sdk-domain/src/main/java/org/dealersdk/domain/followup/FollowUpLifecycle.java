package org.dealersdk.domain.followup;

import static org.dealersdk.domain.followup.FollowUpState.CANCELLED;
import static org.dealersdk.domain.followup.FollowUpState.COMPLETED;
import static org.dealersdk.domain.followup.FollowUpState.DISSATISFIED;
import static org.dealersdk.domain.followup.FollowUpState.LAPSED;
import static org.dealersdk.domain.followup.FollowUpState.MATTERS_OPEN;
import static org.dealersdk.domain.followup.FollowUpState.OVERDUE;
import static org.dealersdk.domain.followup.FollowUpState.PLANNED;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.policy.FollowUpPolicy;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/** The table of a follow-up's life and the guards on it. Nothing guards the way to DISSATISFIED: a negative answer is never refused. */
final class FollowUpLifecycle {

    static final Guard<Attempt<FollowUp>> REACHED = new Guard<>("customer-reached", FollowUpLifecycle::reached);
    static final Guard<Attempt<FollowUp>> WINDOW_OPEN = new Guard<>("window-open", FollowUpLifecycle::windowOpen);
    static final Guard<Attempt<FollowUp>> TOPICS = new Guard<>("topics", FollowUpLifecycle::topics);
    static final Guard<Attempt<FollowUp>> NOT_NEGATIVE =
            new Guard<>("not-dissatisfied", FollowUpLifecycle::notNegative);
    static final Guard<Attempt<FollowUp>> SATISFIED = new Guard<>("satisfied", FollowUpLifecycle::satisfied);
    static final Guard<Attempt<FollowUp>> SETTLED = new Guard<>("matters-settled", FollowUpLifecycle::settled);
    static final Guard<Attempt<FollowUp>> WINDOW_OVER = new Guard<>("window-over", FollowUpLifecycle::windowOver);
    static final Guard<Attempt<FollowUp>> ATTEMPTS = new Guard<>("attempts-made", FollowUpLifecycle::attempts);
    static final Guard<Attempt<FollowUp>> APPOINTER = new Guard<>("appointed-by", FollowUpLifecycle::appointer);

    static final Lifecycle<FollowUpState, FollowUpTrigger, Attempt<FollowUp>> TABLE =
            Lifecycle.<FollowUpState, FollowUpTrigger, Attempt<FollowUp>>named(
                            "follow-up", FollowUpState.class, FollowUpTrigger.class)
                    .startsIn(PLANNED)
                    .endsIn(COMPLETED, LAPSED, CANCELLED)
                    .on(PLANNED, FollowUpTrigger.LOG_CONTACT, PLANNED)
                    .on(OVERDUE, FollowUpTrigger.LOG_CONTACT, OVERDUE)
                    .on(MATTERS_OPEN, FollowUpTrigger.LOG_CONTACT, MATTERS_OPEN)
                    .on(DISSATISFIED, FollowUpTrigger.LOG_CONTACT, DISSATISFIED)
                    .on(
                            PLANNED,
                            FollowUpTrigger.COMPLETE,
                            COMPLETED,
                            REACHED,
                            WINDOW_OPEN,
                            TOPICS,
                            NOT_NEGATIVE,
                            SETTLED)
                    .on(
                            OVERDUE,
                            FollowUpTrigger.COMPLETE,
                            COMPLETED,
                            REACHED,
                            WINDOW_OPEN,
                            TOPICS,
                            NOT_NEGATIVE,
                            SETTLED)
                    .on(
                            MATTERS_OPEN,
                            FollowUpTrigger.COMPLETE,
                            COMPLETED,
                            REACHED,
                            WINDOW_OPEN,
                            TOPICS,
                            NOT_NEGATIVE,
                            SETTLED)
                    .on(MATTERS_OPEN, FollowUpTrigger.RESUME, PLANNED, SETTLED)
                    .on(DISSATISFIED, FollowUpTrigger.COMPLETE, COMPLETED, SATISFIED, SETTLED)
                    .onAny(Set.of(PLANNED, OVERDUE, MATTERS_OPEN), FollowUpTrigger.OPEN_MATTER, MATTERS_OPEN, REACHED)
                    .on(DISSATISFIED, FollowUpTrigger.OPEN_MATTER, DISSATISFIED, REACHED)
                    .onAny(
                            Set.of(PLANNED, OVERDUE, MATTERS_OPEN, DISSATISFIED),
                            FollowUpTrigger.RECORD_DISSATISFACTION,
                            DISSATISFIED)
                    .on(PLANNED, FollowUpTrigger.MARK_OVERDUE, OVERDUE, WINDOW_OVER)
                    .on(PLANNED, FollowUpTrigger.ASSIGN, PLANNED, APPOINTER)
                    .on(OVERDUE, FollowUpTrigger.ASSIGN, OVERDUE, APPOINTER)
                    .on(MATTERS_OPEN, FollowUpTrigger.ASSIGN, MATTERS_OPEN, APPOINTER)
                    .on(DISSATISFIED, FollowUpTrigger.ASSIGN, DISSATISFIED, APPOINTER)
                    .on(OVERDUE, FollowUpTrigger.LAPSE, LAPSED, ATTEMPTS)
                    .onAny(Set.of(PLANNED, OVERDUE), FollowUpTrigger.CANCEL, CANCELLED)
                    .build();

    private FollowUpLifecycle() {}

    @Requirement({"R194", "M15"})
    private static List<Problem> reached(Attempt<FollowUp> attempt) {
        return attempt.aggregate().lastConversation().isPresent()
                ? List.of()
                : List.of(FollowUpProblem.NOT_REACHED.at("contacts"));
    }

    @Requirement({"R168", "R169", "R170", "R171"})
    private static List<Problem> windowOpen(Attempt<FollowUp> attempt) {
        Instant opens = attempt.aggregate().plan().window().opens();
        Instant at = attempt.aggregate().lastReached().map(Contact::at).orElse(opens);
        return at.isBefore(opens) ? List.of(FollowUpProblem.TOO_EARLY.at("contacts", at, opens)) : List.of();
    }

    @Requirement({"R174", "R175", "R176"})
    private static List<Problem> topics(Attempt<FollowUp> attempt) {
        FollowUp followUp = attempt.aggregate();
        FollowUpPolicy policy = attempt.occasion().policy().followUp();
        List<String> covered = followUp.coveredTopics();
        Problems problems = new Problems();
        for (String topic : covered) {
            problems.require(policy.checklist().contains(topic), FollowUpProblem.TOPIC_UNKNOWN, "topics", topic);
        }
        if (followUp.plan().first() == null) {
            require(problems, policy.requiredTopics(), covered);
            require(problems, followUp.workOrderId() == null ? List.of() : policy.requiredAfterRepair(), covered);
        } else {
            targeted(problems, covered, followUp.plan().covered());
        }
        return problems.toList();
    }

    /** A second call has topics, and none that the first one had. */
    static void targeted(Problems problems, List<String> topics, List<String> before) {
        problems.require(!topics.isEmpty(), FollowUpProblem.NO_TOPIC, "topics");
        for (String topic : topics) {
            problems.require(!before.contains(topic), FollowUpProblem.TOPIC_REPEATED, "topics", topic);
        }
    }

    private static void require(Problems problems, List<String> required, List<String> covered) {
        for (String topic : required) {
            problems.require(covered.contains(topic), FollowUpProblem.TOPIC_MISSING, "topics", topic);
        }
    }

    @Requirement({"R194", "M15"})
    private static List<Problem> notNegative(Attempt<FollowUp> attempt) {
        return outcome(attempt) == Outcome.DISSATISFIED
                ? List.of(FollowUpProblem.STILL_DISSATISFIED.at("contacts"))
                : List.of();
    }

    @Requirement("R189")
    private static List<Problem> satisfied(Attempt<FollowUp> attempt) {
        return outcome(attempt) == Outcome.SATISFIED
                ? List.of()
                : List.of(FollowUpProblem.STILL_DISSATISFIED.at("contacts"));
    }

    @Requirement({"R178", "M38"})
    private static List<Problem> settled(Attempt<FollowUp> attempt) {
        Problems problems = new Problems();
        for (Matter matter : attempt.aggregate().matters()) {
            problems.require(
                    matter.settled(),
                    FollowUpProblem.MATTER_UNSETTLED,
                    "matters[" + (matter.number() - 1) + "]",
                    matter.number());
        }
        return problems.toList();
    }

    @Requirement("M14")
    private static List<Problem> windowOver(Attempt<FollowUp> attempt) {
        Instant now = attempt.occasion().at();
        return attempt.aggregate().plan().window().isOver(now)
                ? List.of()
                : List.of(FollowUpProblem.NOT_OVERDUE.at("window", now));
    }

    private static List<Problem> attempts(Attempt<FollowUp> attempt) {
        int needed = attempt.occasion().policy().followUp().attemptsBeforeLapse();
        int made = attempt.aggregate().attempts();
        return made >= needed ? List.of() : List.of(FollowUpProblem.TOO_FEW_ATTEMPTS.at("contacts", made, needed));
    }

    @Requirement({"R183", "R184"})
    private static List<Problem> appointer(Attempt<FollowUp> attempt) {
        var appointers = attempt.occasion().policy().followUp().appointers();
        if (appointers.stream().anyMatch(attempt.occasion().actor()::is)) {
            return List.of();
        }
        String roles = Coded.codes(appointers);
        return List.of(FollowUpProblem.NOT_APPOINTED.at("clerk", roles));
    }

    private static @Nullable Outcome outcome(Attempt<FollowUp> attempt) {
        return attempt.aggregate().lastConversation().map(Conversation::outcome).orElse(null);
    }
}
