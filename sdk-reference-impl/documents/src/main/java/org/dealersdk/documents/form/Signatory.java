package org.dealersdk.documents.form;

import org.dealersdk.domain.problem.Text;

/** Who signs a form, in the order of the lines at its foot. */
public enum Signatory {
    CUSTOMER(new Text("Customer", "客户")),
    SERVICE_ADVISER(new Text("Service adviser", "服务顾问")),
    TECHNICIAN(new Text("Technician", "技师")),
    TECHNICAL_SUPPORT(new Text("Technical support", "技术支持")),
    INSPECTOR(new Text("Inspector", "检验员")),
    CASHIER(new Text("Cashier", "收银")),
    WARRANTY_CLERK(new Text("Warranty clerk", "保修员")),
    PARTS_MANAGER(new Text("Parts manager", "备件经理")),
    WORKSHOP_SUPERVISOR(new Text("Workshop supervisor", "车间主管"));

    private final Text title;

    Signatory(Text title) {
        this.title = title;
    }

    /** What stands under the line. */
    public Text title() {
        return title;
    }
}
