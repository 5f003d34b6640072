package org.dealersdk.spi;

/**
 * The version of the service-provider interface. A plug-in names the one it was built against as a literal in its descriptor; a host
 * accepts plug-ins of the same major version and of its own or an older minor version.
 */
public final class SpiVersion {

    /** The version of this jar; a constant of the host, so a plug-in must not refer to it. */
    public static final String CURRENT = String.join(".", "1", "0");

    private SpiVersion() {}

    /** True when a host of this version can run a plug-in built against the given one. */
    public static boolean accepts(String builtAgainst) {
        String[] wanted = builtAgainst.split("\\.", -1);
        String[] here = CURRENT.split("\\.", -1);
        try {
            return wanted.length == 2
                    && Integer.parseInt(wanted[0]) == Integer.parseInt(here[0])
                    && Integer.parseInt(wanted[1]) >= 0
                    && Integer.parseInt(wanted[1]) <= Integer.parseInt(here[1]);
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
