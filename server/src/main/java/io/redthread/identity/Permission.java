package io.redthread.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person or program may do (权限). Closed: a new act adds its constant here and says so to the administrator. */
public enum Permission {
    /** See orders (看订单). */
    SALES_ORDER_READ("sales.order.read", "看订单", "See orders"),
    /** Create orders (建单、接单). */
    SALES_ORDER_CREATE("sales.order.create", "建单、接单", "Create orders"),
    /** Edit orders (改单). */
    SALES_ORDER_EDIT("sales.order.edit", "改单", "Edit orders"),
    /** Review and hold orders (审单、挂起). */
    SALES_ORDER_REVIEW("sales.order.review", "审单、挂起", "Review and hold orders"),
    /** Let orders pass that are sold below the floor (低价放行). */
    SALES_PRICE_APPROVE("sales.price.approve", "低价放行", "Approve low prices"),
    /** Set credit limits, book payments, let orders pass beyond a limit (管理客户信用). */
    SALES_CREDIT("sales.credit", "管理客户信用、放行超额", "Set credit limits and let orders pass them"),
    /** Keep gift rules (维护赠品规则). */
    SALES_GIFT_RULES("sales.gift.rules", "维护赠品规则", "Keep gift rules"),
    /** Add gifts to orders and take them off by hand (手工加减赠品). */
    SALES_GIFT_HAND("sales.gift.hand", "手工加减赠品", "Add and take off gifts by hand"),
    /** Say whose orders are merged by themselves (设置自动合单). */
    SALES_MERGE_SETTINGS("sales.merge.settings", "设置自动合单", "Say whose orders are merged by themselves"),
    /** Keep blacklist and whitelist (维护黑白名单). */
    SALES_LISTS("sales.lists", "维护黑白名单", "Keep blacklist and whitelist"),
    /** Cancel orders (取消订单). */
    SALES_ORDER_CANCEL("sales.order.cancel", "取消订单", "Cancel orders"),
    /** Handle exceptions (处理异常). */
    SALES_EXCEPTION_HANDLE("sales.exception.handle", "处理异常", "Handle exceptions"),
    /** Import orders (导入订单). */
    SALES_IMPORT("sales.import", "导入订单", "Import orders"),
    /** See waves and parcels (看波次与包裹). */
    FULFILMENT_READ("fulfilment.read", "看波次与包裹", "See waves and parcels"),
    /** Build waves (建波次). */
    FULFILMENT_WAVE("fulfilment.wave", "建波次", "Build waves"),
    /** Pick (拣货). */
    FULFILMENT_PICK("fulfilment.pick", "拣货", "Pick"),
    /** Pack check (复核打包). */
    FULFILMENT_PACK("fulfilment.pack", "复核打包", "Pack check"),
    /** Confirm dispatch (出库确认). */
    FULFILMENT_DISPATCH("fulfilment.dispatch", "出库确认", "Confirm dispatch"),
    /** See what comes in (看收货与退货). */
    RECEIVING_READ("receiving.read", "看收货与退货", "See receipts and returns"),
    /** Authorise returns and say what becomes of them (退货授权). */
    RECEIVING_RETURN("receiving.return", "退货授权", "Authorise returns"),
    /** Say which boxes and pallets are on their way (到货通知). */
    RECEIVING_ANNOUNCE("receiving.announce", "登记到货通知", "Announce arriving units"),
    /** Take goods in (收货). */
    RECEIVING_RECEIVE("receiving.receive", "收货", "Take goods in"),
    /** Judge goods that came in (质检). */
    RECEIVING_INSPECT("receiving.inspect", "质检", "Inspect goods"),
    /** Take a goods receipt back (冲销收货). */
    RECEIVING_REVERSE("receiving.reverse", "冲销收货", "Take receipts back"),
    /** Decide on refunds (批准退款). */
    RECEIVING_REFUND("receiving.refund", "批准退款", "Decide on refunds"),
    /** Let parcels pass and say how they go (仓库主管). */
    FULFILMENT_SUPERVISE("fulfilment.supervise", "超差放行与出库设置", "Pass weights and set up dispatch"),
    /** See what partners' warehouses do (看第三方仓). */
    OUTSIDE_READ("outside.read", "看第三方仓", "See third-party warehouses"),
    /** Give partners' warehouses instructions and settle differences (管第三方仓). */
    OUTSIDE_EDIT("outside.edit", "管第三方仓:指令与差异", "Work with third-party warehouses"),
    /** Speak for a partner's warehouse (第三方仓对接); for API keys of partners. */
    OUTSIDE_EXCHANGE("outside.exchange", "第三方仓对接(给合作仓的密钥)", "Speak for a third-party warehouse"),
    /** See stock (看库存). */
    INVENTORY_READ("inventory.read", "看库存", "See stock"),
    /** Adjust stock (调整库存). */
    INVENTORY_ADJUST("inventory.adjust", "调整库存", "Adjust stock"),
    /** Put goods together and take them apart (组装与拆卸). */
    INVENTORY_ASSEMBLE("inventory.assemble", "组装与拆卸", "Assemble and take apart"),
    /** Say what products are put together from (维护组装清单). */
    INVENTORY_RECIPE("inventory.recipe", "维护组装清单", "Keep assembly recipes"),
    /** Import opening stock (导入期初库存). */
    INVENTORY_IMPORT("inventory.import", "导入期初库存", "Import opening stock"),
    /** Stock settings (库存设置). */
    INVENTORY_SETTINGS("inventory.settings", "库存设置", "Stock settings"),
    /** Let goods become another owner's (转移货权). */
    INVENTORY_CHANGE_OWNER("inventory.change-owner", "转移货权", "Change the owner of stock"),
    /** Post stock for an earlier day (补记库存). */
    INVENTORY_BACK_DATE("inventory.back-date", "补记库存", "Post stock for an earlier day"),
    /** Close and reopen the books of stock (库存反关账). */
    INVENTORY_REOPEN("inventory.reopen", "库存关账与反关账", "Close and reopen the books of stock"),
    /** See goods (看商品). */
    CATALOG_READ("catalog.read", "看商品", "See goods"),
    /** Maintain goods (维护商品). */
    CATALOG_EDIT("catalog.edit", "维护商品", "Maintain goods"),
    /** Import goods (导入商品). */
    CATALOG_IMPORT("catalog.import", "导入商品", "Import goods"),
    /** See parties (看往来单位). */
    PARTIES_READ("parties.read", "看往来单位", "See parties"),
    /** Maintain parties (维护往来单位). */
    PARTIES_EDIT("parties.edit", "维护往来单位", "Maintain parties"),
    /** Import parties (导入往来单位). */
    PARTIES_IMPORT("parties.import", "导入往来单位", "Import parties"),
    /** See standards (看流程标准). */
    PROCESS_READ("process.read", "看流程标准", "See standards"),
    /** Maintain standards (维护流程标准). */
    PROCESS_EDIT("process.edit", "维护流程标准", "Maintain standards"),
    /** Do manual nodes of one's department (做本部门的人工节点). */
    PROCESS_WORK("process.work", "做本部门的人工节点", "Do manual nodes of one's department"),
    /** See who has passed which practice, and the report on nodes (看练习成绩与节点报表). */
    PROCESS_RESULTS("process.results", "看练习成绩与节点报表", "See results of practices and reports on nodes"),
    /** See rules (看规则). */
    RULES_READ("rules.read", "看规则", "See rules"),
    /** Draft and try rules (起草与回测规则). */
    RULES_EDIT("rules.edit", "起草与回测规则", "Draft and try rules"),
    /** Publish rules (发布规则). */
    RULES_PUBLISH("rules.publish", "发布规则", "Publish rules"),
    /** See approvals (看审批). */
    APPROVAL_READ("approval.read", "看审批", "See approvals"),
    /** Decide on what is given to one (审批). */
    APPROVAL_DECIDE("approval.decide", "审批", "Decide on approvals"),
    /** Settings of approvals (审批设置). */
    APPROVAL_SETTINGS("approval.settings", "审批设置", "Settings of approvals"),
    /** See purchasing (看采购). */
    PURCHASING_READ("purchasing.read", "看采购", "See purchasing"),
    /** Ask for goods to be bought (请购). */
    PURCHASING_REQUEST("purchasing.request", "请购", "Ask for goods to be bought"),
    /** Write, submit and follow purchase orders, RFQs and agreements (采购). */
    PURCHASING_EDIT("purchasing.edit", "采购:建单、提交、跟单", "Buy: write, submit and follow orders"),
    /** Settings of purchasing (采购设置). */
    PURCHASING_SETTINGS("purchasing.settings", "采购设置", "Settings of purchasing"),
    /** See reports of what one may see (看报表). */
    INSIGHT_READ("insight.read", "看审批效率报表", "See reports on approvals"),
    /** See compliance of approvals (看合规报表). */
    INSIGHT_COMPLIANCE("insight.compliance", "看合规报表", "See compliance reports"),
    /** See figures of every person (看所有人的时效). */
    INSIGHT_PEOPLE("insight.people", "看所有人的时效", "See figures of every person"),
    /** Set targets, keep baselines, have figures made again (设目标、存基线). */
    INSIGHT_EDIT("insight.edit", "设报表目标、存基线", "Set targets and keep baselines"),
    /** See boards and analyse orders (看看板、做分析). */
    BOARDS_READ("boards.read", "看看板、做多维分析", "See boards and analyse orders"),
    /** Share boards with a role (把看板分享给角色). */
    BOARDS_SHARE("boards.share", "把看板分享给角色", "Share boards with a role"),
    /** Have the big screen shown (看大屏). */
    BOARDS_SCREEN("boards.screen", "看大屏", "Show the big screen"),
    /** See figures of those below oneself and answer their objections (看下属绩效). */
    PERFORMANCE_PEOPLE("performance.people", "看下属绩效、答复申诉", "See people's figures and answer objections"),
    /** Set targets of KPIs, weigh scorecards, close months (设指标目标、考核关账). */
    PERFORMANCE_EDIT("performance.edit", "设指标目标、考核关账", "Set targets and close months of scorecards"),
    /** Ask questionnaires and take suggestions from them (做问卷调查). */
    PERFORMANCE_SURVEYS("performance.surveys", "做问卷调查", "Ask questionnaires"),
    /** See what really happened, mined from the log (看流程挖掘). */
    MINING_READ("mining.read", "看流程挖掘", "See process mining"),
    /** Bring logs from elsewhere and take logs away (导入导出事件日志). */
    MINING_EXCHANGE("mining.exchange", "导入导出事件日志", "Import and export event logs"),
    /** See people (看组织与人员). */
    IDENTITY_READ("identity.read", "看组织与人员", "See people"),
    /** Maintain people and roles (维护人员与角色). */
    IDENTITY_EDIT("identity.edit", "维护人员与角色", "Maintain people and roles"),
    /** Manage API keys (管理接口密钥). */
    IDENTITY_APIKEYS("identity.apikeys", "管理接口密钥", "Manage API keys"),
    /** See the journal (看日志). */
    JOURNAL_READ("journal.read", "看日志", "See the journal"),
    /** Verify the journal (校验日志). */
    JOURNAL_VERIFY("journal.verify", "校验日志", "Verify the journal"),
    /** See threads and boards (看红线与看板). */
    MONITORING_READ("monitoring.read", "看红线与看板", "See threads and boards"),
    /** See budgets (看预算). */
    BUDGET_READ("budget.read", "看预算", "See budgets"),
    /** Set budgets up and decide their limits (编制预算). */
    BUDGET_EDIT("budget.edit", "编制预算、设限额", "Set budgets up"),
    /** Ask for adjustments of budgets (申请调整预算). */
    BUDGET_ADJUST("budget.adjust", "申请调整预算", "Ask for budget adjustments"),
    /** See and judge findings of internal control (看内控提示并作出判断). */
    CONTROL_READ("control.read", "看内控提示并作出判断", "See and judge findings of control"),
    /** Settings of internal control (内控设置). */
    CONTROL_SETTINGS("control.settings", "内控设置", "Settings of control"),
    /** See alerts (看预警). */
    ALERTS_READ("alerts.read", "看预警", "See alerts"),
    /** Take, give, silence and solve alerts (处理预警). */
    ALERTS_HANDLE("alerts.handle", "处理预警", "Handle alerts"),
    /** Write, try, publish and switch alert rules (维护预警规则). */
    ALERTS_RULES("alerts.rules", "维护预警规则", "Keep alert rules"),
    /** See personal data unmasked (看完整个人信息). */
    PERSONAL_READ("personal.read", "看完整个人信息", "See personal data unmasked"),
    /** Manage channels of messages (管理通知渠道). */
    NOTIFICATION_CHANNELS("notification.channels", "管理通知渠道", "Manage channels of messages"),
    /** Change texts of messages (修改消息模板). */
    NOTIFICATION_TEMPLATES("notification.templates", "修改消息模板", "Change texts of messages"),
    /** See deliveries and send again (看发送记录、重发). */
    NOTIFICATION_LOG("notification.log", "看发送记录、重发", "See deliveries and send again"),
    /** Change settings (修改设置). */
    SETTINGS_EDIT("settings.edit", "修改设置", "Change settings");

    private static final Map<String, Permission> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Permission::code, Function.identity()));

    private final String code;
    private final String nameZh;
    private final String nameEn;

    Permission(String code, String nameZh, String nameEn) {
        this.code = code;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** The code in API, database and key scopes. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Its Chinese name. */
    public String nameZh() {
        return nameZh;
    }

    /** Its English name. */
    public String nameEn() {
        return nameEn;
    }

    /** The permission of that code. */
    @JsonCreator
    public static Permission of(String code) {
        var permission = BY_CODE.get(code);
        if (permission == null) {
            throw InvalidInput.of("/permissions", code, "permission-unknown");
        }
        return permission;
    }

    /** The same; absent when the code was retired. */
    public static @Nullable Permission known(String code) {
        return BY_CODE.get(code);
    }
}
