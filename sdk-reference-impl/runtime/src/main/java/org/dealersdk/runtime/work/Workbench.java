package org.dealersdk.runtime.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates a unit of work has in hand. Each is read once and, however many commands change it, written once: at the end of the
 * unit, or before anything is searched or read past the workbench. A change of a unique value is written at once and in turn, so that
 * one aggregate may take over what another gave up. Not thread-safe.
 */
final class Workbench {

    private record Key(String type, String id) {}

    /** One aggregate in hand; version null while it is not stored yet. */
    private static final class Piece<A> {
        private final AggregateType<A> type;
        private A now;
        private @Nullable Version version;
        private boolean changed;

        Piece(AggregateType<A> type, A now, @Nullable Version version) {
            this.type = type;
            this.now = now;
            this.version = version;
        }

        void write(UnitOfWork unit) {
            if (changed) {
                Version base = version;
                version = base == null ? unit.insert(type, now) : unit.update(type, now, base);
                changed = false;
            }
        }
    }

    private final UnitOfWork unit;
    private final Map<Key, Piece<?>> pieces = new LinkedHashMap<>();

    Workbench(UnitOfWork unit) {
        this.unit = unit;
    }

    /** The aggregate as it is now, or empty. */
    <A> Optional<A> find(AggregateType<A> type, String id) {
        Piece<A> piece = piece(type, id);
        return piece == null ? Optional.empty() : Optional.of(piece.now);
    }

    /** Replaces an aggregate that was found. */
    <A> void change(AggregateType<A> type, A after) {
        Piece<A> piece = piece(type, type.id(after));
        if (piece == null) {
            throw new IllegalArgumentException("changed without having been found");
        }
        boolean inTurn = uniqueValuesDiffer(type, piece.now, after);
        if (inTurn) {
            writeAll();
        }
        piece.now = after;
        piece.changed = true;
        if (inTurn) {
            piece.write(unit);
        }
    }

    /** Takes a new aggregate. */
    <A> void add(AggregateType<A> type, A fresh) {
        writeAll();
        Key key = new Key(type.name(), type.id(fresh));
        pieces.put(key, new Piece<>(type, fresh, unit.insert(type, fresh)));
    }

    /** One page, with everything in hand. */
    <A> List<A> search(Query<A> query) {
        writeAll();
        return unit.search(query).aggregates();
    }

    /** Reading past the workbench, with everything in hand. */
    Reader reader() {
        writeAll();
        return unit;
    }

    /** Writes what was changed. */
    void writeAll() {
        pieces.values().forEach(piece -> piece.write(unit));
    }

    /** Pieces are put under the key of their own type, so what is found there is of that type. */
    @SuppressWarnings("unchecked")
    private <A> @Nullable Piece<A> piece(AggregateType<A> type, String id) {
        Key key = new Key(type.name(), id);
        Piece<A> known = (Piece<A>) pieces.get(key);
        if (known == null) {
            Stored<A> stored = unit.find(type, id).orElse(null);
            known = stored == null ? null : new Piece<>(type, stored.aggregate(), stored.version());
            if (known != null) {
                pieces.put(key, known);
            }
        }
        return known;
    }

    private static <A> boolean uniqueValuesDiffer(AggregateType<A> type, A before, A after) {
        for (Attribute<A> attribute : type.attributes()) {
            if (attribute.unique() && !attribute.values(before).equals(attribute.values(after))) {
                return true;
            }
        }
        return false;
    }
}
