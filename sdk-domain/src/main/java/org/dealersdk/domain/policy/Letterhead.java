package org.dealersdk.domain.policy;

/**
 * What stands at the head of a printed form. Left blank, the form has blank lines there.
 *
 * @param english the store's name in English
 * @param chinese the store's name in Chinese
 * @param address where it is
 * @param telephone how it is reached
 */
public record Letterhead(
        @Meaning(english = "Name of the store in English.", chinese = "门店英文名称。")
        String english,

        @Meaning(english = "Name of the store in Chinese.", chinese = "门店中文名称。")
        String chinese,

        @Meaning(english = "Address printed on forms.", chinese = "单据上的地址。")
        String address,

        @Meaning(english = "Telephone number printed on forms.", chinese = "单据上的电话。")
        String telephone) {

    /** A blank one. */
    public static Letterhead blank() {
        return new Letterhead("", "", "", "");
    }
}
