package org.dealersdk.domain.oldparts;

import static org.dealersdk.domain.oldparts.OldPartProblem.*;

import java.util.List;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;

/** The conditions on the steps of a monthly count. */
@Requirement("R277")
final class CountGuards {

    static final Guard<Attempt<OldPartCount>> MONTH_OVER = new Guard<>(
            "month-over",
            attempt -> new Problems()
                    .require(
                            !attempt.occasion()
                                    .at()
                                    .isBefore(attempt.aggregate()
                                            .monthEnd(attempt.occasion().policy())),
                            MONTH_NOT_OVER,
                            "month",
                            attempt.aggregate().month())
                    .toList());

    static final Guard<Attempt<OldPartCount>> DIFFERENCES_EXPLAINED = new Guard<>("differences-explained", attempt -> {
        Problems problems = new Problems();
        List<CountLine> lines = attempt.aggregate().lines();
        for (int i = 0; i < lines.size(); i++) {
            CountLine line = lines.get(i);
            problems.require(
                    line.isAccountedFor(),
                    DIFFERENCE,
                    "lines[" + i + "]",
                    line.account().code(),
                    line.difference().toPlainString());
        }
        return problems.toList();
    });

    static final Guard<Attempt<OldPartCount>> BY_ACCOUNTS = new Guard<>(
            "by-accounts",
            attempt -> only(attempt, attempt.occasion().policy().oldParts().accountsBy()));

    static final Guard<Attempt<OldPartCount>> BY_OWNER = new Guard<>(
            "by-owner",
            attempt -> only(attempt, attempt.occasion().policy().oldParts().ownedBy()));

    static final Guard<Attempt<OldPartCount>> ANOTHER_PERSON = new Guard<>(
            "another-person",
            attempt -> new Problems()
                    .require(
                            !attempt.occasion()
                                    .actor()
                                    .staff()
                                    .equals(attempt.aggregate().signedBy()),
                            SAME_PERSON,
                            "approvedBy")
                    .toList());

    static final Guard<Attempt<OldPartCount>> LATE = new Guard<>(
            "late",
            attempt -> new Problems()
                    .require(
                            !attempt.occasion()
                                    .at()
                                    .isBefore(attempt.aggregate()
                                            .dueAt(attempt.occasion().policy())),
                            NOT_DUE,
                            "month",
                            attempt.occasion().at())
                    .toList());

    private CountGuards() {}

    private static List<Problem> only(Attempt<OldPartCount> attempt, List<Role> roles) {
        boolean may = roles.stream().anyMatch(attempt.occasion().actor()::is);
        String named = Coded.codes(roles);
        return new Problems().require(may, NOT_THE_ACCOUNTANT, "actor", named).toList();
    }
}
