package io.redthread.inventory;

/** The places beyond the walls (虚拟库位), one of each kind, so that every movement has two ends. */
public final class Places {

    /** Where bought goods come from, and go back to. */
    public static final LocationId SUPPLIER = new LocationId(1);

    /** Where sold goods go, and come back from. */
    public static final LocationId CUSTOMER = new LocationId(2);

    /** Goods being judged: in the building, not on a shelf. */
    public static final LocationId INSPECTION = new LocationId(3);

    /** Goods thrown away. */
    public static final LocationId SCRAP = new LocationId(4);

    /** What counting found or missed. */
    public static final LocationId COUNT_DIFFERENCE = new LocationId(5);

    /** What was there before the ledger began. */
    public static final LocationId OPENING = new LocationId(6);

    /** Goods that left one warehouse and are not in the other yet (在途). */
    public static final LocationId IN_TRANSIT = new LocationId(7);

    /** Goods that are being put together or taken apart (加工). */
    public static final LocationId ASSEMBLY = new LocationId(8);

    /** A partner's own goods, of which it told that they may be sold (代发). */
    public static final LocationId PARTNER = new LocationId(9);

    /** What an owner (货主) brings into our buildings comes from here, what he takes away goes back here. */
    public static final LocationId OWNER = new LocationId(10);

    private Places() {}
}
