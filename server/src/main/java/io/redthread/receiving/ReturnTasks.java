package io.redthread.receiving;

import io.redthread.identity.Permission;
import io.redthread.kernel.DocumentRef;
import io.redthread.tasks.NewTask;
import io.redthread.tasks.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits for whom along a return: judging, the customer's wish, decisions on refunds, goods without an order. */
@Component
class ReturnTasks {

    private static final Duration LIMIT = Duration.ofHours(24);

    private final Tasks tasks;
    private final Clock clock;

    ReturnTasks(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    void inspect(ReturnView it) {
        open("return-inspection", Returns.ref(it.id()), it, "退货质检 ", "Inspect return ", Permission.RECEIVING_INSPECT);
    }

    void settle(ReturnView it) {
        open("return-settlement", Returns.ref(it.id()), it, "处理退货 ", "Settle return ", Permission.RECEIVING_RETURN);
    }

    /** Goods came that nobody announced: service finds their order. */
    void find(ReturnView it) {
        open(
                "blind-return",
                blind(it.id()),
                it,
                "查找无主退件 ",
                "Find the order of blind return ",
                Permission.RECEIVING_RETURN);
    }

    void decide(RefundView it) {
        tasks.open(List.of(task(
                "refund-decision",
                refund(it.id()),
                it.number(),
                "审批退款 ",
                "Decide on refund ",
                "/receiving/refunds?q=" + it.number(),
                Permission.RECEIVING_REFUND)));
    }

    void done(ReturnAuthorisationId id) {
        tasks.close(List.of(Returns.ref(id)));
    }

    void found(ReturnAuthorisationId id) {
        tasks.close(List.of(blind(id)));
    }

    void decided(RefundId id) {
        tasks.close(List.of(refund(id)));
    }

    private void open(String kind, DocumentRef document, ReturnView it, String zh, String en, Permission permission) {
        tasks.open(List.of(task(
                kind,
                document,
                it.number(),
                zh,
                en,
                "/receiving/returns/" + it.id().value(),
                permission)));
    }

    private NewTask task(
            String kind,
            DocumentRef document,
            String number,
            String zh,
            String en,
            String path,
            Permission permission) {
        var now = clock.instant();
        return new NewTask(
                kind, document, number, zh + number, en + number, path, permission.code(), now, now.plus(LIMIT));
    }

    private static DocumentRef blind(ReturnAuthorisationId id) {
        return new DocumentRef("blind-return", id.value());
    }

    private static DocumentRef refund(RefundId id) {
        return new DocumentRef(RefundView.KIND, id.value());
    }
}
