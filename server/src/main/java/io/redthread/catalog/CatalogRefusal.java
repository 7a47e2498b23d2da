package io.redthread.catalog;

import io.redthread.kernel.Refusal;
import io.redthread.kernel.Sku;
import io.redthread.platform.json.Changes.Change;
import java.time.Instant;
import java.util.List;

/** What the catalogue does not let happen. In this order of precedence: absent, changed meanwhile, the others. */
public sealed interface CatalogRefusal extends Refusal {

    /**
     * No item has that code.
     *
     * @param sku the code
     */
    record SkuNotFound(Sku sku) implements CatalogRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * No item has that id.
     *
     * @param id the id
     */
    record SkuIdUnknown(SkuId id) implements CatalogRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * No item carries that barcode.
     *
     * @param barcode what was scanned
     */
    record BarcodeUnknown(String barcode) implements CatalogRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * No category has that id.
     *
     * @param category the id
     */
    record CategoryNotFound(CategoryId category) implements CatalogRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * Somebody else saved in between.
     *
     * @param document the code of the item or category
     * @param version the version that is there now
     * @param changedBy who saved it
     * @param changedAt when
     * @param changes what differs from the version the caller knew
     */
    record ChangedMeanwhile(String document, int version, String changedBy, Instant changedAt, List<Change> changes)
            implements CatalogRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The code is taken.
     *
     * @param code the code
     */
    record CodeTaken(String code) implements CatalogRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Another item carries that barcode.
     *
     * @param barcode the barcode
     * @param sku the item that has it
     */
    record BarcodeTaken(String barcode, Sku sku) implements CatalogRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The base unit, or being a kit, cannot change once the item exists: stock and orders are counted in it.
     *
     * @param sku the item
     * @param field {@code uom} or {@code components}
     */
    record FixedOnceCreated(Sku sku, String field) implements CatalogRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * An item that active kits are made of cannot be deactivated.
     *
     * @param sku the item
     * @param kits kits that contain it, the first ten
     */
    record UsedInKits(Sku sku, List<Sku> kits) implements CatalogRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * A category that holds active items or categories cannot be deactivated.
     *
     * @param code the category
     */
    record CategoryInUse(String code) implements CatalogRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }
}
