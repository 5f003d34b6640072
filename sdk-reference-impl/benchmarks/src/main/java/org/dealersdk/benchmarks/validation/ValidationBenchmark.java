package org.dealersdk.benchmarks.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.validation.Boundary;
import org.dealersdk.domain.validation.DealerValidator;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A received work order with sixteen lines against everything declared on it; 64 orders in rotation, without or with five faults. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ValidationBenchmark {

    private static final int ORDERS = 64;
    private static final int FAULTS = 5;

    private final DealerValidator sdk = DealerValidator.at(Boundary.of(DealerPolicy.standard()));
    private final Validator hibernate =
            Validation.buildDefaultValidatorFactory().getValidator();
    private final Validator failFast = Validation.byProvider(HibernateValidator.class)
            .configure()
            .failFast(true)
            .buildValidatorFactory()
            .getValidator();
    private final ReceivedOrder[] good = new ReceivedOrder[ORDERS];
    private final ReceivedOrder[] bad = new ReceivedOrder[ORDERS];
    private int at;

    /** Makes the orders and makes sure that everybody finds exactly what is wrong with them. */
    @Setup
    public void receive() {
        for (int i = 0; i < ORDERS; i++) {
            good[i] = ReceivedOrders.good(i);
            bad[i] = ReceivedOrders.withFiveFaults(i);
            boolean none = HandWritten.check(good[i]).isEmpty()
                    && sdk.check(good[i]).isEmpty()
                    && hibernate.validate(good[i]).isEmpty();
            boolean five = HandWritten.check(bad[i]).size() == FAULTS
                    && sdk.check(bad[i]).size() == FAULTS
                    && hibernate.validate(bad[i]).size() == FAULTS;
            if (!none || !five) {
                throw new AssertionError("not the same answers");
            }
        }
    }

    private ReceivedOrder good() {
        return good[at++ & (ORDERS - 1)];
    }

    private ReceivedOrder bad() {
        return bad[at++ & (ORDERS - 1)];
    }

    @Benchmark
    public List<Problem> goodByHand() {
        return HandWritten.check(good());
    }

    @Benchmark
    public List<Problem> goodSdk() {
        return sdk.check(good());
    }

    @Benchmark
    public Set<ConstraintViolation<ReceivedOrder>> goodHibernate() {
        return hibernate.validate(good());
    }

    @Benchmark
    public List<Problem> badByHand() {
        return HandWritten.check(bad());
    }

    @Benchmark
    public List<Problem> badSdk() {
        return sdk.check(bad());
    }

    @Benchmark
    public Set<ConstraintViolation<ReceivedOrder>> badHibernate() {
        return hibernate.validate(bad());
    }

    @Benchmark
    public @Nullable Problem firstByHand() {
        return HandWritten.first(bad());
    }

    @Benchmark
    public Optional<Problem> firstSdk() {
        return sdk.first(bad());
    }

    @Benchmark
    public Set<ConstraintViolation<ReceivedOrder>> firstHibernate() {
        return failFast.validate(bad());
    }
}
