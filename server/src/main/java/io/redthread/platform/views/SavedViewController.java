package io.redthread.platform.views;

import io.redthread.identity.SignedInOnly;
import io.redthread.kernel.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved views over HTTP. Saving one twice changes nothing, so it needs no idempotency key. */
@RestController
@RequestMapping("/api/platform/views")
class SavedViewController {

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    @GetMapping
    @SignedInOnly
    List<SavedView> all(@RequestParam String worklist) {
        return views.of(worklist);
    }

    @PutMapping
    @SignedInOnly
    Saved save(@RequestBody ViewBody body) {
        return new Saved(views.save(body.view()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedInOnly
    void remove(@PathVariable SavedViewId id) {
        views.remove(id);
    }

    @PutMapping("/{id}/default")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedInOnly
    void openWith(@PathVariable SavedViewId id) {
        views.openWith(id);
    }

    @DeleteMapping("/default")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedInOnly
    void openPlain(@RequestParam String worklist) {
        views.openPlain(worklist);
    }

    private static List<String> named(List<@Nullable String> columns) {
        var named = new ArrayList<String>(columns.size());
        for (var i = 0; i < columns.size(); i++) {
            named.add(given("/columns/" + i, columns.get(i)));
        }
        return named;
    }

    private static String given(String pointer, @Nullable String text) {
        if (text == null) {
            throw InvalidInput.of(pointer, "", "value-required");
        }
        return text;
    }

    /** What was kept. */
    record Saved(SavedViewId id) {}

    /** A view to keep. */
    record ViewBody(
            @Nullable String worklist,
            @Nullable String name,
            @Nullable String search,
            @Nullable List<@Nullable String> columns,
            @Nullable String role) {

        NewSavedView view() {
            return new NewSavedView(
                    given("/worklist", worklist),
                    given("/name", name),
                    search == null ? "" : search,
                    columns == null ? List.of() : named(columns),
                    Optional.ofNullable(role));
        }
    }
}
