package org.dealersdk.domain.invoice;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with an invoice or stand against a payment on it. */
public enum InvoiceProblem implements ProblemCode {
    NOTHING_OWED(problem(
            "IVC-001",
            Category.CALLER,
            "The payment is not above zero, or in another currency.",
            "Enter what was paid, in the invoice's currency.",
            "付款金额不大于零或币种不同。",
            "请按发票币种填写实付金额。")),
    TOO_MUCH(problem(
            "IVC-002",
            Category.CALLER,
            "{0} is paid, but only {1} is open.",
            "Take the exact amount.",
            "付款 {0}，而未付金额仅为 {1}。",
            "请按实际欠款收款。")),
    NO_REFERENCE(problem(
            "IVC-003",
            Category.CALLER,
            "A payment by {0} has no reference.",
            "Enter the number of card, coupon, voucher or account, or the platform's reference.",
            "{0} 付款没有参考号。",
            "请填写卡号、券号、账号或平台流水号。")),
    CONFIRMED_DIFFERENTLY(problem(
            "IVC-004",
            Category.CONFLICT,
            "A payment with this reference was confirmed before with another amount.",
            "Ask the payment platform which one is right.",
            "该参考号的付款已以不同金额确认。",
            "请向支付平台核实。")),
    STILL_OPEN(problem(
            "IVC-005", Category.CALLER, "{0} is still open.", "Take the rest of the payment.", "尚欠 {0}。", "请收取余款。")),
    DOES_NOT_ADD_UP(problem(
            "IVC-006",
            Category.CALLER,
            "Net {0} and tax {1} are not the {2} of the lines.",
            "Correct the amounts.",
            "净额 {0} 与税额 {1} 之和不等于各项合计 {2}。",
            "请更正金额。"));

    private final ProblemDefinition definition;

    InvoiceProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
