package org.dealersdk.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dealersdk.cli.published.PublishedFigures;
import org.dealersdk.cli.published.PublishedMonth;
import org.dealersdk.domain.kpi.Kpi;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportTest {

    private static final PublishedFigures PUBLISHED = PublishedFigures.shipped();

    @TempDir
    Path directory;

    @Test
    @Requirement({"K34", "K35", "K36", "K37", "K38", "K87", "R347", "A11"})
    void figures_that_are_the_published_ones_are_all_marked_equal() {
        Report report = report(asPublished(0), "ordinary");

        assertThat(report.agrees()).isTrue();
        assertThat(report.different()).isZero();
        assertThat(report.equal()).isGreaterThan(23 * 4);
        assertThat(report.html()).contains("92.9778", "“CSI”").doesNotContain("✗");
    }

    @Test
    void one_fen_is_enough_to_be_marked_different() {
        Report report = report(asPublished(1), "ordinary");

        assertThat(report.agrees()).isFalse();
        assertThat(report.html()).contains("✗").contains("39.300001");
        assertThat(report.sentence().english()).contains("differ");
    }

    @Test
    void an_empty_store_agrees_with_nothing() {
        AfterSalesFigures nothing =
                new AfterSalesFigures(List.of(), List.of(), CareFigures.none(), List.of(), List.of(), 0, 0);

        assertThat(of(nothing).agrees()).isFalse();
    }

    @Test
    void the_page_is_well_formed_stands_alone_and_speaks_both_languages() throws Exception {
        Document page = parse(report(asPublished(0), "<b>&\"'</b>").html());

        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            assertThat(all.item(i).getNodeName()).isNotIn("script", "iframe", "img", "object");
            for (String reference : List.of("src", "href", "action")) {
                var attribute = all.item(i).getAttributes().getNamedItem(reference);
                assertThat(attribute == null || attribute.getNodeValue().equals("data:,"))
                        .isTrue();
            }
        }
        assertThat(page.getElementsByTagName("svg").getLength()).isGreaterThan(4);
        String text = page.getDocumentElement().getTextContent();
        assertThat(text).contains("Workshop intakes", "进厂台次", "<b>&\"'</b>").doesNotContain("url(", "@import");
    }

    @Test
    void every_key_figure_is_defined_on_the_page() {
        String page = report(asPublished(0), "ordinary").html();

        for (Kpi<?> kpi : Kpis.all()) {
            assertThat(page).contains(kpi.id(), kpi.formula().chinese());
        }
    }

    @Test
    @Requirement("K38")
    void a_printed_over_achievement_may_be_rounded_or_cut() {
        Achievement achievement = new Achievement(new BigDecimal("41.3"), new BigDecimal("78.8"));

        assertThat(achievement.isPrintedAs(90)).isTrue();
        assertThat(achievement.isPrintedAs(91)).isTrue();
        assertThat(achievement.isPrintedAs(89)).isFalse();
        assertThat(new Achievement(new BigDecimal("49"), new BigDecimal("92.9778")).isPrintedAs(90))
                .isTrue();
        assertThat(new Achievement(BigDecimal.ZERO, BigDecimal.ONE).isPrintedAs(0))
                .isFalse();
    }

    @Test
    void the_browser_opens_it_without_a_complaint() throws Exception {
        Path browser = browser();
        Assumptions.assumeTrue(browser != null, "NOT RUN: no chromium on the PATH");
        Path page = Files.writeString(
                directory.resolve("report.html"),
                report(asPublished(0), "ordinary").html());
        Path log = directory.resolve("browser.log");
        List<String> command = new ArrayList<>(List.of(browser.toString()));
        command.addAll(List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + directory.resolve("profile"),
                "--enable-logging=stderr",
                "--v=0",
                "--dump-dom",
                page.toUri().toString()));

        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(dom).contains("Workshop intakes", "进厂台次", "</svg>");
        assertThat(Files.readString(log)).doesNotContain("CONSOLE");
    }

    private static Report report(AfterSalesFigures figures, String kind) {
        List<Share> shares = List.of(new Share(new Text(kind, kind), 1, 100));
        return of(new AfterSalesFigures(
                figures.months(), figures.surveys(), figures.care(), shares, figures.byPayer(), 1, 1));
    }

    private static Report of(AfterSalesFigures figures) {
        return Report.of(
                PUBLISHED,
                Period.of(PUBLISHED),
                figures,
                Instant.parse("2026-01-02T03:04:05Z"),
                ZoneId.of("Asia/Shanghai"),
                Locale.ENGLISH);
    }

    /** Facts that give the published figures, with so many fen too much in the first month. */
    private static AfterSalesFigures asPublished(long tooMuch) {
        List<MonthFigures> months = new ArrayList<>();
        for (PublishedMonth one : PUBLISHED.months()) {
            long more = one.month().equals(YearMonth.of(2009, 1)) ? tooMuch : 0;
            months.add(new MonthFigures(
                    one.month(),
                    one.intakes(),
                    one.intakes() / 3,
                    2,
                    one.outputFen() + more,
                    one.labourFen(),
                    one.pdi(),
                    5));
        }
        List<SurveyFigures> surveys = List.of(
                new SurveyFigures(2010, 1, 30, 261, 19, 600, 49_170, 330, 26_100),
                new SurveyFigures(2010, 2, 30, 258, 19, 600, 50_000, 330, 28_202),
                new SurveyFigures(2010, 3, 30, 279, 25, 600, 54_000, 330, 30_198),
                new SurveyFigures(2010, 4, 30, 276, 24, 600, 55_806, 330, 31_050));
        return new AfterSalesFigures(months, surveys, new CareFigures(10, 9, 1, 1, 1, 1), List.of(), List.of(), 0, 0);
    }

    private static Document parse(String page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static Path browser() throws IOException {
        String path = System.getenv("PATH");
        for (String place : path == null ? new String[0] : path.split(java.io.File.pathSeparator)) {
            Path candidate = Path.of(place, "chromium");
            if (Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
