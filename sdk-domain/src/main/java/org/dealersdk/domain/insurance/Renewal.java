package org.dealersdk.domain.insurance;

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
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.team.Team;
import org.jspecify.annotations.Nullable;

/**
 * The renewal of a vehicle's insurance, from the lead to the new contract or the reason why there is none. A full-time clerk takes care
 * of it and always has a next call until the customer decides. Immutable; each command returns what is afterwards and what happened, or
 * throws {@link org.dealersdk.domain.lifecycle.TransitionRefused} with all reasons.
 *
 * @param id its id
 * @param lead what there is to renew
 * @param state where it stands
 * @param clerk who takes care of it, or null
 * @param nextCallAt when the customer is spoken to next, or null while nobody takes care of it and once it is over
 * @param callLate that the next call is late was told
 * @param contacts every time the customer was spoken to, oldest first
 * @param quote the last offer, or null
 * @param outcome what came of it, or null
 * @param extensions fields of the JSON document this version does not know
 */
@Requirement({"R293", "R302", "R305", "R308"})
public record Renewal(
        RenewalId id,
        Lead lead,
        RenewalState state,
        @Nullable StaffId clerk,
        @Nullable Instant nextCallAt,
        boolean callLate,
        List<RenewalContact> contacts,
        @Nullable Quote quote,
        @Nullable RenewalOutcome outcome,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** The table of its life. */
    public static final Lifecycle<RenewalState, RenewalTrigger, Attempt<Renewal>> LIFECYCLE = RenewalLifecycle.TABLE;

    /** Its declaration. A contract is renewed once; its last day is searched as ISO 8601 text, which sorts by date. */
    public static final AggregateType<Renewal> TYPE = AggregateType.named(
                    "renewal", Renewal.class, renewal -> renewal.id().value())
            .text("state", renewal -> renewal.state().code())
            .text("customer", renewal -> renewal.lead().insured().customer().value())
            .text("vehicle", renewal -> renewal.lead().insured().vehicle().value())
            .uniqueText("contract", Renewal::contract)
            .text("lastDay", renewal -> renewal.lead().lastDay().toString())
            .text(
                    "clerk",
                    renewal -> renewal.clerk() == null ? null : renewal.clerk().value())
            .flag("open", renewal -> renewal.outcome() == null)
            .events(RenewalEvent.class)
            .lifecycle(LIFECYCLE)
            .build();

    /** The kinds of deadlines a renewal speaks for. */
    public static final List<DeadlineKind> DEADLINES = List.of(DeadlineKind.RENEWAL_CALL, DeadlineKind.RENEWAL_END);

    public Renewal {
        contacts = List.copyOf(contacts);
        extensions = Extensions.copy(extensions);
    }

    /** A vehicle's insurance ends and can be renewed. */
    @Requirement("R302")
    public static Change<Renewal> find(RenewalId id, Lead lead) {
        Renewal renewal =
                new Renewal(id, lead, LIFECYCLE.initial(), null, null, false, List.of(), null, null, Map.of());
        return Change.of(
                renewal,
                new RenewalEvent.LeadFound(
                        lead.insured().customer(), lead.insured().vehicle(), lead.lastDay(), lead.source()));
    }

    /**
     * A clerk gets it, at first or in another's place.
     *
     * @param team the store's renewal team
     * @throws org.dealersdk.domain.problem.DealerException TEA- with everything that stands against the clerk
     */
    @Requirement({"R305", "R384"})
    public Change<Renewal> assign(StaffId to, Team team, Occasion occasion) {
        return RenewalCourse.assign(this, to, team, occasion);
    }

    /**
     * The clerk spoke, or tried to speak, to the customer.
     *
     * @param callBackAt when to call again, or null for the policy's time
     */
    @Requirement({"R302", "R305"})
    public Change<Renewal> contact(boolean reached, String text, @Nullable Instant callBackAt, Occasion occasion) {
        return RenewalCourse.contact(this, reached, text, callBackAt, occasion);
    }

    /** The customer gets an offer. */
    @Requirement("R308")
    public Change<Renewal> quote(Quote made, Occasion occasion) {
        return RenewalCourse.quote(this, made, occasion);
    }

    /**
     * The new contract is in force; possible in every open state, since customers also come by themselves.
     *
     * @throws org.dealersdk.domain.problem.DealerException INS-015 when it is not a contract sold here for this vehicle
     */
    @Requirement("R293")
    public Change<Renewal> renew(InsuranceContract contract, Occasion occasion) {
        return RenewalCourse.renew(this, contract, occasion);
    }

    /** The customer insures elsewhere, or not at all. */
    public Change<Renewal> lose(RenewalLoss reason, Occasion occasion) {
        return RenewalCourse.lose(this, reason, occasion);
    }

    /** Notes that a call is late, once. */
    @Requirement("R305")
    public Change<Renewal> noteDue(Occasion occasion) {
        return RenewalCourse.noteDue(this, occasion);
    }

    /** Puts the survivor of a merge in the place of the customer; possible in every state. */
    public Change<Renewal> passOn(CustomerId survivor) {
        Renewal after = new Renewal(
                id, lead.of(survivor), state, clerk, nextCallAt, callLate, contacts, quote, outcome, extensions);
        return Change.of(after, new RenewalEvent.PassedOn(lead.insured().customer(), survivor));
    }

    /** Removes every text about the customer, and unknown fields. Possible in every state. */
    public Change<Renewal> eraseWords() {
        List<RenewalContact> silent =
                contacts.stream().map(RenewalContact::withoutWords).toList();
        Renewal after = new Renewal(id, lead, state, clerk, nextCallAt, callLate, silent, quote, outcome, Map.of());
        return Change.of(after, new RenewalEvent.WordsErased());
    }

    /** What is due, at most one per kind. */
    @Requirement({"R302", "R305"})
    public List<Due> due(DealerPolicy policy) {
        return RenewalCourse.due(this, policy);
    }

    /** Whether a step may be taken, and everything that is missing for it. */
    public Decision<RenewalState> mayI(RenewalTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    /** Id and state; nothing of persons. */
    @Override
    public String toString() {
        return "Renewal[" + id.value() + ", " + state.code() + "]";
    }

    private @Nullable String contract() {
        InsuranceContractId contract = lead.contract();
        return contract == null ? null : contract.value();
    }
}
