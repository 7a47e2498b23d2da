package io.redthread.catalog.web;

import io.redthread.catalog.Categories;
import io.redthread.catalog.CategoryContent;
import io.redthread.catalog.CategoryId;
import io.redthread.catalog.CategoryView;
import io.redthread.catalog.web.SkuController.SeenVersion;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tree of categories over HTTP. */
@RestController
@RequestMapping("/api/catalog/categories")
class CategoryController {

    private final Categories categories;
    private final Once once;

    CategoryController(Categories categories, Once once) {
        this.categories = categories;
        this.once = once;
    }

    /** A new category. */
    record CreateCategory(CategoryContent content) {
        CreateCategory {
            if (Objects.isNull(content)) {
                throw InvalidInput.of("/content", "", "value-required");
            }
        }
    }

    /** New content for a category, and the version it was made from. */
    record ReviseCategory(int version, CategoryContent content) {
        ReviseCategory {
            if (Objects.isNull(content)) {
                throw InvalidInput.of("/content", "", "value-required");
            }
        }
    }

    /** All categories. */
    record CategoryTree(List<CategoryView> items) {}

    @GetMapping
    @Requires(Permission.CATALOG_READ)
    CategoryTree all() {
        return new CategoryTree(categories.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.CATALOG_EDIT)
    CategoryView create(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody CreateCategory request) {
        return once.answer(key, request, CategoryView.class, () -> categories.create(request.content()));
    }

    @PutMapping("/{id}")
    @Requires(Permission.CATALOG_EDIT)
    CategoryView revise(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable CategoryId id,
            @RequestBody ReviseCategory request) {
        return once.answer(
                key,
                List.of(id, request),
                CategoryView.class,
                () -> categories.revise(id, request.version(), request.content()));
    }

    @PostMapping("/{id}/deactivate")
    @Requires(Permission.CATALOG_EDIT)
    CategoryView deactivate(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable CategoryId id,
            @RequestBody SeenVersion request) {
        return once.answer(
                key,
                List.of(id, request, false),
                CategoryView.class,
                () -> categories.setActive(id, request.version(), false));
    }

    @PostMapping("/{id}/activate")
    @Requires(Permission.CATALOG_EDIT)
    CategoryView activate(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable CategoryId id,
            @RequestBody SeenVersion request) {
        return once.answer(
                key,
                List.of(id, request, true),
                CategoryView.class,
                () -> categories.setActive(id, request.version(), true));
    }
}
