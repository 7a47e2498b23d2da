package io.redthread.bench;

/** Single orders of one line; each must come back allocated. */
final class OrderQuestions extends Questions {

    private final String prefix;
    private final String goods;

    /** Numbers begin with the prefix; goods are one SKU for all, or how many SKUs they are spread over. */
    OrderQuestions(String key, String prefix, String goods) {
        super(key);
        this.prefix = prefix;
        this.goods = goods;
    }

    @Override
    byte[] ask(int index) {
        var sku = Character.isDigit(goods.charAt(0)) ? "BENCH-" + index * 7L % Integer.parseInt(goods) : goods;
        return post("/api/sales/orders", prefix + index, """
                {"shop":"bench","platformNumber":"%s","orderedAt":"2026-11-22T01:00:00Z",\
                "paidAt":"2026-11-22T01:01:00Z","recipient":"收件人",\
                "address":{"text":"浙江省杭州市西湖区文三路 1 号","phone":"13800138000"},\
                "lines":[{"platformSku":"%s","quantity":"1","unitPrice":"9.90"}]}""".formatted(prefix + index, sku));
    }

    @Override
    void check(Caller one) {
        expect(one, "\"platformNumber\":\"" + prefix + one.index() + "\"", "\"status\":\"allocated\"");
    }
}
