package io.redthread.identity.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of the demo company (演示人员), superiors first. */
public enum DemoPerson {
    /** The owner's deputy, above everyone; signs in nowhere. */
    DEPUTY("周望", ShippedRole.GENERAL_MANAGER, "management", null, "", ""),
    /** The general manager. */
    GENERAL_MANAGER(
            "赵衡",
            ShippedRole.GENERAL_MANAGER,
            "management",
            DEPUTY,
            "看全局:订单走到哪、谁晚了、为什么",
            "Sees it all: where orders are, who is late, and why"),
    /** The chief financial officer. */
    CFO(
            "钱静",
            ShippedRole.CFO,
            "finance",
            GENERAL_MANAGER,
            "看资金与预算,核对日志",
            "Watches money and budget, checks the journal"),
    /** The head of finance. */
    FINANCE_HEAD(
            "孙立",
            ShippedRole.FINANCE_HEAD,
            "finance",
            CFO,
            "审金额,查订单与库存",
            "Reviews amounts, looks into orders and stock"),
    /** The head of purchasing. */
    DEPT_HEAD(
            "李敏",
            ShippedRole.DEPARTMENT_HEAD,
            "purchasing",
            GENERAL_MANAGER,
            "带采购部,盯部门的进度",
            "Leads purchasing, watches the department's progress"),
    /** The buyer. */
    BUYER(
            "林晓",
            ShippedRole.BUYER,
            "purchasing",
            DEPT_HEAD,
            "看库存与供应商,准备采购",
            "Looks at stock and suppliers, prepares purchases"),
    /** Runs shops and orders. */
    OPERATIONS(
            "吴越",
            ShippedRole.OPERATIONS,
            "operations",
            GENERAL_MANAGER,
            "导入订单、审单、改流程标准",
            "Imports and reviews orders, edits the standard"),
    /** Checks what crosses the border. */
    CUSTOMS(
            "郑关",
            ShippedRole.CUSTOMS,
            "customs",
            GENERAL_MANAGER,
            "查跨境订单的资料",
            "Checks the papers of cross-border orders"),
    /** Keeps the warehouse. */
    WAREHOUSE(
            "王仓",
            ShippedRole.WAREHOUSE_KEEPER,
            "warehouse",
            GENERAL_MANAGER,
            "建波次、拣货、复核、出库",
            "Builds waves, picks, packs, dispatches"),
    /** Serves customers. */
    SERVICE(
            "何欣",
            ShippedRole.CUSTOMER_SERVICE,
            "customer-service",
            GENERAL_MANAGER,
            "处理异常、改单、答复客户",
            "Handles exceptions, mends orders, answers customers"),
    /** Keeps the books. */
    ACCOUNTANT(
            "许账",
            ShippedRole.ACCOUNTANT,
            "finance",
            FINANCE_HEAD,
            "核对订单、往来与库存",
            "Reconciles orders, parties and stock"),
    /** Looks after the system. */
    ADMIN(
            "系统管理员",
            ShippedRole.ADMINISTRATOR,
            "management",
            null,
            "管人员、权限、接口与设置",
            "Looks after people, rights, interfaces and settings");

    /** Departments by code. */
    public static final Map<String, String> DEPARTMENTS = departments();

    private static final String BUSINESS = "business";
    private static final Set<String> BUYING = Set.of("purchasing", "operations", "warehouse");

    /** Up to which amount in CNY the roles decide; absent means any amount. */
    public static final Map<ShippedRole, Optional<BigDecimal>> CEILINGS = Map.of(
            ShippedRole.DEPARTMENT_HEAD, Optional.of(new BigDecimal("50000")),
            ShippedRole.FINANCE_HEAD, Optional.of(new BigDecimal("500000")),
            ShippedRole.CFO, Optional.empty(),
            ShippedRole.GENERAL_MANAGER, Optional.empty());

    private final String personName;
    private final ShippedRole role;
    private final String department;
    private final @Nullable DemoPerson superior;
    private final String jobZh;
    private final String jobEn;

    DemoPerson(
            String personName,
            ShippedRole role,
            String department,
            @Nullable DemoPerson superior,
            String jobZh,
            String jobEn) {
        this.personName = personName;
        this.role = role;
        this.department = department;
        this.superior = superior;
        this.jobZh = jobZh;
        this.jobEn = jobEn;
    }

    /** Code of the department above that one. */
    public static Optional<String> above(String department) {
        return BUYING.contains(department) ? Optional.of(BUSINESS) : Optional.empty();
    }

    /** Those who sign in, in the order of their cards. */
    public static List<DemoPerson> withCards() {
        return Arrays.asList(
                ADMIN,
                OPERATIONS,
                SERVICE,
                WAREHOUSE,
                BUYER,
                DEPT_HEAD,
                FINANCE_HEAD,
                CFO,
                GENERAL_MANAGER,
                CUSTOMS,
                ACCOUNTANT);
    }

    /** Sign-in name. */
    public String username() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The name people know. */
    public String personName() {
        return personName;
    }

    /** The role held. */
    public ShippedRole role() {
        return role;
    }

    /** Code of the department. */
    public String department() {
        return department;
    }

    /** User name of the superior. */
    public Optional<String> superior() {
        return Optional.ofNullable(superior).map(DemoPerson::username);
    }

    /** What the person does all day, in Chinese. */
    public String jobZh() {
        return jobZh;
    }

    /** The same in English. */
    public String jobEn() {
        return jobEn;
    }

    /** Whether the person signs in. */
    public boolean hasCard() {
        return this != DEPUTY;
    }

    private static Map<String, String> departments() {
        var departments = new LinkedHashMap<String, String>();
        departments.put(BUSINESS, "经营中心");
        departments.putAll(ShippedDepartments.ALL);
        return departments;
    }
}
