package org.dealersdk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.fault.Meddling;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.dealersdk.testkit.report.HtmlPage;
import org.dealersdk.testkit.report.JUnitXml;
import org.dealersdk.testkit.report.Report;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** The page and the XML of a run with failures. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageTest {

    @TempDir
    Path directory;

    @Test
    void the_page_shows_failures_cost_and_what_each_rule_was_proven_with() throws Exception {
        String page = HtmlPage.of(report());
        assertThat(page)
                .contains("id=\"f-STO.29\"", "waived because", "豁免理由", "-Dtestkit.only=STO.29", "<code>find</code>")
                .contains("faulty plug-ins, and notices", "个缺陷插件验证", " ms</td>", "存储")
                .doesNotContain("{{", "http://", "https://");
        String body = page.substring(page.indexOf("<body>"), page.indexOf("<script>")) + "</body>";
        String wellFormed = body.replaceAll("<(input|br)([^>]*[^/])?>", "<$1$2/>");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(wellFormed)))
                        .getElementsByTagName("section")
                        .getLength())
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void the_xml_tells_rule_verdict_tier_and_cost() {
        assertThat(JUnitXml.of(report()))
                .containsPattern("name=\"rule\" value=\"STO.29\"/><property name=\"verdict\" value=\"FAIL\"/>"
                        + "<property name=\"tier\" value=\"quick\"/><property name=\"millis\" value=\"\\d+\"/>");
    }

    /** The page's own script ends by saying which language it chose, and hides what the reader does not look for. */
    @Test
    void a_browser_opens_it_without_a_complaint_in_both_languages() throws Exception {
        Path browser = browser();
        Assumptions.assumeTrue(browser != null, "NOT RUN: no chromium on the PATH");
        Path page = Files.writeString(directory.resolve("page.html"), HtmlPage.of(report()));
        for (String language : List.of("en", "zh")) {
            Path log = directory.resolve("browser.log");
            Path dom = directory.resolve("dom.html");
            Process process = new ProcessBuilder(
                            browser.toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--lang=en-US",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--user-data-dir=" + directory.resolve("profile"),
                            "--enable-logging=stderr",
                            "--window-size=390,800",
                            "--dump-dom",
                            page.toUri() + "#" + language)
                    .redirectOutput(dom.toFile())
                    .redirectError(log.toFile())
                    .start();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(Files.readString(dom)).contains("<html lang=\"" + language + "\" class=\"" + language + "\">");
            assertThat(Files.readString(log, StandardCharsets.UTF_8)).doesNotContain("CONSOLE");
        }
    }

    private static Report report() {
        PluginFixture fixture = PluginFixture.of(InMemoryPlugin::new)
                .storageAt(place -> Map.of("name", place))
                .patience(Duration.ofSeconds(5))
                .waive("PLG.1", "the wrapper is for tests only", LocalDate.of(9999, 12, 31))
                .with(() -> Meddling.with(
                        new InMemoryPlugin(), call -> call.is(UnitOfWork.class, "erase") ? null : call.proceed()));
        try (Conformance conformance = Conformance.of(fixture, Tier.QUICK, Selection.of("PLG.1,PLG.2,STO.1,STO.29"))) {
            conformance.runAll();
            return conformance.report();
        }
    }

    private static Path browser() {
        return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(place -> Path.of(place, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
