package org.dealersdk.domain.staff;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** The roles named by the trade. */
@Requirement("R388")
public enum Role implements Coded {
    SERVICE_ADVISER,
    GUIDE,
    TECHNICAL_SUPPORT,
    TECHNICAL_SUPERVISOR,
    DISPATCHER,
    TECHNICIAN,
    TEAM_LEADER,
    WORKSHOP_SUPERVISOR,
    INSPECTOR,
    PARTS_MANAGER,
    PARTS_CLERK,
    WARRANTY_CLERK,
    RENEWAL_CLERK,
    INSURANCE_ADVISER,
    EXTERNAL_SELLER,
    FOLLOW_UP_CLERK,
    CUSTOMER_CARE_SPECIALIST,
    CUSTOMER_SERVICE_MANAGER,
    BUSINESS_SUPERVISOR,
    CASHIER,
    AFTER_SALES_MANAGER,
    GENERAL_MANAGER,
    FINANCE_MANAGER,
    /** Work the system does by itself, such as reactions and due work. */
    SYSTEM
}
