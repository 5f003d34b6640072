package org.dealersdk.documents.form;

import org.dealersdk.documents.wording.Words;
import org.dealersdk.documents.wording.Writing;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Belonging;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.Estimate;
import org.dealersdk.domain.workorder.HandIn;
import org.dealersdk.domain.workorder.Inspection;
import org.dealersdk.domain.workorder.KeyTag;
import org.dealersdk.domain.workorder.Mark;
import org.dealersdk.domain.workorder.WalkAround;

/** What is printed when a car comes in. */
final class ReceptionSheets {

    private ReceptionSheets() {}

    /** Intake order: who, which car, what is wanted; what happens to the car's file follows from it. */
    @Requirement({"F15", "R011", "R072"})
    static void intake(OrderFacts facts, Sheet sheet) {
        OrderSheet.head(facts, sheet);
        OrderSheet.lines(facts, facts.wanted(), sheet);
        walkAroundPart(facts, sheet);
    }

    /** Diagnosis sheet. */
    @Requirement("F16")
    static void diagnosis(OrderFacts facts, Sheet sheet) {
        Writing write = sheet.writing();
        Diagnosis made = facts.order().diagnosis();
        Estimate estimate = facts.order().estimate();
        OrderSheet.head(facts, sheet);
        sheet.put("result", made == null ? "" : made.result())
                .put("diagnosedBy", made == null ? "" : write.reference(made.by()))
                .put("diagnosedAt", made == null ? "" : write.moment(made.at()))
                .put("support", made == null ? "" : write.reference(made.support()))
                .put("method", estimate == null ? "" : write.text(Words.of(estimate.method())));
    }

    /** Walk-around sheet, with the columns of the final inspection, for which it is used again. */
    @Requirement({"F34", "R066", "R067", "R071", "R139"})
    static void walkAround(OrderFacts facts, Sheet sheet) {
        Writing write = sheet.writing();
        Inspection last = facts.order().inspection();
        OrderSheet.head(facts, sheet);
        walkAroundPart(facts, sheet);
        sheet.put("finalBy", last == null ? "" : write.reference(last.inspector()))
                .put("finalAt", last == null ? "" : write.moment(last.at()))
                .put("finalOdometer", last == null ? "" : write.kilometres(last.odometerKm()))
                .put("finalItems", write.tick(last != null && last.itemsDone()))
                .put("finalExterior", write.tick(last != null && last.exteriorAsReceived()))
                .put("finalClean", write.tick(last != null && last.clean()));
    }

    /** Key tag; where the parking position is not noted, whoever parks the car writes it on. */
    @Requirement({"F35", "R074", "R075"})
    static void keyTag(OrderFacts facts, Sheet sheet) {
        KeyTag tag = KeyTag.of(facts.order(), facts.vehicle());
        OrderSheet.head(facts, sheet);
        sheet.put("parking", OrderSheet.known(tag.parkedAt()))
                .put("keyRing", sheet.writing().tick(tag.keyRing()));
    }

    private static void walkAroundPart(OrderFacts facts, Sheet sheet) {
        Writing write = sheet.writing();
        WalkAround made = facts.order().intake().walkAround();
        sheet.put("walkedAround", write.tick(made != null))
                .put("covers", write.tick(made != null && made.coversFitted()))
                .put("acknowledged", write.tick(made != null && made.acknowledged()))
                .put("noMarks", write.tick(made != null && made.marks().isEmpty()))
                .put("noValuables", write.tick(made != null && made.valuables().isEmpty()));
        sheet.table("marks").table("valuables");
        if (made != null) {
            made.marks().forEach(mark -> sheet.row("marks", "text", text(mark, write)));
            made.valuables().forEach(thing -> sheet.row("valuables", "text", text(thing, write)));
        }
        HandIn handIn = made == null ? null : made.handIn();
        sheet.put("papers", handIn == null ? "" : write.list(handIn.papers()))
                .put("keys", handIn == null ? "" : Integer.toString(handIn.keys()));
    }

    private static String text(Mark mark, Writing write) {
        return mark.place() == null ? mark.seen() : write.text(Words.of(mark.place())) + ": " + mark.seen();
    }

    private static String text(Belonging thing, Writing write) {
        if (thing.kept() == null) {
            return thing.what();
        }
        String kept = write.text(Words.of(thing.kept()));
        return thing.what() + ": " + (thing.locker() == null ? kept : kept + " " + thing.locker());
    }
}
