package io.redthread.identity.domain;

import static io.redthread.identity.Permission.ALERTS_HANDLE;
import static io.redthread.identity.Permission.ALERTS_READ;
import static io.redthread.identity.Permission.ALERTS_RULES;
import static io.redthread.identity.Permission.APPROVAL_DECIDE;
import static io.redthread.identity.Permission.APPROVAL_READ;
import static io.redthread.identity.Permission.APPROVAL_SETTINGS;
import static io.redthread.identity.Permission.BOARDS_READ;
import static io.redthread.identity.Permission.BOARDS_SCREEN;
import static io.redthread.identity.Permission.BOARDS_SHARE;
import static io.redthread.identity.Permission.BUDGET_ADJUST;
import static io.redthread.identity.Permission.BUDGET_EDIT;
import static io.redthread.identity.Permission.BUDGET_READ;
import static io.redthread.identity.Permission.CATALOG_EDIT;
import static io.redthread.identity.Permission.CATALOG_IMPORT;
import static io.redthread.identity.Permission.CATALOG_READ;
import static io.redthread.identity.Permission.CONTROL_READ;
import static io.redthread.identity.Permission.CONTROL_SETTINGS;
import static io.redthread.identity.Permission.FULFILMENT_DISPATCH;
import static io.redthread.identity.Permission.FULFILMENT_PACK;
import static io.redthread.identity.Permission.FULFILMENT_PICK;
import static io.redthread.identity.Permission.FULFILMENT_READ;
import static io.redthread.identity.Permission.FULFILMENT_SUPERVISE;
import static io.redthread.identity.Permission.FULFILMENT_WAVE;
import static io.redthread.identity.Permission.INSIGHT_COMPLIANCE;
import static io.redthread.identity.Permission.INSIGHT_EDIT;
import static io.redthread.identity.Permission.INSIGHT_PEOPLE;
import static io.redthread.identity.Permission.INSIGHT_READ;
import static io.redthread.identity.Permission.INVENTORY_ADJUST;
import static io.redthread.identity.Permission.INVENTORY_ASSEMBLE;
import static io.redthread.identity.Permission.INVENTORY_BACK_DATE;
import static io.redthread.identity.Permission.INVENTORY_CHANGE_OWNER;
import static io.redthread.identity.Permission.INVENTORY_IMPORT;
import static io.redthread.identity.Permission.INVENTORY_READ;
import static io.redthread.identity.Permission.INVENTORY_RECIPE;
import static io.redthread.identity.Permission.INVENTORY_REOPEN;
import static io.redthread.identity.Permission.INVENTORY_SETTINGS;
import static io.redthread.identity.Permission.JOURNAL_READ;
import static io.redthread.identity.Permission.MINING_EXCHANGE;
import static io.redthread.identity.Permission.MINING_READ;
import static io.redthread.identity.Permission.MONITORING_READ;
import static io.redthread.identity.Permission.OUTSIDE_EDIT;
import static io.redthread.identity.Permission.OUTSIDE_READ;
import static io.redthread.identity.Permission.PARTIES_EDIT;
import static io.redthread.identity.Permission.PARTIES_IMPORT;
import static io.redthread.identity.Permission.PARTIES_READ;
import static io.redthread.identity.Permission.PERFORMANCE_EDIT;
import static io.redthread.identity.Permission.PERFORMANCE_PEOPLE;
import static io.redthread.identity.Permission.PERFORMANCE_SURVEYS;
import static io.redthread.identity.Permission.PERSONAL_READ;
import static io.redthread.identity.Permission.PROCESS_EDIT;
import static io.redthread.identity.Permission.PROCESS_READ;
import static io.redthread.identity.Permission.PROCESS_RESULTS;
import static io.redthread.identity.Permission.PROCESS_WORK;
import static io.redthread.identity.Permission.PURCHASING_EDIT;
import static io.redthread.identity.Permission.PURCHASING_READ;
import static io.redthread.identity.Permission.PURCHASING_REQUEST;
import static io.redthread.identity.Permission.PURCHASING_SETTINGS;
import static io.redthread.identity.Permission.RECEIVING_ANNOUNCE;
import static io.redthread.identity.Permission.RECEIVING_INSPECT;
import static io.redthread.identity.Permission.RECEIVING_READ;
import static io.redthread.identity.Permission.RECEIVING_RECEIVE;
import static io.redthread.identity.Permission.RECEIVING_REFUND;
import static io.redthread.identity.Permission.RECEIVING_RETURN;
import static io.redthread.identity.Permission.RECEIVING_REVERSE;
import static io.redthread.identity.Permission.RULES_EDIT;
import static io.redthread.identity.Permission.RULES_PUBLISH;
import static io.redthread.identity.Permission.RULES_READ;
import static io.redthread.identity.Permission.SALES_CREDIT;
import static io.redthread.identity.Permission.SALES_EXCEPTION_HANDLE;
import static io.redthread.identity.Permission.SALES_GIFT_HAND;
import static io.redthread.identity.Permission.SALES_GIFT_RULES;
import static io.redthread.identity.Permission.SALES_IMPORT;
import static io.redthread.identity.Permission.SALES_LISTS;
import static io.redthread.identity.Permission.SALES_MERGE_SETTINGS;
import static io.redthread.identity.Permission.SALES_ORDER_CANCEL;
import static io.redthread.identity.Permission.SALES_ORDER_CREATE;
import static io.redthread.identity.Permission.SALES_ORDER_EDIT;
import static io.redthread.identity.Permission.SALES_ORDER_READ;
import static io.redthread.identity.Permission.SALES_ORDER_REVIEW;
import static io.redthread.identity.Permission.SALES_PRICE_APPROVE;

import io.redthread.identity.DataScope;
import io.redthread.identity.Permission;
import io.redthread.identity.RoleCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Roles that come with the program (预置角色) and what they may do until an administrator decides otherwise. */
public enum ShippedRole {
    /** Sets up and looks after the system. */
    ADMINISTRATOR("系统管理员", "Administrator", DataScope.ALL, EnumSet.allOf(Permission.class)),
    /** Decides on everything above the heads' ceilings. */
    GENERAL_MANAGER("总经理", "General manager", DataScope.ALL, Sets.RULING),
    /** Decides on what passes the budget. */
    CFO("财务总监", "CFO", DataScope.ALL, Sets.CHIEF_FINANCE),
    /** Reviews the money side. */
    FINANCE_HEAD("财务主管", "Head of finance", DataScope.ALL, Sets.FINANCE),
    /** Answers for a department. */
    DEPARTMENT_HEAD("部门主管", "Department head", DataScope.DEPARTMENT, Sets.HEAD),
    /** Runs shops, orders and the standard. */
    OPERATIONS("运营", "Operations", DataScope.ALL, Sets.OPERATIONS),
    /** Speaks with customers and mends their orders. */
    CUSTOMER_SERVICE("客服", "Customer service", DataScope.ALL, Sets.SERVICE),
    /** Picks, packs and dispatches. */
    WAREHOUSE_KEEPER("仓库管理员", "Warehouse keeper", DataScope.ALL, Sets.WAREHOUSE),
    /** Buys. */
    BUYER(
            "采购专员",
            "Buyer",
            DataScope.OWN,
            EnumSet.of(
                    ALERTS_READ,
                    ALERTS_HANDLE,
                    PURCHASING_READ,
                    PURCHASING_REQUEST,
                    PURCHASING_EDIT,
                    RECEIVING_ANNOUNCE,
                    APPROVAL_READ,
                    CATALOG_READ,
                    PARTIES_READ,
                    INVENTORY_READ,
                    MONITORING_READ,
                    PROCESS_READ,
                    RULES_READ,
                    BUDGET_READ,
                    INSIGHT_READ)),
    /** Checks what crosses the border. */
    CUSTOMS(
            "关务",
            "Customs",
            DataScope.ALL,
            EnumSet.of(
                    PURCHASING_READ,
                    APPROVAL_READ,
                    APPROVAL_DECIDE,
                    SALES_ORDER_READ,
                    PARTIES_READ,
                    PROCESS_READ,
                    PROCESS_WORK,
                    MONITORING_READ)),
    /** Keeps the books. */
    ACCOUNTANT(
            "会计",
            "Accountant",
            DataScope.ALL,
            EnumSet.of(
                    PURCHASING_READ,
                    SALES_ORDER_READ,
                    RECEIVING_READ,
                    PARTIES_READ,
                    INVENTORY_READ,
                    JOURNAL_READ,
                    BUDGET_READ,
                    BOARDS_READ));

    private final String nameZh;
    private final String nameEn;
    private final DataScope scope;
    private final Set<Permission> permissions;

    ShippedRole(String nameZh, String nameEn, DataScope scope, Set<Permission> permissions) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.scope = scope;
        this.permissions = Set.copyOf(permissions);
    }

    /** Its code. */
    public RoleCode code() {
        return new RoleCode(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Its Chinese name. */
    public String nameZh() {
        return nameZh;
    }

    /** Its English name. */
    public String nameEn() {
        return nameEn;
    }

    /** Whose data it sees. */
    public DataScope scope() {
        return scope;
    }

    /** What it may do at first. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** Where it stands among the roles; a person's first role is the one acted in. */
    public int rank() {
        return ordinal() + 1;
    }

    private static final class Sets {

        private static final Set<Permission> OVERSIGHT = with(
                EnumSet.of(JOURNAL_READ),
                ALERTS_READ,
                ALERTS_HANDLE,
                PURCHASING_READ,
                PURCHASING_REQUEST,
                APPROVAL_READ,
                APPROVAL_DECIDE,
                SALES_ORDER_READ,
                FULFILMENT_READ,
                RECEIVING_READ,
                INVENTORY_READ,
                OUTSIDE_READ,
                CATALOG_READ,
                PARTIES_READ,
                PROCESS_READ,
                PROCESS_RESULTS,
                RULES_READ,
                MONITORING_READ,
                BUDGET_READ,
                BUDGET_ADJUST,
                BOARDS_READ,
                INSIGHT_READ,
                INSIGHT_COMPLIANCE,
                PERFORMANCE_PEOPLE);

        private static final Set<Permission> HEAD = with(OVERSIGHT, CONTROL_READ, RECEIVING_REFUND, RECEIVING_REVERSE);

        private static final Set<Permission> FINANCE = with(
                HEAD,
                BUDGET_EDIT,
                CONTROL_SETTINGS,
                INSIGHT_PEOPLE,
                INSIGHT_EDIT,
                SALES_PRICE_APPROVE,
                SALES_CREDIT,
                INVENTORY_REOPEN);

        private static final Set<Permission> CHIEF_FINANCE = with(
                HEAD,
                MINING_READ,
                RULES_EDIT,
                RULES_PUBLISH,
                BUDGET_EDIT,
                CONTROL_SETTINGS,
                INSIGHT_PEOPLE,
                INSIGHT_EDIT,
                SALES_PRICE_APPROVE,
                SALES_CREDIT,
                INVENTORY_REOPEN,
                BOARDS_SHARE,
                BOARDS_SCREEN);

        private static final Set<Permission> RULING = with(
                HEAD,
                ALERTS_RULES,
                RULES_EDIT,
                RULES_PUBLISH,
                INSIGHT_PEOPLE,
                INSIGHT_EDIT,
                SALES_PRICE_APPROVE,
                BOARDS_SHARE,
                BOARDS_SCREEN,
                PERFORMANCE_EDIT,
                PERFORMANCE_SURVEYS,
                MINING_READ,
                MINING_EXCHANGE);

        private static final Set<Permission> OPERATIONS = with(
                OVERSIGHT,
                ALERTS_RULES,
                OUTSIDE_EDIT,
                FULFILMENT_SUPERVISE,
                RECEIVING_REVERSE,
                RULES_EDIT,
                PURCHASING_SETTINGS,
                SALES_ORDER_CREATE,
                SALES_ORDER_EDIT,
                SALES_ORDER_REVIEW,
                SALES_ORDER_CANCEL,
                SALES_EXCEPTION_HANDLE,
                SALES_IMPORT,
                SALES_LISTS,
                SALES_GIFT_RULES,
                SALES_MERGE_SETTINGS,
                SALES_GIFT_HAND,
                RECEIVING_RETURN,
                APPROVAL_SETTINGS,
                PROCESS_EDIT,
                PROCESS_WORK,
                INSIGHT_EDIT,
                PERFORMANCE_EDIT,
                PERFORMANCE_SURVEYS,
                MINING_READ,
                MINING_EXCHANGE,
                CATALOG_EDIT,
                CATALOG_IMPORT,
                PARTIES_EDIT,
                PARTIES_IMPORT,
                INVENTORY_IMPORT,
                INVENTORY_ADJUST,
                INVENTORY_ASSEMBLE,
                INVENTORY_RECIPE,
                INVENTORY_BACK_DATE,
                INVENTORY_CHANGE_OWNER,
                INVENTORY_SETTINGS,
                BOARDS_SHARE,
                BOARDS_SCREEN);

        private static final Set<Permission> SERVICE = EnumSet.of(
                ALERTS_READ,
                ALERTS_HANDLE,
                SALES_ORDER_READ,
                SALES_ORDER_CREATE,
                SALES_ORDER_EDIT,
                SALES_ORDER_REVIEW,
                SALES_ORDER_CANCEL,
                SALES_EXCEPTION_HANDLE,
                SALES_GIFT_HAND,
                RECEIVING_READ,
                RECEIVING_RETURN,
                PARTIES_READ,
                CATALOG_READ,
                INVENTORY_READ,
                OUTSIDE_READ,
                FULFILMENT_READ,
                MONITORING_READ,
                PROCESS_READ,
                PROCESS_WORK,
                PERSONAL_READ);

        private static final Set<Permission> WAREHOUSE = EnumSet.of(
                ALERTS_READ,
                ALERTS_HANDLE,
                FULFILMENT_READ,
                FULFILMENT_WAVE,
                FULFILMENT_PICK,
                FULFILMENT_PACK,
                FULFILMENT_DISPATCH,
                RECEIVING_READ,
                RECEIVING_RECEIVE,
                RECEIVING_INSPECT,
                INVENTORY_READ,
                INVENTORY_ADJUST,
                OUTSIDE_READ,
                INVENTORY_ASSEMBLE,
                CATALOG_READ,
                PROCESS_READ,
                PROCESS_WORK,
                MONITORING_READ,
                BOARDS_READ,
                BOARDS_SCREEN);

        private static Set<Permission> with(Set<Permission> base, Permission... more) {
            var all = EnumSet.copyOf(base);
            all.addAll(Arrays.asList(more));
            return all;
        }
    }
}
