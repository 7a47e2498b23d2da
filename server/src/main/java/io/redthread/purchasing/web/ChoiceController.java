package io.redthread.purchasing.web;

import io.redthread.catalog.BuyingFacts;
import io.redthread.catalog.Goods;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the forms of purchasing choose from. */
@RestController
@RequestMapping("/api/purchasing")
class ChoiceController {

    private final Departments departments;
    private final Goods goods;

    ChoiceController(Departments departments, Goods goods) {
        this.departments = departments;
        this.goods = goods;
    }

    /** The departments that are open. */
    @GetMapping("/departments")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_REQUEST, Permission.PURCHASING_EDIT})
    List<DepartmentChoice> departments() {
        return departments.all().stream()
                .filter(DepartmentView::active)
                .map(it -> new DepartmentChoice(it.id(), it.code(), it.name()))
                .toList();
    }

    /** What an order needs to know of an item: its units above all. */
    @GetMapping("/goods")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_REQUEST, Permission.PURCHASING_EDIT})
    BuyingFacts goods(@RequestParam Sku sku) {
        var facts = goods.toBuy(List.of(sku)).get(sku);
        if (facts == null) {
            throw InvalidInput.of("/sku", sku, "sku-unknown");
        }
        return facts;
    }

    /** A department to choose. */
    record DepartmentChoice(DepartmentId id, String code, String name) {}
}
