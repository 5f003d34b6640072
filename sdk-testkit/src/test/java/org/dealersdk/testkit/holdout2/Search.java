package org.dealersdk.testkit.holdout2;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.aggregate.AttributeKind;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.testkit.ValueOrder;
import org.jspecify.annotations.Nullable;

/** Finds, sorts and cuts pages. */
final class Search {

    private static final MessageDigest SHARED = digest();
    private static final int IN = 1000;

    private final Slip slip;
    private final String store;
    private final Query<?> query;

    record Cut(List<Item> items, @Nullable String next) {}

    /** Where a page ended: a sort value, an id, and how many rows there were until then. */
    private record Mark(@Nullable Comparable<?> value, String id, int rows) {}

    Search(Slip slip, String store, Query<?> query) {
        this.slip = slip;
        this.store = store;
        this.query = query;
    }

    List<Item> matching(Collection<Item> items) {
        List<Item> found = new ArrayList<>();
        for (Item item : items) {
            if (meetsAll(item)) {
                for (int i = 0; i < times(item); i++) {
                    found.add(item);
                }
            }
        }
        return found;
    }

    private int times(Item item) {
        int most = 1;
        for (Condition condition : query.conditions()) {
            if (slip == Slip.IN_DOUBLES && condition instanceof Condition.In in) {
                most = Math.max(most, (int) in.values().stream()
                        .filter(item.values(in.attribute())::contains)
                        .count());
            }
        }
        return most;
    }

    Cut cut(Collection<Item> items) {
        List<Item> sorted = new ArrayList<>(matching(items));
        sorted.sort(Comparator.comparing(this::mark, this::compare));
        int gone = 0;
        String cursor = query.cursor();
        if (cursor != null) {
            Mark last = read(cursor);
            boolean byIndex =
                    slip == Slip.CURSOR_INDEX && sorted.stream().noneMatch(item -> compare(mark(item), last) == 0);
            int before = sorted.size();
            if (byIndex) {
                sorted.subList(0, Math.min(last.rows(), sorted.size())).clear();
            } else {
                sorted.removeIf(item -> compare(mark(item), last) <= 0);
            }
            gone = before - sorted.size();
        }
        boolean more = slip == Slip.NEXT_WHEN_FULL ? sorted.size() >= query.limit() : sorted.size() > query.limit();
        List<Item> page = sorted.subList(0, Math.min(query.limit(), sorted.size()));
        return new Cut(page, more ? write(mark(page.get(page.size() - 1)), gone + page.size()) : null);
    }

    private Mark mark(Item item) {
        String attribute = query.orderBy();
        List<Comparable<?>> values = attribute == null ? List.of() : item.values(attribute);
        return new Mark(values.isEmpty() ? null : indexed(values.get(0)), item.id(), 0);
    }

    private int compare(Mark one, Mark other) {
        int sign = query.descending() ? -1 : 1;
        Comparable<?> left = one.value();
        Comparable<?> right = other.value();
        int result = 0;
        if (left != null && right != null) {
            result = sign * ValueOrder.VALUES.compare(left, right);
        } else if (left != right) {
            result = left == null ? 1 : -1;
            result = slip == Slip.ABSENT_FIRST ? sign * result : result;
        }
        if (result != 0) {
            return result;
        }
        return sign
                * (slip == Slip.ID_UTF16 && query.orderBy() != null
                        ? one.id().compareTo(other.id())
                        : ValueOrder.TEXT.compare(one.id(), other.id()));
    }

    private boolean meetsAll(Item item) {
        if (slip == Slip.SAME_VALUE) {
            return query.conditions().stream().collect(Collectors.groupingBy(Condition::attribute)).entrySet().stream()
                    .allMatch(group -> group.getValue().stream().anyMatch(Condition.Absent.class::isInstance)
                            ? group.getValue().stream().allMatch(condition -> meets(item, condition))
                            : item.values(group.getKey()).stream()
                                    .anyMatch(value -> group.getValue().stream().allMatch(c -> meets(value, c))));
        }
        return query.conditions().stream().allMatch(condition -> meets(item, condition));
    }

    private boolean meets(Item item, Condition condition) {
        List<Comparable<?>> values = item.values(condition.attribute());
        return condition instanceof Condition.Absent
                ? values.isEmpty()
                : values.stream().anyMatch(value -> meets(value, condition));
    }

    private boolean meets(Comparable<?> raw, Condition condition) {
        Comparable<?> value = indexed(raw);
        if (condition instanceof Condition.Equal equal) {
            return value.equals(indexed(equal.value()));
        }
        if (condition instanceof Condition.In in) {
            boolean cut = slip == Slip.IN_1000 && in.values().size() > IN;
            List<? extends Comparable<?>> values = cut ? in.values().subList(0, IN) : in.values();
            return values.contains(value)
                    || values.stream().anyMatch(wanted -> indexed(wanted).equals(value));
        }
        if (condition instanceof Condition.Prefix prefix) {
            if (slip == Slip.WILDCARD) {
                String pattern = java.util.Arrays.stream(prefix.text().split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"));
                return Pattern.compile(pattern, Pattern.DOTALL)
                        .matcher((String) value)
                        .lookingAt();
            }
            return ((String) value).startsWith(prefix.text());
        }
        if (!(condition instanceof Condition.Range range)) {
            return false;
        }
        Comparable<?> from = range.from();
        Comparable<?> below = range.below();
        int end = slip == Slip.RANGE_END && value instanceof Instant ? 1 : 0;
        return (from == null || ValueOrder.VALUES.compare(value, indexed(from)) >= 0)
                && (below == null || ValueOrder.VALUES.compare(value, indexed(below)) < end);
    }

    private Comparable<?> indexed(Comparable<?> value) {
        if (slip == Slip.MILLIS && value instanceof Instant at) {
            return at.truncatedTo(ChronoUnit.MILLIS);
        }
        return slip == Slip.DOUBLES && value instanceof Long number
                ? Long.valueOf(number.doubleValue() >= 9.2e18 ? Long.MAX_VALUE : (long) number.doubleValue())
                : value;
    }

    private String write(Mark last, int rows) {
        Comparable<?> value = last.value();
        if (slip == Slip.CURSOR_DOUBLE && value instanceof Long number) {
            value = (long) number.doubleValue();
        }
        String place = (value == null ? "-" : encode(value.toString())) + "." + encode(last.id()) + "." + rows;
        return place + "." + seal(place);
    }

    private Mark read(String cursor) {
        int end = cursor.lastIndexOf('.');
        if (slip == Slip.CURSOR_GARBAGE) {
            Base64.getUrlDecoder().decode(cursor.replace(".", "").replace("-", ""));
        }
        if (end < 0 || !seal(cursor.substring(0, end)).equals(cursor.substring(end + 1))) {
            throw StorageProblem.BAD_CURSOR.failure();
        }
        String[] parts = cursor.substring(0, end).split("\\.", -1);
        return new Mark(
                parts[0].equals("-") ? null : value(decode(parts[0])), decode(parts[1]), Integer.parseInt(parts[2]));
    }

    private Comparable<?> value(String text) {
        AttributeKind kind = query.type()
                .attribute(String.valueOf(query.orderBy()))
                .map(Attribute::kind)
                .orElse(AttributeKind.TEXT);
        Function<String, Comparable<?>> parse = switch (kind) {
            case TEXT -> given -> given;
            case INTEGER -> Long::valueOf;
            case INSTANT -> Instant::parse;
            case FLAG -> Boolean::valueOf;
        };
        return parse.apply(text);
    }

    private String seal(String place) {
        String shape = slip == Slip.CURSOR_SHAPE
                ? query.type().name() + query.conditions() + query.orderBy() + query.descending()
                : query.shape();
        byte[] text = (store.length() + ":" + store + shape + place).getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = slip == Slip.SHARED_DIGEST ? SHARED : digest();
        digest.update(text);
        return encode(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String decode(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
