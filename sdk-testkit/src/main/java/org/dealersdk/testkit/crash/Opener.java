package org.dealersdk.testkit.crash;

import java.util.concurrent.CountDownLatch;

/** Opens the place and holds it open until it is killed. */
final class Opener implements ChildProgram {

    static final String OPENING = "opening";
    static final String OPENED = "is open";

    @Override
    public void run(ChildHost host) throws InterruptedException {
        host.say(OPENING);
        host.storage();
        host.say(OPENED);
        new CountDownLatch(1).await();
    }
}
