package org.dealersdk.domain.insurance;

import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.joda.money.Money;

/**
 * What one person sold in one role in a month.
 *
 * @param seller who
 * @param role in what role
 * @param contracts how many
 * @param premiums what the customers paid for them
 * @param grossProfit what is left to the dealer of it, after discounts
 * @param reward what the seller gets for it
 */
@Requirement("R303")
public record SellerAccount(
        StaffId seller, Role role, int contracts, Money premiums, Money grossProfit, Money reward) {}
