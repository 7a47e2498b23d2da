package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a label fills in by itself (字段), so that nobody types (requirement G4). Written in a text as {@code {waybill}}. */
public enum LabelField {
    /** Number of the parcel. */
    PARCEL("parcel", Where.PARCELS, true, false),
    /** Number of the order. */
    ORDER("order", Where.PARCELS, true, false),
    /** The shop's number of the order. */
    PLATFORM_NUMBER("platformNumber", Where.PARCELS, true, false),
    /** Name of the shop. */
    SHOP("shop", Where.PARCELS, false, false),
    /** Number of the waybill. */
    WAYBILL("waybill", Where.PARCELS, true, false),
    /** The parcel's place among the order's parcels. */
    PART("part", Where.PARCELS, true, false),
    /** Basket in the wave. */
    SLOT("slot", Where.PARCELS, true, false),
    /** Who gets it. */
    RECIPIENT("recipient", Where.PARCELS, false, true),
    /** How to reach them. */
    PHONE("phone", Where.PARCELS, false, true),
    /** Province to street, in one. */
    ADDRESS("address", Where.PARCELS, false, true),
    /** Province. */
    PROVINCE("province", Where.PARCELS, false, false),
    /** City. */
    CITY("city", Where.PARCELS, false, false),
    /** District. */
    DISTRICT("district", Where.PARCELS, false, false),
    /** Street and house. */
    STREET("street", Where.PARCELS, false, true),
    /** Postcode. */
    POSTCODE("postcode", Where.PARCELS, true, false),
    /** Country, blank at home. */
    COUNTRY("country", Where.PARCELS, true, false),
    /** All goods in one line. */
    GOODS("goods", Where.PARCELS, false, false),
    /** How many pieces. */
    PIECES("pieces", Where.PARCELS, true, false),
    /** How many kinds of goods. */
    KINDS("kinds", Where.PARCELS, true, false),
    /** Name of the carrier. */
    CARRIER("carrier", Where.LEAVING, false, false),
    /** Number of the wave. */
    WAVE("wave", Where.LISTS, true, false),
    /** How many parcels the wave has, or are on the unit. */
    PARCELS("parcels", Where.COUNTED, true, false),
    /** How many stops the walk has. */
    STOPS("stops", Where.LISTS, true, false),
    /** Name of the warehouse. */
    WAREHOUSE("warehouse", Where.PLACES, false, false),
    /** Code of the bin. */
    BIN("bin", Where.BINS, true, false),
    /** Code of its zone. */
    ZONE("zone", Where.BINS, true, false),
    /** Name of its zone. */
    ZONE_NAME("zoneName", Where.BINS, false, false),
    /** Code of the goods. */
    SKU("sku", Where.GOODS_LABELS, true, false),
    /** Name of the goods. */
    SKU_NAME("skuName", Where.GOODS_LABELS, false, false),
    /** Their barcode; their code where they have none. */
    BARCODE("barcode", Where.GOODS_LABELS, true, false),
    /** Number of the handling unit; GS1-128 with {@code (00)} before it. */
    SSCC("sscc", Where.UNITS, true, false),
    /** What the unit is. */
    UNIT("unit", Where.UNITS, false, false),
    /** What the weighed parcels on it weigh, in kilograms. */
    WEIGHT("weight", Where.UNITS, false, false),
    /** Day and minute of printing. */
    PRINTED_AT("printedAt", Where.ALL, false, false),
    /** Who prints. */
    PRINTED_BY("printedBy", Where.ALL, false, false);

    private final String code;
    private final Where where;
    private final boolean bars;
    private final boolean personal;

    LabelField(String code, Where where, boolean bars, boolean personal) {
        this.code = code;
        this.where = where;
        this.bars = bars;
        this.personal = personal;
    }

    /** The word in braces. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether it is made of letters, digits and signs that a barcode can hold. */
    public boolean bars() {
        return bars;
    }

    /** Whether it is personal data. */
    public boolean personal() {
        return personal;
    }

    /** The field of that word on labels of that kind. */
    public static Optional<LabelField> of(LabelKind kind, String code) {
        return all(kind).stream().filter(it -> it.code.equals(code)).findFirst();
    }

    /** The fields that labels of that kind have. */
    public static List<LabelField> all(LabelKind kind) {
        return Arrays.stream(values())
                .filter(it -> it.where.kinds.contains(kind))
                .toList();
    }

    private enum Where {
        PARCELS(EnumSet.of(LabelKind.WAYBILL, LabelKind.PACKING_LIST)),
        LEAVING(EnumSet.of(LabelKind.WAYBILL, LabelKind.PACKING_LIST, LabelKind.PICK_LIST, LabelKind.UNIT)),
        COUNTED(EnumSet.of(LabelKind.PICK_LIST, LabelKind.UNIT)),
        LISTS(EnumSet.of(LabelKind.PICK_LIST)),
        PLACES(EnumSet.of(LabelKind.PICK_LIST, LabelKind.BIN, LabelKind.UNIT)),
        BINS(EnumSet.of(LabelKind.BIN)),
        GOODS_LABELS(EnumSet.of(LabelKind.SKU)),
        UNITS(EnumSet.of(LabelKind.UNIT)),
        ALL(EnumSet.allOf(LabelKind.class));

        private final Set<LabelKind> kinds;

        Where(Set<LabelKind> kinds) {
            this.kinds = kinds;
        }
    }
}
