package io.redthread.bench;

/** Purchase orders of one line, written and submitted in one call; each must come back with a route. */
final class PurchaseQuestions extends Questions {

    private final String prefix;
    private final String[] suppliers;
    private final String[] departments;

    /** Spread over these suppliers and departments, both by their ids. */
    PurchaseQuestions(String key, String prefix, String[] suppliers, String[] departments) {
        super(key);
        this.prefix = prefix;
        this.suppliers = suppliers;
        this.departments = departments;
    }

    @Override
    byte[] ask(int index) {
        var supplier = suppliers[index / departments.length % suppliers.length];
        return post("/api/purchasing/orders?submit=true", prefix + index, """
                {"buyer":"buyer","content":{"supplier":%s,"department":%s,"lines":[\
                {"sku":"BENCH-%d","quantity":"10","unitPrice":"%d.50","taxRate":"13"}]}}""".formatted(
                        supplier, departments[index % departments.length], index * 7L % World.SKUS, 20 + index % 900));
    }

    @Override
    void check(Caller one) {
        expect(one, "\"outcome\":\"route\"");
    }
}
