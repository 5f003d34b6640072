package org.dealersdk.benchmarks.lifecycle;

/** A live job of the benchmark: its state and the few numbers guards look at and actions change. */
final class Job {

    Stage stage = Stage.ARRIVED;
    int lapAt;
    int amount = 800;
    int technician = 7;
    int minutes = 45;
    int visits;
    int checks;

    boolean withinLimit() {
        return amount <= 10_000;
    }

    boolean hasTechnician() {
        return technician > 0;
    }

    boolean hasMinutes() {
        return minutes > 0;
    }

    boolean hasAmount() {
        return amount > 0;
    }

    /** The five actions; all contenders run the same ones. */
    void act(Step step) {
        switch (step) {
            case DIAGNOSE -> minutes = minutes < 90 ? minutes + 1 : 45;
            case APPROVE -> amount = amount < 9_000 ? amount + 1 : 800;
            case FINISH -> checks = 0;
            case CHECK -> checks++;
            case HAND_OVER -> visits++;
            default -> {}
        }
    }
}
