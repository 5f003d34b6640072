package org.dealersdk.cli.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dealersdk.cli.published.PublishedFigures;
import org.dealersdk.domain.problem.Text;

/**
 * The finished report.
 *
 * @param html one page, without any reference to another resource
 * @param equal how many published figures the store agrees with
 * @param different how many it does not
 */
public record Report(String html, int equal, int different) {

    /** True when every published figure was found again. */
    public boolean agrees() {
        return different == 0 && equal > 0;
    }

    /**
     * Writes the page.
     *
     * @param published what was published
     * @param period the months to compare
     * @param computed what the store holds
     * @param writtenAt when the report is made
     * @param zone the store's zone
     * @param locale the language shown first; the other is one click away
     */
    public static Report of(
            PublishedFigures published,
            Period period,
            AfterSalesFigures computed,
            Instant writtenAt,
            ZoneId zone,
            Locale locale) {
        Verdict verdict = new Verdict();
        Html body = new Html();
        new MonthSection(published, period, computed, verdict).write(body);
        new PlanSection(published, period, computed, verdict).write(body);
        new SurveySection(published, period, computed, verdict).write(body);
        new StoreSection(period, computed).write(body);
        DefinitionSection.write(body, published);
        String written =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ROOT).format(writtenAt.atZone(zone));
        Html page = new Html();
        page.open("html", "lang", isChinese(locale) ? "zh-CN" : "en");
        Page.head(page);
        page.open("body");
        Page.languages(page, isChinese(locale));
        page.open("main");
        Page.heading(page, verdict, period, written);
        page.fragment(body).close();
        page.close().close();
        return new Report(page.page(), verdict.equal(), verdict.different());
    }

    /** The verdict in one sentence. */
    public Text sentence() {
        return Page.sentence(equal, different);
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
