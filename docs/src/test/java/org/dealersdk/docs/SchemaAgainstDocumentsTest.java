package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealersdk.cli.Dealer;
import org.dealersdk.domain.DealerModel;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.appointment.AppointmentId;
import org.dealersdk.domain.appointment.BayType;
import org.dealersdk.domain.appointment.Booking;
import org.dealersdk.domain.appointment.BookingChannel;
import org.dealersdk.domain.appointment.Consent;
import org.dealersdk.domain.appointment.ContactPerson;
import org.dealersdk.domain.appointment.Slot;
import org.dealersdk.domain.appointment.Visit;
import org.dealersdk.domain.customer.PersonName;
import org.dealersdk.domain.customer.PhoneNumber;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.staff.TeamKind;
import org.dealersdk.domain.team.TeamMember;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.SignatureMethod;
import org.dealersdk.examples.embed.ExampleJourney;
import org.dealersdk.plugin.sqlite.SqlitePlugin;
import org.dealersdk.runtime.DealerStore;
import org.dealersdk.runtime.Dealership;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.PluginConfiguration;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.testkit.ManualClock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schemas are true of what is really written: a month of a dealership's documents, and the messages of a visit. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("once")
class SchemaAgainstDocumentsTest {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private static final Set<String> NOTHING_TO_CHECK = Set.of("no document to check");

    /** Kinds the published figures do not speak of; their own tests write and read their documents. */
    private static final Set<String> NOT_IN_A_MONTH = new TreeSet<>(List.of(
            "accident-case",
            "credit-note",
            "insurance-contract",
            "issued-document",
            "renewal",
            "repair-case",
            "supervision-visit"));

    @TempDir
    Path folder;

    @Test
    void a_months_documents_of_every_kind_fit_their_schemas() {
        Path file = folder.resolve("month.db");
        int code = Dealer.run(
                List.of(
                        "demo",
                        "--store=" + file,
                        "--report=" + folder.resolve("report.html"),
                        "--months=2009-01..2009-01"),
                silent(),
                silent(),
                Locale.ENGLISH);
        assertThat(code).as("exit code of the demo").isLessThan(2);
        bookAVisit(file);
        try (Storage storage = open(file)) {
            Set<String> without = new TreeSet<>();
            for (AggregateType<?> type : DealerModel.types()) {
                Set<String> misfits = misfits(storage, type);
                if (misfits.equals(NOTHING_TO_CHECK)) {
                    without.add(type.name());
                } else {
                    assertThat(misfits).as(type.name()).isEmpty();
                }
            }
            assertThat(without).isEqualTo(NOT_IN_A_MONTH);
        }
    }

    @Test
    void the_messages_of_a_visit_fit_their_schemas() {
        Path file = folder.resolve("visit.db");
        Instant now = ExampleJourney.run(file);
        Map<String, JsonSchema> schemas = new HashMap<>();
        try (Storage storage = open(file)) {
            List<OutboxEntry> waiting = storage.outbox().claim("docs", 1000, Duration.ofMinutes(1), now.plusSeconds(1));
            assertThat(waiting).hasSizeGreaterThan(10);
            for (OutboxEntry entry : waiting) {
                String name = entry.message().name();
                JsonSchema schema = schemas.computeIfAbsent(name, any -> schema("events/" + name + ".json"));
                assertThat(schema.validate(entry.message().body(), InputFormat.JSON))
                        .as(name)
                        .isEmpty();
            }
        }
    }

    /** The demo's published figures know no appointments and no audits; here is one of each, and the inquiry a visit came of. */
    private static void bookAVisit(Path file) {
        ManualClock clock = ManualClock.standard();
        DealershipConfiguration configuration = DealershipConfiguration.builder()
                .setting("sqlite.path", file.toString())
                .clock(clock)
                .background(false)
                .store("main")
                .policy(DealerPolicyFile.read("appointment: {rotaRequired: false}"))
                .build();
        Actor adviser = Actor.of("A-1", Role.SERVICE_ADVISER);
        ContactPerson contact = ContactPerson.of(new PersonName("王小明"), new PhoneNumber("+8613812345678"));
        Visit visit = Visit.withoutRecord(contact, "沪A12345", JobType.MAINTENANCE, "maintenance");
        Consent consent =
                Consent.signed(new Signature("customer", clock.instant(), SignatureMethod.ON_SCREEN, "sha256:0"));
        Slot slot = new Slot(Instant.parse("2024-03-04T02:00:00Z"), BayType.MECHANICAL, BigDecimal.ONE);
        try (Dealership dealership = Dealership.open(configuration)) {
            DealerStore store = dealership.store(new StoreId("main"));
            Actor manager = Actor.of("M-1", Role.GENERAL_MANAGER);
            store.inquiries().receive(adviser, BookingChannel.PHONE, contact);
            store.frontDoor().comeIn(adviser, null, "web-1");
            store.customerCare().reportLoungeDefect(manager, "wireless network", "no connection");
            store.toolRoom().lend(manager, "TESTER-5", adviser.staff(), null, true, null);
            store.teams().join(manager, TeamKind.ACCIDENT, TeamMember.of("U-9", Role.INSURANCE_ADVISER));
            store.appointments()
                    .book(
                            adviser,
                            new AppointmentId("web-1"),
                            new Booking(BookingChannel.PHONE, visit, null, slot, adviser.staff(), consent));
            store.warranty()
                    .planAudit(manager, "VW", List.of(new StaffId("U-1"), new StaffId("U-2"), new StaffId("U-3")));
        }
    }

    /** What is wrong with the documents of a type; a store without any proves nothing and is wrong as well. */
    private static <A> Set<String> misfits(Storage storage, AggregateType<A> type) {
        DealerJson json = new DealerJson();
        JsonSchema schema = schema(type.name() + ".json");
        Page<A> page = storage.read(
                new StoreId("main"), reader -> reader.search(Query.of(type).limit(Query.MAX_LIMIT)));
        if (page.items().isEmpty()) {
            return NOTHING_TO_CHECK;
        }
        return page.aggregates().stream()
                .flatMap(aggregate -> schema.validate(json.write(type, aggregate), InputFormat.JSON).stream())
                .map(message -> message.getInstanceLocation() + ": " + message.getType())
                .collect(Collectors.toSet());
    }

    private static JsonSchema schema(String name) {
        Path file = Project.docs().resolve("schema").resolve(name);
        assertThat(file).exists();
        return SCHEMAS.getSchema(Project.read(file));
    }

    private static Storage open(Path file) {
        assertThat(Files.exists(file)).isTrue();
        StorageProvider provider = new SqlitePlugin().storage().orElseThrow();
        PluginConfiguration settings =
                PluginConfiguration.check("sqlite", provider.settings(), Map.of("path", file.toString()));
        return provider.open(new PluginContext(settings, ManualClock.standard(), new DealerJson()));
    }

    private static PrintStream silent() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }
}
