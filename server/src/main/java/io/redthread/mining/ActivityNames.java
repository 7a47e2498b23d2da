package io.redthread.mining;

import io.redthread.approval.ApprovalFacts;
import io.redthread.kernel.Label;
import io.redthread.process.ExceptionTypes;
import io.redthread.process.Node;
import io.redthread.process.Standard;
import io.redthread.process.Standards;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How people call activities of the own log (活动名): nodes as the standard does, levels of approval as the policy does. */
@Component
class ActivityNames {

    private static final Map<String, Label> FIXED = Map.ofEntries(
            Map.entry("submitted", new Label("提交审批", "Submitted")),
            Map.entry("auto-passed", new Label("自动通过", "Passed automatically")),
            Map.entry("withdrawn", new Label("撤回", "Withdrawn")),
            Map.entry("cancelled", new Label("取消审批", "Approval cancelled")),
            Map.entry("reassigned", new Label("转办", "Reassigned")),
            Map.entry("added-before", new Label("前加签", "Added before")),
            Map.entry("added-after", new Label("后加签", "Added after")),
            Map.entry("removed", new Label("撤销加签", "Added step removed")),
            Map.entry("overdue", new Label("审批超时", "Approval overdue")),
            Map.entry("escalated", new Label("升级上级", "Escalated")),
            Map.entry("overdue-at-top", new Label("到顶超时", "Overdue at the top")),
            Map.entry("widened", new Label("累计加宽", "Widened")),
            Map.entry("po-drafted", new Label("起草采购订单", "Order drafted")),
            Map.entry(PurchaseEvents.RELEASED, new Label("下达供应商", "Released")),
            Map.entry("po-confirmed", new Label("供应商确认", "Confirmed")),
            Map.entry("po-closed", new Label("关闭订单", "Order closed")),
            Map.entry("po-cancelled", new Label("取消订单", "Order cancelled")),
            Map.entry("purchase-order-changed", new Label("订单变更生效", "Order changed")),
            Map.entry("purchase-order-change-asked", new Label("申请变更", "Change asked for")),
            Map.entry("parcel-entered", new Label("包裹到仓", "Parcel arrived")),
            Map.entry("parcel-waved", new Label("进波次", "In a wave")),
            Map.entry("parcel-picked", new Label("拣完", "Picked")),
            Map.entry("parcel-packed", new Label("复核打包", "Packed")),
            Map.entry("parcel-dispatched", new Label("出库", "Dispatched")),
            Map.entry("parcel-delivered", new Label("签收", "Delivered")),
            Map.entry("parcel-withdrawn", new Label("包裹撤回", "Parcel withdrawn")),
            Map.entry("goods-received", new Label("收货", "Goods received")),
            Map.entry("goods-judged", new Label("质检判定", "Goods judged")),
            Map.entry("goods-receipt-reversed", new Label("收货红冲", "Receipt reversed")));

    private static final Map<String, Label> KINDS = Map.of(
            "approved", new Label("同意", "Approved"),
            "rejected", new Label("驳回", "Rejected"),
            "returned", new Label("退回", "Returned"),
            "exception-opened", new Label("异常", "Exception"),
            "exception-closed", new Label("异常解除", "Exception resolved"));

    private final Standards standards;
    private final ApprovalFacts approvals;
    private final ExceptionTypes exceptions;

    ActivityNames(Standards standards, ApprovalFacts approvals, ExceptionTypes exceptions) {
        this.standards = standards;
        this.approvals = approvals;
        this.exceptions = exceptions;
    }

    /** Names of these codes; what nobody has named is left out. */
    Map<String, Label> of(Collection<String> codes) {
        var nodes = Standard.merged(standards.published()).stream()
                .collect(Collectors.toMap(it -> it.code().value(), Node::title, (one, other) -> one));
        var words = new HashMap<String, Label>();
        approvals.roles().forEach(it -> words.put(it.code(), new Label(it.zh(), it.en())));
        exceptions.all().forEach(it -> words.put(it.code(), it.title()));
        var found = new HashMap<String, Label>();
        codes.forEach(code -> name(code, nodes, words).ifPresent(it -> found.put(code, it)));
        return found;
    }

    private static Optional<Label> name(String code, Map<String, Label> nodes, Map<String, Label> words) {
        var slash = code.indexOf('/');
        if (slash < 0) {
            return Optional.ofNullable(nodes.get(code)).or(() -> Optional.ofNullable(FIXED.get(code)));
        }
        var of = code.substring(slash + 1);
        return Optional.ofNullable(KINDS.get(code.substring(0, slash))).map(kind -> {
            var word = words.getOrDefault(of, new Label(of, of));
            return new Label(kind.zh() + "·" + word.zh(), kind.en() + " · " + word.en());
        });
    }
}
