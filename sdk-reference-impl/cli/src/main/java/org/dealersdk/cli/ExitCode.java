package org.dealersdk.cli;

import org.dealersdk.domain.problem.Category;

/** What the command answers to the shell. */
final class ExitCode {

    /** Done, and everything as it should be. */
    static final int DONE = 0;
    /** Done, but the result needs a look: figures differ, rows or plug-ins were refused. */
    static final int LOOK = 1;
    /** Not done: the command, a file or a setting is wrong. */
    static final int CALLER = 2;
    /** Not done: a resource is in use, full or out of reach; try again later. */
    static final int UNAVAILABLE = 3;
    /** Not done: stored data or the program itself is damaged. */
    static final int DAMAGED = 4;

    private ExitCode() {}

    /** By what can be done about a problem. */
    static int of(Category category) {
        return switch (category) {
            case CALLER, UNSUPPORTED -> CALLER;
            case CONFLICT, UNAVAILABLE, UNKNOWN_OUTCOME -> UNAVAILABLE;
            case CORRUPT -> DAMAGED;
        };
    }
}
