package org.dealersdk.spi.notification;

import java.util.Objects;

/**
 * The plug-in's word that it is responsible for a notice.
 *
 * @param reference under what the plug-in, or the gateway behind it, finds the notice again; no personal data
 */
public record Receipt(String reference) {
    public Receipt {
        Objects.requireNonNull(reference, "reference");
    }
}
