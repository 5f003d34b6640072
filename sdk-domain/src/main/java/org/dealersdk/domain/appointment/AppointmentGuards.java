package org.dealersdk.domain.appointment;

import static org.dealersdk.domain.appointment.AppointmentProblem.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Window;
import org.dealersdk.domain.time.WorkingCalendar;
import org.joda.money.Money;

/** The conditions on an appointment's steps. */
final class AppointmentGuards {

    static final Guard<Attempt<Appointment>> COMPLETE = new Guard<>("complete", AppointmentGuards::complete);
    static final Guard<Attempt<Appointment>> DIAGNOSED = new Guard<>("pre-diagnosed", AppointmentGuards::diagnosed);
    static final Guard<Attempt<Appointment>> DEFINITE_TIME =
            new Guard<>("definite-time", AppointmentGuards::definiteTime);
    static final Guard<Attempt<Appointment>> PARTS_ASKED = new Guard<>("parts-asked", AppointmentGuards::partsAsked);
    static final Guard<Attempt<Appointment>> PARTS_IN_TIME =
            new Guard<>("parts-in-time", AppointmentGuards::partsInTime);
    static final Guard<Attempt<Appointment>> PARTS_HELD = new Guard<>("parts-held", AppointmentGuards::partsHeld);
    static final Guard<Attempt<Appointment>> DEPOSIT = new Guard<>("deposit", AppointmentGuards::deposit);
    static final Guard<Attempt<Appointment>> SIGNED = new Guard<>("signed", AppointmentGuards::signed);
    static final Guard<Attempt<Appointment>> TOLD_ROLE = new Guard<>("told-role", AppointmentGuards::toldRole);
    static final Guard<Attempt<Appointment>> NOTICE_GIVEN = new Guard<>("notice-given", AppointmentGuards::noticeGiven);
    static final Guard<Attempt<Appointment>> ACKNOWLEDGED =
            new Guard<>("acknowledged", AppointmentGuards::acknowledged);
    static final Guard<Attempt<Appointment>> CUSTOMER_COMES =
            new Guard<>("customer-comes", AppointmentGuards::customerComes);
    static final Guard<Attempt<Appointment>> PREPARED_BEFORE =
            new Guard<>("prepared-before", AppointmentGuards::preparedBefore);
    static final Guard<Attempt<Appointment>> ON_THE_DAY = new Guard<>("on-the-day", AppointmentGuards::onTheDay);
    static final Guard<Attempt<Appointment>> AWAITED_LONG_ENOUGH =
            new Guard<>("awaited-long-enough", AppointmentGuards::awaitedLongEnough);
    static final Guard<Attempt<Appointment>> TOLD_BEFORE = new Guard<>("told-before", AppointmentGuards::toldBefore);

    private AppointmentGuards() {}

    @Requirement({"R054", "M02"})
    private static List<Problem> complete(Attempt<Appointment> attempt) {
        Visit visit = attempt.aggregate().visit();
        return new Problems()
                .require(visit.contact().reachable(), CONTACT, "visit.contact")
                .require(visit.vehicleKnown(), VEHICLE, "visit.vehicle")
                .require(!visit.fault().isBlank(), FAULT, "visit.fault")
                .toList();
    }

    @Requirement("R054")
    private static List<Problem> diagnosed(Attempt<Appointment> attempt) {
        PreDiagnosis diagnosis = attempt.aggregate().diagnosis();
        boolean done = diagnosis != null && !diagnosis.result().isBlank();
        return new Problems()
                .require(done || !attempt.aggregate().visit().aboutAFault(), NOT_DIAGNOSED, "diagnosis")
                .toList();
    }

    @Requirement({"R042", "R049", "M05"})
    private static List<Problem> definiteTime(Attempt<Appointment> attempt) {
        Appointment appointment = attempt.aggregate();
        Slot slot = appointment.slot();
        Problems problems = new Problems();
        problems.require(appointment.adviser() != null, NO_ADVISER, "adviser");
        if (slot == null) {
            return problems.add(NO_TIME.at("slot")).toList();
        }
        Occasion now = attempt.occasion();
        Window time = slot.time();
        Window open = calendar(now).openOn(calendar(now).dateOf(slot.at()));
        boolean within = open.contains(time.opens()) && !time.closes().isAfter(open.closes());
        return problems.require(slot.at().isAfter(now.at()), TIME_PAST, "slot.at", slot.at())
                .require(within, CLOSED, "slot", time.opens(), time.closes())
                .require(
                        now.policy().appointment().bays().containsKey(slot.bay().code()),
                        UNKNOWN_BAY,
                        "slot.bay",
                        slot.bay().code())
                .toList();
    }

    @Requirement("R094")
    private static List<Problem> partsAsked(Attempt<Appointment> attempt) {
        Problems problems = new Problems();
        for (PartNeed need : attempt.aggregate().parts()) {
            problems.require(
                    need.answer() != null, PARTS_NOT_ASKED, "parts", need.line().value());
        }
        return problems.toList();
    }

    @Requirement("R094")
    private static List<Problem> partsInTime(Attempt<Appointment> attempt) {
        Problems problems = new Problems();
        Slot slot = attempt.aggregate().slot();
        for (PartNeed need : attempt.aggregate().parts()) {
            PartAnswer answer = need.answer();
            Instant arrival = answer == null ? null : answer.arrivesAt();
            if (slot != null && arrival != null && arrival.isAfter(slot.at())) {
                problems.add(PART_LATE.at("parts", need.line().value(), arrival, slot.at()));
            }
        }
        return problems.toList();
    }

    @Requirement({"R051", "M07"})
    private static List<Problem> partsHeld(Attempt<Appointment> attempt) {
        Problems problems = new Problems();
        for (PartNeed need : attempt.aggregate().parts()) {
            PartAnswer answer = need.answer();
            problems.require(
                    answer != null && answer.availability() != PartAvailability.IN_STOCK,
                    PART_UNDECIDED,
                    "parts",
                    need.line().value());
        }
        return problems.toList();
    }

    @Requirement({"R043", "A24"})
    private static List<Problem> deposit(Attempt<Appointment> attempt) {
        Appointment appointment = attempt.aggregate();
        if (!Deposits.oneCurrency(appointment)) {
            return List.of(CURRENCY.at("deposit"));
        }
        Money needed = appointment.depositNeeded(attempt.occasion().policy());
        Deposit deposit = appointment.deposit();
        if (needed == null) {
            return List.of();
        }
        Money paid = deposit == null ? Money.zero(needed.getCurrencyUnit()) : deposit.amount();
        return paid.isLessThan(needed) ? List.of(AppointmentProblem.DEPOSIT.at("deposit", paid, needed)) : List.of();
    }

    /** The formalities come after the consent, and neither lies in the future. */
    @Requirement({"R041", "R398"})
    private static List<Problem> signed(Attempt<Appointment> attempt) {
        Consent consent = attempt.aggregate().consent();
        Instant now = attempt.occasion().at();
        boolean signed = consent != null
                && !consent.signature().documentHash().isBlank()
                && !consent.signature().signer().isBlank()
                && !consent.signature().at().isBefore(consent.at())
                && !consent.signature().at().isAfter(now);
        return signed ? List.of() : List.of(NOT_SIGNED.at("consent"));
    }

    /** The last acknowledgement is that of somebody who has the role, and the role was told. */
    @Requirement({"R050", "M06"})
    private static List<Problem> toldRole(Attempt<Appointment> attempt) {
        List<Acknowledgement> made = attempt.aggregate().acknowledgements();
        Problems problems = new Problems();
        if (!made.isEmpty()) {
            Acknowledgement last = made.get(made.size() - 1);
            boolean theirs =
                    attempt.occasion().policy().appointment().informed().contains(last.role());
            boolean known = !last.by().equals(attempt.occasion().actor().staff())
                    || attempt.occasion().actor().is(last.role());
            problems.require(
                    theirs && known,
                    NOT_THEIR_ROLE,
                    "acknowledgements",
                    last.role().code());
        }
        return problems.toList();
    }

    private static List<Problem> noticeGiven(Attempt<Appointment> attempt) {
        Instant now = attempt.occasion().at();
        Problems problems = new Problems();
        for (CustomerNotice notice : attempt.aggregate().notices()) {
            problems.require(!notice.at().isAfter(now), IN_FUTURE, "notices", notice.at());
        }
        return problems.toList();
    }

    @Requirement({"R050", "M06"})
    private static List<Problem> acknowledged(Attempt<Appointment> attempt) {
        Problems problems = new Problems();
        AppointmentPlanning.silent(attempt.aggregate(), attempt.occasion().policy())
                .forEach(role -> problems.add(NOT_ACKNOWLEDGED.at("acknowledgements", role.code())));
        return problems.toList();
    }

    @Requirement("R052")
    private static List<Problem> customerComes(Attempt<Appointment> attempt) {
        Preparation made = attempt.aggregate().preparation();
        return made != null && made.customerComes() ? List.of() : List.of(INTENTION.at("preparation"));
    }

    @Requirement({"R052", "M08"})
    private static List<Problem> preparedBefore(Attempt<Appointment> attempt) {
        boolean required = attempt.occasion().policy().appointment().preparationRequired();
        return required && attempt.aggregate().state() != AppointmentState.PREPARED
                ? List.of(NOT_PREPARED.at("preparation"))
                : List.of();
    }

    @Requirement({"R047", "K28"})
    private static List<Problem> onTheDay(Attempt<Appointment> attempt) {
        Slot slot = attempt.aggregate().slot();
        WorkingCalendar calendar = calendar(attempt.occasion());
        LocalDate today = calendar.dateOf(attempt.occasion().at());
        LocalDate booked = slot == null ? today : calendar.dateOf(slot.at());
        return today.equals(booked) ? List.of() : List.of(OTHER_DAY.at("slot.at", today, booked));
    }

    @Requirement("K28")
    private static List<Problem> awaitedLongEnough(Attempt<Appointment> attempt) {
        Slot slot = attempt.aggregate().slot();
        Instant until = slot == null
                ? Instant.MAX
                : AppointmentPlanning.awaitedUntil(slot, attempt.occasion().policy());
        return attempt.occasion().at().isBefore(until) ? List.of(STILL_AWAITED.at("slot.at", until)) : List.of();
    }

    @Requirement({"R052", "M08"})
    private static List<Problem> toldBefore(Attempt<Appointment> attempt) {
        Appointment appointment = attempt.aggregate();
        Slot slot = appointment.slot();
        boolean told = slot != null
                && AppointmentPlanning.told(appointment, NoticeKind.CANCELLATION)
                        .filter(notice -> notice.at().isBefore(slot.at()))
                        .isPresent();
        return told ? List.of() : List.of(NOT_TOLD.at("notices", slot == null ? "" : slot.at()));
    }

    private static WorkingCalendar calendar(Occasion occasion) {
        return occasion.policy().calendar().workingCalendar();
    }
}
