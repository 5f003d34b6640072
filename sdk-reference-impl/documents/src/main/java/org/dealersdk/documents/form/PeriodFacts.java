package org.dealersdk.documents.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentTable;
import org.dealersdk.domain.deadline.Reference;
import org.dealersdk.domain.document.Source;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.runtime.work.Pages;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;

/**
 * What is booked for some days.
 *
 * @param from first day
 * @param to last day
 * @param table the appointments of these days; nothing about persons
 */
record PeriodFacts(LocalDate from, LocalDate to, AppointmentTable table) implements Facts {

    private static final int LONGEST = 31;
    private static final String TO = "\\.\\.";

    /** A day, or two days with two dots between. */
    static final Subject<PeriodFacts> SUBJECT = new Subject<>() {
        @Override
        public String name() {
            return "appointment-period";
        }

        @Override
        public PeriodFacts read(Reader reader, PrintRequest request, DealerPolicy policy) {
            return PeriodFacts.of(reader, request.subject(), policy.calendar().zone());
        }
    };

    @Override
    public Source source() {
        return new Source(new Reference(SUBJECT.name(), from + ".." + to), List.of(), null);
    }

    private static PeriodFacts of(Reader reader, String typed, ZoneId zone) {
        String[] days = typed.split(TO, -1);
        LocalDate from;
        LocalDate to;
        try {
            from = LocalDate.parse(days[0]);
            to = LocalDate.parse(days[days.length - 1]);
        } catch (DateTimeException unreadable) {
            throw PrintProblem.PERIOD.failure(LONGEST);
        }
        long length = ChronoUnit.DAYS.between(from, to) + 1;
        if (days.length > 2 || length < 1 || length > LONGEST) {
            throw PrintProblem.PERIOD.failure(LONGEST);
        }
        Condition.Range range = new Condition.Range(
                "slotAt",
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant());
        return new PeriodFacts(
                from,
                to,
                AppointmentTable.of(Pages.all(
                        reader, Query.of(Appointment.TYPE).where(range).orderBy("slotAt"))));
    }
}
