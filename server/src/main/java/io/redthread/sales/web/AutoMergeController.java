package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.parties.ShopId;
import io.redthread.platform.json.Given;
import io.redthread.sales.AutoMerge;
import io.redthread.sales.AutoMerges;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose orders are merged by themselves, over HTTP. */
@RestController
@RequestMapping("/api/sales/merges/automatic")
class AutoMergeController {

    private final AutoMerges merges;

    AutoMergeController(AutoMerges merges) {
        this.merges = merges;
    }

    @GetMapping
    @Requires(Permission.SALES_ORDER_EDIT)
    List<AutoMergeView> all() {
        return merges.all().stream().map(AutoMergeView::of).toList();
    }

    @PutMapping("/{shop}")
    @Requires(Permission.SALES_MERGE_SETTINGS)
    AutoMergeView change(@PathVariable ShopId shop, @RequestBody AutoMergeGiven request) {
        return AutoMergeView.of(merges.change(
                shop, Given.value("/version", request.version()), Optional.ofNullable(request.minutes())));
    }

    /** What shall be so: without minutes orders are no longer merged by themselves. */
    record AutoMergeGiven(
            @Nullable Integer version, @Nullable Integer minutes) {}

    /** What is said of a shop. */
    record AutoMergeView(ShopId shop, @Nullable Integer minutes, int version, Instant changedAt, String changedBy) {

        static AutoMergeView of(AutoMerge it) {
            return new AutoMergeView(
                    it.shop(), it.minutes().orElse(null), it.version(), it.changedAt(), it.changedBy());
        }
    }
}
