package io.redthread.process;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.CodeForm;
import io.redthread.kernel.InvalidInput;
import java.util.Set;

/**
 * Code of a node (节点), unique in a standard. The eight shipped ones are constants; owners may add their own.
 *
 * @param value kebab-case
 */
public record NodeCode(@JsonValue String value) {

    private static final CodeForm FORM = CodeForm.of(2, 41, CodeForm.LOWER, CodeForm.LOWER + CodeForm.DIGITS + "-");

    /** Node 1, order synchronisation (订单同步). */
    public static final NodeCode SYNC = new NodeCode("sync");
    /** Node 2, validation (信息校验). */
    public static final NodeCode VALIDATION = new NodeCode("validation");
    /** Node 3, order review (订单审核). */
    public static final NodeCode REVIEW = new NodeCode("review");
    /** Node 4, warehouse allocation (仓库分配). */
    public static final NodeCode ALLOCATION = new NodeCode("allocation");
    /** Node 5, pick and pack (拣货打包). */
    public static final NodeCode PICKING = new NodeCode("picking");
    /** Node 6, dispatch confirmation (出库确认). */
    public static final NodeCode DISPATCH = new NodeCode("dispatch");
    /** Node 7, logistics feedback (物流回传). */
    public static final NodeCode FEEDBACK = new NodeCode("feedback");

    /** Pre-sale: buyers are reminded to have the goods ready (预售备货提醒). */
    public static final NodeCode STOCK_UP = new NodeCode("stock-up");
    /** Pre-sale: the balance must be paid before anything is shipped (等尾款). */
    public static final NodeCode BALANCE = new NodeCode("balance");
    /** Cross-border: what customs want to know (清关信息录入). */
    public static final NodeCode CUSTOMS_DATA = new NodeCode("customs-data");
    /** Cross-border: the international carrier (国际物流对接). */
    public static final NodeCode INTERNATIONAL = new NodeCode("international-logistics");
    /** Promotion: orders gather and are reviewed together (分批审核). */
    public static final NodeCode REVIEW_BATCH = new NodeCode("review-batch");

    private static final Set<NodeCode> SHARED =
            Set.of(SYNC, VALIDATION, REVIEW, ALLOCATION, PICKING, DISPATCH, FEEDBACK);

    /** Refuses what is no kebab-case code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NodeCode {
        if (!FORM.fits(value)) {
            throw InvalidInput.of("/node", value, "value-malformed");
        }
    }

    /** Whether it is one of the nodes that every scenario has: pages show it also when nobody is there. */
    public boolean isShared() {
        return SHARED.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
