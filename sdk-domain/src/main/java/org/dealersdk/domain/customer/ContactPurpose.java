package org.dealersdk.domain.customer;

import org.dealersdk.domain.code.Coded;

/** Why a customer is contacted. */
public enum ContactPurpose implements Coded {
    /** About the customer's own orders, vehicles and complaints. */
    SERVICE,
    /** Offers, events and club news; needs consent. */
    MARKETING
}
