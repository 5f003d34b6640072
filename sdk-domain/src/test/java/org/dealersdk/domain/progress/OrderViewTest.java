package org.dealersdk.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.HoldReason;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Nothing of an order reaches its customer but what is meant for him. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderViewTest {

    /** An order with everything an order can hold, each text and each amount a canary that knows where it sits. */
    private static final class Canaries {

        private final Map<String, String> texts = new TreeMap<>();
        private final Map<Money, String> amounts = new java.util.HashMap<>();
        private @Nullable Payer payer;
        private int next = 1;

        WorkOrder order() {
            return (WorkOrder) value(WorkOrder.class, "order");
        }

        private Object value(Type type, String path) {
            if (type instanceof ParameterizedType of) {
                return collection((Class<?>) of.getRawType(), of.getActualTypeArguments(), path);
            }
            Class<?> plain = (Class<?>) type;
            if (plain == Payer.class && payer != null) {
                return payer;
            }
            if (plain.isEnum()) {
                return plain.getEnumConstants()[0];
            }
            if (plain.isSealed()) {
                return value(plain.getPermittedSubclasses()[0], path);
            }
            return plain.isRecord() ? recordOf(plain, path) : leaf(plain, path);
        }

        private Object collection(Class<?> raw, Type[] arguments, String path) {
            if (raw == Map.class) {
                Object key = arguments[0] instanceof Class<?> ? value(arguments[0], path + ".key") : "key";
                Object held = arguments[1] == Object.class ? leaf(String.class, path) : value(arguments[1], path);
                return Map.of(key, held);
            }
            List<Object> all = new ArrayList<>();
            Class<?> element = (Class<?>) arguments[0];
            if (element.isSealed()) {
                for (Class<?> kind : element.getPermittedSubclasses()) {
                    all.add(value(kind, path));
                }
            } else {
                all.add(value(element, path));
            }
            return raw == Set.class ? new HashSet<>(all) : all;
        }

        private Object recordOf(Class<?> type, String path) {
            RecordComponent[] parts = type.getRecordComponents();
            Class<?>[] types = new Class<?>[parts.length];
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                types[i] = parts[i].getType();
                values[i] = part(parts[i], path + "." + parts[i].getName());
            }
            try {
                Constructor<?> canonical = type.getDeclaredConstructor(types);
                canonical.setAccessible(true);
                return canonical.newInstance(values);
            } catch (InvocationTargetException refused) {
                throw new IllegalStateException(path + " cannot be " + List.of(values), refused.getCause());
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(path, broken);
            }
        }

        /** A part that cannot be made of canaries may be left out when the order may do without it. */
        private @Nullable Object part(RecordComponent part, String path) {
            try {
                return value(part.getGenericType(), path);
            } catch (IllegalStateException unfit) {
                if (part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    return null;
                }
                throw unfit;
            }
        }

        private Object leaf(Class<?> type, String path) {
            int number = next++;
            if (type == String.class) {
                String canary = "canary" + number;
                texts.put(canary, path);
                return canary;
            }
            if (type == Money.class) {
                Money canary = Money.of(CurrencyUnit.of("CNY"), 7_000_000 + number);
                amounts.put(canary, path);
                return canary;
            }
            if (type == Instant.class) {
                return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number);
            }
            return switch (type.getSimpleName()) {
                case "BigDecimal" -> new BigDecimal(number);
                case "long", "Long" -> (long) number;
                case "int", "Integer" -> number;
                case "boolean", "Boolean" -> true;
                case "LocalDate" -> LocalDate.of(2026, 1, 1);
                case "Duration" -> Duration.ofMinutes(number);
                default -> throw new IllegalStateException("no canary for " + type + " at " + path);
            };
        }
    }

    @Test
    @Requirement({"R136", "M28"})
    void of_all_texts_and_amounts_an_order_can_hold_only_those_meant_for_the_customer_are_seen() {
        Canaries canaries = new Canaries();
        canaries.payer = Payer.CUSTOMER;
        WorkOrder order = canaries.order();
        List<Object> seen = new ArrayList<>();
        leaves(OrderView.of(order), seen);

        assertThat(canaries.texts.values())
                .as("what must stay unseen is there")
                .contains(
                        "order.intake.customer.value",
                        "order.intake.adviser.value",
                        "order.intake.fault",
                        "order.diagnosis.result",
                        "order.notes.text",
                        "order.notes.by.value",
                        "order.findings.by.value",
                        "order.findings.answer.answeredBy",
                        "order.agreements.signature.signer",
                        "order.lines.supplier",
                        "order.lines.technician.value",
                        "order.inspection.inspector.value",
                        "order.houseStatus.foreign.code",
                        "order.extensions")
                .hasSizeGreaterThan(60);
        assertThat(canaries.amounts.values()).contains("order.lines.cost", "order.settlements.paid");
        Set<String> texts = new TreeSet<>();
        Set<String> amounts = new TreeSet<>();
        for (Object leaf : seen) {
            if (leaf instanceof String text && text.contains("canary")) {
                texts.add(canaries.texts.getOrDefault(text, text));
            } else if (leaf instanceof Money money && canaries.amounts.containsKey(money)) {
                amounts.add(canaries.amounts.get(money));
            }
        }
        assertThat(texts)
                .containsExactlyInAnyOrder(
                        "order.number",
                        "order.lines.head.description",
                        "order.findings.id.value",
                        "order.findings.cause",
                        "order.findings.risk");
        assertThat(amounts).containsExactlyInAnyOrder("order.lines.head.charged", "order.findings.cost");
    }

    @Test
    @Requirement("R136")
    void what_others_pay_has_no_price_and_what_the_dealer_pays_is_not_shown() {
        for (Payer payer : Payer.values()) {
            Canaries canaries = new Canaries();
            canaries.payer = payer;
            OrderView view = OrderView.of(canaries.order());
            if (payer == Payer.INTERNAL) {
                assertThat(view.items()).isEmpty();
            } else {
                assertThat(view.items())
                        .isNotEmpty()
                        .allSatisfy(item -> assertThat(item.price() != null)
                                .as(payer.code())
                                .isEqualTo(payer == Payer.CUSTOMER));
            }
        }
    }

    @Test
    @Requirement("M28")
    void what_happened_stands_in_the_order_of_time_with_its_instants() {
        OrderView view = OrderView.of(new Canaries().order());
        assertThat(view.history())
                .extracting(OrderView.Step::words)
                .contains(
                        ProgressNotice.RECEIVED.words(),
                        ProgressNotice.DIAGNOSED.words(),
                        ProgressNotice.ESTIMATE_READY.words(),
                        ProgressNotice.AGREED.words(),
                        ProgressNotice.FAULT_FOUND.words(),
                        ProgressNotice.WORK_STARTED.words(),
                        ProgressNotice.WORK_DONE.words(),
                        ProgressNotice.INSPECTED.words(),
                        ProgressNotice.READY.words(),
                        ProgressNotice.SETTLED.words(),
                        ProgressNotice.HANDED_OVER.words());
        assertThat(view.history()).extracting(OrderView.Step::at).isSorted().doesNotContainNull();
    }

    @Test
    @Requirement("R137")
    void every_status_and_every_wait_has_words_in_both_languages_and_every_open_order_a_next_step() {
        List<Text> words = new ArrayList<>();
        for (WorkOrderState state : WorkOrderState.values()) {
            words.add(CustomerWords.status(state));
        }
        for (HoldReason reason : HoldReason.values()) {
            words.add(CustomerWords.waiting(reason));
        }
        for (ProgressNotice notice : ProgressNotice.values()) {
            words.add(notice.words());
        }
        assertThat(words).doesNotHaveDuplicates().allSatisfy(text -> {
            assertThat(text.english()).matches("\\p{ASCII}+");
            assertThat(text.chinese()).containsPattern("\\p{IsHan}").doesNotContainPattern("[a-z]{3}");
        });
    }

    @Test
    @Requirement({"R109", "M30"})
    void the_dealers_own_cars_have_nobody_to_tell_and_other_events_are_the_dealers_own_affair() {
        WorkOrder order = new Canaries().order();
        assertThat(ProgressNotice.of(order, new WorkOrderEvent.MadeReady())).contains(ProgressNotice.READY);
        assertThat(ProgressNotice.of(
                        order, new WorkOrderEvent.Noted(order.intake().adviser())))
                .isEmpty();
        assertThat(ProgressNotice.of("something else", new WorkOrderEvent.MadeReady()))
                .isEmpty();
    }

    private static void leaves(@Nullable Object value, List<Object> found) {
        if (value instanceof Collection<?> all) {
            all.forEach(each -> leaves(each, found));
        } else if (value instanceof Record holder) {
            for (RecordComponent part : holder.getClass().getRecordComponents()) {
                try {
                    part.getAccessor().setAccessible(true);
                    leaves(part.getAccessor().invoke(holder), found);
                } catch (ReflectiveOperationException broken) {
                    throw new IllegalStateException(broken);
                }
            }
        } else if (value != null && !(value instanceof Coded)) {
            found.add(value);
        }
    }
}
