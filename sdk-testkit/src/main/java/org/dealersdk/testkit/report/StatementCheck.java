package org.dealersdk.testkit.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dealersdk.testkit.rule.Omission;
import org.dealersdk.testkit.rule.Rule;
import org.dealersdk.testkit.rule.RuleBook;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Verdict;
import org.jspecify.annotations.Nullable;

/** Whether a statement holds together, and with the kit and the jar at hand. */
final class StatementCheck {

    private final Statement statement;
    private final JsonNode predicate;
    private final List<String> objections = new ArrayList<>();

    StatementCheck(Statement statement, @Nullable Path jar) {
        this.statement = statement;
        this.predicate = statement.document().path("predicate");
        demand(statement.document().path("_type").asText().equals(Statement.TYPE), "it is no in-toto Statement v1");
        demand(
                statement.document().path("predicateType").asText().equals(Statement.PREDICATE),
                "it is no conformance statement");
        demand(
                predicate.path("seal").asText().equals(statement.seal()),
                "its seal is broken: it was changed after it was written");
        demand(
                predicate.path("contract").path("sha256").asText().equals(Fingerprint.ofContract()),
                "it was made with another text of the contract than this kit's");
        rules();
        result();
        if (jar != null) {
            subject(jar);
        }
    }

    List<String> objections() {
        return List.copyOf(objections);
    }

    private void subject(Path jar) {
        String digest = statement
                .document()
                .path("subject")
                .path(0)
                .path("digest")
                .path("sha256")
                .asText();
        demand(
                Files.exists(jar) && !digest.isEmpty() && digest.equals(Fingerprint.of(jar)),
                "it speaks of another jar than " + jar.getFileName());
    }

    private void rules() {
        Set<String> stated = new TreeSet<>();
        predicate.path("rules").fieldNames().forEachRemaining(stated::add);
        for (Rule rule : RuleBook.standard().rules()) {
            if (rule.subject().equals("LIF")) {
                continue;
            }
            demand(stated.remove(rule.id()), "it says nothing about " + rule.id());
            JsonNode stating = predicate.path("rules").path(rule.id());
            boolean tested = stating.path("checks").asInt() > 0;
            demand(
                    tested || rule.untested().isPresent(),
                    rule.id() + " was not checked, though there are checks for it");
        }
        demand(stated.isEmpty(), "it speaks of rules the contract does not have: " + stated);
        predicate
                .path("vendorRules")
                .fieldNames()
                .forEachRemaining(id ->
                        demand(RuleBook.standard().leavesToVendors(id), "it calls " + id + " a vendor's own rule"));
    }

    private void result() {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        boolean partial = false;
        List<JsonNode> rules = new ArrayList<>();
        predicate.path("rules").forEach(rules::add);
        predicate.path("vendorRules").forEach(rules::add);
        for (JsonNode rule : rules) {
            Optional<Verdict> verdict = verdict(rule.path("verdict").asText());
            demand(verdict.isPresent(), "it holds an unknown verdict");
            verdict.ifPresent(verdicts::add);
            String omission = rule.path("omission").asText();
            partial |= verdict.equals(Optional.of(Verdict.NOT_RUN))
                    && rule.path("checks").asInt() > 0
                    && !omission.equals(Omission.MEANS.name())
                    && !(omission.equals(Omission.TIER.name()) && !isFull());
        }
        demand(
                result(verdicts, partial).name().equals(statement.result()),
                "its result is not what its verdicts come to, which is " + result(verdicts, partial));
        demand(
                !statement.result().equals(Result.CERTIFIED.name())
                        || predicate.path("waivers").isEmpty(),
                "it claims to be certified with waivers");
    }

    private Result result(Set<Verdict> verdicts, boolean partial) {
        boolean unsound = !predicate.path("objections").isEmpty() || !verdicts.contains(Verdict.PASS);
        if (unsound || verdicts.stream().anyMatch(Verdict::isRed)) {
            return Result.FAILED;
        }
        if (partial) {
            return Result.PARTIAL;
        }
        if (verdicts.contains(Verdict.WAIVED)) {
            return Result.WAIVED;
        }
        return isFull() ? Result.CERTIFIED : Result.PASSED;
    }

    private boolean isFull() {
        return predicate.path("tier").asText().equals(Tier.FULL.toString());
    }

    private static Optional<Verdict> verdict(String name) {
        return java.util.Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(name))
                .findFirst();
    }

    private void demand(boolean holds, String objection) {
        if (!holds) {
            objections.add(objection);
        }
    }
}
