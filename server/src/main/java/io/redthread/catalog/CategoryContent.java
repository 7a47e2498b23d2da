package io.redthread.catalog;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;

/**
 * What can be said of a category.
 *
 * @param parent the category above; absent at the top
 * @param code its code, 1–32 letters, digits and dashes
 * @param name Chinese name
 * @param nameEn English name, or empty
 * @param position place among its siblings, 0–9999
 */
public record CategoryContent(Optional<CategoryId> parent, String code, String name, String nameEn, int position) {

    /** Reads what was left out as empty. */
    public CategoryContent {
        code = requireNonNullElse(code, "").strip();
        name = requireNonNullElse(name, "").strip();
        nameEn = requireNonNullElse(nameEn, "").strip();
    }
}
