package org.dealersdk.documents.form;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.dealersdk.domain.deadline.Reference;
import org.dealersdk.domain.document.Source;
import org.dealersdk.domain.oldparts.OldPart;
import org.dealersdk.domain.oldparts.OldPartCount;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.runtime.work.Pages;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.jspecify.annotations.Nullable;

/**
 * A month of the old-part ledger.
 *
 * @param month the month
 * @param parts what was replaced in it, oldest first; nothing about persons
 * @param count the count of the month; null while there is none
 */
record OldPartsFacts(
        YearMonth month, List<OldPart> parts, @Nullable OldPartCount count) implements Facts {

    /** A month, such as {@code 2026-03}. */
    static final Subject<OldPartsFacts> SUBJECT = new Subject<>() {
        @Override
        public String name() {
            return "old-part-month";
        }

        @Override
        public OldPartsFacts read(Reader reader, PrintRequest request, DealerPolicy policy) {
            return OldPartsFacts.of(
                    reader, month(request.subject()), policy.calendar().zone());
        }
    };

    @Override
    public Source source() {
        return new Source(new Reference(SUBJECT.name(), month.toString()), List.of(), null);
    }

    private static YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeException unreadable) {
            throw PrintProblem.MONTH.failure();
        }
    }

    private static OldPartsFacts of(Reader reader, YearMonth month, ZoneId zone) {
        Condition.Range range = new Condition.Range(
                "replacedAt",
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
        return new OldPartsFacts(
                month,
                Pages.all(reader, Query.of(OldPart.TYPE).where(range).orderBy("replacedAt")),
                Files.find(reader, OldPartCount.TYPE, OldPartCount.idOf(month.atDay(1))));
    }
}
