package org.dealersdk.documents.wording;

import org.dealersdk.domain.appointment.AppointmentOrigin;
import org.dealersdk.domain.appointment.AppointmentState;
import org.dealersdk.domain.complaint.ComplaintState;
import org.dealersdk.domain.oldparts.CountState;
import org.dealersdk.domain.oldparts.OldPartAccount;
import org.dealersdk.domain.oldparts.OldPartState;
import org.dealersdk.domain.oldparts.StoragePlace;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.vehicle.RelationKind;
import org.dealersdk.domain.warranty.ClaimDocumentKind;
import org.dealersdk.domain.warranty.ClaimState;
import org.dealersdk.domain.workorder.Approval;
import org.dealersdk.domain.workorder.CarPlace;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.Keeping;
import org.dealersdk.domain.workorder.OrderFlag;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.PaymentMethod;
import org.dealersdk.domain.workorder.SignatureMethod;
import org.dealersdk.domain.workorder.Trade;
import org.dealersdk.domain.workorder.WorkOrderState;

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

    /** A trade. */
    public static Text of(Trade trade) {
        return switch (trade) {
            case MECHANICAL -> new Text("mechanical", "机修");
            case BODY -> new Text("body", "钣金");
            case PAINT -> new Text("paint", "油漆");
            case PARTS -> new Text("parts", "配件");
            case ACCESSORIES -> new Text("accessories", "精品");
            case CARE -> new Text("care products", "养护");
            case BEAUTY -> new Text("detailing", "美容");
        };
    }

    /** The customer's answer to a line. */
    public static Text of(Approval approval) {
        return switch (approval) {
            case PROPOSED -> new Text("proposed", "待确认");
            case APPROVED -> new Text("agreed", "已同意");
            case DECLINED -> new Text("declined", "不做");
            case DEFERRED -> new Text("later", "暂缓");
        };
    }

    /** Whether a part is the brand's own. */
    public static Text ofGenuine(boolean genuine) {
        return genuine ? new Text("genuine part", "纯正配件") : new Text("other make", "非原厂件");
    }

    /** How an estimate was made. */
    public static Text of(EstimateMethod method) {
        return switch (method) {
            case SYSTEM -> new Text("system estimate", "系统估价");
            case SYMPTOM -> new Text("symptom-based estimate", "现象估价");
            case OTHER -> new Text("other", "其他");
        };
    }

    /** How somebody signed. */
    public static Text of(SignatureMethod method) {
        return switch (method) {
            case HANDWRITTEN -> new Text("on paper", "手写");
            case ON_SCREEN -> new Text("on screen", "屏幕签名");
            case REMOTE -> new Text("from afar", "远程签名");
        };
    }

    /** How it is paid. */
    public static Text of(PaymentMethod method) {
        return switch (method) {
            case CASH -> new Text("cash", "现金");
            case CARD -> new Text("card", "银行卡");
            case TRANSFER -> new Text("transfer", "转账");
            case ONLINE -> new Text("online", "网络支付");
            case STORED_VALUE -> new Text("stored-value card", "储值卡");
            case COUPON -> new Text("coupon", "优惠券");
            case MAINTENANCE_VOUCHER -> new Text("maintenance voucher", "保养券");
            case LABOUR_VOUCHER -> new Text("labour voucher", "工时券");
            case POINTS -> new Text("points", "积分");
            case DEPOSIT -> new Text("deposit", "定金");
            case ON_ACCOUNT -> new Text("on account", "挂账");
            case CLAIM -> new Text("claim", "索赔");
            case INTERNAL -> new Text("internal", "内部结算");
        };
    }

    /** Where a work order stands. */
    public static Text of(WorkOrderState state) {
        return switch (state) {
            case OPENED -> new Text("opened", "已接车");
            case DIAGNOSED -> new Text("diagnosed", "已诊断");
            case ESTIMATED -> new Text("estimated", "已估价");
            case AUTHORISED -> new Text("authorised", "已委托");
            case DECLINED -> new Text("declined", "未成交");
            case IN_PROGRESS -> new Text("in progress", "维修中");
            case ON_HOLD -> new Text("on hold", "暂停");
            case WORK_COMPLETED -> new Text("work completed", "已完工");
            case INSPECTED -> new Text("inspected", "已质检");
            case READY -> new Text("ready", "待交车");
            case SETTLED -> new Text("settled", "已结算");
            case DELIVERED -> new Text("delivered", "已交车");
            case CLOSED -> new Text("closed", "已关闭");
            case CANCELLED -> new Text("cancelled", "已取消");
        };
    }

    /** Where an appointment stands. */
    public static Text of(AppointmentState state) {
        return switch (state) {
            case REQUESTED -> new Text("requested", "待安排");
            case PROPOSED -> new Text("proposed", "待确认");
            case CONFIRMED -> new Text("confirmed", "已确认");
            case PREPARED -> new Text("prepared", "已准备");
            case ARRIVED -> new Text("arrived", "已到店");
            case NO_SHOW -> new Text("did not come", "未到店");
            case CANCELLED -> new Text("cancelled", "已取消");
        };
    }

    /** Who thought of an appointment. */
    public static Text of(AppointmentOrigin origin) {
        return switch (origin) {
            case CUSTOMER -> new Text("customer asked", "客户预约");
            case DEALER -> new Text("dealer proposed", "主动邀约");
        };
    }

    /** Where a complaint stands. */
    public static Text of(ComplaintState state) {
        return switch (state) {
            case RECEIVED -> new Text("received", "已受理");
            case REPLY_PROMISED -> new Text("reply promised", "已约定答复");
            case ANSWERED -> new Text("answered", "已答复");
            case REOPENED -> new Text("reopened", "重新处理");
            case RESOLVED -> new Text("resolved", "客户满意");
            case CLOSED -> new Text("closed", "已结案");
            case WITHDRAWN -> new Text("withdrawn", "已撤回");
        };
    }

    /** A customer's relation to a vehicle. */
    public static Text of(RelationKind kind) {
        return switch (kind) {
            case OWNER -> new Text("owner", "车主");
            case DRIVER -> new Text("driver", "驾驶人");
            case PAYER -> new Text("payer", "付款人");
        };
    }

    /** Where a warranty claim stands. */
    public static Text of(ClaimState state) {
        return switch (state) {
            case DRAFT -> new Text("draft", "草拟");
            case SUBMITTED -> new Text("submitted", "已提交");
            case RETURNED -> new Text("returned", "已退回");
            case ACCEPTED -> new Text("accepted", "已受理");
            case REJECTED -> new Text("rejected", "已拒绝");
            case PAID -> new Text("paid", "已赔付");
            case AUDITED -> new Text("audited", "已审计");
            case WITHDRAWN -> new Text("withdrawn", "已撤回");
            case CLOSED -> new Text("closed", "已关闭");
        };
    }

    /** A document of the set of a claim. */
    public static Text of(ClaimDocumentKind kind) {
        return switch (kind) {
            case WORK_ORDER -> new Text("work order", "工单");
            case CLAIM_APPLICATION -> new Text("claim application", "保修申请");
            case TECHNICAL_REPORT -> new Text("technical report", "技术报告");
            case PAYOUT_RECEIPT -> new Text("payout receipt", "赔付回执");
            case OLD_PART_LIST -> new Text("old-part list", "保修旧件清单");
        };
    }

    /** An account of the old-part ledger. */
    public static Text of(OldPartAccount account) {
        return switch (account) {
            case ENGINE_OIL -> new Text("engine oil", "机油");
            case GEAR_OIL -> new Text("gear oil", "齿轮油");
            case BATTERY -> new Text("batteries", "电瓶");
            case TYRE -> new Text("tyres", "轮胎");
            case WARRANTY_PART -> new Text("warranty parts", "保修件");
            case OTHER -> new Text("other", "其他");
        };
    }

    /** Where a replaced part stands. */
    public static Text of(OldPartState state) {
        return switch (state) {
            case TAGGED -> new Text("tagged", "已挂签");
            case KEPT -> new Text("kept by the customer", "客户带走");
            case STORED -> new Text("stored", "已入库");
            case MISSING -> new Text("missing", "缺失");
            case SCRAPPED -> new Text("scrapped", "已报废");
            case RETURNED_TO_MAKER -> new Text("returned to the manufacturer", "已返厂");
            case VOID -> new Text("void", "作废");
        };
    }

    /** Where recovered parts are kept. */
    public static Text of(StoragePlace place) {
        return switch (place) {
            case CLAIM_ROOM -> new Text("claim room", "索赔件保管室");
            case SCRAP_STORAGE -> new Text("scrap storage", "废旧件库");
            case ENGINE_OIL_CONTAINER -> new Text("engine oil container", "废机油桶");
            case GEAR_OIL_CONTAINER -> new Text("gear oil container", "废齿轮油桶");
        };
    }

    /** Where a monthly count stands. */
    public static Text of(CountState state) {
        return switch (state) {
            case OPEN -> new Text("to be done", "待盘点");
            case COUNTED -> new Text("counted", "已盘点");
            case SIGNED -> new Text("signed", "已签字");
            case CLOSED -> new Text("approved", "已批准");
        };
    }

    /** A place of a car. */
    public static Text of(CarPlace place) {
        return switch (place) {
            case FRONT_BUMPER -> new Text("front bumper", "前保险杠");
            case BONNET -> new Text("bonnet", "发动机盖");
            case WINDSCREEN -> new Text("windscreen", "前挡风玻璃");
            case ROOF -> new Text("roof", "车顶");
            case FRONT_LEFT_WING -> new Text("front left wing", "左前翼子板");
            case FRONT_RIGHT_WING -> new Text("front right wing", "右前翼子板");
            case FRONT_LEFT_DOOR -> new Text("front left door", "左前门");
            case FRONT_RIGHT_DOOR -> new Text("front right door", "右前门");
            case REAR_LEFT_DOOR -> new Text("rear left door", "左后门");
            case REAR_RIGHT_DOOR -> new Text("rear right door", "右后门");
            case REAR_LEFT_WING -> new Text("rear left wing", "左后翼子板");
            case REAR_RIGHT_WING -> new Text("rear right wing", "右后翼子板");
            case LEFT_SILL -> new Text("left sill", "左门槛");
            case RIGHT_SILL -> new Text("right sill", "右门槛");
            case LEFT_MIRROR -> new Text("left mirror", "左后视镜");
            case RIGHT_MIRROR -> new Text("right mirror", "右后视镜");
            case LIGHTS -> new Text("lights", "灯具");
            case WHEELS -> new Text("wheels", "轮毂轮胎");
            case REAR_WINDOW -> new Text("rear window", "后挡风玻璃");
            case BOOT_LID -> new Text("boot lid", "后备箱盖");
            case REAR_BUMPER -> new Text("rear bumper", "后保险杠");
            case INTERIOR -> new Text("interior", "内饰");
            case UNDERBODY -> new Text("underbody", "底盘");
        };
    }

    /** Where something of the customer's is kept. */
    public static Text of(Keeping kept) {
        return switch (kept) {
            case LOCKER -> new Text("locker", "储物柜");
            case IN_CAR -> new Text("in the car", "车内");
        };
    }

    /** What has to stand out on an order. */
    public static Text of(OrderFlag flag) {
        return switch (flag) {
            case KEY_RING -> new Text("KEY RING", "带钥匙链");
            case THINGS_IN_LOCKER -> new Text("THINGS IN LOCKER", "储物柜有物品");
            case THINGS_IN_CAR -> new Text("THINGS IN CAR", "车内有物品");
        };
    }
}
