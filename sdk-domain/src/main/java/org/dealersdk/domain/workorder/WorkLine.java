package org.dealersdk.domain.workorder;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;

/** One line of a work order: labour, a part, goods, or work of a subcontractor. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LabourLine.class, name = "labour"),
    @JsonSubTypes.Type(value = PartLine.class, name = "part"),
    @JsonSubTypes.Type(value = SubletLine.class, name = "sublet"),
    @JsonSubTypes.Type(value = GoodsLine.class, name = "goods")
})
public sealed interface WorkLine permits LabourLine, SubletLine, SuppliedLine {

    /** What every line has. */
    LineHead head();

    /** The same line with another head. */
    WorkLine with(LineHead head);

    /** How many times the price of one is asked: the quantity of what comes out of the store, 1 of everything else. */
    default BigDecimal pieces() {
        return BigDecimal.ONE;
    }
}
