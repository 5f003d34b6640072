package org.dealersdk.domain.vehicle;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The jurisdictions whose plates an installation can read. Immutable and thread-safe. */
public final class PlateJurisdictions {

    private static final PlateJurisdictions STANDARD =
            new PlateJurisdictions(List.of(new ChinesePlates(), new GermanPlates(), new OtherPlates()));

    private final Map<String, PlateJurisdiction> byCode;

    private PlateJurisdictions(Collection<PlateJurisdiction> jurisdictions) {
        Map<String, PlateJurisdiction> all = new TreeMap<>();
        jurisdictions.forEach(jurisdiction -> all.put(jurisdiction.code(), jurisdiction));
        this.byCode = Collections.unmodifiableMap(all);
    }

    /** China ({@code CN}), Germany ({@code DE}) and any other ({@code ZZ}). */
    public static PlateJurisdictions standard() {
        return STANDARD;
    }

    /** These and one more, which takes the place of one with the same code. */
    public PlateJurisdictions with(PlateJurisdiction jurisdiction) {
        Map<String, PlateJurisdiction> all = new TreeMap<>(byCode);
        all.put(jurisdiction.code(), jurisdiction);
        return new PlateJurisdictions(all.values());
    }

    /** The codes of all jurisdictions, sorted. */
    public List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    /**
     * The plate a text stands for, of its most common class.
     *
     * @throws DealerException VEH-010 no plate of that jurisdiction, VEH-012 unknown jurisdiction
     */
    public PlateNumber read(String jurisdiction, String typed) {
        return read(jurisdiction, typed, null);
    }

    /**
     * The plate a text stands for, of a given class.
     *
     * @param kind one of the jurisdiction's classes; null for the most common one the text may belong to
     * @throws DealerException VEH-010 no plate of that jurisdiction, VEH-011 not of that class, VEH-012 unknown jurisdiction
     */
    public PlateNumber read(String jurisdiction, String typed, @Nullable String kind) {
        List<Problem> problems = problems(jurisdiction, typed, kind);
        PlateJurisdiction rules = byCode.get(jurisdiction);
        if (rules == null || !problems.isEmpty()) {
            throw new DealerException(problems);
        }
        String number = rules.normalise(typed);
        return new PlateNumber(
                jurisdiction, number, kind == null ? rules.kindsOf(number).get(0) : kind);
    }

    /** Why {@link #read(String, String, String)} would refuse; empty when it would not. */
    public List<Problem> problems(String jurisdiction, String typed, @Nullable String kind) {
        PlateJurisdiction rules = byCode.get(jurisdiction);
        if (rules == null) {
            return List.of(VehicleProblem.PLATE_JURISDICTION.at("", jurisdiction, String.join(", ", codes())));
        }
        List<String> kinds = rules.kindsOf(rules.normalise(typed));
        if (kinds.isEmpty()) {
            return List.of(VehicleProblem.PLATE_FORM.at("", jurisdiction));
        }
        if (kind != null && !kinds.contains(kind)) {
            return List.of(VehicleProblem.PLATE_KIND.at("", kind, String.join(", ", kinds)));
        }
        return List.of();
    }
}
