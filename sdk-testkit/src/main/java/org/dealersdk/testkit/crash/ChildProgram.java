package org.dealersdk.testkit.crash;

/** A small program that uses the plug-in in a process of its own. Needs a constructor without parameters. */
@FunctionalInterface
public interface ChildProgram {

    /** Does its work; the process ends when it returns, with a failure when it throws. */
    void run(ChildHost host) throws Exception;
}
