package org.dealersdk.testkit.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.spi.SpiVersion;
import org.dealersdk.testkit.fixture.PluginFixture.Waiver;
import org.dealersdk.testkit.rule.Omission;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Rule;
import org.dealersdk.testkit.rule.RuleBook;
import org.dealersdk.testkit.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A conformance statement: an in-toto Statement v1 about the plug-in's jar. It is sealed with a hash against accidents; who wants to
 * prove who made it signs the file.
 */
public final class Statement {

    static final String TYPE = "https://in-toto.io/Statement/v1";
    static final String PREDICATE = "https://dealersdk.org/conformance/v1";

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final ObjectNode document;

    private Statement(ObjectNode document) {
        this.document = document;
    }

    /** The statement about a run. */
    public static Statement of(Report report) {
        ObjectNode document = JSON.createObjectNode();
        document.put("_type", TYPE);
        ObjectNode subject = document.putArray("subject").addObject();
        Optional<Path> origin = report.subject().origin();
        subject.put("name", origin.map(Statement::name).orElse(report.subject().id()));
        subject.putObject("digest").put("sha256", origin.map(Fingerprint::of).orElse(""));
        document.put("predicateType", PREDICATE);
        ObjectNode predicate = document.putObject("predicate");
        predicate.put("result", report.result().name());
        report.subject().judged().ifPresent(how -> predicate.put("judged", how));
        plugin(predicate.putObject("plugin"), report.subject());
        kit(predicate);
        predicate.put("tier", report.tier().toString());
        rules(predicate, report);
        notMeasured(predicate.putArray("notMeasured"), report);
        waivers(predicate, report.waivers());
        report.objections().forEach(predicate.putArray("objections")::add);
        environment(predicate.putObject("environment"));
        return new Statement(document).sealed();
    }

    /**
     * Reads a statement.
     *
     * @throws IllegalArgumentException when the text is not a JSON object
     */
    public static Statement read(String text) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode document) {
                return new Statement(document);
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not a JSON document", broken);
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    /**
     * Proves the statement, without a network: form, seal, contract, completeness, result, and that it speaks of this jar.
     *
     * @param jar the plug-in's jar, or null to leave that question open
     * @return what is wrong; empty when the statement holds
     */
    public List<String> check(@Nullable Path jar) {
        return new StatementCheck(this, jar).objections();
    }

    /** What the run was worth, as the statement claims. */
    public String result() {
        return document.path("predicate").path("result").asText();
    }

    /** As a JSON document. */
    public String text() {
        return text(document);
    }

    /** The parts that are the same wherever and whenever the run is made: no hash of a jar, no environment. */
    public String publishedText() {
        ObjectNode published = document.deepCopy();
        ((ObjectNode) published.path("subject").path(0)).remove("digest");
        ((ObjectNode) published.path("subject").path(0))
                .put(
                        "name",
                        document.path("predicate").path("plugin").path("id").asText());
        ObjectNode predicate = (ObjectNode) published.path("predicate");
        predicate.remove(List.of("environment", "seal"));
        ((ObjectNode) predicate.path("kit")).remove("sha256");
        return text(published);
    }

    JsonNode document() {
        return document;
    }

    /** The hash over everything but itself. */
    String seal() {
        ObjectNode open = document.deepCopy();
        if (open.path("predicate") instanceof ObjectNode predicate) {
            predicate.remove("seal");
        }
        return Fingerprint.of(text(open));
    }

    private Statement sealed() {
        ((ObjectNode) document.path("predicate")).put("seal", seal());
        return this;
    }

    private static void plugin(ObjectNode plugin, Subject subject) {
        plugin.put("id", subject.id()).put("vendor", subject.vendor()).put("version", subject.version());
        plugin.put("spiVersion", subject.spiVersion())
                .put("class", subject.type().getName());
        subject.storage().ifPresent(settings -> plugin.set("storage", JSON.valueToTree(settings)));
        subject.messaging().ifPresent(settings -> plugin.set("messaging", JSON.valueToTree(settings)));
        plugin.set("declined", JSON.valueToTree(subject.declined()));
    }

    private static void kit(ObjectNode predicate) {
        ObjectNode kit = predicate.putObject("kit");
        String version = Statement.class.getPackage().getImplementationVersion();
        kit.put("version", version == null ? "development" : version);
        kit.put(
                "sha256",
                Fingerprint.origin(Statement.class).map(Fingerprint::of).orElse(""));
        kit.set("selfProof", JSON.valueToTree(SelfProof.figures()));
        predicate.putObject("contract").put("version", SpiVersion.CURRENT).put("sha256", Fingerprint.ofContract());
    }

    private static void rules(ObjectNode predicate, Report report) {
        ObjectNode rules = predicate.putObject("rules");
        for (Map.Entry<Rule, List<Outcome>> entry : report.rules().entrySet()) {
            Verdict verdict = Report.worst(entry.getValue());
            ObjectNode rule;
            if (RuleBook.standard().has(entry.getKey().id())) {
                rule = rules.putObject(entry.getKey().id());
            } else {
                rule = predicate
                        .withObjectProperty("vendorRules")
                        .putObject(entry.getKey().id());
                rule.put("sentence", entry.getKey().sentence());
            }
            rule.put("verdict", verdict.name()).put("checks", entry.getValue().size());
            if (verdict == Verdict.PASS) {
                continue;
            }
            Optional<Outcome> telling = entry.getValue().stream()
                    .filter(outcome -> outcome.verdict() == verdict)
                    .findFirst();
            telling.flatMap(Outcome::omission).ifPresent(omission -> rule.put("omission", omission.name()));
            rule.put(
                    "reason",
                    telling.map(outcome -> verdict.isRed() ? outcome.observed() : outcome.expected())
                            .or(() -> entry.getKey().untested())
                            .orElse(""));
        }
    }

    /** The checks this machine had no means for, whether or not others of their rule were run. */
    private static void notMeasured(ArrayNode all, Report report) {
        for (Outcome outcome : report.omitted(Omission.MEANS)) {
            all.addObject()
                    .put("rule", outcome.rule().id())
                    .put("check", outcome.check().name())
                    .put("reason", outcome.expected());
        }
    }

    private static void waivers(ObjectNode predicate, List<Waiver> waivers) {
        var all = predicate.putArray("waivers");
        for (Waiver waiver : waivers) {
            all.addObject()
                    .put("rule", waiver.rule())
                    .put("reason", waiver.reason())
                    .put("until", waiver.until().toString());
        }
    }

    private static void environment(ObjectNode environment) {
        for (String property : List.of("java.version", "java.vendor", "os.name", "os.version", "os.arch")) {
            environment.put(property, System.getProperty(property, "?"));
        }
        environment.put("processors", Runtime.getRuntime().availableProcessors());
    }

    private static String name(Path origin) {
        return Files.isDirectory(origin) ? "classes" : String.valueOf(origin.getFileName());
    }

    private static String text(JsonNode node) {
        try {
            return JSON.writeValueAsString(JSON.treeToValue(node, Object.class)).replace("\r", "") + "\n";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
