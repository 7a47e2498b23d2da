package io.redthread.mining;

/** Types of objects in the own log, as documents are called elsewhere. */
final class ObjectTypes {

    static final String ORDER = "sales-order";
    static final String PARCEL = "parcel";
    static final String WAVE = "wave";
    static final String PURCHASE = "purchase-order";
    static final String APPROVAL = "approval";
    static final String RECEIPT = "goods-receipt";
    static final String SUPPLIER = "supplier";
    static final String SHOP = "shop";
    static final String WAREHOUSE = "warehouse";
    static final String PERSON = "person";

    private ObjectTypes() {}
}
