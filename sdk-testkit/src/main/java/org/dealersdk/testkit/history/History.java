package org.dealersdk.testkit.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What several processes did to lists, and what stood in the lists in the end.
 *
 * @param transactions all of them, in the order they began; the last one read every list after all others had ended
 */
public record History(List<Transaction> transactions) {

    public History {
        transactions = transactions.stream()
                .sorted(Comparator.comparing(Transaction::number))
                .toList();
    }

    /** Each beginning and each end as one line of JSON, in the order they happened, as checkers of other makers read them. */
    public String lines() {
        List<Line> lines = new ArrayList<>();
        for (Transaction transaction : transactions) {
            String end = transaction.end() == Transaction.End.UNKNOWN
                    ? "info"
                    : transaction.end().name().toLowerCase(Locale.ROOT);
            lines.add(new Line(transaction.begun(), transaction, "invoke"));
            lines.add(new Line(transaction.ended(), transaction, end));
        }
        lines.sort(Comparator.comparingLong(Line::time));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i).json(i)).append('\n');
        }
        return text.toString();
    }

    private record Line(long time, Transaction transaction, String type) {

        String json(int index) {
            boolean known = !type.equals("invoke");
            String value = transaction.steps().stream()
                    .map(step -> step instanceof Step.Append append
                            ? "[\"append\",\"" + append.key() + "\"," + append.number() + "]"
                            : "[\"r\",\"" + step.key() + "\"," + (known ? ((Step.Read) step).seen() : null) + "]")
                    .collect(Collectors.joining(","));
            return String.format(
                    Locale.ROOT,
                    "{\"index\":%d,\"time\":%d,\"process\":%d,\"type\":\"%s\",\"f\":\"txn\",\"value\":[%s]}",
                    index,
                    time,
                    transaction.process(),
                    type,
                    value);
        }
    }
}
