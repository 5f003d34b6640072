package org.dealersdk.domain.insurance;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Why a vehicle is not insured here again. */
@Requirement({"R302", "R305"})
public enum RenewalLoss implements Coded {
    /** It was too dear. */
    PRICE,
    /** The customer insured elsewhere. */
    INSURED_ELSEWHERE,
    /** The customer has the car no more. */
    CAR_SOLD,
    /** The customer could not be reached. */
    NOT_REACHED,
    /** The insurance ended before the customer decided. */
    EXPIRED,
    /** Anything else. */
    OTHER
}
