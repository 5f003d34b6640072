package org.dealersdk.domain.customer;

import org.dealersdk.domain.code.Coded;

/** Ways to reach a customer. */
public enum ContactChannel implements Coded {
    PHONE,
    SMS,
    WECHAT,
    EMAIL,
    POST,
    IN_PERSON
}
