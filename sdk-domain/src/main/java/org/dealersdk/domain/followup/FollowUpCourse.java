package org.dealersdk.domain.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.lifecycle.TransitionRefused;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/** The steps of a follow-up: which trigger a contact is, and what it leaves behind. */
final class FollowUpCourse {

    private FollowUpCourse() {}

    static Change<FollowUp> record(FollowUp before, Contact contact, List<RaisedMatter> raised, Occasion occasion) {
        if (contact.at().isAfter(occasion.at())) {
            throw FollowUpProblem.IN_FUTURE.failure(contact.at());
        }
        if (contact.conversation() == null && !raised.isEmpty()) {
            throw FollowUpProblem.NOT_REACHED.failure();
        }
        if (before.state() == FollowUpState.PLANNED && before.plan().window().isOver(contact.at())) {
            return overdue(before, occasion).then(late -> recorded(late, contact, raised, occasion));
        }
        return recorded(before, contact, raised, occasion);
    }

    static Change<FollowUp> report(FollowUp before, int number, Occasion occasion) {
        Matter matter = matter(before, number);
        List<DomainEvent> events = new ArrayList<>();
        Matter after = noted(matter, occasion.at(), occasion, events).reported(occasion);
        events.add(new FollowUpEvent.MatterReported(
                number,
                occasion.policy().followUp().reportMatterTo(),
                !occasion.at().isBefore(matter.report().before())));
        return new Change<>(before.with(before.state(), before.contacts(), replaced(before, after)), events);
    }

    static Change<FollowUp> solve(FollowUp before, int number, String solution, Occasion occasion) {
        List<DomainEvent> events = new ArrayList<>();
        Matter after =
                noted(matter(before, number), occasion.at(), occasion, events).solved(solution, occasion);
        Solution found = after.solution();
        if (found != null) {
            events.add(new FollowUpEvent.SolutionFound(number, found.tellBefore()));
        }
        return new Change<>(before.with(before.state(), before.contacts(), replaced(before, after)), events);
    }

    static Change<FollowUp> tell(FollowUp before, int number, Contact contact, Occasion occasion) {
        if (contact.conversation() == null) {
            throw FollowUpProblem.NOT_REACHED.failure();
        }
        List<DomainEvent> events = new ArrayList<>();
        Matter waiting = noted(matter(before, number), contact.at(), occasion, events);
        Matter told = waiting.told(contact.at(), occasion);
        Solution solution = waiting.solution();
        boolean late = solution != null && !contact.at().isBefore(solution.tellBefore());
        events.add(new FollowUpEvent.CustomerTold(number, late));
        FollowUp after = before.with(before.state(), before.contacts(), replaced(before, told));
        return new Change<>(after, events).then(next -> record(next, contact, List.of(), occasion));
    }

    static Change<FollowUp> overdue(FollowUp before, Occasion occasion) {
        List<DomainEvent> events = new ArrayList<>();
        List<Matter> matters = new ArrayList<>();
        for (Matter matter : before.matters()) {
            matters.add(noted(matter, occasion.at(), occasion, events));
        }
        if (before.state() == FollowUpState.PLANNED) {
            FollowUpState next =
                    before.mayI(FollowUpTrigger.MARK_OVERDUE, occasion).orThrow();
            events.add(new FollowUpEvent.Overdue(before.plan().window().closes()));
            return new Change<>(before.with(next, before.contacts(), matters), events);
        }
        if (events.isEmpty()) {
            throw new TransitionRefused(List.of(FollowUpProblem.NOT_OVERDUE.at("", occasion.at())));
        }
        return new Change<>(before.with(before.state(), before.contacts(), matters), events);
    }

    private static Change<FollowUp> recorded(
            FollowUp before, Contact contact, List<RaisedMatter> raised, Occasion occasion) {
        List<DomainEvent> events = new ArrayList<>();
        List<Contact> contacts = new ArrayList<>(before.contacts());
        contacts.add(contact);
        int number = contacts.size();
        events.add(new FollowUpEvent.ContactLogged(
                number, contact.at(), contact.direction(), contact.channel(), contact.result()));
        List<Matter> matters = raised(before, contact, raised, occasion, events);
        FollowUp candidate = before.with(before.state(), contacts, matters);
        FollowUpTrigger trigger = trigger(before, candidate, contact, occasion);
        FollowUp after = candidate.with(candidate.mayI(trigger, occasion).orThrow(), contacts, matters);
        Conversation said = contact.conversation();
        if (said != null) {
            consequences(after, said, contact, number, trigger, before.state(), events);
        }
        return new Change<>(after, events);
    }

    /** The step a contact is. The outcome decides, not the caller, so that a negative answer cannot pass as another. */
    @Requirement({"R189", "R194", "M15"})
    private static FollowUpTrigger trigger(FollowUp before, FollowUp candidate, Contact contact, Occasion occasion) {
        Conversation said = contact.conversation();
        if (said == null) {
            return FollowUpTrigger.LOG_CONTACT;
        }
        if (said.outcome() == Outcome.DISSATISFIED) {
            return FollowUpTrigger.RECORD_DISSATISFACTION;
        }
        boolean unsettled = candidate.matters().stream().anyMatch(matter -> !matter.settled());
        if (unsettled) {
            boolean more = candidate.matters().size() > before.matters().size();
            return more ? FollowUpTrigger.OPEN_MATTER : FollowUpTrigger.LOG_CONTACT;
        }
        if (before.state() == FollowUpState.MATTERS_OPEN) {
            boolean complete =
                    candidate.mayI(FollowUpTrigger.COMPLETE, occasion).isAccepted();
            return complete ? FollowUpTrigger.COMPLETE : FollowUpTrigger.RESUME;
        }
        if (before.state() == FollowUpState.DISSATISFIED) {
            boolean content = said.outcome() == Outcome.SATISFIED && latest(candidate, contact);
            return content ? FollowUpTrigger.COMPLETE : FollowUpTrigger.LOG_CONTACT;
        }
        boolean early = before.plan().window().isBefore(contact.at());
        return early || !latest(candidate, contact) ? FollowUpTrigger.LOG_CONTACT : FollowUpTrigger.COMPLETE;
    }

    private static void consequences(
            FollowUp after,
            Conversation said,
            Contact contact,
            int number,
            FollowUpTrigger trigger,
            FollowUpState before,
            List<DomainEvent> events) {
        Survey survey = said.survey();
        if (survey != null) {
            events.add(new FollowUpEvent.SurveyAnswered(number, survey.overall()));
        }
        if (trigger == FollowUpTrigger.RECORD_DISSATISFACTION) {
            events.add(new FollowUpEvent.DissatisfactionRecorded(
                    after.customerId(),
                    after.workOrderId(),
                    number,
                    contact.at(),
                    before == FollowUpState.DISSATISFIED));
        }
        if (trigger == FollowUpTrigger.COMPLETE) {
            boolean timely =
                    after.calledAt().filter(after.plan().window()::contains).isPresent();
            events.add(new FollowUpEvent.Completed(said.outcome(), timely));
        }
    }

    private static List<Matter> raised(
            FollowUp before, Contact contact, List<RaisedMatter> raised, Occasion occasion, List<DomainEvent> events) {
        List<Matter> matters = new ArrayList<>(before.matters());
        for (RaisedMatter one : raised) {
            Matter matter = Matter.raised(matters.size() + 1, one, contact.at(), occasion);
            matters.add(matter);
            events.add(
                    matter.settled()
                            ? new FollowUpEvent.MatterAnswered(matter.number())
                            : new FollowUpEvent.MatterOpened(
                                    matter.number(), matter.report().before()));
        }
        return matters;
    }

    /** The matter with its lateness noted, if it is late and nobody has: nothing is overdue in silence. */
    private static Matter noted(Matter matter, Instant at, Occasion occasion, List<DomainEvent> events) {
        @Nullable Instant since = matter.lateFrom();
        if (since == null || !matter.late(at)) {
            return matter;
        }
        events.add(new FollowUpEvent.MatterOverdue(matter.number(), matter.stage(), since));
        return matter.missed(occasion);
    }

    private static Matter matter(FollowUp followUp, int number) {
        if (number < 1 || number > followUp.matters().size()) {
            throw FollowUpProblem.NO_SUCH_MATTER.failure(number);
        }
        return followUp.matters().get(number - 1);
    }

    private static List<Matter> replaced(FollowUp followUp, Matter matter) {
        List<Matter> matters = new ArrayList<>(followUp.matters());
        matters.set(matter.number() - 1, matter);
        return matters;
    }

    private static boolean latest(FollowUp followUp, Contact contact) {
        return followUp.lastReached().filter(contact::equals).isPresent();
    }
}
