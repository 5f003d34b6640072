package org.dealersdk.cli;

/** The {@code dealer} command. */
public final class Dealer {

    private Dealer() {}

    /** Runs the command line. */
    public static void main(String[] arguments) {
        System.out.println("dealer " + String.join(" ", arguments));
    }
}
