package org.dealersdk.domain.insurance;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle's insurance contract, sold here or known to run elsewhere. What was sold here is the condition for the agency service, is
 * reported to finance, and becomes a lead before it ends. Immutable; each command returns what is afterwards and what happened, or
 * throws {@link org.dealersdk.domain.lifecycle.TransitionRefused} with all reasons.
 *
 * @param id its id
 * @param insured whose insurance it is
 * @param cover what is insured, with whom and how long
 * @param sale how it was sold here, or null when it was bought elsewhere
 * @param replaces the contract it is the renewal of, or null
 * @param state where it stands
 * @param dates when what happened
 * @param told what was found to be due
 * @param extensions fields of the JSON document this version does not know
 */
@Requirement({"R031", "R302", "R303", "R307", "R309"})
public record InsuranceContract(
        InsuranceContractId id,
        Insured insured,
        Cover cover,
        @Nullable Sale sale,
        @Nullable InsuranceContractId replaces,
        ContractState state,
        ContractDates dates,
        List<DeadlineKind> told,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** The table of its life. */
    public static final Lifecycle<ContractState, ContractTrigger, Attempt<InsuranceContract>> LIFECYCLE =
            ContractLifecycle.TABLE;

    /** Its declaration. Days are searched as ISO 8601 text, which sorts by date. */
    public static final AggregateType<InsuranceContract> TYPE = AggregateType.named(
                    "insurance-contract",
                    InsuranceContract.class,
                    contract -> contract.id().value())
            .text("state", contract -> contract.state().code())
            .text("customer", contract -> contract.insured().customer().value())
            .text("vehicle", contract -> contract.insured().vehicle().value())
            .text("insurer", contract -> contract.cover().insurer().value())
            .text("kind", contract -> contract.cover().kind().code())
            .text("lastDay", contract -> contract.cover().to().toString())
            .text("purchased", contract -> text(contract.insured().purchased()))
            .text("area", contract -> contract.insured().area())
            .flag("soldHere", contract -> contract.sale() != null)
            .instant("issuedAt", contract -> contract.dates().issuedAt())
            .instant("accountedAt", contract -> contract.dates().accountedAt())
            .events(ContractEvent.class)
            .lifecycle(LIFECYCLE)
            .build();

    /** The kinds of deadlines a contract speaks for. */
    public static final List<DeadlineKind> DEADLINES =
            List.of(DeadlineKind.INSURANCE_RENEWAL, DeadlineKind.INSURANCE_END, DeadlineKind.INSURANCE_ACCOUNT);

    public InsuranceContract {
        told = List.copyOf(told);
        extensions = Extensions.copy(extensions);
    }

    /**
     * Somebody applies for insurance here or online, or says what insurance the vehicle has elsewhere.
     *
     * @param sale how it is sold, or null for a contract that was bought elsewhere
     * @param replaces the contract it is the renewal of, or null
     * @throws org.dealersdk.domain.problem.DealerException INS-004 to INS-007 with everything that is wrong with the sale
     */
    @Requirement({"R031", "R303", "R307", "R308"})
    public static Change<InsuranceContract> apply(
            InsuranceContractId id,
            Insured insured,
            Cover cover,
            @Nullable Sale sale,
            @Nullable InsuranceContractId replaces,
            Occasion occasion) {
        InsuranceContract contract = new InsuranceContract(
                id,
                insured,
                cover,
                sale,
                replaces,
                LIFECYCLE.initial(),
                new ContractDates(occasion.at(), null, null, null),
                List.of(),
                Map.of());
        new Problems()
                .addAll(ContractLifecycle.saleProblems(contract, occasion))
                .orThrow();
        return Change.of(
                contract,
                new ContractEvent.Applied(
                        insured.customer(), insured.vehicle(), cover.kind(), sale != null && sale.online()));
    }

    /**
     * The insurer issues it.
     *
     * @param number the insurer's number of the contract
     */
    @Requirement({"R031", "R303", "R308"})
    public Change<InsuranceContract> issue(String number, Occasion occasion) {
        InsuranceContract numbered = with(cover.numbered(number), dates.issued(occasion.at()));
        return Change.of(
                numbered.step(ContractTrigger.ISSUE, occasion),
                new ContractEvent.Issued(
                        insured.vehicle(),
                        cover.insurer(),
                        cover.kind(),
                        cover.from(),
                        cover.to(),
                        cover.premium(),
                        sale == null ? null : sale.kind(),
                        sale == null ? null : sale.seller(),
                        sale == null ? null : sale.role()));
    }

    /** Its sale is reported to finance, once. */
    @Requirement("R303")
    public Change<InsuranceContract> account(Occasion occasion) {
        mayI(ContractTrigger.ACCOUNT, occasion).orThrow();
        InsuranceContract after = with(cover, dates.accounted(occasion.at()));
        return sale == null
                ? Change.of(after)
                : Change.of(after, new ContractEvent.Accounted(sale.seller(), cover.premium(), sale.earned()));
    }

    /** Its last day is over. */
    public Change<InsuranceContract> expire(Occasion occasion) {
        InsuranceContract ended = with(cover, dates.ended(occasion.at()));
        return Change.of(ended.step(ContractTrigger.EXPIRE, occasion), new ContractEvent.Expired(insured.vehicle()));
    }

    /** It is given up, or never issued. */
    public Change<InsuranceContract> cancel(Occasion occasion) {
        InsuranceContract ended = with(cover, dates.ended(occasion.at()));
        return Change.of(
                ended.step(ContractTrigger.CANCEL, occasion),
                new ContractEvent.Cancelled(insured.vehicle(), dates.accountedAt() != null));
    }

    /** Notes that its renewal or its report to finance is due, each once. */
    @Requirement({"R302", "R303"})
    public Change<InsuranceContract> noteDue(Occasion occasion) {
        mayI(ContractTrigger.NOTE_DUE, occasion).orThrow();
        List<DeadlineKind> all = new ArrayList<>(told);
        List<DomainEvent> events = new ArrayList<>();
        for (Due late : ContractLifecycle.toTell(this, occasion)) {
            all.add(late.kind());
            events.add(new ContractEvent.FellDue(late.kind(), late.at()));
        }
        InsuranceContract after =
                new InsuranceContract(id, insured, cover, sale, replaces, state, dates, all, extensions);
        return new Change<>(after, events);
    }

    /** Puts the survivor of a merge in the place of the customer; possible in every state. */
    public Change<InsuranceContract> passOn(CustomerId survivor) {
        InsuranceContract after =
                new InsuranceContract(id, insured.of(survivor), cover, sale, replaces, state, dates, told, extensions);
        return Change.of(after, new ContractEvent.PassedOn(insured.customer(), survivor));
    }

    /** What is due and not told yet, at most one per kind. */
    @Requirement({"R302", "R303"})
    public List<Due> due(DealerPolicy policy) {
        return ContractLifecycle.due(this, policy);
    }

    /** True when it was sold here and is in force: the condition for the agency service. */
    @Requirement("R031")
    public boolean insuresHere() {
        return state == ContractState.IN_FORCE && sale != null;
    }

    /** Whether a step may be taken, and everything that is missing for it. */
    public Decision<ContractState> mayI(ContractTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    /** Id and state; nothing of persons. */
    @Override
    public String toString() {
        return "InsuranceContract[" + id.value() + ", " + state.code() + "]";
    }

    private InsuranceContract step(ContractTrigger trigger, Occasion occasion) {
        ContractState next = mayI(trigger, occasion).orThrow();
        return new InsuranceContract(id, insured, cover, sale, replaces, next, dates, told, extensions);
    }

    private InsuranceContract with(Cover newCover, ContractDates newDates) {
        return new InsuranceContract(id, insured, newCover, sale, replaces, state, newDates, told, extensions);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
