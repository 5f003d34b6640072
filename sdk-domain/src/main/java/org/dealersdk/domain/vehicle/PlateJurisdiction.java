package org.dealersdk.domain.vehicle;

import java.util.List;

/** The rules of one jurisdiction's plates. Implementations are immutable and thread-safe. */
public interface PlateJurisdiction {

    /** ISO 3166-1 alpha-2 code, or a code of the installation's own. */
    String code();

    /** All classes of plates it knows, lower-kebab codes. */
    List<String> kinds();

    /** The text in the form it is kept, compared and searched: capitals, without the blanks and dots that only decorate. */
    String normalise(String typed);

    /**
     * The classes a number may belong to, the most common first; empty when it is no plate. The whole number has to fit: a plate
     * followed by anything else is no plate.
     *
     * @param number in normal form
     */
    List<String> kindsOf(String number);
}
