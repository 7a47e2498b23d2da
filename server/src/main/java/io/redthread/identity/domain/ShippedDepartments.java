package io.redthread.identity.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Departments (部门) that stand from the first run on: the shipped standards give their nodes to them. They can be renamed. */
public final class ShippedDepartments {

    /** Names by code. */
    public static final Map<String, String> ALL = all();

    private ShippedDepartments() {}

    private static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put("management", "总经办");
        all.put("operations", "运营部");
        all.put("customer-service", "客服部");
        all.put("customs", "关务部");
        all.put("warehouse", "仓储部");
        all.put("purchasing", "采购部");
        all.put("finance", "财务部");
        return Collections.unmodifiableMap(all);
    }
}
