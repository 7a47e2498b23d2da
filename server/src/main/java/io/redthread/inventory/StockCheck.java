package io.redthread.inventory;

import com.fasterxml.jackson.annotation.JsonValue;

/** What the verification of the ledger compares, in the order in which differences are told. */
public enum StockCheck {
    /** Every row of the ledger is a movement of something between two known places. */
    ENTRIES("entries", "流水:数量大于零,两端为不同的已知库位", "Entries: above zero, between two known locations"),
    /** What a bin holds is what its movements add up to. */
    BINS("bins", "库位现有量 = 流水合计", "Bin on hand = sum of its entries"),
    /** What a warehouse holds is what its bins hold. */
    STOCK("stock", "仓库现有量 = 库位合计", "Warehouse on hand = sum of its bins"),
    /** What a warehouse promised is what its open reservations add up to. */
    RESERVED("reserved", "占用量 = 未结束的占用合计", "Reserved = sum of open reservations"),
    /** No more is promised than is there. */
    BOUNDS("bounds", "0 ≤ 占用 ≤ 现有", "0 ≤ reserved ≤ on hand"),
    /** What pickers are sent for is what the pins add up to. */
    PINNED("pinned", "库位已分配量 = 拣货分配合计", "Pinned = sum of pins"),
    /** Pins belong to open reservations, in their warehouse, lot and quantity. */
    PINS("pins", "拣货分配属于未结束的占用", "Pins belong to open reservations"),
    /** What left the building is what was promised and consumed. */
    DISPATCHED("dispatched", "出库流水 = 已出库的占用", "Dispatched = consumed reservations"),
    /** What a shop used of its quota is what it holds and took under it. */
    QUOTAS("quotas", "配额已用 = 该配额下的占用合计", "Quota used = its reservations"),
    /** The newest checkpoint is what the movements before it add up to. */
    CHECKPOINT("checkpoint", "最近的期初快照 = 之前的流水合计", "Newest checkpoint = sum of the entries before it");

    private final String code;
    private final String zh;
    private final String en;

    StockCheck(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** The word in answers. */
    @JsonValue
    public String code() {
        return code;
    }

    /** What it says, in Chinese. */
    public String zh() {
        return zh;
    }

    /** What it says, in English. */
    public String en() {
        return en;
    }
}
