package org.dealersdk.cli.demo;

import java.time.Duration;
import java.util.Locale;
import org.dealersdk.domain.problem.Text;

/**
 * What a replay did.
 *
 * @param months months that were not finished before
 * @param orders work orders of those months
 * @param units units of work
 * @param events events handed to the broker
 * @param took how long
 */
public record DemoResult(int months, long orders, long units, long events, Duration took) {

    /** The whole as a sentence. */
    public Text sentence() {
        if (months == 0) {
            return new Text("Nothing to replay: every month is in the store already.", "无需重放：所有月份均已在存储中。");
        }
        double seconds = Math.max(0.001, took.toMillis() / 1000.0);
        return new Text(
                String.format(
                        Locale.ROOT,
                        "Replayed %d months in %.1f s: %d orders (%.0f/s), %d units of work (%.0f/s), %d events (%.0f/s).",
                        months,
                        seconds,
                        orders,
                        orders / seconds,
                        units,
                        units / seconds,
                        events,
                        events / seconds),
                String.format(
                        Locale.ROOT,
                        "重放 %d 个月，用时 %.1f 秒：工单 %d（每秒 %.0f），工作单元 %d（每秒 %.0f），事件 %d（每秒 %.0f）。",
                        months,
                        seconds,
                        orders,
                        orders / seconds,
                        units,
                        units / seconds,
                        events,
                        events / seconds));
    }
}
