package org.dealersdk.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.Reference;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.SignatureMethod;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IssuedDocumentTest {

    private static final Instant ISSUED = Instant.parse("2026-03-02T01:30:00Z");
    private static final CustomerId CUSTOMER = new CustomerId("C-1");
    private static final ContentHash HASH = ContentHash.of("<html/>");
    private static final Terms TERMS = new Terms(List.of(new LineId("L1")), Money.parse("CNY 598.00"), ISSUED);

    @Test
    @Requirement("R100")
    void a_signature_under_this_very_document_makes_it_signed_and_is_kept_once() {
        Signature signature = signature(ISSUED, HASH);
        IssuedDocument signed = issued().sign(signature, at(0)).after();
        assertThat(signed.state()).isEqualTo(DocumentState.SIGNED);
        assertThat(signed.signatures()).containsExactly(signature);
        assertThat(signed.sign(signature, at(5)).events()).isEmpty();
        assertThat(signed.sign(signature(ISSUED.plusSeconds(1), HASH), at(1_000_000))
                        .after()
                        .signatures())
                .hasSize(2);
    }

    @Test
    @Requirement("R100")
    void a_signature_under_another_document_or_from_before_or_later_is_refused_with_all_reasons() {
        refused(signature(ISSUED, ContentHash.of("other")), 0, "DOC-003");
        refused(signature(ISSUED.minusNanos(1000), HASH), 0, "DOC-004");
        refused(signature(ISSUED.plusNanos(2000), HASH), 1, "DOC-005");
        refused(signature(ISSUED.minusNanos(1000), ContentHash.of("other")), 0, "DOC-003", "DOC-004");
        assertThat(issued().sign(signature(ISSUED.plusNanos(1000), HASH), at(1))
                        .after()
                        .signatures())
                .hasSize(1);
    }

    @Test
    @Requirement({"R097", "R102"})
    void a_document_stands_for_its_terms_and_no_others() {
        Signature signature = signature(ISSUED, HASH);
        assertThat(issued().problemsWith(signature, TERMS.hash())).isEmpty();
        List<Terms> others = List.of(
                new Terms(List.of(new LineId("L2")), TERMS.total(), ISSUED),
                new Terms(TERMS.lines(), Money.parse("CNY 598.01"), ISSUED),
                new Terms(TERMS.lines(), TERMS.total(), ISSUED.plusSeconds(60)));
        for (Terms other : others) {
            assertThat(issued().problemsWith(signature, other.hash()))
                    .extracting(problem -> problem.code().id())
                    .containsExactly("DOC-007");
        }
        assertThat(issued().problemsWith(
                                signature(ISSUED, ContentHash.of("other")),
                                others.get(0).hash()))
                .hasSize(2);
    }

    @Test
    void erasing_leaves_hash_and_signatures_and_ends_its_life() {
        IssuedDocument signed = issued().sign(signature(ISSUED, HASH), at(0)).after();
        IssuedDocument erased = signed.erase(at(0)).after();
        assertThat(erased.state()).isEqualTo(DocumentState.ERASED);
        assertThat(erased.content()).isEmpty();
        assertThat(erased.hash()).isEqualTo(HASH);
        assertThat(erased.signatures()).isEqualTo(signed.signatures());
        assertThat(IssuedDocument.TYPE.problems(erased)).isEmpty();
        assertThatThrownBy(() -> erased.erase(at(0))).isInstanceOf(DealerException.class);
    }

    @Test
    void it_comes_back_from_its_json_and_shows_nothing_of_persons() {
        DealerJson json = new DealerJson();
        IssuedDocument signed = issued().sign(signature(ISSUED, HASH), at(0)).after();
        assertThat(json.read(IssuedDocument.TYPE, json.write(IssuedDocument.TYPE, signed)))
                .isEqualTo(signed);
        assertThat(signed.toString() + signed.data() + issued().passOn(CUSTOMER, new CustomerId("C-2")))
                .doesNotContain("CANARY");
        IssuedDocument erased = signed.erase(at(0)).after();
        assertThat(json.write(IssuedDocument.TYPE, erased)).doesNotContain("CANARY");
    }

    @Test
    void codes_and_hashes_have_their_form() {
        assertThat(new FormId("ACME-7").value()).isEqualTo("ACME-7");
        assertThatThrownBy(() -> new FormId("f33")).hasMessageContaining("DOC-001");
        assertThatThrownBy(() -> new ContentHash("sha256:1")).hasMessageContaining("DOC-002");
        assertThat(ContentHash.of("").value())
                .isEqualTo("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static IssuedDocument issued() {
        return IssuedDocument.issue(
                        new DocumentId("D-1"),
                        new FormId("F33"),
                        1,
                        DocumentLanguage.CHINESE,
                        new Source(new Reference("work-order", "W-1"), List.of(CUSTOMER), TERMS.hash()),
                        new DocumentData(
                                Map.of("customer", "CANARY", "total", "¥598.00"),
                                Map.of("lines", List.of(Map.of("description", "CANARY oil")))),
                        HASH,
                        at(0))
                .after();
    }

    private static void refused(Signature signature, long microseconds, String... codes) {
        assertThatThrownBy(() -> issued().sign(signature, at(microseconds)))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.code().id())
                                .containsExactly(codes));
    }

    private static Signature signature(Instant at, ContentHash hash) {
        return new Signature("C-1", at, SignatureMethod.ON_SCREEN, hash.value());
    }

    private static Occasion at(long microseconds) {
        IdSource ids = IdSource.seeded(Clock.fixed(ISSUED, ZoneOffset.UTC), 7);
        return new Occasion(
                Actor.of("A-1", Role.SERVICE_ADVISER),
                ISSUED.plusNanos(microseconds * 1000),
                DealerPolicy.standard(),
                ids);
    }
}
