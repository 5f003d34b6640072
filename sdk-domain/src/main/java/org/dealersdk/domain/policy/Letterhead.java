package org.dealersdk.domain.policy;

import java.util.List;
import org.dealersdk.domain.requirement.Requirement;

/**
 * What stands at the head of a printed form. Left blank, the form has blank lines there.
 *
 * @param english the store's name in English
 * @param chinese the store's name in Chinese
 * @param address where it is
 * @param telephone how it is reached
 * @param commitments what the company promises its customers, printed where they sign
 */
public record Letterhead(
        @Meaning(english = "Name of the store in English.", chinese = "门店英文名称。")
        String english,

        @Meaning(english = "Name of the store in Chinese.", chinese = "门店中文名称。")
        String chinese,

        @Meaning(english = "Address printed on forms.", chinese = "单据上的地址。")
        String address,

        @Meaning(english = "Telephone number printed on forms.", chinese = "单据上的电话。")
        String telephone,

        @Meaning(english = "Commitments of the company, printed where customers sign.", chinese = "公司承诺，印在客户签字处。")
        @Requirement("R077")
        List<String> commitments) {

    public Letterhead {
        commitments = List.copyOf(commitments);
    }

    /** A blank one. */
    public static Letterhead blank() {
        return new Letterhead("", "", "", "", List.of());
    }
}
