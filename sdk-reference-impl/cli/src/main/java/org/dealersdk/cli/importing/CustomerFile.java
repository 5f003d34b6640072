package org.dealersdk.cli.importing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.customer.ContactPreferences;
import org.dealersdk.domain.customer.CreditCode;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerDetails;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.customer.CustomerOrigin;
import org.dealersdk.domain.customer.CustomerProfile;
import org.dealersdk.domain.customer.Party;
import org.dealersdk.domain.customer.PersonName;
import org.dealersdk.domain.customer.PhoneNumber;
import org.dealersdk.domain.customer.PostalAddress;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.jspecify.annotations.Nullable;

/** Customers. The dealer's customer number becomes the customer's id, by which a row that is fed again is known. */
final class CustomerFile implements FileKind {

    /** The columns. */
    enum Field implements Column {
        NUMBER("customer number", "客户编号", true),
        NAME("name", "客户名称", true),
        KIND("kind", "客户类型", false),
        PHONE("phone", "电话", false),
        SECOND_PHONE("second phone", "备用电话", false),
        ADDRESS("address", "地址", false),
        POSTCODE("postcode", "邮编", false),
        CREDIT_CODE("credit code", "统一社会信用代码", false),
        EMPLOYER("employer", "工作单位", false),
        INDUSTRY("industry", "行业", false),
        ADVISER("adviser", "服务顾问", false),
        LAST_VISIT("last visit", "最近来店", false);

        private final Text header;
        private final boolean required;

        Field(String english, String chinese, boolean required) {
            this.header = new Text(english, chinese);
            this.required = required;
        }

        @Override
        public Text header() {
            return header;
        }

        @Override
        public boolean isRequired() {
            return required;
        }
    }

    private enum Kind implements Coded {
        PERSON,
        ORGANISATION;

        Text text() {
            return this == PERSON ? new Text("person", "个人") : new Text("organisation", "单位");
        }
    }

    private static final String NOBODY = "import";

    @Override
    public Text name() {
        return new Text("customers", "客户");
    }

    @Override
    public List<Field> columns() {
        return List.of(Field.values());
    }

    @Override
    public @Nullable Loading read(Row row, Occasion occasion) {
        String region = occasion.policy().customerFile().phoneRegion();
        ZoneId zone = occasion.policy().calendar().zone();
        CustomerId id = row.readNeeded(Field.NUMBER, CustomerId::new);
        Party party = party(row);
        List<PhoneNumber> phones = new ArrayList<>();
        for (Field column : List.of(Field.PHONE, Field.SECOND_PHONE)) {
            PhoneNumber phone = row.read(column, typed -> PhoneNumber.parse(typed, region));
            if (phone != null) {
                phones.add(phone);
            }
        }
        String postcode = row.text(Field.POSTCODE);
        PostalAddress address = row.read(Field.ADDRESS, lines -> new PostalAddress(region, lines, postcode));
        CustomerProfile profile = row.read(Field.INDUSTRY, text -> new CustomerProfile(text, List.of(), List.of()));
        StaffId adviser = row.read(Field.ADVISER, StaffId::new);
        Instant lastVisit = row.instant(Field.LAST_VISIT, zone);
        if (id == null || party == null || !row.problems().isEmpty()) {
            return null;
        }
        CustomerDetails details = new CustomerDetails(
                party,
                phones,
                address,
                ContactPreferences.unasked(),
                profile == null ? CustomerProfile.unknown() : profile);
        Change<Customer> change = row.make(() -> Customer.register(
                id,
                details,
                CustomerOrigin.REPAIR,
                lastVisit == null ? occasion.at() : lastVisit,
                adviser == null ? new StaffId(NOBODY) : adviser,
                occasion));
        return change == null ? null : new CustomerLoading(row, id, change);
    }

    private static @Nullable Party party(Row row) {
        Kind kind = row.code(Field.KIND, Kind.class, Kind::text, Kind.PERSON);
        CreditCode credit = row.read(Field.CREDIT_CODE, CreditCode::new);
        String employer = row.text(Field.EMPLOYER);
        if (kind == Kind.ORGANISATION || credit != null) {
            return row.readNeeded(Field.NAME, name -> new Party.Organisation(name, credit, null));
        }
        return row.readNeeded(Field.NAME, name -> new Party.Person(new PersonName(name), employer));
    }

    private record CustomerLoading(Row row, CustomerId id, Change<Customer> change) implements Loading {

        @Override
        public List<Problem> missing(Reader reader) {
            Party party = change.after().party().orElse(null);
            CreditCode credit = party == null ? null : party.knownCreditCode();
            if (credit == null || reader.find(Customer.TYPE, id.value()).isPresent()) {
                return List.of();
            }
            boolean taken = reader.count(Query.of(Customer.TYPE).where("creditCode", credit.value())) > 0;
            return taken ? List.of(row.about(Field.CREDIT_CODE, ImportProblem.UNLIKE_THE_STORED.at(""))) : List.of();
        }

        @Override
        public boolean into(Ledger ledger) {
            if (ledger.find(Customer.TYPE, id).isPresent()) {
                return false;
            }
            ledger.add(Customer.TYPE, change);
            return true;
        }
    }
}
