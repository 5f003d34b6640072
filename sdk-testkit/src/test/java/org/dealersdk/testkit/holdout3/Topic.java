package org.dealersdk.testkit.holdout3;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.SubscriptionRequest;

/** A log of messages and its crews. Its monitor guards them all. */
final class Topic {

    private static final String POSITION = "t";
    private static final int HEX = 16;

    final Flaw flaw;
    private final List<Message> log = new ArrayList<>();
    private final Map<String, Crew> crews = new HashMap<>();

    Topic(Flaw flaw) {
        this.flaw = flaw;
    }

    synchronized void publish(List<Message> messages) {
        for (Message message : messages) {
            log.add(message);
            crews.values().forEach(crew -> crew.offer(log.size() - 1, message));
        }
        notifyAll();
    }

    /** The crew of a group, with one member more. */
    synchronized Crew join(SubscriptionRequest request) {
        Crew known = crews.get(request.group());
        if (known != null) {
            if (!known.isFor(request)) {
                throw MessagingProblem.GROUP_DIFFERS.failure();
            }
            known.members++;
            return known;
        }
        int first = first(request.start());
        Crew crew = new Crew(request, flaw);
        crew.members++;
        for (int i = first; i < log.size(); i++) {
            crew.offer(i, log.get(i));
        }
        crew.begun = flaw != Flaw.LATEST_LAZY || !(request.start() instanceof Start.Latest);
        crews.put(request.group(), crew);
        return crew;
    }

    synchronized List<DeadLetter> deadLetters(String group, int limit) {
        Crew crew = crews.get(group);
        return crew == null ? List.of() : crew.deadLetters(limit);
    }

    synchronized void redeliver(String group, List<String> ids) {
        Crew crew = crews.get(group);
        if (flaw == Flaw.REDELIVER_ALL_GROUPS) {
            crews.values().forEach(any -> any.redeliver(ids));
        } else if (crew != null) {
            crew.redeliver(ids);
        }
        notifyAll();
    }

    static String position(long index) {
        return POSITION + Long.toHexString(index);
    }

    private int first(Start start) {
        if (start instanceof Start.Earliest) {
            return 0;
        }
        if (start instanceof Start.From from) {
            return index(from.position());
        }
        if (start instanceof Start.At at) {
            int index = 0;
            while (index < log.size() && log.get(index).at().isBefore(at.time())) {
                index++;
            }
            return index;
        }
        return log.size();
    }

    private int index(String position) {
        if (position.matches(POSITION + "[0-9a-f]{1,7}")) {
            int index = Integer.parseInt(position.substring(1), HEX);
            if (index < log.size() && position.equals(position(index))) {
                return index;
            }
        }
        throw MessagingProblem.BAD_POSITION.failure();
    }
}
