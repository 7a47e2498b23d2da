package io.redthread.mining.domain;

/**
 * Something that events are about (对象).
 *
 * @param ref what it is known by
 * @param label its number or name, for people
 * @param traits what lives are told apart by
 * @param expected activities prescribed for it beyond any standard, in their order, with commas between them
 */
public record NewObject(Ref ref, String label, Traits traits, String expected) {

    /** One about which no more is known. */
    public static NewObject of(Ref ref, String label) {
        return new NewObject(ref, label, Traits.NONE, "");
    }

    /**
     * What an object is known by.
     *
     * @param type its type
     * @param key unique among those of its type in its log
     */
    public record Ref(String type, String key) {}

    /**
     * What lives are told apart by; empty where it is not known.
     *
     * @param shop code of the shop
     * @param warehouse code of the warehouse
     * @param scenario the standard's scenario
     * @param department code of the department
     * @param supplier name of the supplier
     * @param band band of the amount
     */
    public record Traits(
            String shop, String warehouse, String scenario, String department, String supplier, String band) {
        /** Nothing is known. */
        public static final Traits NONE = new Traits("", "", "", "", "", "");
    }
}
