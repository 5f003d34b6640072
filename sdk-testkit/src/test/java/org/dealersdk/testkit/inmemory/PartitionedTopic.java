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

/** The messages of a place in partitions, and its groups. Its monitor guards everything. */
final class PartitionedTopic {

    /**
     * A message in its partition.
     *
     * @param number counts all messages of the topic, as a time of arrival would
     */
    record Entry(int partition, long number, Message message) {

        String position() {
            return partition + "-" + number;
        }
    }

    private final List<List<Entry>> partitions = new ArrayList<>();
    private final Map<String, PartitionedGroup> groups = new HashMap<>();
    private final boolean together;
    private long numbers;

    PartitionedTopic(int partitions, boolean together) {
        this.together = together;
        for (int i = 0; i < partitions; i++) {
            this.partitions.add(new ArrayList<>());
        }
    }

    int partitions() {
        return partitions.size();
    }

    boolean isTogether() {
        return together;
    }

    List<Entry> partition(int number) {
        return partitions.get(number);
    }

    synchronized void publish(List<Message> messages) {
        for (Message message : messages) {
            int partition = Math.floorMod(message.key().hashCode(), partitions.size());
            partitions.get(partition).add(new Entry(partition, numbers++, message));
        }
        notifyAll();
    }

    synchronized PartitionedGroup group(SubscriptionRequest request) {
        PartitionedGroup known = groups.get(request.group());
        if (known != null) {
            if (!known.hasFilterOf(request)) {
                throw MessagingProblem.GROUP_DIFFERS.failure();
            }
            return known;
        }
        int[] begins = new int[partitions.size()];
        for (int i = 0; i < begins.length; i++) {
            begins[i] = first(i, request.start());
        }
        PartitionedGroup group = new PartitionedGroup(this, request, begins);
        groups.put(request.group(), group);
        return group;
    }

    synchronized List<DeadLetter> deadLetters(String group, int limit) {
        PartitionedGroup known = groups.get(group);
        return known == null ? List.of() : known.deadLetters(limit);
    }

    synchronized void redeliver(String group, List<String> ids) {
        PartitionedGroup known = groups.get(group);
        if (known != null) {
            known.redeliver(ids);
            notifyAll();
        }
    }

    /** Where a partition begins: each by itself, since there is no order between them. */
    private int first(int partition, Start start) {
        List<Entry> entries = partitions.get(partition);
        long from = start instanceof Start.From given ? number(given.position()) : 0;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean begins = start instanceof Start.Earliest
                    || (start instanceof Start.At at && !entry.message().at().isBefore(at.time()))
                    || (start instanceof Start.From && entry.number() >= from);
            if (begins) {
                return i;
            }
        }
        return entries.size();
    }

    private long number(String position) {
        return partitions.stream()
                .flatMap(List::stream)
                .filter(entry -> entry.position().equals(position))
                .findAny()
                .orElseThrow(MessagingProblem.BAD_POSITION::failure)
                .number();
    }
}
