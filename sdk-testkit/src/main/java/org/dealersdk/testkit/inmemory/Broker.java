package org.dealersdk.testkit.inmemory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.SubscriptionRequest;

/** All messages ever published and the progress of every group. Its monitor guards everything, groups too. */
class Broker {

    private static final String POSITION = "m";

    private final List<Message> log = new ArrayList<>();
    private final Map<String, Group> groups = new HashMap<>();

    synchronized void publish(List<Message> messages) {
        for (Message message : messages) {
            log.add(message);
            groups.values().forEach(group -> group.offer(log.size() - 1, message));
        }
        notifyAll();
    }

    /** The group, begun where the request says if it is new. */
    synchronized Group join(SubscriptionRequest request) {
        Group known = groups.get(request.group());
        if (known != null) {
            if (!known.sameFilter(request)) {
                throw MessagingProblem.GROUP_DIFFERS.failure();
            }
            return known;
        }
        int first = first(request.start());
        Group group = newGroup(request);
        for (int i = first; i < log.size(); i++) {
            group.offer(i, log.get(i));
        }
        groups.put(request.group(), group);
        return group;
    }

    synchronized List<DeadLetter> deadLetters(String group, int limit) {
        Group known = groups.get(group);
        return known == null ? List.of() : known.deadLetters(limit);
    }

    synchronized void redeliver(String group, List<String> messageIds) {
        Group known = groups.get(group);
        if (known != null) {
            known.redeliver(messageIds);
            notifyAll();
        }
    }

    Group newGroup(SubscriptionRequest request) {
        return new Group(request);
    }

    static String position(int index) {
        return POSITION + index;
    }

    private int first(Start start) {
        if (start instanceof Start.Earliest) {
            return 0;
        }
        if (start instanceof Start.At at) {
            for (int i = 0; i < log.size(); i++) {
                if (!log.get(i).at().isBefore(at.time())) {
                    return i;
                }
            }
            return log.size();
        }
        return start instanceof Start.From from ? index(from.position()) : log.size();
    }

    private int index(String position) {
        if (position.matches(POSITION + "\\d{1,9}")) {
            int index = Integer.parseInt(position.substring(POSITION.length()));
            if (index < log.size() && position.equals(position(index))) {
                return index;
            }
        }
        throw MessagingProblem.BAD_POSITION.failure();
    }
}
