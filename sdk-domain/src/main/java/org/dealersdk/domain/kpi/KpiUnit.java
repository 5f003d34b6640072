package org.dealersdk.domain.kpi;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.problem.Text;

/** What a key figure is counted in. */
public enum KpiUnit implements Coded {
    /** Per cent. */
    PERCENT("%", "%"),
    /** Visits, orders, inspections: as the figure's name says. */
    COUNT("number", "数量"),
    /** The store's currency. */
    MONEY("in the store's currency", "门店货币"),
    /** Ten thousand RMB, as the sources print large amounts. */
    TEN_THOUSAND_RMB("RMB 10,000", "万元"),
    /** Points of a survey's scale. */
    POINTS("points", "分"),
    /** Hours. */
    HOURS("hours", "小时");

    private final Text symbol;

    KpiUnit(String english, String chinese) {
        this.symbol = new Text(english, chinese);
    }

    /** How it is written behind a figure's name. */
    public Text symbol() {
        return symbol;
    }
}
