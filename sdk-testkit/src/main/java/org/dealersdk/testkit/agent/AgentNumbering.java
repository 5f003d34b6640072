package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dealersdk.spi.numbering.Numbered;
import org.dealersdk.spi.numbering.Numbering;

/** A numbering behind an agent. Nobody closes one. */
final class AgentNumbering implements Numbering {

    private final Connection connection;
    private final Opening opening;

    AgentNumbering(Connection connection, Opening opening) {
        this.connection = connection;
        this.opening = opening;
    }

    @Override
    public String series(Numbered what) {
        return connection.ask(about("series", what), result -> Wire.needed(result.path("series")));
    }

    @Override
    public String number(Numbered what, long count) {
        return connection.ask(
                about("number", what).put("count", Long.toString(count)), result -> Wire.needed(result.path("number")));
    }

    private ObjectNode about(String operation, Numbered what) {
        return opening.request(operation).set("what", Wire.numbered(what));
    }
}
