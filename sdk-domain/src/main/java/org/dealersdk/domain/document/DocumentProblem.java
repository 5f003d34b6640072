package org.dealersdk.domain.document;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with an issued document and the signatures under it. */
public enum DocumentProblem implements ProblemCode {
    FORM_CODE(problem(
            "DOC-001",
            Category.CALLER,
            "This is not the code of a form.",
            "Use a code such as F33, or ACME-7 for a form of your own.",
            "表单代码格式不正确。",
            "请使用 F33 之类的代码；自有表单可用 ACME-7。")),
    HASH_FORM(problem(
            "DOC-002",
            Category.CALLER,
            "This is not a content hash.",
            "Use sha256: and 64 hexadecimal digits, as the issued document shows it.",
            "内容摘要格式不正确。",
            "请使用 sha256: 加 64 位十六进制数，与已签发单据一致。")),
    OTHER_DOCUMENT(problem(
            "DOC-003",
            Category.CALLER,
            "The signature was given under another document.",
            "Have this document signed, or record the signature under the one that was signed.",
            "签名对应的是另一份单据。",
            "请签署本单据，或将签名记入实际签署的单据。")),
    SIGNED_TOO_EARLY(problem(
            "DOC-004",
            Category.CALLER,
            "The signature of {0} is older than the document of {1}.",
            "Have the document signed that was issued; an earlier signature does not cover it.",
            "签名时间 {0} 早于单据签发时间 {1}。",
            "请对已签发的单据签名；此前的签名不适用。")),
    SIGNED_IN_FUTURE(problem(
            "DOC-005",
            Category.CALLER,
            "The signature of {0} lies in the future.",
            "Check date and time of the signature.",
            "签名时间 {0} 在未来。",
            "请核对签名的日期和时间。")),
    NOT_ISSUED(problem(
            "DOC-006",
            Category.CALLER,
            "The signature does not refer to a document issued for {0}.",
            "Print the form, have it signed, and give the signature its content hash.",
            "签名未对应为 {0} 签发的单据。",
            "请先打印表单并请客户签名，签名须带有该单据的内容摘要。")),
    OTHER_TERMS(problem(
            "DOC-007",
            Category.CALLER,
            "The document that was signed for {0} says something else than what is to be agreed.",
            "Print the form as it is to be agreed and have that one signed.",
            "为 {0} 签署的单据内容与拟确认的内容不一致。",
            "请按拟确认的内容重新打印并签署。")),
    ERASED(problem(
            "DOC-008",
            Category.CALLER,
            "What the document said was erased together with a person's data; its hash and signatures are kept.",
            "It cannot be printed again. Compare a paper copy with the hash {0}.",
            "该单据内容已随个人资料一并删除，仅保留摘要与签名记录。",
            "无法重新打印；如有纸质原件，可与摘要 {0} 核对。")),
    INCOMPLETE(problem(
            "DOC-009",
            Category.CORRUPT,
            "A document that is not erased must say something, and an erased one nothing.",
            "Issue documents through their form.",
            "未删除的单据必须有内容，已删除的单据不得有内容。",
            "请通过表单签发单据。"));

    private final ProblemDefinition definition;

    DocumentProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
