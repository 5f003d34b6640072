package org.dealersdk.domain.arrival;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong between a customer's coming in and the adviser. */
public enum ArrivalProblem implements ProblemCode {
    NO_PURPOSE(problem(
            "ARV-001",
            Category.CALLER,
            "It is not recorded what the customer wants.",
            "Ask for purpose and requirements.",
            "未记录客户来意。",
            "请询问来意与要求。")),
    NOT_THE_ONE(problem(
            "ARV-002",
            Category.CALLER,
            "By the store's rule {0} is the customer's adviser.",
            "Introduce that adviser, or say why it is another one.",
            "按公司规定应由 {0} 接待。",
            "请介绍该服务顾问，或说明更换理由。")),
    NOBODY_FOUND(problem(
            "ARV-003",
            Category.CALLER,
            "The store's rules find no adviser on duty.",
            "Put advisers on the rota, or name one with a reason.",
            "按公司规定未找到当值服务顾问。",
            "请安排当值，或指定并说明理由。")),
    NOT_DUE(problem(
            "ARV-004",
            Category.CALLER,
            "The greeting is not late.",
            "Nothing needs to be done.",
            "接待问候尚未超时。",
            "无需操作。"));

    private final ProblemDefinition definition;

    ArrivalProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
