package org.dealersdk.testkit.rule;

import java.util.ArrayList;
import java.util.List;

/** A rule is broken: what was expected and what was observed instead. */
public final class Violation extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String observed;
    private final transient List<Attachment> attachments = new ArrayList<>();
    private String again = "";

    public Violation(String expected, String observed) {
        super("expected " + expected + ", observed " + observed);
        this.expected = expected;
        this.observed = observed;
    }

    /** Adds a file to be written beside the reports. */
    public Violation attach(Attachment attachment) {
        attachments.add(attachment);
        return this;
    }

    /** Says what else, besides the rule, brings it about again. */
    public Violation again(Repetition repetition) {
        again = repetition.settings();
        return this;
    }

    /** What the rule asks for. */
    public String expected() {
        return expected;
    }

    /** What happened. */
    public String observed() {
        return observed;
    }

    /** The files that belong to it. */
    public List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    /** What else brings it about again; empty when the rule is enough. */
    public String again() {
        return again;
    }
}
