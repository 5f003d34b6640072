package org.dealersdk.benchmarks.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.workorder.WorkOrder;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A handed-over order with sixteen lines to and from JSON; 64 orders in rotation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DocumentBenchmark {

    private static final int ORDERS = 64;

    private final DealerJson json = new DealerJson();
    private final ObjectMapper plain = plainJackson();
    private final WorkOrder[] orders = new WorkOrder[ORDERS];
    private final String[] documents = new String[ORDERS];
    private final String[] plainDocuments = new String[ORDERS];
    private int at;

    /** Jackson as anybody would set it up for records, times and money. */
    static ObjectMapper plainJackson() {
        SimpleModule money = new SimpleModule();
        money.addSerializer(Money.class, ToStringSerializer.instance);
        money.addDeserializer(Money.class, new StdScalarDeserializer<>(Money.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public Money deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return Money.parse(parser.getText());
            }
        });
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(money)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    /** Makes the orders and makes sure that both ways lead back to them. */
    @Setup
    public void write() throws JsonProcessingException {
        for (int i = 0; i < ORDERS; i++) {
            orders[i] = HandedOverOrder.numbered(i);
            documents[i] = json.write(WorkOrder.TYPE, orders[i]);
            plainDocuments[i] = plain.writeValueAsString(orders[i]);
            if (!json.read(WorkOrder.TYPE, documents[i]).equals(orders[i])
                    || !plain.readValue(plainDocuments[i], WorkOrder.class).equals(orders[i])) {
                throw new AssertionError("does not read back");
            }
        }
    }

    private int next() {
        return at++ & (ORDERS - 1);
    }

    @Benchmark
    public String writeSdk() {
        return json.write(WorkOrder.TYPE, orders[next()]);
    }

    @Benchmark
    public String writeJackson() throws JsonProcessingException {
        return plain.writeValueAsString(orders[next()]);
    }

    @Benchmark
    public WorkOrder readSdk() {
        return json.read(WorkOrder.TYPE, documents[next()]);
    }

    @Benchmark
    public WorkOrder readJackson() throws JsonProcessingException {
        return plain.readValue(plainDocuments[next()], WorkOrder.class);
    }
}
