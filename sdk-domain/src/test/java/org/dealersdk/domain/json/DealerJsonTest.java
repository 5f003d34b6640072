package org.dealersdk.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DealerJsonTest {

    public record Part(StaffId clerk, Money price, @Nullable Instant at) {}

    public record Sheet(
            String id,
            Role role,
            Map<Role, Integer> counts,
            List<Part> parts,
            @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {
        public Sheet {
            counts = Map.copyOf(counts);
            parts = List.copyOf(parts);
            extensions = Map.copyOf(extensions);
        }
    }

    private static final AggregateType<Sheet> SHEET =
            AggregateType.named("sheet", Sheet.class, Sheet::id).build();

    private final DealerJson json = new DealerJson();

    @Test
    void values_of_the_model_are_plain_text_and_absent_parts_are_left_out() {
        Sheet sheet = new Sheet(
                "s1",
                Role.PARTS_CLERK,
                Map.of(Role.TEAM_LEADER, 2),
                List.of(new Part(new StaffId("E7"), Money.parse("CNY 598.00"), null)),
                Map.of());

        String document = json.write(SHEET, sheet);

        assertThat(document)
                .isEqualTo("{\"id\":\"s1\",\"role\":\"parts-clerk\",\"counts\":{\"team-leader\":2},"
                        + "\"parts\":[{\"clerk\":\"E7\",\"price\":\"CNY 598.00\"}]}");
        assertThat(json.read(SHEET, document)).isEqualTo(sheet);
    }

    @Test
    void fields_of_a_newer_version_survive_a_round_trip_at_any_depth() {
        String document = "{\"id\":\"s1\",\"role\":\"cashier\",\"parts\":[{\"clerk\":\"E7\",\"price\":\"CNY 0.10\","
                + "\"shelf\":{\"row\":3,\"price\":1.10}}],\"colour\":\"red\"}";

        String written = json.write(SHEET, json.read(SHEET, document));

        assertThat(tree(written)).isEqualTo(tree(document));
    }

    @Test
    void left_out_collections_are_empty_and_an_empty_text_is_not_an_absent_one() {
        Sheet bare = json.read(SHEET, "{\"id\":\"\",\"role\":\"cashier\"}");

        assertThat(bare).isEqualTo(new Sheet("", Role.CASHIER, Map.of(), List.of(), Map.of()));
        assertThat(json.write(SHEET, bare)).isEqualTo("{\"id\":\"\",\"role\":\"cashier\"}");
    }

    @Test
    void unknown_fields_of_a_part_that_is_gone_stay_with_the_aggregate() {
        Sheet sheet = json.read(
                SHEET,
                "{\"id\":\"s1\",\"role\":\"cashier\",\"parts\":[{\"clerk\":\"E7\",\"price\":\"CNY 0.10\",\"shelf\":3}]}");
        Sheet emptied = new Sheet(sheet.id(), sheet.role(), sheet.counts(), List.of(), sheet.extensions());

        assertThat(json.write(SHEET, emptied)).contains("\"/parts/0/shelf\":3");
    }

    @Test
    void a_broken_document_is_refused_with_the_place_and_without_its_content() {
        assertThatThrownBy(
                        () -> json.read(
                                SHEET,
                                "{\"id\":\"s1\",\"role\":\"cashier\",\"parts\":[{\"clerk\":\"E7\",\"price\":\"canary 13800000000\"}]}"))
                .isInstanceOfSatisfying(DealerException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(JsonProblem.UNREADABLE);
                    assertThat(refused.problems().get(0).where()).isEqualTo("parts[0].price");
                    assertThat(refused.getMessage()).doesNotContain("13800000000");
                    assertThat(refused.getCause()).isNull();
                });
    }

    @Test
    void an_unknown_code_is_refused_and_never_mapped_to_a_default() {
        assertThatThrownBy(() -> json.read(SHEET, "{\"id\":\"s1\",\"role\":\"wizard\"}"))
                .isInstanceOfSatisfying(DealerException.class, refused -> {
                    assertThat(refused.code().id()).isEqualTo("LIF-004");
                    assertThat(refused.problems().get(0).where()).isEqualTo("role");
                });
    }

    @Test
    void a_broken_invariant_is_reported_with_its_own_code_and_the_place() {
        assertThatThrownBy(() -> json.read(
                        SHEET,
                        "{\"id\":\"s1\",\"role\":\"cashier\",\"parts\":[{\"clerk\":\" E7\",\"price\":\"CNY 0.10\"}]}"))
                .isInstanceOfSatisfying(DealerException.class, refused -> {
                    assertThat(refused.code().id()).isEqualTo("IDN-002");
                    assertThat(refused.problems().get(0).where()).startsWith("parts[0].clerk");
                });
    }

    private com.fasterxml.jackson.databind.JsonNode tree(String document) {
        try {
            return json.mapper().readTree(document);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
