package org.dealersdk.cli;

import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.Payer;

/** The trade's words for codes that people read and type. */
public final class Words {

    private Words() {}

    /** A kind of job. */
    public static Text of(JobType type) {
        return switch (type) {
            case FIRST_MAINTENANCE -> new Text("first maintenance", "首保");
            case MAINTENANCE -> new Text("maintenance", "保养");
            case GENERAL_REPAIR -> new Text("general repair", "一般维修");
            case BODY_PAINT -> new Text("body and paint", "钣喷");
            case ACCIDENT -> new Text("accident repair", "事故维修");
            case WARRANTY -> new Text("warranty repair", "保修");
            case ACCESSORY -> new Text("accessories", "精品加装");
            case PDI -> new Text("pre-delivery inspection", "PDI");
        };
    }

    /** Who pays. */
    public static Text of(Payer payer) {
        return switch (payer) {
            case CUSTOMER -> new Text("customer", "客户");
            case WARRANTY -> new Text("manufacturer", "厂家");
            case INSURANCE -> new Text("insurer", "保险公司");
            case INTERNAL -> new Text("internal", "内部");
        };
    }
}
