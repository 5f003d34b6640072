package org.dealersdk.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealersdk.domain.privacy.Samples.ADVISER;
import static org.dealersdk.domain.privacy.Samples.NOW;
import static org.dealersdk.domain.privacy.Samples.PHONE;
import static org.dealersdk.domain.privacy.Samples.customer;
import static org.dealersdk.domain.privacy.Samples.now;
import static org.dealersdk.domain.privacy.Samples.occasion;
import static org.dealersdk.domain.privacy.Samples.organisation;
import static org.dealersdk.domain.privacy.Samples.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.policy.CustomerFileContent;
import org.dealersdk.domain.policy.CustomerFilePolicy;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Span;
import org.dealersdk.domain.time.WorkingCalendar;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerTest {

    private static final DealerJson JSON = new DealerJson();
    private static final CustomerId OTHER = new CustomerId("C-2");

    @Test
    void the_matrix_of_states_and_triggers_is_as_agreed() {
        Set<String> rows = new TreeSet<>();
        for (CustomerState state : CustomerState.values()) {
            for (CustomerTrigger trigger : CustomerTrigger.values()) {
                Customer in = in(state);
                Decision<CustomerState> decision = Customer.LIFECYCLE.decide(state, trigger, new Attempt<>(in, now()));
                if (decision.isAccepted()) {
                    rows.add(state.code() + " " + trigger.code() + " "
                            + decision.orThrow().code());
                } else {
                    assertThat(decision.problems()).isNotEmpty();
                }
            }
        }
        assertThat(rows).containsExactlyInAnyOrder("""
                        prospect update prospect
                        prospect reassign prospect
                        prospect consult prospect
                        prospect bring-vehicle active
                        prospect fall-dormant dormant
                        prospect absorb prospect
                        prospect merge merged
                        prospect erase erased
                        active update active
                        active reassign active
                        active consult active
                        active bring-vehicle active
                        active fall-dormant dormant
                        active absorb active
                        active merge merged
                        active erase erased
                        dormant update dormant
                        dormant reassign dormant
                        dormant consult active
                        dormant bring-vehicle active
                        dormant absorb dormant
                        dormant merge merged
                        dormant erase erased
                        """.lines().toArray(String[]::new));
    }

    @Test
    @Requirement("R003")
    void a_consultation_alone_opens_a_file_without_a_vehicle() {
        Customer consulted = customer("C-1", person(), CustomerOrigin.CONSULTATION);
        assertThat(consulted.state()).isEqualTo(CustomerState.PROSPECT);
        assertThat(consulted.file().lastVisit()).isEqualTo(NOW);
        Change<Customer> repaired = consulted.recordVisit(CustomerOrigin.REPAIR, NOW, now());
        assertThat(repaired.after().state()).isEqualTo(CustomerState.ACTIVE);
        assertThat(repaired.events()).containsExactly(new CustomerEvent.VisitRecorded(CustomerOrigin.REPAIR, NOW));
        assertThat(customer().state()).isEqualTo(CustomerState.ACTIVE);
    }

    @Test
    @Requirement("R004")
    void a_file_holds_name_address_telephone_and_the_date_of_the_visit() {
        CustomerDetails bare = CustomerDetails.of(person().party(), null);
        refused(
                () -> register(bare, NOW, DealerPolicy.standard()),
                CustomerProblem.MISSING_CONTENT.at("details", "address, telephone"));
        refused(
                () -> customer().update(bare, now()),
                CustomerProblem.MISSING_CONTENT.at("details", "address, telephone"));
        CustomerDetails reachable = CustomerDetails.of(person().party(), null, PHONE);
        refused(
                () -> register(reachable, NOW, DealerPolicy.standard()),
                CustomerProblem.MISSING_CONTENT.at("details", "address"));
        CustomerFilePolicy lenient = new CustomerFilePolicy(Span.days(2), List.of(CustomerFileContent.TELEPHONE), "CN");
        assertThat(register(reachable, NOW, policy(lenient)).after().file().lastVisit())
                .isEqualTo(NOW);
    }

    @Test
    void no_visit_lies_in_the_future() {
        Instant later = NOW.plusNanos(1_000);
        refused(() -> register(person(), later, DealerPolicy.standard()), CustomerProblem.IN_THE_FUTURE.at("file"));
        refused(
                () -> customer().recordVisit(CustomerOrigin.REPAIR, later, now()),
                CustomerProblem.IN_THE_FUTURE.at("file"));
    }

    @Test
    void the_latest_visit_counts_in_whatever_order_they_are_noted() {
        Customer visited = customer()
                .recordVisit(CustomerOrigin.REPAIR, NOW.minusSeconds(60), now())
                .after();
        assertThat(visited.file().lastVisit()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "2 days, 2010-11-26T09:00:00Z, 2010-11-28T09:00:00Z",
        "2 working-days, 2010-11-26T09:00:00Z, 2010-11-29T09:00:00Z",
        "0 days, 2010-11-26T09:00:00Z, 2010-11-26T09:00:00Z"
    })
    @Requirement({"R001", "R002", "V03", "A20"})
    void a_file_is_opened_within_two_days_or_at_once_by_calendar_or_working_days(
            String within, Instant ended, Instant latest) {
        CustomerFilePolicy policy = new CustomerFilePolicy(Span.parse(within), List.of(), "CN");
        WorkingCalendar calendar = DealerPolicy.standard().calendar().workingCalendar();
        CustomerFile inTime = new CustomerFile(CustomerOrigin.REPAIR, ended, latest, null);
        assertThat(inTime.openBy(policy, calendar)).isEqualTo(latest);
        assertThat(inTime.isLate(policy, calendar)).isFalse();
        CustomerFile late = new CustomerFile(CustomerOrigin.CONSULTATION, ended, latest.plusNanos(1_000), null);
        assertThat(late.isLate(policy, calendar)).isTrue();
    }

    @Test
    void the_sources_say_two_days() {
        assertThat(CustomerFilePolicy.standard().openWithin()).isEqualTo(Span.days(2));
    }

    @Test
    @Requirement("R025")
    void a_customer_stays_with_the_company_when_an_adviser_leaves() {
        StaffId successor = new StaffId("S-09");
        Change<Customer> change = customer().reassign(successor, now());
        assertThat(change.after().adviser()).isEqualTo(successor);
        assertThat(change.after().details()).isEqualTo(person());
        assertThat(change.events()).containsExactly(new CustomerEvent.Reassigned(ADVISER, successor));
        refused(() -> customer().reassign(ADVISER, now()), CustomerProblem.SAME_ADVISER.at("adviser", "S-07"));
    }

    @Test
    @Requirement("R018")
    void details_are_brought_up_to_date() {
        Change<Customer> change = customer().update(organisation(), now());
        assertThat(change.after().details()).isEqualTo(organisation());
        assertThat(change.events()).containsExactly(new CustomerEvent.Updated());
    }

    @Test
    void a_dormant_customer_wakes_with_the_next_visit() {
        Customer dormant = customer().fallDormant(now()).after();
        assertThat(dormant.recordVisit(CustomerOrigin.CONSULTATION, NOW, now())
                        .after()
                        .state())
                .isEqualTo(CustomerState.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(
            value = CustomerState.class,
            names = {"PROSPECT", "ACTIVE", "DORMANT"})
    void erasing_removes_everything_personal_and_keeps_the_id(CustomerState state) {
        Customer before = in(state);
        Customer known = new Customer(
                before.id(),
                state,
                before.details(),
                before.file(),
                ADVISER,
                null,
                Map.of("vendorNote", "CANARY-note"));
        Change<Customer> change = known.erase(now());
        assertThat(change.events()).containsExactly(new CustomerEvent.Erased());
        assertThat(change.after().id()).isEqualTo(known.id());
        assertThat(JSON.write(Customer.TYPE, known)).contains("CANARY-name", "CANARY-note");
        String document = JSON.write(Customer.TYPE, change.after());
        assertThat(document).doesNotContain("CANARY").doesNotContain("138001");
        assertThat(JSON.read(Customer.TYPE, document)).isEqualTo(change.after());
        assertThat(Customer.TYPE.attribute("phone").orElseThrow().values(change.after()))
                .isEmpty();
        assertThat(Customer.TYPE.attribute("name").orElseThrow().values(change.after()))
                .isEmpty();
    }

    @Test
    void merging_adds_what_only_the_duplicate_knew_and_empties_it() {
        Customer survivor = sparse("C-1", CustomerDetails.of(person().party(), null, PHONE), NOW.minusSeconds(9));
        Customer duplicate = customer(OTHER.value(), person(), CustomerOrigin.REPAIR);
        Merge merge = duplicate.mergeInto(survivor, now());
        CustomerDetails joined = merge.survivor().after().details();
        assertThat(joined.phones()).hasSize(2).first().isEqualTo(PHONE);
        assertThat(joined.address()).isEqualTo(person().address());
        assertThat(joined.profile()).isEqualTo(person().profile());
        assertThat(joined.contact().optedOut()).containsExactly(ContactChannel.SMS);
        assertThat(joined.contact().marketing()).isFalse();
        assertThat(merge.survivor().after().file().lastVisit()).isEqualTo(NOW);
        assertThat(merge.survivor().events()).containsExactly(new CustomerEvent.Absorbed(OTHER));
        Customer closed = merge.duplicate().after();
        assertThat(closed.state()).isEqualTo(CustomerState.MERGED);
        assertThat(closed.mergedInto()).isEqualTo(survivor.id());
        assertThat(closed.details()).isNull();
        assertThat(merge.duplicate().events()).containsExactly(new CustomerEvent.Merged(survivor.id()));
        assertThat(JSON.read(Customer.TYPE, JSON.write(Customer.TYPE, closed))).isEqualTo(closed);
    }

    @Test
    void only_two_open_files_of_one_customer_are_merged() {
        Customer self = customer();
        refused(() -> self.mergeInto(self, now()), CustomerProblem.MERGE_WITH_ITSELF.at("survivor"));
        Customer erased =
                customer("C-2", person(), CustomerOrigin.REPAIR).erase(now()).after();
        refused(
                () -> self.mergeInto(erased, now()),
                CustomerProblem.MERGE_INTO_CLOSED.at("survivor", new Text("erased", "已删除")));
        Customer company = customer("C-2", organisation(), CustomerOrigin.REPAIR);
        refused(() -> self.mergeInto(company, now()), CustomerProblem.CREDIT_CODES_DIFFER.at("survivor"));
    }

    @Test
    void customers_are_found_by_what_staff_know_of_them() {
        Customer company = customer("C-2", organisation(), CustomerOrigin.REPAIR);
        assertThat(values(company, "creditCode")).isEqualTo(List.of("91350100M000100Y43"));
        assertThat(Customer.TYPE.attribute("creditCode").orElseThrow().unique()).isTrue();
        assertThat(values(company, "name")).isEqualTo(List.of("CANARY-company"));
        assertThat(values(customer(), "phone")).isEqualTo(List.of("+8613800138000", "+861065529988"));
        assertThat(values(customer(), "adviser")).isEqualTo(List.of("S-07"));
        assertThat(values(customer(), "state")).isEqualTo(List.of("active"));
        assertThat(values(customer(), "industry")).isEqualTo(List.of("CANARY-industry"));
    }

    @Test
    void documents_come_back_as_they_went() {
        for (CustomerDetails details : List.of(person(), organisation())) {
            Customer known = customer("C-1", details, CustomerOrigin.REPAIR);
            assertThat(JSON.read(Customer.TYPE, JSON.write(Customer.TYPE, known)))
                    .isEqualTo(known);
        }
        String extended = JSON.write(Customer.TYPE, customer()).replaceFirst("\\{", "{\"vendorScore\":7,");
        assertThat(JSON.read(Customer.TYPE, extended).extensions()).containsEntry("vendorScore", 7);
        assertThat(JSON.write(Customer.TYPE, JSON.read(Customer.TYPE, extended)))
                .contains("\"vendorScore\":7");
    }

    @Test
    void a_document_cannot_claim_a_state_its_parts_deny() {
        assertThatThrownBy(() -> new Customer(
                        OTHER, CustomerState.ERASED, person(), customer().file(), ADVISER, null, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Customer in(CustomerState state) {
        return switch (state) {
            case PROSPECT -> customer("C-1", person(), CustomerOrigin.CONSULTATION);
            case ACTIVE -> customer();
            case DORMANT -> customer().fallDormant(now()).after();
            case MERGED ->
                customer()
                        .mergeInto(customer("C-2", person(), CustomerOrigin.REPAIR), now())
                        .duplicate()
                        .after();
            case ERASED -> customer().erase(now()).after();
        };
    }

    private static Customer sparse(String id, CustomerDetails details, Instant at) {
        CustomerFilePolicy lenient = new CustomerFilePolicy(Span.days(2), List.of(), "CN");
        return Customer.register(
                        new CustomerId(id),
                        details,
                        CustomerOrigin.CONSULTATION,
                        at,
                        ADVISER,
                        occasion(NOW, policy(lenient)))
                .after();
    }

    private static Change<Customer> register(CustomerDetails details, Instant ended, DealerPolicy policy) {
        return Customer.register(OTHER, details, CustomerOrigin.REPAIR, ended, ADVISER, occasion(NOW, policy));
    }

    private static DealerPolicy policy(CustomerFilePolicy file) {
        return DealerPolicy.standard().with(file);
    }

    private static List<Comparable<?>> values(Customer customer, String attribute) {
        return Customer.TYPE.attribute(attribute).orElseThrow().values(customer);
    }

    private static void refused(ThrowingCallable step, Problem... problems) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refusal -> assertThat(refusal.problems()).containsExactly(problems));
    }
}
