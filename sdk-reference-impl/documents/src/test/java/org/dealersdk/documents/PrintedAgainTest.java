package org.dealersdk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealersdk.documents.form.Forms;
import org.dealersdk.documents.form.PrintRequest;
import org.dealersdk.domain.customer.CustomerDetails;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.customer.CustomerOrigin;
import org.dealersdk.domain.deadline.Reference;
import org.dealersdk.domain.document.ContentHash;
import org.dealersdk.domain.document.DocumentId;
import org.dealersdk.domain.document.DocumentLanguage;
import org.dealersdk.domain.document.DocumentState;
import org.dealersdk.domain.document.FormId;
import org.dealersdk.domain.document.IssuedDocument;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.WorkOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was handed out comes out of the printer the same way whenever it is asked for. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintedAgainTest {

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
    @Requirement({"F33", "R097", "R102"})
    void the_order_changes_and_the_old_paper_does_not() {
        WorkOrder order = shop.estimated();
        Printed first = shop.issue("F33", order.number(), DocumentLanguage.CHINESE);
        shop.clock.advance(Duration.ofMinutes(20));
        shop.store
                .reception()
                .estimate(
                        Shop.ADVISER,
                        order.id(),
                        EstimateMethod.SYMPTOM,
                        shop.lines("1500.00"),
                        shop.clock.instant().plus(Duration.ofHours(8)));
        Printed second = shop.issue("F33", order.number(), DocumentLanguage.CHINESE);

        assertThat(first.html()).contains("¥1,200.00", "¥2,048.00").doesNotContain("¥1,500.00");
        assertThat(second.html()).contains("¥1,500.00", "¥2,348.00").doesNotContain("¥1,200.00");
        assertThat(again(first)).isEqualTo(first.html());
        assertThat(again(second)).isEqualTo(second.html());
        assertThat(first.document().hash()).isEqualTo(ContentHash.of(first.html()));
        assertThat(shop.documents.issued(Shop.ADVISER, Reference.to(WorkOrder.TYPE, order)))
                .containsExactly(first.document(), second.document());
        assertThat(first.document().source().terms())
                .isNotEqualTo(second.document().source().terms());
    }

    @Test
    void every_form_comes_out_the_same_again_in_every_language() {
        for (DocumentLanguage language : DocumentLanguage.values()) {
            for (Printed printed : Gallery.all(shop, language)) {
                assertThat(again(printed)).as(printed.toString()).isEqualTo(printed.html());
            }
        }
    }

    @Test
    void what_would_not_be_what_was_issued_is_not_printed() {
        Printed printed = shop.issue("F15", shop.opened().number(), DocumentLanguage.ENGLISH);
        IssuedDocument issued = printed.document();
        IssuedDocument other = new IssuedDocument(
                new DocumentId("D-tampered"),
                issued.state(),
                issued.form(),
                issued.template(),
                DocumentLanguage.CHINESE,
                issued.source(),
                issued.data(),
                issued.hash(),
                issued.issuedAt(),
                issued.issuedBy(),
                List.of(),
                issued.extensions());
        shop.store
                .office()
                .work(
                        Shop.ADVISER,
                        ledger -> ledger.add(IssuedDocument.TYPE, org.dealersdk.domain.aggregate.Change.of(other)));
        refused(() -> shop.documents.reprint(Shop.ADVISER, other.id()), "PRN-003");
    }

    @Test
    void a_template_that_is_gone_is_named() {
        Printed printed = shop.issue("F15", shop.opened().number(), DocumentLanguage.ENGLISH);
        IssuedDocument issued = printed.document();
        IssuedDocument later = new IssuedDocument(
                new DocumentId("D-later"),
                issued.state(),
                issued.form(),
                99,
                issued.language(),
                issued.source(),
                issued.data(),
                issued.hash(),
                issued.issuedAt(),
                issued.issuedBy(),
                List.of(),
                issued.extensions());
        shop.store
                .office()
                .work(
                        Shop.ADVISER,
                        ledger -> ledger.add(IssuedDocument.TYPE, org.dealersdk.domain.aggregate.Change.of(later)));
        assertThatThrownBy(() -> shop.documents.reprint(Shop.ADVISER, later.id()))
                .isInstanceOf(DealerException.class)
                .hasMessageContaining("TPL-001")
                .hasMessageContaining("F15-99");
    }

    @Test
    void erasing_the_person_reaches_the_papers_and_leaves_hash_and_signature() {
        WorkOrder order = shop.estimated();
        Printed printed = shop.issue("F33", order.number(), DocumentLanguage.CHINESE);
        Printed file = shop.issue("F17", shop.car.id().value(), DocumentLanguage.CHINESE);
        shop.documents.sign(
                Shop.ADVISER,
                printed.document().id(),
                shop.customer.id().value(),
                org.dealersdk.domain.workorder.SignatureMethod.ON_SCREEN);

        shop.store.customers().erase(Shop.MANAGER, shop.customer.id());

        IssuedDocument erased = document(printed);
        assertThat(erased.state()).isEqualTo(DocumentState.ERASED);
        assertThat(erased.data()).isNull();
        assertThat(erased.hash()).isEqualTo(printed.document().hash());
        assertThat(erased.signatures()).hasSize(1);
        assertThat(document(file).data()).isNull();
        refused(() -> shop.documents.reprint(Shop.ADVISER, printed.document().id()), "DOC-008");
    }

    @Test
    void a_merged_customers_papers_are_reached_through_the_survivor() {
        Printed printed = shop.issue("F15", shop.opened().number(), DocumentLanguage.ENGLISH);
        CustomerDetails same = shop.store
                .customers()
                .customer(Shop.ADVISER, shop.customer.id())
                .orElseThrow()
                .details();
        CustomerId survivor = shop.store
                .customers()
                .register(Shop.ADVISER, same, CustomerOrigin.REPAIR, shop.clock.instant(), Shop.ADVISER.staff())
                .id();
        shop.store.customers().merge(Shop.MANAGER, shop.customer.id(), survivor);
        assertThat(document(printed).source().customers()).containsExactly(survivor);

        shop.store.customers().erase(Shop.MANAGER, survivor);
        assertThat(document(printed).data()).isNull();
    }

    @Test
    void file_names_and_logs_tell_nothing_about_persons() {
        Printed printed = shop.issue("F17", shop.car.id().value(), DocumentLanguage.BILINGUAL);
        assertThat(printed.fileName()).matches("F17-[0-9a-f-]+-zh-en\\.html");
        assertThat(printed + " " + printed.document().data()).doesNotContain("王小明", "沪A12345", "13812345678");
    }

    @Test
    void a_draft_says_so_and_is_not_recorded() {
        WorkOrder order = shop.estimated();
        String draft = shop.documents.draft(
                Shop.ADVISER, PrintRequest.of(new FormId("F33"), order.number(), DocumentLanguage.ENGLISH));
        assertThat(draft).contains("DRAFT", "CNY 2,048.00");
        assertThat(shop.documents.issued(Shop.ADVISER, Reference.to(WorkOrder.TYPE, order)))
                .isEmpty();
    }

    @Test
    void unknown_forms_and_numbers_are_refused_with_what_there_is() {
        assertThatThrownBy(() -> shop.issue("F99", "RO-1", DocumentLanguage.ENGLISH))
                .isInstanceOf(DealerException.class)
                .hasMessageContaining("PRN-001")
                .hasMessageContaining("F33");
        refused(() -> shop.issue("F33", "RO-unknown", DocumentLanguage.ENGLISH), "PRN-002");
        refused(() -> shop.issue("F19", "2026-13-01", DocumentLanguage.ENGLISH), "PRN-012");
        refused(() -> shop.issue("F19", "2026-03-01..2026-04-01", DocumentLanguage.ENGLISH), "PRN-012");
        assertThat(shop.issue("F19", "2026-03-01..2026-03-31", DocumentLanguage.ENGLISH)
                        .html())
                .contains("1 Mar 2026 – 31 Mar 2026");
        assertThat(Forms.standard().all()).hasSameSizeAs(shop.documents.forms().all());
    }

    private String again(Printed printed) {
        return shop.documents.reprint(Shop.ADVISER, printed.document().id()).html();
    }

    private IssuedDocument document(Printed printed) {
        return shop.documents.document(Shop.ADVISER, printed.document().id()).orElseThrow();
    }

    private static void refused(ThrowingCallable step, String code) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refusal -> assertThat(refusal.code().id()).isEqualTo(code));
    }
}
