package org.dealersdk.testkit.fault;

import java.util.List;
import java.util.Set;

/**
 * A fault the kit was proven with: one faulty plug-in and everything that noticed it.
 *
 * @param id its number in the catalogue
 * @param cause what the plug-in does wrong
 * @param rule the rule it breaks
 * @param symptoms what it looks like
 */
public record KnownFault(String id, String cause, String rule, Symptoms symptoms) {

    /** The head of the kill matrix. */
    public static final String HEAD = "fault,what it does,rule it breaks,rules that notice it,marks";

    /** The chapter it was tried with: the subject of its rule. */
    public String subject() {
        return rule.substring(0, rule.indexOf('.'));
    }

    /** Its line in the kill matrix. */
    public String line() {
        return Csv.line(
                List.of(id, cause, rule, String.join(" ", symptoms.rules()), String.join(" ", symptoms.marks())));
    }

    static KnownFault read(String line) {
        List<String> cells = Csv.cells(line);
        return new KnownFault(
                cells.get(0), cells.get(1), cells.get(2), new Symptoms(words(cells.get(3)), words(cells.get(4))));
    }

    private static Set<String> words(String cell) {
        return cell.isEmpty() ? Set.of() : Set.of(cell.split(" "));
    }
}
