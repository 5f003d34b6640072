package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dealersdk.spi.numbering.Numbered;
import org.dealersdk.spi.numbering.Numbering;
import org.dealersdk.testkit.ManualClock;

/** One numbering. */
final class ServedNumbering implements Served {

    private final Numbering numbering;
    private final ManualClock clock;

    ServedNumbering(Numbering numbering, ManualClock clock) {
        this.numbering = numbering;
        this.clock = clock;
    }

    @Override
    public ObjectNode answer(String operation, JsonNode request) {
        if (operation.equals("clock")) {
            clock.set(Wire.instant(request.path("now")));
            return Wire.object();
        }
        if (!operation.equals("series") && !operation.equals("number")) {
            throw new Unsupported(operation);
        }
        Numbered what = Wire.numbered(request.path("what"));
        return operation.equals("series")
                ? Wire.object().put("series", numbering.series(what))
                : Wire.object().put("number", numbering.number(what, Wire.whole(request.path("count"))));
    }

    /** There is nothing to close. */
    @Override
    public void close() {}
}
