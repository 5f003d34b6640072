package org.dealersdk.runtime.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.progress.ProgressNotice;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.runtime.RuntimeProblem;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.numbering.Numbering;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work as commands and reactions see it: every change is validated, stored, told to the outbox and queued for the
 * reactions, in this one place. Valid until its unit ends; not thread-safe.
 */
public final class Ledger {

    /** Reactions to reactions, and so on, end here. */
    static final int MAX_GENERATIONS = 16;

    /** Who carries out what follows by itself. */
    public static final Actor SYSTEM = Actor.of("system", Role.SYSTEM);

    private final UnitOfWork unit;
    private final Workbench workbench;
    private final StoreId store;
    private final Numbering numbering;
    private final DealerJson json;
    private final Deque<Happened<?, ?>> unanswered = new ArrayDeque<>();
    private @Nullable Occasion occasion;
    private @Nullable Happened<?, ?> cause;

    Ledger(UnitOfWork unit, StoreId store, Numbering numbering, DealerJson json) {
        this.unit = unit;
        this.workbench = new Workbench(unit);
        this.store = store;
        this.numbering = numbering;
        this.json = json;
    }

    /** One command and everything that follows from it. */
    <R> R carryOut(Occasion given, Function<? super Ledger, R> command, Reactions reactions) {
        occasion = given;
        cause = null;
        R result = command.apply(this);
        react(given.as(SYSTEM), reactions);
        return result;
    }

    /** Who gives the command, when, under which policy; in a reaction the actor is {@link #SYSTEM}. */
    public Occasion occasion() {
        return Objects.requireNonNull(occasion, "no command is being carried out");
    }

    /** The store everything belongs to. */
    public StoreId store() {
        return store;
    }

    /** What numbers of orders and invoices look like. */
    public Numbering numbering() {
        return numbering;
    }

    /** The aggregate, or empty. */
    public <A> Optional<A> find(AggregateType<A> type, TypedId id) {
        return workbench.find(type, id.value());
    }

    /**
     * The aggregate.
     *
     * @throws DealerException RUN-003 when there is none
     */
    public <A> A load(AggregateType<A> type, TypedId id) {
        return workbench
                .find(type, id.value())
                .orElseThrow(() -> RuntimeProblem.NOT_FOUND.failure(type.name(), store.value()));
    }

    /** One page of aggregates, with this unit's own changes. */
    public <A> List<A> search(Query<A> query) {
        return workbench.search(query);
    }

    /** All aggregates a query finds, page after page, with this unit's own changes. */
    public <A> List<A> all(Query<A> query) {
        return Pages.all(reader(), query);
    }

    /**
     * Loads, decides and stores.
     *
     * @throws DealerException RUN-003 when there is none; whatever the decision or the aggregate's validation refuses
     */
    public <A> A change(AggregateType<A> type, TypedId id, Function<? super A, Change<A>> decision) {
        A before = load(type, id);
        Change<A> change = decision.apply(before);
        if (change.events().isEmpty() && change.after().equals(before)) {
            return before;
        }
        A after = valid(type, change.after());
        workbench.change(type, after);
        tell(type, before, change);
        return after;
    }

    /**
     * Stores a new aggregate.
     *
     * @throws DealerException what the aggregate's validation refuses; STO-010, STO-012 when it is not new
     */
    public <A> A add(AggregateType<A> type, Change<A> change) {
        A after = valid(type, change.after());
        workbench.add(type, after);
        tell(type, null, change);
        return after;
    }

    /** Reading, with this unit's own changes. */
    public Reader reader() {
        return workbench.reader();
    }

    /** Writes what is still in hand; the last thing in a unit of work. */
    void close() {
        workbench.writeAll();
    }

    /** Answers every event, the oldest first, until nothing follows any more. */
    private void react(Occasion bySystem, Reactions reactions) {
        occasion = bySystem;
        for (Happened<?, ?> next = unanswered.poll(); next != null; next = unanswered.poll()) {
            if (next.generation() > MAX_GENERATIONS) {
                throw RuntimeProblem.ENDLESS_REACTIONS.failure(
                        next.event().getClass().getSimpleName(), MAX_GENERATIONS);
            }
            cause = next;
            reactions.runAll(next, this);
        }
    }

    private static <A> A valid(AggregateType<A> type, A aggregate) {
        List<Problem> problems = type.problems(aggregate);
        if (!problems.isEmpty()) {
            throw new DealerException(problems);
        }
        return aggregate;
    }

    private <A> void tell(AggregateType<A> type, @Nullable A before, Change<A> change) {
        int generation = cause == null ? 0 : cause.generation() + 1;
        for (int i = 0; i < change.events().size(); i++) {
            DomainEvent event = change.events().get(i);
            Message message = message(type, change.after(), event);
            unit.append(message);
            boolean last = i == change.events().size() - 1;
            unanswered.add(new Happened<>(type, before, change.after(), event, last, message.id(), generation));
        }
    }

    private <A> Message message(AggregateType<A> type, A subject, DomainEvent event) {
        Occasion given = occasion();
        Map<String, String> headers = new HashMap<>();
        headers.put("actor", given.actor().staff().value());
        headers.put(
                "roles",
                String.join(
                        ",",
                        given.actor().roles().stream().map(Coded::code).sorted().toList()));
        ProgressNotice.of(subject, event).ifPresent(notice -> headers.put(ProgressNotice.HEADER, notice.code()));
        if (cause != null) {
            headers.put("cause", cause.messageId());
        }
        return new Message(
                given.ids().next(),
                store,
                type.name(),
                type.id(subject),
                type.eventName(event.getClass()),
                given.at(),
                headers,
                json.write(event));
    }
}
