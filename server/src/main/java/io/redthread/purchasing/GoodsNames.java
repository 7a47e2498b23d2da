package io.redthread.purchasing;

/** What kinds of goods are called. */
final class GoodsNames {

    private GoodsNames() {}

    static String zh(GoodsClass goods) {
        return switch (goods) {
            case NEW -> "新品";
            case HIGH_VALUE -> "高值";
            case ORDINARY -> "普通";
            case REGULAR -> "常规补货";
        };
    }

    static String en(GoodsClass goods) {
        return switch (goods) {
            case NEW -> "New";
            case HIGH_VALUE -> "High value";
            case ORDINARY -> "Ordinary";
            case REGULAR -> "Regular";
        };
    }
}
