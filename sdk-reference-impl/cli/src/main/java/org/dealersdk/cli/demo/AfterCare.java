package org.dealersdk.cli.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.complaint.Complaint;
import org.dealersdk.domain.complaint.ComplaintCategory;
import org.dealersdk.domain.complaint.ComplaintChannel;
import org.dealersdk.domain.complaint.ComplaintId;
import org.dealersdk.domain.complaint.ComplaintKind;
import org.dealersdk.domain.complaint.ComplaintOrigin;
import org.dealersdk.domain.complaint.ComplaintState;
import org.dealersdk.domain.complaint.Statement;
import org.dealersdk.domain.followup.Contact;
import org.dealersdk.domain.followup.ContactResult;
import org.dealersdk.domain.followup.Conversation;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.FollowUpState;
import org.dealersdk.domain.followup.Outcome;
import org.dealersdk.domain.followup.Survey;
import org.dealersdk.domain.policy.SurveyScale;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.spi.storage.Query;
import org.jspecify.annotations.Nullable;

/**
 * What follows a visit: the calls, which the delivery has planned by itself, and complaints until they are closed. How far it has come
 * is read off the follow-ups and complaints themselves.
 */
final class AfterCare {

    private static final List<String> FIRST_TOPICS =
            List.of("usage", "evaluation", "vehicle-condition", "next-maintenance");
    private static final int ATTEMPTS = 3;

    private final Shift shift;
    private final JobPlan job;
    private final Timetable times;
    private final Car car;

    AfterCare(Shift shift, JobPlan job) {
        this.shift = shift;
        this.job = job;
        this.times = new Timetable(shift.shop(), job);
        this.car = new Car(job.car(), false);
    }

    /** Goes on from wherever it stands until nothing is left to do. */
    void run() {
        if (job.isPdi()) {
            return;
        }
        if (job.mood() == Mood.COMPLAINING) {
            complain();
        }
        for (FollowUp call : calls()) {
            if (call.plan().first() == null) {
                first(call);
            }
        }
        for (FollowUp call : calls()) {
            if (call.plan().first() != null && call.state() == FollowUpState.PLANNED) {
                second(call);
            }
        }
    }

    private void first(FollowUp planned) {
        FollowUp call = planned;
        if (job.mood() == Mood.UNREACHABLE) {
            giveUp(call);
            return;
        }
        if (call.state() == FollowUpState.PLANNED) {
            Outcome outcome = job.mood() == Mood.DISSATISFIED ? Outcome.DISSATISFIED : Outcome.SATISFIED;
            call = record(call, times.firstCall(0), outcome, FIRST_TOPICS, survey());
        }
        if (call.state() == FollowUpState.DISSATISFIED) {
            complaint().ifPresent(this::handle);
            record(call, times.firstCall(3), Outcome.SATISFIED, FIRST_TOPICS, null);
        }
    }

    /** The second call is about what the first one left out. */
    private void second(FollowUp call) {
        List<String> topics = call.plan().topics();
        record(call, times.secondCall(), Outcome.SATISFIED, topics.subList(0, Math.min(2, topics.size())), null);
    }

    private void giveUp(FollowUp call) {
        FollowUp tried = call;
        while (tried.state() == FollowUpState.PLANNED && tried.attempts() < ATTEMPTS) {
            Instant at = times.firstCall(tried.attempts());
            shift.reach(at);
            Contact contact = Contact.attempted(at, Staff.CALLER.staff(), ContactResult.NO_ANSWER);
            tried = shift.unit(desks -> desks.customerCare().record(Staff.CALLER, call.id(), contact));
        }
        if (tried.state() == FollowUpState.PLANNED || tried.state() == FollowUpState.OVERDUE) {
            Instant at = times.firstCall(6);
            shift.reach(at);
            Contact contact = Contact.attempted(at, Staff.CALLER.staff(), ContactResult.NO_ANSWER);
            shift.unit(desks -> {
                desks.customerCare().record(Staff.CALLER, call.id(), contact);
                return desks.customerCare().lapse(Staff.CALLER, call.id());
            });
        }
    }

    private FollowUp record(FollowUp call, Instant at, Outcome outcome, List<String> topics, @Nullable Survey survey) {
        shift.reach(at);
        Conversation said = new Conversation(outcome, topics, "main points of the call", survey);
        Contact contact = Contact.reached(at, Staff.CALLER.staff(), said);
        return shift.unit(desks -> desks.customerCare().record(Staff.CALLER, call.id(), contact));
    }

    private @Nullable Survey survey() {
        SurveyPlan plan = job.survey();
        return plan == null
                ? null
                : new Survey(SurveyScale.standard(), plan.overall(), plan.factors(), plan.implementation());
    }

    private void complain() {
        Optional<Complaint> known = complaint();
        if (known.isEmpty()) {
            Instant at = times.calling(1);
            shift.reach(at);
            Statement statement = Statement.of(
                            ComplaintKind.COMPLAINT,
                            ComplaintOrigin.AFTER_SALES,
                            category(),
                            ComplaintChannel.PHONE,
                            at,
                            "what the customer said")
                    .about(new WorkOrderId(job.number()));
            known = Optional.of(shift.unit(desks -> desks.complaints()
                    .receive(Staff.CARE_MANAGER, car.customer(), statement, Staff.CARE_MANAGER.staff(), null)));
        }
        known.ifPresent(this::handle);
    }

    /** Answered on the same day, asked the next day, closed with its cause. */
    private void handle(Complaint complaint) {
        ComplaintId id = complaint.id();
        ComplaintState state = complaint.state();
        if (state == ComplaintState.RECEIVED || state == ComplaintState.REPLY_PROMISED) {
            shift.reach(complaint.receivedAt().plusSeconds(2 * 3600));
            state = shift.unit(desks -> desks.complaints().answer(Staff.CARE_MANAGER, id, "what was answered"))
                    .state();
        }
        if (state == ComplaintState.ANSWERED || state == ComplaintState.RESOLVED) {
            boolean asked = state == ComplaintState.RESOLVED;
            shift.reach(complaint.receivedAt().plusSeconds(22 * 3600));
            shift.unit(desks -> {
                if (!asked) {
                    desks.complaints().acceptAnswer(Staff.CARE_MANAGER, id);
                }
                desks.complaints().findCause(Staff.CARE_MANAGER, id, "what was found to be the cause");
                return desks.complaints().close(Staff.CARE_MANAGER, id);
            });
        }
    }

    private Optional<Complaint> complaint() {
        return shift
                .desks()
                .complaints()
                .complaints(
                        Staff.CARE_MANAGER,
                        Query.of(Complaint.TYPE)
                                .where("workOrderId", job.number())
                                .limit(1))
                .aggregates()
                .stream()
                .findFirst();
    }

    private List<FollowUp> calls() {
        return shift.desks()
                .customerCare()
                .followUps(Staff.CALLER, Query.of(FollowUp.TYPE).where("workOrderId", job.number()))
                .aggregates();
    }

    private ComplaintCategory category() {
        ComplaintCategory[] all = ComplaintCategory.values();
        return all[Math.floorMod(job.number().hashCode(), all.length)];
    }
}
