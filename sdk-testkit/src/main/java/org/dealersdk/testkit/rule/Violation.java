package org.dealersdk.testkit.rule;

/** A rule is broken: what was expected and what was observed instead. */
public final class Violation extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String observed;

    public Violation(String expected, String observed) {
        super("expected " + expected + ", observed " + observed);
        this.expected = expected;
        this.observed = observed;
    }

    /** What the rule asks for. */
    public String expected() {
        return expected;
    }

    /** What happened. */
    public String observed() {
        return observed;
    }
}
