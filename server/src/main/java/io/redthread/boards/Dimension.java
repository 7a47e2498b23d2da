package io.redthread.boards;

import java.util.Locale;

/** By what figures are told apart (维度). */
public enum Dimension {
    /** Where it was sold (店铺). */
    SHOP,
    /** The first warehouse that ships it (仓库). */
    WAREHOUSE,
    /** The top category of what most of the amount is for (类目). */
    CATEGORY,
    /** The first-level division it goes to, by its two digits (省份). */
    PROVINCE,
    /** Ordinary, pre-sale, promotion and the like (场景). */
    SCENARIO,
    /** What most of the amount is for (主要商品); asked for alone. */
    GOODS,
    /** From whom it is bought (供应商). */
    SUPPLIER,
    /** Which department buys (部门). */
    DEPARTMENT,
    /** Who buys (采购员). */
    BUYER;

    /** The code in database and API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether sums of it are kept only by itself, there being too many of it. */
    public boolean alone() {
        return this == GOODS;
    }
}
