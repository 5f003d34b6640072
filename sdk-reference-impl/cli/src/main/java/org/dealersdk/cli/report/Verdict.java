package org.dealersdk.cli.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.dealersdk.domain.kpi.Kpi;
import org.dealersdk.domain.problem.Text;
import org.jspecify.annotations.Nullable;

/** Sets published figures beside computed ones, marks each, and counts. Not thread-safe. */
final class Verdict {

    private static final Text EQUAL = new Text("equal", "一致");
    private static final Text DIFFERENT = new Text("different", "不一致");

    private int equal;
    private int different;

    /** Two or three cells: published, computed, mark. A value that was not published is only shown. */
    <S> void cells(Html html, Kpi<S> kpi, @Nullable BigDecimal published, S facts) {
        Optional<BigDecimal> computed = kpi.of(facts);
        html.leaf("td", published == null ? "–" : plain(published), "class", "n");
        html.leaf("td", computed.map(Verdict::plain).orElse("–"), "class", "n");
        if (published == null) {
            html.open("td", "class", "m").text(new Text("not published", "未公布")).close();
        } else {
            mark(html, computed.isPresent() && computed.get().compareTo(published) == 0);
        }
    }

    /** One cell with the mark. */
    void mark(Html html, boolean same) {
        if (same) {
            equal++;
        } else {
            different++;
        }
        html.open("td", "class", same ? "m same" : "m other")
                .text(same ? "✓ " : "✗ ")
                .text(same ? EQUAL : DIFFERENT)
                .close();
    }

    /** How many are equal. */
    int equal() {
        return equal;
    }

    /** How many differ. */
    int different() {
        return different;
    }

    /** Without needless zeros and without an exponent. */
    static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
