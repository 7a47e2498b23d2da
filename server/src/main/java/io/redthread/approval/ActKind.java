package io.redthread.approval;

import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** What was done to an approval (动作). */
public enum ActKind {
    /** It counts for more than when it was raised: more people are asked (累计加宽). */
    WIDENED("widened"),
    /** Raised for approval (提交). */
    SUBMITTED("submitted"),
    /** Passed without anybody (自动通过). */
    AUTO_PASSED("auto-passed"),
    /** Agreed (同意). */
    APPROVED("approved"),
    /** Stopped (驳回). */
    REJECTED("rejected"),
    /** Sent back for changes (退回修改). */
    RETURNED("returned"),
    /** Taken back (撤回). */
    WITHDRAWN("withdrawn"),
    /** The document was called off (取消). */
    CANCELLED("cancelled"),
    /** Given to somebody else (转办). */
    REASSIGNED("reassigned"),
    /** A step was added before (前加签). */
    ADDED_BEFORE("added-before"),
    /** A step was added after (后加签). */
    ADDED_AFTER("added-after"),
    /** An added step was taken out (撤销加签). */
    REMOVED("removed"),
    /** Somebody was asked for an opinion (征询). */
    CONSULTED("consulted"),
    /** The opinion came (答复). */
    ANSWERED("answered"),
    /** Somebody was copied in (抄送). */
    COPIED("copied"),
    /** A comment (评论). */
    COMMENTED("commented"),
    /** Half of the time was over (提醒). */
    REMINDED("reminded"),
    /** All of the time was over (超时). */
    OVERDUE("overdue"),
    /** It went to a superior (升级). */
    ESCALATED("escalated"),
    /** Nobody above is left (到顶超时). */
    OVERDUE_AT_TOP("overdue-at-top");

    private final String code;

    ActKind(String code) {
        this.code = code;
    }

    /** The word in API, database and journal. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that word. */
    public static ActKind of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/act", code, "value-malformed");
    }
}
