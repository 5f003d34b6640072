package org.dealersdk.runtime.desk;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.accident.AccidentCase;
import org.dealersdk.domain.insurance.ContractState;
import org.dealersdk.domain.insurance.Cover;
import org.dealersdk.domain.insurance.InsuranceContract;
import org.dealersdk.domain.insurance.InsuranceContractId;
import org.dealersdk.domain.insurance.InsuranceFigures;
import org.dealersdk.domain.insurance.InsuranceProblem;
import org.dealersdk.domain.insurance.InsuranceTally;
import org.dealersdk.domain.insurance.Insured;
import org.dealersdk.domain.insurance.LeadSearch;
import org.dealersdk.domain.insurance.Quote;
import org.dealersdk.domain.insurance.Renewal;
import org.dealersdk.domain.insurance.RenewalId;
import org.dealersdk.domain.insurance.RenewalLoss;
import org.dealersdk.domain.insurance.Sale;
import org.dealersdk.domain.insurance.SalesAccount;
import org.dealersdk.domain.parts.Part;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.staff.TeamKind;
import org.dealersdk.domain.workorder.SubletLine;
import org.dealersdk.domain.workorder.SuppliedLine;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.runtime.reaction.InsuredVehicles;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.runtime.work.Pages;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Stored;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Insurance contracts: their sale, their renewal, and what finance hears of them. */
@Requirement({"R031", "R293", "R302", "R303", "R305", "R307", "R308", "R309"})
public final class Insurance extends Desk {

    /** The desk of a store. */
    public Insurance(Office office) {
        super(office, DeskName.INSURANCE);
    }

    /**
     * Somebody applies for insurance here or online, or says what insurance the vehicle has elsewhere.
     *
     * @param sale how it is sold, or null when it was bought elsewhere
     * @param replaces the contract it is the renewal of, or null
     */
    public InsuranceContract apply(
            Actor actor, Insured insured, Cover cover, @Nullable Sale sale, @Nullable InsuranceContractId replaces) {
        return add(actor, InsuranceContract.TYPE, occasion -> {
            InsuranceContractId id = new InsuranceContractId(occasion.ids().next());
            return InsuranceContract.apply(id, insured, cover, sale, replaces, occasion);
        });
    }

    /** The insurer issues it. */
    public InsuranceContract issue(Actor actor, InsuranceContractId id, String number) {
        return change(actor, InsuranceContract.TYPE, id, (contract, occasion) -> contract.issue(number, occasion));
    }

    /** It is given up, or never issued. */
    public InsuranceContract cancel(Actor actor, InsuranceContractId id) {
        return change(actor, InsuranceContract.TYPE, id, InsuranceContract::cancel);
    }

    /**
     * Every contract in force that is looked for and no lead yet becomes one.
     *
     * @return the new leads
     */
    @Requirement("R302")
    public List<Renewal> findLeads(Actor actor, LeadSearch search) {
        return work(actor, ledger -> {
            List<Renewal> found = new ArrayList<>();
            for (InsuranceContract contract : ledger.all(query(search))) {
                InsuredVehicles.lead(ledger, contract, search.source()).ifPresent(found::add);
            }
            return found;
        });
    }

    /** A clerk of the renewal team gets a renewal. */
    @Requirement("R305")
    public Renewal assign(Actor actor, RenewalId id, StaffId clerk) {
        return work(actor, ledger -> {
            var team = Teams.now(ledger, TeamKind.RENEWAL);
            return ledger.change(Renewal.TYPE, id, renewal -> renewal.assign(clerk, team, ledger.occasion()));
        });
    }

    /**
     * The clerk spoke, or tried to speak, to the customer.
     *
     * @param callBackAt when to call again, or null for the policy's time
     */
    @Requirement("R305")
    public Renewal contact(Actor actor, RenewalId id, boolean reached, String text, @Nullable Instant callBackAt) {
        return change(
                actor, Renewal.TYPE, id, (renewal, occasion) -> renewal.contact(reached, text, callBackAt, occasion));
    }

    /** The customer gets an offer. */
    @Requirement("R308")
    public Renewal quote(Actor actor, RenewalId id, Quote quote) {
        return change(actor, Renewal.TYPE, id, (renewal, occasion) -> renewal.quote(quote, occasion));
    }

    /** The customer insures elsewhere, or not at all. */
    public Renewal lose(Actor actor, RenewalId id, RenewalLoss reason) {
        return change(actor, Renewal.TYPE, id, (renewal, occasion) -> renewal.lose(reason, occasion));
    }

    /**
     * All sales up to the end of a month that finance has not heard of, whoever made them, as one account.
     *
     * @throws org.dealersdk.domain.problem.DealerException INS-017 when there is none
     */
    @Requirement("R303")
    public SalesAccount reportToFinance(Actor actor, YearMonth month) {
        return work(actor, ledger -> {
            var policy = ledger.occasion().policy();
            ZoneId zone = policy.calendar().zone();
            List<InsuranceContract> sold = ledger
                    .all(Query.of(InsuranceContract.TYPE)
                            .where("soldHere", true)
                            .where("state", ContractState.IN_FORCE.code())
                            .where(new Condition.Range("issuedAt", null, start(month.plusMonths(1), zone)))
                            .limit(Query.MAX_LIMIT))
                    .stream()
                    .filter(contract -> contract.dates().accountedAt() == null)
                    .toList();
            if (sold.isEmpty()) {
                throw InsuranceProblem.NOTHING_TO_REPORT.failure(month);
            }
            sold.forEach(one ->
                    ledger.change(InsuranceContract.TYPE, one.id(), contract -> contract.account(ledger.occasion())));
            return SalesAccount.of(month, sold, policy.insurance());
        });
    }

    /** The figures of a month, counted now from what is stored. */
    @Requirement({"R293", "R295", "R296", "R299", "R300", "R301", "R309", "R310"})
    public InsuranceFigures figures(Actor actor, YearMonth month, CurrencyUnit currency) {
        ZoneId zone = occasion(actor).policy().calendar().zone();
        return read(actor, reader -> {
            InsuranceTally tally = new InsuranceTally(month, zone, currency, line -> cost(reader, line));
            Instant from = start(month, zone);
            Instant to = start(month.plusMonths(1), zone);
            Pages.each(
                    reader,
                    Query.of(InsuranceContract.TYPE).where(new Condition.Range("issuedAt", from, to)),
                    tally::add);
            Pages.each(
                    reader,
                    Query.of(Renewal.TYPE).where(between("lastDay", month.atDay(1), month.atEndOfMonth())),
                    tally::add);
            Pages.each(
                    reader, Query.of(AccidentCase.TYPE).where(new Condition.Range("reportedAt", from, to)), tally::add);
            Pages.each(
                    reader,
                    Query.of(AccidentCase.TYPE).where(new Condition.Range("repairedAt", from, to)),
                    accident -> {
                        if (accident.reportedAt().isBefore(from)) {
                            tally.add(accident);
                        }
                    });
            Pages.each(reader, Query.of(WorkOrder.TYPE).where(new Condition.Range("settledAt", from, to)), tally::add);
            return tally.figures();
        });
    }

    /** A contract. */
    public Optional<InsuranceContract> contract(Actor actor, InsuranceContractId id) {
        return find(actor, InsuranceContract.TYPE, id);
    }

    /** One page of contracts. */
    public Page<InsuranceContract> contracts(Actor actor, Query<InsuranceContract> query) {
        return search(actor, query);
    }

    /** A renewal. */
    public Optional<Renewal> renewal(Actor actor, RenewalId id) {
        return find(actor, Renewal.TYPE, id);
    }

    /** One page of renewals. */
    public Page<Renewal> renewals(Actor actor, Query<Renewal> query) {
        return search(actor, query);
    }

    private static Query<InsuranceContract> query(LeadSearch search) {
        Query<InsuranceContract> query = Query.of(InsuranceContract.TYPE)
                .where("state", ContractState.IN_FORCE.code())
                .limit(Query.MAX_LIMIT);
        if (search.area() != null) {
            query = query.where("area", search.area());
        }
        if (search.insurer() != null) {
            query = query.where("insurer", search.insurer().value());
        }
        if (search.purchasedFrom() != null || search.purchasedTo() != null) {
            query = query.where(between("purchased", search.purchasedFrom(), search.purchasedTo()));
        }
        if (search.endsFrom() != null || search.endsTo() != null) {
            query = query.where(between("lastDay", search.endsFrom(), search.endsTo()));
        }
        return query;
    }

    /** Days are stored as text; the last day belongs to the time. */
    private static Condition between(String attribute, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Condition.Range(
                attribute,
                from == null ? null : from.toString(),
                to == null ? null : to.plusDays(1).toString());
    }

    private static Instant start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** Parts and goods cost their average price in stock, sublet work what the subcontractor charged; labour is all profit, as the trade counts. */
    private static Money cost(Reader reader, WorkLine line) {
        CurrencyUnit currency = line.head().amount().getCurrencyUnit();
        Money nothing = Money.zero(currency);
        if (line instanceof SubletLine sublet) {
            Money charged = sublet.cost();
            return charged == null ? nothing : charged;
        }
        if (line instanceof SuppliedLine supplied) {
            return reader.find(Part.TYPE, supplied.part().value())
                    .map(Stored::aggregate)
                    .map(one -> one.cost().multipliedBy(line.pieces(), RoundingMode.HALF_EVEN))
                    .filter(nothing::isSameCurrency)
                    .orElse(nothing);
        }
        return nothing;
    }
}
