package org.dealersdk.domain.accident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.jspecify.annotations.Nullable;

/** An accident case while a command is being carried out. Not thread-safe; never leaves the command. */
final class AccidentDraft {

    private final AccidentCase before;
    private AccidentReport report;
    private Responsibility responsibility;
    private AccidentState state;
    private Arrival arrival;
    private DamageFile damage;
    private RepairCourse repair;
    private @Nullable CaseEnding ending;
    private List<Communication> log;
    private List<DeadlineKind> told;
    private Map<String, Object> extensions;

    AccidentDraft(AccidentCase before) {
        this.before = before;
        report = before.report();
        responsibility = before.responsibility();
        state = before.state();
        arrival = before.arrival();
        damage = before.damage();
        repair = before.repair();
        ending = before.ending();
        log = before.log();
        told = before.told();
        extensions = before.extensions();
    }

    AccidentDraft report(AccidentReport newer) {
        report = newer;
        return this;
    }

    AccidentDraft responsibility(Responsibility newer) {
        responsibility = newer;
        return this;
    }

    AccidentDraft state(AccidentState newer) {
        state = newer;
        return this;
    }

    AccidentDraft arrival(Arrival newer) {
        arrival = newer;
        return this;
    }

    AccidentDraft damage(DamageFile newer) {
        damage = newer;
        return this;
    }

    AccidentDraft repair(RepairCourse newer) {
        repair = newer;
        return this;
    }

    AccidentDraft ending(CaseEnding newer) {
        ending = newer;
        return this;
    }

    /** One more entry; whoever was late with it no longer is. */
    AccidentDraft logged(Communication entry) {
        List<Communication> all = new ArrayList<>(log);
        all.add(entry);
        log = all;
        List<DeadlineKind> left = new ArrayList<>(told);
        left.remove(DeadlineKind.ACCIDENT_CONTACT);
        told = left;
        return this;
    }

    AccidentDraft told(List<DeadlineKind> kinds) {
        List<DeadlineKind> all = new ArrayList<>(told);
        all.addAll(kinds);
        told = all;
        return this;
    }

    AccidentDraft withoutWords() {
        report = report.withoutWords();
        arrival = arrival.withoutWords();
        damage = damage.withoutWords();
        repair = repair.withoutWords();
        log = log.stream().map(Communication::withoutWords).toList();
        extensions = Map.of();
        return this;
    }

    AccidentCase build() {
        return new AccidentCase(
                before.id(),
                report,
                before.reportedAt(),
                responsibility,
                state,
                arrival,
                damage,
                repair,
                ending,
                log,
                told,
                extensions);
    }
}
