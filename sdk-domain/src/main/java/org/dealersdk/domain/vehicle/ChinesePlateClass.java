package org.dealersdk.domain.vehicle;

import java.util.regex.Pattern;
import org.dealersdk.domain.code.Coded;

/**
 * The classes of Chinese plates (GA 36), the most common first. Large and small vehicles carry the same characters on plates of
 * different colour, so a text alone does not tell them apart. I and O are used nowhere.
 */
public enum ChinesePlateClass implements Coded {
    /** Blue. */
    SMALL(Shape.OFFICE + Shape.SERIAL),
    /** Yellow. */
    LARGE(Shape.OFFICE + Shape.SERIAL),
    /** Green fading into white, 8 characters: D, A, B, C, E all-electric; F, G, H, J, K other. */
    NEW_ENERGY_SMALL(Shape.OFFICE + "[A-HJK]" + Shape.MARK + "\\d{4}"),
    /** Green and yellow, 8 characters, the letter last. */
    NEW_ENERGY_LARGE(Shape.OFFICE + "\\d{5}[A-HJK]"),
    /** White, 警. */
    POLICE(Shape.OFFICE + Shape.MARK + "{4}警"),
    /** Yellow, 学. */
    TRAINER(Shape.OFFICE + Shape.MARK + "{4}学"),
    /** Yellow, 挂. */
    TRAILER(Shape.OFFICE + Shape.MARK + "{4}挂"),
    /** Black, vehicles of Hong Kong on the mainland. */
    HONG_KONG("粤Z" + Shape.MARK + "{4}港"),
    /** Black, vehicles of Macao on the mainland. */
    MACAO("粤Z" + Shape.MARK + "{4}澳"),
    /** Black, 使 before or after three digits of the country and three of the vehicle. */
    EMBASSY("使\\d{6}|\\d{6}使"),
    /** Black, 领. */
    CONSULATE(Shape.OFFICE + "\\d{4}领"),
    /** White, WJ, the province if any, four digits and a digit or the letter of the force. */
    ARMED_POLICE("WJ[" + Shape.PROVINCES + "]?\\d{4}[\\dBDHJSTX]"),
    /** White, two letters of the formation and five digits. */
    MILITARY("[BCEGHJKLNSV][A-DJ-NPR-TVY]\\d{5}"),
    /** Paper, written with 临 before or after the number. */
    TEMPORARY("临" + Shape.OFFICE + Shape.MARK + "{5}|" + Shape.OFFICE + Shape.MARK + "{5}临");

    private final Pattern shape;

    ChinesePlateClass(String shape) {
        this.shape = Pattern.compile(shape);
    }

    /** True when a plate of this class may carry the number. */
    boolean mayCarry(String number) {
        return shape.matcher(number).matches();
    }

    /** Building blocks of the patterns; apart, since an enum's own constants are not there yet when its values are made. */
    private static final class Shape {
        static final String PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新";
        static final String MARK = "[A-HJ-NP-Z\\d]";
        /** Province and the letter of the issuing office. */
        static final String OFFICE = "[" + PROVINCES + "][A-HJ-NP-Z]";
        /** Five marks, of which at most three are letters. */
        static final String SERIAL = "(?=(?:[A-Z]*\\d){2})" + MARK + "{5}";
    }
}
