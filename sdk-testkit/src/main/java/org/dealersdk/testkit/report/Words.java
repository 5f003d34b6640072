package org.dealersdk.testkit.report;

import org.dealersdk.domain.problem.Text;
import org.dealersdk.testkit.rule.Verdict;

/** What results and verdicts are called. */
final class Words {

    private Words() {}

    static Text of(Result result) {
        return switch (result) {
            case CERTIFIED ->
                new Text("CERTIFIED: every rule that applies was seen to hold.", "合格（CERTIFIED）：所有适用规则均已验证成立。");
            case PASSED ->
                new Text(
                        "PASSED: nothing is broken as far as the quick tier sees; only the full tier certifies.",
                        "通过（PASSED）：快速级别未发现违规；只有完整级别才予认证。");
            case WAIVED ->
                new Text(
                        "WAIVED: nothing new is broken, but known failures are waived; no certificate.",
                        "豁免（WAIVED）：没有新的违规，但存在已豁免的违规，不予认证。");
            case PARTIAL -> new Text("PARTIAL: not every check was run; no certificate.", "部分（PARTIAL）：未运行全部检查，不予认证。");
            case FAILED ->
                new Text(
                        "FAILED: a rule is broken or could not be judged, or the run itself is unsound.",
                        "不合格（FAILED）：有规则被违反或无法判定，或本次运行本身有问题。");
        };
    }

    static Text of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> new Text("holds", "成立");
            case FAIL -> new Text("broken", "违反");
            case NOT_APPLICABLE -> new Text("not applicable", "不适用");
            case WAIVED -> new Text("waived", "已豁免");
            case NOT_RUN -> new Text("not run", "未运行");
            case NO_VERDICT -> new Text("no verdict", "无法判定");
        };
    }
}
