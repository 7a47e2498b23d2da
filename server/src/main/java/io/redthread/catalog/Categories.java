package io.redthread.catalog;

import io.redthread.catalog.CatalogRefusal.CategoryInUse;
import io.redthread.catalog.CatalogRefusal.CategoryNotFound;
import io.redthread.catalog.CatalogRefusal.ChangedMeanwhile;
import io.redthread.catalog.CatalogRefusal.CodeTaken;
import io.redthread.catalog.store.CategoryStore;
import io.redthread.catalog.store.CategoryStore.Stored;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InputError;
import io.redthread.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of categories (类目). */
@Service
public class Categories {

    private static final int DEEPEST = 6;

    private final CategoryStore store;
    private final Journal journal;

    Categories(CategoryStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    /** All categories, each after the one above it. */
    @Transactional(readOnly = true)
    public List<CategoryView> all() {
        return store.all();
    }

    /** Puts a category in. */
    @Transactional
    public CategoryView create(CategoryContent content) {
        check(content);
        var path = content.parent().map(this::found).map(Stored::path).orElse("/");
        deepEnough(path + "x/", content);
        var id = store.insert(content, path).orElseThrow(() -> new Refused(new CodeTaken(content.code())));
        journal.record(Act.of("category-created", document(id), content.code(), content));
        return view(id);
    }

    /** Changes a category, its place in the tree included; what is below moves along. */
    @Transactional
    public CategoryView revise(CategoryId id, int version, CategoryContent content) {
        store.lockTree();
        var known = found(id);
        sameVersion(known, version);
        check(content);
        var parent = content.parent().map(this::found).map(Stored::path).orElse("/");
        if (parent.contains("/" + id.value() + "/")) {
            Registration.refuse(List.of(new InputError("/content/parent", parent, "category-below-itself")));
        }
        deepEnough(parent + known.below(), content);
        if (!known.content().code().equals(content.code()) && store.codeTaken(content.code())) {
            throw new Refused(new CodeTaken(content.code()));
        }
        store.update(known, content, parent);
        journal.record(new Act("category-revised", document(id), content.code(), known.content(), content, null));
        return view(id);
    }

    /** Opens a category for items, or closes it; one that is in use is not closed. */
    @Transactional
    public CategoryView setActive(CategoryId id, int version, boolean active) {
        store.lockTree();
        var known = found(id);
        sameVersion(known, version);
        if (known.active() == active) {
            return view(id);
        }
        if (!active && store.inUse(id)) {
            throw new Refused(new CategoryInUse(known.content().code()));
        }
        store.setActive(known, active);
        journal.record(Act.of(
                active ? "category-activated" : "category-deactivated",
                document(id),
                known.content().code(),
                Map.of("active", active)));
        return view(id);
    }

    private CategoryView view(CategoryId id) {
        return store.all().stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(new CategoryNotFound(id)));
    }

    private Stored found(CategoryId id) {
        return store.find(id).orElseThrow(() -> new Refused(new CategoryNotFound(id)));
    }

    private static void sameVersion(Stored known, int version) {
        if (known.version() != version) {
            throw new Refused(new ChangedMeanwhile(
                    known.content().code(), known.version(), known.updatedBy(), known.updatedAt(), List.of()));
        }
    }

    private static void check(CategoryContent content) {
        var errors = new ArrayList<InputError>();
        if (!content.code().matches("[A-Za-z0-9][A-Za-z0-9_-]{0,31}")) {
            errors.add(new InputError("/content/code", content.code(), "category-code-malformed"));
        }
        if (content.name().isEmpty()) {
            errors.add(new InputError("/content/name", "", "value-required"));
        }
        if (content.name().length() > 60 || content.nameEn().length() > 60) {
            errors.add(new InputError("/content/name", content.name(), "name-malformed"));
        }
        if (content.position() < 0 || content.position() > 9999) {
            errors.add(
                    new InputError("/content/position", String.valueOf(content.position()), "position-out-of-range"));
        }
        Registration.refuse(errors);
    }

    private static void deepEnough(String path, CategoryContent content) {
        if (path.chars().filter(c -> c == '/').count() - 1 > DEEPEST) {
            Registration.refuse(List.of(new InputError("/content/parent", content.code(), "category-too-deep")));
        }
    }

    private static DocumentRef document(CategoryId id) {
        return new DocumentRef("category", id.value());
    }
}
