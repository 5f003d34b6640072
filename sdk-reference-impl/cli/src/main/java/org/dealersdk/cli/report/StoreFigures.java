package org.dealersdk.cli.report;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.dealersdk.documents.wording.Words;
import org.dealersdk.domain.complaint.Answer;
import org.dealersdk.domain.complaint.Complaint;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.followup.Contact;
import org.dealersdk.domain.followup.Conversation;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.Outcome;
import org.dealersdk.domain.followup.Survey;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.Origin;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.runtime.desk.Reports;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.joda.money.Money;

/**
 * Counts what a store holds: one pass over its work orders, follow-ups and complaints, page by page, in bounded
 * memory. Not thread-safe; use once.
 */
public final class StoreFigures {

    private static final int TOP_TWO = 9;
    private static final int QUARTER = 3;

    private final Reports reports;
    private final Actor reader;
    private final ZoneId zone;
    private final Map<YearMonth, MonthFigures> months = new TreeMap<>();
    private final Map<YearMonth, Set<String>> complainants = new TreeMap<>();
    private final Map<YearMonth, SurveyFigures> surveys = new TreeMap<>();
    private final Map<JobType, long[]> kinds = new EnumMap<>(JobType.class);
    private final Map<Payer, long[]> payers = new EnumMap<>(Payer.class);
    private long due;
    private long reached;
    private long dissatisfied;
    private long complaints;
    private long answered;
    private long content;

    private StoreFigures(Reports reports, Actor reader, ZoneId zone) {
        this.reports = reports;
        this.reader = reader;
        this.zone = zone;
    }

    /**
     * Counts.
     *
     * @param reports the store's desk for it
     * @param reader who may use that desk
     * @param zone whose calendar months count
     */
    public static AfterSalesFigures of(Reports reports, Actor reader, ZoneId zone) {
        return new StoreFigures(reports, reader, zone).count();
    }

    private AfterSalesFigures count() {
        Condition closed = new Condition.Equal("state", WorkOrderState.CLOSED.code());
        reports.each(reader, Query.of(WorkOrder.TYPE).where(closed), this::order);
        reports.each(reader, Query.of(FollowUp.TYPE), this::followUp);
        reports.each(reader, Query.of(Complaint.TYPE), this::complaint);
        complainants.forEach((month, customers) -> add(new MonthFigures(month, 0, 0, 0, 0, 0, 0, customers.size())));
        return new AfterSalesFigures(
                List.copyOf(months.values()),
                List.copyOf(surveys.values()),
                new CareFigures(due, reached, dissatisfied, complaints, answered, content),
                shares(kinds, Words::of),
                shares(payers, Words::of),
                reports.count(reader, Query.of(Customer.TYPE)),
                reports.count(reader, Query.of(Vehicle.TYPE)));
    }

    private void order(WorkOrder order) {
        if (order.settlements().isEmpty()) {
            return;
        }
        YearMonth month = month(order.intake().receivedAt());
        boolean pdi = order.intake().jobType() == JobType.PDI;
        long total = 0;
        long labour = 0;
        for (Settlement settlement : order.settlements()) {
            total += fen(settlement.totals().total());
            labour += fen(settlement.totals().labour());
        }
        tally(kinds, order.intake().jobType(), total);
        order.approvedLines().map(WorkLine::head).forEach(head -> tally(payers, head.payer(), fen(head.amount())));
        boolean booked = order.intake().origin() == Origin.APPOINTMENT;
        boolean reworked = !order.reworks().isEmpty();
        add(
                pdi
                        ? new MonthFigures(month, 0, 0, 0, 0, 0, 1, 0)
                        : new MonthFigures(month, 1, booked ? 1 : 0, reworked ? 1 : 0, total, labour, 0, 0));
    }

    private void followUp(FollowUp followUp) {
        due++;
        boolean answered = false;
        boolean negative = false;
        for (Contact contact : followUp.contacts()) {
            Conversation said = contact.conversation();
            if (said != null) {
                answered = true;
                negative |= said.outcome() == Outcome.DISSATISFIED;
                if (said.survey() != null) {
                    survey(said.survey(), contact.at());
                }
            }
        }
        reached += answered ? 1 : 0;
        dissatisfied += negative ? 1 : 0;
    }

    private void survey(Survey survey, Instant at) {
        YearMonth month = month(at);
        int quarter = (month.getMonthValue() - 1) / QUARTER + 1;
        SurveyFigures one = new SurveyFigures(
                month.getYear(),
                quarter,
                1,
                survey.overall(),
                survey.overall() >= TOP_TWO ? 1 : 0,
                survey.factors().size(),
                sum(survey.factors()),
                survey.implementation().size(),
                sum(survey.implementation()));
        surveys.merge(YearMonth.of(month.getYear(), quarter * QUARTER), one, SurveyFigures::plus);
    }

    private void complaint(Complaint complaint) {
        complaints++;
        complainants
                .computeIfAbsent(month(complaint.receivedAt()), any -> new HashSet<>())
                .add(complaint.customerId().value());
        List<Answer> answers = complaint.answers();
        Answer last = answers.isEmpty() ? null : answers.get(answers.size() - 1);
        if (last != null && last.verdict() != null) {
            answered++;
            content += last.verdict().satisfied() ? 1 : 0;
        }
    }

    private void add(MonthFigures figures) {
        months.merge(figures.month(), figures, MonthFigures::plus);
    }

    private YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(zone));
    }

    private static <E extends Enum<E>> void tally(Map<E, long[]> table, E row, long fen) {
        long[] sums = table.computeIfAbsent(row, any -> new long[2]);
        sums[0]++;
        sums[1] += fen;
    }

    private static <E extends Enum<E>> List<Share> shares(Map<E, long[]> table, Function<E, Text> name) {
        List<Share> shares = new ArrayList<>();
        table.forEach((row, sums) -> shares.add(new Share(name.apply(row), sums[0], sums[1])));
        return shares;
    }

    private static long sum(List<Integer> scores) {
        return scores.stream().mapToLong(Integer::longValue).sum();
    }

    private static long fen(Money amount) {
        return amount.getAmountMinorLong();
    }
}
