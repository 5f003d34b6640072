package org.dealersdk.testkit.generate;

import java.util.List;
import java.util.function.Supplier;

/** Calls of a sequence with what was expected and what was answered, written down as a script that can be played again. */
final class Talk {

    private final Script script = new Script();

    /** Thrown where an answer is wrong, to stop the sequence; not an exception a storage might wrap. */
    static final class Wrong extends AssertionError {
        private static final long serialVersionUID = 1L;
        private final transient Failure failure;

        Wrong(Failure failure) {
            super(failure.rule());
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }

    Script script() {
        return script;
    }

    /** Makes a call and demands its answer. */
    String ask(String rule, String expected, String java, Supplier<String> call) {
        return check(rule, expected, java, call.get());
    }

    /** Demands an answer that was already given. */
    String check(String rule, String expected, String java, String answer) {
        script.add("Replay.expect(" + Script.of(expected) + ", " + java + ");");
        try {
            Replay.expect(expected, answer);
        } catch (AssertionError different) {
            throw wrong(rule, expected, answer);
        }
        return answer;
    }

    static Wrong wrong(String rule, String expected, String observed) {
        return new Wrong(new Failure(rule, expected, observed, List.of()));
    }
}
