package org.dealersdk.domain.workorder;

import java.util.Collection;
import java.util.List;
import org.dealersdk.domain.requirement.Requirement;

/**
 * How a line is to be done by the book.
 *
 * @param reference the part of the repair manual or the manufacturer's standard
 * @param tools special tools and test instruments it asks for
 * @param followed true once the technician has confirmed that he worked by it and with these tools
 * @param protection what protects the customer's property meanwhile beside the covers fitted at the reception, such as wing covers;
 *     first what it asks for, then what was used
 */
@Requirement({"R104", "R107", "M12"})
public record Procedure(String reference, List<String> tools, boolean followed, List<String> protection) {
    public Procedure {
        tools = List.copyOf(tools);
        protection = protection == null ? List.of() : List.copyOf(protection);
    }

    /** A procedure to be followed. */
    public static Procedure of(String reference, String... tools) {
        return new Procedure(reference, List.of(tools), false, List.of());
    }

    /** The same with what has to protect the customer's property. */
    @Requirement({"R107", "M12"})
    public Procedure protectedBy(String... devices) {
        return new Procedure(reference, tools, followed, List.of(devices));
    }

    /** What it asks for and these are not. */
    @Requirement({"R107", "M12"})
    List<String> unprotected(Collection<String> used) {
        return protection.stream().filter(device -> !used.contains(device)).toList();
    }

    Procedure confirmed(Collection<String> used) {
        return new Procedure(reference, tools, true, List.copyOf(used));
    }
}
