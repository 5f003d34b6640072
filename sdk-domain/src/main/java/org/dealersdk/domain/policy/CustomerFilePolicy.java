package org.dealersdk.domain.policy;

import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Span;

/**
 * Policy for when customer files must exist and what they must hold.
 *
 * @param openWithin time after the end of the intake or consultation within which the file is opened: 2 days (R001), or 0 days for at
 *     once (R002); calendar or working days (A20)
 * @param required what a file must hold besides the name when it is opened
 * @param phoneRegion ISO 3166 code of the country meant by telephone numbers without country code
 */
public record CustomerFilePolicy(
        @Meaning(
                english = "Time within which a customer file is opened; 0 days means at once.",
                chinese = "建立客户档案的时限；0 days 表示立即。")
        @Requirement({"R001", "R002", "R003", "V03", "A20"})
        Span openWithin,

        @Meaning(english = "What a customer file must hold besides the name.", chinese = "客户档案除名称外必须具备的内容。")
        @Requirement("R004")
        List<CustomerFileContent> required,

        @Meaning(english = "Country of telephone numbers without country code.", chinese = "未写国家代码的电话号码所属国家。")
        String phoneRegion) {

    public CustomerFilePolicy {
        required = List.copyOf(required);
    }

    /** The sources' values. */
    public static CustomerFilePolicy standard() {
        return new CustomerFilePolicy(Span.days(2), List.of(CustomerFileContent.values()), "CN");
    }
}
