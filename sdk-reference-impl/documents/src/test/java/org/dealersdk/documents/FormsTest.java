package org.dealersdk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dealersdk.documents.form.PrintRequest;
import org.dealersdk.domain.document.DocumentLanguage;
import org.dealersdk.domain.document.FormId;
import org.dealersdk.domain.oldparts.OldPartAccount;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.warranty.ClaimDocumentKind;
import org.dealersdk.domain.warranty.WarrantyClaim;
import org.dealersdk.domain.workorder.CancelReason;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.spi.storage.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What the forms say, and that their pages are sound. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormsTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @TempDir
    Path directory;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(directory);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void every_page_is_well_formed_stands_alone_and_escapes_what_people_wrote() throws Exception {
        for (DocumentLanguage language : DocumentLanguage.values()) {
            for (Printed printed : Gallery.all(shop, language)) {
                Document page = parse(printed.html());
                NodeList all = page.getElementsByTagName("*");
                for (int i = 0; i < all.getLength(); i++) {
                    Element element = (Element) all.item(i);
                    assertThat(element.getTagName()).isNotIn("script", "iframe", "img", "object", "form");
                    assertThat(element.getAttribute("src")).isEmpty();
                    assertThat(element.getAttribute("href")).isIn("", "data:,");
                }
                assertThat(printed.html()).doesNotContain("url(", "@import", "{{", "<script");
                assertThat(page.getDocumentElement().getAttribute("lang"))
                        .isEqualTo(language == DocumentLanguage.ENGLISH ? "en" : "zh-CN");
            }
        }
    }

    @Test
    void labels_speak_the_language_of_the_page() {
        for (Printed printed : Gallery.all(shop, DocumentLanguage.ENGLISH)) {
            Set<String> chinese = printed.html()
                    .lines()
                    .filter(line -> line.matches(".*<(dt|th|h1|h2|title)>.*"))
                    .flatMap(line -> Pattern.compile("<(dt|th|h1|h2|title)[^>]*>([^<]*)")
                            .matcher(line)
                            .results()
                            .map(match -> match.group(2)))
                    .filter(label -> HAN.matcher(label).find())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(chinese).as(printed.toString()).isEmpty();
        }
    }

    @Test
    @Requirement({"F33", "R097", "R098", "R099", "R278", "R077"})
    void the_work_order_puts_five_confirmations_before_the_signature() {
        String number = shop.authorised().number();
        String page = shop.issue("F33", number, DocumentLanguage.ENGLISH).html();
        assertThat(page)
                .containsSubsequence(
                        "1. The items were gone through",
                        "2. The total of labour and parts",
                        "CNY 2,048.00",
                        "3. The time needed",
                        "2 Mar 2026, 14:30",
                        "4. Replaced parts",
                        "boot 后备箱",
                        "5. Car wash",
                        "Our commitments",
                        "Signature and date");
        assertThat(page).contains("<span class=\"box\">✓</span>yes", "<span class=\"box\"></span>no");
    }

    @Test
    @Requirement({"F33", "R108"})
    void goods_are_printed_with_their_number_and_how_many_and_counted_among_the_parts() {
        WorkOrder order = shop.opened();
        String number = shop.estimateGoods(order);
        String page =
                shop.issue("F33", order.number(), DocumentLanguage.ENGLISH).html();
        assertThat(page)
                .contains(number, "× 3")
                .containsSubsequence("Parts", "CNY 264.00", "Sublet work</dt><dd></dd>");
    }

    @Test
    @Requirement({"F33", "F09", "F15", "F16", "F34", "F35", "R072", "R074", "R075"})
    void what_is_missing_is_a_blank_line_to_be_filled_in_by_hand() {
        String number = shop.estimated().number();
        assertThat(shop.issue("F33", number, DocumentLanguage.ENGLISH).html())
                .contains("<span class=\"box\"></span>yes", "<span class=\"blank\"></span>")
                .doesNotContain("✓", "null");
        assertThat(shop.issue("F35", number, DocumentLanguage.CHINESE).html())
                .contains(
                        "<dd class=\"parking\"></dd>", "<dt>钥匙链</dt><dd>✓</dd>", "沪A12345", "Bora 1.8", "A-1", number);
        assertThat(shop.issue("F34", number, DocumentLanguage.ENGLISH).html())
                .contains(
                        "front left door: 划痕 scratch",
                        "sunglasses: locker 4",
                        "KEY RING",
                        "<dt>Inspector</dt><dd></dd>");
        assertThat(shop.issue("F16", shop.opened().number(), DocumentLanguage.ENGLISH)
                        .html())
                .contains("<div class=\"text tall\"></div>");
        assertThat(shop.issue("F15", number, DocumentLanguage.ENGLISH).html())
                .contains("45,210 km", "行驶证", "<dt>Keys</dt><dd>2</dd>");
        assertThat(shop.issue("F09", number, DocumentLanguage.CHINESE).html()).contains("本人委托以上维修项目");
    }

    @Test
    @Requirement({"F36", "R128", "R129"})
    void the_estimate_for_found_faults_names_cause_risk_cost_and_urgency_and_leaves_the_decision_open() {
        assertThat(shop.issue("F36", shop.found().number(), DocumentLanguage.ENGLISH)
                        .html())
                .contains("drive shaft boot torn", "Joint will fail", "2.0 h", "CNY 860.00")
                .contains("<span class=\"box\">✓</span>can wait", "<span class=\"box\"></span>do it");
    }

    @Test
    @Requirement({"F30", "F10", "R037", "R105"})
    void dossier_and_certificate_tell_what_was_done_with_what_and_who_inspected_it() {
        String number = shop.ready().number();
        assertThat(shop.issue("F30", number, DocumentLanguage.ENGLISH).html())
                .contains("Replace front brake pads", "1K0 698 151", "genuine part", "T-1", "Shine Ltd")
                .contains("Repair quality certificate", "I-1", "45,214 km", "Found and not done");
        assertThat(shop.issue("F10", number, DocumentLanguage.ENGLISH).html())
                .contains("road test in order", "<span class=\"box\">✓</span>I have checked", "T-1");
    }

    @Test
    @Requirement({"F37", "F38", "R152", "R160", "R112"})
    void at_the_end_the_customer_sees_every_charge_and_what_is_due_next() {
        String number = shop.delivered().number();
        assertThat(shop.issue("F38", number, DocumentLanguage.CHINESE).html())
                .contains("¥1,200.00", "¥588.00", "¥260.00", "¥2,048.00", "银行卡", "¥0.00");
        assertThat(shop.issue("F37", number, DocumentLanguage.CHINESE).html())
                .containsSubsequence("更换前刹车片", "class=\"cut\"", "更换机油", "50,000 km", "2026年5月31日", "0.8 小时", "¥512.00");
    }

    @Test
    @Requirement({"F17", "R009", "R010", "R038"})
    void the_business_file_has_all_its_sections() {
        String number = shop.delivered().number();
        assertThat(shop.issue("F17", "LSVAA49J132047371", DocumentLanguage.CHINESE)
                        .html())
                .containsSubsequence(
                        "客户资料", "王小明", "车辆信息", "沪A12345", "保养状况", "维修项目及结算", number, "¥2,048.00", "¥0.00", "投诉情况");
    }

    @Test
    @Requirement({"F18", "F19", "R044"})
    void the_table_of_the_days_appointments_names_nobody() {
        String id = shop.proposed().id().value();
        assertThat(shop.issue("F19", "2026-03-04", DocumentLanguage.ENGLISH).html())
                .contains("4 Mar 2026, 10:00", "2 h", "mechanical", "general repair", "customer asked")
                .doesNotContain("王小明", "13812345678");
        assertThat(shop.issue("F19", "2026-03-03", DocumentLanguage.ENGLISH).html())
                .doesNotContain("general repair");
        assertThat(shop.issue("F18", id, DocumentLanguage.ENGLISH).html())
                .contains("王小明", "Gearbox noise", "Bearing of third gear", "4 Mar 2026, 10:00");
    }

    @Test
    @Requirement({"F41", "R287"})
    void the_set_of_a_claim_shows_which_of_the_five_documents_are_there() {
        String number = shop.claimed().number();
        WarrantyClaim claim = shop.store
                .office()
                .read(reader -> reader.search(Query.of(WarrantyClaim.TYPE)))
                .aggregates()
                .get(0);
        shop.store.warranty().assign(Shop.WARRANTY, claim.id(), Shop.WARRANTY.staff(), null);
        shop.store.warranty().addDocument(Shop.WARRANTY, claim.id(), ClaimDocumentKind.TECHNICAL_REPORT, "TR-7");
        String page = shop.issue("F41", number, DocumentLanguage.CHINESE).html();
        assertThat(page)
                .containsSubsequence("工单", "保修申请", "技术报告", "TR-7", "赔付回执", "保修旧件清单", "¥300.00", "¥588.00", "¥888.00");
        assertThat(page).contains("<td>赔付回执</td><td class=\"c\"><span class=\"box\"></span></td>");
    }

    @Test
    @Requirement({"F42", "R277"})
    void the_old_part_ledger_of_a_month_comes_with_its_count() {
        String number = shop.claimed().number();
        assertThat(shop.issue("F42", "2026-03", DocumentLanguage.ENGLISH).html())
                .contains(number, "warranty parts", "tagged")
                .doesNotContain("王小明");
        shop.store
                .oldParts()
                .count(Shop.PARTS_MANAGER, LocalDate.of(2026, 3, 2), Map.of(OldPartAccount.BATTERY, Quantity.of(2)));
        assertThat(shop.issue("F42", "2026-03", DocumentLanguage.ENGLISH).html())
                .contains(
                        "<td>batteries</td><td class=\"n\">0</td><td class=\"n\">2</td><td class=\"n\">2</td>",
                        "counted");
        assertThat(shop.issue("F42", "2026-02", DocumentLanguage.ENGLISH).html())
                .doesNotContain(number);
        assertThatThrownBy(() -> shop.issue("F42", "March", DocumentLanguage.ENGLISH))
                .hasMessageContaining("PRN-013");
    }

    @Test
    @Requirement("R037")
    void everything_that_is_missing_is_said_at_once() {
        WorkOrder order = shop.opened();
        assertThat(missing("F30", order)).containsExactly("PRN-007", "PRN-008", "PRN-009");
        assertThat(missing("F33", order)).containsExactly("PRN-006");
        assertThat(missing("F36", order)).containsExactly("PRN-010");
        assertThatThrownBy(() -> shop.issue("F30", order.number(), DocumentLanguage.ENGLISH))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refusal -> assertThat(refusal.problems()).hasSize(3));
        shop.store.reception().cancel(Shop.ADVISER, order.id(), CancelReason.CUSTOMER_WITHDREW);
        assertThat(missing("F34", order)).containsExactly("PRN-005");
    }

    @Test
    void a_browser_opens_every_page_without_a_complaint() throws Exception {
        Path browser = browser();
        Assumptions.assumeTrue(browser != null, "NOT RUN: no chromium on the PATH");
        StringBuilder frames =
                new StringBuilder("<!DOCTYPE html><html><head><link rel=\"icon\" href=\"data:,\"></head><body>");
        for (DocumentLanguage language : List.of(DocumentLanguage.ENGLISH, DocumentLanguage.CHINESE)) {
            for (Printed printed : Gallery.all(shop, language)) {
                Path file = Files.writeString(directory.resolve(printed.fileName()), printed.html());
                frames.append("<iframe src=\"").append(file.toUri()).append("\"></iframe>");
            }
        }
        Path all = Files.writeString(
                directory.resolve("all.html"), frames.append("</body></html>").toString());
        Path log = directory.resolve("browser.log");
        Path pdf = directory.resolve("all.pdf");
        Process process = new ProcessBuilder(
                        browser.toString(),
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
                        "--print-to-pdf=" + pdf,
                        all.toUri().toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(log.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.size(pdf)).isPositive();
        assertThat(Files.readString(log, StandardCharsets.UTF_8)).doesNotContain("CONSOLE");
    }

    private List<String> missing(String form, WorkOrder order) {
        return shop
                .documents
                .missing(Shop.ADVISER, PrintRequest.of(new FormId(form), order.number(), DocumentLanguage.ENGLISH))
                .stream()
                .map(problem -> problem.code().id())
                .toList();
    }

    private static Document parse(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static Path browser() {
        List<String> places = new ArrayList<>();
        String path = System.getenv("PATH");
        if (path != null) {
            places.addAll(List.of(path.split(java.io.File.pathSeparator)));
        }
        return places.stream()
                .map(place -> Path.of(place, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
