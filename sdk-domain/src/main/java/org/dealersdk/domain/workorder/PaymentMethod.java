package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** How a settlement is paid. */
@Requirement({"R162", "R163"})
public enum PaymentMethod implements Coded {
    CASH,
    CARD,
    TRANSFER,
    /** By an online payment platform; its reference makes a confirmation that comes twice count once. */
    ONLINE,
    /** Stored-value card. */
    STORED_VALUE,
    /** Purchased coupon; used once. */
    COUPON,
    /** Pays for maintenance, labour and parts, and for nothing else; used once. */
    MAINTENANCE_VOUCHER,
    /** Pays for labour only; used once. */
    LABOUR_VOUCHER,
    /** Points of the membership. */
    POINTS,
    /** What was paid with the appointment. */
    DEPOSIT,
    /** Invoiced to a credit customer. */
    ON_ACCOUNT,
    /** Claimed from manufacturer or insurer. */
    CLAIM,
    /** Booked within the dealer. */
    INTERNAL;

    /** True where a reference stands for one payment, so that it may occur only once in a store: coupons, vouchers, online payments. */
    public boolean isOneReferenceOnePayment() {
        return this == ONLINE || this == COUPON || this == MAINTENANCE_VOUCHER || this == LABOUR_VOUCHER;
    }

    /** True where a payment without the reference of card, coupon, voucher, account or platform cannot be traced. */
    public boolean needsReference() {
        return switch (this) {
            case ONLINE, STORED_VALUE, COUPON, MAINTENANCE_VOUCHER, LABOUR_VOUCHER, POINTS, DEPOSIT -> true;
            case CASH, CARD, TRANSFER, ON_ACCOUNT, CLAIM, INTERNAL -> false;
        };
    }
}
