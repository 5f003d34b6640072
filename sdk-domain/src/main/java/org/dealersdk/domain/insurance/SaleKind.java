package org.dealersdk.domain.insurance;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** On what occasion a contract is sold. */
@Requirement({"R303", "R309"})
public enum SaleKind implements Coded {
    /** With a new car. */
    POINT_OF_SALE,
    /** In place of one that ends. */
    RENEWAL,
    /** On any other occasion. */
    OTHER
}
