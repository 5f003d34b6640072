package org.dealersdk.domain.parts;

import static org.dealersdk.domain.parts.PartGuards.*;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.policy.RecoveryClass;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part the store carries, with its stock. Stock never falls below what is set aside, and what is set aside never below zero.
 * Immutable; commands answer with a {@link Change} or refuse with all reasons.
 *
 * @param id identifies it
 * @param number the manufacturer's part number, unique within the store
 * @param name what it is called
 * @param state bought or discontinued
 * @param genuine true for a brand-original part
 * @param source where the last delivery came from
 * @param listPrice price per unit for customers
 * @param cost moving average of what a unit cost
 * @param onHand what is on the shelf, set aside or not
 * @param minimum stock to be kept
 * @param reservations what is set aside, and what was issued lately and may still come back
 * @param recovery the class of the old part its fitting leaves behind; null while not classified, which counts as other
 * @param batch of which delivery the stock is, as its supplier numbers it or else the day it came in; null before the first
 * @param extensions unknown fields of its document, kept
 */
@Requirement({"R257", "R269"})
public record Part(
        PartId id,
        String number,
        String name,
        PartState state,
        boolean genuine,
        String source,
        Money listPrice,
        Money cost,
        Quantity onHand,
        Quantity minimum,
        List<Reservation> reservations,
        @Nullable RecoveryClass recovery,
        @Nullable String batch,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** Bought, or only used up. */
    public static final Lifecycle<PartState, PartTrigger, Attempt<Part>> LIFECYCLE =
            Lifecycle.<PartState, PartTrigger, Attempt<Part>>named("part", PartState.class, PartTrigger.class)
                    .startsIn(PartState.ACTIVE)
                    .on(PartState.ACTIVE, PartTrigger.RECEIVE, PartState.ACTIVE, SOURCE_KNOWN)
                    .on(PartState.ACTIVE, PartTrigger.RESERVE, PartState.ACTIVE, GENUINE)
                    .on(PartState.ACTIVE, PartTrigger.ISSUE, PartState.ACTIVE, SOURCE_KNOWN)
                    .on(PartState.ACTIVE, PartTrigger.RELEASE, PartState.ACTIVE)
                    .on(PartState.ACTIVE, PartTrigger.RETURN, PartState.ACTIVE)
                    .on(PartState.ACTIVE, PartTrigger.ADJUST, PartState.ACTIVE, COVERED)
                    .on(PartState.ACTIVE, PartTrigger.CLASSIFY, PartState.ACTIVE)
                    .on(PartState.ACTIVE, PartTrigger.DISCONTINUE, PartState.DISCONTINUED)
                    .on(PartState.DISCONTINUED, PartTrigger.RESERVE, PartState.DISCONTINUED, GENUINE)
                    .on(PartState.DISCONTINUED, PartTrigger.ISSUE, PartState.DISCONTINUED, SOURCE_KNOWN)
                    .on(PartState.DISCONTINUED, PartTrigger.RELEASE, PartState.DISCONTINUED)
                    .on(PartState.DISCONTINUED, PartTrigger.RETURN, PartState.DISCONTINUED)
                    .on(PartState.DISCONTINUED, PartTrigger.ADJUST, PartState.DISCONTINUED, COVERED)
                    .on(PartState.DISCONTINUED, PartTrigger.CLASSIFY, PartState.DISCONTINUED)
                    .build();

    /** The declaration. */
    public static final AggregateType<Part> TYPE = AggregateType.named(
                    "part", Part.class, part -> part.id().value())
            .uniqueText("number", Part::number)
            .text("state", part -> part.state().code())
            .text("name", Part::name)
            .flag("genuine", Part::genuine)
            .flag("belowMinimum", part -> part.onHand().compareTo(part.minimum()) < 0)
            .events(PartEvent.class)
            .lifecycle(LIFECYCLE)
            .lifecycle(Reservation.LIFECYCLE)
            .validatedBy(PartGuards::problems)
            .build();

    public Part {
        reservations = List.copyOf(reservations);
        extensions = Extensions.copy(extensions);
    }

    /**
     * Carries a part from now on, with nothing in stock.
     *
     * @throws DealerException with everything that is wrong with it
     */
    public static Change<Part> register(
            PartId id, String number, String name, boolean genuine, Money listPrice, Quantity minimum) {
        Money nothing = Money.zero(listPrice.getCurrencyUnit());
        Part part = new Part(
                id,
                number,
                name,
                LIFECYCLE.initial(),
                genuine,
                "",
                listPrice,
                nothing,
                Quantity.ZERO,
                minimum,
                List.of(),
                null,
                null,
                Map.of());
        List<Problem> problems = TYPE.problems(part);
        if (!problems.isEmpty()) {
            throw new DealerException(problems);
        }
        return Change.of(part, new PartEvent.Registered(number, genuine, listPrice));
    }

    /** What is set aside. */
    public Quantity reserved() {
        return reservations.stream()
                .filter(reservation -> reservation.state() == ReservationState.RESERVED)
                .map(Reservation::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /** What can still be set aside. */
    public Quantity available() {
        return onHand.minus(reserved());
    }

    /** Goods come in; the cost becomes the average of old and new. */
    @Requirement({"R269", "M21"})
    public Change<Part> receive(Quantity quantity, Money unitCost, String from, Occasion occasion) {
        return receive(
                quantity,
                unitCost,
                from,
                occasion.at()
                        .atZone(occasion.policy().calendar().zone())
                        .toLocalDate()
                        .toString(),
                occasion);
    }

    /**
     * Goods come in under their supplier's batch number.
     *
     * @param delivery the number, never blank
     */
    @Requirement({"R269", "M21"})
    public Change<Part> receive(Quantity quantity, Money unitCost, String from, String delivery, Occasion occasion) {
        new Problems()
                .require(!delivery.isBlank(), PartProblem.BLANK, "batch", "batch")
                .require(!quantity.isZero(), PartProblem.NOTHING, "quantity")
                .require(!unitCost.isNegative(), PartProblem.NEGATIVE_MONEY, "unitCost", "unitCost")
                .require(unitCost.isSameCurrency(listPrice), PartProblem.MIXED_CURRENCIES, "unitCost")
                .orThrow();
        Quantity stock = onHand.plus(quantity);
        Money value = value(cost, onHand).plus(value(unitCost, quantity));
        Money average = value.dividedBy(stock.value(), RoundingMode.HALF_EVEN);
        Part after = with(recovery, delivery).step(PartTrigger.RECEIVE, from, average, stock, reservations, occasion);
        return Change.of(after, new PartEvent.Received(quantity, unitCost, from));
    }

    /** Sets some aside for a line of an order; refused when not enough is available (PRT-004). */
    @Requirement({"R257", "M21"})
    public Change<Part> reserve(
            ReservationId reservation, WorkOrderId order, LineId line, Quantity quantity, Occasion occasion) {
        boolean known = reservations.stream().anyMatch(one -> one.id().equals(reservation));
        new Problems()
                .require(!quantity.isZero(), PartProblem.NOTHING, "quantity")
                .require(!known, PartProblem.DUPLICATE_RESERVATION, "reservation", reservation.value())
                .require(
                        quantity.compareTo(available()) <= 0,
                        PartProblem.NOT_AVAILABLE,
                        "quantity",
                        quantity,
                        available())
                .orThrow();
        List<Reservation> all = lately(occasion);
        all.add(new Reservation(reservation, order, line, quantity, ReservationState.RESERVED, occasion.at()));
        Part after = step(PartTrigger.RESERVE, source, cost, onHand, all, occasion);
        return Change.of(after, new PartEvent.Reserved(reservation, order, line, quantity));
    }

    /** Reserved ones go to the workshop. */
    @Requirement("M21")
    public Change<Part> issue(ReservationId reservation, Occasion occasion) {
        Reservation issued = moved(reservation, ReservationTrigger.ISSUE, occasion);
        List<Reservation> all = lately(occasion);
        all.replaceAll(one -> one.id().equals(reservation) ? issued : one);
        Part after = step(PartTrigger.ISSUE, source, cost, onHand.minus(issued.quantity()), all, occasion);
        return Change.of(
                after,
                new PartEvent.Issued(
                        reservation, issued.order(), issued.line(), issued.quantity(), value(cost, issued.quantity())));
    }

    /** Reserved ones are free again. */
    public Change<Part> release(ReservationId reservation, Occasion occasion) {
        Reservation released = moved(reservation, ReservationTrigger.RELEASE, occasion);
        Part after = step(PartTrigger.RELEASE, source, cost, onHand, without(reservation), occasion);
        return Change.of(
                after, new PartEvent.Released(reservation, released.order(), released.line(), released.quantity()));
    }

    /** Issued ones come back unused, within the policy's days. */
    public Change<Part> returnIssued(ReservationId reservation, Occasion occasion) {
        Reservation returned = moved(reservation, ReservationTrigger.RETURN, occasion);
        Quantity stock = onHand.plus(returned.quantity());
        Part after = step(PartTrigger.RETURN, source, cost, stock, without(reservation), occasion);
        return Change.of(
                after, new PartEvent.Returned(reservation, returned.order(), returned.line(), returned.quantity()));
    }

    /** A count found another stock; refused without a reason or below what is set aside. */
    public Change<Part> adjust(Quantity counted, String reason, Occasion occasion) {
        new Problems()
                .require(!reason.isBlank(), PartProblem.NO_REASON, "reason")
                .orThrow();
        Part after = step(PartTrigger.ADJUST, source, cost, counted, reservations, occasion);
        return Change.of(after, new PartEvent.Adjusted(onHand, counted, reason));
    }

    /** Says by which class the old parts its fitting leaves behind are collected. */
    @Requirement({"R274", "R275", "R281"})
    public Change<Part> classify(RecoveryClass kind, Occasion occasion) {
        mayI(PartTrigger.CLASSIFY, occasion).orThrow();
        Part after = with(kind, batch);
        return Change.of(after, new PartEvent.Classified(kind));
    }

    /** The class of the old part its fitting leaves behind. */
    public RecoveryClass leaves() {
        return recovery == null ? RecoveryClass.OTHER : recovery;
    }

    /** It is not bought any more; the rest may be used up. */
    public Change<Part> discontinue(Occasion occasion) {
        Part after = step(PartTrigger.DISCONTINUE, source, cost, onHand, reservations, occasion);
        return Change.of(after, new PartEvent.Discontinued());
    }

    /** May this be done to the part as it is? */
    public Decision<PartState> mayI(PartTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    private Part with(@Nullable RecoveryClass kind, @Nullable String delivery) {
        return new Part(
                id,
                number,
                name,
                state,
                genuine,
                source,
                listPrice,
                cost,
                onHand,
                minimum,
                reservations,
                kind,
                delivery,
                extensions);
    }

    private Part in(PartState where, String from, Money average, Quantity stock, List<Reservation> all) {
        return new Part(
                id,
                number,
                name,
                where,
                genuine,
                from,
                listPrice,
                average,
                stock,
                minimum,
                all,
                recovery,
                batch,
                extensions);
    }

    private Part step(
            PartTrigger trigger, String from, Money average, Quantity stock, List<Reservation> all, Occasion occasion) {
        Part candidate = in(state, from, average, stock, all);
        PartState to = candidate.mayI(trigger, occasion).orThrow();
        return to == state ? candidate : in(to, from, average, stock, all);
    }

    private Reservation moved(ReservationId wanted, ReservationTrigger trigger, Occasion occasion) {
        Instant oldest = oldestReturn(occasion);
        Reservation found = reservations.stream()
                .filter(one -> one.id().equals(wanted))
                .filter(one ->
                        one.state() != ReservationState.ISSUED || !one.at().isBefore(oldest))
                .findFirst()
                .orElseThrow(() -> PartProblem.UNKNOWN_RESERVATION.failure(
                        wanted.value(), occasion.policy().parts().returnDays()));
        ReservationState to = new Attempt<>(this, occasion)
                .decide(Reservation.LIFECYCLE, found.state(), trigger)
                .orThrow();
        return found.reached(to, occasion.at());
    }

    private List<Reservation> without(ReservationId gone) {
        return reservations.stream().filter(one -> !one.id().equals(gone)).toList();
    }

    /** The reservations without those issued too long ago to come back. */
    private List<Reservation> lately(Occasion occasion) {
        Instant oldest = oldestReturn(occasion);
        List<Reservation> kept = new ArrayList<>();
        for (Reservation one : reservations) {
            if (one.state() == ReservationState.RESERVED || !one.at().isBefore(oldest)) {
                kept.add(one);
            }
        }
        return kept;
    }

    private static Instant oldestReturn(Occasion occasion) {
        return occasion.at().minus(Duration.ofDays(occasion.policy().parts().returnDays()));
    }

    private static Money value(Money perUnit, Quantity quantity) {
        return perUnit.multipliedBy(quantity.value(), RoundingMode.HALF_EVEN);
    }
}
