package org.dealersdk.domain.workorder;

import java.util.List;
import org.dealersdk.domain.requirement.Requirement;

/**
 * How a line is to be done by the book.
 *
 * @param reference the part of the repair manual or the manufacturer's standard
 * @param tools special tools and test instruments it asks for
 * @param followed true once the technician has confirmed that he worked by it and with these tools
 */
@Requirement({"R104", "M12"})
public record Procedure(String reference, List<String> tools, boolean followed) {
    public Procedure {
        tools = List.copyOf(tools);
    }

    /** A procedure to be followed. */
    public static Procedure of(String reference, String... tools) {
        return new Procedure(reference, List.of(tools), false);
    }

    Procedure confirmed() {
        return new Procedure(reference, tools, true);
    }
}
