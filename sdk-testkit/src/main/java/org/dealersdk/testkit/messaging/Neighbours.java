package org.dealersdk.testkit.messaging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageKey;

/** Keys that are easily taken for one another: some that are blocked in a check, and their neighbours, which differ in one respect each. */
final class Neighbours {

    private static final String TYPE = "testkit-probe";
    private static final List<String> SIGNS = List.of("-", "/", ":", "|", ".", "_", ",", "#", " ");

    private final MessagingTrial trial;
    private final StoreId store;
    private final Set<MessageKey> blocked = new LinkedHashSet<>();
    private final Set<MessageKey> free = new LinkedHashSet<>();

    Neighbours(MessagingTrial trial) {
        this.trial = trial;
        this.store = trial.store();
        parts();
        spelling();
        sums();
        SIGNS.forEach(this::joined);
    }

    /** Each part alone. */
    private void parts() {
        block(store, TYPE, "abc");
        free(store("x"), TYPE, "abc");
        free(store, TYPE + "-2", "abc");
        free(store, TYPE, "abcd");
        block(store, TYPE, "order");
        free(store, "order", TYPE);
    }

    private void spelling() {
        free(store, TYPE, "Abc");
        free(store, "Testkit-probe", "abc");
        block(store("k"), TYPE, "abc");
        free(store("K"), TYPE, "abc");
        free(store, TYPE, "a bc");
        free(store, TYPE, "\uff41bc");
        block(store, TYPE, "\u00e9");
        free(store, TYPE, "e\u0301");
        free(store, TYPE, "e");
        block(store, TYPE, "1");
        free(store, TYPE, "01");
        free(store, TYPE, "1.0");
        String longest = "n".repeat(TypedId.MAX_LENGTH - 1);
        block(store, TYPE, longest + "a");
        free(store, TYPE, longest + "b");
    }

    /** Equal hash codes: of one part, and of the whole key. */
    private void sums() {
        block(store, TYPE, "Aa");
        free(store, TYPE, "BB");
        block(store, "AaAa", "hash");
        free(store, "BBBB", "hash");
        block(store, "type-a", "Ba");
        free(store, "type-b", "Aa");
    }

    /** Parts that read the same when a sign joins them. */
    private void joined(String sign) {
        block(store, "t", "i" + sign + "x");
        free(store, "t" + sign + "i", "x");
        free(store(sign + "t"), "i", "x");
    }

    private void block(StoreId of, String type, String id) {
        blocked.add(new MessageKey(of, type, id));
    }

    private void free(StoreId of, String type, String id) {
        free.add(new MessageKey(of, type, id));
    }

    private StoreId store(String tail) {
        return new StoreId(store.value() + tail);
    }

    /** All stores there are. */
    Set<StoreId> stores() {
        Set<StoreId> stores = new LinkedHashSet<>();
        blocked.forEach(key -> stores.add(key.store()));
        free.forEach(key -> stores.add(key.store()));
        return stores;
    }

    /** The message of this number of each blocked key. */
    List<Message> blocked(int number) {
        return messages("blocked", blocked, number);
    }

    /** The message of this number of each neighbour. */
    List<Message> free(int number) {
        return messages("free", free, number);
    }

    private List<Message> messages(String name, Set<MessageKey> keys, int number) {
        List<Message> messages = new ArrayList<>();
        for (MessageKey key : keys) {
            String id = name + '-' + messages.size() + '-' + number;
            Message like = trial.message(key.store(), id, key.subjectId(), "org.dealersdk.testkitprobe.noted.v1");
            messages.add(new Message(
                    id,
                    key.store(),
                    key.subjectType(),
                    key.subjectId(),
                    like.name(),
                    like.at(),
                    like.headers(),
                    like.body()));
        }
        return messages;
    }
}
