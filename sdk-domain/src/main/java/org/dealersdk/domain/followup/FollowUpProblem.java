package org.dealersdk.domain.followup;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a follow-up. */
public enum FollowUpProblem implements ProblemCode {
    RESULT_MISSING(problem(
            "FUP-001",
            Category.CALLER,
            "A conversation was recorded without the customer being reached, or the other way round.",
            "Give the conversation, with its outcome, exactly when the result is \"reached\".",
            "通话内容与接通结果不一致。",
            "仅当结果为“reached”时填写通话内容及客户满意情况。")),
    NOT_REACHED(problem(
            "FUP-002",
            Category.CALLER,
            "The customer has not been reached yet.",
            "Record the conversation with its outcome; unsuccessful attempts are logged, not completed.",
            "尚未联系到客户。",
            "请记录通话及其结果；未接通的尝试只登记，不能完成。")),
    TOO_EARLY(problem(
            "FUP-003",
            Category.CALLER,
            "The call was made at {0}, before the window opens at {1}.",
            "Call from then on; what the customer says by himself is logged at any time.",
            "通话时间 {0} 早于回访开始时间 {1}。",
            "请在该时间之后回访；客户主动来电可随时登记。")),
    TOPIC_MISSING(problem(
            "FUP-004",
            Category.CALLER,
            "The call did not cover \"{0}\".",
            "Ask about it and record it; followUp.requiredTopics says what a first call covers.",
            "回访未谈及“{0}”。",
            "请询问并记录；首次回访必谈话题见 followUp.requiredTopics。")),
    TOPIC_UNKNOWN(problem(
            "FUP-005",
            Category.CALLER,
            "\"{0}\" is not a topic of this store.",
            "Use a topic of followUp.checklist, or add it there.",
            "“{0}”不是本店的回访话题。",
            "请使用 followUp.checklist 中的话题，或将其加入。")),
    TOPIC_REPEATED(problem(
            "FUP-006",
            Category.CALLER,
            "\"{0}\" was a topic of the first call already.",
            "Speak about what interests this customer and was not covered.",
            "“{0}”已在第一次回访中谈过。",
            "请针对客户关心且尚未谈及的内容。")),
    NO_TOPIC(problem(
            "FUP-007",
            Category.CALLER,
            "The call has no topic.",
            "Choose at least one that is aimed at this customer's interests.",
            "回访没有话题。",
            "请至少选择一个针对该客户的话题。")),
    STILL_DISSATISFIED(problem(
            "FUP-008",
            Category.CALLER,
            "The customer is not satisfied.",
            "Put it right and call again until the customer says so; a negative answer is never dropped.",
            "客户尚未满意。",
            "请整改并再次沟通，直至客户满意；不得丢弃不满意意见。")),
    MATTER_UNSETTLED(problem(
            "FUP-009",
            Category.CALLER,
            "Matter {0} is not settled.",
            "Find a solution and tell the customer on the same day.",
            "事项 {0} 尚未解决。",
            "请找到解决办法并于当日告知客户。")),
    NOT_OVERDUE(problem(
            "FUP-010",
            Category.CALLER,
            "Nothing is overdue at {0}.",
            "Ask again once the time has passed.",
            "{0} 时没有逾期事项。",
            "请在期限过后再执行。")),
    TOO_FEW_ATTEMPTS(problem(
            "FUP-011",
            Category.CALLER,
            "There were {0} attempts to reach the customer; {1} are needed before giving up.",
            "Try again at another time of day.",
            "已尝试联系 {0} 次；放弃前至少需要 {1} 次。",
            "请换个时间再次联系。")),
    NOT_APPOINTED(problem(
            "FUP-012",
            Category.CALLER,
            "Only these roles appoint the caller: {0}.",
            "Ask one of them.",
            "仅下列岗位可指定回访人员：{0}。",
            "请由上述岗位办理。")),
    IN_FUTURE(problem(
            "FUP-013",
            Category.CALLER,
            "The contact lies in the future, at {0}.",
            "Record it once it has taken place.",
            "联系时间 {0} 在将来。",
            "请在实际发生后登记。")),
    NO_SUCH_MATTER(problem(
            "FUP-014",
            Category.CALLER,
            "There is no matter {0}.",
            "Matters are numbered from 1 in the order they were raised.",
            "没有编号为 {0} 的事项。",
            "事项按提出顺序从 1 开始编号。")),
    NO_SECOND_CALL(problem(
            "FUP-015",
            Category.CALLER,
            "No second call can follow.",
            "A second call follows a first one that reached the customer, if followUp.secondCall.planned says so.",
            "不能安排第二次回访。",
            "第二次回访须在第一次回访接通之后，且 followUp.secondCall.planned 为 true。")),
    SCORE(problem(
            "FUP-016",
            Category.CALLER,
            "The score {0} is outside {1} to {2}.",
            "Give a score on the survey's scale.",
            "评分 {0} 不在 {1} 至 {2} 范围内。",
            "请按调查量表评分。")),
    SCORE_COUNT(problem(
            "FUP-017",
            Category.CALLER,
            "{0} scores were given, {1} are asked.",
            "Give one score per factor, in the survey's order.",
            "提供了 {0} 个评分，应为 {1} 个。",
            "请按问卷顺序为每个因子评分。")),
    BLANK(problem(
            "FUP-018",
            Category.CALLER,
            "The text is empty or longer than {0} characters.",
            "Write down the main points.",
            "内容为空或超过 {0} 个字符。",
            "请记录要点。"));

    private final ProblemDefinition definition;

    FollowUpProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
