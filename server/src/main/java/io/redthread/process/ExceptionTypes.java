package io.redthread.process;

import io.redthread.identity.DepartmentWork;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Remembered;
import io.redthread.process.store.ExceptionTypeStore;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The types of exceptions (异常类型): shipped, then edited by the house. An unknown code is a bug, not a ninth kind of trouble.
 */
@Component
public class ExceptionTypes {

    private static final String ALL = "all";

    private final Map<String, ExceptionType> types = new LinkedHashMap<>();

    private final ExceptionTypeStore store;
    private final Remembered<String, Map<String, ExceptionType>> remembered;
    private final DepartmentWork departments;
    private final Journal journal;
    private final Clock clock;

    ExceptionTypes(ExceptionTypeStore store, DepartmentWork departments, Journal journal, Clock clock) {
        this.store = store;
        this.remembered = new Remembered<>(clock);
        this.departments = departments;
        this.journal = journal;
        this.clock = clock;
        ship(
                "stockout",
                "缺货",
                "Stockout",
                "customer-service",
                60,
                step("确认可用库存与在途,判断能否等货", "Check available and incoming stock; decide whether to wait"),
                step("联系客户:等货、换货或取消", "Ask the customer: wait, change goods or cancel"),
                step("到货或改单后重新校验", "Validate again once goods arrive or the order is changed"));
        ship(
                "address",
                "地址异常",
                "Address",
                "customer-service",
                60,
                step("核对收件人、电话与省市区", "Check recipient, phone and division"),
                step("联系客户补全地址", "Ask the customer for the missing part"),
                step("修改地址后重新校验", "Correct the address and validate again"));
        ship(
                "payment",
                "付款异常",
                "Payment",
                "customer-service",
                120,
                step("在店铺后台核对付款状态", "Check the payment at the shop"),
                step("未付款则催付或取消", "Unpaid: remind or cancel"));
        ship(
                "unknown-item",
                "未识别商品",
                "Unknown item",
                "operations",
                120,
                step("确认平台商品编码对应的商品", "Find the SKU behind the platform's code"),
                step("维护商品对应关系", "Add the mapping"),
                step("重新校验", "Validate again"));
        ship(
                "short-pick",
                "拣货短少",
                "Short pick",
                "customer-service",
                60,
                step("仓库复查货位", "Look again at the bin"),
                step("换仓或联系客户", "Ship from elsewhere or ask the customer"));
        ship(
                "carrier",
                "物流异常",
                "Carrier",
                "customer-service",
                120,
                step("向承运商核实包裹", "Ask the carrier about the parcel"),
                step("改派、补发或退款", "Re-route, resend or refund"));
        ship(
                "feedback",
                "回传失败",
                "Shop not told",
                "operations",
                120,
                step("核对店铺的回传地址与签名密钥", "Check the shop's address and signing key"),
                step("请店铺方排查后重新回传", "Ask the shop to mend its side, then send again"));
        ship(
                "stop-too-late",
                "截单太晚",
                "Stopped too late",
                "customer-service",
                60,
                step("向第三方仓核实包裹去向,能拦就拦", "Ask the partner where the parcel is; intercept it if possible"),
                step("告知客户:拒收、退货或收下", "Tell the customer: refuse it, return it or keep it"));
        ship(
                "outside-refused",
                "第三方仓拒单",
                "Refused by partner",
                "operations",
                60,
                step("看第三方仓的拒单原因,缺货先核库存", "Read the partner's reason; where goods lack, check the stock"),
                step("重发指令,或退回审单换仓发货", "Issue it again, or send the order back to review to ship from elsewhere"));
        ship(
                "system",
                "系统异常",
                "System",
                "administrator",
                60,
                step("按跟踪号查看日志", "Look up the trace id in the log"),
                step("排除原因后重试", "Mend the cause and try again"));
    }

    /** The type of that code. */
    public ExceptionType of(String code) {
        var shipped = types.get(code);
        if (shipped == null) {
            throw new IllegalArgumentException("no exception type " + code);
        }
        return edited().getOrDefault(code, shipped);
    }

    /** All types. */
    public List<ExceptionType> all() {
        var edited = edited();
        return types.values().stream()
                .map(it -> edited.getOrDefault(it.code(), it))
                .toList();
    }

    /**
     * Writes anew what holds for a type; exceptions that are open already keep their owner and deadline. Refused for an unknown
     * type or department, and where somebody else was faster.
     */
    @Transactional
    public ExceptionType edit(String code, int revision, ExceptionTypeDraft draft) {
        if (!types.containsKey(code)) {
            throw new Refused(new ExceptionTypeUnknown(code));
        }
        var before = of(code);
        var known = departments.codes();
        var stays = draft.ownerDepartment().equals(before.ownerDepartment());
        if (!stays && !known.isEmpty() && !known.contains(draft.ownerDepartment())) {
            throw InvalidInput.of("/ownerDepartment", draft.ownerDepartment(), "exception-department");
        }
        if (before.revision() != revision
                || !store.write(
                        code,
                        revision,
                        draft,
                        clock.instant(),
                        Callers.current().username())) {
            throw new Refused(new ExceptionTypeChanged(code));
        }
        remembered.forget();
        var place = List.copyOf(types.keySet()).indexOf(code) + 1;
        journal.record(
                new Act("exception-type-edited", new DocumentRef("exception-type", place), code, before, draft, null));
        return of(code);
    }

    private Map<String, ExceptionType> edited() {
        return remembered.of(List.of(ALL), keys -> Map.of(ALL, store.edited())).getOrDefault(ALL, Map.of());
    }

    private void ship(String code, String zh, String en, String department, int minutes, Label... steps) {
        types.put(
                code,
                new ExceptionType(code, new Label(zh, en), department, Duration.ofMinutes(minutes), List.of(steps), 0));
    }

    private static Label step(String zh, String en) {
        return new Label(zh, en);
    }
}
