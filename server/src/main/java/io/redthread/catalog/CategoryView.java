package io.redthread.catalog;

import java.util.Optional;

/**
 * A category (类目) of the tree.
 *
 * @param id its id
 * @param parent the category above; absent at the top
 * @param code its code
 * @param name Chinese name
 * @param nameEn English name, or empty
 * @param position place among its siblings
 * @param active whether items may still be put in
 * @param version counts the changes
 * @param skus active items directly in it
 */
public record CategoryView(
        CategoryId id,
        Optional<CategoryId> parent,
        String code,
        String name,
        String nameEn,
        int position,
        boolean active,
        int version,
        long skus) {}
