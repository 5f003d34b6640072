package org.dealersdk.domain.policy;

import org.dealersdk.domain.requirement.Requirement;

/**
 * Policy for printed documents.
 *
 * @param signatureNeedsDocument true when a customer's signature under a work order or an appointment counts only if it carries the
 *     hash of a document issued for it that says what is agreed
 * @param letterhead what stands at the head of every form
 */
public record DocumentPolicy(
        @Meaning(
                english =
                        "Whether a customer's signature must carry the hash of the document printed for what is agreed.",
                chinese = "客户签名是否必须带有所确认内容的打印单据摘要。")
        @Requirement({"R041", "R097", "R100"})
        boolean signatureNeedsDocument,

        @Meaning(english = "Head of every printed form.", chinese = "单据抬头。")
        Letterhead letterhead) {

    /** Signatures are taken as they come; the letterhead is blank. */
    public static DocumentPolicy standard() {
        return new DocumentPolicy(false, Letterhead.blank());
    }
}
