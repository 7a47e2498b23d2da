package io.redthread.catalog;

import io.redthread.catalog.domain.DemoAssortment;
import io.redthread.catalog.store.CategoryStore;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Sku;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills the catalogue of the demo company: some three hundred items of an invented seller. */
@Service
public class DemoGoods {

    private final CategoryStore categories;
    private final Registration registration;
    private final Clock clock;

    DemoGoods(CategoryStore categories, Registration registration, Clock clock) {
        this.categories = categories;
        this.registration = registration;
        this.clock = clock;
    }

    /** Puts in what is not there yet; answers the codes put in, none the second time. */
    @Transactional
    public List<Sku> create(long seed) {
        var known = categories.byCode();
        for (var i = 0; i < DemoAssortment.SHELVES.size(); i++) {
            var shelf = DemoAssortment.SHELVES.get(i);
            if (!known.containsKey(shelf.code())) {
                categories.insert(
                        new CategoryContent(Optional.empty(), shelf.code(), shelf.name(), shelf.nameEn(), i + 1), "/");
            }
        }
        return registration.register(DemoAssortment.of(seed, CompanyDay.today(clock), categories.byCode()));
    }
}
