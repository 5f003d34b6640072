package org.dealersdk.documents.form;

import static org.dealersdk.documents.form.PrintProblem.CANCELLED;
import static org.dealersdk.documents.form.PrintProblem.NOT_AGREED;
import static org.dealersdk.documents.form.PrintProblem.NOT_INSPECTED;
import static org.dealersdk.documents.form.PrintProblem.NOT_REPORTED;
import static org.dealersdk.documents.form.PrintProblem.NO_ESTIMATE;
import static org.dealersdk.documents.form.PrintProblem.NO_FINDING;
import static org.dealersdk.documents.form.PrintProblem.NO_TIME;
import static org.dealersdk.documents.form.Signatory.CASHIER;
import static org.dealersdk.documents.form.Signatory.CUSTOMER;
import static org.dealersdk.documents.form.Signatory.INSPECTOR;
import static org.dealersdk.documents.form.Signatory.PARTS_MANAGER;
import static org.dealersdk.documents.form.Signatory.SERVICE_ADVISER;
import static org.dealersdk.documents.form.Signatory.TECHNICAL_SUPPORT;
import static org.dealersdk.documents.form.Signatory.TECHNICIAN;
import static org.dealersdk.documents.form.Signatory.WARRANTY_CLERK;
import static org.dealersdk.documents.form.Signatory.WORKSHOP_SUPERVISOR;

import java.util.List;
import org.dealersdk.documents.page.Templates;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Inspection;
import org.dealersdk.domain.workorder.WorkOrderState;

/** The forms of the trade, one declaration each. */
final class StandardForms {

    static final Templates TEMPLATES = Templates.beside(Templates.class);

    @Requirement({"F09", "R101"})
    static final Form<OrderFacts> AUTHORISATION = order("F09", "Repair authorisation", "维修委托书")
            .needs(OrderFacts::isEstimated, NO_ESTIMATE)
            .signedBy(CUSTOMER, SERVICE_ADVISER)
            .filledBy(AgreementSheets::authorisation);

    @Requirement({"F10", "R105"})
    static final Form<OrderFacts> REPAIR_REPORT = order("F10", "Repair report", "维修报告")
            .needs(OrderFacts::isAgreed, NOT_AGREED)
            .signedBy(TECHNICIAN)
            .filledBy(WorkshopSheets::report);

    @Requirement({"F15", "R011"})
    static final Form<OrderFacts> INTAKE_ORDER = order("F15", "Workshop intake order", "进厂维修单")
            .signedBy(CUSTOMER, SERVICE_ADVISER)
            .filledBy(ReceptionSheets::intake);

    @Requirement("F16")
    static final Form<OrderFacts> DIAGNOSIS = order("F16", "Diagnosis sheet", "诊断书")
            .signedBy(TECHNICIAN, TECHNICAL_SUPPORT)
            .filledBy(ReceptionSheets::diagnosis);

    @Requirement({"F17", "R010", "R038"})
    static final Form<VehicleFacts> BUSINESS_FILE = Form.named(
                    "F17", new Text("Business file of the vehicle", "业务档案（一车一档）"), VehicleFacts.SUBJECT)
            .filledBy(VehicleSheet::fill);

    @Requirement({"F18", "R041"})
    static final Form<AppointmentFacts> APPOINTMENT = Form.named(
                    "F18", new Text("Appointment form", "预约单"), AppointmentFacts.SUBJECT)
            .needs(AppointmentFacts::hasTime, NO_TIME)
            .signedBy(CUSTOMER, SERVICE_ADVISER)
            .filledBy(AppointmentSheets::form);

    @Requirement({"F19", "R044"})
    static final Form<PeriodFacts> APPOINTMENT_TABLE = Form.named(
                    "F19", new Text("Appointment statistics table", "预约统计表"), PeriodFacts.SUBJECT)
            .filledBy(AppointmentSheets::table);

    @Requirement({"F30", "R037"})
    static final Form<OrderFacts> DOSSIER = order("F30", "Repair dossier and quality certificate", "维修档案与合格证明")
            .needs(OrderFacts::isAgreed, NOT_AGREED)
            .needs(facts -> facts.order().report() != null, NOT_REPORTED)
            .needs(StandardForms::isInspected, NOT_INSPECTED)
            .signedBy(INSPECTOR, SERVICE_ADVISER)
            .filledBy(WorkshopSheets::dossier);

    @Requirement({"F33", "R097", "R098", "R099"})
    static final Form<OrderFacts> WORK_ORDER = order("F33", "Work order", "工单")
            .needs(OrderFacts::isEstimated, NO_ESTIMATE)
            .signedBy(CUSTOMER, SERVICE_ADVISER)
            .filledBy(AgreementSheets::workOrder);

    @Requirement({"F34", "R139"})
    static final Form<OrderFacts> WALK_AROUND = order("F34", "Walk-around inspection sheet", "查车单")
            .signedBy(CUSTOMER, SERVICE_ADVISER, INSPECTOR)
            .filledBy(ReceptionSheets::walkAround);

    @Requirement({"F35", "R074"})
    static final Form<OrderFacts> KEY_TAG = order("F35", "Key tag", "钥匙卡").filledBy(ReceptionSheets::keyTag);

    @Requirement({"F36", "R128", "R129"})
    static final Form<OrderFacts> FOUND_FAULTS = order("F36", "Estimate for faults found", "估价单（隐性故障）")
            .needs(facts -> !facts.order().findings().isEmpty(), NO_FINDING)
            .signedBy(CUSTOMER, SERVICE_ADVISER)
            .filledBy(AgreementSheets::findings);

    @Requirement({"F37", "R152"})
    static final Form<OrderFacts> HAND_OVER_NOTE = order("F37", "Hand-over note", "交车说明单")
            .needs(OrderFacts::isAgreed, NOT_AGREED)
            .needs(StandardForms::isInspected, NOT_INSPECTED)
            .signedBy(CUSTOMER, SERVICE_ADVISER)
            .filledBy(ClosingSheets::handOver);

    @Requirement({"F38", "R160"})
    static final Form<OrderFacts> SETTLEMENT_PREVIEW = order("F38", "Settlement preview", "结算预览单")
            .needs(OrderFacts::isAgreed, NOT_AGREED)
            .signedBy(CUSTOMER, CASHIER)
            .filledBy(ClosingSheets::preview);

    @Requirement({"F41", "R287"})
    static final Form<ClaimFacts> CLAIM_SET = Form.named(
                    "F41", new Text("Warranty document set", "保修文件组"), ClaimFacts.SUBJECT)
            .signedBy(WARRANTY_CLERK, WORKSHOP_SUPERVISOR)
            .filledBy(WarrantySheets::claim);

    @Requirement({"F42", "R277"})
    static final Form<OldPartsFacts> OLD_PARTS = Form.named(
                    "F42", new Text("Old-part ledger and count", "旧件账及盘点表"), OldPartsFacts.SUBJECT)
            .signedBy(PARTS_MANAGER, WORKSHOP_SUPERVISOR)
            .filledBy(WarrantySheets::ledger);

    static final List<Form<?>> ALL = List.of(
            AUTHORISATION,
            REPAIR_REPORT,
            INTAKE_ORDER,
            DIAGNOSIS,
            BUSINESS_FILE,
            APPOINTMENT,
            APPOINTMENT_TABLE,
            DOSSIER,
            WORK_ORDER,
            WALK_AROUND,
            KEY_TAG,
            FOUND_FAULTS,
            HAND_OVER_NOTE,
            SETTLEMENT_PREVIEW,
            CLAIM_SET,
            OLD_PARTS);

    private StandardForms() {}

    /** A form of an order that was not called off. */
    private static Form.Builder<OrderFacts> order(String id, String english, String chinese) {
        return Form.named(id, new Text(english, chinese), OrderFacts.SUBJECT)
                .needs(facts -> facts.order().state() != WorkOrderState.CANCELLED, CANCELLED);
    }

    @Requirement({"R037", "R139"})
    private static boolean isInspected(OrderFacts facts) {
        Inspection inspection = facts.order().inspection();
        return inspection != null && inspection.itemsDone() && inspection.exteriorAsReceived() && inspection.clean();
    }
}
